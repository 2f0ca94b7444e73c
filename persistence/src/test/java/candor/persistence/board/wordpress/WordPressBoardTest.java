package candor.persistence.board.wordpress;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.node.ObjectNode;

class WordPressBoardTest {
  private static final PostingId ONE = new PostingId(new UUID(0x1111_2222_3333_7444L, -1));
  private static final String SLUG = "job-" + ONE.value();
  private static final List<ResponseDefinitionBuilder> NOT_NOW =
      List.of(
          aResponse().withStatus(401),
          aResponse().withStatus(403),
          aResponse().withStatus(429),
          aResponse().withStatus(503).withHeader("Retry-After", "60"));
  private final FakeSite site = new FakeSite();
  private final Wire wire = Wire.toTheWorld(InstantSource.system());

  @AfterEach
  void end() {
    wire.close();
    site.close();
  }

  @Test
  void whatIsPublishedIsReadBackWhole() {
    board().publish(Ref.of(ONE), Postings.nurse());
    var shown = board().look(Ref.of(ONE)).orElseThrow();
    assertEquals(Postings.nurse(), shown.content(), "without anything remembered");
    assertEquals("7", shown.remote());
    assertEquals("https://example.com/" + SLUG + "/", shown.link());
    var raw = raw(site.only());
    assertTrue(raw.contains("\"@type\":\"JobPosting\""), raw);
    assertTrue(raw.contains("<ul><li>calm</li><li>a licence</li></ul>"), raw);
    assertTrue(raw.contains("mailto:jobs@example.com?subject=Application%3A%20Nurse"), raw);
    assertEquals(Optional.empty(), board().look(Ref.of(new PostingId(new UUID(1, 1)))));
  }

  @Test
  void aNewTitleKeepsThePageAndItsAddress() {
    board().publish(Ref.of(ONE), Postings.nurse());
    board().publish(Ref.of(ONE), Postings.titled("Ärztin <nights> & \"more\" 😀"));
    assertEquals(SLUG, site.only().path("slug").asString());
    assertEquals(
        Postings.titled("Ärztin <nights> & \"more\" 😀"),
        board().look(Ref.of(ONE)).orElseThrow().content());
  }

  @Test
  void afterALostAnswerThereIsStillOnePage() {
    site.answersToLose = 1;
    assertReason(Reason.IN_DOUBT, () -> board().publish(Ref.of(ONE), Postings.nurse()));
    assertEquals(Postings.nurse(), shown(), "it was made");
    board().publish(Ref.of(ONE), Postings.nurse());
    assertEquals(SLUG, site.only().path("slug").asString());
  }

  @Test
  void aTwinOfOursIsRemovedAndAnothersPageIsLeft() {
    site.hidesFromSearch = true;
    board().publish(Ref.of(ONE), Postings.nurse());
    board().publish(Ref.of(ONE), Postings.nurse());
    site.hidesFromSearch = false;
    site.put(SLUG + "-3", "somebody's own words");
    assertEquals(3, site.pages.size());
    board().publish(Ref.of(ONE), Postings.titled("Nurse"));
    assertEquals(2, site.pages.size());
    board().close(Ref.of(ONE));
    assertEquals("somebody's own words", raw(site.only()));
  }

  @Test
  void whatIsClosedIsGoneAndMayBeClosedAgain() {
    board().publish(Ref.of(ONE), Postings.nurse());
    board().close(Ref.of(ONE));
    assertEquals(Map.of(), site.pages);
    assertEquals(Optional.empty(), board().look(Ref.of(ONE)));
    board().close(Ref.of(ONE));
    assertEquals(2, site.writes);
  }

  @Test
  void whatSomebodyChangedThereIsSeen() {
    board().publish(Ref.of(ONE), Postings.nurse());
    site.only().putObject("title").put("raw", "Nurse &amp; more");
    assertEquals("Nurse & more", shown().title());
    board().publish(Ref.of(ONE), Postings.nurse());
    edit("<li>calm</li>", "<li>haste</li>");
    assertTrue(shown().description().contains("- haste"), shown().description());
    site.only().putObject("content").put("raw", "<p>All my own.</p>");
    assertTrue(shown().description().endsWith("All my own."), "without our mark");
    assertNotEquals(Postings.nurse(), shown());
  }

  @Test
  void lineEndsThatAnEditorChangedAreNoChange() {
    board().publish(Ref.of(ONE), Postings.nurse());
    edit("\n", "\r\n");
    assertEquals(Postings.nurse(), shown());
  }

  @Test
  void aDraftIsNotShownAndIsPublishedAgain() {
    board().publish(Ref.of(ONE), Postings.nurse());
    site.only().put("status", "draft");
    assertEquals(Optional.empty(), board().look(Ref.of(ONE)));
    board().publish(Ref.of(ONE), Postings.nurse());
    assertEquals(Postings.nurse(), shown());
    assertEquals(1, site.pages.size());
  }

  @Test
  void whoMayNotPublishIsToldSo() {
    site.stateOfNew = "pending";
    assertReason(Reason.REFUSED, () -> board().publish(Ref.of(ONE), Postings.nurse()));
  }

  @Test
  void whereScriptsAreTakenAwayThePageGoesWithout() {
    site.takesScripts = true;
    board().publish(Ref.of(ONE), Postings.nurse());
    assertEquals(Postings.nurse(), shown());
    assertFalse(raw(site.only()).contains("schema.org"), "no data as text");
  }

  @Test
  void aSecondWriteThatIsPutOffLeavesADoubtSinceThePageIsThere() {
    site.takesScripts = true;
    for (var answer : NOT_NOW) {
      site.pages.clear();
      always(post(anyUrl()).withQueryParam("rest_route", matching(".*/\\d+")), answer);
      assertReason(Reason.IN_DOUBT, () -> board().publish(Ref.of(ONE), Postings.nurse()));
      assertEquals("publish", site.only().path("status").asString());
    }
    site.pages.clear();
    always(post(anyUrl()), NOT_NOW.getFirst());
    assertReason(Reason.NOT_ALLOWED, () -> board().publish(Ref.of(ONE), Postings.nurse()));
    assertEquals(Map.of(), site.pages, "of the first one it is true that nothing was done");
  }

  @Test
  void aSecondWriteThatIsRefusedIsToldAsThat() {
    site.takesScripts = true;
    always(
        post(anyUrl()).withQueryParam("rest_route", matching(".*/\\d+")),
        aResponse().withStatus(400));
    assertReason(Reason.REFUSED, () -> board().publish(Ref.of(ONE), Postings.nurse()));
  }

  @Test
  void aTwinThatCanNotBeRemovedNowLeavesADoubt() {
    site.hidesFromSearch = true;
    board().publish(Ref.of(ONE), Postings.nurse());
    board().publish(Ref.of(ONE), Postings.nurse());
    site.hidesFromSearch = false;
    for (var answer : NOT_NOW) {
      always(delete(anyUrl()).withQueryParam("rest_route", matching(".*/8")), answer);
      assertReason(Reason.IN_DOUBT, () -> board().publish(Ref.of(ONE), Postings.nurse()));
    }
    assertReason(Reason.IN_DOUBT, () -> board().close(Ref.of(ONE)));
    assertEquals(Set.of(8L), site.pages.keySet(), "its own page is gone");
    assertReason(Reason.BUSY, () -> board().close(Ref.of(ONE)));
  }

  @Test
  void jobsOfThePlugInCarryItsFields() {
    var board = board(Map.of("user", "ann", "kind", "job-listings"), FakeSite.PASSWORD);
    board.publish(Ref.of(ONE), Postings.nurse());
    var meta = site.only().path("meta");
    assertEquals("Zürich, Switzerland", meta.path("_job_location").asString());
    assertEquals("St. Mary's & Sons", meta.path("_company_name").asString());
    assertEquals("jobs@example.com", meta.path("_application").asString());
    assertEquals(0, meta.path("_filled").asInt(-1));
    assertFalse(raw(site.only()).contains("ld+json"), "the plug-in writes its own");
    assertEquals(Optional.of(Postings.nurse()), board.look(Ref.of(ONE)).map(Shown::content));
    ((ObjectNode) meta).put("_job_location", "Basel");
    assertTrue(board.look(Ref.of(ONE)).orElseThrow().content().description().contains("Basel"));
    ((ObjectNode) meta).put("_filled", 1);
    assertEquals(Optional.empty(), board.look(Ref.of(ONE)));
  }

  @Test
  void itSaysWhoWeAreOrThatWeMayNotComeIn() {
    assertEquals("Ann", board().test());
    assertReason(Reason.NOT_ALLOWED, () -> board(Map.of("user", "ann"), "wrong").test());
    assertEquals(0, site.writes);
  }

  @Test
  void everyFaultHasItsReason() {
    always(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertReason(Reason.UNREACHABLE, () -> board().publish(Ref.of(ONE), Postings.nurse()));
    always(aResponse().withStatus(502).withBody("<h1>Bad gateway"));
    assertReason(Reason.UNREACHABLE, () -> board().look(Ref.of(ONE)));
    always(aResponse().withStatus(429).withHeader("Retry-After", "60"));
    assertReason(Reason.BUSY, () -> board().look(Ref.of(ONE)));
    always(aResponse().withStatus(404).withBody("<h1>Not a WordPress"));
    assertReason(Reason.REFUSED, () -> board().close(Ref.of(ONE)));
    always(aResponse().withBody("<b>Warning</b>: something in a plug-in []"));
    assertReason(Reason.UNREADABLE, () -> board().look(Ref.of(ONE)));
    always(aResponse().withBody("{\"id\":1}"));
    assertReason(Reason.UNREADABLE, () -> board().look(Ref.of(ONE)));
    always(aResponse().withStatus(301).withHeader("Location", "https://example.com"));
    assertReason(Reason.REFUSED, () -> board().look(Ref.of(ONE)));
  }

  private void always(ResponseDefinitionBuilder answer) {
    always(any(anyUrl()), answer);
  }

  private void always(MappingBuilder call, ResponseDefinitionBuilder answer) {
    site.server.stubFor(call.atPriority(1).willReturn(answer));
  }

  private PostingContent shown() {
    return board().look(Ref.of(ONE).having(Postings.nurse())).orElseThrow().content();
  }

  private Board board() {
    return board(Map.of("user", "ann"), FakeSite.PASSWORD);
  }

  private Board board(Map<String, String> options, String password) {
    var address = site.server.baseUrl().replace("localhost", "127.0.0.1") + "/";
    var said = new BoardSettings("Site", address, "St. Mary's", "", "jobs@example.com", options);
    return new WordPressBoard(said, password, wire);
  }

  private void edit(String from, String to) {
    var raw = raw(site.only());
    site.only().putObject("content").put("raw", raw.replace(from, to));
  }

  private static String raw(ObjectNode page) {
    return page.path("content").path("raw").asString();
  }

  private static void assertReason(Reason reason, Executable what) {
    assertEquals(reason, assertThrows(BoardException.class, what).reason());
  }
}
