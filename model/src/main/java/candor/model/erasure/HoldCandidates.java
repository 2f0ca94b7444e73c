package candor.model.erasure;

import candor.model.candidate.CandidateId;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lays legal holds on candidates, and lifts them.
public final class HoldCandidates {
  private static final Act HOLD = Act.undoable("hold-candidate");
  private static final Act LIFT = Act.undoable("lift-hold");
  private final Store store;
  private final ZoneId zone;

  /// @param zone the user's, by which a hold's last day ends
  public HoldCandidates(Store store, ZoneId zone) {
    this.store = store;
    this.zone = zone;
  }

  /// The candidate's hold, over or not.
  public Optional<LegalHold> of(CandidateId candidate) {
    return store.read(s -> LegalHold.of(s, candidate));
  }

  /// Lays a hold on a candidate, or changes the one that is there; one that is over begins anew.
  ///
  /// @param until the last day; absent when it is not known yet
  /// @return what is stored now; nothing when there is no such candidate or no reason was given
  public Optional<LegalHold> hold(CandidateId candidate, String reason, @Nullable LocalDate until) {
    return store.write(
        HOLD,
        tx -> {
          if (tx.find(candidate).isEmpty() || Text.line(reason).isEmpty()) {
            return Optional.empty();
          }
          var there = LegalHold.of(tx, candidate);
          return Optional.of(
              tx.put(
                  new LegalHold(
                      LegalHold.of(candidate),
                      candidate,
                      reason,
                      until,
                      there
                          .filter(hold -> hold.holds(LocalDate.ofInstant(tx.now(), zone)))
                          .map(LegalHold::since)
                          .orElse(tx.now()),
                      there.map(LegalHold::revision).orElse(0L))));
        });
  }

  /// Lifts a candidate's hold.
  public void lift(CandidateId candidate) {
    store.write(
        LIFT,
        tx -> {
          tx.remove(LegalHold.of(candidate));
          return candidate;
        });
  }
}
