package candor.app.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.debrief.DebriefViewModel.Part;
import candor.app.shell.Shell;
import candor.model.debrief.Decide;
import candor.model.debrief.Decision;
import candor.model.debrief.Dissent;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DissentTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final Table table = new Table(talks, 3);
  private final PersonId grace = table.people.get(1);
  private final PersonId alan = table.people.get(2);
  private ApplicationId application;
  private Shell shell;
  private Fx.Window window;

  @BeforeEach
  void open() {
    application = table.rated("Ada Lovelace", 3, table.people);
    shell = Fx.get(() -> Framed.shell(lanes));
    window = Fx.window(() -> (Parent) shell.root(), 1000, 700);
    var screen = Fx.get(() -> new DebriefPage(talks, lanes).screen(application, shell));
    Fx.run(() -> shell.show(screen));
    Fx.run(() -> DebriefPage.tap(screen, Part.DECISION));
    settle();
  }

  @AfterEach
  void close() {
    window.close();
    talks.close();
  }

  private void settle() {
    Fx.run(lanes::runAll);
    window.settle();
  }

  private void says(PersonId who, String text) {
    var _ =
        new Decide(talks.store(), talks.workspace().interviews()).dissent(application, who, text);
    settle();
  }

  private Map<PersonId, String> said() {
    return talks
        .store()
        .read(
            s ->
                s.of(Decision.KIND, application).stream()
                    .flatMap(decision -> s.of(Dissent.KIND, decision.id()).stream())
                    .collect(Collectors.toMap(Dissent::person, Dissent::text)));
  }

  private List<Button> buttons(String text) {
    return window.scene().getRoot().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(text))
        .toList();
  }

  private void fire(String text) {
    Fx.run(() -> buttons(text).getFirst().fire());
    settle();
  }

  private boolean isAsked() {
    return !Fx.get(() -> buttons("Keep dissent")).isEmpty();
  }

  private void type(String text) {
    Fx.run(() -> ((TextArea) window.scene().getRoot().lookup(".prompt .text-area")).setText(text));
  }

  @Test
  void keepingNoWordsTakesNothingAway() {
    says(alan, "Too early.");
    fire("Note a dissent");
    fire("Keep dissent");
    assertEquals(Map.of(alan, "Too early."), said());
    assertTrue(isAsked(), "words are waited for");
  }

  @Test
  void aSecondDissentIsNeverPutOverOneThatIsThere() {
    says(alan, "Too early.");
    fire("Note a dissent");
    type("Not for this team.");
    fire("Keep dissent");
    assertFalse(isAsked());
    assertEquals(Map.of(alan, "Too early.", grace, "Not for this team."), said());
  }

  @Test
  void whoSaysSomethingElseIsChangedWhereItStandsAndTakenBackByNothing() {
    says(alan, "Too early.");
    says(grace, "No.");
    fire("Change what Alan Mathison Turing says");
    type("Not yet.");
    fire("Keep dissent");
    assertEquals(Map.of(alan, "Not yet.", grace, "No."), said());
    fire("Change what Alan Mathison Turing says");
    type("");
    fire("Keep dissent");
    assertEquals(Map.of(grace, "No."), said());
  }

  @Test
  void whereEverybodyDissentsIsSaidWhereToChangeIt() {
    table.people.forEach(each -> says(each, "No."));
    fire("Note a dissent");
    assertFalse(isAsked());
    assertTrue(
        Fx.get(() -> window.scene().getRoot().lookupAll(".label").stream())
            .map(label -> ((Label) label).getText())
            .anyMatch(text -> text.startsWith("Everybody’s dissent")));
  }
}
