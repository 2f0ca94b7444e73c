package candor.app.notes;

import candor.model.interview.CompetencyTag;
import candor.model.kit.Competency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jfx.incubator.scene.control.richtext.TextPos;

/// The competencies that a tag begun at the caret may mean, below it. It never takes the keyboard:
/// it looks at the keys before the editor does, while it is open.
final class Completion extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final Pattern BEGUN = Pattern.compile("[#＃]([^\\s#＃]*)$");
  private static final int MOST = 6;
  private final NotesArea area;
  private List<Competency> all = List.of();
  private List<Competency> offered = List.of();
  private int chosen;
  private boolean typing;

  Completion(NotesArea area) {
    this.area = area;
    getStyleClass().addAll("floating", "note-completion");
    setManaged(false);
    setVisible(false);
    setMouseTransparent(false);
    setFocusTraversable(false);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    var _ = area.caretPositionProperty().subscribe(at -> look());
    var _ = area.focusedProperty().subscribe(focused -> look());
    area.setOnComposed(this::composed);
  }

  /// Which competencies there are, those to offer first at the front.
  void offer(List<Competency> competencies) {
    all = List.copyOf(competencies);
  }

  /// What is offered now; empty while it is closed.
  List<Competency> offered() {
    return isVisible() ? offered : List.of();
  }

  /// Takes note that the user has typed: only then it opens.
  void typed() {
    typing = true;
  }

  // Where the caret moved it was looked already.
  private void composed() {
    if (typing) {
      look();
    }
  }

  private void look() {
    var begun = typing && area.isFocused() ? begun() : Optional.<String>empty();
    typing = false;
    offered = begun.map(this::matching).orElseGet(List::of);
    if (offered.isEmpty()) {
      setVisible(false);
      return;
    }
    chosen = 0;
    getChildren().setAll(offered.stream().map(this::line).toList());
    mark();
    setVisible(true);
    place();
  }

  private Optional<String> begun() {
    var before = beforeCaret();
    var tag = BEGUN.matcher(before);
    return tag.find() && CompetencyTag.begins(before, tag.start())
        ? Optional.of(tag.group(1))
        : Optional.empty();
  }

  private String beforeCaret() {
    var caret = area.caret();
    var text = area.getPlainText(caret.index());
    return text.substring(0, Math.min(caret.offset(), text.length()));
  }

  private List<Competency> matching(String begun) {
    var wanted = begun.toLowerCase(Locale.ROOT);
    return Stream.concat(
            all.stream().filter(each -> tag(each).startsWith(wanted)),
            all.stream().filter(each -> hasWord(each, wanted)))
        .distinct()
        .filter(each -> !tag(each).equals(wanted))
        .limit(MOST)
        .toList();
  }

  private static String tag(Competency competency) {
    return CompetencyTag.of(competency).substring(1).toLowerCase(Locale.ROOT);
  }

  private static boolean hasWord(Competency competency, String wanted) {
    return competency.key().toLowerCase(Locale.ROOT).startsWith(wanted)
        || Stream.of(tag(competency).split("-", -1)).anyMatch(word -> word.startsWith(wanted));
  }

  private Label line(Competency competency) {
    var name = competency.name().isBlank() ? competency.key() : competency.name();
    var line = new Label(name);
    line.getStyleClass().add("note-offer");
    line.setAccessibleRole(AccessibleRole.LIST_ITEM);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinWidth(0);
    line.setOnMousePressed(
        event -> {
          accept(competency);
          event.consume();
        });
    return line;
  }

  private void mark() {
    for (var i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(SELECTED, i == chosen);
    }
  }

  // Below the caret, above it where there is no room below, and always inside the editor.
  private void place() {
    if (!(getParent() instanceof Region around) || area.getScene() == null) {
      return;
    }
    applyCss();
    var width = Math.min(prefWidth(-1), around.getWidth());
    var height = prefHeight(width);
    var caret = around.screenToLocal(area.caretOnScreen());
    var x = Math.clamp(caret.getMinX(), 0, Math.max(0, around.getWidth() - width));
    var line = 1.6 * ((Label) getChildren().getFirst()).getFont().getSize();
    var below = caret.getMaxY() + 4;
    var y =
        below + height <= around.getHeight() ? below : caret.getMaxY() - 1.2 * line - height - 4;
    resizeRelocate(x, Math.max(0, y), width, height);
  }

  private void key(KeyEvent event) {
    if (!isVisible() || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    switch (event.getCode()) {
      case TAB, ENTER -> accept(offered.get(chosen));
      case ESCAPE -> setVisible(false);
      case DOWN -> choose(1);
      case UP -> choose(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(int steps) {
    chosen = Math.floorMod(chosen + steps, offered.size());
    mark();
  }

  private void accept(Competency competency) {
    setVisible(false);
    var caret = area.caret();
    var begun = begun().orElse("");
    var from = TextPos.ofLeading(caret.index(), caret.offset() - begun.length() - 1);
    area.select(area.replaceText(from, caret, CompetencyTag.of(competency) + " "));
    setVisible(false);
  }
}
