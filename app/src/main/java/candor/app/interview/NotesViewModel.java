package candor.app.interview;

import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteEdits;
import candor.model.interview.Notebook;
import candor.model.interview.NotesResult;
import candor.model.interview.Spot;
import candor.model.interview.TakeNotes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The way of what is typed into the workspace.
///
/// Typing on does not put a save off. One save is under way at a time; what is typed meanwhile is
/// saved next. A save that fails keeps the edits and is tried again until it succeeds, also after
/// the screen was closed.
final class NotesViewModel {
  // A caret that only moves is no work lost, and would fill the journal.
  private static final Duration RESTED = Duration.ofSeconds(1);
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private final InterviewId interview;
  private final TakeNotes takeNotes;
  private final Lanes lanes;
  private final Writing writing;
  private final Autosave typing;
  private final Autosave resting;
  private final List<Runnable> onTyped = new ArrayList<>();
  private final Unkept unkept = new Unkept();
  private final ReadOnlyObjectWrapper<Keeping> keeping =
      new ReadOnlyObjectWrapper<>(this, "keeping", new Keeping.Untouched());
  private final ReadOnlyObjectWrapper<Optional<Notebook.Recovered>> recovered =
      new ReadOnlyObjectWrapper<>(this, "recovered", Optional.empty());
  private final ReadOnlyObjectWrapper<Map<String, Integer>> counts =
      new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
  private boolean isKept;
  private Optional<Spot> keptSpot = Optional.empty();
  private int underWay;
  // A save was asked for while another was under way.
  private boolean due;
  private boolean begun;
  private boolean stale;
  private boolean failing;
  private Lanes.Later retry = () -> {};

  NotesViewModel(InterviewId interview, TakeNotes takeNotes, Lanes lanes, Writing writing) {
    this.interview = interview;
    this.takeNotes = takeNotes;
    this.lanes = lanes;
    this.writing = writing;
    this.typing = new Autosave(lanes, this::save);
    this.resting = new Autosave(lanes, RESTED, this::save);
  }

  /// Whether everything typed is kept.
  ReadOnlyObjectProperty<Keeping> keepingProperty() {
    return keeping.getReadOnlyProperty();
  }

  /// What was kept of notes that had not been left in order when they were opened.
  ReadOnlyObjectProperty<Optional<Notebook.Recovered>> recoveredProperty() {
    return recovered.getReadOnlyProperty();
  }

  /// How many lines with words stand under each question, by its key; looked at with each save.
  ReadOnlyObjectProperty<Map<String, Integer>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// How many lines with words stand under a question.
  int lines(String question) {
    return counts.get().getOrDefault(question, 0);
  }

  /// Whether something typed is here only, since the store failed. What it refused does not count:
  /// it may never be taken.
  boolean holds() {
    return failing;
  }

  /// Tells of each change of the text, once for each key.
  void onTyped(Runnable run) {
    onTyped.add(run);
  }

  /// Something was typed.
  void typed() {
    if (!(keeping.get() instanceof Keeping.NotSaved)) {
      keeping.set(new Keeping.Saving());
    }
    typing.touch();
    onTyped.forEach(Runnable::run);
  }

  /// The caret went elsewhere.
  void moved() {
    resting.touch();
  }

  /// Lines that are begun from now on belong to this question.
  void ask(String question) {
    writing.ask(question);
    resting.touch();
  }

  /// Whether a save is under way, which explains changes that are heard of.
  boolean isSaving() {
    return underWay > 0;
  }

  /// My lines were changed elsewhere: they are shown anew when they are adopted next.
  void outdated() {
    stale = true;
  }

  /// Shows what is stored, the first time and after it was changed elsewhere; never in place of
  /// something that is not stored yet.
  void adopt(Notebook notes, String question) {
    unkept.add(writing.take());
    if ((begun && !stale) || isSaving() || !unkept.isEmpty()) {
      return;
    }
    var last = notes.lines().isEmpty() ? 0 : notes.lines().getLast().place();
    var end = notes.lines().isEmpty() ? 0 : notes.lines().getLast().text().length();
    var spot =
        notes
            .sitting()
            .map(at -> new Spot(question, at.place(), at.caret()))
            .orElseGet(() -> new Spot(question, last, end));
    if (!begun) {
      recovered.set(notes.recovered());
      isKept = notes.sitting().isPresent();
    }
    begun = true;
    stale = false;
    keptSpot = Optional.of(spot);
    writing.show(notes.lines(), spot);
    count();
  }

  /// Saves now what is not saved: when the editor is left and when the question changes.
  void flush() {
    typing.flush();
  }

  /// Saves everything that is not saved, without waiting for the save under way: afterwards nobody
  /// may be there to hear of its end. Then the notes are left in order.
  void close() {
    retry.cancel();
    if (!begun) {
      return;
    }
    unkept.add(writing.take());
    var edits = unkept.take();
    var spot = writing.spot();
    underWay++;
    lanes.write(() -> leave(edits, spot), result -> kept(edits, spot, result), () -> failed(edits));
  }

  private NotesResult leave(NoteEdits edits, Spot spot) {
    var written =
        edits.equals(NoteEdits.NONE)
            ? new NotesResult.Written(List.of(), Optional.empty())
            : takeNotes.write(interview, edits, spot);
    return written instanceof NotesResult.Written ? takeNotes.leave(interview, spot) : written;
  }

  private void save() {
    if (underWay > 0) {
      due = true;
      return;
    }
    if (!begun) {
      return;
    }
    unkept.add(writing.take());
    var spot = writing.spot();
    var nothing = unkept.isEmpty() && (!isKept || keptSpot.equals(Optional.of(spot)));
    if (nothing) {
      keeping.set(saved());
    } else {
      write(unkept.take(), spot);
    }
  }

  private void write(NoteEdits edits, Spot spot) {
    underWay++;
    due = false;
    lanes.write(
        () -> takeNotes.write(interview, edits, spot),
        result -> kept(edits, spot, result),
        () -> failed(edits));
  }

  private void kept(NoteEdits edits, Spot spot, NotesResult result) {
    failing = false;
    if (result instanceof NotesResult.Written written) {
      underWay--;
      keptSpot = Optional.of(spot);
      isKept |= written.sitting().isPresent();
      count();
      unkept.add(writing.take());
      keeping.set(unkept.isEmpty() ? saved() : new Keeping.Saving());
      if (due) {
        due = false;
        save();
      }
    } else if (edits.equals(NoteEdits.NONE)) {
      underWay--;
    } else {
      again(edits);
    }
  }

  // Also reached when what was typed has been typed back to what is stored.
  private Keeping saved() {
    return isKept ? new Keeping.Saved() : new Keeping.Untouched();
  }

  private void failed(NoteEdits edits) {
    again(edits);
    failing = !unkept.isEmpty();
  }

  private void again(NoteEdits edits) {
    underWay--;
    unkept.back(edits);
    keptSpot = Optional.empty();
    keeping.set(new Keeping.NotSaved());
    retry.cancel();
    retry = lanes.after(AGAIN, this::save);
  }

  private void count() {
    var now = new HashMap<String, Integer>();
    for (var line : writing.lines()) {
      if (!line.text().isBlank()) {
        now.merge(line.question(), 1, Integer::sum);
      }
    }
    if (!now.equals(counts.get())) {
      counts.set(Map.copyOf(now));
    }
  }
}
