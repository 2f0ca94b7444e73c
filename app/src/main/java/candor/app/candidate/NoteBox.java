package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Still;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.note.Note;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One note: read, changed where it stands, or, when somebody else changed it meanwhile, both
/// texts.
final class NoteBox extends VBox {
  private static final Texts TEXTS = Texts.in(NoteBox.class);
  private final NotesViewModel model;
  private final Dates dates;
  private @Nullable Note shown;
  private @Nullable Revising revising;

  NoteBox(NotesViewModel model, Dates dates) {
    this.model = model;
    this.dates = dates;
    getStyleClass().add("note");
  }

  /// Shows the note as it is now.
  void show(Note note) {
    var change = model.revising().get(note.id());
    var same = note.equals(shown) && change == revising;
    shown = note;
    if (same) {
      return;
    }
    if (change == null) {
      var hadFocus = revising != null && isFocusWithin();
      revising = null;
      var edit = read(note);
      if (hadFocus) {
        edit.requestFocus();
      }
    } else if (change != revising) {
      revising = change;
      var _ = change.conflictProperty().subscribe(theirs -> change(note, change));
    }
  }

  /// An area for text that saves itself; Ctrl+Enter does what the button beside it does.
  static TextArea area(String name, Draft draft, int rows, Runnable done) {
    var area = new TextArea();
    Wrapping.wrap(area);
    area.setPrefRowCount(rows);
    area.setAccessibleText(name);
    area.textProperty().bindBidirectional(draft.textProperty());
    area.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            done.run();
            event.consume();
          }
        });
    var _ =
        area.focusedProperty()
            .subscribe(
                focused -> {
                  if (!focused) {
                    draft.flush();
                  }
                });
    return area;
  }

  private Node read(Note note) {
    var text = new Label(note.text());
    Wrapping.wrap(text);
    text.getStyleClass().add("prose");
    var edit =
        Buttons.icon(
            Feather.EDIT_2, Action.of(TEXTS.of("candidate.note.edit"), () -> model.begin(note)));
    var remove =
        Buttons.icon(
            Feather.TRASH_2,
            Action.of(TEXTS.of("candidate.note.remove"), () -> model.remove(note)));
    getChildren().setAll(header(note, edit, remove), text);
    return edit;
  }

  private void change(Note note, Revising change) {
    var id = note.id();
    var theirs = change.conflictProperty().get();
    if (theirs.isPresent()) {
      var what = new Label(TEXTS.of("candidate.note.conflict"));
      Wrapping.wrap(what);
      what.getStyleClass().add("warning-text");
      var mine = area(TEXTS.of("candidate.note.mine"), change.draft(), 3, () -> model.keepBoth(id));
      var stored = new Label(theirs.get().text());
      Wrapping.wrap(stored);
      stored.getStyleClass().addAll("card", "quiet");
      stored.setMaxWidth(Double.MAX_VALUE);
      getChildren()
          .setAll(
              header(note),
              what,
              Piece.caption(TEXTS.of("candidate.note.theirs")),
              stored,
              Piece.caption(TEXTS.of("candidate.note.mine")),
              new Still(mine),
              buttons(
                  Buttons.plain(
                      Action.of(TEXTS.of("candidate.note.keepBoth"), () -> model.keepBoth(id))),
                  Buttons.quiet(
                      Action.of(TEXTS.of("candidate.note.keepMine"), () -> model.keepMine(id))),
                  Buttons.quiet(
                      Action.of(TEXTS.of("candidate.note.keepTheirs"), () -> model.discard(id)))));
      return;
    }
    var text = area(TEXTS.of("candidate.note.text"), change.draft(), 4, () -> model.save(id));
    var isThere = change.draft().textProperty().map(now -> !now.isBlank());
    getChildren()
        .setAll(
            header(note),
            new Still(text),
            buttons(
                Buttons.plain(
                    Action.of(TEXTS.of("candidate.note.save"), () -> model.save(id)).when(isThere)),
                Buttons.quiet(
                    Action.of(TEXTS.of("candidate.note.discard"), () -> model.discard(id)))));
    text.requestFocus();
    text.end();
  }

  private Node header(Note note, Node... tools) {
    var who =
        Piece.caption(
            TEXTS.of("candidate.note.by", note.author(), dates.relative(note.writtenAt())),
            dates.exact(note.writtenAt()));
    who.setMinWidth(0);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var header = new HBox(who, space);
    header.getChildren().addAll(List.of(tools));
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("note-header");
    return header;
  }

  private static Node buttons(Node... all) {
    var buttons = new javafx.scene.layout.FlowPane(all);
    buttons.getStyleClass().add("chips");
    return buttons;
  }
}
