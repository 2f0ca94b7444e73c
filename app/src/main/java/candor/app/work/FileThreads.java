package candor.app.work;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The threads that call boards beside an exchange: for files of applications, and for the next
/// page of them. Seven at once: a board that says how many questions it takes at a time takes eight
/// (SmartRecruiters), and one is left for what the user asks meanwhile. Each file may be 32 MB in
/// memory.
public final class FileThreads implements AutoCloseable {
  private static final int AT_ONCE = 7;
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
