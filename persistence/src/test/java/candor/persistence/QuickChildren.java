package candor.persistence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// Processes like those of [ChildJvm] for tests that start many of them: their classes come out of
/// an archive that a first one left behind (class data sharing), which saves more than half of what
/// a start costs. Java takes only classes of jars into it, so folders are made into jars.
///
/// @param options none where no archive could be made: then they start as others do
record QuickChildren(List<String> classPath, List<String> options) {
  /// Lets one process work and end, and keeps what it had loaded.
  ///
  /// @param folder for what is made
  /// @param main works and ends by itself
  static QuickChildren after(Path folder, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    var classPath = new ArrayList<String>();
    for (var entry : ChildJvm.classPath()) {
      var path = Path.of(entry);
      if (Files.isDirectory(path)) {
        var jar = folder.resolve(classPath.size() + ".jar");
        pack(path, jar);
        classPath.add(jar.toString());
      } else if (Files.exists(path) && !classPath.contains(entry)) {
        classPath.add(entry);
      }
    }
    var archive = folder.resolve("classes.jsa");
    var making = List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive);
    var first = ChildJvm.started(ChildJvm.command(classPath, making, main, arguments));
    first.getInputStream().transferTo(OutputStream.nullOutputStream());
    var ended = first.waitFor(120, TimeUnit.SECONDS) && first.exitValue() == 0;
    var using = List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + archive);
    return new QuickChildren(classPath, ended && Files.exists(archive) ? using : List.of());
  }

  Process start(Class<?> main, String... arguments) throws IOException {
    return ChildJvm.started(ChildJvm.command(classPath, options, main, arguments));
  }

  private static void pack(Path folder, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      out.setLevel(0);
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                try {
                  out.putNextEntry(
                      new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                  Files.copy(file, out);
                  out.closeEntry();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
