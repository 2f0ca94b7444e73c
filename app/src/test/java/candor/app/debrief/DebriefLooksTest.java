package candor.app.debrief;

import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.debrief.DebriefViewModel.Part;
import candor.app.text.Dates;
import candor.model.debrief.Debriefs;
import candor.model.debrief.Decide;
import candor.model.debrief.DecisionOutcome;
import candor.model.debrief.OpenDecisions;
import candor.model.interview.Interview;
import candor.model.pipeline.ApplicationId;
import candor.model.scorecard.OpenEarly;
import candor.persistence.Papers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DebriefLooksTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final DebriefPage page = new DebriefPage(talks, lanes);

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void looksRight() throws IOException {
    var table = new Table(talks, 8);
    table.widen();
    var applications = new ArrayList<ApplicationId>();
    for (var name :
        List.of(
            "Ada Lovelace",
            "José Álvarez",
            "Nguyễn Thị Minh Khai",
            "Łukasz Żółć",
            "Yusuf Demir",
            "Tom Ek",
            "Chidinma Okafor",
            "نور الهدى",
            "Maximiliane Konstanze Freifrau von Hohenberg",
            "Олена Коваль")) {
      var all = name.equals("Ada Lovelace") ? table.people.subList(0, 7) : table.people;
      applications.add(table.rated(name, 2 + applications.size() % 3, all));
    }
    var decide = new Decide(talks.store(), talks.workspace().interviews());
    var id = applications.getFirst();
    var _ = decide.write(id, DecisionOutcome.HOLD, "Waits for a talk about the on-call rota.", "");
    var _ = decide.seal(table.draft(id), DebriefPage.SALT);
    var _ = decide.write(id, DecisionOutcome.HIRE, "Designs for failure from the start.", "");
    var _ = decide.dissent(id, table.people.get(1), "Data modelling is too thin for this team.");
    print(id);
    Fx.pictures("debrief-matrix", () -> framed(id, Part.MATRIX, false));
    Fx.pictures("debrief-evidence", () -> framed(id, Part.MATRIX, true));
    Fx.pictures("debrief-lab", () -> framed(id, Part.LAB, false));
    Fx.pictures("debrief-agreement", () -> framed(id, Part.AGREEMENT, false));
    Fx.pictures("debrief-decision", () -> framed(id, Part.DECISION, false));
  }

  private void print(ApplicationId id) throws IOException {
    var debrief = new Debriefs(talks.store(), talks.workspace().interviews()).of(id).orElseThrow();
    var open = (OpenDecisions.Open) debrief.decisions().getFirst();
    var paper = new DecisionWords(new Dates(talks.clock())).paper(open, debrief, true);
    var file = Path.of("target", "pictures", "decision-record.pdf");
    var _ = Files.createDirectories(Path.of("target", "pictures"));
    try (var out = Files.newOutputStream(file)) {
      Papers.pdf().write(paper, out);
    }
    assertTrue(Files.size(file) > 10_000);
  }

  @Test
  void looksRightWithNothingAndWithThree() {
    var empty = talks.application(talks.candidate("Ada Lovelace", ""));
    Fx.pictures("debrief-empty", () -> framed(empty, Part.MATRIX, false));
    var first = three();
    Fx.pictures("debrief-three", () -> framed(first, Part.MATRIX, false));
    Fx.pictures("debrief-lab-three", () -> framed(first, Part.LAB, false));
    var table = new Table(talks, 3);
    var early = table.rated("Radia Perlman", 3, table.people.subList(1, 3));
    var talk = talks.store().read(s -> s.of(Interview.KIND, early)).getFirst().id();
    var _ = new OpenEarly(talks.store()).open(talk, "The client decides today.");
    Fx.pictures("debrief-early", () -> framed(early, Part.MATRIX, false));
  }

  private ApplicationId three() {
    var table = new Table(talks, 3);
    return Stream.of("Ada Lovelace", "José Álvarez", "Chidinma Okafor")
        .map(name -> table.rated(name, 2 + name.length() % 3, table.people))
        .toList()
        .getFirst();
  }

  private Parent framed(ApplicationId id, Part part, boolean evidence) {
    var shell = Framed.shell(lanes);
    var made = page.screen(id, shell);
    shell.show(made);
    lanes.runAll();
    DebriefPage.tap(made, part);
    lanes.runAll();
    if (evidence) {
      // A list that scrolls has its parts once it was in a scene.
      var scene = new Scene(shell.root());
      shell.root().applyCss();
      shell
          .root()
          .lookup(".debrief-grid")
          .fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
      scene.setRoot(new Group());
    }
    return shell.root();
  }
}
