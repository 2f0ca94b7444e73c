package candor.model.history;

import candor.model.interview.InterviewId;
import candor.model.job.JobId;
import candor.model.people.PersonId;
import candor.model.store.Id;
import candor.model.store.Operation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Port: reads the journal. Each answer is one snapshot; asks block.
///
/// What scorecards say, with their evidence and amendments, is never among the answers, nor what
/// others noted in interviews as long as it is closed to me
/// ([candor.model.scorecard.OpenScorecards]): such edits come with the fields left out.
public interface HistoryStore {
  /// What was done about a row or anything that belongs to it, newest first. As everywhere here,
  /// changed settings are left out, and what only an interview's replay tells: opened questions,
  /// and where notes were left.
  ///
  /// @param before only operations with a smaller sequence; `Long.MAX_VALUE` for the newest
  List<Operation> of(Id<?> subject, long before, int limit);

  /// What was done in the workspace, newest first.
  List<Operation> all(long before, int limit);

  /// What was done and fits a question, newest first.
  ///
  /// @param before only operations with a smaller sequence; `Long.MAX_VALUE` for the newest
  /// @param skip how many of those to leave out; costs time in proportion
  List<Operation> page(HistoryQuery query, long before, int skip, int limit);

  /// How many operations fit a question.
  int count(HistoryQuery query);

  /// Operations by their sequences, newest first; those that there are.
  List<Operation> named(Collection<Long> sequences);

  /// Everybody who did something, by name.
  List<String> authors();

  /// Everything that tells how somebody's notes of an interview came to be, for
  /// [candor.model.interview.Replay]: operations about that interview, the oldest first, with only
  /// their edits of notes and of the interview itself; they may be another's notes where one
  /// operation wrote both. Empty when I may not see them.
  List<Operation> notes(InterviewId interview, PersonId author);

  /// A job's pipeline after the last operation that was not later than a time; empty when the job
  /// was not there then.
  Optional<PipelineThen> pipeline(JobId job, Instant at);
}
