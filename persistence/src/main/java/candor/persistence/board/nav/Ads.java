package candor.persistence.board.nav;

import candor.model.job.Employment;
import candor.model.job.Workplace;
import candor.model.posting.BoardSettings;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.text.Html;
import candor.persistence.board.text.PostingWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes postings as advertisements of the import API.
final class Ads {
  /// The board's own time, in which it reads times without a zone.
  static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /// What the board calls a sort of employment: extent and type of engagement.
  record Terms(String extent, String engagement) {}

  // `Fast` and `Sesong` are in the board's own examples, the others are of its code table as people
  // quote it [?]; a value that it does not know it refuses, and says so.
  private static final Map<Employment, Terms> TERMS =
      Map.of(
          Employment.FULL_TIME, new Terms("Heltid", "Fast"),
          Employment.PART_TIME, new Terms("Deltid", "Fast"),
          Employment.CONTRACTOR, new Terms("Heltid", "Selvstendig næringsdrivende"),
          Employment.TEMPORARY, new Terms("Heltid", "Engasjement"),
          Employment.INTERN, new Terms("Heltid", "Trainee"));
  private static final Map<Workplace, String> REMOTE =
      Map.of(
          Workplace.ON_SITE, "Hjemmekontor ikke mulig",
          Workplace.HYBRID, "Hybridkontor",
          Workplace.REMOTE, "Hjemmekontor");
  private static final Duration PERIOD = Duration.ofDays(90);
  private static final Duration AT_LEAST = Duration.ofDays(30);
  private static final JsonMapper JSON = JsonMapper.shared();
  private final PostingWords words = new PostingWords();
  private final BoardSettings settings;

  Ads(BoardSettings settings) {
    this.settings = settings;
  }

  static Terms terms(Employment employment) {
    return TERMS.getOrDefault(employment, new Terms("", ""));
  }

  static String remote(Workplace workplace) {
    return REMOTE.getOrDefault(workplace, "");
  }

  /// The advertisement. The same posting gives the same within a period of its end, so that the
  /// board passes over what it has.
  ///
  /// @param published from when it is shown
  ObjectNode ad(PostingId id, PostingContent content, Instant published, Instant now) {
    var ad =
        JSON.createObjectNode()
            .put("reference", id.value().toString())
            .put("positions", 1)
            .put("title", content.title())
            .put("adText", text(content))
            .put("privacy", "SHOW_ALL")
            .put("published", time(published))
            .put("expires", time(end(content.openedAt(), now)));
    ad.putArray("locationList").add(location(content.city()));
    var employer = ad.putObject("employer").put("businessName", content.company());
    employer.set("location", location(""));
    var terms = terms(content.employment());
    var properties =
        ad.putObject("properties")
            .put("extent", terms.extent())
            .put("engagementtype", terms.engagement())
            .put("remote", remote(content.workplace()));
    if (!settings.applyTo().isEmpty()) {
      var web = settings.applyTo().matches("https?://.*");
      properties.put(web ? "applicationurl" : "applicationemail", settings.applyTo());
    }
    if (!settings.url().isEmpty()) {
      properties.put("employerhomepage", settings.url());
    }
    return ad;
  }

  /// What people read. The board's field for pay is one number, so a range is said here.
  String text(PostingContent content) {
    var pay = words.salary(content);
    return Html.paragraphs(content.description())
        + (pay.isEmpty() ? "" : "\n<p>%s</p>".formatted(Html.escape(pay)));
  }

  /// The board wants an end and takes the advertisement off then: it is far enough away, and the
  /// same for a while.
  static Instant end(Instant openedAt, Instant now) {
    var least = now.plus(AT_LEAST);
    var periods =
        Math.max(0, Duration.between(openedAt, least).toSeconds()) / PERIOD.toSeconds() + 1;
    return openedAt.plus(PERIOD.multipliedBy(periods)).truncatedTo(ChronoUnit.SECONDS);
  }

  private ObjectNode location(String city) {
    var location =
        JSON.createObjectNode()
            .put("postalCode", settings.option("postalCode"))
            .put("country", "NORGE");
    return city.isEmpty() ? location : location.put("city", city);
  }

  private static String time(Instant at) {
    return TIME.format(at.atZone(ZONE));
  }
}
