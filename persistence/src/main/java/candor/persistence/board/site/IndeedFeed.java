package candor.persistence.board.site;

import candor.model.job.Employment;
import candor.model.job.Workplace;
import java.util.List;
import java.util.Map;

/// The feed in the shape that Indeed asked for and most aggregators accept: all text in CDATA,
/// references that never change, dates as ISO 8601.
final class IndeedFeed {
  private static final Map<Employment, String> JOB_TYPES =
      Map.of(
          Employment.FULL_TIME, "fulltime",
          Employment.PART_TIME, "parttime",
          Employment.CONTRACTOR, "contract",
          Employment.TEMPORARY, "temporary",
          Employment.INTERN, "internship");
  private static final Map<Workplace, String> REMOTE_TYPES =
      Map.of(
          Workplace.ON_SITE, "",
          Workplace.HYBRID, "Hybrid remote",
          Workplace.REMOTE, "Fully remote");

  private final Addresses addresses;
  private final Words words;

  IndeedFeed(Addresses addresses, Words words) {
    this.addresses = addresses;
    this.words = words;
  }

  String of(String company, List<SitePage> pages) {
    var xml = new Elements();
    xml.open("source");
    xml.cdata("publisher", company);
    xml.cdata("publisherurl", addresses.site());
    if (!pages.isEmpty()) {
      xml.cdata("lastBuildDate", SiteLists.changedAt(pages).toString());
    }
    pages.forEach(page -> add(xml, page));
    xml.close("source");
    return xml.text();
  }

  private void add(Elements xml, SitePage page) {
    var content = page.content();
    xml.open("job");
    xml.cdata("title", content.title());
    xml.cdata("date", content.openedAt().toString());
    xml.cdata("referencenumber", page.reference().value().toString());
    xml.cdata("url", addresses.page(page));
    xml.cdata("company", content.company());
    xml.cdata("city", content.city());
    xml.cdata("country", content.country());
    xml.cdata("email", addresses.applyMail());
    xml.cdata("description", page.html());
    xml.cdata("salary", words.yearly(content));
    xml.cdata("jobtype", JOB_TYPES.getOrDefault(content.employment(), ""));
    xml.cdata("category", content.team());
    xml.cdata("remotetype", REMOTE_TYPES.getOrDefault(content.workplace(), ""));
    xml.close("job");
  }
}
