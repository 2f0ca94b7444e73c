package candor.persistence.board.site;

import candor.model.job.Employment;
import candor.model.job.Workplace;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes what machines read: the sitemap (sitemaps.org 0.9) and the feed in the shape that Indeed
/// asked for and most aggregators accept. Both are full: what is missing is closed.
final class Feeds {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
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

  Feeds(Addresses addresses, Words words) {
    this.addresses = addresses;
    this.words = words;
  }

  String sitemap(List<SitePage> pages) {
    return DECLARATION
        + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        + "<url><loc>%s</loc></url>\n".formatted(Markup.escape(addresses.site()))
        + pages.stream()
            .map(
                page ->
                    "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
                        .formatted(Markup.escape(addresses.page(page)), page.changedAt()))
            .collect(Collectors.joining())
        + "</urlset>\n";
  }

  String indeed(String company, List<SitePage> pages) {
    var newest = pages.stream().map(SitePage::changedAt).max(Comparator.naturalOrder());
    return DECLARATION
        + "<source>\n"
        + element("publisher", company)
        + element("publisherurl", addresses.site())
        + newest.map(Instant::toString).map(at -> element("lastBuildDate", at)).orElse("")
        + pages.stream().map(this::job).collect(Collectors.joining())
        + "</source>\n";
  }

  private String job(SitePage page) {
    var content = page.content();
    var parts = new LinkedHashMap<String, String>();
    parts.put("title", content.title());
    parts.put("date", content.openedAt().toString());
    parts.put("referencenumber", page.reference().value().toString());
    parts.put("url", addresses.page(page));
    parts.put("company", content.company());
    parts.put("city", content.city());
    parts.put("country", content.country());
    parts.put("email", addresses.applyMail());
    parts.put("description", Markup.paragraphs(content.description()));
    parts.put("salary", words.salary(content));
    parts.put("jobtype", JOB_TYPES.getOrDefault(content.employment(), ""));
    parts.put("category", content.team());
    parts.put("remotetype", REMOTE_TYPES.getOrDefault(content.workplace(), ""));
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().isEmpty())
        .map(part -> element(part.getKey(), part.getValue()))
        .collect(Collectors.joining("", "<job>\n", "</job>\n"));
  }

  private static String element(String name, String text) {
    return "<%s>%s</%s>\n".formatted(name, Markup.cdata(text), name);
  }
}
