package candor.app.replay;

import candor.app.control.Icons;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import java.util.Set;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A line of notes with when it was begun and under which question; marked where the moment that is
/// shown wrote it.
final class LineCell extends ListCell<NoteLine> {
  private static final Texts TEXTS = Texts.in(LineCell.class);
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
  private final ReplayWords words;
  private final Supplier<Set<NoteLineId>> changed;
  private final Label time = new Label();
  private final Label question = new Label();
  private final Label text = new Label();
  private final HBox row;

  LineCell(ReplayWords words, Supplier<Set<NoteLineId>> changed) {
    this.words = words;
    this.changed = changed;
    getStyleClass().add("replay-line");
    // As wide as the list, and no wider.
    setPrefWidth(0);
    for (var aside : new Label[] {time, question}) {
      aside.getStyleClass().addAll("caption", "muted", "tabular");
      aside.setMinWidth(Region.USE_PREF_SIZE);
    }
    time.getStyleClass().add("replay-time");
    question.getStyleClass().add("replay-sign");
    text.getStyleClass().add("replay-text");
    Wrapping.wrap(text);
    HBox.setHgrow(text, Priority.ALWAYS);
    row = new HBox(time, question, text);
    row.getStyleClass().add("replay-row");
    row.setAlignment(Pos.TOP_LEFT);
  }

  @Override
  protected void updateItem(NoteLine line, boolean empty) {
    super.updateItem(line, empty);
    var isChanged = !empty && line != null && changed.get().contains(line.id());
    pseudoClassStateChanged(CHANGED, isChanged);
    if (empty || line == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    time.setText(words.time(line.writtenAt()));
    time.setGraphic(isChanged ? Icons.of(Feather.EDIT_3) : null);
    question.setText(words.sign(line.question()));
    text.setText(line.text());
    setAccessibleText(
        TEXTS.of(
            isChanged ? "replay.line.changed" : "replay.line",
            time.getText(),
            words.question(line.question()),
            line.text()));
    setGraphic(row);
  }
}
