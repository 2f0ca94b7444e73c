package candor.model.erasure;

import candor.model.candidate.CandidateId;
import candor.model.candidate.Contact;
import candor.model.intake.Forgotten;
import candor.model.job.Job;
import candor.model.job.Stage;
import candor.model.people.Me;
import candor.model.people.Setting;
import candor.model.pipeline.Application;
import candor.model.pipeline.StageVisit;
import candor.model.store.Act;
import candor.model.store.Id;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Text;
import candor.model.store.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Erases candidates: removes every row that belongs to them and leaves one [Erasure], in one
/// transaction that undo does not reach. What was written of them before, in the journal and in
/// older copies, goes when the workspace is opened again.
public final class EraseCandidates {
  /// The journal's name for it.
  public static final Act ERASE = Act.lasting("erase-candidate");

  private static final Act DONE = Act.lasting("finish-erasure");
  private static final Act AGAIN = Act.lasting("ask-for-erasure-again");
  private static final int SHORTEST_WORD = 3;
  private final Store store;
  private final ZoneId zone;

  /// @param zone the user's, by which a legal hold's last day ends
  public EraseCandidates(Store store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  /// What would go.
  ///
  /// @param name the candidate's
  /// @param removed how many rows of each kind
  /// @param namesakes how many received applications by somebody of that name would stay, since
  ///   they came from another address
  /// @param hold what forbids it; absent when nothing does
  public record Preview(
      CandidateId candidate,
      String name,
      List<ErasedCount> removed,
      int namesakes,
      Optional<LegalHold> hold) {}

  /// Looks what would go; nothing when there is no such candidate.
  public Optional<Preview> preview(CandidateId id) {
    return store.read(
        s ->
            s.find(id)
                .map(
                    candidate -> {
                      var theirs = new Theirs(s, candidate);
                      return new Preview(
                          id,
                          candidate.name(),
                          theirs.counts(),
                          theirs.namesakes(),
                          LegalHold.of(s, id));
                    }));
  }

  /// Erases a candidate.
  ///
  /// @param reason why; it stays, so it may not name them
  public EraseResult erase(CandidateId id, String reason) {
    var why = Text.line(reason);
    return why.isEmpty()
        ? new EraseResult.ReasonMissing()
        : store.write(ERASE, tx -> erase(tx, id, why));
  }

  private EraseResult erase(Transaction tx, CandidateId id, String reason) {
    var found = tx.find(id);
    if (found.isEmpty()) {
      return new EraseResult.Gone(id);
    }
    var hold = LegalHold.of(tx, id).filter(h -> h.holds(LocalDate.ofInstant(tx.now(), zone)));
    if (hold.isPresent()) {
      return new EraseResult.Held(hold.get());
    }
    var theirs = new Theirs(tx, found.get());
    var naming = naming(reason, found.get().name(), theirs.contacts());
    if (naming.isPresent()) {
      return new EraseResult.ReasonNamesThem(naming.get());
    }
    var erasure =
        new Erasure(
            new ErasureId(tx.newId()),
            id.value().toString(),
            tx.now(),
            Me.in(tx).name(),
            reason,
            ErasureState.ASKED,
            theirs.counts(),
            applications(tx, theirs),
            null,
            null,
            0);
    theirs.rows().reversed().forEach(row -> remove(tx, row.id()));
    theirs.received().forEach(proposal -> tx.put(Forgotten.of(proposal.id())));
    return new EraseResult.Erased(tx.put(erasure));
  }

  /// All erasures, the newest first.
  public List<Erasure> all() {
    return store.read(
        s ->
            s.all(Erasure.KIND).stream()
                .sorted(Comparator.comparing(Erasure::askedAt).reversed())
                .toList());
  }

  /// Those whose files are still to be done.
  public static List<Erasure> asked(Snapshot s) {
    return s.where(Erasure.KIND, "state", ErasureState.ASKED);
  }

  /// Says of all that were asked for that nothing of them is in any file any more. To be said by
  /// whoever has seen to it, and by nobody else.
  public static void finish(Store store, ErasedFiles files) {
    store.write(
        DONE,
        tx -> {
          asked(tx).forEach(erasure -> tx.put(erasure.done(files, tx.now())));
          return files;
        });
  }

  /// Asks again for those that were done while what was typed about the candidate stayed, as
  /// earlier releases let it.
  public static void again(Store store) {
    if (!store.read(EraseCandidates::unfinished).isEmpty()) {
      store.write(
          AGAIN,
          tx -> {
            var all = unfinished(tx);
            all.forEach(erasure -> tx.put(erasure.askedAgain()));
            return all;
          });
    }
  }

  private static List<Erasure> unfinished(Snapshot s) {
    var done = s.where(Erasure.KIND, "state", ErasureState.DONE);
    if (done.isEmpty()) {
      return done;
    }
    var typed =
        s.all(Setting.KIND).stream()
            .flatMap(setting -> Setting.about(setting.name()).stream())
            .map(UUID::toString)
            .collect(Collectors.toSet());
    return done.stream().filter(erasure -> typed.contains(erasure.candidate())).toList();
  }

  private static <R extends Row<R>> void remove(Transaction tx, Id<R> id) {
    tx.remove(id);
  }

  private static List<ErasedApplication> applications(Snapshot s, Theirs theirs) {
    var shared = theirs.sharedSources();
    return theirs.applications().stream()
        .map(
            application ->
                new ErasedApplication(
                    application.job(),
                    s.find(application.job()).map(Job::title).orElse(""),
                    application.outcome(),
                    shared.contains(application.source()) ? application.source() : "",
                    stays(s, application)))
        .toList();
  }

  private static List<ErasedApplication.Stay> stays(Snapshot s, Application application) {
    return s.of(StageVisit.KIND, application.id()).stream()
        .sorted(Comparator.comparing(StageVisit::entered))
        .map(
            visit -> {
              var left = visit.left();
              return new ErasedApplication.Stay(
                  s.find(visit.stage()).map(Stage::name).orElse(""),
                  left == null ? 0 : days(visit.entered(), left));
            })
        .toList();
  }

  private static int days(Instant from, Instant to) {
    return (int) Duration.between(from, to).toDays();
  }

  // Short words are in every sentence; of the others each one that begins as the name does.
  private static Optional<String> naming(String reason, String name, List<Contact> contacts) {
    var words = Arrays.asList(reason.split("[^\\p{L}\\p{M}\\p{N}]+"));
    return contacts.stream()
        .map(Contact::address)
        .filter(address -> !address.isEmpty() && reason.contains(address))
        .findFirst()
        .or(
            () ->
                Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+"))
                    .filter(word -> word.length() >= SHORTEST_WORD && words.contains(word))
                    .findFirst());
  }
}
