package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cuts the power at random moments of a workspace's life, from its making on, and while it starts
/// after a power cut, and looks whether everything is there that was said to be stored.
///
/// `candor.points` says how many moments, `candor.seed` which; what was wrong stays in
/// `target/power`.
class PowerTest {
  private static final int POINTS = Integer.getInteger("candor.points", 500);
  // Few, since the last ones go beyond what was asked for.
  private static final int AT_ONCE = 2;
  private final long seed = Long.getLong("candor.seed", new Random().nextInt());
  private final Path home = Path.of("target", "power");
  @TempDir private Path temporary;

  /// What was found in some sessions.
  ///
  /// @param points how many power cuts
  /// @param recovered after how many of them something was missing in the database
  /// @param madeAnew after how many of them it was made anew
  private record Outcome(int points, int recovered, int madeAnew, List<String> findings) {
    static final Outcome NONE = new Outcome(0, 0, 0, List.of());

    Outcome and(Outcome other) {
      var all = new ArrayList<>(findings);
      all.addAll(other.findings);
      return new Outcome(
          points + other.points, recovered + other.recovered, madeAnew + other.madeAnew, all);
    }
  }

  @Test
  void aPowerCutLosesNothingThatWasSaved() throws IOException {
    clear(home);
    var outcome = Outcome.NONE;
    for (var first = 0; outcome.points < POINTS; first += AT_ONCE) {
      var some = IntStream.range(first, first + AT_ONCE).parallel().mapToObj(this::session);
      outcome = outcome.and(some.reduce(Outcome.NONE, Outcome::and));
    }
    System.out.printf(
        "seed %d: %d power cuts; after %d the database lacked something, after %d it was made"
            + " anew%n",
        seed, outcome.points, outcome.recovered, outcome.madeAnew);
    outcome.findings.forEach(System.out::println);
    assertEquals(List.of(), outcome.findings);
    assertTrue(outcome.recovered > POINTS / 10, "the journal was hardly needed");
    assertTrue(outcome.madeAnew > POINTS / 20, "nothing was made anew");
  }

  @Test
  void aJournalThatIsNotForcedIsFoundOut() {
    isFoundOut(Flaw.NO_SYNC);
  }

  @Test
  void aJournalThatIsForcedTooEarlyIsFoundOut() {
    isFoundOut(Flaw.SYNC_BEFORE_APPEND);
  }

  @Test
  void aJournalThatIsPrunedTooEarlyIsFoundOut() {
    isFoundOut(Flaw.PRUNES_TOO_EARLY);
  }

  @Test
  void aBrokenSnapshotThatIsBelievedIsFoundOut() {
    isFoundOut(Flaw.BROKEN_SNAPSHOT);
  }

  @Test
  void namesThatAreNotForcedAreFoundOut() {
    isFoundOut(Flaw.NO_SYNC_OF_FOLDERS);
  }

  @Test
  void documentsThatAreNotForcedAreFoundOut() {
    isFoundOut(Flaw.NO_SYNC_OF_DOCUMENTS);
  }

  @Test
  void aKeyFileThatIsNotForcedIsFoundOut() {
    isFoundOut(Flaw.NO_SYNC_OF_KEY);
  }

  @Test
  void theDatabaseNeedNotBeForced() {
    var outcome = Outcome.NONE;
    for (var i = 0; i < 2; i++) {
      outcome = outcome.and(session(temporary, seed + i, Flaw.NO_SYNC_OF_DATABASE));
    }
    assertEquals(List.of(), outcome.findings);
  }

  private void isFoundOut(Flaw flaw) {
    var outcome = Outcome.NONE;
    for (var i = 0; outcome.findings.isEmpty() && i < 60; i++) {
      outcome = outcome.and(session(temporary, seed + i, flaw));
    }
    assertFalse(outcome.findings.isEmpty(), outcome.points + " power cuts did not show it");
  }

  private Outcome session(int which) {
    return session(home, seed + which, which % 4 == 0 ? Flaw.SHORT_FILES : Flaw.NONE);
  }

  private static Outcome session(Path home, long seed, Flaw flaw) {
    var mine = home.resolve("seed" + seed);
    try {
      var session = new PoweredSession(seed, mine, flaw);
      session.run();
      var check = new PowerCheck(session.told(), new SplittableRandom(seed));
      for (var cut : session.cuts()) {
        // One finding is enough to have found out what was planted.
        if (check.findings().isEmpty() || flaw.isNone()) {
          check.look(cut);
        }
      }
      var findings = check.findings().stream().map(f -> "seed " + seed + ", " + f).toList();
      if (findings.isEmpty()) {
        clear(mine);
      }
      return new Outcome(check.points(), check.recovered(), check.madeAnew(), findings);
    } catch (IOException | SQLException | RuntimeException e) {
      throw new IllegalStateException("seed " + seed, e);
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var inside = Files.walk(folder)) {
        for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
