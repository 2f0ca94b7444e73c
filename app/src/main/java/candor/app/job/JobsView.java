package candor.app.job;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Escape;
import candor.app.control.Loading;
import candor.app.control.Notice;
import candor.app.control.SameRow;
import candor.app.control.SegmentedChoice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.job.JobSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The jobs as rows.
final class JobsView {
  private static final Texts TEXTS = Texts.in(JobsView.class);
  private final JobsViewModel model;
  private final Frame frame;
  private final JobDoors doors;
  private final Action create;
  private final ListView<JobSummary> list = new ListView<>();
  private final StackPane root = new StackPane(new Loading());
  private final SegmentedChoice<Optional<JobStatus>> filter =
      new SegmentedChoice<>(
          TEXTS.of("job.filter"),
          List.of(
              Optional.of(JobStatus.OPEN),
              Optional.of(JobStatus.ON_HOLD),
              Optional.of(JobStatus.CLOSED),
              Optional.empty()),
          status -> status.map(JobRow::word).orElse(TEXTS.of("job.filter.all")));

  JobsView(JobsViewModel model, Frame frame, JobDoors doors, Action create) {
    this.model = model;
    this.frame = frame;
    this.doors = doors;
    this.create = create;
    Escape.through(list);
    list.getStyleClass().add("job-list");
    list.setAccessibleText(TEXTS.of("job.jobs"));
    SameRow.stays(list, model.shown(), summary -> summary.job().id());
    list.setCellFactory(_ -> new JobRow(this::menu));
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            openSelected();
            event.consume();
          }
        });
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            openSelected();
          }
        });
    model.status().bindBidirectional(filter.valueProperty());
    model.loaded().addListener((_, _, _) -> show());
    model.shown().addListener((ListChangeListener<JobSummary>) _ -> show());
  }

  Node root() {
    return root;
  }

  Node filter() {
    return filter;
  }

  void focus() {
    list.requestFocus();
  }

  private void show() {
    if (!model.loaded().get()) {
      return;
    }
    if (!model.shown().isEmpty()) {
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
      root.getChildren().setAll(list);
    } else if (model.hasJobs()) {
      root.getChildren()
          .setAll(
              new EmptyState(
                  Feather.SEARCH, TEXTS.of("job.none.title"), TEXTS.of("job.none.text")));
    } else {
      root.getChildren()
          .setAll(
              new EmptyState(
                  Feather.BRIEFCASE,
                  TEXTS.of("job.empty.title"),
                  TEXTS.of("job.empty.text"),
                  create));
    }
  }

  private void openSelected() {
    var job = list.getSelectionModel().getSelectedItem();
    if (job != null) {
      doors.open().accept(job.job().id());
    }
  }

  private ContextMenu menu(JobSummary job) {
    var id = job.job().id();
    var actions = new ArrayList<Action>();
    actions.add(Action.of(TEXTS.of("job.open"), Feather.COLUMNS, () -> doors.open().accept(id)));
    actions.add(Action.of(TEXTS.of("job.edit"), Feather.EDIT_2, () -> doors.edit().accept(id)));
    for (var to : JobStatus.values()) {
      if (to != job.job().status()) {
        actions.add(Action.of(TEXTS.of("job.to." + to.name()), () -> change(job, to)));
      }
    }
    return Buttons.menu(actions);
  }

  private void change(JobSummary job, JobStatus to) {
    model.change(
        job,
        to,
        (changed, result) -> {
          if (result instanceof JobResult.Saved) {
            frame.undoable(TEXTS.of("job.done." + to.name(), changed.job().title()), doors.undo());
          } else {
            frame.notice(Notice.of(Tone.DANGER, TEXTS.of("job.gone"), TEXTS.of("job.gone.next")));
          }
        });
  }
}
