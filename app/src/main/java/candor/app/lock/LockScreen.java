package candor.app.lock;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// What the window shows while a workspace is locked: its name, and a way to unlock it. Nothing of
/// its content.
public final class LockScreen {
  private final LockView view;

  /// What somebody has to unlock with.
  public sealed interface Key {
    /// The passphrase, as typed.
    record ByPassphrase(String typed) implements Key {}

    /// The code of the recovery sheet, as typed.
    record ByCode(String typed) implements Key {}
  }

  /// What came of a try; a try that succeeds leaves this screen and answers nothing.
  public sealed interface Refusal {
    /// The passphrase or code is another one.
    record Wrong() implements Refusal {}

    /// The code is misspelt: it belongs to no sheet at all.
    record Misspelt() implements Refusal {}

    /// It could not be opened for another reason.
    ///
    /// @param what in a sentence
    record Other(String what) implements Refusal {}
  }

  /// Where the screen leads to. Called on the window's thread.
  ///
  /// @param unlock tries a key; the other is told on the window's thread when it is refused
  /// @param another goes to another workspace, where that loses nothing
  public record Doors(BiConsumer<Key, Consumer<Refusal>> unlock, Optional<Runnable> another) {}

  /// @param name what the workspace is called
  public LockScreen(String name, Doors doors) {
    view = new LockView(name, new LockViewModel(doors.unlock()), doors.another());
  }

  /// Fills the window.
  public Region root() {
    return view.root();
  }

  /// Says why somebody is asked.
  public void say(String why) {
    view.say(why);
  }

  /// Puts the keyboard into the field; once it is in the window.
  public void begin() {
    view.begin();
  }
}
