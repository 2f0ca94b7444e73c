package candor.app.notes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What was done in the notes, to be taken back and done again.
///
/// Letters typed one after another are one step, up to the next word, a pause, or anything else
/// that is done; letters deleted one after another are one step too.
final class EditHistory {
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final int MOST = 1_000;
  private final InstantSource clock;
  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper undoable =
      new ReadOnlyBooleanWrapper(this, "undoable", false);
  private final ReadOnlyBooleanWrapper redoable =
      new ReadOnlyBooleanWrapper(this, "redoable", false);

  /// @param selected what was selected before
  record Step(LineEdit edit, Selected selected, Difference difference, Instant at) {}

  /// Where a selection began and where the caret stood.
  record Selected(int anchorLine, int anchor, int caretLine, int caret) {}

  /// What an edit of one line did to its text.
  ///
  /// @param from where the change begins
  /// @param gone how many chars are gone
  /// @param come what came in their place
  record Difference(int from, int gone, String come) {
    static Difference of(LineEdit edit) {
      var before = edit.before().getFirst().text();
      var after = edit.after().getFirst().text();
      var least = Math.min(before.length(), after.length());
      var from = 0;
      while (from < least && before.charAt(from) == after.charAt(from)) {
        from++;
      }
      var tail = 0;
      while (tail < least - from
          && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
        tail++;
      }
      return new Difference(
          from, before.length() - from - tail, after.substring(from, after.length() - tail));
    }

    int end() {
      return from + come.length();
    }
  }

  EditHistory(InstantSource clock) {
    this.clock = clock;
  }

  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty redoableProperty() {
    return redoable.getReadOnlyProperty();
  }

  /// Takes note of what was done.
  void did(LineEdit edit, Selected selected) {
    if (edit.isNothing()) {
      return;
    }
    undone.clear();
    var step = new Step(edit, selected, Difference.of(edit), clock.instant());
    var last = done.peek();
    if (last != null && goesOn(last, step)) {
      done.pop();
      var whole = last.edit().then(edit);
      step = new Step(whole, last.selected(), Difference.of(whole), step.at());
    }
    done.push(step);
    if (done.size() > MOST) {
      var _ = done.removeLast();
    }
    tell();
  }

  /// The step to take back now; it is one to do again from then on.
  Optional<Step> undo() {
    return move(done, undone);
  }

  /// The step to do again now.
  Optional<Step> redo() {
    return move(undone, done);
  }

  void forget() {
    done.clear();
    undone.clear();
    tell();
  }

  private Optional<Step> move(Deque<Step> from, Deque<Step> to) {
    var step = Optional.ofNullable(from.poll());
    // What was taken back or done again is not typed on.
    step.map(one -> new Step(one.edit(), one.selected(), one.difference(), Instant.MIN))
        .ifPresent(to::push);
    tell();
    return step;
  }

  private void tell() {
    undoable.set(!done.isEmpty());
    redoable.set(!undone.isEmpty());
  }

  private static boolean goesOn(Step last, Step next) {
    if (last.edit().before().size() != 1
        || next.edit().before().size() != 1
        || next.edit().after().size() != 1
        || last.edit().first() != next.edit().first()
        || !last.edit().after().equals(next.edit().before())
        || last.at().equals(Instant.MIN)
        || last.at().plus(PAUSE).isBefore(next.at())) {
      return false;
    }
    var before = last.difference();
    var now = next.difference();
    if (before.come().isEmpty() && now.come().isEmpty()) {
      return now.from() + now.gone() == before.from() || now.from() == before.from();
    }
    // An input method replaces what it has composed so far.
    return !before.come().isEmpty()
        && !now.come().isEmpty()
        && now.from() >= before.from()
        && now.from() + now.gone() == before.end()
        && !(now.gone() == 0 && beginsAWord(before.come(), now.come()));
  }

  private static boolean beginsAWord(String before, String now) {
    return Character.isWhitespace(before.charAt(before.length() - 1))
        && !Character.isWhitespace(now.charAt(0));
  }
}
