package candor.model.access;

/// Somebody asked for what their role does not have. Nothing of it was done; screens do not offer
/// it, so this is the answer to a way that they forgot.
public final class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param what was asked for; names no candidate
  public NotAllowedException(String what) {
    super(what);
  }
}
