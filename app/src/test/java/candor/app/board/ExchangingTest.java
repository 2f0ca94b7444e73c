package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.control.Notice;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangingTest {
  @TempDir Path folder;
  private final List<String> went = new ArrayList<>();
  private Publications all;
  private TwinViewModel model;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    model =
        new TwinViewModel(
            all.data(), all.outside(), all.lanes, all.frame, () -> {}, () -> went.add("boards"));
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
  void whatAnExchangeDidIsSaidInsteadOfWhatTheOneBeforeItDid() {
    var one =
        new ExchangeReport.Visit(
            all.practice.id(), "Practice", 1, 0, List.of(), List.of(), false, Optional.empty(), "");
    var some = new ExchangeReport(List.of(), List.of(), List.of(), List.of(one));
    for (var report : List.of(some, ExchangeReport.none())) {
      model.exchange();
      all.exchanges.getLast().accept(Optional.of(report));
      all.lanes.runAll();
    }
    assertEquals(
        List.of("Nothing was sent. No new applications received."),
        all.frame.notices.stream().map(Notice::what).toList());
  }

  @Test
  void whatABoardWasFoundOtherwiseInIsSaidThoughNothingWentWrong() {
    var words = "/srv/www/jobs/ was not there and was made anew, with what was to be sent.";
    var site =
        new ExchangeReport.Visit(
            all.site.id(), "Site", 0, 1, List.of(), List.of(), false, Optional.empty(), words);
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
    assertEquals(List.of("boards"), went);
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
    assertEquals(List.of("boards"), went);
  }
}
