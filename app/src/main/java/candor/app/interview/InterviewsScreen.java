package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.SegmentedChoice;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.InterviewStore;
import candor.model.interview.InterviewSummary;
import candor.model.interview.PlanInterviews;
import candor.model.interview.PlanResult;
import candor.model.pipeline.ApplicationId;
import candor.model.store.ChangeFeed;
import candor.model.store.Store;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// All interviews by day, to come and past.
public final class InterviewsScreen implements Place {
  private static final Texts TEXTS = Texts.in(InterviewsScreen.class);
  private final Frame frame;
  private final Doors doors;
  private final InterviewsViewModel model;
  private final InterviewsView view;
  private final SegmentedChoice<InterviewsViewModel.When> when;
  private final ChangeFeed.Subscription changes;

  /// Where this screen leads to.
  ///
  /// @param open an interview's own screen
  /// @param scorecard my scorecard of an interview
  /// @param debrief what the interviewers say of an application, and what is decided
  /// @param plan plans a new interview: see [PlanInterviewScreen#open()]; absent, as moving and
  ///   calling off are then, where that is not theirs who sits here
  /// @param move plans an interview anew: see [PlanInterviewScreen#move(InterviewId)]
  /// @param calendar takes an interview out as a file for calendars
  /// @param undo takes the newest change back
  public record Doors(
      Consumer<InterviewId> open,
      Consumer<InterviewId> scorecard,
      Consumer<ApplicationId> debrief,
      Optional<Runnable> plan,
      Consumer<InterviewId> move,
      Consumer<InterviewId> calendar,
      Runnable undo) {}

  /// @param clock its zone is the user's
  public InterviewsScreen(
      Store store, InterviewStore interviews, Lanes lanes, Frame frame, Clock clock, Doors doors) {
    this.frame = frame;
    this.doors = doors;
    this.model = new InterviewsViewModel(interviews, new PlanInterviews(store), lanes, clock);
    this.when =
        new SegmentedChoice<>(
            TEXTS.of("interviews.when"),
            List.of(InterviewsViewModel.When.values()),
            value ->
                switch (value) {
                  case UPCOMING -> TEXTS.of("interviews.upcoming");
                  case PAST -> TEXTS.of("interviews.past");
                });
    when.valueProperty().bindBidirectional(model.whenProperty());
    this.view =
        new InterviewsView(
            model, new Dates(clock), summary -> doors.open().accept(id(summary)), this::actions);
    doors.plan().ifPresent(view::setPlan);
    this.changes = lanes.deliver(store.changes(), model::apply);
    var _ = view.sceneProperty().subscribe(scene -> model.setSeen(scene != null));
  }

  @Override
  public Section section() {
    return Section.INTERVIEWS;
  }

  @Override
  public ObservableValue<String> title() {
    return new SimpleStringProperty(TEXTS.of("interviews.title"));
  }

  @Override
  public Node content() {
    return view;
  }

  @Override
  public List<Node> tools() {
    return List.of(when);
  }

  @Override
  public Optional<Action> primary() {
    return doors.plan().map(plan -> Action.of(TEXTS.of("interviews.plan"), Feather.PLUS, plan));
  }

  @Override
  public void close() {
    changes.close();
  }

  private List<Action> actions(InterviewSummary summary) {
    var id = id(summary);
    var actions = new ArrayList<Action>();
    actions.add(
        Action.of(TEXTS.of("interviews.open"), Feather.EDIT_3, () -> doors.open().accept(id)));
    if (summary.mine()) {
      actions.add(
          Action.of(
              TEXTS.of("interviews.scorecard"),
              Feather.CHECK_SQUARE,
              () -> doors.scorecard().accept(id)));
    }
    actions.add(
        Action.of(
            TEXTS.of("interviews.calendar"), Feather.DOWNLOAD, () -> doors.calendar().accept(id)));
    actions.add(
        Action.of(
            TEXTS.of("interviews.debrief"),
            Feather.GRID,
            () -> doors.debrief().accept(summary.interview().application())));
    if (doors.plan().isPresent() && summary.interview().state() == InterviewState.PLANNED) {
      actions.add(
          Action.of(TEXTS.of("interviews.move"), Feather.CALENDAR, () -> doors.move().accept(id)));
      actions.add(Action.of(TEXTS.of("interviews.cancel"), Feather.SLASH, () -> cancel(summary)));
    }
    return actions;
  }

  private void cancel(InterviewSummary summary) {
    model.cancel(
        id(summary),
        result -> {
          if (result instanceof PlanResult.Planned) {
            frame.undoable(
                TEXTS.of("interviews.cancelled.what", summary.candidateName()), doors.undo());
          }
        });
  }

  private static InterviewId id(InterviewSummary summary) {
    return summary.interview().id();
  }
}
