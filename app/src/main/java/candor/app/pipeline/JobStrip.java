package candor.app.pipeline;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.model.job.Job;
import candor.model.job.JobStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/// What the job is, in one line below its title, and the small tools for it.
final class JobStrip extends HBox {
  private static final Texts TEXTS = Texts.in(JobStrip.class);
  private final PipelineViewModel model;
  private final Frame frame;
  private final PipelineScreen.Doors doors;
  private final FlowPane facts = new FlowPane();
  private final ToggleButton ended = new ToggleButton();

  JobStrip(PipelineViewModel model, Frame frame, PipelineScreen.Doors doors) {
    this.model = model;
    this.frame = frame;
    this.doors = doors;
    getStyleClass().add("job-strip");
    setAlignment(Pos.CENTER_LEFT);
    facts.getStyleClass().add("job-facts");
    facts.setAlignment(Pos.CENTER_LEFT);
    facts.setMinWidth(0);
    facts.setPrefWrapLength(0);
    HBox.setHgrow(facts, Priority.ALWAYS);
    // A fact that does not fit into the line wraps out of sight: whole or not at all.
    var line = new Rectangle();
    line.widthProperty().bind(facts.widthProperty());
    line.heightProperty().bind(facts.heightProperty());
    facts.setClip(line);
    ended.getStyleClass().add("ended-toggle");
    ended.setMinWidth(USE_PREF_SIZE);
    var _ = ended.selectedProperty().subscribe(shown -> model.deck().showEnded(shown));
    var _ = model.deck().endedCount().subscribe(this::show);
    var _ = model.deck().hiredCount().subscribe(this::show);
    var _ = model.job().subscribe(this::show);
    var _ = model.kit().subscribe(this::show);
    getChildren()
        .addAll(
            facts,
            ended,
            icon(TEXTS.of("pipeline.tool.edit"), Feather.EDIT_2, this::edit),
            icon(TEXTS.of("pipeline.tool.publish"), Feather.GLOBE, this::publish),
            icon(TEXTS.of("pipeline.tool.history"), Feather.CLOCK, this::history),
            icon(TEXTS.of("pipeline.tool.then"), Feather.ROTATE_CCW, model.then()::begin),
            Buttons.menu(Feather.MORE_HORIZONTAL, TEXTS.of("pipeline.tool.menu"), this::actions));
  }

  private void show() {
    var count = model.deck().endedCount().get();
    ended.setText(
        ended.isSelected()
            ? TEXTS.of("pipeline.ended.hide", count)
            : TEXTS.of("pipeline.ended.show", count));
    ended.setDisable(count == 0 && !ended.isSelected());
    var job = model.job().get();
    facts.getChildren().clear();
    if (job != null) {
      facts.getChildren().add(status(job.status()));
      var details = job.details();
      fact(
          Feather.AWARD,
          TEXTS.of("pipeline.job.hired", model.deck().hiredCount().get(), details.openings()));
      fact(Feather.MAP_PIN, place(job));
      fact(Feather.USERS, details.team());
      fact(Feather.BOOK_OPEN, model.kit().get());
    }
  }

  private static Tag status(JobStatus status) {
    return switch (status) {
      case OPEN -> new Tag(TEXTS.of("pipeline.job.open"), Tone.SUCCESS, Feather.CHECK_CIRCLE);
      case ON_HOLD -> new Tag(TEXTS.of("pipeline.job.held"), Tone.WARNING, Feather.PAUSE_CIRCLE);
      case CLOSED -> new Tag(TEXTS.of("pipeline.job.closed"), Tone.NEUTRAL, Feather.ARCHIVE);
    };
  }

  private static String place(Job job) {
    var details = job.details();
    var country =
        details.country().isEmpty()
            ? ""
            : Locale.of("", details.country()).getDisplayCountry(Locale.getDefault());
    var workplace =
        switch (details.workplace()) {
          case ON_SITE -> "";
          case HYBRID -> TEXTS.of("pipeline.job.hybrid");
          case REMOTE -> TEXTS.of("pipeline.job.remote");
        };
    return String.join(
        ", ",
        Stream.of(details.city(), country, workplace).filter(part -> !part.isEmpty()).toList());
  }

  private void fact(Feather icon, String text) {
    if (!text.isEmpty()) {
      var label = new Label(text, Icons.of(icon));
      label.getStyleClass().addAll("muted", "job-fact");
      label.setTooltip(new Tooltip(text));
      facts.getChildren().add(label);
    }
  }

  private List<Action> actions() {
    var actions = new ArrayList<Action>();
    var job = model.job().get();
    if (job == null) {
      return actions;
    }
    actions.add(
        Action.of(
            TEXTS.of("pipeline.stage.add"), Feather.PLUS, () -> ColumnHeader.add(model, frame)));
    if (job.status() != JobStatus.OPEN) {
      actions.add(to(TEXTS.of("pipeline.tool.reopen"), Feather.PLAY_CIRCLE, JobStatus.OPEN));
    }
    if (job.status() == JobStatus.OPEN) {
      actions.add(to(TEXTS.of("pipeline.tool.hold"), Feather.PAUSE_CIRCLE, JobStatus.ON_HOLD));
    }
    if (job.status() != JobStatus.CLOSED) {
      actions.add(to(TEXTS.of("pipeline.tool.close"), Feather.ARCHIVE, JobStatus.CLOSED));
    }
    return actions;
  }

  private Action to(String text, Feather icon, JobStatus status) {
    return Action.of(text, icon, () -> model.changeStatus(status));
  }

  private void edit() {
    var job = model.job().get();
    if (job != null) {
      doors.editJob().accept(job.id());
    }
  }

  private void publish() {
    var job = model.job().get();
    if (job != null) {
      doors.publish().accept(job.id());
    }
  }

  private void history() {
    var job = model.job().get();
    if (job != null) {
      doors.history().accept(job.id());
    }
  }

  private static Button icon(String text, Feather icon, Runnable run) {
    return Buttons.icon(icon, Action.of(text, run));
  }
}
