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
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.persistence.db.Kinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Inserts, updates, deletes and takes back by use cases, as a seed has it.
final class MixedWork {
  private final Store store;
  private final SplittableRandom random;
  private int written;

  MixedWork(Store store, SplittableRandom random) {
    this.store = store;
    this.random = random;
  }

  /// What tells a row's content from another's.
  static <R extends Row<R>> String print(Kind<R> kind, R row) {
    return Integer.toHexString(kind.values(row).toString().hashCode());
  }

  /// A print of each row's content, by kind and id.
  static Map<String, String> prints(Store store) {
    return prints(store, true);
  }

  /// The same.
  ///
  /// @param revisions whether it tells how often a row was written
  static Map<String, String> prints(Store store, boolean revisions) {
    return store.read(
        s -> {
          var prints = new TreeMap<String, String>();
          Kinds.ALL.forEach(kind -> print(s, kind, revisions, prints));
          return prints;
        });
  }

  private static <R extends Row<R>> void print(
      Snapshot s, Kind<R> kind, boolean revisions, Map<String, String> prints) {
    for (var row : s.all(kind)) {
      prints.put(
          kind.name() + " " + row.id().value(),
          print(kind, revisions ? row : kind.withRevision(row, 1)));
    }
  }

  /// Does one thing, in one transaction or two.
  void step() {
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
}
