package candor.app.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.CandidateId;
import candor.model.note.Note;
import candor.model.note.WriteNotes;
import candor.model.people.Me;
import candor.model.people.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesViewModelTest {
  @TempDir Path folder;
  private Pool pool;
  private CandidateId ada;

  @BeforeEach
  void open() {
    pool = new Pool(folder);
    ada = pool.add("Ada Lovelace");
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void whatIsTypedIsInTheWorkspaceWithin250Milliseconds() {
    var notes = notes();
    notes.draft().setText("Asks");
    pool.lanes.pass(Duration.ofMillis(100));
    notes.draft().setText("Asks before designing");
    pool.lanes.pass(Duration.ofMillis(60));
    assertEquals("Asks before designing", kept());
  }

  @Test
  void aDraftIsThereAgainAfterClosing() {
    var model = pool.candidate(ada);
    model.notes().draft().setText("Asks before designing");
    model.close();
    pool.lanes.runAll();
    assertEquals("Asks before designing", notes().draft().getText());
  }

  @Test
  void addingMakesANoteAndEmptiesTheDraft() {
    var notes = notes();
    notes.draft().setText(" Asks before designing \n");
    notes.add();
    pool.lanes.runAll();
    assertEquals(List.of("Asks before designing"), texts());
    assertEquals("", notes.draft().getText());
    assertEquals("", kept());
    assertEquals(List.of("Added a note about Ada Lovelace"), pool.frame.done);
    pool.frame.undos.getFirst().run();
    pool.lanes.runAll();
    assertEquals(List.of(), texts());
  }

  @Test
  void aBlankDraftIsNoNote() {
    var notes = notes();
    notes.draft().setText(" \n ");
    notes.add();
    pool.lanes.runAll();
    assertEquals(List.of(), texts());
  }

  @Test
  void whatIsTypedWhileANoteIsBeingAddedStays() {
    var notes = notes();
    notes.draft().setText("First");
    notes.add();
    notes.add();
    notes.draft().setText("First and more");
    pool.lanes.runAll();
    assertEquals(List.of("First"), texts());
    assertEquals(" and more", notes.draft().getText());
    assertEquals(" and more", kept());
  }

  @Test
  void aPanelThatClosesHandsItsLastWordsToThePageThatOpened() {
    var panel = pool.candidate(ada);
    panel.notes().draft().setText("Asks");
    pool.lanes.pass(Duration.ofMillis(200));
    var page = pool.candidate(ada);
    panel.notes().draft().setText("Asks before designing");
    panel.close();
    pool.lanes.runAll();
    assertEquals("Asks before designing", page.notes().draft().getText());
  }

  @Test
  void typingGoesOnUndisturbedByItsOwnSaving() {
    var notes = notes();
    notes.draft().setText("abc");
    pool.lanes.pass(Duration.ofMillis(200));
    notes.draft().setText("ab");
    pool.lanes.runAll();
    assertEquals("ab", notes.draft().getText());
    pool.lanes.pass(Duration.ofMillis(200));
    assertEquals("ab", notes.draft().getText());
    assertEquals("ab", kept());
  }

  @Test
  void whereBothHaveTypedBothTextsAreKept() {
    var notes = notes();
    notes.draft().setText("Mine");
    new Settings(pool.workspace.store()).set("note-draft." + ada.value(), "Theirs");
    pool.lanes.runAll();
    assertEquals("Theirs\n\nMine", notes.draft().getText());
  }

  @Test
  void anotherPersonsTypingIsNotShown() {
    var note = write("Knows Kotlin");
    var mine = pool.candidate(ada);
    mine.notes().draft().setText("Asks before designing");
    change(mine.notes(), note, "Knows Kotlin and");
    mine.close();
    pool.lanes.runAll();

    pool.seat("Kim");
    var theirs = pool.candidate(ada);
    assertEquals("", theirs.notes().draft().getText());
    assertTrue(theirs.notes().revising().isEmpty());
    theirs.notes().draft().setText("Asks too much");
    theirs.close();
    pool.lanes.runAll();

    pool.workspace.seat(Me.OWNER);
    var again = notes();
    assertEquals("Asks before designing", again.draft().getText());
    assertEquals("Knows Kotlin and", revising(again, note).draft().getText());
  }

  @Test
  void aNoteIsChangedInPlace() {
    var note = write("Knows Kotlin");
    var notes = notes();
    change(notes, note, "Knows Kotlin and Java");
    notes.save(note.id());
    pool.lanes.runAll();
    assertEquals(List.of("Knows Kotlin and Java"), texts());
    assertTrue(notes.revising().isEmpty());
    assertEquals(List.of("Changed a note about Ada Lovelace"), pool.frame.done);
  }

  @Test
  void aChangeThatWasNotSavedGoesOnAfterReopening() {
    var note = write("Knows Kotlin");
    var model = pool.candidate(ada);
    change(model.notes(), note, "Knows Kotlin and");
    model.close();
    pool.lanes.runAll();
    var again = notes();
    assertEquals("Knows Kotlin and", revising(again, note).draft().getText());
    again.save(note.id());
    pool.lanes.runAll();
    assertEquals(List.of("Knows Kotlin and"), texts());
    assertTrue(notes().revising().isEmpty());
  }

  @Test
  void aConflictIsFoundAlsoAfterReopening() {
    var note = write("Knows Kotlin");
    var model = pool.candidate(ada);
    change(model.notes(), note, "Mine");
    model.close();
    pool.lanes.runAll();
    elsewhere(note, "Theirs");
    var again = notes();
    again.save(note.id());
    pool.lanes.runAll();
    assertEquals(List.of("Theirs"), texts());
    var stored = revising(again, note).conflictProperty().get().orElseThrow();
    assertEquals("Theirs", stored.text());
    assertEquals("Mine", revising(again, note).draft().getText());
  }

  @Test
  void inAConflictBothTextsCanBeKept() {
    var note = write("Knows Kotlin");
    var notes = notes();
    contest(notes, note);
    notes.keepBoth(note.id());
    pool.lanes.runAll();
    assertEquals(List.of("Mine", "Theirs"), texts().stream().sorted().toList());
    assertTrue(notes.revising().isEmpty());
  }

  @Test
  void inAConflictMineCanReplaceTheirs() {
    var note = write("Knows Kotlin");
    var notes = notes();
    contest(notes, note);
    notes.keepMine(note.id());
    pool.lanes.runAll();
    assertEquals(List.of("Mine"), texts());
  }

  @Test
  void theTextOfANoteThatWasRemovedMeanwhileBecomesADraft() {
    var note = write("Knows Kotlin");
    var notes = notes();
    change(notes, note, "Knows Kotlin and Java");
    new WriteNotes(pool.workspace.store()).remove(note.id());
    notes.save(note.id());
    pool.lanes.runAll();
    assertEquals("Knows Kotlin and Java", notes.draft().getText());
    assertEquals("Knows Kotlin and Java", kept());
    assertEquals(1, pool.frame.notices.size());
  }

  @Test
  void discardedChangesCanBeHadBack() {
    var note = write("Knows Kotlin");
    var notes = notes();
    change(notes, note, "Knows Kotlin and Java");
    notes.discard(note.id());
    pool.lanes.runAll();
    assertTrue(notes.revising().isEmpty());
    assertTrue(notes().revising().isEmpty());
    pool.frame.undos.getLast().run();
    assertEquals("Knows Kotlin and Java", revising(notes, note).draft().getText());
  }

  @Test
  void aRemovedNoteComesBackByUndo() {
    var note = write("Knows Kotlin");
    notes().remove(note);
    pool.lanes.runAll();
    assertEquals(List.of(), texts());
    pool.frame.undos.getLast().run();
    pool.lanes.runAll();
    assertEquals(List.of("Knows Kotlin"), texts());
  }

  private NotesViewModel notes() {
    return pool.candidate(ada).notes();
  }

  private Note write(String text) {
    pool.note(ada, text);
    return pool.sheet(ada).notes().getFirst();
  }

  private void change(NotesViewModel notes, Note note, String text) {
    notes.begin(note);
    revising(notes, note).draft().setText(text);
    pool.lanes.pass(Duration.ofMillis(200));
  }

  private void contest(NotesViewModel notes, Note note) {
    change(notes, note, "Mine");
    elsewhere(note, "Theirs");
    notes.save(note.id());
    pool.lanes.runAll();
  }

  private void elsewhere(Note note, String text) {
    var _ = new WriteNotes(pool.workspace.store()).edit(note.saying(text));
    pool.lanes.runAll();
  }

  private static Revising revising(NotesViewModel notes, Note note) {
    return Objects.requireNonNull(notes.revising().get(note.id()));
  }

  private String kept() {
    return new Settings(pool.workspace.store()).get("note-draft." + ada.value(), "");
  }

  private List<String> texts() {
    return pool.sheet(ada).notes().stream().map(Note::text).toList();
  }
}
