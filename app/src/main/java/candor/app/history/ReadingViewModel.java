package candor.app.history;

import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.history.HistoryStore;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// One operation: what it wrote, whether it can be taken back now, and if not, why.
final class ReadingViewModel {
  private static final Texts TEXTS = Texts.in(ReadingViewModel.class);
  private final Lanes lanes;
  private final HistoryStore history;
  private final HistoryWords words;
  private final Undo undo;
  private final BiConsumer<String, Runnable> done;
  private final Lanes.Slot slot = new Lanes.Slot();
  private final Deque<Long> way = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Reading>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// What can be done with the operation.
  enum Verb {
    UNDO,
    REDO,
    NONE
  }

  /// What is shown of an operation.
  ///
  /// @param why in a sentence why it can't be taken back; empty where it can
  /// @param later the operations that stand in the way, newest first
  record Reading(HistoryLine line, Verb verb, String why, List<HistoryLine> later) {}

  /// @param done told what was done, with a way to take that back
  ReadingViewModel(
      Lanes lanes,
      HistoryStore history,
      HistoryWords words,
      Undo undo,
      BiConsumer<String, Runnable> done) {
    this.lanes = lanes;
    this.history = history;
    this.words = words;
    this.undo = undo;
    this.done = done;
  }

  /// The operation shown; empty for none.
  ReadOnlyObjectProperty<Optional<Reading>> shown() {
    return shown.getReadOnlyProperty();
  }

  /// Whether there is one that led to the one shown.
  boolean hasBack() {
    return way.size() > 1;
  }

  /// Shows an operation.
  void show(long sequence) {
    way.clear();
    follow(sequence);
  }

  /// Shows one that the shown one led to.
  void follow(long sequence) {
    way.push(sequence);
    ask();
  }

  /// Shows again the one that led here.
  void back() {
    if (hasBack()) {
      way.pop();
      ask();
    }
  }

  /// Looks again at the one shown, since something was done.
  void ask() {
    var sequence = way.peek();
    if (sequence != null) {
      lanes.read(
          slot, () -> read(sequence), found -> found.ifPresent(r -> shown.set(Optional.of(r))));
    }
  }

  /// Takes the operation back, or does it again, as its verb says.
  void act() {
    shown
        .get()
        .ifPresent(
            reading -> {
              var sequence = reading.line().sequence();
              switch (reading.verb()) {
                case UNDO -> lanes.write(() -> undo.undo(sequence), this::told);
                case REDO -> lanes.write(() -> undo.redo(sequence), this::told);
                case NONE -> {}
              }
            });
  }

  private void told(UndoResult result) {
    switch (result) {
      case UndoResult.Done was -> {
        var sequence = was.operation().sequence();
        Runnable back =
            () ->
                lanes.write(
                    () -> was.again() ? undo.undo(sequence) : undo.redo(sequence), _ -> ask());
        lanes.read(
            () -> was.again() ? words.redone(was.operation()) : words.undone(was.operation()),
            said -> done.accept(said, back));
        ask();
      }
      case UndoResult.Refused _ -> ask();
    }
  }

  private Optional<Reading> read(long sequence) {
    return history.named(List.of(sequence)).stream()
        .findFirst()
        .map(
            operation -> {
              var line = words.whole(operation);
              var refused = undo.look(sequence);
              return refused.isEmpty()
                  ? new Reading(line, Verb.UNDO, "", List.of())
                  : refused(line, operation.act(), refused.get());
            });
  }

  private Reading refused(HistoryLine line, String act, UndoResult.Refused refused) {
    return switch (refused) {
      case UndoResult.Blocked blocked -> {
        var later = words.lines(null, history.named(blocked.later()));
        var key = later.isEmpty() ? "reading.blocked" : "reading.blocked.by";
        yield new Reading(line, Verb.NONE, TEXTS.of(key, later.size()), later);
      }
      case UndoResult.NotMine _ ->
          new Reading(line, Verb.NONE, TEXTS.of("reading.notMine"), List.of());
      case UndoResult.TakenBack _ ->
          line.takenBack()
              ? new Reading(line, Verb.NONE, TEXTS.of("reading.superseded"), List.of())
              : new Reading(line, Verb.REDO, TEXTS.of("reading.undone"), List.of());
      case UndoResult.Lasting _ -> {
        var own = "reading.lasting." + act;
        var key = TEXTS.has(own) ? own : "reading.lasting";
        yield new Reading(line, Verb.NONE, TEXTS.of(key), List.of());
      }
      case UndoResult.Erased _ ->
          new Reading(line, Verb.NONE, TEXTS.of("reading.erased"), List.of());
      case UndoResult.Nothing _ -> new Reading(line, Verb.NONE, "", List.of());
    };
  }
}
