package candor.app.main;

import candor.app.settings.WorkspaceScreen.Choice;
import candor.persistence.OpenResult;
import candor.persistence.Progress;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/// The workspace that the window will show first, opened on a thread of its own while the window is
/// made: each of the two takes half a second and needs one processor.
///
/// It is opened as anybody would open it who knows no key. Whoever takes it closes it; what nobody
/// takes is closed with this.
final class Ahead implements AutoCloseable {
  private final Path folder;
  private final FutureTask<OpenResult> opening;
  private volatile Progress told = Progress.NONE;
  private boolean taken;

  private Ahead(Path folder, Function<Progress, OpenResult> open) {
    this.folder = folder;
    this.opening = new FutureTask<>(() -> open.apply((task, done, of) -> told.at(task, done, of)));
  }

  /// Begins to open what the program was started for; nothing where that is to be made first.
  static Optional<Ahead> of(Choice choice, HomeFolders home) {
    return choice instanceof Choice.Open(var folder) && !folder.equals(home.demo())
        ? Optional.of(begin(folder, progress -> open(folder, progress)))
        : Optional.empty();
  }

  /// Begins to open a folder.
  ///
  /// @param open opens it and tells how far that is
  static Ahead begin(Path folder, Function<Progress, OpenResult> open) {
    var ahead = new Ahead(folder, open);
    var _ = Thread.ofPlatform().name("ahead").start(ahead.opening);
    return ahead;
  }

  private static OpenResult open(Path folder, Progress told) {
    return new Workspaces(InstantSource.system(), new SecureRandom()).telling(told).open(folder);
  }

  /// What came of opening a folder, the first time that somebody asks; nothing for another folder,
  /// or where it could not be said. Waits for it.
  ///
  /// @param progress told from now on how far it is
  synchronized Optional<OpenResult> take(Path asked, Progress progress) {
    if (taken || !asked.equals(folder)) {
      return Optional.empty();
    }
    told = progress;
    var result = result();
    taken = true;
    return result;
  }

  @Override
  public synchronized void close() {
    if (!taken) {
      taken = true;
      result()
          .ifPresent(
              result -> {
                if (result instanceof OpenResult.Opened(var workspace)) {
                  workspace.close();
                }
              });
    }
  }

  private Optional<OpenResult> result() {
    var interrupted = false;
    try {
      while (true) {
        try {
          return Optional.of(opening.get());
        } catch (InterruptedException e) {
          // What was opened has to be closed by somebody.
          interrupted = true;
        } catch (ExecutionException e) {
          // Whoever asks tries it again, and is told why it can't be.
          return Optional.empty();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
