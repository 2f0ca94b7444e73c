package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.store.Act;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever may be in a row comes back from the table and from the journal as it was.
class EveryKindTest {
  private static final Act ACT = Act.lasting("test");
  private static final int EACH = 60;
  private final long seed = Long.getLong("candor.seed", new Random().nextLong());
  private final AnyRows rows = new AnyRows(new SplittableRandom(seed));

  @BeforeEach
  void say() {
    System.out.println("seed " + seed);
  }

  @Test
  void everyRowSurvivesTheJournalsJson() {
    for (var kind : Kinds.ALL) {
      for (var i = 0; i < EACH; i++) {
        throughJson(kind);
      }
    }
  }

  @Test
  void everyRowComesBackFromTableAndJournal() {
    try (var database = TestDatabase.open()) {
      for (var kind : Kinds.ALL) {
        throughDatabase(database, kind);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-12-31T23:59:59.999999Z", "+10000-01-01T00:00:00Z"})
  void aTimeThatCouldNotBeReadBackIsNotWritten(String time) {
    try (var database = TestDatabase.open()) {
      var when = Instant.parse(time);
      var id = new CandidateId(UUID.randomUUID());
      assertThrows(
          IllegalArgumentException.class,
          () -> database.write(ACT, tx -> tx.put(new Candidate(id, "", "", "", "", when, 0))));
      assertEquals(List.of(), database.read(s -> s.all(Candidate.KIND)));
    }
  }

  private <R extends Row<R>> void throughJson(Kind<R> kind) {
    var row = rows.row(kind);
    var json = Json.text(kind, kind.values(row));
    assertEquals(Json.tree(json).toString(), json, "there is one way to write it");
    assertEquals(row, kind.make(Json.fromJson(kind, json)), () -> "seed " + seed + ": " + json);
  }

  private <R extends Row<R>> void throughDatabase(Database database, Kind<R> kind) {
    List<R> made =
        database.write(
            ACT,
            tx -> {
              var all = new ArrayList<R>();
              for (var i = 0; i < EACH; i++) {
                all.add(tx.put(rows.row(kind)));
              }
              return all;
            });
    made.forEach(row -> assertEquals(row, found(database, row), () -> kind + ", seed " + seed));
    var told = newest(database).edits();
    for (var i = 0; i < EACH; i++) {
      assertEquals(kind.values(made.get(i)), told.get(i).after(), () -> "seed " + seed);
    }

    var before = made.getFirst();
    var other = rows.row(kind, before.id().value(), before.revision());
    var after = database.write(ACT, tx -> tx.put(other));
    assertEquals(after, found(database, after), () -> kind + ", seed " + seed);
    if (!after.equals(before)) {
      var edit = newest(database).edits().getFirst();
      assertEquals(kind.difference(after, before), edit.after(), () -> "seed " + seed);
      assertEquals(kind.difference(before, after), edit.before(), () -> "seed " + seed);
    }
  }

  private static <R extends Row<R>> R found(Database database, R row) {
    return database.read(s -> s.find(row.id())).orElseThrow();
  }

  private static Operation newest(Database database) {
    return database.contents(all -> all.operations(all.last() - 1, 1)).getFirst();
  }
}
