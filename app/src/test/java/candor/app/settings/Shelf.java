package candor.app.settings;

import candor.app.settings.WorkspaceScreen.Choice;
import candor.app.settings.WorkspaceScreen.Copied;
import candor.app.settings.WorkspaceScreen.Said;
import candor.app.settings.WorkspaceScreen.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// Workspaces that are only remembered: what was chosen is written down.
final class Shelf implements WorkspaceScreen.Workspaces {
  final List<Choice> chosen = new ArrayList<>();
  final List<Consumer<Said>> refusals = new ArrayList<>();
  final List<Path> backups = new ArrayList<>();
  final List<Path> exports = new ArrayList<>();
  final Passphrase passphrase = new Passphrase();
  boolean none;

  /// A passphrase that is only remembered.
  static final class Passphrase implements EncryptionDoors {
    final List<String> done = new ArrayList<>();
    final IntegerProperty after = new SimpleIntegerProperty(15);
    boolean on;
    Remembered remembered = new Remembered(false, Optional.empty());

    @Override
    public boolean isOn() {
      return on;
    }

    @Override
    public IntegerProperty lockAfter() {
      return after;
    }

    @Override
    public void turnOn(String passphrase) {
      done.add("on " + passphrase);
    }

    @Override
    public void turnOff(String passphrase, Consumer<Said> refused) {
      done.add("off " + passphrase);
      refused.accept(new Said(false, "That is not the passphrase.", "Nothing was changed."));
    }

    @Override
    public void change(String old, String next, Consumer<Said> said) {
      done.add("change " + old + " to " + next);
    }

    @Override
    public void newSheet(String passphrase, Consumer<Said> refused) {
      done.add("sheet " + passphrase);
    }

    @Override
    public void remembered(Consumer<Remembered> told) {
      told.accept(remembered);
    }

    @Override
    public void remember(String passphrase, Consumer<Said> said) {
      done.add("remember " + passphrase);
      remembered = new Remembered(true, Optional.empty());
      said.accept(new Said(true, "It opens without asking now.", ""));
    }

    @Override
    public void forget(Consumer<Said> said) {
      done.add("forget");
      remembered = new Remembered(false, Optional.empty());
      said.accept(new Said(true, "It asks again.", ""));
    }

    @Override
    public void lock() {
      done.add("lock");
    }
  }

  Copied copied = Copied.NOWHERE;
  Said answer = new Said(true, "All 12,304 rows are whole", "");

  @Override
  public Optional<Workspace> current() {
    return none
        ? Optional.empty()
        : Optional.of(
            new Workspace(
                "Hopper & Partners",
                Path.of("/home/ada/.local/share/candor/Hopper & Partners"),
                false));
  }

  @Override
  public List<Workspace> recent() {
    return none
        ? List.of()
        : List.of(
            new Workspace("Leeds clinic", Path.of("/home/ada/leeds clinic"), false),
            new Workspace("採用", Path.of("/media/stick/a folder with a very long name/採用"), false));
  }

  @Override
  public void open(Choice choice, Consumer<Said> refused) {
    chosen.add(choice);
    refusals.add(refused);
  }

  @Override
  public Optional<EncryptionDoors> encryption() {
    return none ? Optional.empty() : Optional.of(passphrase);
  }

  @Override
  public Said verify() {
    return answer;
  }

  @Override
  public Said backUp(Path file) {
    backups.add(file);
    return answer;
  }

  @Override
  public Copied copied() {
    return copied;
  }

  @Override
  public Said copyTo(Path place) {
    copied = new Copied(Optional.of(place), true, Optional.of(Instant.now()));
    return answer;
  }

  @Override
  public void copyNowhere() {
    copied = Copied.NOWHERE;
  }

  @Override
  public Said export(Path file) {
    exports.add(file);
    return answer;
  }
}
