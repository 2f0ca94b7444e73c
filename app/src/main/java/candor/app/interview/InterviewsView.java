package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.EmptyState;
import candor.app.control.Loading;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.interview.InterviewSummary;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The interviews under the days on which they are.
final class InterviewsView extends StackPane {
  private static final Texts TEXTS = Texts.in(InterviewsView.class);
  private final InterviewsViewModel model;
  private final Dates dates;
  private final Consumer<InterviewSummary> open;
  private final Function<InterviewSummary, List<Action>> actions;
  private final VBox days = new VBox();
  private final ScrollPane scroll = new ScrollPane(days);
  private Runnable plan = () -> {};

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
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().setAll(new Loading());
    var _ = model.daysProperty().subscribe(this::show);
  }

  /// What the empty list offers.
  void setPlan(Runnable run) {
    plan = run;
  }

  private void show(Optional<List<InterviewsViewModel.Day>> read) {
    if (read.isEmpty()) {
      return;
    }
    days.getChildren().setAll(read.get().stream().map(this::day).toList());
    getChildren().setAll(read.get().isEmpty() ? empty() : scroll);
  }

  private Node empty() {
    return switch (model.whenProperty().get()) {
      case UPCOMING ->
          new EmptyState(
              Feather.CALENDAR,
              TEXTS.of("interviews.none"),
              TEXTS.of("interviews.none.text"),
              Action.of(TEXTS.of("interviews.plan"), Feather.PLUS, () -> plan.run()));
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
    var heading = new javafx.scene.layout.HBox(name, how);
    heading.getStyleClass().add("day-heading");
    heading.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
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
