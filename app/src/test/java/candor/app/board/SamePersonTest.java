package candor.app.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.document.DocumentPane;
import candor.app.document.DocumentViewModel;
import candor.app.text.Dates;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.ContactKind;
import candor.model.candidate.EditCandidates;
import candor.model.intake.ReceiveApplications;
import candor.model.job.Job;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who a received application is, where that is all but known.
class SamePersonTest {
  @TempDir Path folder;
  private Publications all;
  private ReceivedViewModel model;
  private EditCandidates edit;
  private Job nurse;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    edit = new EditCandidates(all.workspace.store());
    nurse = all.job("Nurse");
    all.verify(all.queue(nurse, all.practice));
    model = new ReceivedViewModel(all.workspace.store(), all.lanes, all.frame, () -> {});
    var _ = all.lanes.deliver(all.workspace.store().changes(), model::apply);
    model.load();
    all.lanes.runAll();
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void whoHasTheSameEmailIsMarkedUntilSomebodyNewIsSaid() {
    var ada = candidate("Ada Lovelace", "", ContactKind.EMAIL, "ada@example.org");
    receive("1", "A. Lovelace", "ADA@example.org", "");
    assertEquals(Optional.of(ada.id()), model.marked().get());
    model.mark(0);
    assertEquals(Optional.empty(), model.marked().get());
    model.load();
    all.lanes.runAll();
    assertEquals(Optional.empty(), model.marked().get());
  }

  @Test
  void acceptingOneAfterTheOtherMakesNoneOfThemTwice() {
    var _ = candidate("Ada Lovelace", "", ContactKind.EMAIL, "ada@example.org");
    var _ = candidate("Grace Hopper", "", ContactKind.EMAIL, "grace@example.org");
    receive("1", "A. Lovelace", "ada@example.org", "");
    receive("2", "G. Hopper", "grace@example.org", "");
    model.accept();
    model.accept();
    all.lanes.runAll();
    assertEquals(2, all.workspace.store().read(s -> s.all(Candidate.KIND)).size());
  }

  @Test
  void theSamePhoneIsEnoughOnlyWithTheSameName() {
    var ada = candidate("Ada Lovelace", "", ContactKind.PHONE, "+44 113 496 0000");
    receive("1", "ada lovelace", "", "+44 113 496 0000");
    assertEquals(Optional.of(ada.id()), model.marked().get());
    model.turnDown();
    receive("2", "Byron King", "", "+44 113 496 0000");
    assertEquals("Byron King", model.shown().get().orElseThrow().name());
    assertEquals(Optional.empty(), model.marked().get());
  }

  @Test
  void twoOfOneNameAreToldApart() {
    var _ = candidate("Ada Lovelace", "Ward nurse", ContactKind.EMAIL, "ada@example.org");
    var _ = candidate("Ada Lovelace", "", ContactKind.EMAIL, "ada@example.org");
    receive("1", "A. Lovelace", "ada@example.org", "");
    var window = Fx.window(this::review, 1000, 700);
    var choices =
        Fx.get(
            () ->
                window.scene().getRoot().lookupAll(".radio-button").stream()
                    .map(node -> ((RadioButton) node).getText())
                    .toList());
    assertEquals(
        List.of(
            "A new candidate",
            "Ada Lovelace: same e-mail ada@example.org, Ward nurse, added Wednesday, 4 March 2026,"
                + " 09:00 Z",
            "Ada Lovelace: same e-mail ada@example.org, added Wednesday, 4 March 2026, 09:00 Z"),
        choices);
    window.close();
  }

  @Test
  void theFileThatCameHasMoreThanHalfOfTheRoom() throws IOException {
    var words = new ByteArrayInputStream("Ada Lovelace\n\nExperience".getBytes(UTF_8));
    var resume =
        new ReceiveApplications.NamedFile("ada.txt", all.workspace.documents().keep(words));
    var came = all.from(nurse, "1", "Ada Lovelace", "ada@example.org", "");
    all.receive(List.of(new ReceiveApplications.Fetched(came, List.of(resume), List.of())));
    all.lanes.runAll();
    for (var size : List.of(new Dimension2D(600, 500), new Dimension2D(1200, 800))) {
      var window = Fx.window(this::review, size.getWidth(), size.getHeight());
      Fx.run(all.lanes::runAll);
      window.settle();
      var file = (Region) window.scene().getRoot().lookup(".document-pane");
      assertTrue(file.getHeight() >= size.getHeight() * 0.55, size + ": " + file.getHeight());
      window.close();
    }
  }

  private Parent review() {
    var files = new DocumentViewModel(all.workspace.pages(), all.lanes);
    return new ReviewPane(
            model,
            new DocumentPane(files, _ -> {}),
            files,
            new Dates(Clock.fixed(Publications.NOW, ZoneOffset.UTC), Locale.UK),
            new BoardsScreen.Doors(_ -> {}, _ -> {}, () -> {}))
        .root();
  }

  private Candidate candidate(String name, String headline, ContactKind sort, String address) {
    var saved =
        (CandidateResult.Saved) edit.add(new CandidateDetails(name, headline, "", "Referral"));
    var _ = edit.addContact(saved.candidate().id(), sort, address);
    return saved.candidate();
  }

  private void receive(String id, String name, String email, String phone) {
    all.receive(nurse, all.from(nurse, id, name, email, phone));
    all.lanes.runAll();
  }
}
