package candor.packaging;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds which modules of the JDK the program needs: what its modules say, what the classes of
/// those libraries use that say nothing, and what is used without being named.
final class NeededModules {
  /// Nobody requires these by name: text in any language and any encoding, zip files as folders.
  private static final List<String> UNNAMED =
      List.of("jdk.charsets", "jdk.localedata", "jdk.zipfs");

  private final Path modules;
  private final Path javaFx;

  NeededModules(Path modules, Path javaFx) {
    this.modules = modules;
    this.javaFx = javaFx;
  }

  Set<String> find() throws IOException {
    var found = new TreeSet<>(UNNAMED);
    for (var module : ModuleFinder.of(modules, javaFx).findAll()) {
      found.addAll(module.descriptor().isAutomatic() ? used(module) : required(module));
    }
    found.retainAll(ofTheJdk());
    return found;
  }

  private static List<String> required(ModuleReference module) {
    return module.descriptor().requires().stream()
        .filter(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
        .map(Requires::name)
        .toList();
  }

  private List<String> used(ModuleReference module) throws IOException {
    var archive = Path.of(module.location().orElseThrow());
    var printed =
        Tools.ask(
            "jdeps",
            List.of(
                "--multi-release",
                Integer.toString(Runtime.version().feature()),
                "--ignore-missing-deps",
                "--print-module-deps",
                archive.toString()));
    return List.of(printed.strip().split(","));
  }

  private static Set<String> ofTheJdk() {
    var names = new TreeSet<String>();
    ModuleFinder.ofSystem().findAll().stream()
        .map(ModuleReference::descriptor)
        .map(ModuleDescriptor::name)
        .forEach(names::add);
    return names;
  }
}
