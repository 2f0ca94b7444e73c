package candor.app.main;

import candor.app.settings.WorkspaceScreen.Copied;
import candor.model.people.Settings;
import candor.persistence.Tempo;
import candor.persistence.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// The place outside of a workspace, such as a stick, where copies of it are kept, too. Blocks; off
/// the window's thread.
final class Elsewhere {
  private static final String PLACE = "copies-elsewhere";
  private final Workspace workspace;
  private final Settings settings;

  Elsewhere(Workspace workspace) {
    this.workspace = workspace;
    this.settings = new Settings(workspace.store());
  }

  /// Where; nothing when nowhere.
  Optional<Path> place() {
    var chosen = settings.get(PLACE, "");
    try {
      return chosen.isEmpty() ? Optional.empty() : Optional.of(Path.of(chosen));
    } catch (InvalidPathException ofAnotherSystem) {
      return Optional.empty();
    }
  }

  /// How it stands.
  Copied state() throws IOException {
    var place = place();
    var isThere = place.filter(Files::isDirectory).isPresent();
    return new Copied(place, isThere, isThere ? lastIn(place.get()) : Optional.empty());
  }

  /// Chooses the place, or none.
  void choose(Optional<Path> place) {
    settings.set(PLACE, place.map(Path::toString).orElse(""));
  }

  /// Whether a folder can be the place: what is in the workspace is lost with it.
  boolean isOutside(Path place) {
    return !place.toAbsolutePath().startsWith(workspace.folder().toAbsolutePath());
  }

  /// Makes a copy, unless the last one there is not a day old.
  ///
  /// @param tempo for a copy after one of then
  /// @throws IOException when it can't be made, because the place is not there, for one
  void copyIfDue(Instant now, Function<Instant, Tempo> tempo) throws IOException {
    var place = place();
    if (place.isPresent()) {
      var last = lastIn(place.get()).orElse(Instant.MIN);
      if (Copies.isDue(last, now)) {
        var _ = workspace.copyTo(place.get(), tempo.apply(last));
      }
    }
  }

  /// Makes a copy, unless nothing was changed since the last one there.
  void copy(Path place, Tempo tempo) throws IOException {
    var _ = workspace.copyTo(place, tempo);
  }

  private Optional<Instant> lastIn(Path place) throws IOException {
    return workspace.lastCopyIn(place);
  }
}
