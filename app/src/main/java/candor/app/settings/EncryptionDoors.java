package candor.app.settings;

import candor.app.settings.WorkspaceScreen.Said;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;

/// The passphrase of the open workspace, as the program handles it. Called on the window's thread;
/// all return at once, and what is told is told there.
public interface EncryptionDoors {
  /// Whether the workspace has a passphrase.
  boolean isOn();

  /// After how many minutes without anybody it is locked; 0 for never.
  IntegerProperty lockAfter();

  /// Closes the workspace, encrypts it, shows its recovery sheet, and opens it at this place again.
  void turnOn(String passphrase);

  /// Closes the workspace, takes the encryption from it, and opens it at this place again.
  ///
  /// @param refused told when the passphrase is another one
  void turnOff(String passphrase, Consumer<Said> refused);

  /// Puts another passphrase in the old one's place.
  void change(String old, String next, Consumer<Said> said);

  /// Makes another recovery sheet in the old one's place, and shows it.
  ///
  /// @param refused told when the passphrase is another one
  void newSheet(String passphrase, Consumer<Said> refused);

  /// Whether it opens without asking on this computer.
  void remembered(Consumer<Remembered> told);

  /// Lets it open without asking on this computer.
  void remember(String passphrase, Consumer<Said> said);

  /// Has it ask again.
  void forget(Consumer<Said> said);

  /// Whether it opens without asking.
  ///
  /// @param absent why it can't, in a sentence; nothing when it can
  record Remembered(boolean on, Optional<String> absent) {}

  /// Locks it now.
  void lock();
}
