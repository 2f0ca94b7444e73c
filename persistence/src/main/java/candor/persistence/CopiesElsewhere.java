package candor.persistence;

import candor.model.erasure.Erasure;
import candor.model.erasure.ErasureState;
import candor.persistence.db.Contents;
import candor.persistence.db.Origin;
import candor.persistence.folder.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// The copies of a workspace in another place, such as a stick. Who was erased while it was not
/// there is taken out of them when it is there again.
///
/// The file `erased.txt` beside them names the erasures that were done to all of them, and when.
///
/// @param copies where they lie
record CopiesElsewhere(Workspace workspace, Snapshots copies) {
  private static final String DONE = "erased.txt";
  private static final String ASIDE = ".part";

  /// Writes those anew that may hold somebody who was erased since. Cut short, each copy is the old
  /// one or the new one, and it is done again the next time. One that can't be read stays.
  void forget() throws IOException {
    var erasures =
        workspace.store().read(s -> s.all(Erasure.KIND)).stream()
            .filter(erasure -> erasure.state() == ErasureState.DONE)
            .map(erasure -> erasure.id().value() + " " + erasure.doneAt())
            .sorted()
            .collect(Collectors.joining("\n"));
    var done = copies.folder().resolve(DONE);
    if (erasures.isEmpty() || (Files.exists(done) && Files.readString(done).equals(erasures))) {
      return;
    }
    var forgetting = workspace.contents(Contents::forgotten);
    var kept = workspace.contents(forgetting::weight).documents();
    var origin = new Origin(new UUID(0, 0), InstantSource.system(), new Random());
    var rewriting = new Rewriting(forgetting, kept, workspace.cover(), origin);
    for (var copy : copies.all()) {
      replace(copy.file(), rewriting);
    }
    Folders.replace(done, erasures.getBytes(StandardCharsets.US_ASCII));
  }

  private static void replace(Path file, Rewriting rewriting) throws IOException {
    var aside = file.resolveSibling(file.getFileName() + ASIDE);
    Files.deleteIfExists(aside);
    if (rewriting.isWritten(file, aside)) {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
