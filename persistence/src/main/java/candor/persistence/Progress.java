package candor.persistence;

/// Told how far something is that takes a while; on the thread that does it.
public interface Progress {
  /// What takes a while.
  enum Task {
    /// Whether all is there that has to be.
    LOOKING,
    /// Putting in what the database lacks.
    PUTTING_IN,
    /// Making the database anew out of a copy and the journal.
    MAKING_ANEW,
    /// Taking somebody out of all files.
    ERASING
  }

  /// Nobody is told.
  Progress NONE = (_, _, _) -> {};

  /// Told before each step.
  ///
  /// @param done how many steps are done
  /// @param of how many there are; 0 when that is not known
  void at(Task task, long done, long of);
}
