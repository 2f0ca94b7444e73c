package candor.app.scorecard;

import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteLineId;
import candor.model.scorecard.GiveEvidence;
import candor.model.scorecard.ScorecardResult;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The sentence of evidence as it is typed: a line of the notes from its first letters on. One save
/// at a time, and a failed one is tried again.
final class SentenceViewModel {
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private final InterviewId interview;
  private final GiveEvidence evidence;
  private final Lanes lanes;
  private final Supplier<NoteLineId> ids;
  private final Autosave autosave;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved", false);
  private final Set<Sentence> unkept = new LinkedHashSet<>();
  private Sentence typed;
  private int underWay;
  // How many are tried again in a while.
  private int failing;

  /// A sentence, and what of it was given to be stored last.
  private static final class Sentence {
    final String competency;
    final NoteLineId line;
    String given = "";

    Sentence(String competency, NoteLineId line) {
      this.competency = competency;
      this.line = line;
    }
  }

  /// @param ids new ones for its lines
  SentenceViewModel(
      InterviewId interview, GiveEvidence evidence, Lanes lanes, Supplier<NoteLineId> ids) {
    this.interview = interview;
    this.evidence = evidence;
    this.lanes = lanes;
    this.ids = ids;
    this.autosave = new Autosave(lanes, this::save);
    this.typed = new Sentence("", ids.get());
    var _ =
        text.subscribe(
            (before, now) -> {
              if (isChanged()) {
                autosave.touch();
              }
            });
  }

  StringProperty textProperty() {
    return text;
  }

  /// Whether the last try to store it, or a sentence before it, failed.
  ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /// Whether a line is the one that is being typed.
  boolean isTyped(NoteLineId line) {
    return typed.line.equals(line);
  }

  /// What is typed from now on speaks for this competency.
  void begin(String competency) {
    keep();
    typed = new Sentence(competency, ids.get());
  }

  /// Saves what of it is not saved.
  void flush() {
    autosave.flush();
  }

  /// Ends the sentence: saves what of it is not saved, and leaves room for another.
  void keep() {
    autosave.flush();
    if (isChanged()) {
      write(typed, said());
    }
    if (!text.get().isBlank()) {
      typed = new Sentence(typed.competency, ids.get());
      text.set("");
    }
  }

  /// Stores, on whatever thread it is run, what was given to be stored and is not known to be.
  Runnable unkept() {
    var all = unkept.stream().map(each -> storing(each, each.given)).toList();
    return () ->
        all.forEach(
            each -> {
              var _ = each.get();
            });
  }

  private String said() {
    return text.get().strip();
  }

  private boolean isChanged() {
    return !said().equals(typed.given);
  }

  private void save() {
    if (underWay == 0 && isChanged()) {
      write(typed, said());
    }
  }

  private void write(Sentence sentence, String said) {
    underWay++;
    sentence.given = said;
    unkept.add(sentence);
    lanes.write(
        storing(sentence, said), _ -> written(sentence, said), () -> failed(sentence, said));
  }

  private Supplier<ScorecardResult> storing(Sentence sentence, String said) {
    return () -> evidence.write(interview, sentence.competency, sentence.line, said);
  }

  // Sealed or gone meanwhile: the screen shows that, and there is nothing to try again.
  private void written(Sentence sentence, String said) {
    underWay--;
    if (sentence.given.equals(said)) {
      unkept.remove(sentence);
    }
    unsaved.set(failing > 0);
    save();
  }

  private void failed(Sentence sentence, String said) {
    underWay--;
    failing++;
    unsaved.set(true);
    var _ = lanes.after(AGAIN, () -> again(sentence, said));
    save();
  }

  // What was typed since then holds it, too.
  private void again(Sentence sentence, String said) {
    failing--;
    if (sentence.given.equals(said)) {
      write(sentence, said);
    } else {
      unsaved.set(failing > 0);
    }
  }
}
