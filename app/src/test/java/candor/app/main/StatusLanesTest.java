package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.NowLanes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusLanesTest {
  private final NowLanes time = new NowLanes();
  private final List<String> done = new ArrayList<>();
  private final StatusLanes lanes =
      new StatusLanes(time, Clock.systemUTC(), "not saved", () -> done.add("settled"));

  @Test
  void theWorkspaceIsSettledOnceNothingWasWrittenForAMoment() {
    write("one");
    time.pass(StatusLanes.MOMENT.minus(Duration.ofMillis(1)));
    write("two");
    time.pass(StatusLanes.MOMENT.minus(Duration.ofMillis(1)));
    assertEquals(List.of("one", "two"), done);
    time.pass(Duration.ofMillis(1));
    time.pass(Duration.ofHours(1));
    assertEquals(List.of("one", "two", "settled"), done);
  }

  @Test
  void whatWasConfirmedIsAskedForAgainWhereItCouldNotBeStored() {
    Runnable again = () -> done.add("again");
    lanes.asking(again, () -> lanes.write(this::fail, _ -> {}, () -> done.add("failed")));
    lanes.write(this::fail, _ -> {}, () -> done.add("other"));
    lanes.asking(again, () -> lanes.write(() -> done.add("stored"), _ -> {}));
    time.runAll();
    assertEquals(List.of("failed", "again", "other", "stored"), done);
  }

  @Test
  void whatWasHeldIsToldOnceAllOfItIsStored() {
    var held = new ArrayList<String>();
    lanes.showOn(Optional.empty(), () -> !held.isEmpty(), () -> done.add("kept"));
    lanes.write(this::fail, _ -> {}, () -> held.addAll(List.of("note", "draft")));
    lanes.write(() -> "draft", held::remove);
    time.runAll();
    assertEquals(List.of(), done);
    lanes.write(() -> "note", held::remove);
    lanes.write(() -> "more", held::remove);
    time.runAll();
    assertEquals(List.of("kept"), done);
  }

  @Test
  void whatWasRefusedForGoodIsNotToldToBeKept() {
    lanes.showOn(Optional.empty(), () -> false, () -> done.add("kept"));
    lanes.write(this::fail, _ -> {});
    write("other");
    assertEquals(List.of("other"), done);
  }

  private boolean fail() {
    throw new IllegalStateException("no room");
  }

  private void write(String what) {
    lanes.write(() -> done.add(what), _ -> {});
    time.runAll();
  }
}
