package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Still;
import candor.app.text.Texts;
import candor.model.note.Note;
import candor.model.note.NoteId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Notes: one to write, then those written, newest first.
final class NotesPiece extends Piece {
  private static final Texts TEXTS = Texts.in(NotesPiece.class);
  private static final int PAGE = 10;
  private final CandidateViewModel candidate;
  private final NotesViewModel model;
  private final VBox list = new VBox();
  private final Map<NoteId, NoteBox> boxes = new HashMap<>();
  private final TextArea entry;
  private final Button older;
  private List<Note> shown = List.of();
  private int most = PAGE;

  NotesPiece(CandidateViewModel candidate) {
    super(TEXTS.of("candidate.notes"));
    this.candidate = candidate;
    this.model = candidate.notes();
    list.getStyleClass().add("notes");
    entry = NoteBox.area(TEXTS.of("candidate.note.write"), model.draft(), 3, model::add);
    entry.setPromptText(TEXTS.of("candidate.note.write"));
    entry.getStyleClass().add("note-entry");
    older =
        Buttons.quiet(
            Action.of(
                TEXTS.of("candidate.notes.older"),
                Feather.CHEVRON_DOWN,
                () -> {
                  most += PAGE;
                  draw();
                }));
    model.revising().addListener((MapChangeListener<NoteId, Revising>) change -> draw());
    body(new Still(entry), foot(), list, older);
    draw();
  }

  @Override
  void show(Sheet sheet) {
    if (!shown.equals(sheet.notes())) {
      shown = sheet.notes();
      draw();
    }
  }

  /// Moves the focus to the note being written.
  void write() {
    entry.requestFocus();
    entry.end();
  }

  private Node foot() {
    var kept = caption("");
    var _ = model.draft().heldProperty().subscribe(held -> kept.setText(kept(held)));
    kept.setMinWidth(0);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var add =
        Buttons.plain(
            Action.of(TEXTS.of("candidate.note.add"), this::add)
                .when(model.addingProperty().map(adding -> !adding)));
    add.setMinWidth(USE_PREF_SIZE);
    var foot = new HBox(kept, space, add);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("note-foot");
    // Not bound: a binding asks for a layout of the whole window with each letter.
    var _ =
        model
            .draft()
            .textProperty()
            .subscribe(
                text -> {
                  foot.setVisible(!text.isBlank());
                  foot.setManaged(!text.isBlank());
                });
    return foot;
  }

  private static String kept(boolean held) {
    return TEXTS.of(held ? "candidate.note.draft.notSaved" : "candidate.note.draft");
  }

  // The button goes, and the next note is written where this one was.
  private void add() {
    write();
    model.add();
  }

  private void draw() {
    var inView = shown.subList(0, Math.min(most, shown.size()));
    var ids = inView.stream().map(Note::id).toList();
    boxes.keySet().retainAll(ids);
    var nodes = new ArrayList<NoteBox>();
    for (var note : inView) {
      var box =
          boxes.computeIfAbsent(note.id(), id -> new NoteBox(model, candidate.desk().dates()));
      box.show(note);
      nodes.add(box);
    }
    // A box that stays is left where it is, so that what is typed in it keeps the focus.
    if (!list.getChildren().equals(nodes)) {
      list.getChildren().retainAll(nodes);
      for (var i = 0; i < nodes.size(); i++) {
        if (!list.getChildren().contains(nodes.get(i))) {
          list.getChildren().add(i, nodes.get(i));
        }
      }
    }
    older.setVisible(shown.size() > most);
    older.setManaged(shown.size() > most);
  }
}
