package candor.persistence.board.run;

import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The applications of one run over a board's changes.
///
/// One run for each connector, which lives for an exchange: what its end reads again, the next
/// exchange reads, or there would be no end of it.
public final class Runs {
  /// So many pages without an application are passed over in one call.
  private static final int MOST = 1_000;

  private final Source source;
  private @Nullable String ended;

  /// A board's list of changes.
  public interface Source {
    /// The page at which a run stands.
    Step read(Run run);
  }

  /// A page of a run.
  ///
  /// @param next the run at its next page; at none when it has ended
  public record Step(List<IncomingApplication> applications, Run next) {
    public Step {
      applications = List.copyOf(applications);
    }
  }

  public Runs(Source source) {
    this.source = source;
  }

  /// The applications after a cursor.
  public IncomingPage after(String cursor) {
    if (cursor.equals(ended)) {
      return new IncomingPage(List.of(), cursor);
    }
    var run = Run.of(cursor);
    for (var pages = 0; pages < MOST; pages++) {
      var step = source.read(run);
      if (step.next().page().isEmpty()) {
        ended = step.next().cursor();
        return new IncomingPage(step.applications(), ended);
      }
      if (step.next().page().equals(run.page())) {
        throw new BoardException(Reason.UNREADABLE, "It gives the same page again and again.");
      }
      run = step.next();
      if (!step.applications().isEmpty()) {
        return new IncomingPage(step.applications(), run.cursor());
      }
    }
    throw new BoardException(Reason.UNREADABLE, "Its pages do not end.");
  }
}
