package candor.packaging;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// JavaFX as modules that can be linked into a runtime.
///
/// Its archives carry their native libraries as resources, which the program would unpack into the
/// user's home at its first start. Here they are taken apart, so that the linker puts the native
/// libraries where the runtime looks for its own.
///
/// @param folder where the modules are
/// @param names what they are called
record JavaFxModules(Path folder, List<String> names) {
  static JavaFxModules make(Path archives, Path folder) throws IOException {
    Files.createDirectories(folder);
    var names = new ArrayList<String>();
    for (var archive : Folders.jars(archives)) {
      names.add(make(archive, folder, folder.resolveSibling("unpacked")));
    }
    return new JavaFxModules(folder, List.copyOf(names));
  }

  private static String make(Path archive, Path folder, Path unpacked) throws IOException {
    var name = nameOf(archive);
    var classes = Files.createDirectories(unpacked.resolve("classes"));
    var natives = Files.createDirectories(unpacked.resolve("natives"));
    try (var content = FileSystems.newFileSystem(archive)) {
      unpack(content, classes, natives);
    }
    Tools.run(
        "jmod",
        List.of(
            "create",
            "--class-path",
            classes.toString(),
            "--libs",
            natives.toString(),
            folder.resolve(name + ".jmod").toString()));
    Folders.delete(unpacked);
    return name;
  }

  private static void unpack(FileSystem content, Path classes, Path natives) throws IOException {
    try (var files = Files.walk(content.getPath("/"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var to = (isNative(file) ? natives : classes).resolve(file.toString().substring(1));
        Files.createDirectories(to.resolveSibling("."));
        Files.copy(file, to);
      }
    }
  }

  private static boolean isNative(Path file) {
    var name = file.toString();
    return name.endsWith(".so") || name.endsWith(".dylib") || name.endsWith(".dll");
  }

  private static String nameOf(Path archive) {
    return ModuleFinder.of(archive).findAll().iterator().next().descriptor().name();
  }
}
