package candor.persistence.db;

import candor.model.store.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jooq.exception.DataAccessException;

/// Turns what the database throws into the one exception of this boundary. Messages of H2 can hold
/// values of rows, so they stay in the cause and out of the message.
final class Failures {
  private static final Set<Integer> BROKEN =
      Set.of(
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.OBJECT_CLOSED,
          // Keys are made here, and never twice: where one is there already, what is remembered of
          // the file is not what is in it.
          ErrorCode.DUPLICATE_KEY_1,
          ErrorCode.OUT_OF_MEMORY,
          ErrorCode.GENERAL_ERROR_1);

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
    if (e instanceof StoreException translated) {
      return translated;
    }
    var reason = reason(e);
    return new StoreException(reason, what + " failed: " + reason, e);
  }

  /// Whether the file behind a connection can't be used any more after this.
  static boolean isBroken(Throwable thrown) {
    for (var e = thrown; e != null; e = e.getCause()) {
      if (e instanceof MVStoreException
          || (e instanceof SQLException sql && BROKEN.contains(sql.getErrorCode()))) {
        return true;
      }
    }
    return false;
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
