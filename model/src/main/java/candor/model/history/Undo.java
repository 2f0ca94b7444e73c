package candor.model.history;

import candor.model.store.Act;
import candor.model.store.Operation;
import candor.model.store.Past;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes back what the user did, of any age, and does it again: across restarts, from the journal.
///
/// Undo is itself an operation in the journal. It happens whole or not at all, and only while every
/// field that it would set back still says what the operation wrote, nothing points at what it
/// would remove, and the rows keep the rules of the pipeline and of sealed scorecards. It reaches
/// nothing that is somebody else's own, or that whoever asks may not change.
public final class Undo {
  private static final Act UNDO = Act.lasting("undo");
  private static final Act REDO = Act.lasting("redo");
  private final Store store;

  /// @param edits what is to be done to the rows
  /// @param since the operation after which nothing may depend on it
  private record Step(Operation operation, boolean again, List<Operation.Edit> edits, long since) {}

  /// A step, or why there is none.
  private sealed interface Way {}

  private record There(Step step) implements Way {}

  private record Refused(UndoResult.Refused why) implements Way {}

  public Undo(Store store) {
    this.store = store;
  }

  /// Takes back the newest operation that Ctrl+Z reaches.
  public UndoResult undo() {
    return run(UNDO, tx -> way(tx.undoable().map(operation -> back(tx, operation))));
  }

  /// Does again what was taken back last, as long as nothing else was done since.
  public UndoResult redo() {
    return run(REDO, tx -> way(tx.redoable().map(operation -> again(tx, operation))));
  }

  /// Takes back an operation of any age; one that is an undo itself is taken back by doing again
  /// what it took back.
  public UndoResult undo(long sequence) {
    var isUndo = store.read(s -> s.past().operation(sequence)).filter(Undo::isUndo).isPresent();
    return run(isUndo ? REDO : UNDO, tx -> wayBack(tx, sequence));
  }

  /// Does again an operation that was taken back.
  public UndoResult redo(long sequence) {
    return run(
        REDO,
        tx -> {
          var last = tx.past().lastReplay(sequence).filter(Undo::isUndo);
          return last.isPresent()
              ? wayBack(tx, last.get().sequence())
              : new Refused(new UndoResult.Nothing());
        });
  }

  /// Why an operation could not be taken back as things are; empty where it could.
  public Optional<UndoResult.Refused> look(long sequence) {
    return store.read(
        s ->
            switch (wayBack(s, sequence)) {
              case Refused refused -> Optional.of(refused.why());
              case There there -> refused(s, there.step());
            });
  }

  private UndoResult run(Act act, Function<Transaction, Way> which) {
    return store.write(
        act,
        tx ->
            switch (which.apply(tx)) {
              case Refused refused -> refused.why();
              case There there -> run(tx, there.step());
            });
  }

  private static UndoResult run(Transaction tx, Step step) {
    var refused = refused(tx, step);
    if (refused.isPresent()) {
      return refused.get();
    }
    Reversal.apply(tx, step.edits());
    tx.replays(step.operation());
    return new UndoResult.Done(step.operation(), step.again());
  }

  private static Way way(Optional<Step> step) {
    return step.isPresent() ? of(step.get()) : new Refused(new UndoResult.Nothing());
  }

  private static Way of(Step step) {
    return step.operation().edits().stream().anyMatch(Operation.Edit::isErased)
        ? new Refused(new UndoResult.Erased(step.operation()))
        : new There(step);
  }

  private static Way wayBack(Snapshot s, long sequence) {
    var past = s.past();
    var found = past.operation(sequence);
    if (found.isEmpty()) {
      return new Refused(new UndoResult.Nothing());
    }
    var operation = found.get();
    var target = operation.target();
    if (target != null) {
      var isLast = past.lastReplay(target).filter(last -> last.sequence() == sequence).isPresent();
      var original = past.operation(target);
      return !isLast || original.isEmpty()
          ? new Refused(new UndoResult.TakenBack(operation))
          : of(isUndo(operation) ? again(s, original.get()) : back(s, original.get()));
    }
    if (isTakenBack(past, operation)) {
      return new Refused(new UndoResult.TakenBack(operation));
    }
    return past.isUndoable(sequence)
        ? of(back(s, operation))
        : new Refused(new UndoResult.Lasting(operation));
  }

  private static Step back(Snapshot s, Operation operation) {
    var edits = operation.edits().reversed().stream().map(Operation.Edit::inverse).toList();
    return new Step(operation, false, edits, since(s, operation));
  }

  private static Step again(Snapshot s, Operation operation) {
    return new Step(operation, true, operation.edits(), since(s, operation));
  }

  private static long since(Snapshot s, Operation operation) {
    return s.past()
        .lastReplay(operation.sequence())
        .map(Operation::sequence)
        .orElse(operation.sequence());
  }

  private static Optional<UndoResult.Refused> refused(Snapshot s, Step step) {
    var reversal = Reversal.of(s, step.edits());
    return new Mine(s).isAll(reversal.changes())
        ? blocked(s, step, reversal)
        : Optional.of(new UndoResult.NotMine(step.operation()));
  }

  private static Optional<UndoResult.Refused> blocked(Snapshot s, Step step, Reversal reversal) {
    return reversal
        .kindInTheWay()
        .map(
            kind ->
                new UndoResult.Blocked(
                    step.operation(), kind, standing(s.past(), step.since(), reversal)));
  }

  /// Of the later operations in the way those that are in effect.
  private static List<Long> standing(Past past, long since, Reversal reversal) {
    return past.later(since, reversal.rowsInTheWay(), 10 * UndoResult.Blocked.MOST).stream()
        .filter(reversal::isInTheWay)
        .filter(operation -> isInEffect(past, since, operation))
        .limit(UndoResult.Blocked.MOST)
        .map(Operation::sequence)
        .toList();
  }

  // Of a later operation that was taken back, neither it nor its undo is left; of an earlier one
  // what was done with it last.
  private static boolean isInEffect(Past past, long since, Operation operation) {
    var target = operation.target();
    return target == null
        ? !isTakenBack(past, operation)
        : target <= since
            && past.lastReplay(target)
                .filter(last -> last.sequence() == operation.sequence())
                .isPresent();
  }

  private static boolean isTakenBack(Past past, Operation operation) {
    return past.lastReplay(operation.sequence()).filter(Undo::isUndo).isPresent();
  }

  private static boolean isUndo(Operation operation) {
    return operation.act().equals(UNDO.name());
  }
}
