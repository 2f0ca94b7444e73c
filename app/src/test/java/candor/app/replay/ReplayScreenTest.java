package candor.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFiles;
import candor.app.FakeFrame;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.model.interview.AskQuestions;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.interview.InterviewState;
import candor.model.interview.NoteLine;
import candor.model.interview.PlanInterviews;
import candor.model.interview.TakeNotes;
import candor.model.people.Me;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayScreenTest {
  @TempDir private Path folder;
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final FakeFiles files = new FakeFiles();
  private final InterviewId interview = talks.interview("Ada Lovelace");

  @AfterEach
  void close() {
    talks.close();
  }

  private void talk() {
    var notes = new TakeNotes(talks.store());
    var asking = new AskQuestions(talks.store());
    var _ = new PlanInterviews(talks.store()).lead(interview, InterviewState.STARTED);
    var _ = asking.open(interview, Talks.LIMITER);
    talks.at(Talks.NOW.plusSeconds(30));
    var _ = notes.jot(interview, Talks.LIMITER, "Asks about volumes");
    talks.at(Talks.NOW.plusSeconds(65));
    var _ = notes.jot(interview, Talks.LIMITER, "! \"Never drop a payment\"");
    talks.at(Talks.NOW.plusSeconds(4000));
    var _ = asking.open(interview, NoteLine.CANDIDATE);
    var _ = notes.jot(interview, NoteLine.CANDIDATE, "Who is on call?");
  }

  private ReplayScreen screen(Frame within) {
    return new ReplayScreen(
        interview,
        new ReplayScreen.Data(talks.store(), talks.workspace().history(), talks.clock()),
        new ReplayScreen.Desk(lanes, within, files),
        any -> {});
  }

  private ReplayViewModel model() {
    var model = new ReplayViewModel(interview, talks.store(), talks.workspace().history(), lanes);
    model.load();
    lanes.runAll();
    return model;
  }

  private List<String> lines(ReplayViewModel model) {
    lanes.runAll();
    return model.thenProperty().get().stream()
        .flatMap(then -> then.lines().stream())
        .map(NoteLine::text)
        .toList();
  }

  @Test
  void theTapeShowsTheNotesAsTheyStood() {
    talk();
    var model = model();
    model.placeProperty().set(35);
    assertEquals(List.of("Asks about volumes"), lines(model));
    assertEquals(Talks.LIMITER, model.thenProperty().get().orElseThrow().moment().question());
    model.toEnd(true);
    assertEquals(3, lines(model).size());
    model.toEnd(false);
    assertEquals(List.of(), lines(model));
  }

  @Test
  void questionsHaveTheNumbersThatTheyHadInTheInterview() {
    var talk =
        talks.interview(
            talks.application(talks.candidate("Grace Hopper", "Admiral")),
            new InterviewPlan("Onsite", Talks.NOW, 60, "Europe/London", ""),
            Map.of(Me.OWNER, List.of("api-design")));
    var told = Told.in(talks.store(), talks.workspace().history(), talk).orElseThrow();
    var words = new ReplayWords(new Dates(talks.clock()), told.questions());
    assertEquals("1", words.sign("breaking-change"));
  }

  @Test
  void aLongPauseTakesTwoMinutesOfTheTapeAtMost() {
    talk();
    assertEquals(65 + 120, model().length(), 0.1);
  }

  @Test
  void steppingStopsAtEachMomentAlsoWhereSeveralAreAtOnce() {
    talk();
    var model = model();
    model.toEnd(false);
    var seen = 1;
    var count = model.toldProperty().get().orElseThrow().replay().moments().size();
    for (var i = 1; i < count; i++) {
      model.step(1);
      lanes.runAll();
      assertEquals(seen, model.thenProperty().get().orElseThrow().moment().index());
      seen++;
    }
    assertEquals(3, lines(model).size());
  }

  @Test
  void playingRunsAsFastAsChosenAndStopsAtTheEnd() {
    talk();
    var model = model();
    model.speedProperty().set(ReplayViewModel.Speed.SIXTY);
    model.switchPlaying();
    for (var i = 0; i < 10; i++) {
      lanes.pass(Duration.ofMillis(100));
    }
    assertEquals(60, model.placeProperty().get(), 0.001);
    assertTrue(model.playingProperty().get());
    for (var i = 0; i < 30; i++) {
      lanes.pass(Duration.ofMillis(100));
    }
    assertEquals(model.length(), model.placeProperty().get());
    assertFalse(model.playingProperty().get());
  }

  @Test
  void itIsExportedAsText() throws IOException {
    talk();
    var file = folder.resolve("replay.txt");
    files.choice = file;
    var screen = Fx.get(() -> screen(frame));
    Fx.run(
        () -> {
          screen.shown();
          lanes.runAll();
          screen.primary().orElseThrow().run().run();
          lanes.runAll();
        });
    var text = Files.readString(file);
    assertTrue(text.contains("+ Asks about volumes"), text);
    assertTrue(text.contains("What the candidate asked"), text);
    assertTrue(frame.notices.getLast().what().contains("replay.txt"));
  }

  @Test
  void itIsGoneThroughByKeyboardAlone() {
    talk();
    var screen = Fx.get(() -> screen(frame));
    var window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(
        () -> {
          screen.shown();
          lanes.runAll();
        });
    window.settle();
    window.press(KeyCode.END);
    Fx.run(lanes::runAll);
    var list = (ListView<?>) window.scene().getRoot().lookup(".replay-lines");
    assertEquals(3, Fx.get(() -> list.getItems().size()));
    window.press(KeyCode.LEFT, "shift");
    window.press(KeyCode.LEFT, "shift");
    Fx.run(lanes::runAll);
    assertEquals(2, Fx.get(() -> list.getItems().size()));
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void looksRight() {
    talk();
    Fx.pictures("replay", this::framed);
  }

  @Test
  void looksRightWithNothing() {
    Fx.pictures("replay-none", this::framed);
  }

  private Parent framed() {
    var shell = Framed.shell(lanes);
    var screen = screen(shell);
    shell.show(screen);
    lanes.runAll();
    screen.content().lookupAll(".replay-tape").forEach(tape -> ((Slider) tape).setValue(65));
    lanes.runAll();
    return shell.root();
  }
}
