package candor.app.shell;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Scroll;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Lists the keys that work in the window and in the place shown (F1).
final class ShortcutSheet extends VBox {
  private static final Texts TEXTS = Texts.in(ShortcutSheet.class);
  private static final List<String> GENERAL =
      List.of(
          "palette",
          "primary",
          "search",
          "sections",
          "history",
          "back",
          "areas",
          "page",
          "undo",
          "redo",
          "rail",
          "lock",
          "close",
          "help");
  private static final double LINE = 40;
  private final Button close;

  ShortcutSheet(List<Shortcut> here, Runnable leave) {
    getStyleClass().addAll("floating", "shortcut-sheet");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var title = new Label(TEXTS.of("shell.shortcuts"));
    title.getStyleClass().add("title");
    var grid = new GridPane();
    grid.getStyleClass().add("shortcuts");
    if (!here.isEmpty()) {
      head(grid, "shell.shortcuts.here");
      here.forEach(each -> add(grid, each));
      head(grid, "shell.shortcuts.everywhere");
    }
    for (var each : GENERAL) {
      var keys = TEXTS.of("shell.keys." + each);
      add(grid, new Shortcut(keys, TEXTS.of("shell.keysText." + each)));
    }
    close = Buttons.plain(Action.of(TEXTS.of("shell.shortcuts.close"), leave));
    var buttons = new HBox(close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    var scroll = Scroll.around(grid);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    close.addEventHandler(KeyEvent.KEY_PRESSED, event -> scroll(event, scroll));
    getChildren().addAll(title, scroll, buttons);
  }

  void begin() {
    close.requestFocus();
  }

  // The keyboard is on the button, and there is nothing else to go to.
  private static void scroll(KeyEvent event, ScrollPane list) {
    var page = list.getViewportBounds().getHeight();
    var hidden = list.getContent().getLayoutBounds().getHeight() - page;
    var step =
        switch (event.getCode()) {
          case UP -> -LINE;
          case DOWN -> LINE;
          case PAGE_UP -> -page;
          case PAGE_DOWN -> page;
          default -> 0;
        };
    if (step != 0 && hidden > 0) {
      list.setVvalue(Math.clamp(list.getVvalue() + step / hidden, 0, 1));
      event.consume();
    }
  }

  private static void head(GridPane grid, String key) {
    var heading = new Label(TEXTS.of(key));
    heading.getStyleClass().addAll("caption", "muted", "shortcuts-heading");
    grid.add(heading, 0, grid.getRowCount(), 2, 1);
  }

  private static void add(GridPane grid, Shortcut shortcut) {
    var keys = new Label(shortcut.keys());
    keys.getStyleClass().add("keys");
    keys.setMinWidth(USE_PREF_SIZE);
    var text = new Label(shortcut.text());
    Wrapping.wrap(text);
    text.setMinHeight(USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), text, keys);
  }
}
