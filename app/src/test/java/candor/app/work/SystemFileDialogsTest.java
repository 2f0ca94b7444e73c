package candor.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.work.FileDialogs.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemFileDialogsTest {
  private static final List<Kind> BACKUPS = List.of(new Kind("Backups", List.of("*.zip")));
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "mine, mine.zip",
    "mine.zip, mine.zip",
    "MINE.ZIP, MINE.ZIP",
    "2026.11.30, 2026.11.30.zip",
  })
  void aNewFileHasTheEndingOfItsKind(String typed, String name) {
    assertEquals(
        folder.resolve(name), SystemFileDialogs.withEnding(folder.resolve(typed), BACKUPS));
  }

  @Test
  void anEndingIsNotPutOnWhereThatNamesAnotherFileThatIsThere() throws IOException {
    Files.writeString(folder.resolve("mine.zip"), "another");
    assertEquals(
        folder.resolve("mine"), SystemFileDialogs.withEnding(folder.resolve("mine"), BACKUPS));
  }

  @Test
  void aFileOfAnyKindIsCalledAsItWasTyped() {
    var any = List.of(new Kind("All", List.of("*")));
    assertEquals(folder.resolve("mine"), SystemFileDialogs.withEnding(folder.resolve("mine"), any));
    assertEquals(
        folder.resolve("mine"), SystemFileDialogs.withEnding(folder.resolve("mine"), List.of()));
  }
}
