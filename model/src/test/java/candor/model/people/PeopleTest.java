package candor.model.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.fixture.MemoryStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private final MemoryStore store = new MemoryStore();
  private final People people = new People(store);

  @Test
  void iComeFirstAndTheOthersByName() {
    var _ = new Me(store).rename("Zoe", "");
    var _ = people.add("grace Hopper");
    var _ = people.add("Ada Lovelace");
    assertEquals(
        List.of("Zoe", "Ada Lovelace", "grace Hopper"),
        people.all().stream().map(Person::name).toList());
  }

  @Test
  void whoIsThereIsNotAddedAgain() {
    var first = people.add("Grace Hopper");
    assertEquals(first, people.add("  grace   hopper "));
    assertEquals(1, people.all().size());
  }

  @Test
  void nobodyHasAnEmptyName() {
    assertEquals(Optional.empty(), people.add(" \t "));
    assertEquals(List.of(), store.journal());
  }
}
