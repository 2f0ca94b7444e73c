package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Client;
import candor.fixture.MemoryStore;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxState;
import candor.model.posting.SubmittalContent;
import candor.model.submittal.HandInCandidates;
import candor.model.submittal.HandInResult;
import candor.model.submittal.Submittals;
import candor.persistence.folder.FileDocuments;
import candor.persistence.folder.Wrapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandingInTest {
  private final MemoryStore store = new MemoryStore();
  private final Client client = new Client(store);
  private final FakeBoard board = new FakeBoard();
  private final HandInCandidates handIn = new HandInCandidates(store);

  @Test
  void aCandidateIsHandedInOnceWithTheirResume() {
    var _ = client.handIn();
    var report = run();
    assertTrue(report.isClean());
    assertEquals(
        List.of(new ExchangeReport.Told("Product engineer", "Acme", OutboxState.SENT, true, "")),
        report.submittals());
    assertEquals(List.of("ada@example.org for 55555, Ada Lovelace.pdf"), board.told);
    assertEquals(List.of(), run().submittals());
    assertEquals(1, board.told.size());
  }

  @Test
  void theResumeIsReadWithoutACopyThatLiesOpenly(@TempDir Path folder) throws IOException {
    var opened = folder.resolve("opened");
    var documents =
        new FileDocuments(folder.resolve("documents"), Wrapping.NONE, Optional.of(opened));
    var words = "%PDF".getBytes(StandardCharsets.UTF_8);
    var fresh = new MemoryStore();
    var kept = documents.keep(new ByteArrayInputStream(words));
    var resume = new SubmittalContent.Resume("cv.pdf", kept.size(), kept.sha256());
    var content = new SubmittalContent("4", "", "A", "L", "a@ex.org", "", resume, List.of());
    var _ = new Client(fresh, kept).handIn(content);
    var means =
        new Exchange.Means(
            _ -> board,
            documents,
            Runnable::run,
            () -> MemoryStore.START,
            new SplittableRandom(3),
            () -> {});
    assertTrue(new Exchange(fresh, means, () -> true).run(Exchange.Call.ALL).isClean());
    try (var bytes = board.resumes.getFirst().bytes().open()) {
      assertArrayEquals(words, bytes.readAllBytes());
    }
    assertFalse(Files.exists(opened));
  }

  @Test
  void aLostAnswerIsLeftInDoubtUntilTheUserSaysSo() {
    var id = client.handIn().id();
    board.losingAnswers(1);
    assertFalse(run().isClean());
    assertEquals(OutboxState.IN_DOUBT, state());
    assertTrue(run().isClean(), "nothing more is tried");
    assertEquals(1, board.told.size());
    assertTrue(handIn.retry(id));
    assertTrue(run().isClean());
    assertEquals(2, board.told.size());
    assertEquals(OutboxState.SENT, state());
  }

  @Test
  void whatWasOnItsWayWhenTheProgramEndedIsInDoubt() {
    assertTrue(new Submittals(store).steps().sending(client.handIn()));
    var _ = run();
    assertEquals(OutboxState.IN_DOUBT, state());
    assertEquals(List.of(), board.told);
  }

  @Test
  void anAnswerThatSaysSomethingElseIsInDoubt() {
    var _ = client.handIn();
    board.failing(null, Reason.UNREADABLE);
    var report = run();
    assertEquals("UNREADABLE in its words", report.submittals().getFirst().words());
    assertEquals(OutboxState.IN_DOUBT, state());
  }

  @Test
  void whatIsRefusedWaitsForTheUserWithTheBoardsWords() {
    var _ = client.handIn();
    board.failing(null, Reason.REFUSED);
    assertEquals("REFUSED in its words", run().submittals().getFirst().words());
    assertEquals(OutboxState.FAILED, state());
    assertEquals(List.of(), run().submittals());
  }

  @Test
  void whatTheBoardPutsOffIsSentLater() {
    for (var reason : List.of(Reason.UNREACHABLE, Reason.BUSY, Reason.NOT_ALLOWED)) {
      var fresh = new MemoryStore();
      var its = new Client(fresh);
      var _ = its.handIn();
      board.failing(null, reason);
      assertFalse(run(fresh).isClean());
      assertEquals(OutboxState.QUEUED, its.submittal().state());
      assertTrue(run(fresh).isClean());
      assertEquals(OutboxState.SENT, its.submittal().state());
    }
  }

  @Test
  void whoseApplicationEndedMeanwhileIsNotHandedIn() {
    var _ = client.handIn();
    var _ =
        new MoveApplications(store)
            .end(List.of(client.application.id()), Outcome.WITHDRAWN, "Took another job");
    assertEquals(
        "Nothing was sent: the application has ended here.", run().submittals().getFirst().words());
    assertEquals(List.of(), board.told);
    assertEquals(OutboxState.FAILED, state());
  }

  @Test
  void whoseApplicationEndsWhileOthersGoIsNotHandedIn() {
    var _ = client.handIn();
    var bob = client.application(client.candidate("Bob Stone", "bob@example.org"), client.job);
    store.at(MemoryStore.START.plusSeconds(1));
    var his =
        new SubmittalContent("44444", "", "Bob", "Stone", "bob@example.org", "", null, List.of());
    assertInstanceOf(HandInResult.Queued.class, handIn.handIn(bob.id(), client.board.id(), his));
    board.meanwhile =
        () -> {
          var _ =
              new MoveApplications(store)
                  .end(List.of(bob.id()), Outcome.WITHDRAWN, "Took another job");
        };
    assertEquals(
        List.of("", "Nothing was sent: the application has ended here."),
        run().submittals().stream().map(ExchangeReport.Told::words).toList());
    assertEquals(1, board.told.size());
  }

  @Test
  void whatIsTiedToAnotherJobMeanwhileIsNotSentThere() {
    var _ = client.handIn();
    client.tie(client.job, "7");
    assertEquals(
        "Nothing was sent: the job here is tied to another one there, or to none.",
        run().submittals().getFirst().words());
    assertEquals(List.of(), board.told);
  }

  @Test
  void whatIsTakenBackIsNotSent() {
    assertTrue(handIn.takeBack(client.handIn().id()));
    assertEquals(List.of(), run().submittals());
    assertEquals(List.of(), board.told);
  }

  @Test
  void whatIsHandedInAnewBeforeItsTurnGoesAsItWasSaidLast() {
    var id = client.handIn().id();
    var without =
        new SubmittalContent(
            "44444", "", "Ada", "Lovelace", "ada@example.org", "", null, List.of());
    var _ =
        Exchanges.with(
                store,
                board,
                () -> {
                  assertTrue(handIn.takeBack(id));
                  var _ = client.handIn(without);
                })
            .run(Exchange.Call.ALL);
    assertEquals(List.of(), board.told, "it waits for the next exchange");
    assertEquals(OutboxState.QUEUED, state());
    assertTrue(run().isClean());
    assertEquals(List.of("ada@example.org for 55555"), board.told);
  }

  @Test
  void whoeverIsToBeHandedInGoesByTheSettingsThatWereSaidLast() {
    var _ = client.handIn();
    var otherwise = Client.settings("other");
    var boards = new EditBoards(store);
    var _ =
        Exchanges.with(
                store,
                board,
                () -> assertTrue(boards.edit(client.board.id(), otherwise).isPresent()))
            .run(Exchange.Call.ALL);
    assertEquals(List.of(), board.told, "it waits for the next exchange");
    assertEquals(OutboxState.QUEUED, state());
    var _ = run();
    assertEquals(1, board.told.size());
  }

  private OutboxState state() {
    return client.submittal().state();
  }

  private ExchangeReport run() {
    return run(store);
  }

  private ExchangeReport run(MemoryStore of) {
    return Exchanges.with(of, _ -> board, () -> true, () -> MemoryStore.START)
        .run(Exchange.Call.ALL);
  }
}
