package candor.model.pipeline;

import candor.model.candidate.CandidateId;
import candor.model.job.JobId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Port: questions about pipelines. Each answer is one snapshot; asks block.
public interface PipelineStore {
  /// All applications of a job, ended ones included; the longest in its stage first.
  List<ApplicationCard> cards(JobId job);

  /// The card of one application.
  Optional<ApplicationCard> card(ApplicationId application);

  /// All applications of a candidate with their jobs' titles and stages' names, newest first.
  List<Standing> standings(CandidateId candidate);

  /// Active applications whose next step was to be taken before a day, the oldest first.
  List<ApplicationCard> due(LocalDate before, int limit);

  /// Where a candidate stands in one job.
  record Standing(Application application, String jobTitle, String stageName) {}
}
