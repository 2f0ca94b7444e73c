package candor.persistence.board.nav;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candor.model.job.Employment;
import candor.model.job.Workplace;
import candor.model.posting.Board;
import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Wanted;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Several postings by one call.
class NavStreamTest {
  private Instant now = Instant.parse("2026-04-01T10:00:00Z");
  private final FakeNav nav = new FakeNav();
  private final Moderation moderation = new Moderation(_ -> "", (_, _) -> {});
  private final Wire wire = Wires.quick();

  @AfterEach
  void end() {
    wire.close();
    nav.close();
  }

  @Test
  void severalGoByOneCallAndEachIsSeen() {
    var some = List.of(wanted(1, "Nurse"), wanted(2, "Cook"), wanted(3, "Doctor"));
    assertEquals(Map.of(), board().publish(some));
    assertEquals(1, nav.transfers.size());
    assertEquals(3, nav.transfers.getFirst().lines().count());
    for (var one : some) {
      assertEquals(one.content(), seen(one));
    }
  }

  @Test
  void aRefusedOneIsToldInTheBoardsWordsAndHidesNoOther() {
    var some = List.of(wanted(1, "Nurse"), wanted(2, ""), wanted(3, "Doctor"), abroad(4));
    var wrong = board().publish(some);
    assertEquals(Set.of(id(2), id(4)), wrong.keySet());
    assertEquals(Reason.REFUSED, why(wrong, 2).reason());
    assertEquals(
        "It refused the advertisement: “Invalid value: at published or title”.",
        why(wrong, 2).getMessage());
    assertEquals(Reason.REFUSED, why(wrong, 4).reason());
    assertEquals(2, nav.ads.size());
    assertEquals(3, nav.transfers.getFirst().lines().count(), "what it never shows is not sent");
  }

  @Test
  void whatWasThereBeforeIsPassedOverAndWhatIsNotIsSentAgain() {
    var some = List.of(wanted(1, "Nurse"), wanted(2, "Cook"));
    assertEquals(Map.of(), board().publish(some));
    assertEquals(Map.of(), board().publish(some));
    assertEquals(2, nav.transfers.size(), "all is there");
    assertEquals(Map.of(), board().publish(List.of(wanted(1, "Head nurse"), wanted(2, "Chef"))));
    assertEquals(Map.of(), board().publish(List.of(wanted(1, "Nurse"), wanted(2, "Chef"))));
    assertEquals(5, nav.transfers.size());
    assertEquals("Nurse", seen(wanted(1, "Nurse")).title());
    assertEquals("Chef", seen(wanted(2, "Chef")).title());
  }

  @Test
  void receiptsThatAreNotAsManyAsWereSentAreNotBelieved() {
    nav.receiptsToLeaveOut = 1;
    var some = List.of(wanted(1, ""), wanted(2, "Cook"));
    assertEquals(Reason.UNREADABLE, failing(some).reason());
    answer("");
    assertEquals(Reason.UNREADABLE, failing(some).reason());
    answer("{\"status\":\"RECEIVED\"}{\"status\":\"RECEI");
    assertEquals(Reason.UNREADABLE, failing(some).reason());
    answer("{\"status\":\"RECEIVED\"}\n{}");
    assertEquals(Reason.UNREADABLE, why(board().publish(some), 2).reason());
  }

  @Test
  void aLostConnectionLeavesAllInDoubt() {
    var some = List.of(wanted(1, "Nurse"), wanted(2, "Cook"));
    for (var fault : List.of(Fault.CONNECTION_RESET_BY_PEER, Fault.MALFORMED_RESPONSE_CHUNK)) {
      nav.answersToLose = 1;
      nav.fault = fault;
      assertEquals(Reason.IN_DOUBT, failing(some).reason());
    }
    assertEquals("Cook", seen(some.getLast()).title());
  }

  @Test
  void whatKeepsItFromBeingAskedIsTheSameForAllThatWerePassedOver() {
    var some = List.of(wanted(1, "Nurse"), wanted(2, "Cook"), wanted(3, "Doctor"));
    assertEquals(Map.of(), board().publish(some.subList(1, 3)));
    nav.server.stubFor(
        get(urlPathMatching(".*/adstates/.*"))
            .atPriority(1)
            .willReturn(aResponse().withStatus(429)));
    var wrong = board().publish(some);
    assertEquals(Set.of(id(2), id(3)), wrong.keySet());
    assertEquals(Reason.BUSY, why(wrong, 3).reason());
    assertEquals(1, nav.server.getAllServeEvents().stream().filter(NavStreamTest::isLook).count());
  }

  private static boolean isLook(ServeEvent event) {
    return event.getRequest().getUrl().contains("/adstates/");
  }

  private void answer(String body) {
    nav.server.stubFor(
        post(urlPathMatching(".*/transfers/10000"))
            .atPriority(1)
            .willReturn(aResponse().withBody(body)));
  }

  private BoardException failing(List<Wanted> some) {
    var thrown = assertThrows(BoardException.class, () -> board().publish(some));
    assertNotEquals("", thrown.getMessage());
    return thrown;
  }

  private static BoardException why(Map<PostingId, BoardException> wrong, int number) {
    return Objects.requireNonNull(wrong.get(id(number)));
  }

  private PostingContent seen(Wanted one) {
    return board().look(one.posting().having(one.content())).orElseThrow().content();
  }

  private static PostingId id(int number) {
    return new PostingId(new UUID(0x1111_2222_3333_7444L, number));
  }

  private static Wanted wanted(int number, String title) {
    return new Wanted(Ref.of(id(number)), content(title, "NO"));
  }

  private static Wanted abroad(int number) {
    return new Wanted(Ref.of(id(number)), content("Nurse", "SE"));
  }

  private static PostingContent content(String title, String country) {
    return new PostingContent(
        title,
        "Ås sykehjem",
        "Post 3",
        "Ås",
        country,
        Workplace.HYBRID,
        Employment.PART_TIME,
        null,
        "Pleie.",
        Postings.OPENED);
  }

  private Board board() {
    var base = nav.server.baseUrl().replace("localhost", "127.0.0.1");
    return new NavBoard(
        new BoardSettings(
            "NAV", "", "Ås sykehjem", "", "", Map.of("providerId", "10000", "postalCode", "1430")),
        FakeNav.KEY,
        wire,
        () -> now = now.plusSeconds(1),
        moderation,
        base);
  }
}
