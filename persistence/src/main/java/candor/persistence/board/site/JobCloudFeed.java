package candor.persistence.board.site;

import candor.model.job.Employment;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The feed in the JSON shape that JobCloud (jobs.ch, jobup.ch) pulls from 2026 on (jobcloud.ch,
/// technical-solution/json-specifications). An ad is known by its `externalId`; one that is missing
/// is stopped.
///
/// [?] Not written, since their values are JobCloud's: `schemaVersion`, the ids of its metadata for
/// employment type and position, and `postalCode`, which a posting does not have; what their schema
/// requires beyond the published example was not seen. Agree on these with JobCloud first.
final class JobCloudFeed {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int FULL = 100;

  private final Addresses addresses;

  JobCloudFeed(Addresses addresses) {
    this.addresses = addresses;
  }

  String of(List<SitePage> pages) {
    var feed = JSON.createObjectNode();
    var ads = feed.putArray("jobAds");
    pages.forEach(page -> ads.add(ad(page)));
    return JSON.writeValueAsString(feed) + "\n";
  }

  private ObjectNode ad(SitePage page) {
    var content = page.content();
    var ad = JSON.createObjectNode();
    // [?] Any name that the sender gives itself, as far as the example tells.
    ad.put("externalCompanyId", Slug.of(content.company()));
    ad.put("externalId", page.reference().value().toString());
    ad.put("jobPosition", content.title());
    // How much a part-time job is, a posting does not say.
    if (content.employment() == Employment.FULL_TIME) {
      ad.put("employmentGradeTo", FULL);
    }
    ad.put("description", page.html());
    ad.put("externalUrl", addresses.page(page));
    var address = ad.putObject("address");
    if (!content.city().isEmpty()) {
      address.put("city", content.city());
    }
    if (!content.country().isEmpty()) {
      address.put("countryIsoCode", content.country());
    }
    return ad;
  }
}
