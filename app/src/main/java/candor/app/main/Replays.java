package candor.app.main;

import candor.app.control.Action;
import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.work.Lanes;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.posting.OutboxItem;
import candor.model.store.Operation;
import java.util.function.Function;

/// Takes the newest change back or does it again, and says what came of it. On the window's thread.
final class Replays {
  private final Undo undo;
  private final Lanes lanes;
  private final Frame frame;
  private final Screens screens;

  private record Replay(
      Function<Operation, String> words, String nothing, String blocked, Runnable back) {}

  Replays(Undo undo, Lanes lanes, Frame frame, Screens screens) {
    this.undo = undo;
    this.lanes = lanes;
    this.frame = frame;
    this.screens = screens;
  }

  void undo() {
    lanes.write(
        undo::undo,
        result -> {
          if (result instanceof UndoResult.Blocked blocked
              && blocked.kind().equals(OutboxItem.KIND.name())) {
            sent(blocked.operation());
          } else {
            replayed(
                result,
                new Replay(
                    screens.words()::undone,
                    Messages.of("main.undo.nothing"),
                    Messages.of("main.undo.blocked"),
                    this::redo));
          }
        });
  }

  // The queue keeps what was carried out; a board takes back only what it is told to.
  private void sent(Operation operation) {
    refused(Messages.of("main.undo.sent"), Messages.of("main.undo.sent.next"), operation);
  }

  void redo() {
    lanes.write(
        undo::redo,
        result ->
            replayed(
                result,
                new Replay(
                    screens.words()::redone,
                    Messages.of("main.redo.nothing"),
                    Messages.of("main.redo.blocked"),
                    this::undo)));
  }

  private void replayed(UndoResult result, Replay replay) {
    switch (result) {
      case UndoResult.Done done ->
          lanes.read(
              () -> replay.words().apply(done.operation()),
              said -> frame.replayed(said, replay.back()));
      case UndoResult.Nothing _ -> frame.notice(Notice.of(Tone.NEUTRAL, replay.nothing(), ""));
      case UndoResult.Blocked blocked -> refused(replay.blocked(), blocked.operation());
      case UndoResult.NotMine theirs ->
          refused(Messages.of("main.undo.not-mine"), theirs.operation());
      case UndoResult.Refused _ ->
          frame.notice(Notice.of(Tone.WARNING, replay.blocked(), Messages.of("main.undo.kept")));
    }
  }

  private void refused(String why, Operation operation) {
    refused(why, Messages.of("main.undo.kept"), operation);
  }

  private void refused(String why, String next, Operation operation) {
    frame.notice(
        Notice.of(
            Tone.WARNING,
            why,
            next,
            Action.of(Messages.of("main.undo.look"), () -> screens.change(operation.sequence()))));
  }
}
