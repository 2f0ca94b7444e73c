package candor.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.history.ReadingViewModel.Reading;
import candor.app.history.ReadingViewModel.Verb;
import candor.app.text.Dates;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.history.HistoryQuery;
import candor.model.history.Undo;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.PersonResult;
import candor.model.people.Role;
import candor.model.store.Operation;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryScreenTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private Instant now = START;
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final Workspace workspace;
  private final EditCandidates edit;
  private final Busy history;

  HistoryScreenTest(@TempDir Path folder) {
    workspace = Workspace.inMemory(folder, () -> now, new SplittableRandom(11));
    edit = new EditCandidates(workspace.store());
    history = new Busy(workspace.history());
    var _ = new Me(workspace.store()).rename("Robin Keller", "");
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void tellsEachFieldBeforeAndAfterAndTakesItBack() {
    var ada = add("Ada Lovelace");
    rename(ada, "Ada King");
    var reading = reading();
    var model = reading();
    model.show(last());
    lanes.runAll();
    var shown = model.shown().get().orElseThrow();
    assertEquals(
        List.of(new HistoryLine.Detail("Name", "Ada Lovelace", "Ada King")),
        shown.line().details());
    assertEquals(Verb.UNDO, shown.verb());

    model.act();
    lanes.runAll();

    assertEquals("Ada Lovelace", stored(ada).name());
    assertEquals(List.of("Undid: changed what is known of Ada Lovelace"), frame.done);
    assertEquals(Verb.REDO, model.shown().get().orElseThrow().verb());
    frame.undos.getFirst().run();
    lanes.runAll();
    assertEquals("Ada King", stored(ada).name());
    assertTrue(reading.shown().get().isEmpty());
  }

  @Test
  void saysWhatDependsOnAChangeAndLeadsThere() {
    var ada = add("Ada Lovelace");
    rename(ada, "Ada King");
    var first = last();
    rename(stored(ada), "Countess");
    var model = reading();
    model.show(first);
    lanes.runAll();
    var shown = model.shown().get().orElseThrow();
    assertEquals(Verb.NONE, shown.verb());
    assertTrue(shown.why().contains("Undo that first"), shown.why());
    assertEquals(1, shown.later().size());

    model.follow(shown.later().getFirst().sequence());
    lanes.runAll();
    model.act();
    lanes.runAll();
    assertTrue(model.hasBack());
    model.back();
    lanes.runAll();

    assertEquals(Verb.UNDO, model.shown().get().orElseThrow().verb());
    assertFalse(model.hasBack());
  }

  @Test
  void whatStaysSaysWhy() {
    var model = reading();
    var all = workspace.history().page(HistoryQuery.ALL, Long.MAX_VALUE, 0, 100);
    model.show(all.getLast().sequence());
    lanes.runAll();
    var shown = model.shown().get().orElseThrow();
    assertEquals(Verb.NONE, shown.verb());
    assertTrue(shown.why().startsWith("Somebody always has a name"), shown.why());
  }

  @Test
  void whatIsForSomebodyElseToUndoIsNotOffered() {
    var people = new EditPeople(workspace.store());
    var rob = ((PersonResult.Saved) people.add("Rob", "", Role.RECRUITER)).person().id();
    workspace.seat(rob);
    var model = reading();
    model.show(last());
    lanes.runAll();
    var shown = model.shown().get().orElseThrow();
    assertEquals(Verb.NONE, shown.verb());
    assertTrue(shown.why().startsWith("This is for somebody else"), shown.why());
  }

  @Test
  void whatIsNewStandsThereInFull() {
    var ada = new CandidateDetails("Ada", "Analyst", "London", "Referral");
    var _ = edit.add(ada);
    var model = reading();
    model.show(last());
    lanes.runAll();
    assertEquals(
        List.of("Ada", "Analyst", "London", "Referral"),
        model.shown().get().map(Reading::line).orElseThrow().details().stream()
            .map(HistoryLine.Detail::after)
            .toList());
  }

  @Test
  void everyPlaceOfALongListIsTheSameHoweverItWasComeTo() {
    fill(300);
    var pages = pages(HistoryQuery.ALL);
    var count = pages.count();
    var whole = pages.rows(0, count);
    assertEquals(count, whole.size());
    var random = new SplittableRandom(5);
    for (var i = 0; i < 40; i++) {
      var from = random.nextInt(count);
      assertEquals(
          whole.subList(from, Math.min(count, from + 50)), pages.rows(from, 50), "from " + from);
    }
    var days = whole.stream().filter(HistoryRow::firstOfDay).map(row -> row.line().at()).toList();
    assertTrue(days.size() > 3);
    var marked = whole.stream().filter(HistoryRow::undone).count();
    assertTrue(marked > 0 && marked < count / 2, "" + marked);
  }

  @Test
  void whatIsDoneWhileRowsAreReadPutsNoneOfThemElsewhere() {
    fill(300);
    var pages = pages(HistoryQuery.ALL);
    var before = pages.count();
    history.whileRead =
        () -> {
          history.whileRead = () -> {};
          var _ = add("Ada Lovelace");
          assertEquals(before + 1, pages.count());
        };
    assertEquals(50, pages.rows(250, 50).size());
    assertEquals(
        pages(HistoryQuery.ALL).rows(0, before + 1).subList(301, 351), pages.rows(301, 50));
  }

  @Test
  void changesWithoutEndAreSeenFromMomentToMoment() {
    var model = new HistoryListViewModel(lanes, sources(), workspace.search(), dates());
    var told = new AtomicInteger();
    model.onChanged(told::incrementAndGet);
    // More is done than can be read, and is told while that is done.
    history.whileCounted =
        () -> {
          if (history.counts < 20) {
            var _ = add("Somebody");
            lanes.runAll();
          }
        };
    model.setShown(true);
    lanes.runAll();
    assertEquals(2, history.counts);
    for (var moment = 0; moment < 3; moment++) {
      var counts = history.counts;
      var tellings = told.get();
      var found = model.count().get();
      lanes.pass(Refresh.MOMENT);
      assertEquals(counts + 1, history.counts);
      assertEquals(tellings + 1, told.get());
      assertEquals(found + 1, model.count().get());
    }
    model.close();
  }

  @Test
  void filtersAndReadsByKeyboard() {
    fill(40);
    var ada = add("Ada Lovelace");
    rename(ada, "Ada King");
    var window = Fx.window(() -> shown(screen -> {}), 1200, 800);
    settle(window);
    window.press(KeyCode.F, "ctrl");
    window.type("ada");
    settle(window);
    window.press(KeyCode.ENTER);
    settle(window);
    var table = (TableView<?>) Fx.get(() -> window.scene().lookup(".table-view"));
    assertEquals(2, Fx.get(() -> table.getItems().size()));
    Fx.run(table::requestFocus);
    window.press(KeyCode.ENTER);
    settle(window);
    var undo =
        Fx.get(
            () ->
                window.scene().getRoot().lookupAll(".history-verbs .button").stream()
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow());
    assertEquals("Undo this", undo.getText());
    assertTrue(Fx.get(undo::isFocused));
    Fx.run(undo::fire);
    settle(window);
    assertEquals("Ada Lovelace", stored(ada).name());
    window.close();
  }

  @Test
  void looksRight() {
    Fx.pictures("history-all-none", () -> shown(screen -> {}));
    fill(Fx.many());
    var name = "Maximiliane Freifrau von Hohenberg-Schwarzenstein zu Unterlichtenstein";
    var long_ = add(name);
    rename(long_, name + " und Tirol");
    var blocked = last();
    rename(stored(long_), "Ada");
    Fx.pictures("history-all", () -> shown(screen -> {}));
    Fx.pictures("history-all-open", () -> shown(screen -> screen.read(blocked)));
  }

  private void settle(Fx.Window window) {
    for (var i = 0; i < 3; i++) {
      Fx.run(() -> lanes.pass(Duration.ofMillis(200)));
      Fx.run(lanes::runAll);
      window.settle();
    }
  }

  private Parent shown(Consumer<HistoryScreen> then) {
    var shell = Framed.shell(lanes);
    var screen = new HistoryScreen(sources(), workspace.search(), dates(), lanes, shell);
    shell.show(screen);
    var _ =
        screen
            .content()
            .sceneProperty()
            .subscribe(
                scene -> {
                  if (scene != null) {
                    scene.addPostLayoutPulseListener(lanes::runAll);
                  }
                });
    then.accept(screen);
    return shell.root();
  }

  private void fill(int times) {
    var undo = new Undo(workspace.store());
    for (var i = 0; i < times; i++) {
      now = now.plus(Duration.ofMinutes(47));
      var one = add(i % 3 == 0 ? "王小明 " + i : "Person " + i);
      var _ = edit.tag(one.id(), "kotlin");
      if (i % 10 == 9) {
        var _ = undo.undo();
      }
    }
  }

  private Candidate add(String name) {
    return ((CandidateResult.Saved) edit.add(CandidateDetails.named(name))).candidate();
  }

  private void rename(Candidate candidate, String name) {
    var _ = edit.edit(candidate.with(CandidateDetails.named(name)));
  }

  private Candidate stored(Candidate candidate) {
    return workspace.store().read(s -> s.find(candidate.id())).orElseThrow();
  }

  private long last() {
    return workspace.history().page(HistoryQuery.ALL, Long.MAX_VALUE, 0, 1).stream()
        .map(Operation::sequence)
        .findFirst()
        .orElseThrow();
  }

  private ReadingViewModel reading() {
    return new ReadingViewModel(
        lanes, workspace.history(), words(), new Undo(workspace.store()), frame::undoable);
  }

  private HistoryPages pages(HistoryQuery query) {
    return new HistoryPages(history, workspace.store(), words(), dates(), query);
  }

  private HistoryScreen.Sources sources() {
    return new HistoryScreen.Sources(workspace.store(), history, words());
  }

  private HistoryWords words() {
    return new HistoryWords(workspace.store(), workspace.history(), dates());
  }

  private Dates dates() {
    return new Dates(Clock.fixed(now.plus(Duration.ofHours(2)), ZoneOffset.UTC), Locale.UK);
  }
}
