package candor.app.bench;

import candor.app.Resumes;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.EditCandidates;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.NotesResult;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.interview.Spot;
import candor.model.interview.TakeNotes;
import candor.model.interview.TypedLine;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.persistence.Workspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/// An interview of mine that is due now, with a kit.
final class Conversation {
  /// Whom it is with; nobody else is called so.
  static final String WHO = "Wilhelmina Longtalk";

  /// How many lines long notes have.
  static final int LINES = 5_000;

  private static final String RESUME = "Night manager of two houses, 2019 to today";
  private static final int MINUTES = 120;
  private static final int LINE = 60;
  private static final int QUESTION = 600;

  private Conversation() {}

  /// Plans one, with a job and a candidate of its own, who has a resume.
  static InterviewId plan(Workspace workspace) throws IOException {
    var store = workspace.store();
    var kit = store.read(s -> s.all(RoleKit.KIND)).getFirst();
    var opened =
        (JobResult.Saved)
            new EditJobs(store)
                .open(JobDetails.titled("Night Manager"), kit.id(), EditJobs.FIRST_STAGES);
    var candidate =
        store.write(
            Act.undoable("add-candidate"),
            tx -> {
              var id = new CandidateId(tx.newId());
              var details = new CandidateDetails(WHO, "", "", "");
              return tx.put(new Candidate(id, "", "", "", "", tx.now(), 0).with(details)).id();
            });
    var resume = workspace.documents().keep(new ByteArrayInputStream(Resumes.pdf(WHO, RESUME)));
    var _ = new EditCandidates(store).addDocument(candidate, "Resume.pdf", resume);
    var added =
        (ApplyResult.Added) new AddApplications(store).add(candidate, opened.job().id(), "");
    var plan = new InterviewPlan("Technical", Instant.now(), MINUTES, "UTC", "Room 2");
    var planned =
        (PlanResult.Planned)
            new PlanInterviews(store)
                .plan(added.application().id(), plan, Map.of(Me.OWNER, List.of()));
    return planned.interview().id();
  }

  /// Writes so many lines into it, and leaves it in order.
  static void fill(Store store, InterviewId interview, int count) {
    var notes = new TakeNotes(store);
    var lines = lines(count);
    var spot = new Spot(lines.getLast().question(), lines.getLast().place(), 0);
    if (!(notes.write(interview, NoteEdits.put(lines), spot) instanceof NotesResult.Written)
        || !(notes.leave(interview, spot) instanceof NotesResult.Written)) {
      throw new IllegalStateException("the lines were not written");
    }
  }

  /// Made-up lines, some of them quotes, with competencies and under questions.
  static List<TypedLine> lines(int count) {
    var random = new SplittableRandom(Seed.NUMBER);
    var now = Instant.now();
    var lines = new ArrayList<TypedLine>();
    for (var i = 0; i < count; i++) {
      var text = new StringBuilder(i % 7 == 0 ? "! " : "");
      while (text.length() < LINE + random.nextInt(LINE)) {
        text.append(Integer.toString(random.nextInt(100_000, 60_000_000), 36)).append(' ');
      }
      lines.add(
          new TypedLine(
              new NoteLineId(new UUID(1, i)),
              (i + 1) * NoteLine.GAP,
              "q" + i / QUESTION,
              text.append(i % 5 == 0 ? "#ownership" : "").toString(),
              now));
    }
    return lines;
  }
}
