package candor.app.main;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Run by the build: has a [Rehearsal] leave behind the archive that `mvn -Prun` starts from (an
/// AOT cache of the JDK), unless there is one for the same JDK, options and libraries already.
///
/// An archive only saves time. Where it can't be made, or does not fit any more, the program starts
/// without one.
public final class StartArchive {
  private static final long PATIENCE_SECONDS = 180;
  private final Path file;
  private final List<String> options;

  private StartArchive(Path file, List<String> options) {
    this.file = file;
    this.options = options;
  }

  /// Makes it.
  ///
  /// @param args the file, and the options of the JVM that it is for; the module path is that of
  ///   this process
  public static void main(String[] args) throws IOException, InterruptedException {
    var all = List.of(args);
    new StartArchive(Path.of(all.getFirst()), all.subList(1, all.size())).make();
  }

  private void make() throws IOException, InterruptedException {
    var key = file.resolveSibling(file.getFileName() + ".key");
    var now = key();
    if (Files.exists(key) && Files.readString(key).equals(now)) {
      return;
    }
    Files.deleteIfExists(file);
    var home = Files.createTempDirectory("candor-rehearsal");
    try {
      if (!isRehearsed(home)) {
        Files.deleteIfExists(file);
        System.out.println("Candor starts without a start archive: none could be made.");
      }
    } finally {
      remove(home);
    }
    // Also when there is none: it would be tried again at every start.
    Files.writeString(key, now);
  }

  private boolean isRehearsed(Path home) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + file,
            "-Xlog:disable",
            "--module-path",
            modules(),
            "--module",
            "candor.app/candor.app.main.Rehearsal"));
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(file.resolveSibling(file.getFileName() + ".log").toFile());
    builder.environment().put("CANDOR_HOME", home.toString());
    var process = builder.start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      var _ = process.destroyForcibly().waitFor();
      return false;
    }
    return process.exitValue() == 0 && Files.exists(file);
  }

  // Classes that lie in folders are not put into it, so it stays good when they change.
  private String key() throws IOException {
    var words = new ArrayList<String>();
    words.add(System.getProperty("java.vm.version") + " " + System.getProperty("java.home"));
    words.addAll(options);
    for (var module : modules().split(File.pathSeparator, -1)) {
      var path = Path.of(module);
      words.add(
          Files.isRegularFile(path)
              ? "%s %d %s".formatted(path, Files.size(path), Files.getLastModifiedTime(path))
              : module);
    }
    return String.join("\n", words) + "\n";
  }

  private static String modules() {
    return System.getProperty("jdk.module.path", "");
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
