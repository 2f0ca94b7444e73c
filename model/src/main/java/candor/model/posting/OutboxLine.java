package candor.model.posting;

import candor.model.job.JobId;

/// An operation of the outbox as a list shows it.
///
/// @param jobTitle the title that is to be shown; the job's own where it is to be shown no longer,
///   empty when that is gone
public record OutboxLine(
    OutboxItem item, JobId job, String jobTitle, BoardId board, String boardName) {}
