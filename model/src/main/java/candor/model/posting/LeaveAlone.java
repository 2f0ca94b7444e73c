package candor.model.posting;

import candor.model.store.Act;
import candor.model.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Decides how long a board is left alone after it failed: as long as it asks, but for a while at
/// least; where it asks for no time, twice as long each time; and without end where it lets nobody
/// in.
public final class LeaveAlone {
  /// That a board is left alone, which says nothing that a list of the history need tell.
  public static final Act REST = Act.lasting("leave-board-alone");

  /// That it need not be left alone any more; the same.
  public static final Act WELL = Act.lasting("board-answers-again");

  /// After the first failure, and at least whatever a board asks for.
  static final Duration SHORTEST = Duration.ofSeconds(30);

  /// After many, and at most what a board may ask for by itself.
  static final Duration LONGEST = Duration.ofHours(1);

  private static final Duration MOST_ASKED = Duration.ofDays(1);
  private static final int DOUBLINGS = 12;
  private static final double JITTER = 0.25;
  private final Store store;
  private final RandomGenerator random;

  /// @param random spreads the times, so that many programs do not come back at once
  public LeaveAlone(Store store, RandomGenerator random) {
    this.store = store;
    this.random = random;
  }

  /// Notes that a board failed; nothing of one that was put aside meanwhile.
  public void failed(BoardId id, BoardException why) {
    store.write(
        REST,
        tx -> {
          tx.find(id)
              .filter(board -> !board.isPutAside())
              .ifPresent(
                  board -> {
                    var failures = board.resting().map(BoardRest::failures).orElse(0) + 1;
                    var until = until(tx.now(), failures, why).orElse(null);
                    tx.put(
                        board.leftAlone(
                            new BoardRest(until, failures, String.valueOf(why.getMessage()))));
                  });
          return id;
        });
  }

  /// Notes that a board did what it was asked.
  public void answered(BoardAccount board) {
    if (board.resting().isPresent()) {
      store.write(
          WELL,
          tx -> {
            tx.find(board.id())
                .filter(now -> !now.isPutAside())
                .ifPresent(now -> tx.put(now.leftAlone(null)));
            return board.id();
          });
    }
  }

  private Optional<Instant> until(Instant now, int failures, BoardException why) {
    if (why.reason() == BoardException.Reason.NOT_ALLOWED) {
      return Optional.empty();
    }
    var wait =
        why.after()
            .filter(Duration::isPositive)
            .map(asked -> asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked)
            .map(asked -> asked.compareTo(MOST_ASKED) > 0 ? MOST_ASKED : asked)
            .orElseGet(() -> doubled(failures));
    return Optional.of(now.plus(wait));
  }

  private Duration doubled(int failures) {
    var seconds = SHORTEST.toSeconds() << Math.min(failures - 1, DOUBLINGS);
    var wait = Math.min(seconds, LONGEST.toSeconds());
    return Duration.ofMillis(
        Math.round(wait * 1000 * (1 + JITTER * (2 * random.nextDouble() - 1))));
  }
}
