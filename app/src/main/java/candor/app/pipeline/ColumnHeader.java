package candor.app.pipeline;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Entry;
import candor.app.control.Icons;
import candor.app.control.Prompt;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.model.job.StageId;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The head of a column: the stage's name, how many are in it, how long they stay, and what can be
/// done with the stage.
final class ColumnHeader extends HBox {
  private static final Texts TEXTS = Texts.in(ColumnHeader.class);
  private final PipelineViewModel model;
  private final BoardColumn column;
  private final Frame frame;
  private final Label count = new Label();
  private final Label median = new Label();

  ColumnHeader(PipelineViewModel model, BoardColumn column, Frame frame) {
    this.model = model;
    this.column = column;
    this.frame = frame;
    getStyleClass().add("column-header-line");
    setAlignment(Pos.CENTER_LEFT);
    var name = new Label();
    name.textProperty().bind(column.name());
    name.getStyleClass().addAll("bold", "column-name");
    name.setTextOverrun(OverrunStyle.ELLIPSIS);
    name.setMinWidth(0);
    name.setTooltip(new Tooltip());
    name.getTooltip().textProperty().bind(column.name());
    count.getStyleClass().addAll("column-count", "tabular");
    count.setMinWidth(USE_PREF_SIZE);
    median.getStyleClass().addAll("caption", "muted", "tabular");
    median.setMinWidth(USE_PREF_SIZE);
    median.setGraphic(Icons.of(Feather.CLOCK));
    var space = new Region();
    setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
    switch (column.role()) {
      case STAGE -> {}
      case HIRED -> name.setGraphic(Icons.of(Feather.AWARD));
      case ENDED -> name.setGraphic(Icons.of(Feather.SLASH));
    }
    getChildren().addAll(name, count, space, median);
    column.stage().ifPresent(stage -> getChildren().add(menuButton(stage)));
    column.cards().addListener((javafx.beans.InvalidationListener) change -> showNumbers());
    showNumbers();
  }

  private void showNumbers() {
    count.setText("" + column.cards().size());
    count.setAccessibleText(TEXTS.of("pipeline.column.count", column.cards().size()));
    var days = model.medianDays(column);
    median.setVisible(days.isPresent());
    median.setText(days.isEmpty() ? "" : TEXTS.of("pipeline.column.median", days.getAsLong()));
    if (days.isPresent()) {
      var exact = TEXTS.of("pipeline.column.medianExact", days.getAsLong());
      median.setAccessibleText(exact);
      median.setTooltip(new Tooltip(exact));
    }
  }

  private Button menuButton(StageId stage) {
    var name = TEXTS.of("pipeline.stage.menu", column.name().get());
    var button = Buttons.icon(Feather.MORE_HORIZONTAL, Action.of(name, () -> {}));
    button.setOnAction(event -> menu(stage).show(button, Side.BOTTOM, 0, 4));
    return button;
  }

  private ContextMenu menu(StageId stage) {
    var stages = model.stages();
    var isLast = stages.place(stage) == model.deck().stages().size() - 1;
    var left =
        Action.of(TEXTS.of("pipeline.stage.left"), Feather.ARROW_LEFT, () -> shift(stage, -1))
            .when(new SimpleBooleanProperty(stages.place(stage) > 0));
    var right =
        Action.of(TEXTS.of("pipeline.stage.right"), Feather.ARROW_RIGHT, () -> shift(stage, 1))
            .when(new SimpleBooleanProperty(!isLast));
    var kept = stages.kept(stage);
    var remove =
        Action.of(
                kept.isEmpty()
                    ? TEXTS.of("pipeline.stage.remove")
                    : TEXTS.of("pipeline.stage.removeNot", kept),
                Feather.TRASH_2,
                () -> stages.remove(stage))
            .when(new SimpleBooleanProperty(kept.isEmpty()));
    var menu = new ContextMenu();
    menu.getItems()
        .setAll(
            item(TEXTS.of("pipeline.stage.rename"), Feather.EDIT_2, () -> rename(stage)),
            Buttons.item(left),
            Buttons.item(right),
            Buttons.separator(),
            item(TEXTS.of("pipeline.stage.add"), Feather.PLUS, () -> add(model, frame)),
            Buttons.separator(),
            Buttons.item(remove));
    return menu;
  }

  private void shift(StageId stage, int places) {
    model.stages().shift(stage, places);
  }

  private void rename(StageId stage) {
    var name = Entry.requiredLine(TEXTS.of("pipeline.stage.name"), column.name().get());
    frame.ask(
        Prompt.of(
            TEXTS.of("pipeline.stage.renameTitle", column.name().get()),
            TEXTS.of("pipeline.stage.renameVerb"),
            List.of(name),
            () -> model.stages().rename(stage, name.value())));
  }

  /// Asks for the name of a new stage.
  static void add(PipelineViewModel model, Frame frame) {
    var name = Entry.requiredLine(TEXTS.of("pipeline.stage.name"), "");
    var _ = name.hint(TEXTS.of("pipeline.stage.addHint"));
    frame.ask(
        Prompt.of(
            TEXTS.of("pipeline.stage.addTitle"),
            TEXTS.of("pipeline.stage.add"),
            List.of(name),
            () -> model.stages().add(name.value())));
  }

  private static MenuItem item(String text, Feather icon, Runnable run) {
    return Buttons.item(Action.of(text, icon, run));
  }
}
