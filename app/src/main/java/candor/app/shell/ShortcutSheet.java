package candor.app.shell;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Scroll;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
          "search",
          "sections",
          "history",
          "back",
          "areas",
          "undo",
          "redo",
          "rail",
          "lock",
          "close",
          "help");
  private final Button close;

  ShortcutSheet(List<Shortcut> here, Runnable leave) {
    getStyleClass().addAll("floating", "shortcut-sheet");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var title = new Label(TEXTS.of("shell.shortcuts"));
    title.getStyleClass().add("title");
    var lists = new VBox();
    lists.getStyleClass().add("shortcut-lists");
    if (!here.isEmpty()) {
      lists.getChildren().addAll(heading("shell.shortcuts.here"), grid(here.stream()));
      lists.getChildren().add(heading("shell.shortcuts.everywhere"));
    }
    var general =
        GENERAL.stream()
            .map(
                each ->
                    new Shortcut(
                        TEXTS.of("shell.keys." + each), TEXTS.of("shell.keysText." + each)));
    close = Buttons.plain(Action.of(TEXTS.of("shell.shortcuts.close"), leave));
    var buttons = new HBox(close);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    lists.getChildren().add(grid(general));
    var scroll = Scroll.around(lists);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(title, scroll, buttons);
  }

  void begin() {
    close.requestFocus();
  }

  private static Label heading(String key) {
    var heading = new Label(TEXTS.of(key));
    heading.getStyleClass().addAll("caption", "muted");
    return heading;
  }

  private static GridPane grid(Stream<Shortcut> shortcuts) {
    var grid = new GridPane();
    grid.getStyleClass().add("shortcuts");
    shortcuts.forEach(
        each -> {
          var keys = new Label(each.keys());
          keys.getStyleClass().add("keys");
          keys.setMinWidth(USE_PREF_SIZE);
          var text = new Label(each.text());
          Wrapping.wrap(text);
          text.setMinHeight(USE_PREF_SIZE);
          grid.addRow(grid.getRowCount(), text, keys);
        });
    return grid;
  }
}
