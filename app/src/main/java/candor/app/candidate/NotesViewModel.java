package candor.app.candidate;

import candor.app.candidate.CandidateScreen.Desk;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.control.Typed;
import candor.app.text.Texts;
import candor.model.candidate.CandidateId;
import candor.model.note.Note;
import candor.model.note.NoteId;
import candor.model.note.NoteResult;
import candor.model.note.WriteNotes;
import candor.model.people.Setting;
import candor.model.people.Settings;
import candor.model.store.Change;
import candor.model.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// Notes about one candidate: the one being written, those being changed, and their verbs. Nothing
/// typed is lost: until it is a note, it is a draft in the workspace, and its writer's alone.
final class NotesViewModel implements Typed {
  private static final Texts TEXTS = Texts.in(NotesViewModel.class);
  private final Desk desk;
  private final CandidateId candidate;
  private final Supplier<String> name;
  private final WriteNotes write;
  private final Settings settings;
  private final Draft draft;
  private final ReadOnlyBooleanWrapper adding = new ReadOnlyBooleanWrapper();
  private final ObservableMap<NoteId, Revising> revising = FXCollections.observableHashMap();
  private final ObservableMap<NoteId, Revising> seenRevising =
      FXCollections.unmodifiableObservableMap(revising);
  private final Set<NoteId> lookedUp = new HashSet<>();

  /// What was kept of a change that was not finished.
  private record Kept(Note note, String text, long revision) {}

  NotesViewModel(Store store, Desk desk, CandidateId candidate, Supplier<String> name) {
    this.desk = desk;
    this.candidate = candidate;
    this.name = name;
    write = new WriteNotes(store);
    settings = new Settings(store);
    draft = new Draft(desk.lanes(), settings, Setting.typed("note-draft", desk.me(), candidate));
    draft.read();
  }

  /// The note being written.
  Draft draft() {
    return draft;
  }

  /// Whether it is being added right now.
  ReadOnlyBooleanProperty addingProperty() {
    return adding.getReadOnlyProperty();
  }

  /// The notes being changed.
  ObservableMap<NoteId, Revising> revising() {
    return seenRevising;
  }

  /// Adds the draft as a note; the draft stays when it could not be stored.
  void add() {
    var text = draft.getText();
    if (text.isBlank() || adding.get()) {
      return;
    }
    adding.set(true);
    draft.flush();
    desk.lanes()
        .<NoteResult>write(
            () -> write.add(candidate, text.strip()),
            result -> {
              adding.set(false);
              if (result instanceof NoteResult.Saved) {
                // What was typed while it was being added stays.
                var now = draft.getText();
                draft.setText(now.startsWith(text) ? now.substring(text.length()) : now);
                draft.flush();
                undoable("candidate.note.added");
              } else {
                nobody();
              }
            },
            () -> adding.set(false));
  }

  /// Begins to change a note, or goes on.
  void begin(Note note) {
    if (!revising.containsKey(note.id())) {
      desk.lanes()
          .write(
              () -> {
                settings.set(Revising.revisionKey(desk.me(), note), Long.toString(note.revision()));
                return note;
              },
              done -> {});
      revise(note, note.text());
    }
  }

  /// Stores the changed text of a note, unless somebody else changed it meanwhile.
  void save(NoteId id) {
    var change = revising.get(id);
    if (change != null && !change.draft().getText().isBlank()) {
      store(change, change.base());
    }
  }

  /// In a conflict: stores mine over theirs, which the history keeps.
  void keepMine(NoteId id) {
    var change = revising.get(id);
    if (change != null) {
      change.conflictProperty().get().ifPresent(stored -> store(change, stored));
    }
  }

  /// In a conflict: leaves theirs and adds mine as another note.
  void keepBoth(NoteId id) {
    var change = revising.get(id);
    if (change == null) {
      return;
    }
    var mine = change.draft().getText();
    desk.lanes()
        .<NoteResult>write(
            () -> write.add(candidate, mine),
            result -> {
              if (result instanceof NoteResult.Saved) {
                end(change);
                undoable("candidate.note.added");
              } else {
                nobody();
              }
            });
  }

  /// Leaves the note as it is stored; the discarded text can be had back.
  void discard(NoteId id) {
    var change = revising.get(id);
    if (change == null) {
      return;
    }
    var text = change.draft().getText();
    end(change);
    if (!text.equals(change.base().text())) {
      desk.frame()
          .undoable(
              TEXTS.of("candidate.note.discarded", name.get()),
              () -> {
                revise(change.base(), text);
              });
    }
  }

  void remove(Note note) {
    desk.lanes()
        .write(
            () -> {
              write.remove(note.id());
              return note;
            },
            gone -> undoable("candidate.note.removed"));
  }

  /// Goes on with changes that were not finished before the notes were last closed.
  void show(List<Note> notes) {
    var fresh = notes.stream().filter(note -> lookedUp.add(note.id())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    desk.lanes()
        .<List<Kept>>read(
            () -> {
              var kept = new ArrayList<Kept>();
              for (var note : fresh) {
                var text = settings.get(Revising.key(desk.me(), note), "");
                if (!text.isEmpty()) {
                  var from = settings.get(Revising.revisionKey(desk.me(), note), "0");
                  kept.add(new Kept(note, text, Long.parseLong(from)));
                }
              }
              return kept;
            },
            kept ->
                kept.forEach(
                    each -> {
                      var note = each.note();
                      revise(at(note, each.revision()), each.text());
                    }));
  }

  /// Saves what is typed, now.
  void flush() {
    draft.flush();
    revising.values().forEach(change -> change.draft().flush());
  }

  @Override
  public void keep() {
    flush();
  }

  @Override
  public boolean holds() {
    return draft.holds() || revising.values().stream().anyMatch(each -> each.draft().holds());
  }

  /// Follows what is committed.
  void apply(List<Change<?>> committed) {
    draft.apply(committed);
    revising.values().forEach(change -> change.draft().apply(committed));
  }

  void close() {
    flush();
  }

  private void revise(Note base, String text) {
    if (revising.containsKey(base.id())) {
      return;
    }
    var kept = new Draft(desk.lanes(), settings, Revising.key(desk.me(), base));
    kept.setText(text);
    revising.put(base.id(), new Revising(base, kept));
  }

  private void store(Revising change, Note over) {
    var text = change.draft().getText();
    change.draft().flush();
    desk.lanes()
        .<NoteResult>write(
            () -> write.edit(over.saying(text)),
            result -> {
              switch (result) {
                case NoteResult.Saved _ -> {
                  end(change);
                  undoable("candidate.note.changed");
                }
                case NoteResult.Conflict(var stored) ->
                    change.conflictProperty().set(Optional.of(stored));
                case NoteResult.Gone _ -> {
                  draft.append(text);
                  end(change);
                  tell(TEXTS.of("candidate.note.gone"), TEXTS.of("candidate.note.gone.next"));
                }
              }
            });
  }

  private void end(Revising change) {
    revising.remove(change.base().id());
    change.draft().setText("");
    change.draft().flush();
  }

  private static Note at(Note note, long revision) {
    return new Note(
        note.id(),
        note.candidate(),
        note.author(),
        note.writtenAt(),
        note.text(),
        note.audience(),
        revision);
  }

  private void undoable(String key) {
    desk.frame().undoable(TEXTS.of(key, name.get()), desk.undo());
  }

  private void nobody() {
    tell(TEXTS.of("candidate.note.nobody"), TEXTS.of("candidate.note.nobody.next"));
  }

  private void tell(String what, String next) {
    desk.frame().notice(Notice.of(Tone.WARNING, what, next));
  }
}
