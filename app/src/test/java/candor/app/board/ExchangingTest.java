package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.posting.BoardException;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.ExchangeReport.PassedOver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangingTest {
  private static final Set<BoardException.Reason> WAITING =
      Set.of(
          BoardException.Reason.UNREACHABLE,
          BoardException.Reason.BUSY,
          BoardException.Reason.PUT_OFF,
          BoardException.Reason.NOT_ALLOWED);

  @TempDir Path folder;
  private final List<String> went = new ArrayList<>();
  private Publications all;
  private TwinViewModel model;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    model =
        new TwinViewModel(
            all.data(),
            all.outside(),
            all.lanes,
            all.frame,
            () -> {},
            part -> went.add(part.name()));
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void anExchangeRunsOnceAtATimeAndSaysWhatItDid() {
    model.exchange();
    model.exchange();
    assertEquals(1, all.exchanges.size());
    assertTrue(model.busy().get());
    all.exchanges.getFirst().accept(Optional.of(ExchangeReport.none()));
    all.lanes.runAll();
    assertFalse(model.busy().get());
    assertEquals(
        "Nothing was sent. No new applications received.", all.frame.notices.getFirst().what());
  }

  @Test
  void anExchangeIsUnderWayUntilTheLastThatWasAskedForIsDone() {
    model.exchange();
    model.exchangeOnceMore();
    all.exchanges.getFirst().accept(Optional.empty());
    assertTrue(model.busy().get());
    all.exchanges.getLast().accept(Optional.empty());
    assertFalse(model.busy().get());
  }

  @Test
  void whatAnExchangeDidIsSaidInsteadOfWhatTheOneBeforeItDid() {
    exchanged(received(1));
    exchanged(ExchangeReport.none());
    assertEquals(
        List.of("Nothing was sent. No new applications received."),
        all.frame.notices.stream().map(Notice::what).toList());
  }

  @Test
  void whatCameIsSaidOnceAndLeadsThere() {
    exchanged(received(2));
    var notice = all.frame.notices.getFirst();
    assertEquals("Nothing was sent. 2 new applications received.", notice.what());
    notice.action().orElseThrow().run().run();
    assertEquals(List.of("RECEIVED"), went);
    exchanged(received(0));
    assertEquals(Optional.empty(), all.frame.notices.getLast().action());
  }

  @Test
  void whatWasToGoWrongIsSaidNoMoreAfterAnExchangeWithThatBoard() {
    for (var board : List.of("Practice", "Another")) {
      all.frame.notice(Notice.of(Tone.NEUTRAL, BoardWords.willGoWrong(board), ""));
    }
    exchanged(received(0));
    assertEquals(
        List.of("Another will go wrong once", "Nothing was sent. No new applications received."),
        all.frame.notices.stream().map(Notice::what).toList());
  }

  private void exchanged(ExchangeReport report) {
    model.exchange();
    all.exchanges.getLast().accept(Optional.of(report));
    all.lanes.runAll();
  }

  private ExchangeReport received(int many) {
    var visit =
        new ExchangeReport.Visit(
            all.practice.id(),
            "Practice",
            many,
            0,
            List.of(),
            List.of(),
            false,
            Optional.empty(),
            "",
            false,
            PassedOver.NONE);
    return new ExchangeReport(List.of(), List.of(), List.of(), List.of(visit));
  }

  @Test
  void whatABoardWasFoundOtherwiseInIsSaidThoughNothingWentWrong() {
    var words = "Its folder was not there and was made anew, with what was to be sent.";
    var site =
        new ExchangeReport.Visit(
            all.site.id(),
            "Site",
            0,
            1,
            List.of(),
            List.of(),
            false,
            Optional.empty(),
            words,
            false,
            PassedOver.NONE);
    var report = new ExchangeReport(List.of(), List.of(), List.of(), List.of(site));
    model.exchange();
    all.exchanges.getLast().accept(Optional.of(report));
    all.lanes.runAll();
    assertEquals("Site: " + words, all.frame.notices.getLast().next());
  }

  @Test
  void anExchangeThatBrokeOffIsNotSaidToBeDone() {
    model.exchange();
    all.exchanges.getFirst().accept(Optional.empty());
    assertFalse(model.busy().get());
    assertEquals(List.of(), all.frame.notices);
  }

  @Test
  void aBoardThatCannotBeReachedIsNamedWithItsWords() {
    model.exchange();
    all.exchanges.getFirst().accept(Optional.of(Publications.unreachable(all.practice)));
    all.lanes.runAll();
    var next = all.frame.notices.getFirst().next();
    assertTrue(next.startsWith("Practice board could not be reached."), next);
    assertTrue(next.contains("connection refused"), next);
  }

  @Test
  void thatSomethingWaitsIsSaidOnlyWhereItDoes() {
    for (var waits : List.of(true, false)) {
      for (var why : BoardException.Reason.values()) {
        var words = words(visit(Optional.of(why), waits, PassedOver.NONE));
        assertEquals(waits && WAITING.contains(why), words.contains("waits in the queue"), words);
      }
    }
    var held = visit(Optional.of(BoardException.Reason.NOT_ALLOWED), false, PassedOver.NONE);
    assertEquals(
        "Practice lets nobody in. Say who you are under Boards. In its words.", words(held));
  }

  @Test
  void messagesThatNameNoJobAreCountedAndFilesThatCantBeReadAreNamed() {
    assertEquals(
        "1 message in Practice names no job here and was left alone. To come in, a message needs a"
            + " job's own address or its code in the subject, which stand beside the job's"
            + " posting.",
        words(visit(Optional.empty(), false, new PassedOver(1, List.of()))));
    var files = List.of("a.eml", "b.eml", "c.eml", "d.eml", "e.eml", "f.eml");
    assertEquals(
        "6 files in Practice can't be read: a.eml, b.eml, c.eml, d.eml, e.eml and 1 more.",
        words(visit(Optional.empty(), false, new PassedOver(0, files))));
    assertEquals(
        "1 file in Practice can't be read: a.eml.",
        words(visit(Optional.empty(), false, new PassedOver(0, files.subList(0, 1)))));
  }

  private static String words(ExchangeReport.Visit visit) {
    var report = new ExchangeReport(List.of(), List.of(), List.of(), List.of(visit));
    var words = BoardWords.report(report);
    return String.join(" ", words.subList(1, words.size()));
  }

  private ExchangeReport.Visit visit(
      Optional<BoardException.Reason> why, boolean waits, PassedOver passed) {
    return new ExchangeReport.Visit(
        all.practice.id(),
        "Practice",
        0,
        0,
        List.of(),
        List.of(),
        false,
        why,
        why.isPresent() ? "In its words" : "",
        waits,
        passed);
  }

  @Test
  void whereThereIsNoBoardItIsSaidAndLeadsToAddingOne() {
    for (var i = 0; i < 2; i++) {
      assertInstanceOf(UndoResult.Done.class, new Undo(all.workspace.store()).undo());
    }
    model.exchange();
    all.exchanges.getFirst().accept(Optional.of(ExchangeReport.none()));
    all.lanes.runAll();
    var notice = all.frame.notices.getFirst();
    assertEquals("There is no board yet", notice.what());
    notice.action().orElseThrow().run().run();
    assertEquals(List.of("BOARDS"), went);
  }

  @Test
  void whereAllBoardsAreLeftAloneItIsSaidAndLeadsToThem() {
    var edit = new EditBoards(all.workspace.store());
    edit.putAside(all.practice.id());
    model.exchange();
    all.exchanges.getFirst().accept(Optional.of(ExchangeReport.none()));
    all.lanes.runAll();
    assertTrue(all.frame.notices.getFirst().what().startsWith("Nothing was sent"));
    edit.putAside(all.site.id());
    model.exchange();
    all.exchanges.getLast().accept(Optional.of(ExchangeReport.none()));
    all.lanes.runAll();
    var notice = all.frame.notices.getLast();
    assertEquals("You left all boards alone", notice.what());
    notice.action().orElseThrow().run().run();
    assertEquals(List.of("BOARDS"), went);
  }
}
