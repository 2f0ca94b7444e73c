package candor.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.NowLanes;
import candor.app.Refusing;
import candor.app.control.Tone;
import candor.app.settings.WorkspaceScreen.Choice;
import candor.app.settings.WorkspaceScreen.Copied;
import candor.app.settings.WorkspaceScreen.Said;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.store.Store;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
  @TempDir Path folder;
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final Shelf shelf = new Shelf();
  private final WorkspaceViewModel workspaces = new WorkspaceViewModel(shelf, frame);
  private Workspace workspace;
  private Store store;
  private Me me;
  private SettingsViewModel model;

  @BeforeEach
  void open() {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new Random(1));
    store = workspace.store();
    me = new Me(store);
    model = new SettingsViewModel(store, shelf, lanes, frame);
    var _ = me.rename("Ada", "ada@example.org");
    var _ = lanes.deliver(store.changes(), model::apply);
    model.load();
    lanes.runAll();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void whatIsTypedIsSavedOnceItIsLeft() {
    assertEquals("Ada", model.name().get());
    model.name().set("Ada Lovelace");
    leave();
    assertEquals("Ada Lovelace", me.get().name());
    assertEquals("ada@example.org", me.get().email());
  }

  @Test
  void theAddressIsSavedAlsoWhileThereIsNoName() {
    model.name().set(" ");
    model.email().set("countess@example.org");
    leave();
    assertEquals("Ada", me.get().name());
    assertEquals("countess@example.org", me.get().email());
  }

  @Test
  void anothersNameIsRefusedAndSaid() {
    var _ = new People(store).add("Grace Hopper");
    model.name().set("grace hopper");
    model.email().set("countess@example.org");
    leave();
    assertEquals("Ada", me.get().name());
    assertEquals("countess@example.org", me.get().email());
    assertTrue(model.isNameTaken().get());
    model.name().set("Grace H");
    assertFalse(model.isNameTaken().get(), "it is not known yet");
    leave();
    assertFalse(model.isNameTaken().get());
    assertEquals("Grace H", me.get().name());
  }

  @Test
  void aRefusedNameLeavesTheOneOfBeforeHoweverSlowlyItIsTyped() {
    var _ = new People(store).add("Ann Lee");
    var before = me.get().revision();
    type("Ann Lee");
    leave();
    assertTrue(model.isNameTaken().get());
    assertEquals("Ada", me.get().name());
    type("Ann Leeson");
    leave();
    assertEquals("Ann Leeson", me.get().name());
    assertEquals(before + 1, me.get().revision(), "the history has whole names only");
  }

  @Test
  void whatIsTypedStaysWhileTheRestOfMeChanges() {
    model.name().set("Ada L");
    var _ = me.rename("Ada", "countess@example.org");
    lanes.runAll();
    assertEquals("Ada L", model.name().get());
  }

  @Test
  void whatCouldNotBeStoredIsWhenItIsLeftAgain() {
    var full = onADiskThatCanBeFull();
    model.name().set("Ada Lovelace");
    full.refuseOne();
    leave();
    assertEquals("Ada", me.get().name());
    leave();
    assertEquals("Ada Lovelace", me.get().name());
    assertFalse(model.holds());
  }

  @Test
  void whatCouldNotBeStoredIsHeldUntilThereIsRoom() {
    var full = onADiskThatCanBeFull();
    full.setFull(true);
    model.email().set("countess@example.org");
    model.keep();
    lanes.runAll();
    assertTrue(model.holds());
    lanes.pass(Duration.ofSeconds(3));
    assertTrue(model.holds());
    full.setFull(false);
    lanes.pass(Duration.ofSeconds(3));
    assertFalse(model.holds());
    assertEquals("countess@example.org", me.get().email());
  }

  @Test
  void whatIsTypedOnIsNotStoredBeforeItIsLeft() {
    var full = onADiskThatCanBeFull();
    full.refuseOne();
    model.name().set("Ada Lovelace");
    leave();
    type("Grace");
    lanes.pass(Duration.ofSeconds(3));
    assertEquals("Ada", me.get().name());
    assertTrue(model.holds());
    leave();
    assertEquals("Grace", me.get().name());
    assertFalse(model.holds());
  }

  private Refusing onADiskThatCanBeFull() {
    var full = new Refusing(store);
    model = new SettingsViewModel(full, shelf, lanes, frame);
    model.load();
    lanes.runAll();
    return full;
  }

  private void type(String name) {
    for (var i = 1; i <= name.length(); i++) {
      model.name().set(name.substring(0, i));
      lanes.pass(Duration.ofMillis(250));
    }
  }

  private void leave() {
    model.leave();
    lanes.runAll();
  }

  @Test
  void closingSavesWhatWasTypedJustNow() {
    model.email().set("countess@example.org");
    model.close();
    lanes.runAll();
    assertEquals("countess@example.org", me.get().email());
  }

  @Test
  void whatAKillCutShortIsThereAgainAndStoredOnceItIsLeft() {
    type("Ada Love");
    model.email().set("countess@example.org");
    lanes.pass(Duration.ofMillis(250));
    assertEquals("Ada", me.get().name());
    reopen();
    assertEquals("Ada Love", model.name().get());
    assertEquals("countess@example.org", model.email().get());
    assertEquals("Ada", me.get().name());
    leave();
    assertEquals("Ada Love", me.get().name());
    var _ = me.rename("Ada", "");
    reopen();
    assertEquals("Ada", model.name().get());
  }

  @Test
  void whatAKillCutShortTakesBackNothingThatWasChangedSince() {
    type("Ada Love");
    lanes.pass(Duration.ofMillis(250));
    var _ = me.rename("Ada", "countess@example.org");
    reopen();
    assertEquals("Ada", model.name().get());
    leave();
    assertEquals("countess@example.org", me.get().email());
  }

  private void reopen() {
    model = new SettingsViewModel(store, shelf, lanes, frame);
    model.load();
    lanes.runAll();
  }

  @Test
  void readingTheNameSavesNothing() {
    var before = me.get().revision();
    lanes.pass(Duration.ofSeconds(1));
    assertEquals(before, me.get().revision());
  }

  @Test
  void copiesElsewhereBeginWithTheFirstAndEndWhenToldTo() {
    assertEquals(Copied.NOWHERE, model.copied().get());
    model.copyTo(Path.of("/media/stick"));
    assertTrue(model.busy().get());
    lanes.runAll();
    assertEquals(Optional.of(Path.of("/media/stick")), model.copied().get().place());
    assertFalse(model.busy().get());
    model.copyNowhere();
    lanes.runAll();
    assertEquals(Copied.NOWHERE, model.copied().get());
    assertEquals(Copied.NOWHERE, shelf.copied);
  }

  @Test
  void typingDuringASaveIsNotOverwrittenByIt() {
    model.name().set("Ada L");
    model.leave();
    model.name().set("Ada Lo");
    lanes.runAll();
    assertEquals("Ada Lo", model.name().get());
    leave();
    assertEquals("Ada Lo", me.get().name());
  }

  @Test
  void aNameTakenBackByUndoIsShown() {
    var _ = me.rename("Grace", "grace@example.org");
    lanes.runAll();
    assertEquals("Grace", model.name().get());
  }

  @Test
  void checkingSaysWhatWasFoundAndRunsOnceAtATime() {
    model.verify();
    assertTrue(model.busy().get());
    model.verify();
    lanes.runAll();
    assertFalse(model.busy().get());
    assertEquals(1, frame.notices.size());
    assertEquals(Tone.SUCCESS, frame.notices.getFirst().tone());
  }

  @Test
  void aBackupIsWrittenWhereTheUserSaid() {
    model.backUp(Path.of("/stick/candor.zip"));
    lanes.runAll();
    assertEquals(List.of(Path.of("/stick/candor.zip")), shelf.backups);
    assertEquals(Tone.SUCCESS, frame.notices.getFirst().tone());
  }

  @Test
  void anExportThatFailsSaysWhatWasKept() {
    shelf.answer = new Said(false, "The file is there already", "It was left as it is.");
    model.export(Path.of("/stick/all.json"));
    lanes.runAll();
    assertEquals(List.of(Path.of("/stick/all.json")), shelf.exports);
    assertEquals(Tone.DANGER, frame.notices.getFirst().tone());
    assertEquals("It was left as it is.", frame.notices.getFirst().next());
  }

  @Test
  void aWorkspaceThatCannotBeOpenedSaysWhyAndAnotherCanBeChosen() {
    workspaces.open(Path.of("/somewhere"));
    workspaces.demo();
    assertEquals(List.of(new Choice.Open(Path.of("/somewhere"))), shelf.chosen);
    shelf.refusals.getFirst().accept(new Said(false, "Somebody has it open", "Close it there."));
    assertEquals("Somebody has it open", frame.notices.getFirst().what());
    workspaces.create(Path.of("/new"));
    assertEquals(new Choice.Create(Path.of("/new")), shelf.chosen.getLast());
  }
}
