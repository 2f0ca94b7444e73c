package candor.persistence.db;

import candor.model.store.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Supplier;
import org.h2.api.ErrorCode;
import org.jooq.exception.DataAccessException;

/// Turns what the database throws into the one exception of this boundary. Messages of H2 can hold
/// values of rows, so they stay in the cause and out of the message.
final class Failures {
  private Failures() {}

  /// Runs database work; its exceptions come out as [StoreException].
  static <T> T translated(String what, Supplier<T> work) {
    try {
      return work.get();
    } catch (DataAccessException e) {
      throw of(what, e);
    }
  }

  static StoreException of(String what, Throwable e) {
    var reason = reason(e);
    return new StoreException(reason, what + " failed: " + reason, e);
  }

  private static StoreException.Reason reason(Throwable thrown) {
    for (var e = thrown; e != null; e = e.getCause()) {
      var reason =
          switch (e) {
            case SQLException sql -> reason(sql.getErrorCode());
            case AccessDeniedException _, ReadOnlyFileSystemException _ ->
                StoreException.Reason.READ_ONLY;
            case IOException io when says(io, "no space left", "not enough space", "disk full") ->
                StoreException.Reason.DISK_FULL;
            case IOException io when says(io, "read-only", "denied") ->
                StoreException.Reason.READ_ONLY;
            default -> StoreException.Reason.FAILED;
          };
      if (reason != StoreException.Reason.FAILED) {
        return reason;
      }
    }
    return StoreException.Reason.FAILED;
  }

  private static StoreException.Reason reason(int code) {
    return switch (code) {
      case ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_CHILD_EXISTS_1 ->
          StoreException.Reason.STILL_USED;
      case ErrorCode.DATABASE_IS_READ_ONLY -> StoreException.Reason.READ_ONLY;
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> StoreException.Reason.IN_USE;
      case ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.FILE_VERSION_ERROR_1,
          ErrorCode.WRONG_USER_OR_PASSWORD ->
          StoreException.Reason.DAMAGED;
      default -> StoreException.Reason.FAILED;
    };
  }

  private static boolean says(IOException e, String... words) {
    var message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    for (var word : words) {
      if (message.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
