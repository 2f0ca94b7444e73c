package candor.app.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.people.Me;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TodayScreenTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final List<InterviewId> opened = new ArrayList<>();
  private final List<InterviewId> scorecards = new ArrayList<>();

  @AfterEach
  void close() {
    talks.close();
  }

  private TodayScreen screen(Clock clock) {
    return new TodayScreen(
        talks.store(),
        talks.workspace().interviews(),
        talks.workspace().jobs(),
        lanes,
        clock,
        new TodayScreen.Doors(
            opened::add, scorecards::add, () -> {}, () -> {}, () -> {}, () -> {}, () -> {}));
  }

  private Parent framed() {
    var shell = Framed.shell(lanes);
    shell.show(screen(talks.clock()));
    lanes.runAll();
    return shell.root();
  }

  private Fx.Window window(Clock clock) {
    var screen = Fx.get(() -> screen(clock));
    var window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(
        () -> {
          screen.shown();
          lanes.runAll();
        });
    window.settle();
    return window;
  }

  private static boolean says(Fx.Window window, String words) {
    return Fx.get(() -> says(window.scene().getRoot(), words));
  }

  private static boolean says(Node node, String words) {
    return (node instanceof Label label && label.getText().contains(words))
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words)));
  }

  @Test
  void aNewUserIsToldTheFirstSteps() {
    var window = window(talks.clock());
    assertTrue(says(window, "Pick a role kit"));
    assertTrue(says(window, "Add candidates"));
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void oneKeyOpensTheNextInterview() {
    var first = talks.interview("Ada Lovelace");
    var window = window(talks.clock());
    Fx.run(() -> window.scene().getRoot().lookup(".open-row").requestFocus());
    window.press(KeyCode.ENTER);
    assertEquals(List.of(first), opened);
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void theTimeThereIsSaidWhereItDiffersFromMine() {
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var plan = new InterviewPlan("Onsite", Talks.NOW, 45, "Europe/Kyiv", "Room 4");
    var _ = talks.interview(application, plan, Map.of(Me.OWNER, List.of(Talks.DESIGN)));
    var window = window(talks.clock(ZoneId.of("Europe/London")));
    assertTrue(says(window, "in Kyiv"));
    assertTrue(says(window, "Yours: System design"));
    window.close();
    var there = window(talks.clock(ZoneId.of("Europe/Kyiv")));
    assertFalse(says(there, "in Kyiv"));
    there.close();
  }

  @Test
  void aScorecardIsToBeFinishedOnceTheInterviewIsOver() {
    var interview = talks.interview("Ada Lovelace");
    talks.at(Talks.NOW.plus(Duration.ofMinutes(30)));
    var during = window(talks.clock());
    assertFalse(says(during, "Scorecards to finish"));
    during.close();
    talks.at(Talks.NOW.plus(Duration.ofHours(2)));
    var after = window(talks.clock());
    assertTrue(says(after, "Scorecards to finish"));
    Fx.run(
        () ->
            after.scene().getRoot().lookupAll(".open-row").stream()
                .reduce((a, b) -> b)
                .orElseThrow()
                .requestFocus());
    after.press(KeyCode.ENTER);
    assertEquals(List.of(interview), scorecards);
    after.close();
  }

  @Test
  void tomorrowBeginsAtMyMidnight() {
    var late = Instant.parse("2026-03-02T23:30:00Z");
    var application = talks.application(talks.candidate("Ada Lovelace", ""));
    var _ = talks.interview(application, late);
    var here = window(talks.clock());
    assertTrue(says(here, "Interviews today"));
    here.close();
    var east = window(talks.clock(ZoneId.of("Asia/Tokyo")));
    assertFalse(says(east, "Interviews today"));
    assertTrue(says(east, "Next"));
    east.close();
  }

  @Test
  void looksRight() {
    Fx.pictures("today-first", this::framed);
    var _ = talks.week();
    Fx.pictures("today", this::framed);
  }
}
