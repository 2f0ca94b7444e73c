package candor.model.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final long GAP = NoteLine.GAP;

  @Test
  void theFirstLinesStandAGapApart() {
    assertEquals(new Places.Fit(0, List.of(GAP, 2 * GAP, 3 * GAP)), Places.insert(List.of(), 0, 3));
  }

  @Test
  void whatComesAtTheEndMovesNothing() {
    assertEquals(
        new Places.Fit(2, List.of(8 + GAP, 8 + 2 * GAP)), Places.insert(List.of(7L, 8L), 2, 2));
  }

  @Test
  void betweenTwoLinesThereIsRoomInTheMiddle() {
    assertEquals(
        new Places.Fit(1, List.of(3 * GAP / 2)), Places.insert(List.of(GAP, 2 * GAP), 1, 1));
    assertEquals(new Places.Fit(0, List.of(GAP / 2)), Places.insert(List.of(GAP, 2 * GAP), 0, 1));
  }

  @Test
  void whereThereIsNoRoomOnlyTheNeighboursAreMoved() {
    var places = new ArrayList<Long>();
    for (var i = 1; i <= 100; i++) {
      places.add(i * GAP);
    }
    places.set(50, places.get(49) + 1);
    var fit = Places.insert(places, 50, 1);
    assertTrue(fit.places().size() <= 5, fit.toString());
    assertTrue(fit.first() >= 48, fit.toString());
    assertSound(places, 50, 1, fit);
  }

  @Test
  void nothingToPlaceMovesNothing() {
    assertEquals(new Places.Fit(1, List.of()), Places.insert(List.of(7L, 8L), 1, 0));
  }

  @Test
  void whateverIsInsertedWhereverTheOrderStaysAndFewAreMoved() {
    var seed = Long.getLong("candor.seed", new Random().nextLong());
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    var places = new ArrayList<Long>();
    var moved = 0L;
    var inserted = 0L;
    var at = 0;
    for (var step = 0; step < 3000; step++) {
      // Mostly below the line before, as one types, which is what exhausts the room.
      at = random.nextInt(30) == 0 ? random.nextInt(places.size() + 1) : at;
      var count = random.nextInt(20) == 0 ? random.nextInt(60) : 1;
      var fit = Places.insert(places, at, count);
      assertSound(places, at, count, fit);
      moved += fit.places().size() - count;
      inserted += count;
      replace(places, count, fit);
      at += count;
    }
    // By the logarithm of how many stand close together, which is about 6 here.
    assertTrue(moved < 16 * inserted, moved + " moved for " + inserted);
  }

  private static void assertSound(List<Long> before, int at, int count, Places.Fit fit) {
    assertTrue(fit.first() <= at, fit.toString());
    assertTrue(fit.first() + fit.places().size() >= at + count, fit.toString());
    var after = new ArrayList<>(before);
    replace(after, count, fit);
    assertEquals(before.size() + count, after.size());
    var above = 0L;
    for (var place : after) {
      assertTrue(place > above, () -> after + " below " + place);
      above = place;
    }
  }

  private static void replace(List<Long> places, int count, Places.Fit fit) {
    var end = fit.first() + fit.places().size() - count;
    var moved = places.subList(fit.first(), end);
    moved.clear();
    moved.addAll(fit.places());
  }
}
