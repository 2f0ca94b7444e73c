package candor.model.posting;

import java.util.List;

/// What came of asking for a posting to be shown or closed.
public sealed interface PublishResult {
  /// It waits in the outbox.
  record Queued(OutboxItem item) implements PublishResult {}

  /// The board shows exactly this, as far as is known: nothing was queued, and what was queued to
  /// change it was taken back.
  record NothingToDo(Posting posting) implements PublishResult {}

  /// The board will show exactly this once what waits, is on its way or was sent is carried out:
  /// nothing was queued, and what was queued to change it was taken back.
  record UnderWay(Posting posting) implements PublishResult {}

  /// It is kept as a draft: nothing was queued.
  record Drafted(Posting posting) implements PublishResult {}

  /// Refused: a board can't show a job without these.
  ///
  /// @param missing what the job lacks
  record Incomplete(List<Missing> missing) implements PublishResult {}

  /// The job is not open.
  record NotOpen() implements PublishResult {}

  /// There is no such job or board.
  record Gone() implements PublishResult {}

  /// What a board needs to show a job.
  enum Missing {
    DESCRIPTION,
    COUNTRY,
    COMPANY,
    /// The board only gives applications.
    A_BOARD_THAT_PUBLISHES,
    /// The board has to have the job already, and the user to say which of its own that is.
    A_JOB_THERE
  }
}
