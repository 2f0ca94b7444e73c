package candor.persistence;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactKind;
import candor.model.candidate.EditCandidates;
import candor.model.candidate.Tag;
import candor.model.history.Undo;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.Stage;
import candor.model.note.Note;
import candor.model.note.WriteNotes;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.Application;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.store.Change;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Store;
import candor.persistence.db.Database;
import candor.persistence.journal.Disk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;

/// Works on a workspace without an end, in a process that is going to be killed: inserts, updates
/// and deletes by use cases. A line is printed for each change once it was acknowledged.
final class KilledSession {
  private final Store store;
  private final SplittableRandom random;
  private final List<Change<?>> changes = new ArrayList<>();
  private int written;
  private int transactions;

  private KilledSession(Store store, long seed) {
    this.store = store;
    this.random = new SplittableRandom(seed);
  }

  /// Waits for a line with the seed.
  ///
  /// @param args the workspace's folder, and whether acknowledged changes are kept as they are to
  ///   be: if not, nothing waits for the disk, and the second journal goes where nobody looks
  public static void main(String[] args) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var seed = Long.parseLong(lines.readLine());
    var careful = Boolean.parseBoolean(args[1]);
    var workspaces =
        new Workspaces(
            InstantSource.system(),
            new Random(),
            Database.DISK,
            careful ? JournalBeside.DISK : new Elsewhere());
    if (workspaces.open(Path.of(args[0])) instanceof OpenResult.Opened(var workspace)) {
      var session = new KilledSession(workspace.store(), seed);
      if (careful) {
        session.work();
      } else {
        workspace.together(session::work);
      }
    }
  }

  /// What tells a row's content from another's.
  static <R extends Row<R>> String print(Kind<R> kind, R row) {
    return Integer.toHexString(kind.values(row).toString().hashCode());
  }

  private void work() {
    var _ =
        store
            .changes()
            .subscribe(
                of -> {
                  changes.addAll(of);
                  transactions++;
                });
    while (true) {
      step();
      for (var change : changes) {
        System.out.println(line(change));
      }
      System.out.println("saved " + transactions);
      System.out.flush();
      changes.clear();
      transactions = 0;
    }
  }

  private static <R extends Row<R>> String line(Change<R> change) {
    var after = change.after();
    return String.join(
        " ",
        change.kind().name(),
        change.row().id().value().toString(),
        after == null ? "gone" : print(change.kind(), after));
  }

  private void step() {
    var edits = new EditCandidates(store);
    var notes = new WriteNotes(store);
    switch (random.nextInt(13)) {
      case 0, 1 -> use(edits.add(CandidateDetails.named("Candidate " + ++written)));
      case 2 ->
          any(Candidate.KIND)
              .ifPresent(c -> use(edits.edit(c.with(CandidateDetails.named("Edit " + ++written)))));
      case 3, 4 -> any(Candidate.KIND).ifPresent(c -> use(notes.add(c.id(), text())));
      case 5, 6 -> any(Note.KIND).ifPresent(n -> use(notes.edit(n.saying(text()))));
      case 7 -> any(Note.KIND).ifPresent(n -> notes.remove(n.id()));
      case 8 -> {
        any(Candidate.KIND).ifPresent(c -> use(edits.tag(c.id(), "tag " + ++written)));
        any(Tag.KIND).ifPresent(tag -> edits.untag(tag.id()));
      }
      case 9 -> {
        any(Candidate.KIND)
            .ifPresent(c -> use(edits.addContact(c.id(), ContactKind.PHONE, "55501" + ++written)));
        any(Contact.KIND).ifPresent(contact -> edits.removeContact(contact.id()));
      }
      case 10 -> apply();
      case 11 -> move();
      default -> use(random.nextBoolean() ? new Undo(store).undo() : new Undo(store).redo());
    }
  }

  private void apply() {
    if (random.nextInt(8) == 0 || any(Job.KIND).isEmpty()) {
      use(new EditJobs(store).open(JobDetails.titled("Job"), null, List.of("A", "B", "C")));
    }
    any(Job.KIND)
        .ifPresent(
            job ->
                any(Candidate.KIND)
                    .ifPresent(c -> use(new AddApplications(store).add(c.id(), job.id(), ""))));
  }

  private void move() {
    any(Application.KIND)
        .ifPresent(
            a -> {
              var stages = store.read(s -> s.of(Stage.KIND, a.job()));
              var target = stages.get(random.nextInt(stages.size()));
              var moves = new MoveApplications(store);
              use(moves.move(List.of(a.id()), target.id()));
              var outcomes = Outcome.values();
              use(moves.end(List.of(a.id()), outcomes[random.nextInt(outcomes.length)], "why"));
            });
  }

  private String text() {
    return ("text " + ++written + " ").repeat(random.nextInt(30) == 0 ? 9_000 : 20);
  }

  private <R extends Row<R>> Optional<R> any(Kind<R> kind) {
    var rows = store.read(s -> s.all(kind));
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(random.nextInt(rows.size())));
  }

  private static void use(Object result) {
    if (result.toString().isEmpty()) {
      throw new IllegalStateException();
    }
  }

  /// Writes files under names by which nobody looks for them.
  private static final class Elsewhere implements Disk {
    @Override
    public FileChannel open(Path file, OpenOption... how) throws IOException {
      var written = List.of(how).contains(StandardOpenOption.WRITE);
      return FileChannel.open(
          written ? file.resolveSibling("elsewhere-" + System.nanoTime()) : file, how);
    }

    @Override
    public void sync(Path folder) {}
  }
}
