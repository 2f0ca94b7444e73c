package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.FakeFiles;
import candor.app.FakeFrame;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.candidate.BriefScreen;
import candor.app.control.Subject;
import candor.app.debrief.DebriefScreen;
import candor.app.erasure.RetentionScreen;
import candor.app.scorecard.ScorecardScreen;
import candor.app.shell.Place;
import candor.app.text.Dates;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.EditCandidates;
import candor.model.interview.Interview;
import candor.model.retention.EditRetention;
import candor.model.retention.RetentionStart;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Places that one can come back to, while another is shown: nothing is read for them, and what was
/// changed meanwhile is there once they are seen again.
class UnseenPlacesTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final CandidateId ada = talks.candidate("Ada Lovelace", "Analyst");

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void aDebrief() {
    var doors = new DebriefScreen.Doors(_ -> {}, _ -> {}, () -> "5a".repeat(32), () -> {}, true);
    var data =
        new DebriefScreen.Data(
            talks.store(), talks.workspace().interviews(), (paper, out) -> out.write(0));
    var desk = new DebriefScreen.Desk(lanes, frame, new FakeFiles(), talks.clock());
    var application = interview().application();
    assertName(() -> new DebriefScreen(application, data, desk, doors));
  }

  @Test
  void aScorecard() {
    var doors = new ScorecardScreen.Doors(_ -> {}, _ -> {}, () -> "5a".repeat(32));
    var id = interview().id();
    assertName(() -> new ScorecardScreen(id, talks.store(), lanes, frame, talks.clock(), doors));
  }

  @Test
  void whatAnInterviewerSeesOfACandidate() {
    var ports = new BriefScreen.Ports(talks.store(), talks.workspace().interviews());
    var doors = new BriefScreen.Doors(() -> {}, _ -> {}, _ -> {});
    assertName(() -> new BriefScreen(ada, ports, lanes, new Dates(talks.clock()), doors));
  }

  @Test
  void retention() {
    var _ = new EditRetention(talks.store()).add("All", 6, RetentionStart.ADDED, "");
    var asked = new AtomicInteger();
    var ports =
        new RetentionScreen.Ports(
            talks.store(),
            (before, starts) -> {
              asked.incrementAndGet();
              return talks.workspace().retention().lifetimes(before, starts);
            },
            talks.clock());
    var desk = new RetentionScreen.Desk(lanes, frame, new Dates(talks.clock()));
    var doors = new RetentionScreen.Doors(_ -> {}, () -> {}, () -> {}, () -> {}, () -> {});
    var place = Fx.get(() -> new RetentionScreen(ports, desk, doors));
    leaveAndComeBack(
        place,
        () -> assertEquals(1, asked.get()),
        () -> assertEquals(2, asked.get(), "all changes are read together"));
  }

  private Interview interview() {
    var id = talks.interview(talks.application(ada), Talks.NOW);
    return talks.store().read(s -> s.find(id)).orElseThrow();
  }

  private void assertName(Supplier<Place> make) {
    var place = Fx.get(make);
    leaveAndComeBack(
        place,
        () -> assertEquals("Ada Lovelace", name(place)),
        () -> assertEquals("Ada King", name(place)));
  }

  private static String name(Place place) {
    return ((Subject) place.content().lookup(".subject")).nameProperty().get();
  }

  /// @param unseen looks at it when it is out of the window and something was changed
  /// @param seen looks at it when it is back
  private void leaveAndComeBack(Place place, Runnable unseen, Runnable seen) {
    var window = Fx.window(() -> new StackPane(place.content()), 1000, 700);
    var main = (StackPane) window.scene().getRoot();
    Fx.run(lanes::runAll);
    window.settle();
    Fx.run(() -> main.getChildren().clear());
    for (var name : new String[] {"Ada Byron", "Ada King"}) {
      var stored = talks.store().read(s -> s.find(ada)).orElseThrow();
      var _ = new EditCandidates(talks.store()).edit(stored.with(CandidateDetails.named(name)));
      Fx.run(lanes::runAll);
    }
    Fx.run(unseen);
    Fx.run(() -> main.getChildren().setAll(place.content()));
    Fx.run(lanes::runAll);
    Fx.run(seen);
    window.close();
    Fx.run(place::close);
  }
}
