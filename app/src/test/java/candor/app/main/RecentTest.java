package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentTest {
  @TempDir private Path folder;

  @Test
  void theOneOpenedLastComesFirstAndEachOnce() {
    var recent = new Recent(folder.resolve("home").resolve("recent.txt"));
    recent.opened(folder.resolve("a"));
    recent.opened(folder.resolve("b"));
    recent.opened(folder.resolve("a"));
    assertEquals(List.of(folder.resolve("a"), folder.resolve("b")), recent.list());
  }

  @Test
  void aListThatAPowerCutLeftAsZerosCountsAsEmpty() throws IOException {
    var file = Files.write(folder.resolve("recent.txt"), new byte[40]);
    assertEquals(List.of(), new Recent(file).list());
  }

  @Test
  void aListThatCannotBeWrittenIsNoFailure() throws IOException {
    var recent = new Recent(Files.createDirectory(folder.resolve("recent.txt")));
    recent.opened(folder.resolve("a"));
    assertEquals(List.of(), recent.list());
  }

  @Test
  void aLineThatIsNoPathHereIsPassedOverAndKept() throws IOException {
    var known = folder.resolve("known");
    var file = Files.writeString(folder.resolve("recent.txt"), "no\u0000path\n" + known + "\n");
    var recent = new Recent(file);
    assertEquals(List.of(known), recent.list());
    recent.opened(folder.resolve("new"));
    assertEquals(
        List.of(folder.resolve("new").toString(), "no\u0000path", known.toString()),
        Files.readAllLines(file));
  }
}
