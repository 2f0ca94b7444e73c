package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.board.QueueEntry.Deed;
import candor.model.history.Undo;
import candor.model.intake.AcceptProposals;
import candor.model.intake.Replies;
import candor.model.intake.Reply;
import candor.model.job.JobStages;
import candor.model.pipeline.Application;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyViewModelTest {
  @TempDir Path folder;
  private Publications all;
  private ReplyViewModel model;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    all.tells();
    model = new ReplyViewModel(all.data(), all.lanes, all.frame, this::undo);
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void aMoveIsOfferedAndQueuedOnceTheUserSaysSo() {
    move(all.applied("Amara Okonkwo-Featherstonehaugh"));
    load();
    assertEquals(
        List.of(
            "Tell Practice board that Amara Okonkwo-Featherstonehaugh is in “Offer”, for “Nurse”"),
        sentences());
    assertEquals("Nothing is told before you say so.", first().plan());
    press(Deed.TELL);
    assertEquals(
        List.of(
            "Tell Practice board that Amara Okonkwo-Featherstonehaugh is in “Offer”, for “Nurse”:"
                + " waiting for a connection"),
        sentences());
    assertEquals(List.of(Deed.TAKE_BACK), verbs());
    press(Deed.TAKE_BACK);
    assertTrue(first().done());
  }

  @Test
  void tellingManyIsOneStepAndOneUndo() {
    move(all.applied("Ann"));
    var ben = all.applied("Ben");
    var _ =
        new MoveApplications(all.workspace.store())
            .end(List.of(ben.id()), Outcome.REJECTED, "No licence");
    load();
    assertEquals(
        List.of(
            "2 people stand otherwise here than their boards know",
            "Tell Practice board that Ben was rejected for “Nurse”",
            "Tell Practice board that Ann is in “Offer”, for “Nurse”"),
        sentences());
    press(Deed.TELL);
    assertEquals(2, replies().size());
    all.frame.undos.getLast().run();
    load();
    assertEquals(3, sentences().size());
    assertEquals(0, replies().size());
  }

  @Test
  void whatIsLeftUntoldIsNotOfferedAnyMore() {
    move(all.applied("Ann"));
    load();
    press(Deed.LEAVE);
    assertEquals(
        List.of("Tell Practice board that Ann is in “Offer”, for “Nurse”: taken back"),
        sentences());
  }

  @Test
  void whatTheBoardRefusedIsSaidInItsWordsAndCanBeTriedAgain() {
    move(all.applied("Ann"));
    load();
    press(Deed.TELL);
    var steps = new Replies(all.workspace.store()).steps();
    assertTrue(steps.sending(replies().getFirst()));
    steps.failed(replies().getFirst().id(), "It has no stage called “Offer”.");
    load();
    assertTrue(first().trouble().startsWith("It has no stage called “Offer”. "), first().trouble());
    assertEquals(List.of(Deed.RETRY, Deed.TAKE_BACK), verbs());
    press(Deed.RETRY);
    assertEquals("", first().trouble());
  }

  @Test
  void whatIsInDoubtCanBePutAway() {
    move(all.applied("Ann"));
    load();
    press(Deed.TELL);
    var steps = new Replies(all.workspace.store()).steps();
    assertTrue(steps.sending(replies().getFirst()));
    steps.doubted(replies().getFirst().id(), "");
    load();
    assertEquals(List.of(Deed.TAKE_BACK), verbs());
    press(Deed.TAKE_BACK);
    assertTrue(first().done());
  }

  private void undo() {
    var _ = new Undo(all.workspace.store()).undo();
  }

  @Test
  void anExchangeSaysHowManyRepliesWentAndWhichDidNot() {
    var report =
        new ExchangeReport(
            List.of(),
            List.of(
                new ExchangeReport.Told("Nurse", "Acme", OutboxState.VERIFIED, true, ""),
                new ExchangeReport.Told("Porter", "Acme", OutboxState.QUEUED, false, ""),
                new ExchangeReport.Told("Cook", "Acme", OutboxState.FAILED, false, "HTTP 404"),
                new ExchangeReport.Told("Clerk", "Mail", OutboxState.IN_DOUBT, false, "")),
            List.of(),
            List.of());
    assertEquals(
        List.of(
            "3 operations carried out. No new applications received.",
            "Reply to an application for “Cook” at Acme: refused. HTTP 404.",
            "Reply to an application for “Clerk” at Mail: in doubt."),
        BoardWords.report(report));
  }

  private List<Reply> replies() {
    return all.workspace.store().read(s -> s.all(Reply.KIND));
  }

  private QueueEntry first() {
    return model.entries().getFirst();
  }

  private List<String> sentences() {
    return model.entries().stream().map(QueueEntry::sentence).toList();
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
    model.load();
    all.lanes.runAll();
  }

  private void move(Application application) {
    var offer = all.workspace.store().read(s -> JobStages.inUse(s, application.job())).getLast();
    var _ = new MoveApplications(all.workspace.store()).move(List.of(application.id()), offer.id());
    assertEquals(
        0, new AcceptProposals(all.workspace.store()).waiting().size(), "all were accepted");
  }
}
