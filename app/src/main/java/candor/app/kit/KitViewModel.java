package candor.app.kit;

import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.kit.EditKits;
import candor.model.kit.KitCheck;
import candor.model.kit.KitContent;
import candor.model.kit.KitResult;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import candor.model.store.Change;
import candor.model.store.Store;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One kit, read or edited. What is edited is kept as a draft as it is typed and becomes the kit
/// when it is saved, so that interviews never see half a sentence.
final class KitViewModel {
  private static final Texts TEXTS = Texts.in(KitViewModel.class);
  private final Store store;
  private final EditKits edit;
  private final KitDrafts drafts;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final Runnable again;
  private final Autosave autosave;
  private final Lanes.Slot slot = new Lanes.Slot();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<Optional<RoleKit>> kit =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper drafted = new ReadOnlyBooleanWrapper();
  private final ObservableList<String> findings = FXCollections.observableArrayList();
  private Optional<RoleKitId> id;
  private @Nullable KitDraft draft;
  private long base;
  private boolean closed;
  private boolean isSaving;

  /// What the screen shows.
  enum State {
    LOADING,
    READING,
    EDITING,
    /// There is no such kit.
    GONE
  }

  private record Found(Optional<RoleKit> kit, Optional<KitDrafts.Draft> draft) {}

  /// @param id empty for a new kit
  /// @param again opens a new kit, which goes on with the draft of one that was not saved
  KitViewModel(
      Optional<RoleKitId> id,
      KitsScreen.Library library,
      Lanes lanes,
      Frame frame,
      Runnable undo,
      Runnable again) {
    this.again = again;
    this.id = id;
    this.store = library.store();
    this.edit = new EditKits(store);
    this.drafts = new KitDrafts(library);
    this.lanes = lanes;
    this.frame = frame;
    this.undo = undo;
    this.autosave = new Autosave(lanes, this::keep);
  }

  ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// The kit as stored; empty before it is read, and for a new kit until it is saved.
  ReadOnlyObjectProperty<Optional<RoleKit>> kit() {
    return kit.getReadOnlyProperty();
  }

  /// Whether the draft says something else than the kit.
  ReadOnlyBooleanProperty drafted() {
    return drafted.getReadOnlyProperty();
  }

  /// Why the draft was not saved when that was asked for last; empty after that.
  ObservableList<String> findings() {
    return findings;
  }

  /// The draft; there is one while editing.
  KitDraft draft() {
    return Objects.requireNonNull(draft);
  }

  void load() {
    var wanted = id;
    lanes.read(
        slot,
        () -> new Found(wanted.flatMap(k -> store.read(s -> s.find(k))), drafts.find(wanted)),
        this::take);
  }

  void apply(List<Change<?>> changes) {
    var mine = id.filter(k -> changes.stream().anyMatch(c -> c.row().id().equals(k)));
    if (mine.isPresent()) {
      lanes.read(slot, () -> store.read(s -> s.find(mine.get())), this::stored);
    }
  }

  /// Begins to edit.
  void edit() {
    kit.get()
        .ifPresent(
            now -> {
              begin(new KitDrafts.Draft(now.revision(), now.content()));
              drafted.set(false);
            });
  }

  /// Stores the draft as the kit, unless it breaks a rule. While it is being stored, it is not
  /// stored once more.
  void save() {
    if (isSaving) {
      return;
    }
    isSaving = true;
    autosave.flush();
    var content = draft().content();
    var stored = kit.get();
    var wanted = id;
    lanes.write(
        () -> {
          var result =
              stored.isEmpty()
                  ? edit.add(content)
                  : edit.edit(at(stored.get(), base).with(content));
          if (result instanceof KitResult.Saved) {
            drafts.drop(wanted);
          }
          return result;
        },
        result -> {
          isSaving = false;
          saved(result, content);
        },
        () -> isSaving = false);
  }

  /// Leaves editing, and a new kit altogether; the draft is given up and can be brought back.
  void discard() {
    autosave.forget();
    var given = new KitDrafts.Draft(base, draft().content());
    var wasDrafted = drafted.get();
    var wanted = id;
    if (wanted.isPresent()) {
      end();
    } else {
      frame.back();
    }
    lanes.write(
        () -> {
          drafts.drop(wanted);
          return wanted;
        },
        _ -> {
          if (wasDrafted) {
            frame.undoable(
                TEXTS.of("kit.draft.discarded"),
                wanted.isPresent() ? () -> restore(given) : () -> anew(given));
          }
        });
  }

  /// Takes a part out of the draft; it can be put back.
  void remove(KitDraft.Part part) {
    var name = part.label().getValue();
    var back = draft().remove(part);
    frame.undoable(
        name.isBlank() ? TEXTS.of("kit.removed.unnamed") : TEXTS.of("kit.removed", name), back);
  }

  boolean isOf(Optional<RoleKitId> other) {
    return id.equals(other);
  }

  /// Whether what was typed could not be stored, and is here only.
  boolean holds() {
    return autosave.isFailing();
  }

  /// Keeps what is not kept yet.
  void keepNow() {
    autosave.flush();
  }

  /// Keeps it, and from now on, where that has to be tried again, nothing over what another place
  /// kept since.
  void close() {
    keepNow();
    closed = true;
  }

  private void take(Found found) {
    kit.set(found.kit());
    if (found.draft().isPresent()) {
      begin(found.draft().get());
      drafted.set(true);
    } else if (id.isEmpty()) {
      begin(new KitDrafts.Draft(0, KitDraft.blank()));
    } else {
      state.set(found.kit().isPresent() ? State.READING : State.GONE);
    }
  }

  private void stored(Optional<RoleKit> now) {
    kit.set(now);
    if (state.get() != State.EDITING) {
      state.set(now.isPresent() ? State.READING : State.GONE);
    }
  }

  private void begin(KitDrafts.Draft from) {
    base = from.revision();
    findings.clear();
    draft = new KitDraft(from.content(), this::touched);
    state.set(State.EDITING);
  }

  private void restore(KitDrafts.Draft from) {
    begin(from);
    touched();
  }

  private void anew(KitDrafts.Draft from) {
    lanes.write(
        () -> {
          drafts.keep(Optional.empty(), from);
          return from;
        },
        _ -> again.run());
  }

  private void touched() {
    drafted.set(true);
    if (!findings.isEmpty()) {
      var content = draft().content();
      findings.setAll(KitWords.findings(KitCheck.findings(content), content));
    }
    autosave.touch();
  }

  private void keep() {
    var wanted = id;
    var kept = new KitDrafts.Draft(base, draft().content());
    var late = closed;
    autosave.write(
        () -> {
          if (late) {
            drafts.keepLate(wanted, kept);
          } else {
            drafts.keep(wanted, kept);
          }
        });
  }

  private void end() {
    findings.clear();
    drafted.set(false);
    state.set(kit.get().isPresent() ? State.READING : State.GONE);
  }

  private void saved(KitResult result, KitContent content) {
    switch (result) {
      case KitResult.Saved saved -> {
        var isChanged = saved.kit().revision() != base;
        autosave.forget();
        id = Optional.of(saved.kit().id());
        kit.set(Optional.of(saved.kit()));
        if (draft().content().equals(content)) {
          end();
        } else {
          // Typed on while it was being saved: that is a draft of the new kit.
          base = saved.kit().revision();
          touched();
        }
        if (isChanged) {
          frame.undoable(TEXTS.of("kit.done.saved", content.title()), undo);
        }
      }
      case KitResult.Unsound unsound ->
          findings.setAll(KitWords.findings(unsound.findings(), content));
      case KitResult.Conflict conflict -> {
        kit.set(Optional.of(conflict.stored()));
        frame.notice(
            Notice.of(
                Tone.WARNING,
                TEXTS.of("kit.conflict"),
                TEXTS.of("kit.conflict.next"),
                Action.of(
                    TEXTS.of("kit.conflict.over"),
                    () -> {
                      base = conflict.stored().revision();
                      save();
                    })));
      }
      case KitResult.Gone _ -> {
        kit.set(Optional.empty());
        frame.notice(
            Notice.of(Tone.WARNING, TEXTS.of("kit.gone.saving"), TEXTS.of("kit.gone.again")));
      }
    }
  }

  private static RoleKit at(RoleKit kit, long revision) {
    return new RoleKit(kit.id(), kit.origin(), kit.content(), kit.archived(), revision);
  }
}
