package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.board.QueueEntry.Deed;
import candor.app.shell.Network;
import candor.model.candidate.Document;
import candor.model.history.Undo;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.ExchangeReport;
import candor.model.posting.FormQuestion;
import candor.model.posting.OutboxState;
import candor.model.posting.PublicPost;
import candor.model.posting.SubmittalContent;
import candor.model.submittal.HandInCandidates;
import candor.model.submittal.Submittal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandInViewModelTest {
  @TempDir Path folder;
  private Publications all;
  private Client client;
  private HandInViewModel model;
  private SubmittalViewModel queue;
  private final List<HandInViewModel.Form> forms = new ArrayList<>();

  @BeforeEach
  void open() {
    all = new Publications(folder);
    client = new Client(all);
    model =
        new HandInViewModel(
            new HandInDoors.Ports(all.workspace.store(), all.reach),
            new HandInDoors.Desk(all.lanes, all.frame, this::undo),
            all.network);
    queue = new SubmittalViewModel(all.data(), all.lanes, all.frame, this::undo);
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void aBoardIsAskedWhatItWantsToKnowWhenTheFormOpens() {
    client.resume("Ada.pdf");
    all.reach.posts.add(Client.post());
    model.form(client.application.id(), client.board.id(), forms::add);
    assertEquals(List.of(), forms);
    form();
    var form = forms.getFirst();
    assertEquals(List.of(Client.post()), form.posts());
    assertEquals(
        List.of("Ada.pdf"), form.draft().resumes().stream().map(Document::fileName).toList());
    assertFalse(form.isInDoubt());
    assertFalse(form.isRecalled());
    assertFalse(model.asking().get());
  }

  @Test
  void aBoardIsAskedOnceAtATime() {
    all.reach.posts.add(Client.plain("1", ""));
    model.form(client.application.id(), client.board.id(), forms::add);
    model.form(client.application.id(), client.board.id(), forms::add);
    all.lanes.runAll();
    assertEquals(1, forms.size());
    var asked = new ArrayList<Boolean>();
    var _ = model.asking().subscribe(now -> asked.add(now));
    form();
    assertEquals(List.of(false, true, false), asked);
  }

  @Test
  void withoutANetworkItIsSaidThatTheBoardHasToBeAsked() {
    all.network.set(Network.OFFLINE);
    form();
    assertEquals(
        "There is no network|Acme is asked what it wants to know once there is one. Hand in then.",
        notice());
    all.network.set(Network.PAUSED);
    form();
    assertEquals(
        "The network is paused|Acme has to be asked what it wants to know. Let the network on"
            + " first.",
        notice());
    assertEquals(List.of(), forms);
  }

  @Test
  void whatABoardCanNotBeAskedNowIsAnsweredAsItAskedLast() {
    all.reach.lastPosts.add(Client.plain("1", ""));
    all.network.set(Network.OFFLINE);
    form();
    all.network.set(Network.ONLINE);
    all.reach.trouble = Optional.of(new BoardException(Reason.UNREACHABLE, "no route"));
    form();
    assertEquals(2, forms.size());
    assertTrue(forms.stream().allMatch(HandInViewModel.Form::isRecalled));
    assertFalse(model.asking().get());
    assertEquals(List.of(), all.frame.notices);
    all.reach.trouble = Optional.of(new BoardException(Reason.REFUSED, "no such board"));
    form();
    assertEquals(2, forms.size());
    assertTrue(notice().endsWith("no such board."), notice());
  }

  @Test
  void aBoardThatDoesNotAnswerIsSaidInItsWords() {
    all.reach.trouble = Optional.of(new BoardException(Reason.UNREACHABLE, "no route"));
    form();
    assertEquals(
        "Acme did not say what it asks of who applies|It could not be reached. Look at the address"
            + " and the network. no route.",
        notice());
    assertFalse(model.asking().get());
  }

  @Test
  void whereNobodyCanBeHandedInTheReasonIsNamed() {
    form();
    assertTrue(notice().startsWith("“Product engineer” is not public at Acme|"), notice());
    all.reach.posts.add(asking(FormQuestion.Form.ELSEWHERE));
    form();
    assertEquals(
        "Ada Lovelace has to be handed in in the own form of Acme|What it asks can't be answered"
            + " from here: Portfolio.",
        notice());
    all.reach.posts.set(0, new PublicPost("1", "Nurse", "", false, true, List.of()));
    form();
    assertTrue(notice().startsWith("Acme wants a resume of Ada Lovelace|"), notice());
    client.resume("photo.png");
    form();
    assertEquals(List.of(), forms);
    client.resume("cv.pdf");
    form();
    assertEquals(1, forms.size());
  }

  @Test
  void whoIsOutOfTheRunningIsNotAskedFor() {
    var _ =
        new MoveApplications(all.workspace.store())
            .end(List.of(client.application.id()), Outcome.REJECTED, "");
    form();
    assertTrue(notice().startsWith("They can't be handed in there now|"), notice());
  }

  @Test
  void boardsAreThoseWhoseTokenAndKeyAreKnown() {
    assertEquals(Set.of(client.board.id()), boards());
    all.reach.kept.put("boardKey", "");
    assertEquals(Set.of(), boards());
    all.reach.kept.remove("boardKey");
    assertEquals(Set.of(), boards());
  }

  @Test
  void whoMayBeHandedInIsListedOrItIsSaidWhyNobodyMay() {
    var found = new ArrayList<HandInCandidates.Draft>();
    model.candidates(found::addAll);
    all.lanes.runAll();
    assertEquals("Ada Lovelace", found.getFirst().candidate().name());
    handIn();
    model.candidates(found::addAll);
    all.lanes.runAll();
    assertTrue(notice().startsWith("Nobody is left to be handed in|"), notice());
    all.reach.kept.clear();
    model.candidates(found::addAll);
    all.lanes.runAll();
    assertTrue(notice().startsWith("No board lets candidates be handed in|"), notice());
    assertEquals(1, found.size());
  }

  @Test
  void whatIsHandedInWaitsAndCanBeTakenBack() {
    handIn();
    assertEquals("Ada Lovelace is handed in at Acme with the next exchange", done());
    assertEquals(
        List.of("Hand in Ada Lovelace at Acme for “Product engineer”: waiting for a connection"),
        sentences());
    assertEquals(
        "Name, ada@example.org and no resume will be sent, with 1 answer.", first().plan());
    assertEquals(List.of(Deed.TAKE_BACK), verbs());
    press(Deed.TAKE_BACK);
    assertEquals(OutboxState.TAKEN_BACK, client.submittal().state());
    assertTrue(first().done());
    all.frame.undos.getLast().run();
    assertEquals(OutboxState.QUEUED, client.submittal().state());
    all.frame.undos.getFirst().run();
    assertEquals(List.of(), all.workspace.store().read(s -> s.all(Submittal.KIND)));
  }

  @Test
  void asSecondOneIsRefusedWithWords() {
    handIn();
    handIn();
    assertTrue(notice().startsWith("Ada Lovelace is to be handed in at Acme already|"), notice());
    client.arrived();
    handIn();
    assertTrue(notice().startsWith("Ada Lovelace was handed in at Acme before|"), notice());
    model.takeBack(client.submittal().id());
    all.lanes.runAll();
    assertTrue(notice().startsWith("It was sent already|"), notice());
    load();
    assertEquals(
        List.of("Hand in Ada Lovelace at Acme for “Product engineer”: handed in"), sentences());
    assertTrue(first().done());
    assertEquals(List.of(), verbs());
  }

  @Test
  void whatIsInDoubtSaysToLookThereFirst() {
    handIn();
    client.doubted("The connection broke before its answer was here.");
    load();
    assertEquals(
        "The connection broke before its answer was here. They may be there, and"
            + " nobody can look from here. Look at Acme before handing in again: Try again sends it"
            + " once more.",
        first().trouble());
    assertEquals(List.of(Deed.RETRY, Deed.TAKE_BACK), verbs());
    all.reach.posts.add(Client.plain("1", ""));
    form();
    assertTrue(forms.getFirst().isInDoubt());
    press(Deed.RETRY);
    assertEquals(OutboxState.QUEUED, client.submittal().state());
  }

  @Test
  void whatIsRefusedIsSaidInTheBoardsWords() {
    handIn();
    client.refused("HTTP 422: “Invalid email”");
    load();
    assertTrue(first().trouble().startsWith("HTTP 422: “Invalid email”."), first().trouble());
    handIn();
    assertEquals(OutboxState.QUEUED, client.submittal().state());
  }

  @Test
  void anExchangeSaysWhatBecameOfThoseWhoWereToBeHandedIn() {
    var report =
        new ExchangeReport(
            List.of(),
            List.of(),
            List.of(
                new ExchangeReport.Told("Nurse", "Acme", OutboxState.SENT, true, ""),
                new ExchangeReport.Told(
                    "Cook", "Acme", OutboxState.FAILED, false, "HTTP 422: “Invalid email”")),
            List.of());
    assertFalse(report.isClean());
    assertEquals(
        List.of(
            "2 operations carried out. No new applications received.",
            "Candidate for “Nurse” at Acme: handed in.",
            "Candidate for “Cook” at Acme: refused. HTTP 422: “Invalid email”."),
        BoardWords.report(report));
  }

  private void handIn() {
    var draft =
        new HandInCandidates(all.workspace.store())
            .draft(client.application.id(), client.board.id())
            .orElseThrow();
    var answer = new SubmittalContent.Answer("q", "Why?", List.of("So"), "So");
    model.handIn(
        draft,
        new SubmittalContent(
            "1", "", "Ada", "Lovelace", "ada@example.org", "", null, List.of(answer)));
    load();
  }

  private static PublicPost asking(FormQuestion.Form form) {
    var question = new FormQuestion("q", "Portfolio", true, form, List.of());
    return new PublicPost("1", "Nurse", "", false, false, List.of(question));
  }

  private void form() {
    model.form(client.application.id(), client.board.id(), forms::add);
    all.lanes.runAll();
  }

  private Set<BoardId> boards() {
    var found = new ArrayList<Set<BoardId>>();
    model.boards(found::add);
    all.lanes.runAll();
    return found.getFirst();
  }

  private String notice() {
    var last = all.frame.notices.getLast();
    return last.what() + "|" + last.next();
  }

  private String done() {
    return all.frame.done.getLast();
  }

  private QueueEntry first() {
    return queue.entries().getFirst();
  }

  private List<String> sentences() {
    return queue.entries().stream().map(QueueEntry::sentence).toList();
  }

  private List<Deed> verbs() {
    return first().verbs().stream().map(QueueEntry.Verb::deed).toList();
  }

  private void press(Deed verb) {
    first().verbs().stream().filter(v -> v.deed() == verb).findFirst().orElseThrow().run().run();
    load();
  }

  private void load() {
    all.lanes.runAll();
    queue.load();
    all.lanes.runAll();
  }

  private void undo() {
    var _ = new Undo(all.workspace.store()).undo();
  }
}
