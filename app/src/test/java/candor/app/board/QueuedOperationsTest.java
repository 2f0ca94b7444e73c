package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board;
import candor.model.posting.OrderQueue;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxLine;
import candor.model.posting.OutboxState;
import candor.model.posting.PostingContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be done about operations that wait or are in trouble.
class QueuedOperationsTest {
  @TempDir Path folder;
  private Publications all;
  private TwinViewModel model;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    model = new TwinViewModel(all.data(), all.outside(), all.lanes, all.frame, () -> {}, _ -> {});
    var _ = all.lanes.deliver(all.workspace.store().changes(), model::apply);
    model.load();
    all.lanes.runAll();
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void aQueuedOperationCanBeTakenBackAndASentOneNot() {
    var waiting = all.queue(all.job("Nurse"), all.site);
    all.lanes.runAll();
    var line = model.queue().getFirst();
    assertTrue(TwinViewModel.canTakeBack(line));
    model.takeBack(line);
    all.lanes.runAll();
    assertEquals(OutboxState.TAKEN_BACK, stateOf(0));
    assertEquals(1, all.frame.done.size());

    var sent = all.queue(all.job("Porter"), all.site);
    all.lanes.runAll();
    var shown = model.queue().getFirst();
    all.send(sent);
    model.takeBack(shown);
    all.lanes.runAll();
    assertEquals("“Porter” was sent already", all.frame.notices.getFirst().what());
    assertFalse(TwinViewModel.canTakeBack(model.queue().getFirst()));
    assertEquals(OutboxState.SENT, model.queue().getFirst().item().state());
    assertFalse(waiting.equals(sent));
  }

  @Test
  void aRefusedOperationSaysWhyAndCanBeTriedAgain() {
    all.refuse(all.queue(all.job("Nurse"), all.practice), "salary is missing");
    all.lanes.runAll();
    var line = model.queue().getFirst();
    assertTrue(
        BoardWords.trouble(line.item().state(), line.item().reason())
            .contains("salary is missing"));
    assertTrue(TwinViewModel.canRetry(line));
    model.retry(line);
    all.lanes.runAll();
    assertEquals(OutboxState.QUEUED, stateOf(0));
  }

  @Test
  void whatWasRefusedAndIsNotReachedNowIsNotSaidToHaveLeft() {
    var item = all.queue(all.job("Nurse"), all.practice);
    all.refuse(item, "salary is missing");
    assertTrue(all.publish.retry(item.id()));
    var _ = all.outbox.sending(List.of(all.outbox.due().getFirst()));
    all.outbox.doubted(item.id(), "It can't be reached.");
    all.lanes.runAll();
    assertEquals(
        "It can't be reached. It is not known whether it, or part of it, is there. The board is"
            + " asked before anything is sent again. Where it can't say, Try again in the queue"
            + " sends it once more all the same.",
        QueueEntry.of(model.queue().getFirst(), model).trouble());
  }

  @Test
  void whatIsInDoubtAndCanNotBeLookedAtCanBeSentAgain() {
    var item = all.queue(all.job("Nurse"), all.practice);
    var _ = all.outbox.sending(List.of(item));
    all.outbox.doubted(item.id(), "it has two of them");
    all.lanes.runAll();
    var verb = QueueEntry.of(model.queue().getFirst(), model).verbs().getFirst();
    assertEquals(QueueEntry.Deed.RETRY, verb.deed());
    verb.run().run();
    all.lanes.runAll();
    var entry = QueueEntry.of(model.queue().getFirst(), model);
    assertEquals(
        "It is sent once more at the next exchange, without asking whether it is there.",
        entry.trouble());
    assertEquals(List.of(), entry.verbs());
  }

  @Test
  void whoPublishesAgainWhatIsInDoubtIsToldWhatHappensThen() {
    var item = all.queue(all.job("Nurse"), all.practice);
    var _ = all.outbox.sending(List.of(item));
    all.outbox.doubted(item.id(), "The answer was lost.");
    all.lanes.runAll();
    model.publish(model.rows().getFirst());
    all.lanes.runAll();
    var notice = all.frame.notices.getLast();
    assertEquals("It is not known whether “Nurse” is on Practice board", notice.what());
    assertTrue(notice.next().contains("the next exchange asks the board"), notice.next());
  }

  @Test
  void whatIsTriedAgainIsTheJobAsItWasMended() {
    var job = all.job("Nurse");
    all.refuse(all.queue(job, all.practice), "the description is too short");
    var _ = all.describe(job, "Works nights with two others.");
    all.lanes.runAll();
    model.retry(model.queue().getFirst());
    all.lanes.runAll();
    var again = model.queue().getFirst().item();
    assertEquals(OutboxState.QUEUED, again.state());
    assertEquals(
        "Works nights with two others.", Objects.requireNonNull(again.content()).description());
    assertEquals(again.content(), model.rows().getFirst().posting().wanted());
  }

  @Test
  void whatWaitsCanGoSoonerAndSaysWhatItWillDo() {
    var first = all.queue(all.job("Nurse"), all.site);
    var job = all.job("Porter");
    all.verify(all.queue(job, all.site));
    var second = all.queue(all.describe(job, "Carries what is heavy."), all.site);
    all.lanes.runAll();
    var lines = model.queue();
    assertEquals(
        List.of(first.id(), second.id()), lines.stream().limit(2).map(l -> l.item().id()).toList());
    assertEquals("It will be new there.", model.plan(lines.get(0)));
    assertEquals("It will change: Description.", model.plan(lines.get(1)));
    assertFalse(model.canGoSooner(lines.get(0)));
    assertTrue(model.canGoSooner(lines.get(1)));
    assertTrue(model.canGoLater(lines.get(0)));
    assertFalse(model.canGoLater(lines.get(1)));
    model.sooner(lines.get(1));
    all.lanes.runAll();
    assertEquals(second.id(), model.queue().getFirst().item().id());
    model.later(model.queue().getFirst());
    all.lanes.runAll();
    assertEquals(first.id(), model.queue().getFirst().item().id());
  }

  @Test
  void whatFollowsSomethingSentOrInDoubtOffersNoOtherPlace() {
    var job = all.job("Nurse");
    var sent = all.queue(job, all.site);
    all.send(sent);
    var follows = all.queue(all.describe(job, "Works nights."), all.site);
    var other = all.queue(all.job("Porter"), all.site);
    all.lanes.runAll();
    assertFalse(model.canGoLater(line(follows)));
    assertFalse(model.canGoSooner(line(other)));
    assertFalse(new OrderQueue(all.workspace.store()).later(follows.id()));

    all.outbox.looked(List.of(new Outbox.Look(sent.id(), Board.Shown.of(content(sent)), "")));
    all.lanes.runAll();
    assertTrue(model.canGoLater(line(follows)));
    assertTrue(model.canGoSooner(line(other)));
  }

  private OutboxLine line(OutboxItem item) {
    return model.queue().stream()
        .filter(line -> line.item().id().equals(item.id()))
        .findFirst()
        .orElseThrow();
  }

  private static PostingContent content(OutboxItem item) {
    return Objects.requireNonNull(item.content());
  }

  @Test
  void openOperationsComeFirstInTheOrderAskedFor() {
    all.verify(all.queue(all.job("Done"), all.site));
    var _ = all.queue(all.job("First"), all.site);
    var _ = all.queue(all.job("Second"), all.site);
    all.lanes.runAll();
    assertEquals(
        List.of("First", "Second", "Done"),
        model.queue().stream().map(line -> line.jobTitle()).toList());
  }

  @Test
  void whatWaitsIsInTheQueueHoweverMuchWasDoneSince() {
    var waits = all.queue(all.job("Waits"), all.site);
    var other = all.job("Other");
    for (var i = 0; i < 250; i++) {
      assertTrue(all.publish.takeBack(all.queue(other, all.site).id()));
    }
    all.lanes.runAll();
    assertEquals(waits.id(), model.queue().getFirst().item().id());
  }

  private OutboxState stateOf(int line) {
    return model.queue().get(line).item().state();
  }
}
