package candor.app.control;

import candor.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Says what was done and offers to take it back.
public final class UndoBar extends HBox {
  private static final Texts TEXTS = Texts.in(UndoBar.class);

  public UndoBar(String done, Runnable undo, Runnable dismiss) {
    getStyleClass().add("undo-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var words = new Label(done);
    var button = Buttons.quiet(Action.of(TEXTS.of("control.undo"), undo));
    button.getStyleClass().add("undo");
    button.setAccessibleText(TEXTS.of("control.undo.what", done));
    getChildren()
        .addAll(
            words,
            button,
            Buttons.icon(Feather.X, Action.of(TEXTS.of("control.notice.dismiss"), dismiss)));
  }
}
