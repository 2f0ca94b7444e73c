package candor.app.erasure;

import candor.app.FakeFrame;
import candor.app.NowLanes;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.app.work.FileDialogs;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.ErasedFiles;
import candor.model.erasure.HoldCandidates;
import candor.model.job.EditJobs;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.note.WriteNotes;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.retention.EditRetention;
import candor.model.retention.RetentionStart;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A workspace in memory in which somebody is to be forgotten, with what stands around.
final class Forgotten implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");
  final NowLanes lanes = new NowLanes();
  final FakeFrame frame = new FakeFrame();
  final List<String> went = new ArrayList<>();
  final Workspace workspace;
  private Instant time = NOW;

  Forgotten(Path folder) {
    var random = new SplittableRandom(folder.toString().hashCode());
    workspace = Workspace.inMemory(folder, () -> time, random);
  }

  /// From now on it is so many days ago.
  void ago(int days) {
    time = NOW.minus(Duration.ofDays(days));
  }

  CandidateId add(String name) {
    return add(name, "");
  }

  private CandidateId add(String name, String location) {
    var details = new CandidateDetails(name, "Nurse", location, "Referral");
    var added = (CandidateResult.Saved) new EditCandidates(workspace.store()).add(details);
    return added.candidate().id();
  }

  /// Adds somebody with a life here that has ended.
  CandidateId rejected(String name) {
    var id = add(name, "Leeds, UK");
    var store = workspace.store();
    var saved =
        (JobResult.Saved)
            new EditJobs(store)
                .open(
                    JobDetails.titled("Nurse, nights"),
                    null,
                    List.of("Applied", "Onsite", "Offer"));
    var job = saved.job();
    var added = (ApplyResult.Added) new AddApplications(store).add(id, job.id(), "");
    var moves = new MoveApplications(store);
    var stages = store.read(s -> JobStages.inUse(s, job.id()));
    time = time.plus(Duration.ofDays(6));
    var _ = moves.move(List.of(added.application().id()), stages.get(1).id());
    time = time.plus(Duration.ofDays(9));
    var _ = moves.end(List.of(added.application().id()), Outcome.REJECTED, "Too far away");
    var _ = new WriteNotes(store).add(id, "Asked about shifts");
    var _ = new WriteNotes(store).add(id, "Called back");
    return id;
  }

  void rule(String name, int months, RetentionStart start, String country) {
    var _ = new EditRetention(workspace.store()).add(name, months, start, country);
  }

  void hold(CandidateId id, String reason) {
    hold(id, reason, null);
  }

  void hold(CandidateId id, String reason, @Nullable LocalDate until) {
    var _ = new HoldCandidates(workspace.store(), ZoneOffset.UTC).hold(id, reason, until);
  }

  void erase(CandidateId id, String reason) {
    var _ = new EraseCandidates(workspace.store(), ZoneOffset.UTC).erase(id, reason);
  }

  void finish() {
    EraseCandidates.finish(workspace.store(), new ErasedFiles(61, 7, 0, 2, 1));
  }

  Dates dates() {
    return new Dates(Clock.fixed(NOW, ZoneOffset.UTC), Locale.UK);
  }

  RetentionScreen retention(Frame around) {
    return new RetentionScreen(
        new RetentionScreen.Ports(workspace.store(), workspace.retention(), () -> NOW),
        new RetentionScreen.Desk(lanes, around, dates()),
        new RetentionScreen.Doors(
            id -> went.add("candidate"),
            () -> went.add("candidates"),
            () -> went.add("erasures"),
            () -> went.add("finish"),
            () -> went.add("undo")));
  }

  ErasuresScreen erasures(Frame around) {
    return new ErasuresScreen(
        workspace.store(),
        new ErasuresScreen.Desk(lanes, around, dialogs(), dates()),
        () -> went.add("candidates"));
  }

  EraseDoors doors() {
    return new EraseDoors(
        workspace.store(),
        lanes,
        frame,
        dates(),
        new EraseDoors.Ways(() -> went.add("finish"), () -> went.add("undo")));
  }

  @Override
  public void close() {
    workspace.close();
  }

  FileDialogs dialogs() {
    return new FileDialogs() {
      @Override
      public List<Path> open(String title, List<Kind> kinds) {
        return List.of();
      }

      @Override
      public Optional<Path> save(String title, String name, List<Kind> kinds) {
        return Optional.empty();
      }

      @Override
      public Optional<Path> folder(String title) {
        return Optional.empty();
      }
    };
  }
}
