package candor.model.store;

import java.io.Serial;

/// A use case wrote a row without looking at the stored one: a bug, not an outcome.
public final class StaleRowException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /// Names the row; no content of it.
  public StaleRowException(Id<?> id, long stored, long given) {
    super(id.kind() + " " + id.value() + " is at revision " + stored + ", not " + given);
  }
}
