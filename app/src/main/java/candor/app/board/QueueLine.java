package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.posting.OutboxLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// An operation of the outbox as a sentence, with what can still be done about it.
final class QueueLine extends HBox {
  private static final Texts TEXTS = Texts.in(QueueLine.class);
  private static final double NARROW = 40;
  private final Label sentence = new Label();
  private final VBox words = new VBox();
  private final HBox side = new HBox();

  QueueLine(OutboxLine line, TwinViewModel model, Dates dates) {
    var item = line.item();
    getStyleClass().add("board-line");
    setAlignment(Pos.CENTER_LEFT);
    var icon = Icons.of(BoardWords.icon(item.state()));
    sentence.setText(BoardWords.sentence(line));
    Wrapping.wrap(sentence);
    sentence.setMinHeight(USE_PREF_SIZE);
    words.getChildren().add(sentence);
    words.getStyleClass().add("board-line-words");
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var trouble = BoardWords.trouble(item.state(), item.reason());
    if (!trouble.isEmpty()) {
      var why = new Label(trouble);
      Wrapping.wrap(why);
      why.setMinHeight(USE_PREF_SIZE);
      why.getStyleClass().addAll("caption", "warning-text");
      words.getChildren().add(why);
    }
    var plan = model.plan(line);
    if (!plan.isEmpty()) {
      var will = new Label(plan);
      Wrapping.wrap(will);
      will.setMinHeight(USE_PREF_SIZE);
      will.getStyleClass().addAll("caption", "muted");
      words.getChildren().add(will);
    }
    if (item.state().isDone()) {
      sentence.getStyleClass().add("muted");
    }
    var when = new Label(dates.relative(item.changedAt()));
    when.getStyleClass().addAll("caption", "muted", "tabular");
    when.setTooltip(new Tooltip(dates.exact(item.changedAt())));
    when.setMinWidth(USE_PREF_SIZE);
    side.getChildren().add(when);
    side.getStyleClass().add("board-line-side");
    side.setAlignment(Pos.CENTER_LEFT);
    side.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(icon, words, side);
    if (model.canGoSooner(line)) {
      add(line, "sooner", Feather.ARROW_UP, () -> model.sooner(line));
    }
    if (TwinViewModel.canTakeBack(line)) {
      add(line, "takeBack", Feather.CORNER_UP_LEFT, () -> model.takeBack(line));
    } else if (TwinViewModel.canRetry(line)) {
      add(line, "retry", Feather.REFRESH_CW, () -> model.retry(line));
    }
    var _ = widthProperty().subscribe(this::fit);
    var _ = sentence.fontProperty().subscribe(this::fit);
  }

  // The verb stands below the words where these would be squeezed beside it.
  private void fit() {
    var narrow = getWidth() > 0 && getWidth() < NARROW * sentence.getFont().getSize();
    Pane from = narrow ? this : words;
    Pane to = narrow ? words : this;
    if (from.getChildren().remove(side)) {
      to.getChildren().add(side);
    }
  }

  private void add(OutboxLine line, String verb, Feather icon, Runnable run) {
    var button = Buttons.quiet(Action.of(TEXTS.of("board.verb." + verb), icon, run));
    button.setAccessibleText(TEXTS.of("board.verb.named." + verb, BoardWords.sentence(line)));
    button.getStyleClass().add("board-line-verb");
    side.getChildren().add(button);
  }
}
