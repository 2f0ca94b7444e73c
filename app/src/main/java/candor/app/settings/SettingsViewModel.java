package candor.app.settings;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.control.Typed;
import candor.app.settings.WorkspaceScreen.Copied;
import candor.app.settings.WorkspaceScreen.Said;
import candor.app.settings.WorkspaceScreen.Workspaces;
import candor.app.shell.Frame;
import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.people.Setting;
import candor.model.people.Settings;
import candor.model.store.Change;
import candor.model.store.Store;
import candor.model.store.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Who I am, saved when a line is left, and the care of the open workspace. What is typed until
/// then is in the workspace at most 250 ms after a key, too, so that a kill does not lose it.
final class SettingsViewModel implements Typed {
  private static final String BETWEEN = "\n";
  private final Me me;
  private final Settings settings;
  private final Workspaces workspaces;
  private final Lanes lanes;
  private final Frame frame;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty email = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper nameTaken = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Copied> copied = new ReadOnlyObjectWrapper<>(Copied.NOWHERE);
  private final Autosave autosave;
  private final Autosave recorder;
  private PersonId mine = Me.OWNER;
  private long revision = -1;
  private boolean showing;
  private boolean edited;
  private int saving;

  /// Me, and what a kill kept me from storing.
  private record Known(Person person, String typed) {}

  SettingsViewModel(Store store, Workspaces workspaces, Lanes lanes, Frame frame) {
    this.me = new Me(store);
    this.settings = new Settings(store);
    this.workspaces = workspaces;
    this.lanes = lanes;
    this.frame = frame;
    autosave = new Autosave(lanes, this::again);
    recorder = new Autosave(lanes, this::record);
    name.addListener(
        (_, _, _) -> {
          nameTaken.set(false);
          typed();
        });
    email.addListener((_, _, _) -> typed());
  }

  StringProperty name() {
    return name;
  }

  StringProperty email() {
    return email;
  }

  /// Whether the name was not stored, since somebody else here is called that.
  ReadOnlyBooleanProperty isNameTaken() {
    return nameTaken.getReadOnlyProperty();
  }

  /// Whether the workspace is being checked or copied.
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  void load() {
    lanes.read(
        () -> {
          var person = me.get();
          return new Known(person, settings.get(key(person.id()), ""));
        },
        this::show);
    lookAtCopies();
  }

  void apply(List<Change<?>> changes) {
    for (var change : changes) {
      if (change.row() instanceof Person person && person.id().equals(mine)) {
        show(person);
      }
    }
  }

  /// Saves what was typed, now that the line was left. Not by the letter: what a name begins with
  /// may be free where the whole is somebody else's.
  void leave() {
    if (edited || holds()) {
      save();
    }
  }

  @Override
  public void keep() {
    leave();
  }

  @Override
  public boolean holds() {
    return autosave.isFailing();
  }

  void close() {
    leave();
  }

  void verify() {
    work(workspaces::verify);
  }

  void backUp(Path file) {
    work(() -> workspaces.backUp(file));
  }

  void export(Path file) {
    work(() -> workspaces.export(file));
  }

  /// Where copies are kept elsewhere.
  ReadOnlyObjectProperty<Copied> copied() {
    return copied.getReadOnlyProperty();
  }

  void copyTo(Path place) {
    work(() -> workspaces.copyTo(place));
  }

  void copyNowhere() {
    lanes.write(
        () -> {
          workspaces.copyNowhere();
          return Copied.NOWHERE;
        },
        copied::set);
  }

  private void lookAtCopies() {
    if (workspaces.current().isPresent()) {
      lanes.board(workspaces::copied, copied::set);
    }
  }

  private void work(Supplier<Said> work) {
    if (!busy.get()) {
      busy.set(true);
      lanes.board(work, this::said, () -> busy.set(false));
    }
  }

  private void said(Said said) {
    busy.set(false);
    lookAtCopies();
    frame.notice(Notice.of(said.well() ? Tone.SUCCESS : Tone.DANGER, said.what(), said.next()));
  }

  private void typed() {
    if (!showing) {
      edited = true;
      recorder.touch();
    }
  }

  private static String key(PersonId id) {
    return Setting.typed("me-typed", id, id);
  }

  private void record() {
    var key = key(mine);
    var typed = revision + BETWEEN + name.get() + BETWEEN + email.get();
    recorder.write(() -> settings.set(key, typed));
  }

  // What is being typed is saved when its line is left.
  private void again() {
    if (!edited && holds()) {
      save();
    }
  }

  private void save() {
    var typedName = name.get();
    var typedEmail = email.get();
    var key = key(mine);
    edited = false;
    saving++;
    recorder.forget();
    lanes.write(
        () -> {
          var stored = me.rename(typedName, typedEmail);
          if (!settings.get(key, "").isEmpty()) {
            settings.set(key, "");
          }
          return stored;
        },
        stored -> {
          saving--;
          autosave.stored();
          revision = Math.max(revision, stored.revision());
          if (name.get().equals(typedName)) {
            var wanted = Text.line(typedName);
            nameTaken.set(!wanted.isEmpty() && !stored.name().equals(wanted));
          }
        },
        () -> {
          saving--;
          autosave.failed();
        });
  }

  // What was typed before somebody else changed it is older than what is stored.
  private void show(Known known) {
    show(known.person());
    var lines = known.typed().split(BETWEEN, -1);
    if (lines.length == 3 && lines[0].equals(String.valueOf(revision)) && !edited) {
      name.set(lines[1]);
      email.set(lines[2]);
    }
  }

  // What is typed meanwhile is newer than what is stored.
  private void show(Person person) {
    if (!edited && !holds() && saving == 0 && person.revision() > revision) {
      mine = person.id();
      revision = person.revision();
      showing = true;
      name.set(person.name());
      email.set(person.email());
      showing = false;
    }
  }
}
