package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.kit.RoleKit;
import candor.model.note.Note;
import candor.model.note.NoteResult;
import candor.model.note.WriteNotes;
import candor.model.people.Me;
import candor.persistence.db.Database;
import candor.persistence.db.LimitedDisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspacesTest {
  private static final String FILE = "candor.mv.db";
  @TempDir private Path temporary;
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random(1));

  @AfterEach
  void makeRoom() {
    LimitedDisk.trouble("");
  }

  @Test
  void whatWasStoredIsThereAfterOpeningAgain() {
    var folder = temporary.resolve("work");
    try (var workspace = opened(workspaces.create(folder, true, "Nadia"))) {
      add(workspace, "Ada");
    }
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(List.of("Ada"), names(workspace));
      assertEquals("Nadia", new Me(workspace.store()).get().name());
      assertTrue(workspace.isDemo());
      assertEquals("work", workspace.name());
      assertFalse(workspace.store().read(s -> s.all(RoleKit.KIND)).isEmpty());
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseLooksIntoAFolderThatIsMadeForIt() throws IOException {
    var folder = made();
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderThatWasThereIsSharedAsItWas() throws IOException {
    var folder = Files.createDirectory(temporary.resolve("shared"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
    opened(workspaces.create(folder, false, "Nadia")).close();
    assertEquals("rwxrwx---", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
  }

  @Test
  void aNoteOf900000CharactersIsThereAfterOpeningAgain() {
    var folder = made();
    var text = "Asks first, 山田. ".repeat(75_000).substring(0, 900_000);
    try (var workspace = opened(workspaces.open(folder))) {
      var ada = workspace.store().read(s -> s.all(Candidate.KIND)).getFirst().id();
      assertInstanceOf(NoteResult.Saved.class, new WriteNotes(workspace.store()).add(ada, text));
    }
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(text, workspace.store().read(s -> s.all(Note.KIND)).getFirst().text());
    }
  }

  @Test
  void openingASecondTimeSaysWhoHoldsIt() throws Exception {
    var folder = made();
    try (var _ = opened(workspaces.open(folder))) {
      var before = Fingerprint.of(folder);
      var refused = assertInstanceOf(OpenResult.InUse.class, workspaces.open(folder));
      assertTrue(refused.holder().contains("process " + ProcessHandle.current().pid()));
      assertInstanceOf(
          OpenResult.InUse.class,
          new Workspaces(InstantSource.system(), new Random()).open(folder));
      assertEquals(before.keySet(), Fingerprint.of(folder).keySet());
      assertEquals("InUse", inChild(folder), "also after this process was refused");
    }
    assertEquals("Opened", inChild(folder));
  }

  @Test
  void aWorkspaceThatAnotherProcessHoldsIsRefusedUntilItDies() throws Exception {
    var folder = made();
    var child = ChildJvm.start(OpenInChild.class, folder.toString());
    try {
      assertEquals("Opened", child.inputReader(StandardCharsets.UTF_8).readLine());
      var refused = assertInstanceOf(OpenResult.InUse.class, workspaces.open(folder));
      assertTrue(refused.holder().contains("process " + child.pid()), refused.holder());
    } finally {
      child.destroyForcibly().waitFor();
    }
    opened(workspaces.open(folder)).close();
  }

  @Test
  void aNewerWorkspaceIsRefused() throws Exception {
    var folder = made();
    var marker = folder.resolve("candor.json");
    Files.writeString(
        marker, Files.readString(marker).replaceFirst("\"version\" : \\d+", "\"version\" : 999"));
    var before = Fingerprint.of(folder);
    assertEquals(new OpenResult.Newer(999, Database.newestVersion()), workspaces.open(folder));
    assertEquals(before, Fingerprint.of(folder));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void randomBytesWithNoJournalBesideAreDamageAndAreLeftAsTheyAre(long seed) throws Exception {
    var folder = madeWithoutJournal();
    var bytes = new byte[(int) Files.size(folder.resolve(FILE))];
    new SplittableRandom(seed).nextBytes(bytes);
    Files.write(folder.resolve(FILE), bytes);
    refusedAsDamaged(folder);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99})
  void aTruncatedFileWithNoJournalBesideIsDamageAndIsLeftAsItIs(double share) throws Exception {
    var folder = madeWithoutJournal();
    truncate(folder, share);
    refusedAsDamaged(folder);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.05, 0.1})
  void aTruncatedFileWithNoJournalBesideIsDamageAlsoAfterAnUncleanEnd(double share)
      throws Exception {
    var folder = madeWithoutJournal();
    Files.delete(folder.resolve("workspace.closed"));
    truncate(folder, share);
    refusedAsDamaged(folder);
  }

  @Test
  void aMissingFileWithNoJournalBesideIsDamage() throws Exception {
    var folder = madeWithoutJournal();
    Files.delete(folder.resolve(FILE));
    refusedAsDamaged(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "not json", "{\"version\":1}", "{\"version\":0}"})
  void aMarkerThatCanNotBeUnderstoodIsDamage(String marker) throws Exception {
    var folder = made();
    Files.writeString(folder.resolve("candor.json"), marker);
    refusedAsDamaged(folder);
    assertInstanceOf(OpenResult.NotEmpty.class, workspaces.create(folder, false, "Me"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dropbox", "OneDrive - Acme", "Nextcloud/jobs"})
  void aCloudSyncedFolderIsRefused(String name) {
    var folder = temporary.resolve(name).resolve("work");
    assertInstanceOf(OpenResult.CloudFolder.class, workspaces.create(folder, false, "Me"));
    assertFalse(Files.exists(folder));
  }

  @Test
  void aFolderBesideASyncMarkIsRefused() throws Exception {
    Files.createDirectory(temporary.resolve(".stfolder"));
    assertEquals(
        new OpenResult.CloudFolder(temporary),
        workspaces.create(temporary.resolve("work"), false, "Me"));
  }

  @Test
  void aFolderWithSomethingElseInItIsRefused() throws Exception {
    Files.writeString(temporary.resolve("thesis.txt"), "mine");
    var before = Fingerprint.of(temporary);
    assertInstanceOf(OpenResult.NotEmpty.class, workspaces.create(temporary, false, "Me"));
    assertInstanceOf(OpenResult.NoWorkspace.class, workspaces.open(temporary));
    assertEquals(before, Fingerprint.of(temporary));
  }

  @Test
  void aForeignDatabaseFileIsNeverOpened() throws Exception {
    var foreign = Files.createDirectory(temporary.resolve("foreign"));
    Files.copy(made().resolve(FILE), foreign.resolve(FILE));
    var before = Fingerprint.of(foreign);
    assertInstanceOf(OpenResult.NoWorkspace.class, workspaces.open(foreign));
    assertInstanceOf(OpenResult.NotEmpty.class, workspaces.create(foreign, false, "Me"));
    assertEquals(before, Fingerprint.of(foreign));
  }

  @Test
  void aFolderThatCanNotBeMadeIsRefused() throws Exception {
    var file = Files.writeString(temporary.resolve("file"), "");
    assertInstanceOf(
        OpenResult.NotWritable.class, workspaces.create(file.resolve("work"), false, "Me"));
    assertInstanceOf(OpenResult.NotEmpty.class, workspaces.create(file, false, "Me"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatNobodyCanWriteIsRefused() throws Exception {
    // Not even for the one to whom all permissions are given.
    var folder = Path.of("/proc").resolve("candor");
    assertInstanceOf(OpenResult.NotWritable.class, workspaces.create(folder, false, "Me"));
    assertFalse(Files.exists(folder));
  }

  @Test
  void aFolderWhoseFilesCanNotBeReplacedIsRefusedAndLeftAsItIs() throws Exception {
    var folder = Files.createDirectory(temporary.resolve("work"));
    Files.createDirectories(folder.resolve("candor.making").resolve("x"));
    var before = Fingerprint.of(folder);
    assertInstanceOf(OpenResult.NotWritable.class, workspaces.create(folder, false, "Me"));
    assertEquals(before, Fingerprint.of(folder));
  }

  @Test
  void aFolderThatCanNotBeHeldIsRefusedAndLeftAsItIs() throws Exception {
    var folder = made();
    Files.delete(folder.resolve("workspace.lock"));
    Files.createDirectory(folder.resolve("workspace.lock"));
    var before = Fingerprint.of(folder);
    assertInstanceOf(OpenResult.NotWritable.class, workspaces.open(folder));
    assertEquals(before, Fingerprint.of(folder));
  }

  @Test
  void noRoomWhileCreatingLeavesNothingBehind() {
    troubled("No space left on device", OpenResult.DiskFull.class);
  }

  @Test
  void aReadOnlyDiskWhileCreatingLeavesNothingBehind() {
    troubled("Read-only file system", OpenResult.NotWritable.class);
  }

  @Test
  void aMakingThatWasCutShortIsBegunAgain() throws Exception {
    var folder = made();
    Files.delete(folder.resolve("candor.json"));
    Files.write(folder.resolve("candor.making"), new byte[0]);
    assertFalse(Workspaces.isWorkspace(folder));
    assertInstanceOf(OpenResult.NoWorkspace.class, workspaces.open(folder));
    try (var workspace = opened(workspaces.create(folder, false, "Nadia"))) {
      assertEquals(List.of(), names(workspace));
    }
    assertFalse(Files.exists(folder.resolve("candor.making")));
  }

  @Test
  void aMakingThatWasCutShortAtItsEndIsAWorkspace() throws Exception {
    var folder = made();
    Files.write(folder.resolve("candor.making"), new byte[0]);
    assertInstanceOf(OpenResult.NotEmpty.class, workspaces.create(folder, false, "Me"));
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(List.of("Ada"), names(workspace));
    }
    assertFalse(Files.exists(folder.resolve("candor.making")));
  }

  @Test
  void aWorkspaceWhoseEndCanNotBeWrittenIsOpenedAgainAllTheSame() throws Exception {
    var workspace = opened(workspaces.open(made()));
    add(workspace, "Grace");
    var inTheWay = workspace.folder().resolve("workspace.closed.new").resolve("x");
    Files.createDirectories(inTheWay);
    var again = opened(workspaces.reopened(workspace));
    assertEquals(List.of("Ada", "Grace"), names(again));
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
    again.close();
  }

  private void troubled(String words, Class<? extends OpenResult> expected) {
    LimitedDisk.register();
    LimitedDisk.trouble(words);
    var limited =
        new Workspaces(
            InstantSource.system(), new Random(1), LimitedDisk.SCHEME, JournalBeside.DISK);
    var folder = temporary.resolve("limited");
    assertInstanceOf(expected, limited.create(folder, false, "Me"));
    assertFalse(Files.exists(folder));
    LimitedDisk.trouble("");
    opened(limited.create(folder, false, "Me")).close();
  }

  private void refusedAsDamaged(Path folder) throws Exception {
    Map<String, String> before = Fingerprint.of(folder);
    assertInstanceOf(OpenResult.Damaged.class, workspaces.open(folder));
    assertEquals(before, Fingerprint.of(folder));
  }

  private static void truncate(Path folder, double share) throws IOException {
    try (var file = new RandomAccessFile(folder.resolve(FILE).toFile(), "rw")) {
      file.setLength((long) (file.length() * share));
    }
  }

  private Path made() {
    var folder = temporary.resolve("work");
    try (var workspace = opened(workspaces.create(folder, false, "Me"))) {
      add(workspace, "Ada");
    }
    return folder;
  }

  private Path madeWithoutJournal() throws IOException {
    var folder = made();
    try (var files = Files.list(folder.resolve("journal"))) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder.resolve("journal"));
    return folder;
  }

  private static String inChild(Path folder) throws IOException, InterruptedException {
    var child = ChildJvm.start(OpenInChild.class, folder.toString());
    try (var answers =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      var answer = answers.readLine();
      child.getOutputStream().close();
      assertEquals(0, child.waitFor());
      return answer;
    }
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }

  private static void add(Workspace workspace, String name) {
    assertInstanceOf(
        CandidateResult.Saved.class,
        new EditCandidates(workspace.store()).add(CandidateDetails.named(name)));
  }

  private static List<String> names(Workspace workspace) {
    return workspace.store().read(s -> s.all(Candidate.KIND)).stream()
        .map(Candidate::name)
        .toList();
  }
}
