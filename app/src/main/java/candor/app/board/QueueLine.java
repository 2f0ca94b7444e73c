package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.SameRow;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Something that waits for a connection, or what became of it, as a sentence, with what can still
/// be done about it.
final class QueueLine extends HBox {
  private static final Texts TEXTS = Texts.in(QueueLine.class);
  private static final double NARROW = 40;
  private final Label sentence = new Label();
  private final VBox words = new VBox();
  private final HBox side = new HBox();

  QueueLine(QueueEntry entry, Dates dates) {
    getStyleClass().add("board-line");
    SameRow.known(this, entry.id());
    setAlignment(Pos.CENTER_LEFT);
    var icon = Icons.of(entry.state().map(BoardWords::icon).orElse(Feather.MESSAGE_SQUARE));
    sentence.setText(entry.sentence());
    Wrapping.wrap(sentence);
    sentence.setMinHeight(USE_PREF_SIZE);
    words.getChildren().add(sentence);
    words.getStyleClass().add("board-line-words");
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    explain(entry.trouble(), "warning-text");
    explain(entry.plan(), "muted");
    if (entry.done()) {
      sentence.getStyleClass().add("muted");
    }
    var when = new Label(dates.relative(entry.at()));
    when.getStyleClass().addAll("caption", "muted", "tabular");
    when.setTooltip(new Tooltip(dates.exact(entry.at())));
    when.setMinWidth(USE_PREF_SIZE);
    side.getChildren().add(when);
    side.getStyleClass().add("board-line-side");
    side.setAlignment(Pos.CENTER_LEFT);
    side.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(icon, words, side);
    entry.verbs().forEach(verb -> add(entry, verb));
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

  private void explain(String text, String look) {
    if (!text.isEmpty()) {
      var label = new Label(text);
      Wrapping.wrap(label);
      label.setMinHeight(USE_PREF_SIZE);
      label.getStyleClass().addAll("caption", look);
      words.getChildren().add(label);
    }
  }

  private void add(QueueEntry entry, QueueEntry.Verb verb) {
    var deed = verb.deed();
    var button = Buttons.quiet(Action.of(TEXTS.of("board.verb." + deed), icon(deed), verb.run()));
    button.setAccessibleText(TEXTS.of("board.verb.named." + deed, entry.sentence()));
    button.getStyleClass().add("board-line-verb");
    side.getChildren().add(button);
  }

  private static Feather icon(QueueEntry.Deed deed) {
    return switch (deed) {
      case SOONER -> Feather.ARROW_UP;
      case LATER -> Feather.ARROW_DOWN;
      case TAKE_BACK -> Feather.CORNER_UP_LEFT;
      case RETRY -> Feather.REFRESH_CW;
      case TELL -> Feather.SEND;
      case LEAVE -> Feather.X;
    };
  }
}
