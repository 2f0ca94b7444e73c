package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Talk;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewNote;
import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.Notebook;
import candor.model.interview.Spot;
import candor.model.interview.TakeNotes;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.people.PersonId;
import candor.model.store.Act;
import candor.model.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the workspace does with interview notes when it is opened and exported.
class InterviewNotesTest {
  private static final Instant THEN = Instant.parse("2026-01-02T10:00:00Z");
  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random(3));
  @TempDir private Path temporary;

  private static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }

  private static InterviewId interview(Store store, PersonId colleague) {
    return Talk.planned(store, Map.of(Me.OWNER, List.of(), colleague, List.of()));
  }

  private static InterviewNote old(InterviewId interview, String question, String text) {
    var id = InterviewNote.of(interview, Me.OWNER, question);
    return new InterviewNote(id, interview, Me.OWNER, question, text, THEN, 0);
  }

  @Test
  void notesOfAnOlderReleaseAreLinesOnceItIsOpened() throws IOException {
    var folder = temporary.resolve("work");
    InterviewId interview;
    try (var workspace = opened(workspaces.create(folder, false, "Me"))) {
      var store = workspace.store();
      interview = interview(store, new People(store).add("Grace").orElseThrow().id());
      store.write(
          Act.lasting("type-interview-note"),
          tx -> {
            tx.put(old(interview, "queue", "second\nthird\n"));
            return tx.put(old(interview, "limiter", "first"));
          });
    }
    long last;
    try (var workspace = opened(workspaces.open(folder))) {
      var book = new TakeNotes(workspace.store()).read(interview);
      assertEquals(
          List.of("first", "second", "third"), book.lines().stream().map(NoteLine::text).toList());
      assertTrue(book.lines().stream().allMatch(line -> line.writtenAt().equals(THEN)));
      assertEquals(List.of(), workspace.store().read(s -> s.all(InterviewNote.KIND)));
      assertEquals(List.of(), Archive.verify(workspace).findings());
      var newest = workspace.history().all(Long.MAX_VALUE, 1).getFirst();
      assertEquals("bring-over-notes", newest.act());
      last = newest.sequence();
    }
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(
          last, workspace.history().all(Long.MAX_VALUE, 1).getFirst().sequence(), "only once");
    }
  }

  @Test
  void anExportHasMyNotesAndNotThoseThatIMayNotSee() throws IOException {
    try (var workspace = opened(workspaces.create(temporary.resolve("work"), false, "Me"))) {
      var store = workspace.store();
      var grace = new People(store).add("Grace").orElseThrow().id();
      var interview = interview(store, grace);
      var notes = new TakeNotes(store);
      workspace.seat(grace);
      var _ = notes.jot(interview, "queue", "Unutterable that stays");
      remove(notes, interview, "Unutterable that goes");
      workspace.seat(Me.OWNER);
      var _ = notes.jot(interview, "queue", "mine that stays");
      remove(notes, interview, "mine that goes");
      var text = exported(workspace);
      assertTrue(text.contains("mine that stays"));
      assertTrue(text.contains("mine that goes"), "the journal has it");
      assertFalse(text.contains("Unutterable"));
      assertEquals(2, store.read(s -> s.all(NoteLine.KIND)).size());
    }
  }

  private static void remove(TakeNotes notes, InterviewId interview, String text) {
    var _ = notes.jot(interview, "", text);
    var last = notes.read(interview).lines().getLast();
    var gone = new NoteEdits(List.of(), List.of(last.id()));
    var _ = notes.write(interview, gone, new Spot("", 0, 0));
  }

  private static String exported(Workspace workspace) throws IOException {
    var out = new ByteArrayOutputStream();
    var _ = Archive.export(workspace, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aNotebookReadFromTheFileIsTheOneThatWasWritten() {
    var folder = temporary.resolve("work");
    InterviewId interview;
    Notebook written;
    try (var workspace = opened(workspaces.create(folder, false, "Me"))) {
      var store = workspace.store();
      interview = interview(store, new People(store).add("Grace").orElseThrow().id());
      var notes = new TakeNotes(store);
      var _ = notes.jot(interview, NoteLine.CANDIDATE, "“Wann?” 傾聴 😀\n\n! " + "x".repeat(70_000));
      var _ = notes.write(interview, NoteEdits.NONE, new Spot("queue", 2048, 0));
      written = notes.read(interview);
    }
    try (var workspace = opened(workspaces.open(folder))) {
      assertEquals(written, new TakeNotes(workspace.store()).read(interview));
    }
  }
}
