package candor.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The archive of loaded classes (an AOT cache of the JDK) that the image starts from, made by
/// rehearsing a start with the image's own runtime and modules, with no display.
///
/// It fits this image only: the JVM compares it with its own build, the options and the archives of
/// classes, and starts without it when anything differs.
///
/// @param image the folder that the image is in
/// @param jvmOptions those of the launcher
record StartArchive(Path image, List<String> jvmOptions) {
  private static final String FILE = "candor.aot";
  private static final long PATIENCE_SECONDS = 300;

  /// Makes it, and has the launcher start from it.
  ///
  /// @throws IllegalStateException when it can't be made
  void make() throws IOException, InterruptedException {
    var settings = only("candor.cfg");
    var app = settings.resolveSibling(".");
    var archive = app.resolve(FILE).normalize();
    var home = Files.createTempDirectory("candor-rehearsal");
    try {
      rehearse(app.resolve("mods").normalize(), archive, home);
    } finally {
      Folders.delete(home);
    }
    var lines = new ArrayList<>(Files.readAllLines(settings));
    lines.addAll(
        lines.indexOf("[JavaOptions]") + 1,
        List.of(
            "java-options=-XX:AOTCache=$APPDIR/" + FILE,
            "java-options=-Xlog:aot=off",
            "java-options=-Xlog:cds=off"));
    Files.write(settings, lines);
  }

  private void rehearse(Path modules, Path archive, Path home)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(java().toString());
    command.addAll(jvmOptions);
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + archive,
            "-Xlog:disable",
            "--module-path",
            modules.toString(),
            "--module",
            "candor.app/candor.app.main.Rehearsal"));
    var said = home.resolveSibling(home.getFileName() + ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("CANDOR_HOME", home.toString());
    var process = builder.start();
    var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      var _ = process.destroyForcibly().waitFor();
    }
    var words = Files.readString(said);
    Files.delete(said);
    if (!ended || process.exitValue() != 0 || Files.notExists(archive)) {
      throw new IllegalStateException("No archive for a quick start could be made: " + words);
    }
  }

  private Path java() throws IOException {
    var windows = System.getProperty("os.name", "").startsWith("Windows");
    return only(windows ? "java.exe" : "java");
  }

  private Path only(String name) throws IOException {
    try (Stream<Path> files = Files.walk(image)) {
      return files
          .filter(file -> file.endsWith(name) && Files.isRegularFile(file))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("The image has no " + name));
    }
  }
}
