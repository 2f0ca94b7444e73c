package candor.persistence;

/// Told how far something is that takes a while; on the thread that does it.
public interface Progress {
  /// Nobody is told.
  Progress NONE = (_, _) -> {};

  /// Told before each step.
  ///
  /// @param done how many steps are done
  /// @param of how many there are
  void at(int done, int of);
}
