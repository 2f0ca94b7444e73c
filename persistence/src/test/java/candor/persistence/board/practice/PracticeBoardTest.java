package candor.persistence.board.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import java.io.IOException;
import java.net.http.HttpClient;
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
    board.publish(ONE, Postings.nurse());
    assertEquals(Optional.of(Postings.nurse()), board.look(ONE));
    assertEquals(Optional.empty(), board.look(TWO));
    board.publish(ONE, Postings.remote("Engineer"));
    assertEquals(Optional.of(Postings.remote("Engineer")), board.look(ONE));
  }

  @Test
  void whatIsClosedIsShownNoLongerAndClosingAgainIsNoError() {
    var board = board(HERE);
    board.publish(ONE, Postings.nurse());
    board.close(ONE);
    board.close(ONE);
    board.close(TWO);
    assertEquals(Optional.empty(), board.look(ONE));
  }

  @Test
  void boardsDoNotSeeEachOthersPostings() {
    board(HERE).publish(ONE, Postings.nurse());
    assertEquals(Optional.empty(), board(THERE).look(ONE));
    assertEquals(List.of(), board(THERE).applications("").applications());
  }

  @Test
  void whatWasPostedStaysPostedAcrossARestart() throws IOException {
    board(HERE).publish(ONE, Postings.nurse());
    board(HERE).publish(ONE, Postings.titled("Other"));
    board(HERE).publish(TWO, Postings.nurse());
    board(HERE).close(TWO);
    var before = board(HERE).applications("");
    server.close();
    server = new PracticeServer(folder.resolve("practice.jsonl"), 1);

    assertEquals(Optional.of(Postings.titled("Other")), board(HERE).look(ONE));
    assertEquals(Optional.empty(), board(HERE).look(TWO));
    assertEquals(before, board(HERE).applications(""));
  }

  @Test
  void aLastLineThatWasCutOffIsForgotten() throws IOException {
    board(HERE).publish(ONE, Postings.nurse());
    server.close();
    var file = folder.resolve("practice.jsonl");
    Files.writeString(file, "{\"board\":\"000", StandardOpenOption.APPEND);
    server = new PracticeServer(file, 1);
    assertEquals(Optional.of(Postings.nurse()), board(HERE).look(ONE));
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
  void everyNewPostingGetsThreeApplicationsOneOfThemByAKnownPerson() {
    var board = board(HERE);
    board.publish(ONE, Postings.nurse());
    board.publish(TWO, Postings.remote("Engineer"));
    board.publish(ONE, Postings.titled("Other"));
    var applications = board.applications("").applications();
    assertEquals(6, applications.size());
    assertEquals(4, applications.stream().map(a -> a.email()).distinct().count());
    assertEquals(4, applications.stream().map(a -> a.phone()).distinct().count());
    assertEquals(6, applications.stream().map(a -> a.externalId()).distinct().count());
    assertEquals(applications.getFirst().email(), applications.getLast().email());
    assertNotEquals(applications.getFirst().name(), applications.getLast().name());
    for (var application : applications) {
      assertTrue(application.email().matches("[a-z]+\\.[a-z]+@example\\.org"));
      assertTrue(application.phone().matches("\\+1 \\d{3} 555 01\\d\\d"), application.phone());
      assertFalse(application.message().contains("{"), application.message());
      var title = application.posting().equals(ONE) ? "Nurse, nights" : "Engineer";
      assertTrue(application.resume().contains(title), application.resume());
    }
  }

  @Test
  void theSamePeopleApplyForTheSameSeed() throws IOException {
    board(HERE).publish(ONE, Postings.nurse());
    board(THERE).publish(ONE, Postings.nurse());
    var people = board(HERE).applications("").applications();
    assertEquals(people, board(THERE).applications("").applications());
    server.close();
    server = new PracticeServer(folder.resolve("other.jsonl"), 2);
    board(HERE).publish(ONE, Postings.nurse());
    assertNotEquals(people, board(HERE).applications("").applications());
  }

  @Test
  void applicationsComeInPagesOfAHundredWithoutGapOrRepeat() {
    var board = board(HERE);
    for (var i = 0; i < 70; i++) {
      board.publish(new PostingId(new UUID(3, i)), Postings.nurse());
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
    board(HERE).publish(ONE, Postings.nurse());
    board(THERE).publish(TWO, Postings.nurse());
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
    var _ = assertReason(Reason.UNREACHABLE, () -> board.publish(ONE, Postings.nurse()));
    var _ = assertReason(Reason.UNREACHABLE, () -> board.applications(""));
  }

  @Test
  void anAnswerThatIsLostLeavesADoubt() {
    var board = board(HERE);
    server.order(Fault.LOST_ANSWER);
    var _ = assertReason(Reason.IN_DOUBT, () -> board.publish(ONE, Postings.nurse()));
    assertEquals(Optional.of(Postings.nurse()), board.look(ONE), "it was done");
    server.order(Fault.BROKEN_OFF);
    var _ = assertReason(Reason.IN_DOUBT, () -> board.close(ONE));
    assertEquals(Optional.of(Postings.nurse()), board.look(ONE), "it was not done");
  }

  @Test
  void aBusyBoardSaysSo() {
    server.order(Fault.BUSY, Fault.BUSY);
    var _ = assertReason(Reason.BUSY, () -> board(HERE).publish(ONE, Postings.nurse()));
    var _ = assertReason(Reason.BUSY, () -> board(HERE).applications(""));
  }

  @Test
  void aBrokenBoardMayHaveDoneIt() {
    server.order(Fault.OUT_OF_ORDER, Fault.OUT_OF_ORDER);
    var _ = assertReason(Reason.IN_DOUBT, () -> board(HERE).publish(ONE, Postings.nurse()));
    var _ = assertReason(Reason.UNREACHABLE, () -> board(HERE).look(ONE));
  }

  @Test
  void aRefusalComesInTheBoardsOwnWords() {
    server.order(Fault.REFUSAL);
    var refused = assertReason(Reason.REFUSED, () -> board(HERE).publish(ONE, Postings.nurse()));
    assertEquals("The title is not allowed here.", refused.getMessage());
    var _ =
        assertReason(Reason.REFUSED, () -> board(HERE).publish(ONE, Postings.with("Nurse", " ")));
  }

  @Test
  void garbageIsNoSuccess() {
    server.order(Fault.GARBAGE, Fault.GARBAGE, Fault.GARBAGE);
    var _ = assertReason(Reason.IN_DOUBT, () -> board(HERE).publish(ONE, Postings.nurse()));
    var _ = assertReason(Reason.UNREADABLE, () -> board(HERE).look(ONE));
    var _ = assertReason(Reason.UNREADABLE, () -> board(HERE).applications(""));
  }

  @Test
  void withoutTheTokenNothingIsAnswered() {
    var stranger = new PracticeBoard(http, server.address(), "guess", HERE);
    var _ = assertReason(Reason.REFUSED, () -> stranger.publish(ONE, Postings.nurse()));
    assertEquals(Optional.empty(), board(HERE).look(ONE));
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
