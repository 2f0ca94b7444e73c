package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.retention.Lifetime;
import candor.model.retention.RetentionStart;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifetimesTest {
  private static final Instant ADDED = Instant.parse("2026-03-02T09:00:00Z");
  private Instant now = ADDED;
  private final Database database =
      Database.inMemory(new Origin(UUID.randomUUID(), () -> now, new Random()));
  private final EditCandidates edit = new EditCandidates(database);
  private final JooqRetentionStore store = new JooqRetentionStore(database);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whenSomethingWasLastDoneIsToldOnlyWhereItIsAskedFor() {
    var ada = add("Ada Lovelace");
    var _ = add("Grace Hopper");
    now = ADDED.plus(Duration.ofDays(30));
    var _ = edit.tag(ada, "kotlin");

    var with = lifetimes(Set.of(RetentionStart.LAST_ACTIVITY));
    assertEquals(now, with.getFirst().lastActivity());
    assertEquals(ADDED, with.getLast().lastActivity());
    for (var lifetime : lifetimes(EnumSet.complementOf(EnumSet.of(RetentionStart.LAST_ACTIVITY)))) {
      assertEquals(ADDED, lifetime.added());
      assertNull(lifetime.lastActivity());
    }
  }

  private List<Lifetime> lifetimes(Set<RetentionStart> starts) {
    var found = store.lifetimes(now, starts);
    assertEquals(
        List.of("Ada Lovelace", "Grace Hopper"), found.stream().map(Lifetime::name).toList());
    return found;
  }

  private CandidateId add(String name) {
    var added = edit.add(CandidateDetails.named(name));
    return assertInstanceOf(CandidateResult.Saved.class, added).candidate().id();
  }
}
