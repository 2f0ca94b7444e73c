package candor.app.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.control.InlineEdit;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CustomField;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.people.Me;
import candor.model.people.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedLinesTest {
  private static final Duration SOON = Duration.ofMillis(250);
  @TempDir Path folder;
  private Pool pool;
  private CandidateId ada;

  @BeforeEach
  void open() {
    pool = new Pool(folder);
    ada = pool.add("Ada Lovelace", "Analyst", "London", "Referral");
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void aLineThatAKillCutShortIsStoredWhenTheCandidateIsShownAgainAsOneStep() {
    type(pool.candidate(ada), "HEADLINE", "Analyst", "E", "En", "Eng", "Engi");
    pool.lanes.pass(SOON);
    assertEquals("Analyst", pool.sheet(ada).candidate().headline(), "it was not left");

    var again = pool.candidate(ada);

    assertEquals("Engi", shown(again).candidate().headline());
    assertEquals(List.of("Changed the headline of Ada Lovelace"), pool.frame.done);
    assertInstanceOf(UndoResult.Done.class, new Undo(pool.workspace.store()).undo());
    assertEquals("Analyst", pool.sheet(ada).candidate().headline());
    var _ = pool.candidate(ada);
    assertEquals("Analyst", pool.sheet(ada).candidate().headline(), "and it is not done again");
  }

  @Test
  void aLineThatWasLeftIsOneStepHoweverLongItWasTyped() {
    var model = pool.candidate(ada);
    for (var text : List.of("E", "En", "Eng")) {
      type(model, "HEADLINE", "Analyst", text);
      pool.lanes.pass(SOON);
    }
    model.change(CandidateLine.HEADLINE, "Analyst", "Eng");
    model.typed().left();
    pool.lanes.runAll();
    assertEquals("Eng", pool.sheet(ada).candidate().headline());
    assertInstanceOf(UndoResult.Done.class, new Undo(pool.workspace.store()).undo());
    assertEquals("Analyst", pool.sheet(ada).candidate().headline());
    var _ = pool.candidate(ada);
    assertEquals("Analyst", pool.sheet(ada).candidate().headline());
  }

  @Test
  void aLineThatCouldNotBeStoredIsStoredOnceThereIsRoom() {
    var model = pool.candidate(ada);
    pool.disk.setFull(true);
    leave(model, "Analyst", "Engineer");
    pool.lanes.pass(Duration.ofSeconds(10));
    assertEquals("Analyst", pool.sheet(ada).candidate().headline());
    assertTrue(model.typed().holds());

    pool.disk.setFull(false);
    pool.lanes.pass(Duration.ofSeconds(4));
    assertEquals("Engineer", pool.sheet(ada).candidate().headline());
    assertFalse(model.typed().holds());
    assertEquals(List.of("Changed the headline of Ada Lovelace"), pool.frame.done);
    var _ = pool.candidate(ada);
    assertEquals(1, pool.frame.done.size(), "it is not done again");
  }

  @Test
  void aLineThatWaitsForRoomIsTypedAnewAsOneStep() {
    var model = pool.candidate(ada);
    pool.disk.setFull(true);
    leave(model, "Analyst", "Engineer");
    leave(model, "Engineer", "Director");
    pool.lanes.pass(Duration.ofSeconds(4));
    assertTrue(model.typed().holds());

    pool.disk.setFull(false);
    pool.lanes.pass(Duration.ofSeconds(4));
    assertEquals("Director", pool.sheet(ada).candidate().headline());
    assertEquals(List.of("Changed the headline of Ada Lovelace"), pool.frame.done);
    assertFalse(model.typed().holds());
  }

  @Test
  void aLineThatWaitsGoesOnWaitingWhereTypingItAnewIsGivenUp() {
    var model = pool.candidate(ada);
    pool.disk.setFull(true);
    leave(model, "Analyst", "Engineer");
    type(model, "HEADLINE", "Engineer", "D");
    pool.disk.setFull(false);
    pool.lanes.pass(Duration.ofSeconds(10));
    assertEquals("Analyst", pool.sheet(ada).candidate().headline(), "it is being typed");
    assertTrue(model.typed().holds());

    model.typed().left();
    pool.lanes.pass(Duration.ofSeconds(4));
    assertEquals("Engineer", pool.sheet(ada).candidate().headline());
    assertFalse(model.typed().holds());
  }

  @Test
  void aLineThatWaitsIsTypedBackToWhatIsStored() {
    var field = pool.edit.addField("Notice period").orElseThrow();
    var model = pool.candidate(ada);
    pool.disk.setFull(true);
    leave(model, "Analyst", "Engineer");
    model.setValue(field, "", "3 months");
    pool.lanes.pass(SOON);
    leave(model, "Engineer", "Analyst");
    model.setValue(field, "3 months", "");
    pool.disk.setFull(false);
    pool.lanes.pass(Duration.ofSeconds(4));
    assertEquals("Analyst", pool.sheet(ada).candidate().headline());
    assertEquals("", value(model, field));
    assertEquals(List.of(), pool.frame.done);
    assertFalse(model.typed().holds());
  }

  @Test
  void aLineThatIsTypedOverOneThatWaitedIsStoredAfterAKill() {
    var model = pool.candidate(ada);
    pool.disk.setFull(true);
    leave(model, "Analyst", "Engineer");
    type(model, "HEADLINE", "Engineer", "Director");
    pool.disk.setFull(false);
    pool.lanes.pass(Duration.ofSeconds(4));
    assertEquals("Director", shown(pool.candidate(ada)).candidate().headline());
  }

  @Test
  void aLineThatWasGivenUpIsNotStored() {
    var model = pool.candidate(ada);
    type(model, "LOCATION", "London", "Par");
    pool.lanes.pass(SOON);
    model.typed().left();
    pool.lanes.runAll();
    assertEquals("London", shown(pool.candidate(ada)).candidate().location());
    assertEquals(List.of(), pool.frame.done);
  }

  @Test
  void aKillBetweenStoringAndForgettingStoresNothingTwice() {
    type(pool.candidate(ada), "LOCATION", "London", "Paris");
    pool.lanes.pass(SOON);
    var stored = pool.sheet(ada).candidate();
    var _ =
        pool.edit.edit(
            stored.with(new CandidateDetails("Ada Lovelace", "Analyst", "Paris", "Referral")));
    var _ = pool.candidate(ada);
    assertEquals(List.of(), pool.frame.done);
    assertEquals(List.of(), pool.frame.notices);
  }

  @Test
  void whereSomebodyElseChangedItMeanwhileBothAreSaid() {
    type(pool.candidate(ada), "NAME", "Ada Lovelace", "Ada Byron");
    pool.lanes.pass(SOON);
    var stored = pool.sheet(ada).candidate();
    var _ = pool.edit.edit(stored.with(CandidateDetails.named("Ada King")));
    var _ = pool.candidate(ada);
    assertEquals("Ada King", pool.sheet(ada).candidate().name());
    assertEquals(1, pool.frame.notices.size());
  }

  @Test
  void aLineThatSomebodyElseTypedIsNotStoredAsMine() {
    type(pool.candidate(ada), "HEADLINE", "Analyst", "Engineer");
    pool.lanes.pass(SOON);
    pool.seat("Kim");
    assertEquals("Analyst", shown(pool.candidate(ada)).candidate().headline());
    pool.workspace.seat(Me.OWNER);
    assertEquals("Engineer", shown(pool.candidate(ada)).candidate().headline());
  }

  @Test
  void aFieldOfTheUsersOwnIsKeptTheSameWay() {
    var field = pool.edit.addField("Notice period").orElseThrow();
    type(pool.candidate(ada), field.id().value().toString(), "", "3 months");
    pool.lanes.pass(SOON);
    assertEquals("3 months", value(pool.candidate(ada), field));
  }

  @Test
  void theKeysOfTheScreenReachTheWorkspaceBeforeTheLineIsLeft() {
    var who = Fx.get(() -> new WhoPiece(pool.candidate(ada)));
    var window = Fx.window(() -> who, 600, 300);
    Fx.run(() -> who.show(pool.sheet(ada)));
    window.settle();
    Fx.run(
        () -> {
          var edit = (InlineEdit) who.name();
          edit.edit();
          var field = (TextField) edit.lookup(".text-field");
          field.setText("Ada B");
          field.appendText("yron");
          pool.lanes.pass(SOON);
        });
    // As if it had been killed here.
    var settings = new Settings(pool.workspace.store());
    assertEquals("NAME\nAda Lovelace\nAda Byron", settings.get("line-typed." + ada.value(), ""));
    Fx.run(
        () -> {
          who.name().lookup(".text-field").fireEvent(key(KeyCode.ESCAPE));
          pool.lanes.runAll();
        });
    assertEquals("", settings.get("line-typed." + ada.value(), "?"));
    assertEquals("Ada Lovelace", pool.sheet(ada).candidate().name());
  }

  @Test
  void anotherCandidateHasNothingOfIt() {
    var grace = pool.add("Grace Hopper", "Admiral", "", "");
    type(pool.candidate(ada), "HEADLINE", "Analyst", "Engineer");
    pool.lanes.pass(SOON);
    assertEquals("Admiral", shown(pool.candidate(grace)).candidate().headline());
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static String value(CandidateViewModel model, CustomField field) {
    return shown(model).values().getOrDefault(field.id(), "");
  }

  private static void type(CandidateViewModel model, String line, String before, String... texts) {
    for (var text : texts) {
      model.typed().typing(new TypedLines.Line(line, before, text));
    }
  }

  /// Types a headline and leaves it.
  private void leave(CandidateViewModel model, String before, String text) {
    type(model, "HEADLINE", before, text);
    model.change(CandidateLine.HEADLINE, before, text);
    model.typed().left();
    pool.lanes.pass(SOON);
  }

  private static Sheet shown(CandidateViewModel model) {
    return assertInstanceOf(SheetState.There.class, model.stateProperty().get()).sheet();
  }
}
