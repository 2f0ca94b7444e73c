package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.fixture.Client;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.Documents;
import candor.model.candidate.EditCandidates;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.EraseResult;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.ApplyResult;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.PublishJob;
import candor.model.store.Store;
import candor.persistence.db.Kinds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// People in workspaces, and what is done to them.
final class Lives {
  /// Is in everything that is said of who is to be erased.
  static final String WORD = "Zquxnvar";

  /// Is in everything that is said of somebody else.
  static final String OTHER = "Lovelace";

  private Lives() {}

  static EraseResult erase(Workspace workspace, CandidateId id) {
    return new EraseCandidates(workspace.store(), ZoneOffset.UTC).erase(id, "Asked for it");
  }

  static BoardId board(Store store) {
    return new EditBoards(store)
        .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme"))
        .orElseThrow()
        .id();
  }

  /// One at which candidates can be handed in.
  static BoardId client(Store store) {
    return new EditBoards(store)
        .add(BoardSort.GREENHOUSE, Client.settings("acme"))
        .orElseThrow()
        .id();
  }

  static Job job(Store store, BoardId board) {
    var details =
        new JobDetails(
            "Nurse", 1, "", "Leeds", "GB", Workplace.ON_SITE, Employment.FULL_TIME, null, "Cares.");
    var stages = List.of("Applied", "Screen", "Onsite");
    var opened = new EditJobs(store).open(details, null, stages);
    var saved = assertInstanceOf(JobResult.Saved.class, opened).job();
    var _ = new PublishJob(store).publish(saved.id(), board);
    return saved;
  }

  static CandidateId added(Store store, String name) {
    var added = new EditCandidates(store).add(CandidateDetails.named(name));
    return assertInstanceOf(CandidateResult.Saved.class, added).candidate().id();
  }

  static ApplicationId applied(Store store, CandidateId candidate, Job job) {
    var added = new AddApplications(store).add(candidate, job.id(), "");
    return assertInstanceOf(ApplyResult.Added.class, added).application().id();
  }

  static Documents.Stored resume(Workspace workspace, String text) throws IOException {
    return workspace
        .documents()
        .keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// @param only the kind; empty for all
  static Map<String, String> rows(Workspace workspace, String only) {
    return workspace
        .store()
        .read(
            s -> {
              var all = new TreeMap<String, String>();
              for (var kind : Kinds.ALL) {
                if (only.isEmpty() || kind.name().equals(only)) {
                  for (var row : s.all(kind)) {
                    all.put(kind + " " + row.id().value(), row.toString());
                  }
                }
              }
              return all;
            });
  }
}
