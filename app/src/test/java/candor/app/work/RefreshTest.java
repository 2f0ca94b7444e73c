package candor.app.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import candor.app.NowLanes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefreshTest {
  private final NowLanes lanes = new NowLanes();
  private final List<Integer> answers = new ArrayList<>();
  private int asked;

  @Test
  void whatIsAskedForManyTimesMeanwhileIsAskedOnceMore() {
    var refresh = new Refresh<>(lanes, () -> ++asked, answers::add);
    for (var i = 0; i < 5; i++) {
      refresh.ask();
    }
    lanes.runAll();
    assertEquals(List.of(1, 2), answers);

    refresh.ask();
    lanes.runAll();
    assertEquals(List.of(1, 2, 3), answers);
  }

  @Test
  void oneThatFailsKeepsNoLaterOneBack() {
    var refresh = new Refresh<>(lanes, this::failFirst, answers::add);
    refresh.ask();
    assertThrows(IllegalStateException.class, lanes::runAll);
    refresh.ask();
    lanes.runAll();
    assertEquals(List.of(2), answers);
  }

  private int failFirst() {
    if (++asked == 1) {
      throw new IllegalStateException("nothing to read");
    }
    return asked;
  }
}
