package candor.app.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFiles;
import candor.app.FakeFrame;
import candor.app.NowLanes;
import candor.model.kit.EditKits;
import candor.model.kit.KitContent;
import candor.model.kit.KitResult;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.store.Store;
import candor.model.store.Uuid7;
import candor.persistence.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitsViewModelTest {
  @TempDir Path folder;
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private Workspace workspace;
  private Store store;
  private KitsViewModel model;

  @BeforeEach
  void open() {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new Random(1));
    store = workspace.store();
    var library = new KitsScreen.Library(Me.OWNER, store, workspace.kitFiles(), new FakeFiles());
    model = new KitsViewModel(library, lanes, frame, () -> {});
    var _ = lanes.deliver(store.changes(), model::apply);
    model.load();
    lanes.runAll();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void kitsStandByTradeInOrder() {
    var families = model.families().stream().map(KitsViewModel.Family::name).toList();
    assertEquals(families.stream().sorted().toList(), families);
    for (var family : model.families()) {
      var titles = family.kits().stream().map(KitsViewModel.Card::title).toList();
      assertEquals(titles.stream().sorted().toList(), titles);
    }
    assertTrue(titles().contains("Backend Developer"));
  }

  @Test
  void searchingLeavesTheKitsThatHaveTheWords() {
    model.words().set(" NURSE");
    assertEquals(List.of("Registered Nurse"), titles());
    model.words().set("");
    assertTrue(titles().size() > 7);
  }

  @Test
  void aCopyHasATitleOfItsOwn() {
    var backend = kit("Backend Developer");
    model.duplicate(backend, _ -> {});
    lanes.runAll();
    model.duplicate(backend, _ -> {});
    lanes.runAll();
    assertTrue(titles().contains("Backend Developer (copy)"));
    assertTrue(titles().contains("Backend Developer (copy 2)"));
    assertEquals(2, frame.done.size());
  }

  @Test
  void whatIsPutAwayLeavesTheLibraryAndCanBeTakenOutAgain() {
    var nurse = kit("Registered Nurse");
    model.putAway(nurse, true);
    lanes.runAll();
    assertFalse(titles().contains("Registered Nurse"));
    model.away().set(true);
    assertEquals(List.of("Registered Nurse"), titles());
    model.putAway(nurse, false);
    lanes.runAll();
    assertEquals(List.of(), titles());
  }

  @Test
  void importingABrokenFileChangesNothingAndSaysWhy() throws IOException {
    var file = Files.writeString(folder.resolve("broken.json"), "{ \"title\": \"Half a kit\"");
    var before = store.read(s -> s.all(RoleKit.KIND));
    var previews = new ArrayList<KitContent>();

    model.preview(file, previews::add);
    lanes.runAll();

    assertEquals(List.of(), previews);
    assertEquals(before, store.read(s -> s.all(RoleKit.KIND)));
    assertTrue(frame.notices.getFirst().what().contains("broken.json"));
    assertTrue(frame.notices.getFirst().next().contains("not a role kit"));
  }

  @Test
  void importingAnUnsoundKitSaysWhatIsWrongWithIt() throws IOException {
    var kit = kit("Backend Developer").content().titled(" ");
    var file = folder.resolve("untitled.json");
    workspace.kitFiles().write(kit, file);
    var previews = new ArrayList<KitContent>();

    model.preview(file, previews::add);
    lanes.runAll();

    assertEquals(List.of(), previews);
    assertTrue(frame.notices.getFirst().next().contains("The kit has no title."));
  }

  @Test
  void aKitIsLookedAtBeforeItIsAdded() {
    var file = folder.resolve("kit.json");
    var backend = kit("Backend Developer");
    model.export(backend, file);
    var previews = new ArrayList<KitContent>();
    var count = titles().size();
    model.preview(file, previews::add);
    lanes.runAll();
    assertEquals(List.of(backend.content()), previews);
    assertEquals(count, titles().size());

    model.add(previews.getFirst().titled("Platform engineer"), _ -> {});
    lanes.runAll();
    assertTrue(titles().contains("Platform engineer"));
  }

  @Test
  void exportingNeverOverwrites() throws IOException {
    var file = Files.writeString(folder.resolve("mine.json"), "mine");
    model.export(kit("Backend Developer"), file);
    lanes.runAll();
    assertEquals("mine", Files.readString(file));
    assertTrue(frame.notices.getFirst().what().contains("not exported"));
  }

  @Test
  void aKitWithUnsavedChangesOfMineSaysSo() {
    draft(Me.OWNER, kit("Backend Developer"));
    draft(new PersonId(Uuid7.named("kim")), kit("Registered Nurse"));
    lanes.runAll();
    assertEquals(
        List.of("Backend Developer"),
        model.families().stream()
            .flatMap(family -> family.kits().stream())
            .filter(KitsViewModel.Card::drafted)
            .map(KitsViewModel.Card::title)
            .toList());
  }

  private void draft(PersonId by, RoleKit kit) {
    new KitDrafts(new KitsScreen.Library(by, store, workspace.kitFiles(), new FakeFiles()))
        .keep(
            Optional.of(kit.id()),
            new KitDrafts.Draft(kit.revision(), kit.content().titled("Other")));
  }

  @Test
  void aKitChangedElsewhereIsShownAsItIs() {
    var nurse = kit("Registered Nurse");
    assertTrue(
        new EditKits(store).edit(nurse.with(nurse.content().titled("Ward Nurse")))
            instanceof KitResult.Saved);
    lanes.runAll();
    assertTrue(titles().contains("Ward Nurse"));
  }

  private List<String> titles() {
    return model.families().stream()
        .flatMap(family -> family.kits().stream())
        .map(KitsViewModel.Card::title)
        .toList();
  }

  private RoleKit kit(String title) {
    return store.read(s -> s.all(RoleKit.KIND)).stream()
        .filter(kit -> kit.content().title().equals(title))
        .findFirst()
        .orElseThrow();
  }
}
