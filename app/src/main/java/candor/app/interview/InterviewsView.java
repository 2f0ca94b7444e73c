package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Loading;
import candor.app.control.Scroll;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.interview.InterviewSummary;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The interviews under the days on which they are.
final class InterviewsView extends StackPane {
  private static final Texts TEXTS = Texts.in(InterviewsView.class);
  private static final int AT_ONCE = 60;
  private final InterviewsViewModel model;
  private final Dates dates;
  private final Consumer<InterviewSummary> open;
  private final Function<InterviewSummary, List<Action>> actions;
  private final VBox days = new VBox();
  private final Scroll scroll = new Scroll(days);
  private Optional<Runnable> plan = Optional.empty();
  private int most = AT_ONCE;

  /// @param actions what can be done with an interview
  InterviewsView(
      InterviewsViewModel model,
      Dates dates,
      Consumer<InterviewSummary> open,
      Function<InterviewSummary, List<Action>> actions) {
    this.model = model;
    this.dates = dates;
    this.open = open;
    this.actions = actions;
    days.getStyleClass().addAll("page", "days");
    getChildren().setAll(new Loading());
    var _ = model.whenProperty().subscribe(when -> most = AT_ONCE);
    var _ = model.daysProperty().subscribe(this::show);
  }

  /// What the empty list offers.
  void setPlan(Runnable run) {
    plan = Optional.of(run);
  }

  private void show(Optional<List<InterviewsViewModel.Day>> read) {
    read.ifPresent(this::build);
  }

  private void build(List<InterviewsViewModel.Day> found) {
    days.getChildren().clear();
    var count = 0;
    for (var day : found) {
      if (count >= most) {
        break;
      }
      count += day.interviews().size();
      days.getChildren().add(day(day));
    }
    if (days.getChildren().size() < found.size()) {
      days.getChildren()
          .add(Buttons.plain(Action.of(TEXTS.of("interviews.further"), this::further)));
    }
    getChildren().setAll(found.isEmpty() ? empty() : scroll);
  }

  private void further() {
    most += AT_ONCE;
    show(model.daysProperty().get());
  }

  private Node empty() {
    return switch (model.whenProperty().get()) {
      case UPCOMING ->
          plan.map(
                  run ->
                      new EmptyState(
                          Feather.CALENDAR,
                          TEXTS.of("interviews.none"),
                          TEXTS.of("interviews.none.text"),
                          Action.of(TEXTS.of("interviews.plan"), Feather.PLUS, run)))
              .orElseGet(
                  () ->
                      new EmptyState(
                          Feather.CALENDAR,
                          TEXTS.of("interviews.none"),
                          TEXTS.of("interviews.none.mine")));
      case PAST ->
          new EmptyState(
              Feather.CALENDAR, TEXTS.of("interviews.noPast"), TEXTS.of("interviews.noPast.text"));
    };
  }

  private Node day(InterviewsViewModel.Day day) {
    var name = new Label(dates.day(day.date()));
    name.getStyleClass().add("strong");
    var how = new Label(dates.relative(day.date()));
    how.getStyleClass().addAll("muted");
    var heading = new HBox(name, how);
    heading.getStyleClass().add("day-heading");
    heading.setAlignment(Pos.BASELINE_LEFT);
    var rows = new VBox();
    rows.getStyleClass().add("rows");
    var row = new InterviewRow(dates);
    day.interviews()
        .forEach(
            each ->
                rows.getChildren().add(row.of(each, () -> open.accept(each), actions.apply(each))));
    var box = new VBox(heading, rows);
    box.getStyleClass().add("day");
    return box;
  }
}
