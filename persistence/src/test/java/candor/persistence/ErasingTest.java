package candor.persistence;

import static candor.persistence.Lives.OTHER;
import static candor.persistence.Lives.WORD;
import static candor.persistence.Lives.added;
import static candor.persistence.Lives.applied;
import static candor.persistence.Lives.board;
import static candor.persistence.Lives.erase;
import static candor.persistence.Lives.job;
import static candor.persistence.Lives.resume;
import static candor.persistence.Lives.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Somebody;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.candidate.EditCandidates;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.EraseResult;
import candor.model.erasure.ErasedFiles;
import candor.model.erasure.ErasureState;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.intake.AcceptProposals;
import candor.model.intake.AcceptResult;
import candor.model.job.JobStages;
import candor.model.note.Note;
import candor.model.note.WriteNotes;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.MoveApplications;
import candor.model.store.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Erases a candidate of whom a word is everywhere, and looks for it in every file.
class ErasingTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  @TempDir private Path folder;
  private final List<Integer> told = new ArrayList<>();
  private Instant now = START;

  @Test
  void noFileHoldsAnythingOfThemAndEverybodyElseIsAsBefore() throws IOException {
    Map<String, String> before;
    List<String> history;
    try (var workspace = created()) {
      var life = new Life(workspace, this::later);
      before = life.othersRows();
      var erased = erase(workspace, life.id);
      before.putAll(rows(workspace, "forgotten"));
      history = history(workspace);
      assertEquals(EraseResult.Erased.class, erased.getClass());
      assertEquals(List.of(), Archive.verify(workspace).findings());
    }
    // Each place where it is to be looked for holds it at first: none can be left out unnoticed.
    assertEquals(
        Set.of(
            "candor.mv.db",
            "journal",
            "backups/before-version-2.mv.db",
            "backups/snapshot",
            "documents",
            "broken"),
        places(Marks.of(WORD).in(folder.resolve("work"))));

    try (var workspace = opened()) {
      assertEquals(List.of(), Marks.of(WORD).in(folder));
      assertEquals(List.of(), Archive.verify(workspace).findings());
      var after = rows(workspace, "");
      after.keySet().removeIf(row -> row.startsWith("erasure "));
      assertEquals(before, after);
      assertEquals(history, history(workspace).subList(1, history(workspace).size()));
      var erasure = new EraseCandidates(workspace.store(), ZoneOffset.UTC).all().getFirst();
      assertEquals(ErasureState.DONE, erasure.state());
      var files = Objects.requireNonNull(erasure.files());
      assertEquals(new ErasedFiles(files.edits(), 3, 0, 1, 2), files);
      assertTrue(files.edits() > 40, files.toString());
    }
    assertEquals(List.of(), Marks.of(WORD).in(folder));
    assertTrue(told.size() > 3 && told.getLast() == told.size() - 1, told.toString());
  }

  @Test
  void copiesAndBackupsMadeLaterHoldNothingOfThem() throws IOException {
    try (var workspace = created()) {
      var _ = erase(workspace, new Life(workspace, this::later).id);
    }
    var file = folder.resolve("work").resolve("backup.zip");
    try (var workspace = opened()) {
      var _ = workspace.snapshot();
      var _ = Backups.write(workspace, file);
      var _ = Archive.export(workspace, folder.resolve("export.json"));
    }
    assertEquals(List.of(), Marks.of(WORD).in(folder));
    Files.delete(file);

    for (var snapshot : new Snapshots(folder.resolve("work/backups")).all()) {
      var restored = folder.resolve("restored" + snapshot.sequence());
      var result = workspaces().restore(snapshot.file(), restored);
      try (var workspace = assertInstanceOf(OpenResult.Opened.class, result).workspace()) {
        assertEquals(List.of(), soundness(workspace));
      }
    }
    assertEquals(List.of(), Marks.of(WORD).in(folder));
  }

  @Test
  void whatIsMadeAnewFromAnyCopyHoldsNothingOfThem() throws IOException {
    Map<String, String> before;
    try (var workspace = created()) {
      var _ = erase(workspace, new Life(workspace, this::later).id);
    }
    try (var workspace = opened()) {
      before = rows(workspace, "");
    }
    for (var copies = 4; copies >= 0; copies--) {
      Files.writeString(folder.resolve("work/candor.mv.db"), "noise");
      Files.deleteIfExists(folder.resolve("work/workspace.closed"));
      try (var workspace = opened()) {
        assertTrue(workspace.recovery().isPresent());
        assertEquals(before, rows(workspace, ""));
        assertEquals(List.of(), soundness(workspace));
        assertEquals(List.of(), Marks.of(WORD).in(folder));
      }
      var snapshots = new Snapshots(folder.resolve("work/backups")).all();
      if (!snapshots.isEmpty()) {
        Files.delete(snapshots.getFirst().file());
      }
    }
  }

  @Test
  void anEncryptedWorkspaceStaysEncryptedAndHoldsNothingOfThem() throws IOException {
    var passphrase = Passphrase.of("long enough a phrase".toCharArray());
    var protection = new Protection(passphrase, RecoveryCode.random());
    var unlock = new Unlock.ByPassphrase(passphrase);
    var work = folder.resolve("work");
    created().close();
    Map<String, String> before;
    try (var workspace = opened(workspaces().encrypt(work, protection))) {
      var life = new Life(workspace, this::later);
      before = life.othersRows();
      var _ = erase(workspace, life.id);
      before.putAll(rows(workspace, "forgotten"));
    }

    try (var workspace = opened(workspaces().open(work, unlock))) {
      assertTrue(workspace.isEncrypted());
      assertEquals(List.of(), Archive.verify(workspace).findings());
      var after = rows(workspace, "");
      after.keySet().removeIf(row -> row.startsWith("erasure "));
      assertEquals(before, after);
    }
    assertEquals(List.of(), Marks.of(OTHER).in(folder));
    opened(workspaces().decrypt(work, unlock)).close();
    assertEquals(List.of(), Marks.of(WORD).in(folder));
  }

  @Test
  void undoReachesWhatIsNotTheirsAndPassesOverWhatIs() throws IOException {
    CandidateId other;
    ApplicationId application;
    try (var workspace = created()) {
      var store = workspace.store();
      var job = job(store, board(store));
      var field = Somebody.field(store);
      other = added(store, OTHER);
      var somebody = new Somebody(store, WORD);
      var id = somebody.added(field, resume(workspace, WORD));
      application = applied(store, other, job);
      var theirs = somebody.applied(id, job);
      var stages = store.read(s -> JobStages.inUse(s, job.id()));
      var moves = new MoveApplications(store);
      var _ = moves.move(List.of(application, theirs), stages.get(2).id());
      var _ = new WriteNotes(store).add(other, "Knows engines");
      somebody.noteRemoved(id);
      var _ = erase(workspace, id);
    }

    try (var workspace = opened()) {
      var undo = new Undo(workspace.store());
      assertEquals("write-note", act(undo.undo()));
      assertEquals("write-note", act(undo.redo()));
      assertEquals("write-note", act(undo.undo()));
      // What put them into the pipeline can't be taken back, since they were moved with another.
      assertEquals("edit-custom-fields", act(undo.undo()));
      assertTrue(workspace.store().read(s -> s.find(application)).isPresent());
      assertTrue(workspace.store().read(s -> s.all(Note.KIND)).isEmpty());
      assertEquals(List.of(), Archive.verify(workspace).findings());
    }
  }

  @Test
  void whoWasAcceptedAsSomebodyElseByMistakeIsErasedThereToo() throws IOException {
    Map<String, String> others;
    try (var workspace = created()) {
      var store = workspace.store();
      var board = board(store);
      var job = job(store, board);
      var other = added(store, OTHER);
      var somebody = new Somebody(store, WORD);
      var proposal = somebody.received(board, job.id(), "1");
      somebody.accepted(proposal, other);
      assertEquals("accept-proposal", act(new Undo(store).undo()));
      others = rows(workspace, "");
      var accept = new AcceptProposals(store);
      assertInstanceOf(AcceptResult.Accepted.class, accept.accept(proposal.id(), null));
      assertEquals("accept-proposal", act(new Undo(store).undo()));
      var accepted =
          assertInstanceOf(AcceptResult.Accepted.class, accept.accept(proposal.id(), null));
      var _ = workspace.snapshot();
      var _ = erase(workspace, accepted.application().candidate());
    }

    try (var workspace = opened()) {
      assertEquals(List.of(), Marks.of(WORD).in(folder));
      others.keySet().removeIf(row -> row.startsWith("proposal "));
      var after = rows(workspace, "");
      after.keySet().removeIf(row -> row.startsWith("erasure ") || row.startsWith("forgotten "));
      assertEquals(others, after);
      assertEquals(List.of(), Archive.verify(workspace).findings());
    }
  }

  @Test
  void anotherPersonsApplicationThatWasTheirsByMistakeStays() throws IOException {
    try (var workspace = created()) {
      var store = workspace.store();
      var board = board(store);
      var job = job(store, board);
      var theirs = new Somebody(store, WORD);
      var id = theirs.added(Somebody.field(store), resume(workspace, WORD));
      var other = new Somebody(store, OTHER);
      var proposal = other.received(board, job.id(), "1");
      other.accepted(proposal, id);
      var _ = workspace.snapshot();
      assertEquals("accept-proposal", act(new Undo(store).undo()));
      assertInstanceOf(
          AcceptResult.Accepted.class, new AcceptProposals(store).accept(proposal.id(), null));
      var _ = erase(workspace, id);
    }

    Map<String, String> before;
    try (var workspace = opened()) {
      before = rows(workspace, "");
      assertEquals(1, workspace.store().read(s -> s.all(Application.KIND)).size());
      assertEquals(List.of(), Archive.verify(workspace).findings());
      assertEquals(List.of(), Marks.of(WORD).in(folder));
    }
    Files.writeString(folder.resolve("work/candor.mv.db"), "noise");
    Files.delete(folder.resolve("work/workspace.closed"));
    try (var workspace = opened()) {
      assertTrue(workspace.recovery().isPresent());
      assertEquals(before, rows(workspace, ""));
    }
  }

  @Test
  void bytesThatSomebodyElseHasTooStay() throws IOException {
    CandidateId other;
    try (var workspace = created()) {
      var store = workspace.store();
      var resume = resume(workspace, "A form that everybody signs");
      var id = new Somebody(store, WORD).added(Somebody.field(store), resume);
      other = added(store, OTHER);
      var document = new EditCandidates(store).addDocument(other, "form.pdf", resume).orElseThrow();
      new EditCandidates(store).removeDocument(document.id());
      var _ = erase(workspace, id);
    }

    try (var workspace = opened()) {
      assertEquals("remove-document", act(new Undo(workspace.store()).undo()));
      assertEquals(List.of(), Archive.verify(workspace).findings());
      assertTrue(
          workspace.store().read(s -> s.of(Document.KIND, other)).stream()
              .allMatch(workspace.kept()::isIntact));
    }
  }

  @Test
  void aSecondErasureFindsTheFirstDone() throws IOException {
    try (var workspace = created()) {
      var _ = erase(workspace, new Life(workspace, this::later).id);
    }
    try (var workspace = opened()) {
      var other = added(workspace.store(), "Uxmarnok");
      var _ = new WriteNotes(workspace.store()).add(other, "Uxmarnok again");
      var _ = erase(workspace, other);
    }
    try (var workspace = opened()) {
      assertEquals(List.of(), Marks.of("Uxmarnok").in(folder));
      var all = new EraseCandidates(workspace.store(), ZoneOffset.UTC).all();
      assertEquals(2, all.size());
      assertTrue(all.stream().allMatch(erasure -> erasure.state() == ErasureState.DONE));
      assertEquals(2, Objects.requireNonNull(all.getFirst().files()).edits() - 2);
      assertEquals(List.of(), Archive.verify(workspace).findings());
    }
  }

  private void later(Workspace workspace) throws IOException {
    now = now.plusSeconds(90_000);
    assertTrue(workspace.snapshot().isPresent());
  }

  private static String act(UndoResult result) {
    return assertInstanceOf(UndoResult.Done.class, result).operation().act();
  }

  // All that was done, without what was said of who was erased.
  private static List<String> history(Workspace workspace) {
    var all = workspace.history().all(Long.MAX_VALUE, 10_000);
    return all.stream()
        .map(
            o ->
                "%d %s %s %s %s"
                    .formatted(
                        o.sequence(),
                        o.at(),
                        o.author(),
                        o.act(),
                        o.edits().stream()
                            .filter(edit -> !isTheirs(edit))
                            .map(Operation.Edit::toString)
                            .filter(edit -> edit.contains(OTHER))
                            .toList()))
        .toList();
  }

  private static boolean isTheirs(Operation.Edit edit) {
    return edit.isErased() || edit.toString().contains(WORD);
  }

  private static Set<String> places(List<String> found) {
    return found.stream()
        .map(name -> name.replaceFirst("^(journal|documents|broken|backups/snapshot).*", "$1"))
        .collect(Collectors.toSet());
  }

  private static List<?> soundness(Workspace workspace) {
    return Archive.verify(workspace).findings().stream()
        .filter(finding -> !finding.getClass().getSimpleName().startsWith("Document"))
        .toList();
  }

  private Workspaces workspaces() {
    return new Workspaces(() -> now, new Random(1)).telling(this::told);
  }

  private void told(Progress.Task task, long done, long of) {
    if (task == Progress.Task.ERASING) {
      assertTrue(done < of, done + " of " + of);
      told.add((int) done);
    }
  }

  private Workspace created() {
    var result = workspaces().create(folder.resolve("work"), false, "Lin");
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }

  private Workspace opened() {
    return opened(workspaces().open(folder.resolve("work")));
  }

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
