package candor.persistence.board;

import candor.model.intake.ReceiveApplications;
import candor.model.intake.Replies;
import candor.model.intake.ReplyAct;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.Posting;
import candor.model.posting.PostingId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// One exchange with one board. Ends early at the first sign that the board can't be dealt with
/// now.
final class BoardVisit {
  /// So many answers may get lost before the board is left alone.
  private static final int PATIENCE = 3;

  /// So many pages are received at most: a board that never ends must not keep us for ever.
  private static final int MOST_PAGES = 1_000;

  /// So many sightings are stored at once: longer transactions would keep the user's own waiting.
  private static final int AT_ONCE = 100;

  private final BoardAccount account;
  private final Outbox outbox;
  private final BooleanSupplier online;
  private final Optional<Board> board;
  private final List<OutboxItem> touched = new ArrayList<>();
  private final List<Replies.Due> replied = new ArrayList<>();
  private final Map<PostingId, OutboxItem> unread = new LinkedHashMap<>();
  private final Set<PostingId> blocked = new HashSet<>();
  private final List<PostingId> drifted = new ArrayList<>();
  private Optional<BoardException> trouble = Optional.empty();
  private int doubts;
  private int received;
  private int compared;

  /// @param board makes the connector; may throw a `BoardException`
  BoardVisit(BoardAccount account, Supplier<Board> board, Outbox outbox, BooleanSupplier online) {
    this.account = account;
    this.outbox = outbox;
    this.online = online;
    this.board = connected(board);
  }

  /// The operations that were due, whether or not their turn came.
  List<OutboxItem> touched() {
    return touched;
  }

  ExchangeReport.Visit report() {
    return new ExchangeReport.Visit(
        account.id(),
        account.name(),
        received,
        compared,
        drifted,
        trouble.map(BoardException::reason),
        trouble.map(BoardException::getMessage).orElse(""));
  }

  /// Carries out operations in their order. The last one of each posting is read back at the end,
  /// so that the board settles once.
  void carryOut(List<OutboxItem> due) {
    touched.addAll(due);
    for (var item : due) {
      if (unread.containsKey(item.posting())) {
        readBack();
      }
      if (!goesOn()) {
        return;
      }
      if (!blocked.contains(item.posting())) {
        carryOut(item);
      }
    }
    readBack();
  }

  /// What was in the way; nothing when all went well.
  Optional<BoardException> trouble() {
    return trouble;
  }

  /// Lets go of the board.
  void leave() {
    board.ifPresent(Board::leave);
  }

  /// Sends replies in their order. What a board is told of an application can be repeated; a mail
  /// is tried once.
  void reply(Replies replies) {
    for (var due : replies.due(account.id())) {
      if (!goesOn()) {
        return;
      }
      replied.add(due);
      if (replies.sending(due.reply().id())) {
        reply(replies, due);
      }
    }
  }

  private void reply(Replies replies, Replies.Due due) {
    var id = due.reply().id();
    try {
      send(due);
      replies.done(id);
    } catch (BoardException e) {
      switch (e.reason()) {
        case REFUSED -> replies.failed(id, words(e));
        case IN_DOUBT, UNREADABLE -> replies.doubted(id, words(e));
        case UNREACHABLE, BUSY, NOT_ALLOWED, NOT_WRITABLE -> {
          replies.waiting(id, words(e));
          trouble = Optional.of(e);
        }
      }
    }
  }

  private void send(Replies.Due due) {
    var reply = due.reply();
    var proposal = due.proposal();
    var to = board.orElseThrow();
    if (reply.act() == ReplyAct.THANK) {
      var name = proposal.name();
      to.thank(
          new Board.Thanks(reply.id().value().toString(), name, proposal.email(), due.jobTitle()));
    } else {
      var application = Objects.requireNonNullElse(proposal.externalId(), "");
      var stage = account.settings().calledThere(reply.stage());
      var rejected = reply.act() == ReplyAct.REJECT;
      to.tell(application, new Board.Standing(stage, rejected, reply.why()));
    }
  }

  /// The replies whose turn came.
  List<Replies.Due> replied() {
    return replied;
  }

  /// Receives page after page, until nothing new comes. What is attached is fetched at once, since
  /// its addresses soon end, and before the page is stored with its cursor.
  void receive(ReceiveApplications receive, Attachments attachments) {
    var cursor = account.cursor();
    for (var pages = 0; pages < MOST_PAGES && goesOn(); pages++) {
      try {
        var page = board.orElseThrow().applications(cursor);
        var fetched = new ArrayList<ReceiveApplications.Fetched>();
        for (var application : receive.fresh(account.id(), page)) {
          if (!goesOn()) {
            return;
          }
          fetched.add(attachments.fetch(application));
        }
        received += receive.receive(account.id(), fetched, page.cursor());
        if (page.applications().isEmpty() || page.cursor().equals(cursor)) {
          return;
        }
        cursor = page.cursor();
      } catch (BoardException e) {
        trouble = Optional.of(e);
      }
    }
  }

  /// Looks at postings and stores what is seen.
  void compare(List<Posting> postings) {
    for (var from = 0; from < postings.size() && goesOn(); from += AT_ONCE) {
      var some = postings.subList(from, Math.min(from + AT_ONCE, postings.size()));
      var sightings = some.stream().flatMap(posting -> sight(posting).stream()).toList();
      drifted.addAll(outbox.compared(sightings));
      compared += sightings.size();
    }
  }

  private Optional<Outbox.Sighting> sight(Posting posting) {
    if (!goesOn()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Outbox.Sighting(posting.id(), look(posting.ref()).orElse(null), ""));
    } catch (BoardException e) {
      if (e.reason() == BoardException.Reason.UNREADABLE) {
        return Optional.of(new Outbox.Sighting(posting.id(), null, words(e)));
      }
      trouble = Optional.of(e);
      return Optional.empty();
    }
  }

  private void carryOut(OutboxItem item) {
    switch (item.state()) {
      case SENT -> unread.put(item.posting(), item);
      case SENDING, IN_DOUBT -> clear(item);
      case QUEUED -> send(item);
      case VERIFIED, DRIFTED, FAILED, TAKEN_BACK -> {}
    }
  }

  /// Asks the board before anything is sent again.
  private void clear(OutboxItem item) {
    try {
      // What the board can't tell is as in what may have been sent now.
      var shown = look(ref(item).having(item.content())).map(Board.Shown::content).orElse(null);
      if (Objects.equals(shown, item.content())) {
        outbox.sent(item.id());
        unread.put(item.posting(), item);
      } else {
        send(item);
      }
    } catch (BoardException e) {
      outbox.doubted(item.id(), words(e));
      if (e.reason() == BoardException.Reason.UNREADABLE) {
        doubt(item, e);
      } else {
        trouble = Optional.of(e);
      }
    }
  }

  private void send(OutboxItem item) {
    if (outbox.sending(item.id()).isEmpty()) {
      return;
    }
    try {
      var content = item.content();
      if (content == null) {
        board.orElseThrow().close(ref(item));
      } else {
        board.orElseThrow().publish(ref(item), content);
      }
      outbox.sent(item.id());
      unread.put(item.posting(), item);
    } catch (BoardException e) {
      notTaken(item, e);
    }
  }

  private void notTaken(OutboxItem item, BoardException e) {
    switch (e.reason()) {
      case REFUSED -> outbox.failed(item.id(), words(e));
      case IN_DOUBT, UNREADABLE -> {
        outbox.doubted(item.id(), words(e));
        doubt(item, e);
      }
      case UNREACHABLE, BUSY, NOT_ALLOWED, NOT_WRITABLE -> {
        outbox.waiting(item.id(), words(e));
        trouble = Optional.of(e);
      }
    }
  }

  private void doubt(OutboxItem item, BoardException e) {
    blocked.add(item.posting());
    if (++doubts == PATIENCE) {
      trouble = Optional.of(e);
    }
  }

  private void readBack() {
    if (unread.isEmpty()) {
      return;
    }
    var items = List.copyOf(unread.values());
    unread.clear();
    if (goesOn() && settled(items)) {
      items.forEach(this::readBack);
    }
  }

  private boolean settled(List<OutboxItem> items) {
    try {
      board.orElseThrow().settle();
      return true;
    } catch (BoardException e) {
      items.forEach(item -> outbox.unseen(item.id(), words(e)));
      trouble = Optional.of(e);
      return false;
    }
  }

  private void readBack(OutboxItem item) {
    if (!goesOn()) {
      return;
    }
    try {
      outbox.looked(item.id(), look(ref(item)).orElse(null), "");
    } catch (BoardException e) {
      if (e.reason() == BoardException.Reason.UNREADABLE) {
        outbox.looked(item.id(), null, words(e));
      } else {
        outbox.unseen(item.id(), words(e));
        trouble = Optional.of(e);
      }
    }
  }

  private Board.Ref ref(OutboxItem item) {
    return outbox.ref(item.posting());
  }

  private Optional<Board.Shown> look(Board.Ref posting) {
    return board.orElseThrow().look(posting);
  }

  private boolean goesOn() {
    return trouble.isEmpty() && online.getAsBoolean();
  }

  private Optional<Board> connected(Supplier<Board> connect) {
    try {
      return Optional.of(connect.get());
    } catch (BoardException e) {
      trouble = Optional.of(e);
      return Optional.empty();
    }
  }

  private static String words(BoardException e) {
    var words = String.valueOf(e.getMessage());
    return words.isBlank() ? e.reason().name() : words;
  }
}
