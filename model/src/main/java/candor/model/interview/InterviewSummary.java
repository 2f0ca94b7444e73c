package candor.model.interview;

import candor.model.candidate.CandidateId;
import candor.model.job.JobId;
import java.util.List;

/// An interview in a list.
///
/// @param panel the names of those who interview, in alphabetical order
/// @param mine whether I am one of them
/// @param mySealed whether my scorecard for it is sealed
public record InterviewSummary(
    Interview interview,
    CandidateId candidate,
    String candidateName,
    JobId job,
    String jobTitle,
    List<String> panel,
    boolean mine,
    boolean mySealed) {}
