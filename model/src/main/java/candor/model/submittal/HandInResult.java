package candor.model.submittal;

import candor.model.posting.SubmittalContent;
import java.util.Set;

/// What became of handing a candidate in.
public sealed interface HandInResult {
  /// It waits for the next exchange.
  record Queued(Submittal submittal) implements HandInResult {}

  /// The same person was handed in there for that job before, or is to be.
  ///
  /// @param before that submittal
  record Already(Submittal before) implements HandInResult {}

  /// The board would not take it so.
  record Unsound(Set<SubmittalContent.Problem> problems) implements HandInResult {
    public Unsound {
      problems = Set.copyOf(problems);
    }
  }

  /// The application is gone or has ended, or its job is tied to none of the board's any more.
  record Impossible() implements HandInResult {}
}
