package candor.app.debrief;

import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.debrief.Debrief;
import candor.model.debrief.Decide;
import candor.model.debrief.Decision;
import candor.model.debrief.DecisionOutcome;
import candor.model.debrief.DecisionResult;
import candor.model.debrief.Rule;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.MoveResult;
import candor.model.pipeline.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// My decision while I write it: kept as it is typed, and sealed when I say so.
final class DecisionViewModel {
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private final ApplicationId id;
  private final Decide decide;
  private final MoveApplications moves;
  private final Lanes lanes;
  private final Autosave autosave;
  private final ObjectProperty<Optional<DecisionOutcome>> outcome =
      new SimpleObjectProperty<>(this, "outcome", Optional.empty());
  private final StringProperty rationale = new SimpleStringProperty(this, "rationale", "");
  private final StringProperty ruleReason = new SimpleStringProperty(this, "ruleReason", "");
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved", false);
  private Optional<Decision> draft = Optional.empty();
  private Optional<Decision> stored = Optional.empty();
  private Said kept = new Said(Optional.empty(), "", "");
  // What was given to be stored last; what is kept where that failed.
  private Said given = kept;
  private int underWay;
  private Lanes.Later retry = () -> {};

  private record Said(Optional<DecisionOutcome> outcome, String rationale, String ruleReason) {
    static Said of(Decision draft) {
      return new Said(Optional.ofNullable(draft.outcome()), draft.rationale(), draft.ruleReason());
    }

    Decision in(Decision draft) {
      return draft.saying(outcome.orElse(null), rationale, ruleReason);
    }
  }

  DecisionViewModel(ApplicationId id, Decide decide, MoveApplications moves, Lanes lanes) {
    this.id = id;
    this.decide = decide;
    this.moves = moves;
    this.lanes = lanes;
    this.autosave = new Autosave(lanes, this::save);
    var _ = outcome.subscribe(this::touch);
    var _ = rationale.subscribe(this::touch);
    var _ = ruleReason.subscribe(this::touch);
  }

  ObjectProperty<Optional<DecisionOutcome>> outcomeProperty() {
    return outcome;
  }

  StringProperty rationaleProperty() {
    return rationale;
  }

  StringProperty ruleReasonProperty() {
    return ruleReason;
  }

  /// Whether the last try to store it failed, so that it is on the screen only.
  ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /// Takes in what is stored, unless something newer is being written, or was written since it was
  /// read.
  void adopt(Debrief debrief) {
    if (!isChanged() && underWay == 0 && !isOlder(debrief.draft())) {
      var said = Said.of(debrief.draft());
      draft = Optional.of(debrief.draft());
      kept = said;
      given = said;
      outcome.set(said.outcome());
      rationale.set(said.rationale());
      ruleReason.set(said.ruleReason());
    }
  }

  /// What is missing, as it stands in the form.
  DecisionResult.Missing missing(Debrief debrief) {
    var mechanical = debrief.weighing().rule() == Rule.MECHANICAL;
    return new DecisionResult.Missing(
        outcome.get().isEmpty(),
        rationale.get().isBlank(),
        !mechanical && ruleReason.get().isBlank(),
        mechanical && !debrief.matrix().isRated());
  }

  /// Saves what is not saved; whatever is asked to be written afterwards comes after it.
  void flush() {
    autosave.flush();
    if (isChanged()) {
      write();
    }
  }

  /// Writes down what somebody says against it; nothing to take it back.
  void dissent(PersonId person, String text) {
    lanes.write(() -> decide.dissent(id, person, text), _ -> {});
  }

  /// Seals the draft that is shown for ever, as it stands in the form: what is not stored by now,
  /// since an earlier save failed, is stored along with it, or nothing is sealed. Asked again
  /// before the answer, it is sealed once.
  ///
  /// @param then told what came of it
  void seal(String salt, Consumer<DecisionResult> then) {
    flush();
    var said = now();
    draft.ifPresent(shown -> give(said, () -> decide.seal(said.in(shown), salt), then));
  }

  /// Ends the application as it was decided.
  ///
  /// @param then called when that was done
  void end(Outcome how, String reason, Runnable then) {
    lanes.write(
        () -> moves.end(List.of(id), how, reason),
        results -> {
          if (results.getFirst() instanceof MoveResult.Moved) {
            then.run();
          }
        });
  }

  void close() {
    flush();
  }

  private void touch() {
    if (isChanged()) {
      autosave.touch();
    }
  }

  private Said now() {
    return new Said(outcome.get(), rationale.get(), ruleReason.get());
  }

  private boolean isOlder(Decision read) {
    return stored
        .filter(now -> now.id().equals(read.id()) && now.revision() > read.revision())
        .isPresent();
  }

  private boolean isChanged() {
    return !now().equals(given);
  }

  private void save() {
    if (underWay > 0) {
      return;
    }
    if (isChanged()) {
      write();
    } else {
      unsaved.set(false);
    }
  }

  private void write() {
    var said = now();
    give(
        said,
        () -> decide.write(id, said.outcome().orElse(null), said.rationale(), said.ruleReason()),
        _ -> {});
  }

  private void give(Said said, Supplier<DecisionResult> work, Consumer<DecisionResult> then) {
    underWay++;
    retry.cancel();
    given = said;
    lanes.write(
        work,
        result -> {
          underWay--;
          unsaved.set(false);
          if (result instanceof DecisionResult.Saved(var decision, _)) {
            stored = Optional.of(decision);
          }
          if (result instanceof DecisionResult.Incomplete) {
            given = kept;
          } else {
            kept = said;
          }
          save();
          then.accept(result);
        },
        this::failed);
  }

  // Where more was given since, its answer says whether all is stored.
  private void failed() {
    underWay--;
    if (underWay == 0) {
      given = kept;
      unsaved.set(true);
      retry.cancel();
      retry = lanes.after(AGAIN, this::save);
    }
  }
}
