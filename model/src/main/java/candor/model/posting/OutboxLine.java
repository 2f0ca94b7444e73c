package candor.model.posting;

import candor.model.job.JobId;

/// An operation of the outbox as a list shows it.
public record OutboxLine(
    OutboxItem item, JobId job, String jobTitle, BoardId board, String boardName) {}
