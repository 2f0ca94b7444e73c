package candor.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.people.Pin;
import candor.model.people.PinAttempts;
import candor.model.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SignInTest {
  private static final Pin PIN = Pin.of("4711", "00112233445566778899aabbccddeeff");
  private final NowLanes lanes = new NowLanes();
  private final List<String> in = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final PinAttempts attempts = new PinAttempts(() -> now);
  private final Person robin = new Person(Me.OWNER, "Robin Park", "", null, PIN, null, 1);
  private final Person grace = person(1, "Grace Hopper", Role.INTERVIEWER);
  private final SignInViewModel model =
      new SignInViewModel(List.of(robin, grace), attempts, lanes, person -> in.add(person.name()));

  private static Person person(int id, String name, Role role) {
    return new Person(new PersonId(new UUID(7, id)), name, "", role, null, null, 1);
  }

  private void pass(Duration time) {
    now = now.plus(time);
    lanes.pass(time);
  }

  private void tried(String pin) {
    model.enter(pin);
    lanes.runAll();
  }

  @Test
  void whoHasNoPinIsInAtOnce() {
    model.choose(grace);
    assertEquals(List.of("Grace Hopper"), in);
  }

  @Test
  void whoHasOneIsAskedForIt() {
    model.choose(robin);
    assertEquals(List.of(), in);
    tried("4711");
    assertEquals(List.of("Robin Park"), in);
  }

  @Test
  void eachWrongPinMakesTheNextTryWaitLonger() {
    model.choose(robin);
    tried("0000");
    assertEquals("That is not the PIN. Try again in a second.", model.problemProperty().get());
    assertTrue(model.busyProperty().get());
    tried("4711");
    assertEquals(List.of(), in);
    pass(Duration.ofSeconds(1));
    assertFalse(model.busyProperty().get());
    tried("1111");
    assertTrue(model.problemProperty().get().contains("2 seconds"), model.problemProperty().get());
    pass(Duration.ofSeconds(2));
    for (var i = 0; i < 8; i++) {
      tried("1111");
      pass(Duration.ofSeconds(30));
    }
    tried("1111");
    assertTrue(model.problemProperty().get().contains("30 seconds"));
    pass(Duration.ofSeconds(30));
    tried("4711");
    assertEquals(List.of("Robin Park"), in);
  }

  @Test
  void goingBackAndForthDoesNotShortenTheWait() {
    model.choose(robin);
    tried("0000");
    model.another();
    model.choose(robin);
    assertTrue(model.busyProperty().get());
    tried("4711");
    assertEquals(List.of(), in);
    var anew = new SignInViewModel(List.of(robin), attempts, lanes, p -> in.add(p.name()));
    anew.choose(robin);
    assertTrue(anew.busyProperty().get());
  }

  @Test
  void goingBackWhileAPinIsTriedMakesTheNextTryWaitAllTheSame() {
    model.choose(robin);
    model.enter("0000");
    model.another();
    lanes.runAll();
    assertFalse(model.busyProperty().get(), "nobody is chosen");
    model.choose(robin);
    assertTrue(model.busyProperty().get());
    tried("4711");
    assertEquals(List.of(), in);
    pass(Duration.ofSeconds(1));
    tried("4711");
    assertEquals(List.of("Robin Park"), in);
  }

  private SignInScreen screen(List<Person> people) {
    return new SignInScreen(
        "Hiring 2026",
        people,
        attempts,
        lanes,
        new SignInScreen.Doors(person -> in.add(person.name()), Optional.of(() -> in.add("back"))));
  }

  @Test
  void keysAloneSignIn() {
    var screen = Fx.get(() -> screen(List.of(robin, grace)));
    var window = Fx.window(() -> (Parent) screen.root(), 1000, 700);
    Fx.run(screen::begin);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertEquals(List.of("Grace Hopper"), in);
    window.press(KeyCode.UP);
    window.press(KeyCode.ENTER);
    window.type("4711");
    window.press(KeyCode.ENTER);
    Fx.run(lanes::runAll);
    assertEquals(List.of("Grace Hopper", "Robin Park"), in);
    window.press(KeyCode.ESCAPE);
    window.press(KeyCode.ESCAPE);
    assertEquals("back", in.getLast());
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void looksRight() {
    var people = new ArrayList<>(List.of(robin, grace));
    people.add(
        person(
            2,
            "Maximiliane Konstanze Freifrau von Hohenberg-Schwarzenstein zu Unterwellenborn",
            Role.RECRUITER));
    people.add(person(3, "Nguyễn Thị Minh Khai", Role.MANAGER));
    Fx.pictures("sign-in", () -> screen(people).root());
    Fx.pictures(
        "sign-in-pin",
        () -> {
          var model = new SignInViewModel(people, attempts, lanes, _ -> {});
          var view = new SignInView("Hiring 2026", model, Optional.empty());
          model.choose(robin);
          model.enter("0000");
          lanes.runAll();
          return view.root();
        });
  }
}
