package candor.persistence.board.site;

import candor.model.job.Employment;
import java.util.List;
import java.util.Map;

/// The feed in the shape that Careerjet suggests (careerjet.com, docs/feeds/xml): any is taken, and
/// this one needs no talk about it. Applications go to `application_email` or `apply_url`.
final class CareerjetFeed {
  // [?] Only "permanent" and "full-time" are shown there; the others are the words of its search.
  private static final Map<Employment, String> CONTRACTS =
      Map.of(
          Employment.CONTRACTOR, "contract",
          Employment.TEMPORARY, "temporary",
          Employment.INTERN, "internship");
  private static final Map<Employment, String> HOURS =
      Map.of(
          Employment.FULL_TIME, "full-time",
          Employment.PART_TIME, "part-time");

  private final Addresses addresses;
  private final Words words;

  CareerjetFeed(Addresses addresses, Words words) {
    this.addresses = addresses;
    this.words = words;
  }

  String of(List<SitePage> pages) {
    var xml = new Elements();
    xml.open("jobs");
    pages.forEach(page -> add(xml, page));
    xml.close("jobs");
    return xml.text();
  }

  private void add(Elements xml, SitePage page) {
    var content = page.content();
    xml.open("job");
    xml.cdata("id", page.reference().value().toString());
    xml.cdata("title", content.title());
    xml.cdata("url", addresses.page(page));
    xml.open("location");
    xml.cdata("city", content.city());
    xml.cdata("country", words.country(content));
    xml.close("location");
    xml.cdata("company", content.company());
    xml.cdata("company_url", addresses.isPublic() ? addresses.site() : "");
    xml.cdata("description", page.html());
    xml.cdata("contract_type", CONTRACTS.getOrDefault(content.employment(), ""));
    xml.cdata("working_hours", HOURS.getOrDefault(content.employment(), ""));
    xml.cdata("salary", words.yearly(content));
    xml.cdata("application_email", addresses.applyMail());
    xml.cdata("apply_url", addresses.applyPage());
    xml.close("job");
  }
}
