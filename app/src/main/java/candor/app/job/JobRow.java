package candor.app.job;

import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.model.job.JobStatus;
import candor.model.job.JobSummary;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One job in the list: what it is, and how full its pipeline is.
final class JobRow extends ListCell<JobSummary> {
  private static final Texts TEXTS = Texts.in(JobRow.class);
  private final Function<JobSummary, ContextMenu> menu;
  private final Label title = new Label();
  private final Label where = new Label();
  private final HBox marks = new HBox();
  private final Label active = new Label();
  private final Label hired = new Label();
  private final HBox row;

  JobRow(Function<JobSummary, ContextMenu> menu) {
    this.menu = menu;
    getStyleClass().add("job-row");
    title.getStyleClass().add("bold");
    where.getStyleClass().addAll("caption", "muted");
    marks.setAlignment(Pos.CENTER_LEFT);
    var words = new VBox(title, where);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    active.getStyleClass().addAll("job-number", "tabular");
    hired.getStyleClass().addAll("job-number", "tabular", "muted");
    row = new HBox(words, marks, active, hired);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("job-line");
    setPrefWidth(0);
  }

  /// A status in a word.
  static String word(JobStatus status) {
    return TEXTS.of("job.status." + status.name());
  }

  @Override
  protected void updateItem(@Nullable JobSummary job, boolean empty) {
    super.updateItem(job, empty);
    if (job == null || empty) {
      setGraphic(null);
      setContextMenu(null);
      setAccessibleText(null);
      return;
    }
    var details = job.job().details();
    title.setText(details.title());
    where.setText(
        Stream.of(details.team(), details.city(), country(details.country()), job.kitTitle())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("  ·  ")));
    marks.getChildren().clear();
    if (job.job().status() != JobStatus.OPEN) {
      var tone = job.job().status() == JobStatus.ON_HOLD ? Tone.WARNING : Tone.NEUTRAL;
      marks.getChildren().add(new Tag(word(job.job().status()), tone));
    }
    active.setText(TEXTS.of("job.active", job.active()));
    hired.setText(TEXTS.of("job.hired", job.hired(), details.openings()));
    setContextMenu(menu.apply(job));
    setAccessibleText(
        TEXTS.of(
            "job.row",
            details.title(),
            word(job.job().status()),
            active.getText(),
            hired.getText()));
    setGraphic(row);
  }

  private static String country(String code) {
    return code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry();
  }
}
