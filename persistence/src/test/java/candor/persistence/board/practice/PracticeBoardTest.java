package candor.persistence.board.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.Fault;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PracticeBoardTest {
  private static final PostingId ONE = new PostingId(new UUID(1, 1));
  private static final PostingId TWO = new PostingId(new UUID(2, 2));
  private static final BoardId HERE = new BoardId(new UUID(10, 10));
  private static final BoardId THERE = new BoardId(new UUID(20, 20));

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path folder;
  private PracticeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new PracticeServer(folder.resolve("practice.jsonl"), 1);
  }

  @AfterEach
  void stop() {
    server.close();
    http.close();
  }

  @Test
  void whatIsPublishedIsReadBackWhole() {
    var board = board(HERE);
    board.publish(Ref.of(ONE), Postings.nurse());
    assertEquals(Optional.of(Postings.nurse()), board.look(Ref.of(ONE)).map(Shown::content));
    assertEquals(Optional.empty(), board.look(Ref.of(TWO)).map(Shown::content));
    board.publish(Ref.of(ONE), Postings.remote("Engineer"));
    assertEquals(
        Optional.of(Postings.remote("Engineer")), board.look(Ref.of(ONE)).map(Shown::content));
  }

  @Test
  void whatIsClosedIsShownNoLongerAndClosingAgainIsNoError() {
    var board = board(HERE);
    board.publish(Ref.of(ONE), Postings.nurse());
    board.close(Ref.of(ONE));
    board.close(Ref.of(ONE));
    board.close(Ref.of(TWO));
    assertEquals(Optional.empty(), board.look(Ref.of(ONE)).map(Shown::content));
  }

  @Test
  void boardsDoNotSeeEachOthersPostings() {
    board(HERE).publish(Ref.of(ONE), Postings.nurse());
    assertEquals(Optional.empty(), board(THERE).look(Ref.of(ONE)).map(Shown::content));
    assertEquals(List.of(), board(THERE).applications("").applications());
  }

  @Test
  void whatWasPostedStaysPostedAcrossARestart() throws IOException {
    board(HERE).publish(Ref.of(ONE), Postings.nurse());
    board(HERE).publish(Ref.of(ONE), Postings.titled("Other"));
    board(HERE).publish(Ref.of(TWO), Postings.nurse());
    board(HERE).close(Ref.of(TWO));
    var people = people(board(HERE));
    var cursor = board(HERE).applications("").cursor();
    server.close();
    server = new PracticeServer(folder.resolve("practice.jsonl"), 1);

    assertEquals(
        Optional.of(Postings.titled("Other")), board(HERE).look(Ref.of(ONE)).map(Shown::content));
    assertEquals(Optional.empty(), board(HERE).look(Ref.of(TWO)).map(Shown::content));
    assertEquals(people, people(board(HERE)));
    assertEquals(cursor, board(HERE).applications("").cursor());
  }

  @Test
  void aLastLineThatWasCutOffIsForgotten() throws IOException {
    board(HERE).publish(Ref.of(ONE), Postings.nurse());
    server.close();
    var file = folder.resolve("practice.jsonl");
    Files.writeString(file, "{\"board\":\"000", StandardOpenOption.APPEND);
    server = new PracticeServer(file, 1);
    assertEquals(Optional.of(Postings.nurse()), board(HERE).look(Ref.of(ONE)).map(Shown::content));
    assertTrue(Files.readString(file).endsWith("}\n"));
  }

  @Test
  void aFileThatIsNotItsOwnIsRefusedAndLeft() throws IOException {
    for (var text : List.of("Dear all,\n", "{\"a\":1}\n{\"b\":2}\n")) {
      var file = Files.writeString(folder.resolve("letter.txt"), text);
      assertThrows(IOException.class, () -> new PracticeServer(file, 1).close());
      assertEquals(text, Files.readString(file));
    }
  }

  @Test
  void everyNewPostingGetsThreeApplicationsOneOfThemByAKnownPerson() throws IOException {
    var board = board(HERE);
    board.publish(Ref.of(ONE), Postings.nurse());
    board.publish(Ref.of(TWO), Postings.remote("Engineer"));
    board.publish(Ref.of(ONE), Postings.titled("Other"));
    var applications = board.applications("").applications();
    assertEquals(6, applications.size());
    assertEquals(4, applications.stream().map(a -> a.who().email()).distinct().count());
    assertEquals(4, applications.stream().map(a -> a.who().phone()).distinct().count());
    assertEquals(6, applications.stream().map(a -> a.externalId()).distinct().count());
    assertEquals(applications.getFirst().who().email(), applications.getLast().who().email());
    assertNotEquals(applications.getFirst().who().name(), applications.getLast().who().name());
    for (var application : applications) {
      assertTrue(application.who().email().matches("[a-z]+\\.[a-z]+@example\\.org"));
      assertTrue(
          application.who().phone().matches("\\+1 \\d{3} 555 01\\d\\d"), application.who().phone());
      assertFalse(application.said().message().contains("{"), application.said().message());
      var title = ONE.equals(application.to().posting()) ? "Nurse, nights" : "Engineer";
      var resume = resume(application);
      assertTrue(resume.contains(title), resume);
    }
  }

  @Test
  void aResumeIsAFileOfItsOwnAndNoOtherIsTakenForIt() throws IOException {
    var board = board(HERE);
    board.publish(Ref.of(ONE), Postings.nurse());
    var application = board.applications("").applications().getFirst();
    server.order(Fault.GARBAGE);
    var e = assertThrows(BoardException.class, () -> resume(application));
    assertEquals(Reason.UNREADABLE, e.reason());
    server.order(Fault.BUSY);
    assertEquals(
        Reason.BUSY, assertThrows(BoardException.class, () -> resume(application)).reason());
    assertTrue(resume(application).contains(application.who().name()));
  }

  private static String resume(Board.IncomingApplication application) throws IOException {
    try (var bytes = application.attachments().getFirst().bytes().open()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theSamePeopleApplyForTheSameSeed() throws IOException {
    board(HERE).publish(Ref.of(ONE), Postings.nurse());
    board(THERE).publish(Ref.of(ONE), Postings.nurse());
    var people = people(board(HERE));
    assertEquals(people, people(board(THERE)));
    server.close();
    server = new PracticeServer(folder.resolve("other.jsonl"), 2);
    board(HERE).publish(Ref.of(ONE), Postings.nurse());
    assertNotEquals(people, people(board(HERE)));
  }

  private static List<List<Object>> people(Board board) throws IOException {
    var people = new ArrayList<List<Object>>();
    for (var one : board.applications("").applications()) {
      people.add(List.of(one.externalId(), one.who(), one.said(), resume(one)));
    }
    return people;
  }

  @Test
  void applicationsComeInPagesOfAHundredWithoutGapOrRepeat() {
    var board = board(HERE);
    for (var i = 0; i < 70; i++) {
      board.publish(Ref.of(new PostingId(new UUID(3, i))), Postings.nurse());
    }
    var ids = new ArrayList<String>();
    var sizes = new ArrayList<Integer>();
    var cursor = "";
    Board.IncomingPage page;
    do {
      page = board.applications(cursor);
      page.applications().forEach(a -> ids.add(a.externalId()));
      sizes.add(page.applications().size());
      cursor = page.cursor();
    } while (!page.applications().isEmpty());
    assertEquals(List.of(100, 100, 10, 0), sizes);
    assertEquals(210, ids.stream().distinct().count());
    assertEquals(cursor, board.applications(cursor).cursor(), "the cursor stands still");
  }

  @Test
  void aCursorOfAnotherTimeStartsAnew() {
    board(HERE).publish(Ref.of(ONE), Postings.nurse());
    board(THERE).publish(Ref.of(TWO), Postings.nurse());
    var cursor = board(HERE).applications("").cursor();
    assertEquals(0, board(HERE).applications(cursor).applications().size());
    assertEquals(3, board(THERE).applications(cursor).applications().size());
    assertEquals(3, board(HERE).applications("999999999-1").applications().size());
    assertEquals(3, board(HERE).applications("&after=x%/ü").applications().size());
  }

  @Test
  void aBoardThatIsDownIsOutOfReach() {
    var board = board(HERE);
    server.close();
    var _ = assertReason(Reason.UNREACHABLE, () -> board.publish(Ref.of(ONE), Postings.nurse()));
    var _ = assertReason(Reason.UNREACHABLE, () -> board.applications(""));
  }

  @Test
  void anAnswerThatIsLostLeavesADoubt() {
    var board = board(HERE);
    server.order(Fault.LOST_ANSWER);
    var _ = assertReason(Reason.IN_DOUBT, () -> board.publish(Ref.of(ONE), Postings.nurse()));
    assertEquals(
        Optional.of(Postings.nurse()), board.look(Ref.of(ONE)).map(Shown::content), "it was done");
    server.order(Fault.BROKEN_OFF);
    var _ = assertReason(Reason.IN_DOUBT, () -> board.close(Ref.of(ONE)));
    assertEquals(
        Optional.of(Postings.nurse()),
        board.look(Ref.of(ONE)).map(Shown::content),
        "it was not done");
  }

  @Test
  void aBusyBoardSaysSo() {
    server.order(Fault.BUSY, Fault.BUSY);
    var _ = assertReason(Reason.BUSY, () -> board(HERE).publish(Ref.of(ONE), Postings.nurse()));
    var _ = assertReason(Reason.BUSY, () -> board(HERE).applications(""));
  }

  @Test
  void aBrokenBoardMayHaveDoneIt() {
    server.order(Fault.OUT_OF_ORDER, Fault.OUT_OF_ORDER);
    var _ = assertReason(Reason.IN_DOUBT, () -> board(HERE).publish(Ref.of(ONE), Postings.nurse()));
    var _ =
        assertReason(Reason.UNREACHABLE, () -> board(HERE).look(Ref.of(ONE)).map(Shown::content));
  }

  @Test
  void aRefusalComesInTheBoardsOwnWords() {
    server.order(Fault.REFUSAL);
    var refused =
        assertReason(Reason.REFUSED, () -> board(HERE).publish(Ref.of(ONE), Postings.nurse()));
    assertEquals("HTTP 422: “The title is not allowed here”", refused.getMessage());
    var _ =
        assertReason(
            Reason.REFUSED, () -> board(HERE).publish(Ref.of(ONE), Postings.with("Nurse", " ")));
  }

  @Test
  void garbageIsNoSuccess() {
    server.order(Fault.GARBAGE, Fault.GARBAGE, Fault.GARBAGE);
    var _ = assertReason(Reason.IN_DOUBT, () -> board(HERE).publish(Ref.of(ONE), Postings.nurse()));
    var _ =
        assertReason(Reason.UNREADABLE, () -> board(HERE).look(Ref.of(ONE)).map(Shown::content));
    var _ = assertReason(Reason.UNREADABLE, () -> board(HERE).applications(""));
  }

  @Test
  void aSlowAnswerIsWaitedFor() {
    server.order(Fault.SLOW);
    var started = System.nanoTime();
    board(HERE).publish(Ref.of(ONE), Postings.nurse());
    assertTrue(System.nanoTime() - started >= 100_000_000);
    assertEquals(Optional.of(Postings.nurse()), board(HERE).look(Ref.of(ONE)).map(Shown::content));
  }

  @Test
  void whatIsDeliveredTwiceHasTheSameIdAndTheCursorGoesOn() {
    var board = board(HERE);
    board.publish(Ref.of(ONE), Postings.nurse());
    var first = board.applications("");
    server.order(Fault.DELIVERED_TWICE);
    var again = board.applications(first.cursor());
    assertEquals(ids(first), ids(again));
    assertEquals(first.cursor(), again.cursor());
    assertEquals(List.of(), ids(board.applications(again.cursor())));
  }

  @Test
  void whatIsOrderedForOneBoardWaitsForARequestThatItCanHappenTo() {
    board(HERE).publish(Ref.of(ONE), Postings.nurse());
    var first = board(HERE).applications("");
    server.order(HERE, Fault.DELIVERED_TWICE);
    board(THERE).publish(Ref.of(TWO), Postings.nurse());
    var elsewhere = board(THERE).applications("");
    assertEquals(List.of(), ids(board(THERE).applications(elsewhere.cursor())));
    board(HERE).publish(Ref.of(ONE), Postings.nurse());
    assertEquals(ids(first), ids(board(HERE).applications(first.cursor())));
  }

  private static List<String> ids(IncomingPage page) {
    return page.applications().stream().map(IncomingApplication::externalId).toList();
  }

  @Test
  void withoutTheTokenNothingIsAnswered() {
    var stranger = new PracticeBoard(http, server.address(), "guess", HERE);
    var _ = assertReason(Reason.REFUSED, () -> stranger.publish(Ref.of(ONE), Postings.nurse()));
    assertEquals(Optional.empty(), board(HERE).look(Ref.of(ONE)).map(Shown::content));
  }

  @Test
  void onlyThisMachineIsListenedTo() {
    assertEquals("127.0.0.1", server.address().getHost());
  }

  private static BoardException assertReason(Reason reason, Executable work) {
    var thrown = assertThrows(BoardException.class, work);
    assertEquals(reason, thrown.reason());
    return thrown;
  }

  private PracticeBoard board(BoardId id) {
    return new PracticeBoard(http, server.address(), server.token(), id);
  }
}
