package candor.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.people.PeopleViewModel.Duty;
import candor.app.shell.Frame;
import candor.app.shell.Section;
import candor.model.access.Area;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.Role;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleScreenTest {
  private static final String SALT = "00112233445566778899aabbccddeeff";
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final PeopleViewModel model = new PeopleViewModel(talks.store(), lanes, frame, () -> {});

  @AfterEach
  void close() {
    talks.close();
  }

  private Person person(String name) {
    model.load();
    lanes.runAll();
    return model.peopleProperty().get().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void added(String name, Duty duty) {
    model.add(name, "", duty);
    lanes.runAll();
  }

  @Test
  void somebodyIsAddedWithARoleAndThatCanBeUndone() {
    added("Grace Hopper", Duty.RECRUITER);
    assertEquals(Role.RECRUITER, person("Grace Hopper").role());
    assertEquals(List.of("Added Grace Hopper"), frame.done);
    added("Linus", Duty.PANELS);
    assertNull(person("Linus").role());
    assertFalse(person("Linus").maySignIn());
  }

  @Test
  void aNameThatIsTakenIsRefusedInWords() {
    added("robin park", Duty.RECRUITER);
    assertEquals(List.of(), frame.done);
    assertTrue(frame.notices.getFirst().what().contains("Robin Park"));
  }

  @Test
  void nameAndRoleAreChangedInOneGo() {
    added("Grace Hopper", Duty.RECRUITER);
    model.edit(person("Grace Hopper"), "Grace B. Hopper", "g@example.org", Duty.MANAGER);
    lanes.runAll();
    var now = person("Grace B. Hopper");
    assertEquals(Role.MANAGER, now.role());
    assertEquals("g@example.org", now.email());
    var done = frame.done.size();
    model.edit(now, now.name(), now.email(), Duty.MANAGER);
    lanes.runAll();
    assertEquals(done, frame.done.size());
  }

  @Test
  void whoLeftStandsLast() {
    added("Ada", Duty.RECRUITER);
    added("Zoe", Duty.RECRUITER);
    model.leave(person("Ada"));
    lanes.runAll();
    model.load();
    lanes.runAll();
    assertEquals(
        List.of("Robin Park", "Zoe", "Ada"),
        model.peopleProperty().get().stream().map(Person::name).toList());
  }

  @Test
  void theOwnerClearsOthersPinsAndNotTheirOwn() {
    added("Ada", Duty.MANAGER);
    var people = new EditPeople(talks.store());
    var _ = people.lock(person("Ada").id(), "4711", SALT);
    var _ = people.lock(Me.OWNER, "4711", SALT);
    assertTrue(model.mayUnlock(person("Ada")));
    assertFalse(model.mayUnlock(person("Robin Park")));
    model.unlock(person("Ada"));
    lanes.runAll();
    assertNull(person("Ada").pin());
    var _ = people.lock(person("Ada").id(), "4711", SALT);
    talks.workspace().seat(person("Ada").id());
    assertFalse(model.mayUnlock(person("Robin Park")));
    assertFalse(model.mayChange(person("Robin Park")));
    assertNotNull(person("Ada").pin());
  }

  private PeopleScreen screen(Frame in) {
    var doors = new PeopleScreen.Doors(() -> {}, () -> {}, () -> {}, () -> {}, () -> {});
    return new PeopleScreen(talks.store(), lanes, in, doors);
  }

  private Parent framed() {
    var shell = Framed.shell(lanes);
    shell.setPerson("Robin Park");
    shell.show(screen(shell));
    lanes.runAll();
    return shell.root();
  }

  @Test
  void keysAloneOpenWhatCanBeDoneAboutSomebody() {
    added("Grace Hopper", Duty.RECRUITER);
    var screen = Fx.get(() -> screen(frame));
    var window = Fx.window(() -> (Parent) screen.content(), 1000, 700);
    Fx.run(
        () -> {
          screen.shown();
          lanes.runAll();
        });
    window.settle();
    Fx.run(() -> window.scene().getRoot().lookup(".open-row").requestFocus());
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertEquals(1, frame.panels.size());
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void looksRight() {
    added("Grace Hopper", Duty.RECRUITER);
    added(
        "Maximiliane Konstanze Freifrau von Hohenberg-Schwarzenstein zu Unterwellenborn",
        Duty.INTERVIEWER);
    added("نور الهدى", Duty.MANAGER);
    added("Linus", Duty.PANELS);
    model.edit(person("Linus"), "Linus", "linus@example.org", Duty.PANELS);
    model.leave(person("Linus"));
    lanes.runAll();
    var _ = new EditPeople(talks.store()).lock(Me.OWNER, "4711", SALT);
    Fx.pictures("people", this::framed);
    Fx.pictures(
        "closed",
        () -> {
          var shell = Framed.shell(lanes);
          shell.show(new ClosedScreen(Section.BOARDS, Area.BOARDS, Role.INTERVIEWER, () -> {}));
          return shell.root();
        });
  }
}
