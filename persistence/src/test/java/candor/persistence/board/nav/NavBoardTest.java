package candor.persistence.board.nav;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.job.Employment;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.posting.Board;
import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NavBoardTest {
  private static final PostingId ONE = new PostingId(new UUID(0x1111_2222_3333_7444L, -1));
  private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");
  private static final PostingContent NURSE =
      new PostingContent(
          "Sykepleier, natt",
          "Ås sykehjem",
          "Post 3",
          "Ås",
          "NO",
          Workplace.HYBRID,
          Employment.PART_TIME,
          new Salary(500_000, 600_000, "NOK"),
          "Pleie om natten.\n\nDu har:\n- ro & mot\n- autorisasjon",
          Postings.OPENED);
  private Instant now = NOW;
  private final FakeNav nav = new FakeNav();
  private final Moderation moderation = new Moderation(_ -> "", (_, _) -> {});
  private final Wire wire = Wires.quick();

  @AfterEach
  void end() {
    wire.close();
    nav.close();
  }

  @Test
  void whatIsPublishedIsSeenAsItWasSent() {
    board().publish(Ref.of(ONE), NURSE);
    var shown = board().look(Ref.of(ONE).having(NURSE)).orElseThrow();
    assertEquals(NURSE, shown.content());
    assertEquals("u-1", shown.remote());
    var ad = nav.only();
    assertEquals(ONE.value().toString(), ad.path("reference").asString());
    assertEquals("2026-03-02T10:00:00", ad.path("published").asString(), "in Norway's time");
    assertEquals("2026-05-31T11:00:00", ad.path("expires").asString());
    assertEquals("1430", ad.path("locationList").path(0).path("postalCode").asString());
    assertEquals("1430", ad.path("employer").path("location").path("postalCode").asString());
    var properties = ad.path("properties");
    assertEquals("Deltid", properties.path("extent").asString());
    assertEquals("Fast", properties.path("engagementtype").asString());
    assertEquals("Hybridkontor", properties.path("remote").asString());
    assertEquals("jobb@example.no", properties.path("applicationemail").asString());
    assertTrue(ad.path("adText").asString().endsWith("<p>500,000 to 600,000 NOK a year</p>"));
  }

  @Test
  void theEndIsAMonthAwayAtLeastAndTheSameForAWhile() {
    var first = Ads.end(Postings.OPENED, NOW);
    assertEquals(first, Ads.end(Postings.OPENED, NOW.plus(Duration.ofDays(20))));
    for (var days = 0; days < 400; days += 7) {
      var now = NOW.plus(Duration.ofDays(days));
      assertFalse(
          Ads.end(Postings.OPENED, now).isBefore(now.plus(Duration.ofDays(30)).minusSeconds(1)));
    }
  }

  @Test
  void whatIsSentAgainIsPassedOverAndDone() {
    board().publish(Ref.of(ONE), NURSE);
    board().publish(Ref.of(ONE), NURSE);
    assertEquals(2, nav.transfers.size());
    assertEquals(nav.transfers.get(0), nav.transfers.get(1));
  }

  @Test
  void whatWasStoppedOrChangedSinceIsSentSoThatItIsNotPassedOver() {
    board().publish(Ref.of(ONE), NURSE);
    board().close(Ref.of(ONE));
    assertEquals(Optional.empty(), board().look(Ref.of(ONE)));
    board().publish(Ref.of(ONE), NURSE);
    assertEquals(Optional.of(NURSE), seen());
    var other = titled("Sykepleier");
    board().publish(Ref.of(ONE), other);
    board().publish(Ref.of(ONE), NURSE);
    assertEquals(Optional.of(NURSE), seen());
  }

  @Test
  void afterALostAnswerOneAdvertisementIsThere() {
    nav.answersToLose = 1;
    assertReason(Reason.IN_DOUBT, () -> board().publish(Ref.of(ONE), NURSE));
    assertEquals(Optional.of(NURSE), seen());
    board().publish(Ref.of(ONE), NURSE);
    assertEquals(1, nav.ads.size());
  }

  @Test
  void whatTheBoardHasNotTakenOverYetIsLookedForLater() {
    nav.takesOverAtOnce = false;
    var board = board();
    board.publish(Ref.of(ONE), NURSE);
    var busy = assertThrows(BoardException.class, () -> board.look(Ref.of(ONE).having(NURSE)));
    assertEquals(Reason.BUSY, busy.reason());
    assertEquals(Optional.of(Duration.ofMinutes(5)), busy.after());
    assertEquals(Optional.empty(), seen(), "another exchange sees what is there");
  }

  @Test
  void whatTheBoardChangedIsSeenButNotItsWayOfShowing() {
    board().publish(Ref.of(ONE), NURSE);
    var ad = (ObjectNode) nav.only();
    ad.put("adText", ad.path("adText").asString().replace("\n", "").replace("<br />", "<br>"));
    ((ObjectNode) ad.path("employer")).put("businessName", "ÅS SYKEHJEM");
    assertEquals(Optional.of(NURSE), seen());
    ad.put("adText", "<p>Noe annet.</p>");
    assertEquals("Noe annet.", seen().orElseThrow().description());
    ad.put("title", "Lege");
    ((ObjectNode) ad.path("properties")).put("extent", "Heltid").put("remote", "Hjemmekontor");
    assertEquals("Lege", seen().orElseThrow().title());
    assertEquals(Employment.FULL_TIME, seen().orElseThrow().employment());
    assertEquals(Workplace.REMOTE, seen().orElseThrow().workplace());
    ad.put("expires", "2026-04-01T11:00:00");
    assertEquals(Optional.empty(), seen(), "its end came");
  }

  @Test
  void whatIsNotThereMayBeClosed() {
    board().close(Ref.of(ONE));
    assertEquals(Optional.empty(), board().look(Ref.of(ONE)));
  }

  @Test
  void everyAnswerHasItsReason() {
    assertReason(Reason.REFUSED, () -> board().publish(Ref.of(ONE), Postings.nurse()));
    assertReason(Reason.NOT_ALLOWED, () -> board("wrong").publish(Ref.of(ONE), NURSE));
    assertReason(Reason.NOT_ALLOWED, () -> board("not\na key").test());
    assertReason(Reason.NOT_ALLOWED, () -> board("wrong").test());
    assertEquals("10000", board().test());
    always(
        aResponse()
            .withStatus(400)
            .withBody(
                "{\"message\":\"Missing parameter: title\",\"errorType\":\"MISSING_PARAMETER\"}"));
    var refused = thrown(Reason.REFUSED, () -> board().publish(Ref.of(ONE), NURSE));
    assertTrue(String.valueOf(refused.getMessage()).contains("Missing parameter: title"));
    always(aResponse().withBody("{\"status\":\"ERROR\",\"message\":\"Invalid value\"}"));
    assertReason(Reason.REFUSED, () -> board().publish(Ref.of(ONE), NURSE));
    always(aResponse().withBody("{}"));
    assertReason(Reason.UNREADABLE, () -> board().publish(Ref.of(ONE), NURSE));
    assertReason(Reason.UNREADABLE, () -> board().look(Ref.of(ONE)));
    always(aResponse().withBody(text("transfer-ads-parse-error.json")));
    assertReason(Reason.UNREADABLE, () -> board().look(Ref.of(ONE)));
    always(aResponse().withStatus(503));
    assertReason(Reason.IN_DOUBT, () -> board().close(Ref.of(ONE)));
    always(aResponse().withStatus(404).withBody("<html>"));
    assertReason(Reason.REFUSED, () -> board().test());
  }

  @Test
  void theBoardsOwnReceiptIsDone() {
    always(aResponse().withStatus(201).withBody(text("receipt.json")));
    board().publish(Ref.of(ONE), NURSE);
  }

  @Test
  void theBoardsOwnExamplesAreReadWhole() {
    var ads = json("transfer-ads.json");
    var first = AdState.of("u", ads.path(0));
    assertEquals("Ønsker du å lede en moderne og veletablert barnehage?", first.title());
    assertTrue(first.text().startsWith("<p>Nå har du en unik mulighet"));
    assertEquals("Sørumsand barnehage", first.company());
    assertEquals(new Ads.Terms("Heltid", "Fast"), first.terms());
    assertEquals("Hjemmekontor", first.remote());
    assertEquals(Instant.parse("2019-02-13T11:59:26Z"), first.published());
    assertEquals(Instant.parse("2019-02-23T23:00:00Z"), first.expires());
    assertEquals("", first.status());
    var second = AdState.of("u", ads.path(1));
    assertEquals("Do you want to showcase your skills and kick start your career?", second.title());
    assertEquals("Aker Solutions AS", second.company());
    assertEquals(new Ads.Terms("Heltid", "Sesong"), second.terms());
    assertEquals("", second.remote());
    assertEquals(Instant.parse("2019-02-13T13:05:18.128Z"), second.published());
    assertEquals("Stiftelsen Museum Vest", AdState.of("u", json("pam-ad.json")).company());
    var shown = AdState.of("u", json("stilling-feed_ad_dto.json"));
    assertEquals("Vi søker pedagogisk leder til", shown.title());
    assertEquals("adtext here", shown.text());
    assertEquals(new Ads.Terms("Heltid_og_Deltid", "Fast"), shown.terms());
    assertEquals("ACTIVE", shown.status());
    assertTrue(shown.isShown(Instant.parse("2021-04-22T00:00:00Z")));
    assertFalse(shown.isShown(Instant.parse("2021-04-24T00:00:00Z")));
    assertReason(
        Reason.UNREADABLE,
        () -> AdState.of("u", json("transfer-ads-missing.json").path("ads").path(0)));
  }

  @Test
  void everyFieldThatIsSentIsOneOfTheBoardsOwn() {
    var known = json("transfer-ads.json").path(0);
    assertKnown(known, new Ads(settings()).ad(ONE, NURSE, NOW, NOW), "");
  }

  private static void assertKnown(JsonNode known, JsonNode sent, String path) {
    assertEquals(known.getNodeType(), sent.getNodeType(), path);
    sent.properties()
        .forEach(
            field ->
                assertKnown(
                    known.path(field.getKey()), field.getValue(), path + "/" + field.getKey()));
    for (var i = 0; i < sent.size() && sent.isArray(); i++) {
      assertKnown(known.path(0), sent.path(i), path + "/" + i);
    }
  }

  private Optional<PostingContent> seen() {
    return board().look(Ref.of(ONE).having(NURSE)).map(Shown::content);
  }

  private static PostingContent titled(String title) {
    return new PostingContent(
        title,
        NURSE.company(),
        "",
        "",
        "NO",
        NURSE.workplace(),
        NURSE.employment(),
        null,
        "Pleie.",
        Postings.OPENED);
  }

  private void always(ResponseDefinitionBuilder answer) {
    nav.server.stubFor(any(anyUrl()).atPriority(1).willReturn(answer));
  }

  private Board board() {
    return board(FakeNav.KEY);
  }

  private Board board(String key) {
    var base = nav.server.baseUrl().replace("localhost", "127.0.0.1");
    return new NavBoard(settings(), key, wire, () -> now = now.plusSeconds(1), moderation, base);
  }

  private static BoardSettings settings() {
    return new BoardSettings(
        "NAV",
        "",
        "Ås sykehjem",
        "https://example.no",
        "jobb@example.no",
        Map.of("providerId", "10000", "postalCode", "1430"));
  }

  private static JsonNode json(String name) {
    return JsonMapper.shared().readTree(text(name));
  }

  private static String text(String name) {
    try (var in = NavBoardTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertReason(Reason reason, Executable what) {
    var _ = thrown(reason, what);
  }

  private static BoardException thrown(Reason reason, Executable what) {
    var thrown = assertThrows(BoardException.class, what);
    assertEquals(reason, thrown.reason());
    assertNotEquals("", thrown.getMessage());
    return thrown;
  }
}
