package candor.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts the image that was made, as its user would. Run by `mvn -Pdist package`.
@Tag("image")
class ImageTest {
  private static final String ONLY_WITH = "-XX:AOTMode=on";
  private static final Path IMAGE = Path.of("target", "image");

  @TempDir Path folder;

  private record Ended(int code, String printed) {}

  @Test
  void saysItsVersion() throws Exception {
    var ended = start("--version");

    assertEquals(0, ended.code, ended.printed);
    assertTrue(ended.printed.contains(System.getProperty("candor.version")), ended.printed);
  }

  // With this mode the JVM ends when the archive does not fit.
  @Test
  void startsFromItsArchive() throws Exception {
    var ended = start(launcher(IMAGE), Map.of("JAVA_TOOL_OPTIONS", ONLY_WITH), "--version");

    assertEquals(0, ended.code, ended.printed);
    assertTrue(ended.printed.contains(System.getProperty("candor.version")), ended.printed);
  }

  @Test
  void startsAlsoWhereItWasMovedTo() throws Exception {
    var moved = folder.resolve("elsewhere");
    copy(IMAGE, moved);

    var ended = start(launcher(moved), Map.of(), "--version");

    assertEquals(0, ended.code, ended.printed);
    assertTrue(ended.printed.startsWith("Candor "), ended.printed);
  }

  @Test
  void startsWithoutItsArchiveToo() throws Exception {
    var moved = folder.resolve("elsewhere");
    copy(IMAGE, moved);
    try (var files = Files.walk(moved)) {
      Files.delete(files.filter(file -> file.endsWith("candor.aot")).findFirst().orElseThrow());
    }

    var ended = start(launcher(moved), Map.of(), "--version");

    assertEquals(0, ended.code, ended.printed);
    assertTrue(ended.printed.startsWith("Candor "), ended.printed);
    var strict = start(launcher(moved), Map.of("JAVA_TOOL_OPTIONS", ONLY_WITH), "--version");
    assertNotEquals(0, strict.code, "the other test would see nothing");
  }

  @Test
  void createsAWorkspaceFindsItSoundAndTakesItOut() throws Exception {
    var workspace = folder.resolve("workspace").toString();
    var archive = folder.resolve("archive.json");

    done(start("create", workspace, "--name", "Zoë 山田"));
    done(start("verify", workspace));
    done(start("export", workspace, "--to", archive.toString()));

    var text = Files.readString(archive);
    assertTrue(text.contains("candor-archive") && text.contains("Zoë 山田"));
    refused(start("export", workspace, "--to", archive.toString()));
    assertEquals(text, Files.readString(archive));
  }

  @Test
  void whatIsNotSoundEndsWithOne() throws Exception {
    var workspace = folder.resolve("workspace");
    done(start("create", workspace.toString()));
    Files.writeString(workspace.resolve("candor.mv.db"), "x");
    done(start("verify", workspace.toString()));
    Files.writeString(workspace.resolve("candor.mv.db"), "x");
    Files.move(workspace.resolve("journal"), folder.resolve("journal"));

    refused(start("verify", workspace.toString()));
    refused(start("export", workspace.toString()));
    refused(start("verify", folder.resolve("nothing").toString()));
  }

  @Test
  void theDemoIsMadeAndIsSound() throws Exception {
    done(start("demo"));

    done(start("verify", folder.resolve("home").resolve("demo").toString()));
  }

  @Test
  void theWindowsScreensWorkInTheImage() throws Exception {
    var pictures = folder.resolve("pictures");

    done(start("--demo", "--tour", pictures.toString()));

    try (var files = Files.list(pictures)) {
      var shown = files.filter(file -> file.toString().endsWith("-light.png")).toList();
      assertTrue(shown.size() > 15, shown.toString());
    }
  }

  @Test
  void aTourThatCanNotBeWrittenEndsWithOne() throws Exception {
    var taken = Files.writeString(folder.resolve("letter.txt"), "Dear Ada");

    refused(start("--demo", "--tour", taken.toString()));

    assertEquals("Dear Ada", Files.readString(taken));
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
    for (var words : List.of("--hire-everybody", "dance", "create", "export --to")) {
      var ended = start(words.split(" ", -1));

      assertEquals(2, ended.code, ended.printed);
    }
  }

  private static void done(Ended ended) {
    assertEquals(0, ended.code, ended.printed);
  }

  // With a sentence, and not with what only who wrote the program can read.
  private static void refused(Ended ended) {
    assertEquals(1, ended.code, ended.printed);
    assertTrue(!ended.printed.isBlank() && !ended.printed.contains("\tat "), ended.printed);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private Ended start(String... arguments) throws IOException, InterruptedException {
    return start(launcher(IMAGE), Map.of(), arguments);
  }

  private Ended start(Path launcher, Map<String, String> variables, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    var output = folder.resolve("output.txt");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(variables);
    builder.environment().put("CANDOR_HOME", folder.resolve("home").toString());
    var process = builder.start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    return new Ended(process.exitValue(), Files.readString(output));
  }

  private static Path launcher(Path image) {
    return List.of("candor/bin/candor", "candor/candor.exe", "candor.app/Contents/MacOS/candor")
        .stream()
        .map(image::resolve)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no launcher below " + image.toAbsolutePath()));
  }
}
