package candor.app.board;

import candor.model.posting.OutboxLine;
import candor.model.posting.OutboxState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A line of the queue.
///
/// @param id by what it is known again
/// @param state how far it is; empty for what is only offered
/// @param done whether nothing is left to do about it
/// @param trouble what is in the way and what to do; empty when nothing is
/// @param plan what it will do once there is a connection; empty when it is done
record QueueEntry(
    Object id,
    Optional<OutboxState> state,
    boolean done,
    String sentence,
    String trouble,
    String plan,
    Instant at,
    List<Verb> verbs) {
  QueueEntry {
    verbs = List.copyOf(verbs);
  }

  /// What can be done about it.
  record Verb(Deed deed, Runnable run) {}

  /// What can be done about lines of the queue.
  enum Deed {
    SOONER,
    LATER,
    TAKE_BACK,
    RETRY,
    TELL,
    LEAVE
  }

  /// An operation of the outbox.
  static QueueEntry of(OutboxLine line, TwinViewModel model) {
    var item = line.item();
    var rest = model.rest(line);
    var verbs = new ArrayList<Verb>();
    if (model.canGoSooner(line)) {
      verbs.add(new Verb(Deed.SOONER, () -> model.sooner(line)));
    }
    if (model.canGoLater(line)) {
      verbs.add(new Verb(Deed.LATER, () -> model.later(line)));
    }
    if (TwinViewModel.canTakeBack(line)) {
      verbs.add(new Verb(Deed.TAKE_BACK, () -> model.takeBack(line)));
    } else if (TwinViewModel.canRetry(line)) {
      verbs.add(new Verb(Deed.RETRY, () -> model.retry(line)));
    }
    return new QueueEntry(
        item.id(),
        Optional.of(item.state()),
        item.state().isDone(),
        BoardWords.sentence(line, rest),
        item.reason().isBlank()
            ? rest.map(BoardWords::held).orElse(BoardWords.troubleOfPosting(item.state(), ""))
            : BoardWords.troubleOfPosting(item.state(), item.reason()),
        model.plan(line),
        item.changedAt(),
        verbs);
  }
}
