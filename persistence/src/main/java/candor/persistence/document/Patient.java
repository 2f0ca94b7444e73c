package candor.persistence.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// What a process says, waited for only so long: one that is late is ended.
final class Patient extends InputStream {
  private static final long LOOK_MILLIS = 5;
  private final Process process;
  private final InputStream in;
  private final Duration patience;
  private long due;

  Patient(Process process, Duration patience) {
    this.process = process;
    this.in = process.getInputStream();
    this.patience = patience;
  }

  /// From now on it has all its time again.
  void begin() {
    due = System.nanoTime() + patience.toNanos();
  }

  @Override
  public int read() throws IOException {
    await();
    return in.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    await();
    return in.read(bytes, from, Math.clamp(in.available(), 1, length));
  }

  private void await() throws IOException {
    while (in.available() == 0 && process.isAlive()) {
      if (System.nanoTime() - due > 0) {
        process.destroyForcibly();
        throw new IOException("no answer in time");
      }
      try {
        var _ = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("nobody waits any more");
      }
    }
  }
}
