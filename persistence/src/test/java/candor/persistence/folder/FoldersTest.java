package candor.persistence.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTest {
  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"nfs4", "CIFS", "smbfs", "fuse.sshfs", "fuse.gvfsd-fuse", "9p"})
  void aFileSystemOfTheseIsOnAnotherComputer(String type) {
    assertTrue(Folders.isElsewhere(type, "/home/ada/work"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ext4", "NTFS", "apfs", "tmpfs", "btrfs", "fuseblk", "zfs", "exfat"})
  void aFileSystemOfTheseIsNot(String type) {
    assertFalse(Folders.isElsewhere(type, "/home/ada/work"));
    assertTrue(Folders.isElsewhere(type, "\\\\server\\share\\work"), "but a share is");
  }

  @Test
  void whereAFolderIsNotThereTheNearestAboveItCounts() throws Exception {
    var missing = temporary.resolve("a").resolve("b");
    assertEquals(Folders.onNetwork(temporary), Folders.onNetwork(missing));
    assertFalse(Files.exists(missing.getParent()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dropbox", "Dropbox (Acme)", "OneDrive", "OneDrive - Acme", "iCloud"})
  void aFolderOfASyncProgramIsFoundByItsName(String name) {
    var synced = temporary.resolve(name);
    assertEquals(Optional.of(synced), Folders.cloudSynced(synced.resolve("a").resolve("b")));
    assertEquals(Optional.of(synced), Folders.cloudSynced(synced.resolve("..").resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {".stfolder", ".dropbox.cache", ".owncloudsync.log"})
  void aFolderOfASyncProgramIsFoundByItsMark(String mark) throws Exception {
    Files.createDirectory(temporary.resolve(mark));
    assertEquals(Optional.of(temporary), Folders.cloudSynced(temporary.resolve("a")));
  }

  @Test
  void aFileOfDropboxIsItsMarkAndItsSettingsInTheHomeFolderAreNot() throws Exception {
    var settings = Files.createDirectory(temporary.resolve(".dropbox"));
    assertEquals(Optional.empty(), Folders.cloudSynced(temporary.resolve("a")));
    Files.delete(settings);
    Files.createFile(settings);
    assertEquals(Optional.of(temporary), Folders.cloudSynced(temporary.resolve("a")));
  }

  @Test
  void namesThatOnlyResembleThoseAreFine() {
    for (var name : List.of("Dropboxes", "my onedrive notes", "synced", "Box")) {
      assertEquals(Optional.empty(), Folders.cloudSynced(temporary.resolve(name).resolve("a")));
    }
  }

  @Test
  void aReplacedFileHasTheNewBytesAndNothingLiesBesideIt() throws Exception {
    var file = Files.write(temporary.resolve("marker"), new byte[] {1, 2, 3});
    Folders.replace(file, new byte[] {4});
    assertArrayEquals(new byte[] {4}, Files.readAllBytes(file));
    try (var files = Files.list(temporary)) {
      assertEquals(List.of(file), files.toList());
    }
  }
}
