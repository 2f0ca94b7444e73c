package candor.persistence.board.nav;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Review;
import candor.model.posting.Board.Review.Verdict;
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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the board's staff decided.
class NavReviewTest {
  private static final PostingId ONE = new PostingId(new UUID(0x1111_2222_3333_7444L, -1));
  private static final PostingContent NURSE = inNorway(Postings.nurse());
  private Instant now = Instant.parse("2026-04-01T10:00:00Z");
  private final Map<String, String> kept = new HashMap<>();
  private final FakeNav nav = new FakeNav();
  private final Wire wire = Wires.quick();

  @BeforeEach
  void publish() {
    board().publish(Ref.of(ONE), NURSE);
  }

  @AfterEach
  void end() {
    wire.close();
    nav.close();
  }

  @Test
  void whatNobodyLookedAtThereYetWaits() {
    nav.progress = "PENDING";
    nav.outcome = "INACTIVE";
    assertEquals(Verdict.WAITING, review().verdict());
    assertEquals(NURSE, look().orElseThrow().content(), "the board has it");
    afterAnHour();
    status(aResponse().withStatus(404));
    assertEquals(Verdict.WAITING, review().verdict(), "or had not even come to it");
  }

  @Test
  void itIsAskedOnceAnHourAtMostAlsoFromStartToStart() {
    nav.progress = "PENDING";
    nav.outcome = "INACTIVE";
    assertEquals(Verdict.WAITING, review().verdict());
    nav.progress = "DONE";
    nav.outcome = "ACTIVE";
    now = now.plus(Duration.ofMinutes(59));
    assertEquals(Verdict.WAITING, review().verdict());
    assertEquals(1, asked());
    now = now.plus(Duration.ofMinutes(1));
    assertEquals(Review.PUBLIC, review());
    assertEquals(2, asked());
  }

  @Test
  void aRejectionIsToldWithItsReason() {
    nav.outcome = "REJECTED";
    nav.message = "Arbeidsgiver mangler";
    assertEquals(
        new Review(Verdict.REJECTED, "NAV rejected it: “Arbeidsgiver mangler”."), review());
    afterAnHour();
    nav.message = "";
    assertEquals("NAV rejected it.", review().words());
  }

  @Test
  void whatWasDecidedOfAnEarlierOneSaysNothingOfThePresentOne() {
    nav.outcome = "REJECTED";
    nav.message = "Arbeidsgiver mangler.";
    nav.takenOver = "2026-04-01T12:00:31";
    assertEquals(Verdict.WAITING, review().verdict());
    assertTrue(review().words().endsWith("it rejected it: “Arbeidsgiver mangler”."));
    for (var outcome : new String[] {"STOPPED", "INACTIVE"}) {
      nav.outcome = outcome;
      afterAnHour();
      assertEquals(Verdict.WAITING, review().verdict());
    }
    nav.outcome = "ACTIVE";
    afterAnHour();
    assertEquals(Review.PUBLIC, review());
  }

  @Test
  void whatWasTakenOffThereIsNotShown() {
    for (var outcome : new String[] {"STOPPED", "DELETED", "INACTIVE"}) {
      nav.outcome = outcome;
      assertEquals(Optional.empty(), look(), outcome);
      afterAnHour();
    }
  }

  @Test
  void olderVersionsOfTheBoardSayOnlyHowFarTheyAre() {
    nav.outcome = "";
    nav.decided = "";
    assertEquals(Review.PUBLIC, review());
    nav.progress = "RECEIVED";
    afterAnHour();
    assertEquals(Verdict.WAITING, review().verdict());
  }

  @Test
  void anAnswerThatIsNoneIsNotRemembered() {
    status(aResponse().withStatus(503));
    assertEquals(Reason.UNREACHABLE, failing());
    status(aResponse().withBody("{\"reference\":\"another\",\"publishStatus\":\"REJECTED\"}"));
    assertEquals(Reason.UNREADABLE, failing());
    status(aResponse().withBody("{\"reference\":\"%s\"}".formatted(ONE.value())));
    assertEquals(Verdict.WAITING, review().verdict());
  }

  private Reason failing() {
    return assertThrows(BoardException.class, this::look).reason();
  }

  private void status(ResponseDefinitionBuilder answer) {
    nav.server.stubFor(get(urlPathMatching(".*/adminstatus/.*")).atPriority(1).willReturn(answer));
  }

  private int asked() {
    return nav.server.findAll(getRequestedFor(urlPathMatching(".*/adminstatus/.*"))).size();
  }

  private void afterAnHour() {
    now = now.plus(Duration.ofHours(1));
  }

  private Review review() {
    return look().orElseThrow().review();
  }

  private Optional<Shown> look() {
    return board().look(Ref.of(ONE).having(NURSE));
  }

  // One for each exchange, as after a new start of the program.
  private NavBoard board() {
    var base = nav.server.baseUrl().replace("localhost", "127.0.0.1");
    return new NavBoard(
        new BoardSettings(
            "NAV", "", "Ås sykehjem", "", "", Map.of("providerId", "10000", "postalCode", "1430")),
        FakeNav.KEY,
        wire,
        () -> now,
        new Moderation(address -> kept.getOrDefault(address, ""), kept::put),
        base);
  }

  private static PostingContent inNorway(PostingContent like) {
    return new PostingContent(
        like.title(),
        like.company(),
        like.team(),
        like.city(),
        "NO",
        like.workplace(),
        like.employment(),
        like.salary(),
        like.description(),
        like.openedAt());
  }
}
