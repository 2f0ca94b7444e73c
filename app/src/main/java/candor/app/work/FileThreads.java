package candor.app.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The threads that call boards beside an exchange: to publish and to read back, for pages of
/// applications, and for the files of these, of which several are fetched at once. Seven: a board
/// that says how many questions it takes at a time takes eight (SmartRecruiters), and the
/// exchange's own thread asks, too, where a file did not come. Each file may be 32 MB in memory.
public final class FileThreads implements AutoCloseable {
  private static final int AT_ONCE = 7;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("file-", 0).factory());

  /// Runs a call once one of them has time.
  public void execute(Runnable work) {
    threads.execute(work);
  }

  /// Ends them after all that was asked for; blocks until then.
  @Override
  public void close() {
    threads.close();
  }
}
