package candor.app.people;

import candor.app.work.Lanes;
import candor.model.people.Person;
import candor.model.people.PinAttempts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/// What the window shows while nobody is known to sit at it: the workspace's name and who may sign
/// in. Nothing of its content.
public final class SignInScreen {
  private final SignInView view;

  /// Where the screen leads to.
  ///
  /// @param in told who signed in
  /// @param back to what was open before; absent where there is nothing, or where it is not to be
  ///   had without signing in
  public record Doors(Consumer<Person> in, Optional<Runnable> back) {}

  /// @param name what the workspace is called
  /// @param people who may sign in
  public SignInScreen(
      String name, List<Person> people, PinAttempts attempts, Lanes lanes, Doors doors) {
    view =
        new SignInView(
            name, new SignInViewModel(people, attempts, lanes, doors.in()), doors.back());
  }

  /// Fills the window.
  public Region root() {
    return view.root();
  }

  /// Puts the keyboard on the first name; once it is in the window.
  public void begin() {
    view.begin();
  }
}
