package candor.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static Sample millis(long... millis) {
    return Sample.of(LongStream.of(millis).map(each -> each * 1_000_000).boxed().toList());
  }

  @Test
  void halfOfFiveIsTheThird() {
    assertEquals(3, millis(5, 1, 4, 2, 3).median());
  }

  @Test
  void halfOfFourIsTheSecondSinceHalfAreAtMostAsLong() {
    assertEquals(2, millis(4, 3, 2, 1).median());
  }

  @Test
  void ninetyNineInAHundredLeaveOutTheLongest() {
    var hundred =
        Sample.of(LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).boxed().toList());
    assertEquals(99, hundred.percentile(0.99));
    assertEquals(100, hundred.longest());
  }

  @Test
  void oneIsEveryPercentile() {
    assertEquals(7, millis(7).percentile(0.01));
    assertEquals(7, millis(7).percentile(0.99));
  }

  @Test
  void nothingMeasuredHasNoMedian() {
    assertThrows(IllegalArgumentException.class, () -> Sample.of(List.of()));
  }
}
