package candor.app.board;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.intake.Proposal;
import candor.model.intake.Replies;
import candor.model.intake.Reply;
import candor.model.intake.ReplyAct;
import candor.model.intake.ReplyStore;
import candor.model.job.Stage;
import candor.model.pipeline.Application;
import candor.model.posting.BoardAccount;
import candor.model.posting.OutboxState;
import candor.model.store.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What boards could be told of people, and the replies that wait or went.
final class ReplyViewModel {
  private static final Texts TEXTS = Texts.in(ReplyViewModel.class);
  private static final int NEWEST = 50;
  private static final int DONE_SHOWN = 6;
  private final ReplyStore store;
  private final Replies replies;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final Refresh<Found> refresh;
  private final ObservableList<QueueEntry> entries = FXCollections.observableArrayList();

  ReplyViewModel(BoardsScreen.Data data, Lanes lanes, Frame frame, Runnable undo) {
    this.store = data.replies();
    this.replies = new Replies(data.store());
    this.lanes = lanes;
    this.frame = frame;
    this.undo = undo;
    this.refresh = new Refresh<>(lanes, this::find, this::take);
  }

  /// What is offered, then what waits or is in trouble, then what was done last.
  ObservableList<QueueEntry> entries() {
    return entries;
  }

  private record Found(List<ReplyStore.Offer> offers, List<ReplyStore.Line> lines) {}

  void load() {
    refresh.ask();
  }

  /// Nothing is read for what nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  private Found find() {
    return new Found(store.offers(NEWEST), store.replies(DONE_SHOWN));
  }

  private void take(Found found) {
    entries.setAll(
        Stream.concat(offers(found.offers()), found.lines().stream().map(this::entry)).toList());
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(ReplyViewModel::isOurs)) {
      load();
    }
  }

  private Stream<QueueEntry> offers(List<ReplyStore.Offer> offers) {
    var each = offers.stream().map(offer -> offer(List.of(offer), sentence(offer)));
    return offers.size() < 2
        ? each
        : Stream.concat(Stream.of(offer(offers, TEXTS.of("board.reply.all", offers.size()))), each);
  }

  private QueueEntry offer(List<ReplyStore.Offer> offers, String sentence) {
    return new QueueEntry(
        offers.size() > 1 ? "all" : offers.getFirst().proposal(),
        Optional.empty(),
        false,
        sentence,
        "",
        offers.size() > 1 ? "" : TEXTS.of("board.reply.offered"),
        offers.getFirst().since(),
        List.of(
            new QueueEntry.Verb(
                QueueEntry.Deed.TELL, () -> write(() -> replies.tell(offers), "tell")),
            new QueueEntry.Verb(
                QueueEntry.Deed.LEAVE, () -> write(() -> replies.leave(offers), "leave"))));
  }

  private QueueEntry entry(ReplyStore.Line line) {
    var reply = line.reply();
    var state = reply.state();
    var verbs = new ArrayList<QueueEntry.Verb>();
    if (canRetry(reply)) {
      verbs.add(
          new QueueEntry.Verb(
              QueueEntry.Deed.RETRY, () -> lanes.write(() -> replies.retry(reply.id()), _ -> {})));
    }
    if (state == OutboxState.QUEUED || state == OutboxState.IN_DOUBT || canRetry(reply)) {
      verbs.add(new QueueEntry.Verb(QueueEntry.Deed.TAKE_BACK, () -> takeBack(line)));
    }
    var words = TEXTS.of("board.reply.state." + state);
    return new QueueEntry(
        reply.id(),
        Optional.of(state),
        reply.isDone(),
        TEXTS.of("board.queue.sentence", sentence(line), words),
        trouble(reply),
        "",
        reply.changedAt(),
        verbs);
  }

  private static boolean canRetry(Reply reply) {
    return reply.state() == OutboxState.FAILED
        || (reply.state() == OutboxState.IN_DOUBT && reply.act() == ReplyAct.THANK);
  }

  private static String trouble(Reply reply) {
    if (reply.act() != ReplyAct.THANK || reply.state() != OutboxState.IN_DOUBT) {
      return BoardWords.trouble(reply.state(), reply.reason());
    }
    var said = reply.reason().isBlank() ? "" : BoardWords.said(reply.reason()) + " ";
    return said + TEXTS.of("board.reply.doubt");
  }

  private static String sentence(ReplyStore.Offer offer) {
    return sentence(offer.act(), offer.boardName(), offer.name(), offer.stage(), offer.jobTitle());
  }

  private static String sentence(ReplyStore.Line line) {
    var reply = line.reply();
    return sentence(reply.act(), line.boardName(), line.name(), line.stage(), line.jobTitle());
  }

  private static String sentence(
      ReplyAct act, String board, String name, String stage, String job) {
    return TEXTS.of("board.reply." + act, board, name, stage, job);
  }

  private void takeBack(ReplyStore.Line line) {
    lanes.write(
        () -> replies.takeBack(line.reply().id()),
        taken -> {
          if (taken) {
            frame.undoable(TEXTS.of("board.reply.done.takeBack", line.name()), undo);
          } else {
            frame.notice(
                Notice.of(
                    Tone.WARNING,
                    TEXTS.of("board.late", line.jobTitle()),
                    TEXTS.of("board.late.next")));
          }
        });
  }

  private void write(Supplier<Integer> work, String verb) {
    lanes.write(work, count -> frame.undoable(TEXTS.of("board.reply.done." + verb, count), undo));
  }

  private static boolean isOurs(Change<?> change) {
    return switch (change.row()) {
      case Reply _, Application _, Proposal _, BoardAccount _, Stage _, Candidate _ -> true;
      default -> false;
    };
  }
}
