package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import candor.fixture.MemoryStore;
import candor.fixture.Talk;
import candor.model.access.Access;
import candor.model.people.Me;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.ScorecardResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// When it is looked up anew who may see what.
class SeatTest {
  private final MemoryStore store = new MemoryStore();
  private final Seat seat = new Seat();

  private Access access() {
    return store.read(seat::access);
  }

  @Test
  void whatIsTypedIntoAScorecardChangesNothingAndThatItIsThereOrSealedDoes() {
    var interview = Talk.planned(store, Map.of(Me.OWNER, List.of("design")));
    var _ = store.changes().subscribe(seat::changed);
    var fill = new FillScorecard(store);
    var before = access();
    var _ = fill.rate(interview, "design", Level.NOT_ASSESSED);
    var made = access();
    assertNotSame(before, made);

    var _ = fill.recommend(interview, Recommendation.YES);
    var _ = fill.explain(interview, "Asks first");
    assertSame(made, access());

    assertInstanceOf(
        ScorecardResult.Saved.class, fill.seal(interview, "0123456789abcdef0123456789abcdef"));
    assertNotSame(made, access());
  }
}
