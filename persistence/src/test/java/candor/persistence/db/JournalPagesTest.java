package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.store.Act;
import candor.model.store.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The journal is read in pages that fit into memory, whatever its operations hold.
class JournalPagesTest {
  private static final int MANY = 1200;
  private final Database database = TestDatabase.open();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aPageHoldsManySmallOperationsAndFewLargeOnes() {
    for (var large = 0; large < 3; large++) {
      add(MANY);
    }
    add(3 * MANY);
    for (var small = 0; small < 5; small++) {
      add(1);
    }
    assertEquals(List.of(List.of(1L), List.of(2L), List.of(3L), List.of(4L), after(5, 9)), pages());
  }

  @Test
  void aPageHoldsNoMoreThanItIsAskedFor() {
    for (var small = 0; small < 7; small++) {
      add(1);
    }
    var first = database.contents(contents -> contents.operations(2, 3));
    assertEquals(after(3, 5), sequences(first));
    assertTrue(database.contents(contents -> contents.operations(7, 3)).isEmpty());
  }

  private List<List<Long>> pages() {
    return database.contents(
        contents -> {
          var pages = new ArrayList<List<Long>>();
          for (var page = contents.operations(0, 200);
              !page.isEmpty();
              page = contents.operations(page.getLast().sequence(), 200)) {
            pages.add(sequences(page));
          }
          return pages;
        });
  }

  private static List<Long> sequences(List<Operation> page) {
    return page.stream().map(Operation::sequence).toList();
  }

  private static List<Long> after(long first, long last) {
    var all = new ArrayList<Long>();
    for (var sequence = first; sequence <= last; sequence++) {
      all.add(sequence);
    }
    return all;
  }

  private void add(int people) {
    var _ =
        database.write(
            Act.lasting("add"),
            tx -> {
              for (var i = 0; i < people; i++) {
                var _ = tx.put(new Person(new PersonId(tx.newId()), "Person " + i, "", 0));
              }
              return people;
            });
  }
}
