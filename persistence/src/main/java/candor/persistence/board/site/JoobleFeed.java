package candor.persistence.board.site;

import candor.model.job.Employment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The feed in Jooble's shape: the id as an attribute, text in CDATA, dates as DD.MM.YYYY (in UTC).
/// Jooble shows a job for 45 days after it was published or updated, so no end is made up.
final class JoobleFeed {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT).withZone(ZoneOffset.UTC);

  // [?] The words are Jooble's own samples', not a list that it published.
  private static final Map<Employment, String> JOB_TYPES =
      Map.of(
          Employment.FULL_TIME, "full-time",
          Employment.PART_TIME, "part-time",
          Employment.CONTRACTOR, "contract",
          Employment.TEMPORARY, "temporary",
          Employment.INTERN, "internship");

  private final Addresses addresses;
  private final Words words;

  JoobleFeed(Addresses addresses, Words words) {
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
    xml.open("job id=\"%s\"".formatted(page.reference().value()));
    xml.cdata("link", addresses.page(page));
    xml.cdata("name", content.title());
    xml.cdata("region", words.place(content));
    xml.cdata("salary", words.yearly(content));
    xml.cdata("description", page.html());
    xml.cdata("company", content.company());
    xml.cdata("pubdate", DAY.format(content.openedAt()));
    xml.cdata("updated", DAY.format(later(content.openedAt(), page.changedAt())));
    xml.cdata("jobtype", JOB_TYPES.getOrDefault(content.employment(), ""));
    xml.close("job");
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
