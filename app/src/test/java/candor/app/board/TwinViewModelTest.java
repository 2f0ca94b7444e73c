package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.shell.Network;
import candor.model.job.JobId;
import candor.model.job.JobStatus;
import candor.model.posting.Board;
import candor.model.posting.Board.Review.Verdict;
import candor.model.posting.BoardException;
import candor.model.posting.ExchangeReport;
import candor.model.posting.LeaveAlone;
import candor.model.posting.OutboxAct;
import candor.model.posting.OutboxId;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PostingContent;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinViewModelTest {
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
  void aQueuedPostingIsWantedAndNotSent() {
    var _ = all.queue(all.job("Nurse, nights"), all.site);
    all.lanes.runAll();
    var row = model.rows().getFirst();
    assertEquals("Nurse, nights", row.jobTitle());
    assertEquals("Career site", row.boardName());
    assertEquals("Shown", row.wanted().words());
    assertEquals("Not sent yet", row.sent().words());
    assertEquals("Not looked at yet", row.seen().words());
    assertEquals(
        List.of("Publish “Nurse, nights” to Career site: waiting for a connection"), sentences());
  }

  @Test
  void aVerifiedPostingIsTheSameInAllThree() {
    all.verify(all.queue(all.job("Nurse"), all.site));
    all.lanes.runAll();
    var row = model.rows().getFirst();
    assertEquals(List.of("As wanted", "As sent"), List.of(row.sent().words(), row.seen().words()));
    assertEquals(OutboxState.VERIFIED, asked(row).state());
  }

  @Test
  void whatDiffersIsNamedInWords() {
    var job = all.job("Nurse");
    all.drift(all.queue(job, all.site), content -> titled(content, "Nurse (old)"));
    all.lanes.runAll();
    var row = model.rows().getFirst();
    assertEquals("Differs in: Title", row.seen().words());
    assertEquals(OutboxState.DRIFTED, asked(row).state());
    assertTrue(row.trouble().contains("Publish again"), row.trouble());

    var _ = all.queue(all.describe(job, "Works nights."), all.site);
    all.lanes.runAll();
    assertEquals("Differs in: Description", model.rows().getFirst().sent().words());
  }

  @Test
  void whatIsGoneFromTheBoardIsSaidToBeGone() {
    all.drift(all.queue(all.job("Nurse"), all.site), _ -> null);
    all.lanes.runAll();
    assertEquals("Not there", model.rows().getFirst().seen().words());
  }

  @Test
  void whatWaitsForABoardThatIsLeftAloneSaysThatAndWhy() {
    var _ = all.queue(all.job("Nurse"), all.site);
    new LeaveAlone(all.workspace.store(), new SplittableRandom(1))
        .failed(
            all.site.id(),
            new BoardException(BoardException.Reason.NOT_ALLOWED, "Its key is not known here."));
    all.lanes.runAll();
    var entry = QueueEntry.of(model.queue().getFirst(), model);
    assertEquals(
        "Publish “Nurse” to Career site: waiting until the board is called again",
        entry.sentence());
    assertEquals(
        "Its key is not known here. The board lets nobody in: say who you are under Boards.",
        entry.trouble());
  }

  @Test
  void whatTheBoardsPeopleDecideIsToldInTheirWordsWithWhatToDo() {
    var item = all.queue(all.job("Nurse"), all.site);
    all.send(item);
    all.review(item, new Board.Review(Verdict.WAITING, "NAV looks at it"));
    all.lanes.runAll();
    var row = model.rows().getFirst();
    assertEquals(OutboxState.SENT, asked(row).state());
    assertEquals("NAV looks at it.", row.trouble());

    all.review(item, new Board.Review(Verdict.REJECTED, "NAV rejected it"));
    all.lanes.runAll();
    row = model.rows().getFirst();
    assertEquals(OutboxState.DRIFTED, asked(row).state());
    assertEquals(
        "NAV rejected it. The board does not show what was sent. Mend what it"
            + " names, then publish again.",
        row.trouble());
    assertEquals("Not there", row.seen().words());
  }

  @Test
  void aJobThatWasChangedSinceItWasPublishedSaysSo() {
    var job = all.job("Nurse");
    all.verify(all.queue(job, all.site));
    var _ = all.describe(job, "Works nights.");
    all.lanes.runAll();
    var row = model.rows().getFirst();
    assertEquals("Changed since", row.wanted().words());
    assertEquals(TwinRow.Mark.DIFFERS, row.wanted().mark());
    assertEquals(
        "The job was changed here since it was published: Description. Publish again to show it"
            + " so.",
        row.trouble());
  }

  @Test
  void whatIsThereNoLongerAsWasAskedIsClosed() {
    all.verify(all.queue(all.job("Nurse"), all.site));
    all.lanes.runAll();
    assertFalse(asked(model.rows().getFirst()).isClosed());
    model.close(model.rows().getFirst());
    all.lanes.runAll();
    all.verify(model.queue().getFirst().item());
    all.lanes.runAll();
    assertTrue(asked(model.rows().getFirst()).isClosed());
    assertEquals("Closed", Fx.get(() -> BoardWords.tag(model.rows().getFirst()).getText()));
  }

  @Test
  void aChangeThatIsTakenBackLeavesThePostingAsItIs() {
    var job = all.job("Nurse");
    all.verify(all.queue(job, all.site));
    var _ = all.queue(all.describe(job, "Works nights."), all.site);
    all.lanes.runAll();
    model.takeBack(model.queue().getFirst());
    all.lanes.runAll();
    assertEquals(OutboxState.VERIFIED, asked(model.rows().getFirst()).state());
  }

  @Test
  void closingAPostingIsQueued() {
    all.verify(all.queue(all.job("Nurse"), all.site));
    all.lanes.runAll();
    model.close(model.rows().getFirst());
    all.lanes.runAll();
    assertEquals("Close “Nurse” on Career site: waiting for a connection", sentences().getFirst());
    assertEquals("Still to be closed", model.rows().getFirst().sent().words());
    assertEquals("Not shown", model.rows().getFirst().wanted().words());
  }

  @Test
  void publishingAgainWhatIsThereQueuesNothingAndSaysSo() {
    all.verify(all.queue(all.job("Nurse"), all.site));
    all.lanes.runAll();
    model.publish(model.rows().getFirst());
    all.lanes.runAll();
    assertEquals(
        "Career site shows “Nurse” exactly so already", all.frame.notices.getFirst().what());
  }

  @Test
  void aDraftSaysWhatWouldBeShownAndIsPublishedOrDiscarded() {
    var job = all.job("Nurse");
    var _ = all.publish.draft(job.id(), List.of(all.site.id()));
    all.lanes.runAll();
    var row = model.rows().getFirst();
    var draft = assertInstanceOf(TwinRow.Status.Draft.class, row.status());
    assertEquals("Nurse", draft.content().orElseThrow().title());
    assertEquals("Draft", Fx.get(() -> BoardWords.tag(row).getText()));
    assertEquals("Not yet", row.wanted().words());
    assertEquals(List.of(), sentences());

    model.discard(row);
    all.lanes.runAll();
    assertEquals(List.of(), model.rows());
    assertEquals(List.of("Discarded the draft of “Nurse” for Career site"), all.frame.done);

    var _ = all.publish.draft(job.id(), List.of(all.site.id()));
    all.lanes.runAll();
    model.publish(model.rows().getFirst());
    all.lanes.runAll();
    assertEquals(OutboxState.QUEUED, asked(model.rows().getFirst()).state());
  }

  @Test
  void publishingAgainWhatOnlyWaitsDoesNotSayThatItIsShown() {
    var _ = all.queue(all.job("Nurse"), all.site);
    all.lanes.runAll();
    model.publish(model.rows().getFirst());
    all.lanes.runAll();
    assertEquals(
        "“Nurse” for Career site waits or is on its way already",
        all.frame.notices.getFirst().what());
  }

  @Test
  void whatIsTakenBackTwiceInARowIsNotSaidToBeSent() {
    var _ = all.queue(all.job("Nurse"), all.site);
    all.lanes.runAll();
    var line = model.queue().getFirst();
    model.takeBack(line);
    model.takeBack(line);
    all.lanes.runAll();
    assertEquals(List.of(), all.frame.notices);
  }

  @Test
  void theQueueSaysUnderWhichTitleAJobWent() {
    var job = all.job("Ward Nurse");
    all.verify(all.queue(job, all.site));
    var _ = all.entitle(job, "Registered Nurse");
    all.lanes.runAll();
    assertEquals("Publish “Ward Nurse” to Career site: verified", sentences().getFirst());
  }

  @Test
  void closingWhatIsNotShownSaysThatItIsNot() {
    var _ = all.queue(all.job("Nurse"), all.site);
    all.lanes.runAll();
    model.close(model.rows().getFirst());
    all.lanes.runAll();
    assertEquals("“Nurse” is not shown on Career site", all.frame.notices.getFirst().what());
  }

  @Test
  void aJobThatIsNotOpenIsNotPublishedAgain() {
    var job = all.job("Nurse");
    all.verify(all.queue(job, all.site));
    var _ = all.jobs.changeStatus(job.id(), JobStatus.CLOSED);
    all.lanes.runAll();
    model.publish(model.rows().getFirst());
    all.lanes.runAll();
    assertTrue(all.frame.notices.getFirst().next().contains("not open"));
  }

  @Test
  void withNoNetworkBoardsOfThisComputerAreReachedAllTheSame() {
    all.network.set(Network.OFFLINE);
    model.exchange();
    assertEquals(1, all.exchanges.size());
  }

  @Test
  void whilePausedAnExchangeSaysThatAllWaitsAlsoWhereTheQueueIsNotSeen() {
    model.setSeen(false);
    var _ = all.queue(all.job("Nurse"), all.site);
    all.network.set(Network.PAUSED);
    all.lanes.runAll();
    model.exchange();
    all.lanes.runAll();
    assertEquals(List.of(), all.exchanges);
    assertEquals(
        "1 operation waits in the queue and goes out by itself.",
        all.frame.notices.getFirst().next());
  }

  @Test
  void whatAnExchangeSaidIsWithdrawnOnceSomethingElseIsUnderWay() {
    model.exchange();
    all.exchanges
        .getFirst()
        .accept(Optional.of(new ExchangeReport(List.of(), List.of(), List.of(), List.of())));
    all.lanes.runAll();
    assertEquals(1, all.frame.notices.size());
    var _ = all.queue(all.job("Nurse"), all.site);
    all.lanes.runAll();
    assertEquals(List.of(), all.frame.notices);
  }

  @Test
  void whatStillWaitsAfterAnExchangeWasNotCarriedOut() {
    var waits =
        new ExchangeReport.Done(
            new OutboxId(new UUID(1, 1)),
            Posting.of(new JobId(new UUID(2, 2)), all.site.id()),
            "Nurse",
            "Career site",
            OutboxAct.PUBLISH,
            OutboxState.QUEUED,
            "");
    var report = new ExchangeReport(List.of(waits), List.of(), List.of(), List.of());
    assertEquals(
        "Nothing was sent. No new applications received.", BoardWords.report(report).getFirst());
  }

  private static TwinRow.Status.Asked asked(TwinRow row) {
    return (TwinRow.Status.Asked) row.status();
  }

  private List<String> sentences() {
    return model.queue().stream().map(l -> BoardWords.sentence(l, Optional.empty())).toList();
  }

  private static PostingContent titled(@Nullable PostingContent content, String title) {
    var c = Objects.requireNonNull(content);
    return new PostingContent(
        title,
        c.company(),
        c.team(),
        c.city(),
        c.country(),
        c.workplace(),
        c.employment(),
        c.salary(),
        c.description(),
        c.openedAt());
  }
}
