package candor.packaging;

import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Sees that each module that comes along is one of the running program: one that nobody requires
/// is not there for those who need it unsaid, as automatic modules do.
final class ResolvedModules {
  private static final String ROOT = "candor.app";

  private ResolvedModules() {}

  /// @throws IllegalStateException naming those that would not be there, but for those that only
  ///   the compiler needs
  static void insist(Path... folders) {
    var along = ModuleFinder.of(folders);
    var missing =
        along.findAll().stream()
            .map(module -> module.descriptor().name())
            .collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(resolved(along));
    missing.removeAll(compiledWith(along));
    if (!missing.isEmpty()) {
      throw new IllegalStateException("no module requires " + String.join(", ", missing));
    }
  }

  private static Set<String> resolved(ModuleFinder along) {
    var all = ModuleFinder.compose(along, ModuleFinder.ofSystem());
    return Configuration.resolveAndBind(
            all, List.of(Configuration.empty()), ModuleFinder.of(), Set.of(ROOT))
        .modules()
        .stream()
        .map(ResolvedModule::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> compiledWith(ModuleFinder along) {
    return along.findAll().stream()
        .map(ModuleReference::descriptor)
        .flatMap(module -> module.requires().stream())
        .filter(required -> required.modifiers().contains(Requires.Modifier.STATIC))
        .map(Requires::name)
        .collect(Collectors.toSet());
  }
}
