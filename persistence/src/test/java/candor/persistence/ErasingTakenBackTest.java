package candor.persistence;

import static candor.persistence.Lives.WORD;
import static candor.persistence.Lives.added;
import static candor.persistence.Lives.applied;
import static candor.persistence.Lives.board;
import static candor.persistence.Lives.erase;
import static candor.persistence.Lives.job;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Somebody;
import candor.model.debrief.Decide;
import candor.model.debrief.DecisionResult;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.intake.Replies;
import candor.model.intake.Reply;
import candor.model.intake.ReplyAct;
import candor.model.intake.ReplyStore;
import candor.model.job.JobStages;
import candor.model.people.Me;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Erases a candidate of whom something was said and taken back: no row of theirs holds it, and the
/// journal does.
class ErasingTakenBackTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  @TempDir private Path folder;

  @Test
  void aDissentThatWasTakenBackIsForgottenToo() throws IOException {
    try (var workspace = created()) {
      var store = workspace.store();
      var id = added(store, "Nn");
      var application = applied(store, id, job(store, board(store)));
      var decide = new Decide(store, workspace.interviews());
      for (var text : List.of("Against " + WORD, "")) {
        assertInstanceOf(DecisionResult.Saved.class, decide.dissent(application, Me.OWNER, text));
      }
      assertTrue(workspace.snapshot().isPresent());
      var _ = erase(workspace, id);
    }
    assertForgotten();
  }

  @Test
  void theReasonOfARejectionThatNoBoardWasToldIsForgottenToo() throws IOException {
    try (var workspace = created()) {
      var store = workspace.store();
      var board = board(store);
      var job = job(store, board);
      var somebody = new Somebody(store, "Nn");
      var id = added(store, "Nn");
      var proposal = somebody.received(board, job.id(), "1");
      somebody.accepted(proposal, id);
      var why = "Since " + WORD;
      var stage = store.read(s -> JobStages.inUse(s, job.id())).getFirst().id();
      var offer =
          new ReplyStore.Offer(
              proposal.id(), ReplyAct.REJECT, "", stage, why, "Nn", "Nurse", "B", NOW);
      assertEquals(1, new Replies(store).tell(List.of(offer)));
      assertInstanceOf(UndoResult.Done.class, new Undo(store).undo());
      assertEquals(List.of(), store.read(s -> s.all(Reply.KIND)));
      assertTrue(workspace.snapshot().isPresent());
      var _ = erase(workspace, id);
    }
    assertForgotten();
  }

  private void assertForgotten() throws IOException {
    try (var workspace = opened(workspaces().open(folder.resolve("work")))) {
      assertEquals(List.of(), Marks.of(WORD).in(folder));
      assertEquals(List.of(), Archive.verify(workspace).findings());
    }
  }

  private Workspaces workspaces() {
    return new Workspaces(() -> NOW, new Random(1));
  }

  private Workspace created() {
    return opened(workspaces().create(folder.resolve("work"), false, "Lin"));
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
