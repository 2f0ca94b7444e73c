package candor.persistence;

import java.io.IOException;

/// How fast long work goes on for which nobody waits.
@FunctionalInterface
public interface Tempo {
  /// As fast as it can be done.
  Tempo FULL = () -> {};

  /// Called on the work's thread before each small piece of it; the next piece begins when this
  /// returns.
  ///
  /// @throws IOException to end the work, which then leaves nothing behind
  void step() throws IOException;
}
