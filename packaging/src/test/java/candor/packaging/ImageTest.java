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
    assertTrue(ended.printed.contains("0.1.0"), ended.printed);
  }

  private Ended start(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(launcher().toString()));
    command.addAll(List.of(arguments));
    var output = folder.resolve("output.txt");
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
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
