package candor.persistence;

import candor.model.store.StoreException;
import candor.persistence.db.Contents;
import candor.persistence.db.Database;
import candor.persistence.folder.Folders;
import candor.persistence.folder.Marker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The copies that an open workspace keeps of itself, in its folder and elsewhere.
///
/// In a folder elsewhere the file `whose.txt` names an operation of whose copies they are, by its
/// sequence and its id.
record OwnCopies(Workspace workspace, Database database) {
  private static final String WHOSE = "whose.txt";
  private static final Pattern SAID = Pattern.compile("(\\d{1,18}) .+");

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
          if (made.isPresent()) {
            say(copies.folder());
          }
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

  // Two workspaces of one name have two folders, and so have a workspace and the copy of its
  // folder, which are one device. One that was given another name stays where it is.
  private Snapshots in(Path place) throws IOException {
    var usual = place.resolve(workspace.name() + ending());
    var mine = mine(place);
    var there =
        mine.contains(usual) ? usual : mine.stream().findFirst().orElseGet(() -> free(usual));
    return new Snapshots(there, true);
  }

  private static Path free(Path usual) {
    var folder = usual;
    for (var number = 2; Files.exists(folder); number++) {
      folder = usual.resolveSibling(usual.getFileName() + " " + number);
    }
    return folder;
  }

  private List<Path> mine(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    var mine = new ArrayList<Path>();
    try (var all = Files.newDirectoryStream(place, "*" + ending() + "{, [0-9]*}")) {
      for (var folder : all) {
        if (Files.isDirectory(folder) && isMine(folder)) {
          mine.add(folder);
        }
      }
    }
    return mine.stream().sorted().toList();
  }

  // Where nothing is said, they were made before anything was.
  private boolean isMine(Path folder) throws IOException {
    var whose = folder.resolve(WHOSE);
    if (!Files.exists(whose)) {
      return true;
    }
    var said = Files.readString(whose);
    var match = SAID.matcher(said);
    return !match.matches()
        || workspace.contents(all -> named(all, Long.parseLong(match.group(1)))).equals(said);
  }

  private void say(Path folder) throws IOException {
    var newest = workspace.contents(all -> named(all, all.last()));
    Folders.replace(folder.resolve(WHOSE), newest.getBytes(StandardCharsets.US_ASCII));
  }

  private static String named(Contents all, long sequence) {
    return all.operations(sequence - 1, 1).stream()
        .map(operation -> operation.sequence() + " " + operation.id())
        .collect(Collectors.joining());
  }

  private String ending() throws IOException {
    var device =
        Marker.of(workspace.folder()).map(marker -> marker.device().toString()).orElse("memory");
    return " " + device.substring(0, 6);
  }
}
