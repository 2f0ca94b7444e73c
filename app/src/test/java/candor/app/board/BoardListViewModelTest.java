package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import candor.app.control.Tone;
import candor.app.shell.Network;
import candor.model.posting.Board;
import candor.model.posting.BoardException;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSecrets;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Fault;
import candor.model.posting.LeaveAlone;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardListViewModelTest {
  @TempDir Path folder;
  private Publications all;
  private BoardListViewModel model;
  private int again;
  private int exchanges;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    model =
        new BoardListViewModel(
            all.data(), all.outside(), all.lanes, all.frame, () -> {}, () -> exchanges++);
    var _ = all.lanes.deliver(all.workspace.store().changes(), model::apply);
    model.load();
    all.lanes.runAll();
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void aBoardSaysHowManyJobsItShowsAndWhenItWasSeen() {
    all.verify(all.queue(all.job("Nurse"), all.site));
    all.lanes.runAll();
    var site = model.boards().getFirst();
    assertEquals(1, site.postings());
    assertTrue(site.seenAt().filter(Publications.NOW::isBefore).isPresent());
    assertEquals(Optional.empty(), model.boards().get(1).seenAt());
  }

  @Test
  void anAddedBoardStandsAtTheEnd() {
    model.add(BoardSort.PRACTICE, said(BoardSettings.of("Second", "", "Acme")), () -> again++);
    all.lanes.runAll();
    assertEquals("Second", model.boards().getLast().board().name());
    assertEquals(List.of("Added Second"), all.frame.done);
  }

  @Test
  void unsoundSettingsAreNotStoredAndNothingTypedIsLost() {
    var wrong = new BoardSettings("Site", "/srv/www", "Acme", "not an address", "", Map.of());
    model.edit(all.site, said(wrong), () -> again++);
    all.lanes.runAll();
    assertEquals(all.site, model.boards().getFirst().board());
    assertEquals(1, again);
    assertTrue(all.frame.notices.getFirst().next().contains("https"));
  }

  @Test
  void aFolderThatIsAnothersUnderAnotherNameIsRefusedAndNothingTypedIsLost() {
    all.reach.taken = all.site.id();
    var link = said(BoardSettings.of("Second", "/srv/link", "Acme"));
    model.add(BoardSort.CAREER_SITE, link, () -> again++);
    all.lanes.runAll();
    assertEquals(1, again);
    assertEquals(2, model.boards().size());
    assertTrue(all.frame.notices.getLast().next().contains("the folder of Career site"));

    all.reach.taken = null;
    model.add(BoardSort.CAREER_SITE, link, () -> again++);
    all.lanes.runAll();
    var second = model.boards().getLast().board();
    all.reach.taken = all.site.id();
    model.edit(second, said(second.settings().applyingTo("jobs@acme.example")), () -> again++);
    all.lanes.runAll();
    assertEquals("jobs@acme.example", model.boards().getLast().board().applyTo());
    model.edit(second, said(second.settings().at("/srv/link/2")), () -> again++);
    all.lanes.runAll();
    assertEquals(2, again);
    assertEquals("/srv/link", model.boards().getLast().board().address());
  }

  @Test
  void aChangedCompanyIsShown() {
    model.edit(
        all.site,
        said(BoardSettings.of("Career site", "/srv/www/jobs", "Lovelace")),
        () -> again++);
    all.lanes.runAll();
    assertEquals("Lovelace", model.boards().getFirst().board().company());
  }

  @Test
  void aKeyIsKeptOutsideOfTheSettings() {
    addWithKey();
    assertEquals(Map.of("key", "s3cret"), all.reach.kept);
    assertFalse(model.boards().getLast().board().toString().contains("s3cret"));
    assertEquals(List.of(), all.frame.notices);
  }

  @Test
  void aDemoWhichCanNotBeEncryptedSaysNothingOfIt() {
    all.reach.where = BoardSecrets.Where.DEMO;
    addWithKey();
    assertEquals(List.of(), all.frame.notices);
  }

  @Test
  void whereNothingKeepsAKeyTheUserIsTold() {
    all.reach.where = BoardSecrets.Where.MEMORY;
    addWithKey();
    assertTrue(all.frame.notices.getFirst().next().contains("Encrypt"));
  }

  @Test
  void aBoardThatLetsUsInSaysWhoWeAre() {
    model.test(all.site);
    assertEquals(Optional.of(all.site.id()), model.testing().get());
    all.lanes.runAll();
    assertEquals(Optional.empty(), model.testing().get());
    assertTrue(all.frame.notices.getFirst().next().contains("Acme"));
  }

  @Test
  void whatIsPublishedWithNoWayToApplyIsSaidWithTheTestOfItsBoard() {
    model.test(all.site);
    all.lanes.runAll();
    assertEquals(Tone.WARNING, all.frame.notices.getLast().tone());
    assertTrue(all.frame.notices.getLast().next().contains("no way to apply"));
    model.edit(all.site, said(all.site.settings().applyingTo("jobs@acme.example")), () -> {});
    all.lanes.runAll();
    model.test(model.boards().getFirst().board());
    all.lanes.runAll();
    assertEquals(Tone.SUCCESS, all.frame.notices.getLast().tone());
    assertFalse(all.frame.notices.getLast().next().contains("apply"));
  }

  @Test
  void aBoardThatDoesNotLetUsInSaysWhy() {
    all.reach.trouble =
        Optional.of(new BoardException(BoardException.Reason.NOT_ALLOWED, "no such key"));
    model.test(all.site);
    all.lanes.runAll();
    assertTrue(all.frame.notices.getFirst().next().contains("no such key"));
  }

  @Test
  void aTestThatFailsAltogetherCanBeTriedAgain() {
    all.reach.trouble = Optional.of(new IllegalStateException("a fault of ours"));
    model.test(all.site);
    all.lanes.runAll();
    assertEquals(Optional.empty(), model.testing().get());
    model.ties(all.site, _ -> fail("it was not answered"));
    all.lanes.runAll();
    assertEquals(Optional.empty(), model.testing().get());
  }

  @Test
  void somethingGoesWrongAtThePracticeBoardAsOrderedAlsoWhilePaused() {
    all.network.set(Network.PAUSED);
    model.order(all.practice, Fault.SLOW);
    all.lanes.runAll();
    assertEquals(List.of(Fault.SLOW), all.reach.ordered);
    assertEquals(
        "At the next occasion: Its answer takes two seconds.", all.frame.notices.getLast().next());
  }

  @Test
  void whilePausedNoBoardIsCalled() {
    all.network.set(Network.PAUSED);
    model.test(all.site);
    model.ties(all.site, _ -> fail("it was called"));
    all.lanes.runAll();
    assertEquals(2, all.frame.notices.size());
  }

  @Test
  void aJobThereIsTiedToOneHere() {
    model.add(BoardSort.LEVER, said(BoardSettings.of("Lever", "", "")), () -> again++);
    all.lanes.runAll();
    var lever = model.boards().getLast().board();
    var nurse = all.job("Nurse");
    all.reach.jobs.add(new Board.OwnJob("there-1", "Nurse, nights"));
    model.ties(
        lever,
        ties -> {
          assertEquals(Optional.empty(), ties.tiedTo(ties.there().getFirst()));
          model.tie(ties, ties.there().getFirst(), Optional.of(nurse));
        });
    all.lanes.runAll();
    assertEquals(1, model.boards().getLast().tied());
    model.ties(lever, ties -> model.tie(ties, ties.there().getFirst(), Optional.empty()));
    all.lanes.runAll();
    assertEquals(0, model.boards().getLast().tied());
    assertTrue(all.frame.done.getLast().contains("no job here"));
  }

  @Test
  void jobsOfOneNameThatAreNotTiedYetAreLikelyToBeTiedNext() {
    model.add(BoardSort.LEVER, said(BoardSettings.of("Lever", "", "")), () -> again++);
    all.lanes.runAll();
    var lever = model.boards().getLast().board();
    var _ = all.job("Cook");
    var nurse = all.job("Nurse");
    all.reach.jobs.add(new Board.OwnJob("there-1", "Porter"));
    all.reach.jobs.add(new Board.OwnJob("there-2", "NURSE"));
    model.ties(
        lever,
        ties -> {
          assertEquals("there-2", ties.next().remote());
          assertEquals(Optional.of(nurse), ties.alike(ties.next()));
          model.tie(ties, ties.next(), Optional.of(nurse));
        });
    all.lanes.runAll();
    model.ties(
        lever,
        ties -> {
          assertEquals("there-1", ties.next().remote());
          assertEquals(Optional.empty(), ties.alike(ties.next()));
        });
    all.lanes.runAll();
  }

  @Test
  void aJobThatIsPublishedThereIsNotTiedToAnother() {
    model.add(BoardSort.LEVER, said(BoardSettings.of("Lever", "", "Acme")), () -> again++);
    all.lanes.runAll();
    var lever = model.boards().getLast().board();
    var nurse = all.job("Nurse");
    var _ = new PublishJob(all.workspace.store()).publish(nurse.id(), lever.id());
    all.reach.jobs.add(new Board.OwnJob("there-1", "Nurse, nights"));
    model.ties(
        lever,
        ties -> {
          assertFalse(ties.here().contains(nurse));
          model.tie(ties, ties.there().getFirst(), Optional.of(nurse));
        });
    all.lanes.runAll();
    var line = model.boards().getLast();
    assertEquals(List.of(1L, 0L), List.of(line.postings(), line.tied()));
  }

  @Test
  void aTieIsKeptWhileTheJobIsPublishedByIt() {
    model.add(BoardSort.ASHBY, said(BoardSettings.of("Ashby", "", "Acme")), () -> again++);
    all.lanes.runAll();
    var ashby = model.boards().getLast().board();
    var nurse = all.job("Nurse");
    all.reach.jobs.add(new Board.OwnJob("there-1", "Nurse, nights"));
    model.ties(ashby, ties -> model.tie(ties, ties.there().getFirst(), Optional.of(nurse)));
    all.lanes.runAll();
    var _ = new PublishJob(all.workspace.store()).publish(nurse.id(), ashby.id());
    model.ties(ashby, ties -> model.tie(ties, ties.there().getFirst(), Optional.empty()));
    all.lanes.runAll();
    var tied = all.workspace.store().read(s -> s.find(Posting.of(nurse.id(), ashby.id())));
    assertEquals("there-1", tied.orElseThrow().remote());
    assertTrue(all.frame.notices.getLast().next().contains("Close it there first"));
  }

  @Test
  void aBoardThatIsLeftAloneCanBeCalledAgain() {
    new LeaveAlone(all.workspace.store(), new SplittableRandom(1))
        .failed(all.site.id(), new BoardException(BoardException.Reason.NOT_ALLOWED, "no"));
    all.lanes.runAll();
    var resting = model.boards().getFirst().board();
    assertTrue(resting.resting().orElseThrow().asks());
    model.tryAgain(resting);
    all.lanes.runAll();
    assertEquals(Optional.empty(), model.boards().getFirst().board().resting());
    assertEquals(1, exchanges);
  }

  @Test
  void aBoardIsPutAsideAndUsedAgain() {
    model.putAside(all.site);
    all.lanes.runAll();
    var aside = model.boards().getFirst().board();
    assertTrue(aside.resting().orElseThrow().isWished());
    model.tryAgain(aside);
    all.lanes.runAll();
    assertEquals(Optional.empty(), model.boards().getFirst().board().resting());
    assertEquals(1, exchanges);
  }

  @Test
  void whatWillGoWrongIsNotSaidAnyMoreOnceTheBoardFailed() {
    model.order(all.practice, Fault.BUSY);
    all.lanes.runAll();
    assertEquals("Practice board will go wrong once", all.frame.notices.getFirst().what());
    new LeaveAlone(all.workspace.store(), new SplittableRandom(1))
        .failed(all.site.id(), new BoardException(BoardException.Reason.BUSY, "no"));
    all.lanes.runAll();
    assertEquals(1, all.frame.notices.size(), "it was another board");
    var said = all.practice.settings().applyingTo("jobs@hopper.example");
    assertTrue(new EditBoards(all.workspace.store()).edit(all.practice.id(), said).isPresent());
    model.putAside(all.practice);
    model.tryAgain(all.practice);
    all.lanes.runAll();
    assertEquals(1, all.frame.notices.size(), "nobody called it");
    new LeaveAlone(all.workspace.store(), new SplittableRandom(1))
        .failed(all.practice.id(), new BoardException(BoardException.Reason.BUSY, "no"));
    all.lanes.runAll();
    assertEquals(List.of(), all.frame.notices);
  }

  private void addWithKey() {
    model.add(
        BoardSort.TEAMTAILOR,
        new BoardListViewModel.Said(
            BoardSettings.of("Team", "", "Acme"), Map.of(BoardOption.KEY, "s3cret")),
        () -> again++);
    all.lanes.runAll();
  }

  private static BoardListViewModel.Said said(BoardSettings settings) {
    return new BoardListViewModel.Said(settings, Map.of());
  }
}
