package candor.model.submittal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Client;
import candor.fixture.MemoryStore;
import candor.model.candidate.Document;
import candor.model.candidate.Documents;
import candor.model.candidate.EditCandidates;
import candor.model.erasure.EraseCandidates;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.SubmittalContent;
import candor.model.posting.SubmittalContent.Problem;
import candor.model.store.Act;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandInCandidatesTest {
  private final MemoryStore store = new MemoryStore();
  private final Client client = new Client(store);
  private final HandInCandidates handIn = new HandInCandidates(store);
  private final Submittals submittals = new Submittals(store);

  @Test
  void theDraftSaysWhatIsKnown() {
    store.at(MemoryStore.START.plus(Duration.ofDays(1)));
    var edits = new EditCandidates(store);
    for (var name : List.of("photo.png", "newer.DOCX", "odt.odt", "no end")) {
      var _ = edits.addDocument(client.ada.id(), name, stored(name, 5));
    }
    var _ = edits.addDocument(client.ada.id(), "long.txt", stored("l", 11L * 1024 * 1024));
    var draft = handIn.draft(client.application.id(), client.board.id()).orElseThrow();
    assertEquals(new PersonName("Ada", "Lovelace"), draft.name());
    assertEquals("ada@example.org", draft.email());
    assertEquals("+44 20 7946 0018", draft.phone());
    assertEquals(
        List.of("newer.DOCX", "Ada Lovelace.pdf"),
        draft.resumes().stream().map(Document::fileName).toList());
    assertEquals(Client.REMOTE, draft.place().remote());
    assertEquals(Optional.empty(), draft.before());
  }

  @Test
  void onlyWhereTheJobIsTiedToOneOfABoardThatThePublicSees() {
    assertEquals(List.of("Acme"), places());
    var _ = new EditBoards(store).edit(client.board.id(), Client.settings(""));
    assertEquals(List.of(), places());
    assertImpossible();
    var _ = new EditBoards(store).edit(client.board.id(), Client.settings("acme"));
    untie();
    assertEquals(List.of(), places());
    assertImpossible();
  }

  @Test
  void whoIsOutOfTheRunningIsNotHandedIn() {
    end();
    assertEquals(Optional.empty(), handIn.draft(client.application.id(), client.board.id()));
    assertImpossible();
  }

  @Test
  void whatTheBoardWouldRefuseIsNotQueued() {
    var no =
        new SubmittalContent("1", "", "", "see www.a.org", "ada", "https://a.b", null, List.of());
    assertEquals(
        new HandInResult.Unsound(
            Set.of(Problem.FIRST_NAME, Problem.LAST_NAME, Problem.EMAIL, Problem.PHONE)),
        handIn.handIn(client.application.id(), client.board.id(), no));
    var long256 = "a".repeat(256);
    assertFalse(SubmittalContent.isName(long256));
    assertTrue(SubmittalContent.isName(long256.substring(1)));
    assertFalse(SubmittalContent.isEmail(long256 + "@example.org"));
    assertEquals(List.of(), store.read(s -> s.all(Submittal.KIND)));
  }

  @Test
  void aSecondOneIsRefusedWhileTheFirstWaitsIsOnItsWayOrIsThere() {
    var first = client.handIn();
    assertAlready(OutboxState.QUEUED);
    assertTrue(submittals.steps().sending(first));
    assertAlready(OutboxState.SENDING);
    submittals.steps().done(first.id());
    assertAlready(OutboxState.SENT);
    assertTrue(client.submittal().isDone());
    assertEquals(1, client.submittal().attempts());
    assertEquals(List.of(), due());
  }

  @Test
  void itCanBeAskedForAgainOnceItFailedWasTakenBackOrIsInDoubt() {
    var id = client.handIn().id();
    assertTrue(handIn.takeBack(id));
    assertTrue(client.handIn().content().answers().isEmpty());
    assertTrue(submittals.steps().sending(client.submittal()));
    submittals.steps().failed(id, "It is not public any more.");
    assertEquals("It is not public any more.", client.submittal().reason());
    var again =
        client.handIn(Client.content(new SubmittalContent.Answer("q", "Q", List.of("a"), "a")));
    assertEquals(0, again.attempts());
    assertEquals("", again.reason());
    assertTrue(submittals.steps().sending(client.submittal()));
    submittals.steps().doubted(id, "");
    assertEquals(OutboxState.QUEUED, client.handIn().state());
    assertEquals(1, due().size());
  }

  @Test
  void whatIsInDoubtIsSentAgainOnlyWhenTheUserSaysSo() {
    var id = client.handIn().id();
    assertTrue(submittals.steps().sending(client.submittal()));
    submittals.steps().doubtBroken();
    assertEquals(OutboxState.IN_DOUBT, client.submittal().state());
    assertEquals(List.of(), due());
    assertFalse(submittals.steps().sending(client.submittal()));
    assertTrue(handIn.retry(id));
    assertEquals(1, due().size());
  }

  @Test
  void whatTheBoardPutOffWaitsOn() {
    var id = client.handIn().id();
    assertTrue(submittals.steps().sending(client.submittal()));
    submittals.steps().waiting(id, "Come back later.");
    assertEquals(1, due().size());
    assertEquals("Come back later.", client.submittal().reason());
  }

  @Test
  void whatIsOnItsWayCanNotBeTakenBack() {
    var id = client.handIn().id();
    assertTrue(submittals.steps().sending(client.submittal()));
    assertFalse(handIn.takeBack(id));
    submittals.steps().done(id);
    assertFalse(handIn.takeBack(id));
    assertFalse(handIn.retry(id));
  }

  @Test
  void undoTakesItBack() {
    var _ = client.handIn();
    var _ = new Undo(store).undo();
    assertEquals(List.of(), store.read(s -> s.all(Submittal.KIND)));
  }

  @Test
  void undoReachesNothingThatWasSentAndNobodyWhoWasHandedIn() {
    var id = client.handIn().id();
    assertTrue(submittals.steps().sending(client.submittal()));
    submittals.steps().done(id);
    assertFalse(new Undo(store).undo() instanceof UndoResult.Done);
    assertEquals(OutboxState.SENT, client.submittal().state());
    var added =
        store.journal().stream()
            .filter(operation -> operation.act().equals("add-application"))
            .findFirst()
            .orElseThrow();
    assertFalse(new Undo(store).undo(added.sequence()) instanceof UndoResult.Done);
    assertTrue(store.read(s -> s.find(client.application.id())).isPresent());
  }

  @Test
  void whoEndedOrIsTiedOtherwiseMeanwhileIsHeldBack() {
    var _ = client.handIn();
    assertEquals(Optional.empty(), hitch());
    client.tie(client.job, "7");
    assertEquals(Optional.of(Submittals.Hitch.TIED_OTHERWISE), hitch());
    client.tie(client.job, Client.REMOTE);
    end();
    assertEquals(Optional.of(Submittals.Hitch.ENDED), hitch());
  }

  @Test
  void theSamePersonIsHandedInOnceForAJobThoughTheyAreHereTwice() {
    var first = client.handIn();
    var twin = client.application(client.candidate("A. Lovelace", "ADA@example.org"), client.job);
    assertEquals(
        new HandInResult.Already(first),
        handIn.handIn(twin.id(), client.board.id(), Client.content()));
    assertTrue(handIn.takeBack(first.id()));
    assertInstanceOf(
        HandInResult.Queued.class, handIn.handIn(twin.id(), client.board.id(), Client.content()));
  }

  @Test
  void whoWasHandedInMeanwhileAsSomebodyElseIsHeldBack() {
    var first = client.handIn();
    assertTrue(handIn.takeBack(first.id()));
    var twin = client.application(client.candidate("A. Lovelace", "ada@example.org"), client.job);
    store.at(MemoryStore.START.plus(Duration.ofHours(1)));
    var second =
        assertInstanceOf(
                HandInResult.Queued.class,
                handIn.handIn(twin.id(), client.board.id(), Client.content()))
            .submittal();
    back(first);
    assertEquals(
        List.of(Optional.empty(), Optional.of(Submittals.Hitch.ALREADY)),
        due().stream().map(each -> submittals.hitch(each.submittal().id())).toList());
    assertEquals(first.id(), due().getFirst().submittal().id());
    assertTrue(submittals.steps().sending(second));
    submittals.steps().done(second.id());
    assertEquals(Optional.of(Submittals.Hitch.ALREADY), hitch());
  }

  // As undoing that it was taken back does.
  private void back(Submittal first) {
    var _ =
        store.write(
            Act.undoable("undo"),
            tx -> tx.put(tx.find(first.id()).orElseThrow().in(OutboxState.QUEUED, "", tx.now())));
  }

  @Test
  void thoseWhoMayBeHandedInAreListedByName() {
    var _ = client.application(client.candidate("Grace Hopper", "g@example.org"), client.job);
    var other = client.job("Other");
    var _ = client.application(client.candidate("Bea", "b@example.org"), other);
    assertEquals(List.of("Ada Lovelace", "Grace Hopper"), names());
    var _ = client.handIn();
    assertEquals(List.of("Grace Hopper"), names());
  }

  @Test
  void anErasureTakesItAlong() {
    var _ = client.handIn();
    var _ = new EraseCandidates(store, ZoneOffset.UTC).erase(client.ada.id(), "Asked for it");
    assertEquals(List.of(), store.read(s -> s.all(Submittal.KIND)));
  }

  private List<String> names() {
    return handIn.drafts(List.of(client.board.id()), 9).stream()
        .map(draft -> draft.candidate().name())
        .toList();
  }

  private List<String> places() {
    return store.read(s -> HandInCandidates.places(s, client.job.id())).stream()
        .map(place -> place.board().name())
        .toList();
  }

  private Optional<Submittals.Hitch> hitch() {
    return submittals.hitch(due().getFirst().submittal().id());
  }

  private List<Submittals.Due> due() {
    return submittals.due(client.board.id());
  }

  private void assertAlready(OutboxState state) {
    assertEquals(state, client.submittal().state());
    assertEquals(
        new HandInResult.Already(client.submittal()),
        handIn.handIn(client.application.id(), client.board.id(), Client.content()));
  }

  private void assertImpossible() {
    assertEquals(
        new HandInResult.Impossible(),
        handIn.handIn(client.application.id(), client.board.id(), Client.content()));
  }

  private void end() {
    var _ =
        new MoveApplications(store)
            .end(List.of(client.application.id()), Outcome.WITHDRAWN, "Took another job");
  }

  private void untie() {
    var _ = new EditBoards(store).untie(Posting.of(client.job.id(), client.board.id()));
  }

  private static Documents.Stored stored(String name, long size) {
    return new Documents.Stored(size, name.repeat(64).substring(0, 64));
  }
}
