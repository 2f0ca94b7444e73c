package candor.persistence;

import static candor.persistence.Lives.WORD;
import static candor.persistence.Lives.added;
import static candor.persistence.Lives.erase;
import static candor.persistence.Lives.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Somebody;
import candor.model.candidate.CandidateId;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.Erasure;
import candor.model.erasure.ErasureState;
import candor.model.note.Note;
import candor.model.note.NoteId;
import candor.model.note.WriteNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Erases a candidate of whom something was typed that is still written down afterwards: while the
/// window closes, or by an earlier release that left it there.
class ErasingLeftoversTest {
  @TempDir private Path folder;
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void whatIsStillTypedWhileTheWindowClosesDoesNotComeBack() throws IOException {
    try (var workspace = created()) {
      var id = added(workspace.store(), "Nn " + WORD);
      var note = noted(workspace, id);
      var _ = erase(workspace, id);
      typed(workspace, id, note);
    }
    try (var workspace = opened()) {
      assertForgotten(workspace);
    }
  }

  @Test
  void whatEarlierReleasesLeftGoesAtTheNextOpening() throws IOException {
    var stick = Files.createDirectories(folder.resolve("stick"));
    CandidateId id;
    NoteId note;
    try (var workspace = created()) {
      id = added(workspace.store(), "Nn " + WORD);
      note = noted(workspace, id);
      var _ = erase(workspace, id);
    }
    Erasure before;
    try (var workspace = opened()) {
      before = erasure(workspace);
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isPresent());
      typed(workspace, id, note);
      later();
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isPresent());
    }
    assertFalse(Marks.of(WORD).in(stick).isEmpty());

    later();
    Erasure after;
    try (var workspace = opened()) {
      assertForgotten(workspace, "work");
      after = erasure(workspace);
      assertTrue(edits(after) > edits(before), after.toString());
      assertFalse(Objects.equals(before.doneAt(), after.doneAt()));
      assertTrue(workspace.copyTo(stick, Tempo.FULL).isPresent());
      assertForgotten(workspace);
    }
    later();
    try (var workspace = opened()) {
      assertEquals(after, erasure(workspace), "it was done once");
    }
  }

  @Test
  void whatEarlierReleasesLeftOfANoteGoesWithTheNextErasure() throws IOException {
    NoteId note;
    try (var workspace = created()) {
      var id = added(workspace.store(), "Nn " + WORD);
      note = noted(workspace, id);
      new WriteNotes(workspace.store()).remove(note);
      var _ = erase(workspace, id);
    }
    try (var workspace = opened()) {
      new Somebody(workspace.store(), WORD).type("note-change", note, "Changed of " + WORD);
      var _ = erase(workspace, added(workspace.store(), "Uxmarnok"));
    }
    try (var workspace = opened()) {
      assertForgotten(workspace);
    }
  }

  private static NoteId noted(Workspace workspace, CandidateId id) {
    var _ = new WriteNotes(workspace.store()).add(id, "A note about " + WORD);
    return workspace.store().read(s -> s.of(Note.KIND, id)).getFirst().id();
  }

  private static void typed(Workspace workspace, CandidateId id, NoteId note) {
    var somebody = new Somebody(workspace.store(), WORD);
    somebody.type("note-change", note, "Changed of " + WORD);
    somebody.type("note-draft", id, "Begun about " + WORD);
    somebody.type("note-draft", id, "");
  }

  private void assertForgotten(Workspace workspace) throws IOException {
    assertForgotten(workspace, "");
  }

  private void assertForgotten(Workspace workspace, String where) throws IOException {
    assertEquals(List.of(), Marks.of(WORD).in(folder.resolve(where)));
    assertEquals(List.of(), Archive.verify(workspace).findings());
    assertTrue(rows(workspace, "setting").isEmpty());
    assertEquals(ErasureState.DONE, erasure(workspace).state());
  }

  private static Erasure erasure(Workspace workspace) {
    return new EraseCandidates(workspace.store(), ZoneOffset.UTC).all().getLast();
  }

  private static int edits(Erasure erasure) {
    return Objects.requireNonNull(erasure.files()).edits();
  }

  private void later() {
    now = now.plusSeconds(90_000);
  }

  private Workspaces workspaces() {
    return new Workspaces(() -> now, new Random(1));
  }

  private Workspace created() {
    var result = workspaces().create(folder.resolve("work"), false, "Lin");
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }

  private Workspace opened() {
    var result = workspaces().open(folder.resolve("work"));
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
