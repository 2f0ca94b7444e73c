package candor.persistence.lossy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Which names there are: those now, those that are durable, and the changes in between. A folder's
/// changes become durable in order; so do those of different folders when one moves a name from one
/// to the other.
final class Names {
  private final Map<Path, LossyDisk.Node> now = new TreeMap<>();
  private final Map<Path, LossyDisk.Node> durable = new TreeMap<>();
  private final List<Change> changes = new ArrayList<>();

  /// @param folders whose names it changes
  /// @param removed what it removes: it takes with it what was in it, if it was a folder
  private record Change(
      Set<Path> folders, Set<Path> removed, Consumer<Map<Path, LossyDisk.Node>> change) {}

  LossyDisk.Node get(Path name) {
    return Objects.requireNonNull(now.get(name), () -> name + " was made behind the disk's back");
  }

  /// A name that is durable from the beginning.
  void found(Path name, LossyDisk.Node node) {
    now.put(name, node);
    durable.put(name, node);
  }

  void add(Path name, LossyDisk.Node node) {
    change(Set.of(folder(name)), Set.of(), names -> names.put(name, node));
  }

  void remove(Path name) {
    change(
        Set.of(folder(name)),
        Set.of(name),
        names -> names.keySet().removeIf(there -> there.startsWith(name)));
  }

  void move(Path from, Path to) {
    change(
        new HashSet<>(List.of(folder(from), folder(to))),
        Set.of(),
        names -> {
          for (var there : List.copyOf(names.keySet())) {
            if (there.startsWith(from)) {
              names.put(to.resolve(from.relativize(there)), names.remove(there));
            }
          }
        });
    now.forEach((name, node) -> node.path = name);
  }

  /// Makes the names in a folder durable.
  void sync(Path folder) {
    var folders = new HashSet<>(Set.of(folder));
    var synced = new ArrayList<Change>();
    for (var change : changes.reversed()) {
      if (change.folders.stream().anyMatch(folders::contains)) {
        folders.addAll(change.folders);
        folders.addAll(change.removed);
        synced.addFirst(change);
      }
    }
    changes.removeAll(synced);
    synced.forEach(change -> change.change.accept(durable));
  }

  int changed() {
    return changes.size();
  }

  /// The names after a power cut.
  ///
  /// @param kept how many of the changes that are not durable are there
  Map<Path, LossyDisk.Node> after(int kept) {
    var names = new TreeMap<>(durable);
    changes.subList(0, kept).forEach(change -> change.change.accept(names));
    return names;
  }

  private void change(
      Set<Path> folders, Set<Path> removed, Consumer<Map<Path, LossyDisk.Node>> change) {
    change.accept(now);
    changes.add(new Change(folders, removed, change));
  }

  static Path folder(Path name) {
    return Objects.requireNonNull(name.getParent());
  }
}
