package candor.model.debrief;

import candor.model.interview.InterviewStore;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Writes down what I decide about a candidate, and seals it. A decision moves nobody: that is
/// another act.
public final class Decide {
  private static final Act WRITE = Act.lasting("write-decision");
  private static final Act DISSENT = Act.lasting("note-dissent");
  private static final Act SEAL = Act.lasting("seal-decision");
  private final Store store;
  private final InterviewStore interviews;

  public Decide(Store store, InterviewStore interviews) {
    this.store = store;
    this.interviews = interviews;
  }

  /// Keeps my draft while it is written. Like notes, typing is not taken back by Ctrl+Z outside the
  /// text.
  ///
  /// @param outcome absent while nothing is chosen
  /// @param rationale why
  /// @param ruleReason why no mean is taken; it counts only when the whole is judged
  public DecisionResult write(
      ApplicationId application,
      @Nullable DecisionOutcome outcome,
      String rationale,
      String ruleReason) {
    return change(
        WRITE,
        application,
        (tx, draft) -> {
          var said = draft.saying(outcome, rationale, ruleReason);
          if (!said.equals(draft)) {
            tx.put(said);
          }
        });
  }

  /// Writes down what somebody says against my draft, in place of what they said before.
  ///
  /// @param text empty to take it back
  public DecisionResult dissent(ApplicationId application, PersonId person, String text) {
    return change(
        DISSENT,
        application,
        (tx, draft) -> {
          var id = Dissent.of(draft.id(), person);
          var stored = tx.find(id);
          if (text.isBlank()) {
            tx.remove(id);
          } else if (stored.filter(said -> said.text().equals(text)).isEmpty()) {
            var decision = draft.revision() == 0 ? tx.put(draft) : draft;
            var revision = stored.map(Dissent::revision).orElse(0L);
            tx.put(new Dissent(id, decision.id(), person, text, tx.now(), revision));
          }
        });
  }

  /// Seals my draft for ever as it is given, with the numbers as I see them now by my weighing;
  /// nothing of it is stored when it is not sealed.
  ///
  /// @param said the draft with what it says; one that is not my draft any more is not sealed again
  /// @param salt random hex of at least 32 digits, never used before
  public DecisionResult seal(Decision said, String salt) {
    var application = said.application();
    // Asked before, since a port is no part of the transaction; it only says whom to compare.
    var job = store.read(s -> s.find(application).map(Application::job));
    var compared = job.map(interviews::interviewed).orElseGet(List::of);
    return store.write(
        SEAL,
        tx -> {
          var found = tx.find(application);
          if (found.isEmpty()) {
            return new DecisionResult.Gone();
          }
          var reading = new MatrixReading(tx);
          var matrix = reading.of(found.get());
          var weighing = weighing(tx, found.get());
          var stored = draft(tx, found.get());
          if (!stored.id().equals(said.id())) {
            return new DecisionResult.AlreadySealed();
          }
          var draft = stored.saying(said.outcome(), said.rationale(), said.ruleReason());
          var missing = DecisionResult.Missing.of(draft, weighing.rule(), matrix.isRated());
          if (!missing.isNothing()) {
            return new DecisionResult.Incomplete(missing);
          }
          var comparison = weighing.of(reading.candidates(matrix, compared));
          var basis = DecisionBasis.of(weighing.rule(), comparison, matrix);
          var dissents = tx.of(Dissent.KIND, draft.id());
          var resting = draft.restingOn(basis, tx.now(), salt);
          var sealed = tx.put(resting.sealed(DecisionSeal.of(resting, dissents)));
          return new DecisionResult.Saved(sealed, dissents);
        });
  }

  /// My draft about an application; a new one where there is none.
  static Decision draft(Snapshot s, Application application) {
    var me = Me.id(s);
    return s.of(Decision.KIND, application.id()).stream()
        .filter(decision -> !decision.isSealed() && decision.author().equals(me))
        .findFirst()
        .orElseGet(() -> next(s, application, me));
  }

  // Found again by its number among mine, so that the same draft has the same id before it is
  // stored and after.
  private static Decision next(Snapshot s, Application application, PersonId me) {
    var number =
        s.of(Decision.KIND, application.id()).stream()
            .filter(decision -> decision.author().equals(me))
            .count();
    return Decision.draft(
        Decision.of(application.id(), me, number), application.job(), application.id(), me);
  }

  /// My weighing for the job of an application.
  static Weighing weighing(Snapshot s, Application application) {
    var me = Me.id(s);
    return s.find(Weighing.of(application.job(), me))
        .orElseGet(() -> Weighing.fresh(application.job(), me));
  }

  private DecisionResult change(
      Act act, ApplicationId application, BiConsumer<Transaction, Decision> work) {
    return store.write(
        act,
        tx -> {
          var found = tx.find(application);
          if (found.isEmpty()) {
            return new DecisionResult.Gone();
          }
          work.accept(tx, draft(tx, found.get()));
          var now = draft(tx, found.get());
          return new DecisionResult.Saved(now, tx.of(Dissent.KIND, now.id()));
        });
  }
}
