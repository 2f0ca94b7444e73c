package candor.app.scorecard;

import candor.app.work.Autosave;
import candor.app.work.Lanes;
import candor.model.interview.InterviewId;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.ScorecardResult;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The sentence of reason as it is typed, and its way into the workspace: one save at a time, and a
/// failed one is tried again.
final class ReasonViewModel {
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private final InterviewId interview;
  private final FillScorecard fill;
  private final Lanes lanes;
  private final Autosave autosave;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(this, "unsaved", false);
  private String kept = "";
  private long revision;
  private int underWay;
  private Lanes.Later retry = () -> {};

  ReasonViewModel(InterviewId interview, FillScorecard fill, Lanes lanes) {
    this.interview = interview;
    this.fill = fill;
    this.lanes = lanes;
    this.autosave = new Autosave(lanes, this::save);
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

  /// Whether the last try to store it failed, so that it is on the screen only.
  ReadOnlyBooleanProperty unsavedProperty() {
    return unsaved.getReadOnlyProperty();
  }

  /// Takes in what is stored, unless something newer is being typed, or was stored since it was
  /// read.
  void adopt(Scorecard read) {
    if (!isChanged() && underWay == 0 && read.revision() >= revision) {
      kept = read.reason();
      text.set(read.reason());
    }
  }

  /// Saves what is not saved; whatever is asked to be written afterwards comes after it.
  void flush() {
    autosave.flush();
    if (isChanged()) {
      write();
    }
  }

  private boolean isChanged() {
    return !text.get().equals(kept);
  }

  private void save() {
    if (underWay > 0) {
      return;
    }
    if (isChanged()) {
      write();
    } else {
      unsaved.set(false);
    }
  }

  private void write() {
    underWay++;
    retry.cancel();
    var sent = text.get();
    lanes.write(() -> fill.explain(interview, sent), result -> kept(sent, result), this::failed);
  }

  private void kept(String sent, ScorecardResult result) {
    underWay--;
    unsaved.set(false);
    switch (result) {
      case ScorecardResult.Saved(CardContent now) -> {
        revision = now.card().revision();
        kept = sent;
        save();
      }
      // Sealed or gone meanwhile: the screen shows that, and there is nothing to try again.
      case ScorecardResult.AlreadySealed _,
          ScorecardResult.Incomplete _,
          ScorecardResult.RatingsFirst _,
          ScorecardResult.NotMine _ ->
          kept = text.get();
    }
  }

  private void failed() {
    underWay--;
    unsaved.set(true);
    retry.cancel();
    retry = lanes.after(AGAIN, this::save);
  }
}
