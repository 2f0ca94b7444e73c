package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.Document;
import candor.model.candidate.EditCandidates;
import candor.model.intake.Proposal;
import candor.model.intake.ProposalFile;
import candor.model.intake.ProposalFileId;
import candor.model.posting.Board;
import candor.model.posting.BoardId;
import candor.model.posting.PostingId;
import candor.model.store.Act;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.persistence.board.Postings;
import candor.persistence.board.practice.PracticeBoards;
import candor.persistence.db.AnyRows;
import candor.persistence.db.Kinds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks for words that were put into every field of every kind of row, in all bytes of all files
/// of a workspace's folder and in their names.
class NothingReadableTest {
  private static final String MARK = "Zyxomarkwort";
  private static final Act ACT = Act.lasting("test");
  private static final List<Charset> CODES =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  // What a zip file's entries begin with: what is packed in one is not found by its letters.
  private static final String ENTRY = "PK\u0003\u0004";
  private final Locked locked = new Locked();
  @TempDir private Path temporary;

  @Test
  void noTextOfACandidateIsInAnyFileOfAnEncryptedWorkspace() throws IOException {
    var folder = temporary.resolve("work");
    var killed = temporary.resolve("killed");
    try (var workspace = locked.made(folder)) {
      fill(workspace);
      assertEquals(List.of(), readable(folder), "while it is open");
      copy(folder, killed);
    }
    assertEquals(List.of(), readable(folder), "closed");
    assertEquals(List.of(), readable(killed), "killed");
    try (var workspace = locked.opened(killed)) {
      assertEquals(List.of(), readable(killed), "opened after a kill");
      var old = Locked.passphrase(Locked.PASSPHRASE);
      assertTrue(workspace.changePassphrase(old, Locked.passphrase(MARK)));
    }
    assertEquals(List.of(), readable(killed), "with another passphrase");
    Files.write(folder.resolve(Workspaces.DATABASE), new byte[100]);
    try (var workspace = locked.opened(folder)) {
      assertTrue(workspace.recovery().isPresent());
      assertEquals(List.of(), readable(folder), "made anew");
    }
  }

  @Test
  void theSameWordsAreFoundWhereNothingIsEncrypted() throws IOException {
    var folder = temporary.resolve("work");
    try (var workspace = Locked.opened(locked.workspaces().create(folder, false, "Me"))) {
      fill(workspace);
    }
    var found = String.join(" ", readable(folder));
    for (var file : List.of("candor.mv.db", "journal", "documents", "backups", "practice-board")) {
      assertTrue(found.contains(file), found);
    }
  }

  @Test
  void nothingIsLeftOfWhatWasThereBeforeItWasEncrypted() throws IOException {
    var folder = temporary.resolve("work");
    Map<String, String> prints;
    try (var workspace = Locked.opened(locked.workspaces().create(folder, false, "Me"))) {
      fill(workspace);
    }
    // Notes of an older release are brought over by this.
    try (var workspace = Locked.opened(locked.workspaces().open(folder))) {
      prints = MixedWork.prints(workspace.store());
    }
    var old = Files.createDirectories(folder.resolve("broken").resolve("then"));
    Files.writeString(old.resolve("candor.mv.db"), MARK);
    Files.writeString(folder.resolve("backups").resolve("before-version-2.mv.db"), MARK);
    Files.writeString(folder.resolve("candor.trace.db"), MARK);
    var protection = Locked.protection(RecoveryCode.random());
    try (var workspace = Locked.opened(locked.workspaces().encrypt(folder, protection))) {
      assertEquals(List.of(), readable(folder), "while it is open");
      assertEquals(prints, MixedWork.prints(workspace.store()));
    }
    assertEquals(List.of(), readable(folder), "closed");
  }

  @Test
  void aBackupOfAnEncryptedWorkspaceHoldsNothingReadable() throws IOException {
    var elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
    try (var workspace = locked.made(temporary.resolve("work"))) {
      fill(workspace);
      var _ = Backups.write(workspace, elsewhere.resolve("candor.backup"));
    }
    assertEquals(List.of(), readable(elsewhere));
  }

  private static void fill(Workspace workspace) throws IOException {
    var rows = new AnyRows(new SplittableRandom(1), List.of(MARK, MARK + " again"));
    for (var round = 0; round < 3; round++) {
      // What has bytes needs them: one of each follows.
      Kinds.ALL.stream()
          .filter(kind -> kind != Document.KIND && kind != ProposalFile.KIND)
          .forEach(kind -> put(workspace, rows, kind));
    }
    var edits = new EditCandidates(workspace.store());
    var _ = edits.add(CandidateDetails.named(MARK));
    var somebody = workspace.store().read(s -> s.all(Candidate.KIND)).getLast();
    var bytes = (MARK + " ").repeat(9000).getBytes(StandardCharsets.UTF_8);
    var kept = workspace.documents().keep(new ByteArrayInputStream(bytes));
    var _ = edits.addDocument(somebody.id(), MARK + ".txt", kept);
    var _ =
        workspace
            .store()
            .write(
                ACT,
                tx ->
                    tx.put(
                        new ProposalFile(
                            new ProposalFileId(tx.newId()),
                            tx.all(Proposal.KIND).getLast().id(),
                            MARK + " sent.txt",
                            kept.size(),
                            kept.sha256(),
                            0)));
    practise(workspace);
    workspace.settle();
    assertTrue(workspace.snapshot().isPresent());
  }

  private static <R extends Row<R>> void put(Workspace workspace, AnyRows rows, Kind<R> kind) {
    var _ = workspace.store().write(ACT, tx -> tx.put(rows.row(kind)));
  }

  private static void practise(Workspace workspace) {
    var file = workspace.folder().resolve("practice-board.jsonl");
    try (var boards = new PracticeBoards(file, workspace.cover().practice())) {
      boards
          .of(new BoardId(UUID.randomUUID()))
          .publish(Board.Ref.of(new PostingId(UUID.randomUUID())), Postings.titled(MARK));
    }
  }

  private static void copy(Path folder, Path to) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> !f.endsWith("workspace.holder")).toList()) {
        Files.copy(file, to.resolve(folder.relativize(file)));
      }
    }
  }

  private static List<String> readable(Path folder) throws IOException {
    var found = new TreeSet<String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        var name = folder.relativize(file).toString();
        var text =
            Files.isDirectory(file)
                ? ""
                : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (var code : CODES) {
          var mark = new String(MARK.getBytes(code), StandardCharsets.ISO_8859_1);
          if (name.contains(MARK) || text.contains(mark) || text.contains(ENTRY)) {
            found.add(name);
          }
        }
      }
    }
    return List.copyOf(found);
  }
}
