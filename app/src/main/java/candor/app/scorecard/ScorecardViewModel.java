package candor.app.scorecard;

import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.interview.AddedQuestion;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.kit.RoleKit;
import candor.model.people.Person;
import candor.model.scorecard.AmendResult;
import candor.model.scorecard.AmendScorecards;
import candor.model.scorecard.Amendment;
import candor.model.scorecard.Correction;
import candor.model.scorecard.EarlyOpening;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.GiveEvidence;
import candor.model.scorecard.Level;
import candor.model.scorecard.OpenEarly;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.ScorecardResult;
import candor.model.store.Change;
import candor.model.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One competency after the other, then the recommendation, then the seal. What it shows is what is
/// stored.
final class ScorecardViewModel {
  private final InterviewId id;
  private final Store store;
  private final Lanes lanes;
  private final FillScorecard fill;
  private final GiveEvidence evidence;
  private final ReasonViewModel reason;
  private final SentenceViewModel sentence;
  private final Refresh<Optional<Form>> refresh;
  private final ReadOnlyObjectWrapper<Optional<Form>> form =
      new ReadOnlyObjectWrapper<>(this, "form", Optional.empty());
  private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(this, "step", 0);
  private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper(this, "gone", false);
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed", false);
  private boolean placed;

  /// @param ids new ones for lines of the notes
  ScorecardViewModel(InterviewId id, Store store, Lanes lanes, Supplier<NoteLineId> ids) {
    this.id = id;
    this.store = store;
    this.lanes = lanes;
    this.fill = new FillScorecard(store);
    this.evidence = new GiveEvidence(store);
    this.reason = new ReasonViewModel(id, fill, lanes);
    this.sentence = new SentenceViewModel(id, evidence, lanes, ids);
    this.refresh = new Refresh<>(lanes, () -> store.read(s -> Form.in(s, id)), this::show);
  }

  /// Empty until it has been read.
  ReadOnlyObjectProperty<Optional<Form>> formProperty() {
    return form.getReadOnlyProperty();
  }

  /// Which competency is rated, counted from 0; their number for the recommendation.
  ReadOnlyIntegerProperty stepProperty() {
    return step.getReadOnlyProperty();
  }

  /// Whether there is no such interview any more.
  ReadOnlyBooleanProperty goneProperty() {
    return gone.getReadOnlyProperty();
  }

  /// Whether the last choice could not be stored; it is then not shown as chosen.
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  ReasonViewModel reason() {
    return reason;
  }

  /// The sentence that speaks for the competency shown, where no line does.
  SentenceViewModel sentence() {
    return sentence;
  }

  /// Whether something typed is here only, since the last try to store it failed.
  boolean holds() {
    return reason.unsavedProperty().get() || sentence.unsavedProperty().get();
  }

  /// Saves what is typed and not saved yet.
  void save() {
    reason.flush();
    sentence.flush();
  }

  void load() {
    refresh.ask();
  }

  /// Nothing is read for a scorecard that nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(this::concerns)) {
      load();
    }
  }

  /// Goes to a competency, or to the recommendation.
  void go(int to) {
    keep();
    step.set(Math.clamp(to, 0, last()));
  }

  void move(int steps) {
    go(step.get() + steps);
  }

  /// Whether the recommendation is shown.
  boolean isLast() {
    return step.get() >= last();
  }

  /// Rates the competency shown.
  ///
  /// @param level absent to take the rating back
  void rate(@Nullable Level level) {
    here().ifPresent(key -> change(() -> fill.rate(id, key, level)));
  }

  /// Lets these lines speak for the competency shown, too.
  void choose(List<NoteLineId> lines) {
    here().ifPresent(key -> change(() -> evidence.choose(id, key, lines)));
  }

  /// Lets a line speak for the competency shown no longer.
  void leave(NoteLineId line) {
    here().ifPresent(key -> change(() -> evidence.leave(id, key, line)));
  }

  private Optional<String> here() {
    return form.get()
        .filter(_ -> !isLast())
        .map(shown -> shown.competencies().get(step.get()).competency().key());
  }

  /// Recommends, once everything is rated.
  ///
  /// @param recommendation absent to take it back
  void recommend(@Nullable Recommendation recommendation) {
    reason.flush();
    if (form.get().filter(Form::isRated).isPresent()) {
      change(() -> fill.recommend(id, recommendation));
    }
  }

  /// What is missing before the card can be sealed; empty before the card was read.
  Optional<Form.Missing> missing() {
    return form.get().map(shown -> shown.missing(reason.textProperty().get()));
  }

  /// Goes to the first thing that is missing.
  void goToMissing(Form.Missing missing) {
    var first =
        Stream.concat(missing.unrated().stream(), missing.unsupported().stream()).findFirst();
    var competencies = form.get().map(Form::competencies).orElseGet(List::of);
    for (var i = 0; i < competencies.size(); i++) {
      if (first.filter(competencies.get(i).competency()::equals).isPresent()) {
        go(i);
        return;
      }
    }
    go(last());
  }

  /// Seals my card for ever as it stands in the form: what is typed and not stored by now, since an
  /// earlier save failed, is stored along with it, or nothing is sealed.
  void seal(Supplier<String> salt) {
    keep();
    var said = reason.textProperty().get();
    var sentences = sentence.unkept();
    change(
        () -> {
          sentences.run();
          var _ = fill.explain(id, said);
          return fill.seal(id, salt.get());
        });
  }

  /// Amends my sealed card; what came of it is said on the window's thread.
  void amend(Correction correction, String why, Supplier<String> salt, Consumer<AmendResult> then) {
    lanes.write(
        () -> new AmendScorecards(store).amend(id, correction, why, salt.get()),
        result -> {
          failed.set(false);
          load();
          then.accept(result);
        },
        () -> failed.set(true));
  }

  /// Opens what is sealed to me, on record.
  void openEarly(String why) {
    lanes.write(
        () -> new OpenEarly(store).open(id, why),
        result -> {
          failed.set(false);
          load();
        },
        () -> failed.set(true));
  }

  void close() {
    keep();
  }

  private void keep() {
    reason.flush();
    sentence.keep();
  }

  private void change(Supplier<ScorecardResult> work) {
    lanes.write(
        work,
        result -> {
          failed.set(false);
          load();
        },
        () -> failed.set(true));
  }

  private int last() {
    return form.get().map(shown -> shown.competencies().size()).orElse(0);
  }

  private void show(Optional<Form> read) {
    var to = read.map(this::place).orElse(0);
    gone.set(read.isEmpty());
    form.set(read);
    read.ifPresent(
        shown -> {
          reason.adopt(shown.card());
          if (placed) {
            step.set(to);
          } else {
            placed = true;
            goToMissing(shown.missing(shown.card().reason()));
          }
        });
  }

  // Competencies come and go: what is shown stays where it is still there.
  private int place(Form read) {
    var all = read.competencies().stream().map(rated -> rated.competency().key()).toList();
    var at = here().map(all::indexOf).orElse(all.size());
    return at >= 0 ? at : Math.min(step.get(), all.size());
  }

  private static boolean uses(Form shown, RoleKit kit) {
    return kit.id().equals(shown.interview().kit());
  }

  private boolean concerns(Change<?> change) {
    return switch (change.row()) {
      case Scorecard card -> card.interview().equals(id);
      case Interview interview -> interview.id().equals(id);
      case NoteLine line -> line.interview().equals(id);
      case AddedQuestion question -> question.interview().equals(id);
      case EarlyOpening opening -> opening.interview().equals(id);
      case Panelist panelist -> panelist.interview().equals(id);
      case RoleKit kit -> form.get().filter(shown -> uses(shown, kit)).isPresent();
      case Rating _, Evidence _, Amendment _, Candidate _, Job _, Person _ -> true;
      default -> false;
    };
  }
}
