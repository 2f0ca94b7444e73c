package candor.persistence.board.nav;

import candor.model.job.Employment;
import candor.model.job.Workplace;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.persistence.board.http.Json;
import candor.persistence.board.text.AsSent;
import candor.persistence.board.text.Html;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An advertisement as the board holds it.
///
/// @param uuid the board's own id
/// @param text HTML; the board leaves out what it does not allow
/// @param status empty while nothing but the transfer happened to it
record AdState(
    String uuid,
    String title,
    String text,
    String company,
    Ads.Terms terms,
    String remote,
    Instant published,
    Instant expires,
    String status) {
  private static final Set<String> ENDED =
      Set.of("INACTIVE", "STOPPED", "DELETED", "REJECTED", "CLOSED");

  /// What the JSON of an advertisement says.
  ///
  /// @throws BoardException `UNREADABLE` when a part is missing
  static AdState of(String uuid, JsonNode ad) {
    var properties = ad.path("properties");
    return new AdState(
        uuid,
        required(ad, "title"),
        ad.path("adText").isString() ? required(ad, "adText") : required(properties, "adtext"),
        Json.first(
            Json.text(ad, "employer", "businessName"),
            Json.text(ad, "businessName"),
            Json.text(ad, "employer", "name")),
        new Ads.Terms(
            properties.path("extent").asString(""), properties.path("engagementtype").asString("")),
        properties.path("remote").asString(""),
        time(ad, "published"),
        time(ad, "expires"),
        ad.path("status").asString(""));
  }

  boolean isShown(Instant now) {
    return !ENDED.contains(status) && expires.isAfter(now);
  }

  /// What it shows; what it can't tell is as it was sent. Letters of another case and another form
  /// of the same paragraphs are the board's way of showing what was sent.
  ///
  /// @param text what was sent as its text
  PostingContent content(@Nullable PostingContent sent, String text) {
    var before = sent == null ? unknown() : sent;
    return new PostingContent(
        AsSent.line(title.strip(), before.title()),
        AsSent.name(company, before.company()),
        before.team(),
        before.city(),
        before.country(),
        workplace(before.workplace()),
        employment(before.employment()),
        before.salary(),
        words(this.text).equals(words(text)) ? before.description() : Html.text(this.text),
        before.openedAt());
  }

  private Workplace workplace(Workplace before) {
    return remote.isEmpty() || remote.equals(Ads.remote(before))
        ? before
        : Arrays.stream(Workplace.values())
            .filter(one -> Ads.remote(one).equals(remote))
            .findFirst()
            .orElse(before);
  }

  private Employment employment(Employment before) {
    return terms.equals(Ads.terms(before))
        ? before
        : Arrays.stream(Employment.values())
            .filter(one -> Ads.terms(one).equals(terms))
            .findFirst()
            .orElse(before);
  }

  private PostingContent unknown() {
    return new PostingContent(
        title, company, "", "", "NO", Workplace.ON_SITE, Employment.FULL_TIME, null, "", published);
  }

  private static String words(String html) {
    return Html.text(html).replaceAll("\\s+", " ");
  }

  private static String required(JsonNode node, String name) {
    if (!node.path(name).isString()) {
      throw new BoardException(Reason.UNREADABLE, "Its advertisement has no " + name + ".");
    }
    return node.path(name).stringValue();
  }

  private static Instant time(JsonNode ad, String name) {
    try {
      return LocalDateTime.parse(required(ad, name)).atZone(Ads.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw new BoardException(Reason.UNREADABLE, "Its advertisement has no time " + name, e);
    }
  }
}
