package candor.persistence.board.greenhouse;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Client;
import candor.fixture.MemoryStore;
import candor.model.posting.OutboxState;
import candor.model.posting.SubmittalContent;
import candor.model.submittal.HandInCandidates;
import candor.model.submittal.HandInResult;
import candor.model.submittal.Submittal;
import candor.model.submittal.Submittals;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.HandedIn;
import candor.persistence.board.greenhouse.FakeJobBoard.Fault;
import candor.persistence.board.http.Wires;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Handing in over real HTTP at a board at which things go wrong.
class FaultyHandingInTest {
  private static final int STEPS = Integer.getInteger("candor.exchange", 120);
  private static final Fault[] FAULTS = Fault.values();

  private final MemoryStore store = new MemoryStore();
  private final Client client = new Client(store);
  private final HandInCandidates handIn = new HandInCandidates(store);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverGoesWrongEverybodyIsThereOnceInTheEnd(long seed) throws IOException {
    var random = new SplittableRandom(seed);
    try (var board = new FakeJobBoard();
        var wire = Wires.quick()) {
      Runnable exchange =
          () -> {
            var connector = FakeJobBoard.connector(wire, board.address());
            var _ = Exchanges.with(store, _ -> connector, () -> true).run(Exchange.Call.ALL);
          };
      for (var step = 0; step < STEPS; step++) {
        switch (random.nextInt(7)) {
          case 0, 1 -> handIn("Person " + step, "p%d@example.org".formatted(step));
          case 2, 3 -> board.order(FAULTS[random.nextInt(FAULTS.length)]);
          case 4 -> exchange.run();
          case 5 -> HandedIn.look(store, board.taken());
          default -> breakOrTakeBack(random.nextBoolean());
        }
      }
      HandedIn.assertThereOnce(store, exchange, board::taken, "seed " + seed);
    }
  }

  private void handIn(String name, String email) {
    var application = client.application(client.candidate(name, email), client.job);
    var content =
        new SubmittalContent(FakeJobBoard.POST, "", "Some", name, email, "", null, List.of());
    assertInstanceOf(
        HandInResult.Queued.class, handIn.handIn(application.id(), client.board.id(), content));
  }

  /// Leaves what a kill between the step before a call and the call does, or takes somebody back.
  private void breakOrTakeBack(boolean breaks) {
    waiting()
        .ifPresent(
            submittal ->
                assertTrue(
                    breaks
                        ? new Submittals(store).steps().sending(submittal)
                        : handIn.takeBack(submittal.id())));
  }

  private Optional<Submittal> waiting() {
    return store.read(s -> s.where(Submittal.KIND, "state", OutboxState.QUEUED)).stream()
        .findFirst();
  }
}
