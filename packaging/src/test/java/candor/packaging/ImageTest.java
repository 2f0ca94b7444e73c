package candor.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts the image that was made, as its user would. Run by `mvn -Pdist package`.
@Tag("image")
class ImageTest {
  private static final Path IMAGE = Path.of("target", "image");

  @TempDir Path folder;

  private record Ended(int code, String printed) {}

  @Test
  void saysItsVersion() throws Exception {
    var ended = start("--version");

    assertEquals(0, ended.code, ended.printed);
    assertTrue(ended.printed.contains(System.getProperty("candor.version")), ended.printed);
  }

  @Test
  void createsAWorkspaceWithItsOwnRuntime() throws Exception {
    var workspace = folder.resolve("workspace");

    var ended = start("create", workspace.toString());

    assertEquals(0, ended.code, ended.printed);
    assertTrue(Files.isDirectory(workspace), ended.printed);
  }

  @Test
  void aRefusalEndsWithOne() throws Exception {
    var taken = Files.writeString(folder.resolve("letter.txt"), "Dear Ada");

    var ended = start("create", taken.toString());

    assertEquals(1, ended.code, ended.printed);
    assertEquals("Dear Ada", Files.readString(taken));
  }

  @Test
  void wordsItDoesNotKnowEndWithTwo() throws Exception {
    var ended = start("--hire-everybody");

    assertEquals(2, ended.code, ended.printed);
  }

  private Ended start(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    var output = folder.resolve("output.txt");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("CANDOR_HOME", folder.resolve("home").toString());
    var process = builder.start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return new Ended(process.exitValue(), Files.readString(output));
  }

  private static Path launcher() {
    return List.of("candor/bin/candor", "candor/candor.exe", "candor.app/Contents/MacOS/candor")
        .stream()
        .map(IMAGE::resolve)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no launcher below " + IMAGE.toAbsolutePath()));
  }
}
