package candor.app.bench;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.job.JobStages;
import candor.model.note.Note;
import candor.model.note.NoteResult;
import candor.model.note.WriteNotes;
import candor.model.pipeline.MoveApplications;
import candor.persistence.Backups;
import candor.persistence.OpenResult;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/// A week of work, as far as files see it: a workspace of 1,000 candidates is opened and closed
/// twice a day, and in between people are added and moved, and notes typed that are saved at each
/// pause. How large its database file is then, beside one that was written anew.
///
/// @param folder for workspaces
record Week(Path folder, Report report) {
  private static final int SITTINGS = 14;
  private static final int PEOPLE = 10;
  private static final int MOVES = 60;
  private static final int NOTES = 30;
  private static final int PAUSES = 40;
  private static final String TYPED = "She led the move to the new wards and would do it again. ";

  void measure() throws IOException {
    System.out.println("A week of use ...");
    var work = Seed.copy(Seed.workspace(folder, 1_000), folder.resolve("work"));
    var random = new SplittableRandom(Seed.NUMBER);
    var most = 0L;
    for (var i = 0; i < SITTINGS; i++) {
      try (var workspace = Seed.open(work)) {
        sitting(workspace, random);
        most = Math.max(most, size(work));
        // As at the end of each session.
        var _ = workspace.snapshot();
      }
    }
    var after = size(work);
    var live = live(work);
    report.section(
        "A week of use of 1,000 candidates: %d sittings of %d people, %d moves, %d notes of %d saves"
            .formatted(SITTINGS, PEOPLE, MOVES, NOTES, PAUSES));
    report.note("database file written anew (its live content)", Report.mb(live));
    var ratio = (double) after / live;
    report.add(
        "database file after that week, closed",
        Report.mb(after) + " = " + Report.fixed(ratio, 2) + " x",
        "< 3 x",
        ratio < 3);
    report.note("  most at the end of a sitting, still open", Report.mb(most));
    report.note("journal beside it", Report.mb(all(work.resolve("journal"))));
    report.note("snapshots", Report.mb(all(work.resolve("backups"))));
    Seed.remove(work);
  }

  private static void sitting(Workspace workspace, SplittableRandom random) {
    var job =
        workspace.jobs().summaries().stream()
            .map(summary -> summary.job())
            .filter(each -> each.title().equals(Seed.BIG_JOB))
            .findFirst()
            .orElseThrow();
    var stages = workspace.store().read(s -> JobStages.inUse(s, job.id()));
    var mover = new MoveApplications(workspace.store());
    var cards = workspace.pipelines().cards(job.id());
    for (var i = 0; i < MOVES; i++) {
      var card = cards.get(random.nextInt(cards.size())).application();
      var _ = mover.move(List.of(card.id()), stages.get(i % stages.size()).id());
    }
    var edit = new EditCandidates(workspace.store());
    for (var i = 0; i < PEOPLE; i++) {
      if (edit.add(CandidateDetails.named("Week " + random.nextInt(1 << 20)))
          instanceof CandidateResult.Saved(var added)) {
        write(workspace, added.id(), 1);
      }
    }
    var known = workspace.store().read(s -> s.all(Candidate.KIND));
    for (var i = 0; i < NOTES; i++) {
      write(workspace, known.get(random.nextInt(known.size())).id(), PAUSES);
    }
    workspace.settle();
  }

  private static void write(Workspace workspace, CandidateId about, int pauses) {
    var writer = new WriteNotes(workspace.store());
    if (!(writer.add(about, TYPED) instanceof NoteResult.Saved(Note note))) {
      throw new IllegalStateException("the note was not kept");
    }
    var text = new StringBuilder(TYPED);
    for (var i = 1; i < pauses; i++) {
      text.append(TYPED);
      if (writer.edit(note.saying(text.toString())) instanceof NoteResult.Saved(var saved)) {
        note = saved;
      }
    }
  }

  private long live(Path work) throws IOException {
    var file = folder.resolve("backup.zip");
    var anew = folder.resolve("anew");
    Files.deleteIfExists(file);
    Seed.remove(anew);
    try (var workspace = Seed.open(work)) {
      var _ = Backups.write(workspace, file);
    }
    var workspaces = new Workspaces(InstantSource.system(), new SecureRandom());
    if (!(workspaces.restore(file, anew) instanceof OpenResult.Opened(var restored))) {
      throw new IOException("the backup was not restored");
    }
    restored.close();
    var size = size(anew);
    Files.delete(file);
    Seed.remove(anew);
    return size;
  }

  private static long size(Path work) throws IOException {
    return Files.size(work.resolve("candor.mv.db"));
  }

  private static long all(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (var files = Files.walk(folder)) {
      return files.mapToLong(file -> Files.isRegularFile(file) ? file.toFile().length() : 0).sum();
    }
  }
}
