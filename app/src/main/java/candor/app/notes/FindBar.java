package candor.app.notes;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.SearchBox;
import candor.app.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.TextPos;
import org.kordamp.ikonli.feather.Feather;

/// Finds words in the notes, from the caret on and round again, whatever their case.
final class FindBar extends HBox {
  private static final Texts TEXTS = Texts.in(FindBar.class);
  private final NotesArea area;
  private final SearchBox box = new SearchBox(TEXTS.of("notes.find"));
  private final Label count = new Label();
  private List<Hit> hits = List.of();

  private record Hit(int line, int from, int to) implements Comparable<Hit> {
    @Override
    public int compareTo(Hit other) {
      return line == other.line
          ? Integer.compare(from, other.from)
          : Integer.compare(line, other.line);
    }
  }

  FindBar(NotesArea area) {
    this.area = area;
    getStyleClass().add("note-find");
    setAlignment(Pos.CENTER_LEFT);
    count.getStyleClass().addAll("caption", "muted", "tabular");
    count.setAccessibleRole(AccessibleRole.TEXT);
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(box, Priority.ALWAYS);
    getChildren()
        .addAll(
            box,
            count,
            Buttons.icon(
                Feather.CHEVRON_UP, Action.of(TEXTS.of("notes.find.previous"), () -> step(-1))),
            Buttons.icon(
                Feather.CHEVRON_DOWN, Action.of(TEXTS.of("notes.find.next"), () -> step(1))),
            Buttons.icon(Feather.X, Action.of(TEXTS.of("notes.find.close"), this::close)));
    show(false);
    var _ = box.textProperty().subscribe(text -> changed());
    // Before the box itself, which empties itself first.
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Shows the bar with the keyboard in it; what is selected in one line is looked for.
  void open() {
    var selected = area.getSelection();
    show(true);
    if (selected != null
        && !selected.isCollapsed()
        && selected.getMin().index() == selected.getMax().index()) {
      var line = area.getPlainText(selected.getMin().index());
      box.setText(line.substring(selected.getMin().offset(), selected.getMax().offset()));
    }
    box.requestFocus();
    box.selectAll();
    search();
  }

  boolean isOpen() {
    return isVisible();
  }

  /// Puts the bar away, and the keyboard back to where the words are.
  void close() {
    show(false);
    area.requestFocus();
  }

  /// Selects the next place, or the one before.
  void step(int steps) {
    search();
    if (hits.isEmpty()) {
      return;
    }
    var now = here();
    var at = Collections.binarySearch(hits, now);
    int next;
    if (at >= 0 && isSelected(hits.get(at))) {
      next = Math.floorMod(at + steps, hits.size());
    } else {
      var after = at >= 0 ? at : -at - 1;
      next = Math.floorMod(steps > 0 ? after : after - 1, hits.size());
    }
    select(next);
  }

  private void changed() {
    search();
    if (!hits.isEmpty()) {
      var at = Collections.binarySearch(hits, here());
      select(Math.floorMod(at >= 0 ? at : -at - 1, hits.size()));
    }
  }

  private void select(int index) {
    var hit = hits.get(index);
    area.select(TextPos.ofLeading(hit.line(), hit.from()), TextPos.ofLeading(hit.line(), hit.to()));
    count.setText(TEXTS.of("notes.find.count", index + 1, hits.size()));
  }

  // Where the selection begins: the place that is selected is found again.
  private Hit here() {
    var selected = area.getSelection();
    var at = selected == null ? area.caret() : selected.getMin();
    return new Hit(at.index(), at.offset(), at.offset());
  }

  private boolean isSelected(Hit hit) {
    var selected = area.getSelection();
    return selected != null
        && selected.getMin().index() == hit.line()
        && selected.getMax().index() == hit.line()
        && selected.getMin().offset() == hit.from()
        && selected.getMax().offset() == hit.to();
  }

  private void search() {
    var wanted = box.getText();
    var found = new ArrayList<Hit>();
    if (!wanted.isEmpty()) {
      for (var line = 0; line < area.getParagraphCount(); line++) {
        find(area.getPlainText(line), wanted, line, found);
      }
    }
    hits = found;
    count.setText(
        wanted.isEmpty()
            ? ""
            : found.isEmpty()
                ? TEXTS.of("notes.find.none")
                : TEXTS.of("notes.find.hits", found.size()));
  }

  private static void find(String text, String wanted, int line, List<Hit> found) {
    var last = text.length() - wanted.length();
    for (var at = 0; at <= last; at++) {
      if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
        found.add(new Hit(line, at, at + wanted.length()));
        at += wanted.length() - 1;
      }
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
    } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
      if (event.getCode() == KeyCode.ENTER && !box.isFocused()) {
        return;
      }
      step(event.isShiftDown() ? -1 : 1);
    } else {
      return;
    }
    event.consume();
  }

  private void show(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }
}
