package candor.persistence;

import candor.model.store.StoreException;
import candor.persistence.folder.Folders;
import candor.persistence.folder.Hold;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Takes a folder to do something with the workspace in it, and turns what stands in the way into
/// the result that says so.
final class Entrance {
  private Entrance() {}

  /// What is done while the folder is held; it is let go when no workspace is open afterwards.
  interface Held {
    OpenResult with(Hold hold) throws IOException;
  }

  static OpenResult held(Path folder, Held opening) {
    var opened = false;
    Optional<Hold> hold = Optional.empty();
    try {
      hold = Hold.take(folder);
      if (hold.isEmpty()) {
        return new OpenResult.InUse(Hold.holder(folder));
      }
      var result = opening.with(hold.get());
      opened = result instanceof OpenResult.Opened;
      return result;
    } catch (IOException e) {
      return unwritable(e);
    } catch (StoreException e) {
      return switch (e.reason()) {
        case DISK_FULL -> new OpenResult.DiskFull();
        case READ_ONLY -> new OpenResult.NotWritable(words(e));
        case IN_USE -> new OpenResult.InUse("another process");
        case DAMAGED, STILL_USED, FAILED -> new OpenResult.Damaged(words(e));
      };
    } finally {
      if (!opened) {
        hold.ifPresent(Hold::release);
      }
    }
  }

  static Optional<OpenResult> refused(Path folder) throws IOException {
    var synced = Folders.cloudSynced(folder);
    if (synced.isPresent()) {
      return Optional.of(new OpenResult.CloudFolder(synced.get()));
    }
    if (folder.toString().contains(";")) {
      return Optional.of(new OpenResult.NotWritable("the folder's name holds a semicolon"));
    }
    return Folders.onNetwork(folder)
        ? Optional.of(new OpenResult.NetworkFolder())
        : Optional.empty();
  }

  static OpenResult unwritable(IOException e) {
    var message = words(e);
    return message.toLowerCase(Locale.ROOT).contains("no space")
        ? new OpenResult.DiskFull()
        : new OpenResult.NotWritable(reason(e));
  }

  // As the system says it, without the file, which says nothing to a user.
  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException told when told.getReason() != null -> told.getReason();
      default -> words(e);
    };
  }

  static String words(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
