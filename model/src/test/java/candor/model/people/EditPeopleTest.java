package candor.model.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditPeopleTest {
  private static final String SALT = "00112233445566778899aabbccddeeff";
  private final MemoryStore store = new MemoryStore();
  private final People people = new People(store);
  private final EditPeople edit = new EditPeople(store);

  @BeforeEach
  void anOwner() {
    var _ = new Me(store).rename("Zoe", "");
  }

  private Person added(String name, Role role) {
    return assertInstanceOf(PersonResult.Saved.class, edit.add(name, "", role)).person();
  }

  private Person now(Person person) {
    return store.read(s -> s.find(person.id()).orElseThrow());
  }

  @Test
  void whoWasOnlyNamedForAPanelDoesNotSignIn() {
    var _ = people.add("Grace");
    var rob = added("Rob", Role.RECRUITER);
    assertEquals(List.of("Zoe", "Rob"), people.signingIn().stream().map(Person::name).toList());
    assertEquals(Role.RECRUITER, rob.rights());
    assertEquals(Role.INTERVIEWER, people.add("grace").orElseThrow().rights());
  }

  @Test
  void theOwnerIsAManagerAndStays() {
    assertEquals(Role.MANAGER, new Me(store).get().rights());
    assertInstanceOf(PersonResult.OwnerStays.class, edit.leave(Me.OWNER));
    assertInstanceOf(PersonResult.OwnerStays.class, edit.assign(Me.OWNER, Role.INTERVIEWER));
  }

  @Test
  void whoLeftDoesNotSignInAndIsNotAskedToPanels() {
    var rob = added("Rob", Role.RECRUITER);
    store.at(MemoryStore.START.plusSeconds(60));
    var _ = edit.leave(rob.id());
    assertEquals(MemoryStore.START.plusSeconds(60), now(rob).leftAt());
    assertEquals(List.of("Zoe"), people.signingIn().stream().map(Person::name).toList());
    assertEquals(List.of("Zoe"), people.here().stream().map(Person::name).toList());
    assertEquals(2, people.all().size());
    var _ = edit.comeBack(rob.id());
    assertTrue(now(rob).maySignIn());
  }

  @Test
  void noTwoAreCalledTheSame() {
    var rob = added("Rob", Role.RECRUITER);
    assertEquals(
        rob, assertInstanceOf(PersonResult.NameTaken.class, edit.add(" rob ", "", null)).by());
    assertInstanceOf(PersonResult.NameTaken.class, edit.call(rob.id(), "zoe", ""));
    assertInstanceOf(PersonResult.Saved.class, edit.call(rob.id(), "ROB", "rob@example.org"));
    assertInstanceOf(PersonResult.NameMissing.class, edit.call(rob.id(), " \t", ""));
    assertEquals("ROB", now(rob).name());
  }

  @Test
  void nobodyTakesAnothersNameForTheirOwn() {
    var rob = added("Rob", Role.RECRUITER);
    store.seat(rob.id());
    var me = new Me(store);
    assertEquals("Rob", me.rename(" zoe ", "rob@example.org").name());
    assertEquals("rob@example.org", now(rob).email());
    assertEquals("ROB", me.rename("ROB", "").name());
  }

  @Test
  void aRoleIsTakenBackByUndoAndAPinIsNot() {
    var rob = added("Rob", Role.RECRUITER);
    var _ = edit.assign(rob.id(), Role.MANAGER);
    var _ = edit.lock(rob.id(), "4711", SALT);
    assertInstanceOf(UndoResult.Done.class, new Undo(store).undo());
    assertEquals(Role.RECRUITER, now(rob).role());
    assertTrue(Objects.requireNonNull(now(rob).pin()).isOf("4711"));
    var _ = edit.unlock(rob.id());
    assertNull(now(rob).pin());
  }

  @Test
  void aNameThatAnotherHasByNowIsNotGivenBack() {
    var rob = added("Rob", Role.RECRUITER);
    var _ = edit.call(rob.id(), "Robert", "");
    long renaming = store.journal().size();
    var _ = added("rob", Role.RECRUITER);
    long adding = store.journal().size();
    var undo = new Undo(store);
    var blocked = assertInstanceOf(UndoResult.Blocked.class, undo.undo(renaming));
    assertEquals(List.of(adding), blocked.later());
    assertInstanceOf(UndoResult.Done.class, undo.undo(adding));
    assertInstanceOf(UndoResult.Done.class, undo.undo(renaming));
    assertEquals("Rob", now(rob).name());
    assertInstanceOf(UndoResult.Blocked.class, undo.redo(adding));
  }

  @Test
  void aPinIsNowhereInTheJournal() {
    var rob = added("Rob", Role.RECRUITER);
    assertInstanceOf(PersonResult.PinUnsound.class, edit.lock(rob.id(), "471", SALT));
    var _ = edit.lock(rob.id(), "471147114711", SALT);
    assertFalse(store.journal().toString().contains("471147114711"));
  }
}
