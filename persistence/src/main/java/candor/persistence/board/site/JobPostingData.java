package candor.persistence.board.site;

import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.posting.PostingContent;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/// A posting as schema.org's JobPosting, with what Google for Jobs requires and recommends of it
/// (developers.google.com/search/docs/appearance/structured-data/job-posting).
final class JobPostingData {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final Addresses addresses;
  private final Words words;
  private final SiteProfile profile;

  JobPostingData(Addresses addresses, Words words, SiteProfile profile) {
    this.addresses = addresses;
    this.words = words;
    this.profile = profile;
  }

  /// The JSON, harmless inside a script element.
  String of(SitePage page) {
    var content = page.content();
    var data = thing("JobPosting");
    data.putFirst("@context", "https://schema.org/");
    data.put("title", content.title());
    data.put("description", page.html());
    data.put("identifier", identifier(page));
    data.put("datePosted", content.openedAt().atZone(ZoneOffset.UTC).toLocalDate().toString());
    data.put("employmentType", content.employment().name());
    data.put("hiringOrganization", organization(content.company()));
    if (content.workplace() == Workplace.REMOTE) {
      data.put("jobLocationType", "TELECOMMUTE");
      data.put("applicantLocationRequirements", named("Country", words.country(content)));
    } else {
      data.put("jobLocation", location(content));
    }
    var salary = content.salary();
    if (salary != null) {
      data.put("baseSalary", pay(salary));
    }
    data.put("directApply", false);
    if (addresses.isPublic()) {
      data.put("url", addresses.page(page));
    }
    return Markup.inScript(JSON.writeValueAsString(data));
  }

  // The logo is the site owner's, who may publish for others too.
  private Map<String, Object> organization(String company) {
    var organization = named("Organization", company);
    if (!profile.logo().isEmpty() && company.equals(profile.company())) {
      organization.put("logo", profile.logo());
    }
    return organization;
  }

  private static Map<String, Object> identifier(SitePage page) {
    var identifier = named("PropertyValue", page.content().company());
    identifier.put("value", page.reference().value().toString());
    return identifier;
  }

  private static Map<String, Object> location(PostingContent content) {
    var address = thing("PostalAddress");
    if (!content.city().isEmpty()) {
      address.put("addressLocality", content.city());
    }
    address.put("addressCountry", content.country());
    var place = thing("Place");
    place.put("address", address);
    return place;
  }

  private static Map<String, Object> pay(Salary salary) {
    var value = thing("QuantitativeValue");
    if (salary.from() == salary.to()) {
      value.put("value", salary.from());
    } else {
      value.put("minValue", salary.from());
      value.put("maxValue", salary.to());
    }
    value.put("unitText", "YEAR");
    var amount = thing("MonetaryAmount");
    amount.put("currency", salary.currency());
    amount.put("value", value);
    return amount;
  }

  private static Map<String, Object> named(String type, String name) {
    var thing = thing(type);
    thing.put("name", name);
    return thing;
  }

  private static SequencedMap<String, Object> thing(String type) {
    var thing = new LinkedHashMap<String, Object>();
    thing.put("@type", type);
    return thing;
  }
}
