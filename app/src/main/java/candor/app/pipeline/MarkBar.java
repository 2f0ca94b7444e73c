package candor.app.pipeline;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// How many are marked, and what can be done with all of them at once.
final class MarkBar extends HBox {
  private static final Texts TEXTS = Texts.in(MarkBar.class);
  private static final double NARROW = 44;
  private final PipelineViewModel model;
  private final Label count = new Label();

  MarkBar(PipelineViewModel model, CardVerbs verbs) {
    this.model = model;
    getStyleClass().add("mark-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    count.getStyleClass().addAll("bold", "tabular");
    count.setMinWidth(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var move = quiet(TEXTS.of("pipeline.verb.move"), Feather.CORNER_DOWN_RIGHT, () -> {});
    move.setOnAction(event -> Buttons.menu(verbs.stages(marked())).show(move, Side.BOTTOM, 0, 4));
    getChildren()
        .addAll(
            count,
            move,
            quiet(TEXTS.of("pipeline.verb.hire"), Feather.CHECK_CIRCLE, () -> verbs.hire(marked())),
            quiet(TEXTS.of("pipeline.verb.reject"), Feather.X_CIRCLE, () -> verbs.reject(marked())),
            quiet(
                TEXTS.of("pipeline.verb.withdraw"),
                Feather.LOG_OUT,
                () -> verbs.withdraw(marked())),
            space,
            quiet(TEXTS.of("pipeline.marks.clear"), Feather.X, () -> model.marked().clear()));
    var _ = widthProperty().subscribe(this::fit);
    model.onMarks(this::show);
    show();
  }

  // Icons alone where the words do not fit; their names stay in the tooltip.
  private void fit() {
    var narrow = getWidth() > 0 && getWidth() < NARROW * count.getFont().getSize();
    for (var child : getChildren()) {
      if (child instanceof Button button) {
        button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        button.setTooltip(narrow ? new Tooltip(button.getText()) : null);
      }
    }
  }

  private void show() {
    count.setText(TEXTS.of("pipeline.marks.count", model.marked().size()));
  }

  private List<candor.model.pipeline.ApplicationId> marked() {
    return List.copyOf(model.marked());
  }

  private static Button quiet(String text, Feather icon, Runnable run) {
    return Buttons.quiet(Action.of(text, icon, run));
  }
}
