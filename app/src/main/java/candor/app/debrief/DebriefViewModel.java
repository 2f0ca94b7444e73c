package candor.app.debrief;

import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.agreement.Scale;
import candor.model.candidate.Candidate;
import candor.model.debrief.Calibration;
import candor.model.debrief.Comparison;
import candor.model.debrief.Debrief;
import candor.model.debrief.Debriefs;
import candor.model.debrief.Decision;
import candor.model.debrief.Dissent;
import candor.model.debrief.Matrix;
import candor.model.debrief.Rule;
import candor.model.debrief.Sensitivity;
import candor.model.debrief.Weigh;
import candor.model.debrief.Weighing;
import candor.model.interview.Interview;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.kit.Competency;
import candor.model.kit.RoleKit;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.scorecard.Amendment;
import candor.model.scorecard.EarlyOpening;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.store.Change;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A debrief as it stands: the matrix and where one is in it, the candidates by my weighing, and
/// how far everybody agrees. What it shows is what is stored and open to me.
final class DebriefViewModel {
  /// What is looked at.
  enum Part {
    MATRIX,
    LAB,
    AGREEMENT,
    DECISION
  }

  /// All that is shown.
  ///
  /// @param interviewed everybody interviewed for the job, also those who are out of it
  record Shown(
      Debrief debrief, Comparison comparison, Sensitivity sensitivity, List<Matrix> interviewed) {
    static Shown of(Debrief debrief, List<Matrix> interviewed) {
      var comparison = debrief.comparison();
      return new Shown(debrief, comparison, Sensitivity.of(comparison), interviewed);
    }

    Matrix matrix() {
      return debrief.matrix();
    }
  }

  /// How far everybody agrees.
  ///
  /// @param here about this candidate
  /// @param job about all who were interviewed for the job, also those who are out of it
  record Agreeing(Calibration here, Calibration job) {}

  /// A place in the matrix, from 0.
  record At(int row, int column) {}

  private final Weigh weigh;
  private final Lanes lanes;
  private final Refresh<Optional<Shown>> refresh;
  private final Lanes.Slot measuring = new Lanes.Slot();
  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Agreeing>> agreeing =
      new ReadOnlyObjectWrapper<>(this, "agreeing", Optional.empty());
  private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper(this, "gone", false);
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed", false);
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(this, "part", Part.MATRIX);
  private final BooleanProperty disagreementFirst =
      new SimpleBooleanProperty(this, "disagreementFirst", true);
  private final ReadOnlyObjectWrapper<At> at =
      new ReadOnlyObjectWrapper<>(this, "at", new At(0, 0));
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
  private Optional<List<Matrix>> measured = Optional.empty();

  DebriefViewModel(ApplicationId id, Debriefs debriefs, Weigh weigh, Lanes lanes) {
    this.weigh = weigh;
    this.lanes = lanes;
    this.refresh =
        new Refresh<>(
            lanes,
            () ->
                debriefs.of(id).map(read -> Shown.of(read, debriefs.interviewed(read.job().id()))),
            this::show);
  }

  /// Empty until it has been read.
  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Empty until it has been measured.
  ReadOnlyObjectProperty<Optional<Agreeing>> agreeingProperty() {
    return agreeing.getReadOnlyProperty();
  }

  /// Whether there is no such application any more.
  ReadOnlyBooleanProperty goneProperty() {
    return gone.getReadOnlyProperty();
  }

  /// Whether the last change of the weighing could not be stored; it is then not shown.
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  ObjectProperty<Part> partProperty() {
    return part;
  }

  /// Whether the widest spread stands first; otherwise the kit's order.
  BooleanProperty disagreementFirstProperty() {
    return disagreementFirst;
  }

  /// The cell that the keys are on.
  ReadOnlyObjectProperty<At> atProperty() {
    return at.getReadOnlyProperty();
  }

  /// Whether the evidence of that cell is open.
  BooleanProperty openProperty() {
    return open;
  }

  void load() {
    refresh.ask();
  }

  /// Nothing is read for a debrief that nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(DebriefViewModel::concerns)) {
      load();
    }
  }

  /// The competencies in the order in which they are shown.
  List<Competency> rows() {
    return shown
        .get()
        .map(Shown::matrix)
        .map(matrix -> disagreementFirst.get() ? matrix.disagreementFirst() : matrix.competencies())
        .orElseGet(List::of);
  }

  /// Goes to a cell.
  void go(int row, int column) {
    var raters = shown.get().map(all -> all.matrix().raters().size()).orElse(0);
    var rows = rows().size();
    if (raters > 0 && rows > 0) {
      at.set(new At(Math.clamp(row, 0, rows - 1), Math.clamp(column, 0, raters - 1)));
    }
  }

  void move(int down, int right) {
    go(at.get().row() + down, at.get().column() + right);
  }

  /// Turns the order round, and stays on the same competency.
  void turnOrder() {
    var before = rows();
    var row = at.get().row();
    disagreementFirst.set(!disagreementFirst.get());
    if (row < before.size()) {
      go(rows().indexOf(before.get(row)), at.get().column());
    }
  }

  /// Lets a competency count more, or less.
  void count(String competency, int steps) {
    change(job -> weigh.count(job, competency, steps));
  }

  /// Lets all count the same.
  void equal() {
    change(weigh::equal);
  }

  /// Leaves somebody's ratings out, or takes them in again.
  void drop(PersonId rater) {
    shown
        .get()
        .map(all -> !all.comparison().dropped().contains(rater))
        .ifPresent(out -> change(job -> weigh.drop(job, rater, out)));
  }

  void by(Rule rule) {
    if (shown.get().filter(all -> all.debrief().weighing().rule() != rule).isPresent()) {
      change(job -> weigh.by(job, rule));
    }
  }

  private void change(Function<JobId, Optional<Weighing>> work) {
    shown
        .get()
        .map(all -> all.debrief().job().id())
        .ifPresent(
            job ->
                lanes.write(
                    () -> work.apply(job),
                    stored -> failed.set(false),
                    () -> {
                      failed.set(true);
                      load();
                    }));
  }

  private void show(Optional<Shown> read) {
    gone.set(read.isEmpty());
    shown.set(read);
    move(0, 0);
    read.ifPresent(this::measure);
  }

  // The weighing changes nothing about who agrees with whom.
  private void measure(Shown all) {
    var interviewed = all.interviewed();
    if (!measured.equals(Optional.of(interviewed))) {
      measured = Optional.of(interviewed);
      lanes.read(
          measuring,
          () ->
              new Agreeing(
                  Calibration.of(all.matrix(), List.of(all.matrix()), Scale.ORDINAL),
                  Calibration.of(all.matrix(), interviewed, Scale.ORDINAL)),
          found -> agreeing.set(Optional.of(found)));
    }
  }

  private static boolean concerns(Change<?> change) {
    return switch (change.row()) {
      case Scorecard _,
          Rating _,
          Evidence _,
          Amendment _,
          EarlyOpening _,
          Interview _,
          Panelist _,
          Application _,
          Candidate _,
          Job _,
          Person _,
          RoleKit _,
          Weighing _,
          Decision _,
          Dissent _ ->
          true;
      default -> false;
    };
  }
}
