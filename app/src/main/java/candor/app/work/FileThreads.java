package candor.app.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The threads that fetch files of applications beside an exchange with boards. Four at once:
/// boards allow eight questions at a time at most (SmartRecruiters), and each file may be 32 MB in
/// memory.
public final class FileThreads implements AutoCloseable {
  private static final int AT_ONCE = 4;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("file-", 0).factory());

  /// Fetches a file once one of them has time.
  public void execute(Runnable work) {
    threads.execute(work);
  }

  /// Ends them after all that was asked for; blocks until then.
  @Override
  public void close() {
    threads.close();
  }
}
