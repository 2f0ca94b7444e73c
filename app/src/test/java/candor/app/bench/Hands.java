package candor.app.bench;

import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.ApplicationId;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// What a user does in the program's window, by keys, and what they see then.
final class Hands {
  private final Watch watch;

  Hands(Watch watch) {
    this.watch = watch;
  }

  /// Opens the quick switcher and types; until its first line has these words.
  Watch.Seen find(String words) {
    var _ = watch.see(() -> watch.key(KeyCode.K, true, false), () -> watch.has(".palette"));
    return watch.see(
        () -> field().setText(words), () -> offered().contains(words.split(" ", -1)[0]));
  }

  /// Goes where the quick switcher's first line leads; until the board has so many cards and some
  /// of them can be seen.
  Watch.Seen openBoard(int cards) {
    return watch.see(
        () -> watch.key(KeyCode.ENTER, false, false),
        () -> columns().stream().mapToInt(Hands::size).sum() == cards && watch.has(".card-cell"));
  }

  /// Goes where the quick switcher's first line leads; until there is a field for long texts, which
  /// gets the keyboard.
  void openNotes() {
    var _ = watch.see(() -> watch.key(KeyCode.ENTER, false, false), () -> watch.has(".text-area"));
    var _ = watch.see(() -> node(".text-area").requestFocus(), () -> true);
  }

  /// Types a letter; until the next frame.
  Watch.Seen type(char letter) {
    return watch.see(() -> watch.typed(letter), () -> true);
  }

  /// Presses Enter; until the next frame.
  Watch.Seen enter() {
    return watch.see(() -> watch.key(KeyCode.ENTER, false, false), () -> true);
  }

  /// Opens the interview with somebody from *Today*; until its notes have the keyboard.
  Watch.Seen openInterview(String name) {
    return watch.see(
        () -> {
          interview(name).requestFocus();
          watch.key(KeyCode.ENTER, false, false);
        },
        () -> isIn(watch.scene().getFocusOwner(), "notes-area"));
  }

  private Node interview(String name) {
    return watch.scene().getRoot().lookupAll(".open-row").stream()
        .filter(row -> Objects.requireNonNullElse(row.getAccessibleText(), "").contains(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isIn(@Nullable Node node, String styleClass) {
    return node != null
        && (node.getStyleClass().contains(styleClass) || isIn(node.getParent(), styleClass));
  }

  Watch.Seen openToday() {
    return watch.see(() -> watch.key(KeyCode.DIGIT1, true, false), () -> watch.has(".today"));
  }

  Watch.Seen openCandidates() {
    return watch.see(
        () -> watch.key(KeyCode.DIGIT3, true, false),
        () -> watch.has(".candidates") && watch.has(".virtual-flow") && isFilled());
  }

  /// Moves the card under the cursor to the next stage or back; until it is seen there.
  Watch.Seen move(boolean right) {
    var from = Watch.get(this::cursor);
    return watch.see(
        () -> watch.key(right ? KeyCode.RIGHT : KeyCode.LEFT, false, true),
        () -> shows(from.column() + (right ? 1 : -1), from.card()));
  }

  /// Rolls the table on by so many pixels; until the next frame.
  Watch.Seen scroll(double pixels) {
    return watch.see(() -> flow().scrollPixels(pixels), () -> true);
  }

  /// Throws the table to a row; until the rows there are read and seen.
  Watch.Seen jump(int row) {
    return watch.see(
        () -> table().scrollTo(row), () -> flow().getCell(row).isVisible() && isFilled());
  }

  int rows() {
    return Watch.get(() -> table().getItems().size());
  }

  private record Cursor(int column, ApplicationId card) {}

  private Cursor cursor() {
    var all = columns();
    for (var i = 0; i < all.size(); i++) {
      if (all.get(i).getSelectionModel().getSelectedItem() instanceof ApplicationCard card) {
        return new Cursor(i, card.application().id());
      }
    }
    throw new IllegalStateException("no card is under the cursor");
  }

  private boolean shows(int column, ApplicationId id) {
    return columns().get(column).lookupAll(".card-cell").stream()
        .anyMatch(
            node ->
                node.isVisible()
                    && node instanceof ListCell<?> cell
                    && cell.getItem() instanceof ApplicationCard card
                    && card.application().id().equals(id));
  }

  private List<ListView<?>> columns() {
    return watch.scene().getRoot().lookupAll(".card-list").stream()
        .<ListView<?>>map(node -> (ListView<?>) node)
        .toList();
  }

  private static int size(ListView<?> list) {
    return list.getItems().size();
  }

  private TextField field() {
    return (TextField) node(".palette .text-field");
  }

  private String offered() {
    for (var node : node(".palette").lookupAll(".list-cell")) {
      if (node instanceof ListCell<?> cell && cell.getIndex() == 0) {
        return Objects.requireNonNullElse(cell.getAccessibleText(), "");
      }
    }
    return "";
  }

  private TableView<?> table() {
    return (TableView<?>) node(".table-view");
  }

  private VirtualFlow<?> flow() {
    return (VirtualFlow<?>) Objects.requireNonNull(table().lookup(".virtual-flow"));
  }

  // There are rows, and every one that is shown has its words.
  private boolean isFilled() {
    var shown =
        table().lookupAll(".table-row-cell").stream()
            .filter(node -> node instanceof IndexedCell<?> row && row.isVisible() && !row.isEmpty())
            .toList();
    return !shown.isEmpty() && shown.stream().allMatch(Hands::hasWords);
  }

  private static boolean hasWords(Node row) {
    return row.lookupAll(".label").stream().anyMatch(Hands::says)
        || row.lookupAll(".table-cell").stream().anyMatch(Hands::says);
  }

  private static boolean says(Node node) {
    return node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank();
  }

  private Node node(String selector) {
    return Objects.requireNonNull(watch.scene().getRoot().lookup(selector), selector);
  }
}
