package candor.app.history;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.EmptyState;
import candor.app.control.Scroll;
import candor.app.control.SidePanel;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Dates;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

class HistoryPanelTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private final NowLanes lanes = new NowLanes();
  private final Workspace workspace;

  HistoryPanelTest(@TempDir Path folder) {
    workspace = Workspace.inMemory(folder, InstantSource.fixed(NOW), new SplittableRandom(11));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void looksRight() {
    Fx.pictures("history-none", () -> shown(new CandidateId(new UUID(1, 1))));
    var edit = new EditCandidates(workspace.store());
    var name = "Maximiliane Freifrau von Hohenberg-Schwarzenstein".repeat(2);
    var added = edit.add(new CandidateDetails(name, "", "Hà Nội", "Referral"));
    var id = ((CandidateResult.Saved) added).candidate().id();
    for (var i = 0; i < Fx.many(); i++) {
      var _ = edit.tag(id, i % 2 == 0 ? "kotlin " + i : "王小明推荐 " + i);
    }
    Fx.pictures("history", () -> shown(id));
  }

  private Parent shown(CandidateId subject) {
    var shell = Framed.shell(lanes);
    shell.show(new Beneath());
    var dates = new Dates(Clock.fixed(NOW, ZoneOffset.UTC), Locale.UK);
    var words = new HistoryWords(workspace.store(), workspace.history(), dates);
    var sources = new HistoryPanel.Sources(workspace.store().changes(), workspace.history(), words);
    var panel = new HistoryPanel(lanes, sources, dates, subject);
    var body = new VBox(panel.content());
    body.getStyleClass().add("panel-body");
    shell.panel(new SidePanel("History", new Scroll(body), panel::close));
    var _ =
        panel
            .content()
            .sceneProperty()
            .subscribe(
                scene -> {
                  if (scene != null) {
                    scene.addPostLayoutPulseListener(lanes::runAll);
                  }
                });
    return shell.root();
  }

  private record Beneath() implements Place {
    @Override
    public Section section() {
      return Section.CANDIDATES;
    }

    @Override
    public ObservableValue<String> title() {
      return new ReadOnlyStringWrapper("Candidates");
    }

    @Override
    public Node content() {
      return new EmptyState(Feather.USERS, "Candidates", "What is beneath the panel.");
    }
  }
}
