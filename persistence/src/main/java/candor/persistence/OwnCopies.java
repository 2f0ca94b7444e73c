package candor.persistence;

import candor.model.store.StoreException;
import candor.persistence.db.Database;
import candor.persistence.folder.Marker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The copies that an open workspace keeps of itself, in its folder and elsewhere.
record OwnCopies(Workspace workspace, Database database) {
  /// See [Workspace#snapshot(Tempo)].
  Optional<Path> snapshot(Tempo tempo) throws IOException {
    return done(
        () -> {
          workspace.check(tempo);
          var snapshots = here();
          var made = snapshots.take(workspace, tempo);
          if (made.isPresent()) {
            database.prune(snapshots.prune());
          }
          return made;
        });
  }

  /// See [Workspace#lastSnapshot].
  Optional<Instant> lastSnapshot() throws IOException {
    return done(here()::last);
  }

  /// See [Workspace#copyTo(Path, Tempo)].
  Optional<Path> copyTo(Path place, Tempo tempo) throws IOException {
    return done(
        () -> {
          if (!Files.isDirectory(place)) {
            throw new NoSuchFileException(place.toString());
          }
          var copies = in(place);
          var made = copies.take(workspace, tempo);
          var _ = copies.prune();
          for (var folder : mine(place)) {
            new CopiesElsewhere(workspace, new Snapshots(folder, true)).forget();
          }
          return made;
        });
  }

  /// See [Workspace#lastCopyIn].
  Optional<Instant> lastCopyIn(Path place) throws IOException {
    return done(in(place)::last);
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  // Whatever it is that the disk refuses, and however that is said, a copy could not be made.
  private static <T> T done(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    } catch (StoreException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private Snapshots here() {
    return new Snapshots(workspace.folder().resolve(Workspace.SNAPSHOTS));
  }

  // Two workspaces of one name have two folders. One that was given another name stays where it is.
  private Snapshots in(Path place) throws IOException {
    var usual = place.resolve(workspace.name() + ending());
    var there = Files.exists(usual) ? usual : mine(place).stream().findFirst().orElse(usual);
    return new Snapshots(there, true);
  }

  private List<Path> mine(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (var all = Files.newDirectoryStream(place, "*" + ending())) {
      return StreamSupport.stream(all.spliterator(), false)
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private String ending() throws IOException {
    var device =
        Marker.of(workspace.folder()).map(marker -> marker.device().toString()).orElse("memory");
    return " " + device.substring(0, 6);
  }
}
