package candor.app.control;

import atlantafx.base.controls.CustomTextField;
import candor.app.text.Texts;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// A field to search by. Esc empties it; once empty, Esc is left to whoever is around it.
public final class SearchBox extends CustomTextField {
  private static final Texts TEXTS = Texts.in(SearchBox.class);

  /// An empty box.
  ///
  /// @param prompt what is searched ("Search candidates"); also its name
  public SearchBox(String prompt) {
    getStyleClass().add("search-box");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setLeft(Icons.of(Feather.SEARCH));
    var clear = Buttons.icon(Feather.X, Action.of(TEXTS.of("control.search.clear"), this::clear));
    clear.setFocusTraversable(false);
    clear.visibleProperty().bind(textProperty().isNotEmpty());
    setRight(clear);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            event.consume();
          }
        });
  }
}
