package candor.app.people;

import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.people.Person;
import candor.model.people.PinAttempts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Lets somebody say who they are, and asks for their PIN where they have one.
final class SignInViewModel {
  private static final Texts TEXTS = Texts.in(SignInViewModel.class);
  private final List<Person> people;
  private final PinAttempts attempts;
  private final Lanes lanes;
  private final Consumer<Person> in;
  private final ReadOnlyObjectWrapper<Optional<Person>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private Lanes.Later waiting = () -> {};

  /// @param people who may sign in
  /// @param in told who has
  SignInViewModel(List<Person> people, PinAttempts attempts, Lanes lanes, Consumer<Person> in) {
    this.people = List.copyOf(people);
    this.attempts = attempts;
    this.lanes = lanes;
    this.in = in;
  }

  List<Person> people() {
    return people;
  }

  /// Whose PIN is asked for; absent while a name is to be chosen.
  ReadOnlyObjectProperty<Optional<Person>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// What is wrong; empty when nothing is.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Whether a PIN is being tried, or the next has to wait.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void choose(Person person) {
    if (person.pin() == null) {
      in.accept(person);
      return;
    }
    problem.set("");
    chosen.set(Optional.of(person));
    hold(person);
  }

  /// Back to the names.
  void another() {
    waiting.cancel();
    busy.set(false);
    problem.set("");
    chosen.set(Optional.empty());
  }

  /// Tries a PIN.
  void enter(String typed) {
    if (busy.get() || chosen.get().isEmpty()) {
      return;
    }
    var person = chosen.get().orElseThrow();
    if (typed.isBlank()) {
      problem.set(TEXTS.of("people.signIn.empty"));
      return;
    }
    busy.set(true);
    problem.set("");
    var pin = Optional.ofNullable(person.pin());
    lanes.read(() -> pin.isEmpty() || pin.get().isOf(typed.strip()), right -> tried(person, right));
  }

  // A try counts also when its person is not chosen any more.
  private void tried(Person person, boolean right) {
    if (right) {
      attempts.succeeded(person.id());
    } else {
      attempts.failed(person.id());
    }
    if (chosen.get().filter(person::equals).isEmpty()) {
      return;
    }
    busy.set(false);
    if (right) {
      in.accept(person);
    } else {
      hold(person);
    }
  }

  private void hold(Person person) {
    var wait = attempts.wait(person.id());
    if (wait.isZero()) {
      return;
    }
    busy.set(true);
    problem.set(TEXTS.of("people.signIn.wrong", Math.max(1, wait.plusMillis(999).toSeconds())));
    waiting.cancel();
    waiting =
        lanes.after(
            wait,
            () -> {
              busy.set(false);
              problem.set(TEXTS.of("people.signIn.again"));
            });
  }
}
