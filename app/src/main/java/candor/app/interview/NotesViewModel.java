package candor.app.interview;

import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewNote;
import candor.model.interview.TakeNotes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the interviewer types, question by question, and its way into the workspace.
///
/// One save is under way at a time; what is typed meanwhile is saved next. A save that fails keeps
/// the text and is tried again until it succeeds, also after the screen was closed.
final class NotesViewModel {
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private final InterviewId interview;
  private final TakeNotes takeNotes;
  private final Lanes lanes;
  private final Autosave autosave;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<Keeping> keeping =
      new ReadOnlyObjectWrapper<>(this, "keeping", new Keeping.Untouched());
  private int underWay;
  private Lanes.Later retry = () -> {};

  private static final class Draft {
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private String kept = "";
    private Instant writtenAt = Instant.MIN;
    private long revision;

    boolean isChanged() {
      return !text.get().equals(kept);
    }
  }

  NotesViewModel(InterviewId interview, TakeNotes takeNotes, Lanes lanes) {
    this.interview = interview;
    this.takeNotes = takeNotes;
    this.lanes = lanes;
    this.autosave = new Autosave(lanes, SOON, this::save);
  }

  /// The text under a question; set it as the user types.
  StringProperty text(String question) {
    return draft(question).text;
  }

  /// Whether everything typed is kept.
  ReadOnlyObjectProperty<Keeping> keepingProperty() {
    return keeping.getReadOnlyProperty();
  }

  /// Takes in what is stored, unless something newer stands here.
  void adopt(InterviewNote note) {
    var draft = draft(note.question());
    if (note.revision() > draft.revision && !draft.isChanged()) {
      draft.revision = note.revision();
      draft.writtenAt = note.writtenAt();
      draft.kept = note.text();
      draft.text.set(note.text());
    }
  }

  /// The question written under last, where the interviewer goes on.
  Optional<String> lastWritten() {
    return drafts.entrySet().stream()
        .filter(entry -> entry.getValue().writtenAt.isAfter(Instant.MIN))
        .max(Map.Entry.comparingByValue((a, b) -> a.writtenAt.compareTo(b.writtenAt)))
        .map(Map.Entry::getKey);
  }

  /// Saves now what is not saved: when a field is left and when the question changes.
  void flush() {
    autosave.flush();
  }

  /// Saves everything that is not saved, without waiting for the save under way: afterwards nobody
  /// may be there to hear of its end.
  void close() {
    retry.cancel();
    drafts.forEach(
        (question, draft) -> {
          if (draft.isChanged()) {
            write(question, draft);
          }
        });
  }

  private Draft draft(String question) {
    return drafts.computeIfAbsent(
        question,
        key -> {
          var draft = new Draft();
          draft.text.addListener((text, before, now) -> typed(draft));
          return draft;
        });
  }

  private void typed(Draft draft) {
    if (draft.isChanged()) {
      if (!(keeping.get() instanceof Keeping.NotSaved)) {
        keeping.set(new Keeping.Saving());
      }
      autosave.touch();
    }
  }

  private void save() {
    if (underWay == 0) {
      drafts.entrySet().stream()
          .filter(entry -> entry.getValue().isChanged())
          .findFirst()
          .ifPresentOrElse(entry -> write(entry.getKey(), entry.getValue()), this::settle);
    }
  }

  private void write(String question, Draft draft) {
    underWay++;
    var sent = draft.text.get();
    lanes.write(
        () -> takeNotes.write(interview, question, sent),
        note -> kept(draft, sent, note),
        this::failed);
  }

  private void kept(Draft draft, String sent, InterviewNote note) {
    underWay--;
    draft.kept = sent;
    draft.revision = note.revision();
    draft.writtenAt = note.writtenAt();
    if (drafts.values().stream().anyMatch(Draft::isChanged)) {
      keeping.set(new Keeping.Saving());
    }
    save();
  }

  // Also reached when what was typed has been typed back to what is stored.
  private void settle() {
    var last = drafts.values().stream().map(draft -> draft.writtenAt).max(Instant::compareTo);
    keeping.set(
        last.filter(at -> at.isAfter(Instant.MIN))
            .<Keeping>map(Keeping.Saved::new)
            .orElseGet(Keeping.Untouched::new));
  }

  private void failed() {
    underWay--;
    keeping.set(new Keeping.NotSaved());
    retry.cancel();
    retry = lanes.after(AGAIN, this::save);
  }
}
