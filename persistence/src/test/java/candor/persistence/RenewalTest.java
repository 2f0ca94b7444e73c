package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.persistence.folder.CleanEnd;
import candor.persistence.folder.Folders;
import candor.persistence.lossy.Image;
import candor.persistence.lossy.Loss;
import candor.persistence.lossy.LossyDisk;
import candor.persistence.lossy.LossyDisk.Deed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cuts the power before each single thing that a renewal does to the disk, and again while it is
/// settled. What two power cuts leave alike is looked at once.
class RenewalTest {
  private static final Set<String> ONLY_REMOVED = Set.of("broken", "practice-board.jsonl");
  private static final Loss[] LOSSES = Loss.values();
  private final SplittableRandom random = new SplittableRandom(11);
  @TempDir private Path home;
  private int images;

  @Test
  void whatWasPreparedIsInPlaceAndTheRestIsAsItWas() throws IOException {
    var folder = oldWorkspace(home.resolve("work"));
    renew(folder);
    assertEquals(renewed(), content(folder));
    assertTrue(CleanEnd.of(folder).isOf(folder.resolve(Workspaces.DATABASE)));
    assertEquals(7, CleanEnd.of(folder).last());
  }

  @Test
  void whatWasPreparedAndNotCommittedIsThrownAway() throws IOException {
    var folder = oldWorkspace(home.resolve("work"));
    var before = content(folder);
    prepare(Renewal.begin(folder).folder());
    assertFalse(Renewal.settle(folder));
    assertEquals(before, content(folder));
  }

  @Test
  void anythingElseInTheFolderIsLeftAlone() throws IOException {
    var folder = oldWorkspace(home.resolve("work"));
    var renewal = Renewal.begin(folder);
    write(renewal.folder().resolve("another.txt"), "another");
    assertThrows(IOException.class, () -> renewal.commit(7, Set.of()));
    assertThrows(IOException.class, () -> Renewal.begin(folder).commit(7, Set.of("../elsewhere")));
  }

  @Test
  void aListOfNamesThatLeadsElsewhereIsRefused() throws IOException {
    var folder = oldWorkspace(home.resolve("work"));
    var elsewhere = home.resolve("elsewhere");
    write(elsewhere, "mine");
    write(folder.resolve("renewed").resolve("complete"), "removed ../elsewhere");
    assertThrows(IOException.class, () -> Renewal.settle(folder));
    assertTrue(Files.exists(elsewhere));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPowerCutLeavesTheOldOrTheNewWorkspaceAndNothingBetween(boolean forcesNames)
      throws IOException {
    var findings = new ArrayList<String>();
    var points = session(forcesNames, (_, _, _) -> true, findings);
    System.out.println(points + " power cuts, " + images + " looked at");
    assertEquals(List.of(), findings);
    assertTrue(points > 200, "hardly any power cut");
  }

  @Test
  void aCommitThatIsNotForcedIsFoundOut() throws IOException {
    isFoundOut((_, deed, file) -> deed != Deed.FORCE || !file.endsWith("complete.new"));
  }

  @Test
  void preparedFilesThatAreNotForcedAreFoundOut() throws IOException {
    isFoundOut((_, deed, file) -> deed != Deed.FORCE || !file.endsWith("renewed/candor.mv.db"));
  }

  @Test
  void preparedNamesThatAreNotForcedAreFoundOut() throws IOException {
    isFoundOut((_, deed, file) -> deed != Deed.FORCE || !file.endsWith("renewed/journal"));
  }

  @Test
  void namesInTheWorkspaceThatAreNotForcedAreFoundOut() throws IOException {
    isFoundOut((_, deed, file) -> deed != Deed.FORCE || !file.endsWith("work"));
  }

  private void isFoundOut(LossyDisk.Watch flaw) throws IOException {
    var findings = new ArrayList<String>();
    var _ = session(false, flaw, findings);
    assertFalse(findings.isEmpty());
  }

  /// Renews a workspace with the power cut before everything that is done to the disk.
  private int session(boolean forcesNames, LossyDisk.Watch flaw, List<String> findings)
      throws IOException {
    var root = Files.createDirectories(home.resolve("disk" + images++));
    var before = content(oldWorkspace(root.resolve("work")));
    var cuts = new ArrayList<Image>();
    LossyDisk.Watch watch =
        (on, deed, file) -> {
          for (var loss : LOSSES) {
            cuts.add(on.after(loss, random));
          }
          return flaw.before(on, deed, file);
        };
    try (var disk = new LossyDisk(root, forcesNames, watch)) {
      renew(disk.folder().resolve("work"));
      for (var loss : LOSSES) {
        look(disk.after(loss, random), forcesNames, Set.of(renewed()), findings);
      }
    }
    for (var cut : new LinkedHashSet<>(cuts)) {
      if (findings.isEmpty()) {
        look(cut, forcesNames, Set.of(before, renewed()), findings);
      }
    }
    return cuts.size();
  }

  private void look(
      Image left, boolean forcesNames, Set<Map<String, String>> wanted, List<String> findings)
      throws IOException {
    var image = home.resolve("cut" + images++);
    left.writeTo(image);
    var again = new ArrayList<Image>();
    var rest = new int[] {random.nextInt(24)};
    LossyDisk.Watch watch =
        (on, _, _) -> {
          if (rest[0]-- == 0) {
            again.add(on.after(LOSSES[random.nextInt(LOSSES.length)], random));
          }
          return true;
        };
    try (var disk = new LossyDisk(image, forcesNames, watch)) {
      var _ = Renewal.settle(disk.folder().resolve("work"));
    }
    var there = content(image.resolve("work"));
    if (!wanted.contains(there)) {
      findings.add(image.getFileName() + ": " + there);
    }
    for (var next : again) {
      look(next, forcesNames, Set.of(there), findings);
    }
  }

  private static void renew(Path folder) throws IOException {
    var renewal = Renewal.begin(folder);
    prepare(renewal.folder());
    renewal.commit(7, ONLY_REMOVED);
  }

  private static void prepare(Path folder) throws IOException {
    write(folder.resolve("candor.mv.db"), "new database ".repeat(1000));
    write(folder.resolve("candor.key"), "key");
    write(folder.resolve("journal").resolve("1.log"), "new journal");
    write(folder.resolve("journal").resolve("3.log"), "more of the new journal");
    write(folder.resolve("documents").resolve("b").resolve("bytes"), "encrypted");
    var _ = Folders.make(folder.resolve("backups"));
  }

  private Map<String, String> renewed() throws IOException {
    var folder = home.resolve("as renewed");
    if (!Files.exists(folder)) {
      prepare(folder);
      write(folder.resolve("candor.json"), "marker");
      write(folder.resolve("career-site").resolve("index.html"), "site");
      CleanEnd.write(folder, folder.resolve("candor.mv.db"), 7);
    }
    return content(folder);
  }

  private static Path oldWorkspace(Path folder) throws IOException {
    write(folder.resolve("candor.mv.db"), "old database");
    write(folder.resolve("candor.json"), "marker");
    write(folder.resolve("journal").resolve("1.log"), "old journal");
    write(folder.resolve("journal").resolve("2.log"), "more of the old journal");
    write(folder.resolve("documents").resolve("a").resolve("bytes"), "a document");
    write(folder.resolve("backups").resolve("snapshot.zip"), "a snapshot");
    write(folder.resolve("broken").resolve("then").resolve("candor.mv.db"), "noise");
    write(folder.resolve("career-site").resolve("index.html"), "site");
    write(folder.resolve("practice-board.jsonl"), "applicants");
    CleanEnd.write(folder, folder.resolve("candor.mv.db"), 5);
    return folder;
  }

  private static void write(Path file, String text) throws IOException {
    var _ = Folders.make(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private static Map<String, String> content(Path folder) throws IOException {
    var content = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        content.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.isDirectory(file) ? "folder" : Files.readString(file));
      }
    }
    return content;
  }
}
