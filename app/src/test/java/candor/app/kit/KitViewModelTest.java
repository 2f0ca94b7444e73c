package candor.app.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFiles;
import candor.app.FakeFrame;
import candor.app.NowLanes;
import candor.app.Refusing;
import candor.model.kit.EditKits;
import candor.model.kit.KitResult;
import candor.model.kit.Question;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.people.Me;
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

class KitViewModelTest {
  @TempDir Path folder;
  private int again;
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private Workspace workspace;
  private Store store;
  private RoleKit backend;

  @BeforeEach
  void open() {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new Random(1));
    store = workspace.store();
    backend =
        store.read(s -> s.all(RoleKit.KIND)).stream()
            .filter(kit -> kit.origin().equals("backend-developer"))
            .findFirst()
            .orElseThrow();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void anUnsoundKitIsNotStoredAndSaysWhy() {
    var model = edited(backend.id());
    model.draft().about.title().set(" ");
    model.draft().skills.get(1).anchors().get(2).set("");
    model.draft().asks.get(2).minutes().set("");

    model.save();
    lanes.runAll();

    assertEquals(KitViewModel.State.EDITING, model.state().get());
    assertEquals(
        List.of(
            "The kit has no title.",
            "“" + name(1) + "” needs a text for each of its five levels.",
            "Question 3 needs between 1 and 480 minutes."),
        model.findings());
    assertEquals(backend, stored());
  }

  @Test
  void whatWasWrongGoesFromTheListAsItIsMended() {
    var model = edited(backend.id());
    model.draft().about.title().set("");
    model.save();
    lanes.runAll();
    model.draft().about.title().set("Backend");
    assertEquals(List.of(), model.findings());
  }

  @Test
  void editingAndSavingNothingKeepsEveryWord() {
    var model = edited(backend.id());
    assertEquals(backend.content(), model.draft().content());
    model.save();
    lanes.runAll();
    assertEquals(backend.content(), stored().content());
    assertEquals(KitViewModel.State.READING, model.state().get());
    assertEquals(List.of(), frame.done, "an undo would take back something else");
  }

  @Test
  void keysStayWhenPartsAreRenamedMovedAndAdded() {
    var model = edited(backend.id());
    var first = model.draft().skills.getFirst();
    first.name().set("Something else");
    model.draft().move(first, 1);
    var added = model.draft().addSkill();
    added.name().set("Added");
    added.anchors().forEach(anchor -> anchor.set("Text"));
    model.save();
    lanes.runAll();

    var competencies = stored().content().competencies();
    assertEquals(backend.content().competencies().getFirst().key(), competencies.get(1).key());
    assertEquals("Something else", competencies.get(1).name());
    assertEquals("Added", competencies.getLast().name());
    assertTrue(backend.content().competency(competencies.getLast().key()).isEmpty());
  }

  @Test
  void aRemovedPartCanBePutBackWhereItWas() {
    var model = edited(backend.id());
    model.remove(model.draft().asks.get(3));
    assertEquals(backend.content().questions().size() - 1, model.draft().asks.size());
    frame.undos.getFirst().run();
    assertEquals(backend.content(), model.draft().content());
  }

  @Test
  void aQuestionWhoseCompetencyIsRemovedAsksForAnother() {
    var model = edited(backend.id());
    var key = model.draft().asks.getFirst().skill().get();
    model.remove(
        model.draft().skills.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow());
    model.save();
    lanes.runAll();
    assertTrue(
        model
            .findings()
            .contains("Question 1 gives evidence for no competency of this kit. Choose one."));
  }

  @Test
  void typedWordsAreThereAgainWhenTheKitIsOpenedNextTime() {
    var model = edited(backend.id());
    model.draft().asks.getFirst().text().set("");
    model.draft().about.summary().set("Half a sent");
    lanes.pass(Duration.ofMillis(250));
    assertEquals(backend, stored());

    var again = loaded(Optional.of(backend.id()));
    assertEquals(KitViewModel.State.EDITING, again.state().get());
    assertEquals("Half a sent", again.draft().about.summary().get());
    assertTrue(again.drafted().get());
  }

  @Test
  void leavingTheScreenKeepsWhatWasTypedJustNow() {
    var model = edited(backend.id());
    model.draft().about.summary().set("Just n");
    model.keepNow();
    lanes.runAll();
    assertEquals("Just n", loaded(Optional.of(backend.id())).draft().about.summary().get());
  }

  @Test
  void leavingWithoutSavingCanBeTakenBack() {
    var model = edited(backend.id());
    model.draft().about.summary().set("New words");
    model.discard();
    lanes.runAll();
    assertEquals(KitViewModel.State.READING, model.state().get());
    assertEquals(KitViewModel.State.READING, loaded(Optional.of(backend.id())).state().get());

    frame.undos.getFirst().run();
    assertEquals("New words", model.draft().about.summary().get());
  }

  @Test
  void leavingANewKitLeadsBackAndCanBeTakenBack() {
    var model = loaded(Optional.empty());
    model.draft().about.title().set("Night shift");
    model.discard();
    lanes.runAll();
    assertEquals(1, frame.backs);
    assertEquals("", loaded(Optional.empty()).draft().about.title().get());

    frame.undos.getFirst().run();
    lanes.runAll();
    assertEquals(1, again);
    assertEquals("Night shift", loaded(Optional.empty()).draft().about.title().get());
  }

  @Test
  void aKitChangedInBetweenIsNotOverwrittenUnasked() {
    var model = edited(backend.id());
    model.draft().about.summary().set("Mine");
    assertTrue(
        new EditKits(store).edit(backend.with(backend.content().titled("Theirs")))
            instanceof KitResult.Saved);
    model.save();
    lanes.runAll();
    assertEquals("Theirs", stored().content().title());
    assertEquals("Mine", model.draft().about.summary().get());

    frame.notices.getFirst().action().orElseThrow().run().run();
    lanes.runAll();
    assertEquals("Mine", stored().content().summary());
  }

  @Test
  void aNewKitIsThereOnceItIsSoundAndSaved() {
    var model = loaded(Optional.empty());
    var before = count();
    model.save();
    lanes.runAll();
    assertEquals(before, count());
    assertFalse(model.findings().isEmpty());

    model.draft().about.title().set("Gardener");
    var skill = model.draft().skills.getFirst();
    skill.name().set("Plants");
    skill.anchors().forEach(anchor -> anchor.set("Text"));
    model.draft().asks.getFirst().text().set("Which roses?");
    model.save();
    lanes.runAll();
    assertEquals(before + 1, count());
    assertEquals("Gardener", model.kit().get().orElseThrow().content().title());
    assertEquals(KitViewModel.State.READING, model.state().get());
    assertEquals("", loaded(Optional.empty()).draft().about.title().get());
  }

  @Test
  void whatIsTypedWhileSavingStaysADraft() {
    var model = edited(backend.id());
    model.draft().about.summary().set("Saved");
    model.save();
    model.draft().about.summary().set("Saved and more");
    lanes.runAll();
    assertEquals("Saved", stored().content().summary());
    assertEquals(KitViewModel.State.EDITING, model.state().get());
    model.save();
    lanes.runAll();
    assertEquals("Saved and more", stored().content().summary());
  }

  @Test
  void partsMadeApartNeverShareAKey() {
    var model = edited(backend.id());
    var one = model.draft().addAsk();
    model.remove(one);
    assertNotEquals(one.key(), model.draft().addAsk().key());
  }

  @Test
  void aKitTakenBackByUndoIsSaidToBeGone() {
    var model = loaded(Optional.of(new RoleKitId(new java.util.UUID(1, 2))));
    assertEquals(KitViewModel.State.GONE, model.state().get());
  }

  private String name(int competency) {
    return backend.content().competencies().get(competency).name();
  }

  private RoleKit stored() {
    return store.read(s -> s.find(backend.id())).orElseThrow();
  }

  private int count() {
    return store.read(s -> s.all(RoleKit.KIND)).size();
  }

  @Test
  void aKitThatWasClosedDoesNotWriteOverTheOneOpenedAgain() {
    assertEquals("Later", titleAfterClosing(true));
  }

  @Test
  void aKitThatWasClosedStillKeepsWhatCouldNotBeStored() {
    assertEquals("Earlier", titleAfterClosing(false));
  }

  private String titleAfterClosing(boolean isTypedAgain) {
    var disk = new Refusing(store);
    var closed = loaded(Optional.empty(), disk);
    closed.draft().about.title().set("First");
    lanes.pass(Duration.ofMillis(200));
    closed.draft().about.title().set("Earlier");
    disk.refuseOne();
    closed.close();
    lanes.runAll();
    assertTrue(closed.holds());
    if (isTypedAgain) {
      loaded(Optional.empty()).draft().about.title().set("Later");
      lanes.pass(Duration.ofMillis(200));
    }
    lanes.pass(Duration.ofSeconds(2));
    assertFalse(closed.holds());
    return loaded(Optional.empty()).draft().about.title().get();
  }

  private KitViewModel edited(RoleKitId kit) {
    var model = loaded(Optional.of(kit));
    model.edit();
    assertEquals(
        backend.content().questions().stream().map(Question::key).toList(),
        model.draft().asks.stream().map(KitDraft.Ask::key).toList());
    return model;
  }

  private KitViewModel loaded(Optional<RoleKitId> kit) {
    return loaded(kit, store);
  }

  private KitViewModel loaded(Optional<RoleKitId> kit, Store in) {
    var library = new KitsScreen.Library(Me.OWNER, in, workspace.kitFiles(), new FakeFiles());
    var model = new KitViewModel(kit, library, lanes, frame, () -> {}, () -> again++);
    model.load();
    lanes.runAll();
    return model;
  }
}
