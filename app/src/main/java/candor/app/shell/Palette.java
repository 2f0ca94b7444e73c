package candor.app.shell;

import candor.app.control.Icons;
import candor.app.control.Overlay;
import candor.app.control.SearchBox;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Finds things and commands by words (Ctrl+K). What can be pressed on what is shown comes before
/// them where it begins with the words, and after them elsewhere. Up and down choose, Enter goes
/// there.
final class Palette extends VBox {
  private static final Texts TEXTS = Texts.in(Palette.class);
  private static final int MOST_SEEN = 10;
  private final Lanes lanes;
  private final Commands commands;
  private final Overlay overlay;
  private final List<Node> areas;
  private final Lanes.Slot slot = new Lanes.Slot();
  private final SearchBox words = new SearchBox(TEXTS.of("shell.palette.prompt"));
  private final ListView<PaletteEntry> found = new ListView<>();
  private List<PaletteEntry> here = List.of();
  private Optional<String> answered = Optional.empty();

  /// @param areas where what is shown has its buttons
  Palette(Lanes lanes, Commands commands, Overlay overlay, List<Node> areas) {
    this.lanes = lanes;
    this.commands = commands;
    this.overlay = overlay;
    this.areas = List.copyOf(areas);
    getStyleClass().addAll("floating", "palette");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    found.setAccessibleText(TEXTS.of("shell.palette.results"));
    found.setFocusTraversable(false);
    found.setCellFactory(list -> new Cell());
    // As high as what was found, within reason.
    found
        .prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.clamp(found.getItems().size(), 1, MOST_SEEN) * found.getFixedCellSize(),
                found.getItems(),
                found.fixedCellSizeProperty()));
    var nothing = new Label(TEXTS.of("shell.palette.nothing"));
    nothing.getStyleClass().add("muted");
    found.setPlaceholder(nothing);
    getChildren().addAll(words, found);
    // A listener, not a subscription: whoever finds is not ready while the frame is made.
    words.textProperty().addListener((all, before, typed) -> look(typed));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  void open() {
    here = Here.in(areas);
    answered = Optional.empty();
    words.clear();
    look("");
    overlay.show(this, Pos.TOP_CENTER);
    words.requestFocus();
  }

  private void look(String text) {
    look(text, () -> {});
  }

  private void look(String text, Runnable then) {
    var asked = text.strip();
    lanes.read(
        slot,
        () -> commands.find(asked),
        entries -> {
          show(asked, entries);
          then.run();
        });
  }

  private void show(String asked, List<PaletteEntry> entries) {
    answered = Optional.of(asked);
    var pressed = here.stream().filter(entry -> !asked.isEmpty() && entry.says(asked)).toList();
    var others = entries.stream().filter(entry -> pressed.stream().noneMatch(at(entry)));
    found.getItems().setAll(pressed.stream().filter(entry -> entry.begins(asked)).toList());
    found.getItems().addAll(others.toList());
    found.getItems().addAll(pressed.stream().filter(entry -> !entry.begins(asked)).toList());
    found.getSelectionModel().selectFirst();
    found.scrollTo(0);
  }

  // The command of the same words: the one here knows what it is about. Things may share a name.
  private static Predicate<PaletteEntry> at(PaletteEntry command) {
    return pressed -> command.isCommand() && pressed.title().equalsIgnoreCase(command.title());
  }

  private void key(KeyEvent event) {
    var model = found.getSelectionModel();
    switch (event.getCode()) {
      case DOWN -> model.selectNext();
      case UP -> model.selectPrevious();
      case ENTER -> enter();
      default -> {
        return;
      }
    }
    found.scrollTo(Math.max(0, model.getSelectedIndex() - 5));
    event.consume();
  }

  // What is listed may answer earlier words; whoever left meanwhile wants nothing.
  private void enter() {
    if (answered.filter(words.getText().strip()::equals).isPresent()) {
      runChosen();
    } else {
      look(words.getText(), this::runChosen);
    }
  }

  private void runChosen() {
    var entry = found.getSelectionModel().getSelectedItem();
    if (entry != null && getScene() != null) {
      run(entry);
    }
  }

  private void run(PaletteEntry entry) {
    overlay.close();
    entry.run().run();
  }

  private final class Cell extends ListCell<PaletteEntry> {
    private Cell() {
      setOnMouseClicked(this::click);
    }

    private void click(MouseEvent event) {
      var entry = getItem();
      if (entry != null && event.getButton() == MouseButton.PRIMARY) {
        run(entry);
      }
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (entry == null || empty) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      var title = new Label(entry.title());
      title.setMinWidth(Region.USE_PREF_SIZE);
      var subtitle = new Label(entry.subtitle());
      subtitle.getStyleClass().addAll("muted", "caption");
      var line = new HBox(Icons.of(entry.icon()), title, subtitle);
      line.getStyleClass().add("palette-line");
      line.setAlignment(Pos.CENTER_LEFT);
      setGraphic(line);
      setAccessibleText(entry.title() + ", " + entry.subtitle());
    }
  }
}
