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
  void whatIsAskedForAllTheTimeIsAskedFromMomentToMoment() {
    var meanwhile = new Runnable[] {() -> {}};
    var refresh =
        new Refresh<>(
            lanes,
            () -> {
              meanwhile[0].run();
              return ++asked;
            },
            answers::add);
    meanwhile[0] = refresh::ask;
    refresh.ask();
    lanes.runAll();
    assertEquals(List.of(1, 2), answers);
    lanes.pass(Refresh.MOMENT);
    assertEquals(List.of(1, 2, 3), answers);

    meanwhile[0] = () -> {};
    lanes.pass(Refresh.MOMENT);
    refresh.ask();
    lanes.runAll();
    assertEquals(List.of(1, 2, 3, 4, 5), answers);
  }

  @Test
  void nothingIsAskedWhileNobodySeesTheAnswerAndOnceWhenSomebodyDoes() {
    var refresh = new Refresh<>(lanes, () -> ++asked, answers::add);
    refresh.setSeen(false);
    refresh.ask();
    refresh.ask();
    lanes.runAll();
    assertEquals(0, asked);

    refresh.setSeen(true);
    lanes.runAll();
    assertEquals(List.of(1), answers);

    refresh.ask();
    refresh.setSeen(false);
    refresh.ask();
    lanes.runAll();
    assertEquals(List.of(1, 2), answers, "it was under way when it went out of sight");
    refresh.setSeen(true);
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

  @Test
  void whatIsAskedForWhileOneFailsIsAskedAllTheSame() {
    var refresh = new Refresh<>(lanes, this::failFirst, answers::add);
    refresh.ask();
    refresh.ask();
    assertThrows(IllegalStateException.class, lanes::runAll);
    lanes.runAll();
    assertEquals(List.of(2), answers);
  }

  @Test
  void anAnswerThatCannotBeTakenKeepsNoLaterOneBack() {
    var refresh = new Refresh<>(lanes, () -> ++asked, this::takeNoFirst);
    refresh.ask();
    refresh.ask();
    assertThrows(IllegalStateException.class, lanes::runAll);
    lanes.runAll();
    assertEquals(List.of(2), answers);
  }

  private void takeNoFirst(int answer) {
    if (answer == 1) {
      throw new IllegalStateException("nowhere to put it");
    }
    answers.add(answer);
  }

  private int failFirst() {
    if (++asked == 1) {
      throw new IllegalStateException("nothing to read");
    }
    return asked;
  }
}
