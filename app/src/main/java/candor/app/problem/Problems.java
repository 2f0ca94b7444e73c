package candor.app.problem;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.model.store.StoreException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The last resort: every failure that nothing else has answered for ends here, on the window's
/// thread. The user reads what happened, what was kept and what to do, with a code to name it by;
/// the log gets the way through the code.
public final class Problems implements Consumer<Throwable> {
  private static final Texts TEXTS = Texts.in(Problems.class);
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());
  private static final Set<String> PASSING = Set.of("full", "readOnly", "inUse");
  private final Consumer<Notice> show;

  /// Shows problems where `show` puts them: [candor.app.shell.Frame#notice(Notice)], most often.
  public Problems(Consumer<Notice> show) {
    this.show = show;
  }

  @Override
  public void accept(Throwable failure) {
    var code = log(failure);
    var kind = failure instanceof StoreException store ? kind(store) : "other";
    var what = TEXTS.of("problem.what." + kind);
    var next = TEXTS.of("problem.next." + kind, code.text());
    show.accept(
        PASSING.contains(kind) ? Notice.unsaved(what, next) : Notice.of(Tone.DANGER, what, next));
  }

  /// Only writes a failure into the log, without its message; from any thread.
  ///
  /// @return what it is called there
  public static ErrorCode log(Throwable failure) {
    var code = ErrorCode.of(failure);
    LOG.log(Level.SEVERE, code.text(), new Bare(failure, new HashSet<>()));
    return code;
  }

  private static String kind(StoreException failure) {
    return switch (failure.reason()) {
      case DISK_FULL -> "full";
      case READ_ONLY -> "readOnly";
      case IN_USE -> "inUse";
      case DAMAGED -> "damaged";
      case STILL_USED, FAILED -> "store";
    };
  }

  /// A failure without its message, which could hold what a candidate is called or wrote.
  private static final class Bare extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1;

    Bare(Throwable failure, Set<Throwable> seen) {
      super(failure.getClass().getName(), cause(failure, seen), false, true);
      setStackTrace(failure.getStackTrace());
    }

    private static @org.jspecify.annotations.Nullable Throwable cause(
        Throwable failure, Set<Throwable> seen) {
      var cause = failure.getCause();
      return cause != null && seen.add(cause) ? new Bare(cause, seen) : null;
    }
  }
}
