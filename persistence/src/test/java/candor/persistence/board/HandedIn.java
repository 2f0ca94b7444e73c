package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.OutboxState;
import candor.model.store.Store;
import candor.model.submittal.HandInCandidates;
import candor.model.submittal.Submittal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/// What users do about candidates of whom nobody knows whether they were handed in, and what is to
/// come of it.
public final class HandedIn {
  private static final int ENOUGH_EXCHANGES = 50;

  private HandedIn() {}

  /// Looks at the board, and hands in again whoever is in doubt and not there.
  ///
  /// @param there the addresses of those who are
  public static void look(Store store, Collection<String> there) {
    for (var submittal : in(store, OutboxState.IN_DOUBT)) {
      if (!there.contains(submittal.content().email())) {
        assertTrue(new HandInCandidates(store).retry(submittal.id()));
      }
    }
  }

  /// Exchanges, and looks, until nobody waits any more. Fails unless everybody is there once then,
  /// but for those who were taken back, or refused with a reason.
  public static void assertThereOnce(
      Store store, Runnable exchange, Supplier<List<String>> there, String when) {
    look(store, there.get());
    for (var i = 0; i < ENOUGH_EXCHANGES && isUnderWay(store); i++) {
      exchange.run();
      look(store, there.get());
    }
    for (var submittal : store.read(s -> s.all(Submittal.KIND))) {
      var who = submittal.content().email();
      var refused = submittal.state() == OutboxState.FAILED;
      assertEquals(refused, submittal.reason().contains("Invalid attributes"), when);
      assertEquals(
          refused || submittal.state() == OutboxState.TAKEN_BACK ? 0 : 1,
          Collections.frequency(there.get(), who),
          () -> who + " is " + submittal.state() + ", " + when);
    }
  }

  private static boolean isUnderWay(Store store) {
    return !in(store, OutboxState.QUEUED).isEmpty() || !in(store, OutboxState.SENDING).isEmpty();
  }

  private static List<Submittal> in(Store store, OutboxState state) {
    return store.read(s -> s.where(Submittal.KIND, "state", state));
  }
}
