package candor.persistence.board;

import candor.model.posting.Board;
import candor.model.posting.Board.Review.Verdict;
import candor.model.posting.BoardException;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxId;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.PostingId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Carries out operations of the outbox at one board, in their order. Some at a time are marked as
/// on their way before the board is called, and noted as taken after it: what a kill leaves between
/// the two is asked for at the board. While it is called for some, those before them are noted, and
/// those after them are marked. Where a board shows several postings by one call, they go by one.
final class Carrier {
  /// So many answers may get lost before the board is left alone.
  private static final int PATIENCE = 3;

  private final Outbox outbox;
  private final Contact contact;
  private final BooleanSupplier stays;
  private final Beside beside;
  private final Pace pace = new Pace(System::nanoTime);
  private final Unread unread;
  private final Set<PostingId> blocked = new HashSet<>();
  private Optional<OnItsWay> onItsWay = Optional.empty();
  private int doubts;

  /// @param stays asked before anything is sent or looked at; once it says no, the board is not to
  ///   be dealt with as it was, and all waits on; on any thread
  /// @param beside calls the board
  Carrier(Outbox outbox, Contact contact, BooleanSupplier stays, Beside beside) {
    this.outbox = outbox;
    this.contact = contact;
    this.stays = stays;
    this.beside = beside;
    this.unread = new Unread(outbox, contact, stays, beside, pace);
  }

  // Those for which the board is called.
  private record OnItsWay(Set<PostingId> postings, Future<Sent> sent) {}

  // What became of some that were to be sent: those that the board took, what was wrong with the
  // one after them, and those for which it was not called.
  private record Sent(
      List<OutboxItem> taken,
      Optional<Wrong> wrong,
      List<OutboxItem> rest,
      Map<OutboxId, Board.Ref> refs) {
    boolean isWell() {
      return wrong.isEmpty() && rest.isEmpty();
    }
  }

  private record Wrong(OutboxItem item, BoardException why) {}

  /// Carries them out. The last one of each posting is read back at the end, so that the board
  /// settles once.
  void carryOut(List<OutboxItem> due) {
    for (var rest = due; !rest.isEmpty() && contact.goesOn(); ) {
      var some = together(rest);
      if (some.stream().anyMatch(item -> isOpen(item.posting()))) {
        readBack();
      }
      if (!goesOnAfterOthers()) {
        arrive();
        return;
      }
      carryOutTogether(some.stream().filter(item -> !blocked.contains(item.posting())).toList());
      rest = rest.subList(some.size(), rest.size());
    }
    readBack();
  }

  // Whether what was done on it is not read back yet.
  private boolean isOpen(PostingId posting) {
    return unread.holds(posting)
        || onItsWay.filter(some -> some.postings().contains(posting)).isPresent();
  }

  private boolean goesOn() {
    return contact.goesOn() && stays.getAsBoolean();
  }

  private boolean goesOnAfterOthers() {
    contact.letOthers();
    return goesOn();
  }

  // Those that were never sent, none of them after another of its posting; or a single one.
  private List<OutboxItem> together(List<OutboxItem> due) {
    var postings = new HashSet<PostingId>();
    var atOnce = goesAtOnce(due.getFirst());
    var fresh =
        due.stream()
            .limit(atOnce ? contact.board().atOnce() : pace.many())
            .takeWhile(item -> item.state() == OutboxState.QUEUED && postings.add(item.posting()))
            .takeWhile(item -> goesAtOnce(item) == atOnce)
            .toList();
    return fresh.isEmpty() ? due.subList(0, 1) : fresh;
  }

  private boolean goesAtOnce(OutboxItem item) {
    return item.content() != null && contact.board().atOnce() > 1;
  }

  private void carryOutTogether(List<OutboxItem> some) {
    switch (some.isEmpty() ? OutboxState.TAKEN_BACK : some.getFirst().state()) {
      case SENT -> unread.add(some.getFirst());
      case SENDING, IN_DOUBT -> clear(some.getFirst());
      case QUEUED -> send(some);
      case VERIFIED, DRIFTED, FAILED, TAKEN_BACK -> {}
    }
  }

  /// Asks the board before anything is sent again, unless the user says otherwise. Sending an
  /// operation again that is there already changes nothing, so what the board can't tell is taken
  /// as not sent.
  private void clear(OutboxItem item) {
    if (item.goesUnasked() || (item.content() != null && !contact.board().tellsWhole())) {
      send(List.of(item));
      return;
    }
    arrive();
    if (!contact.goesOn()) {
      return;
    }
    try {
      var ref = outbox.refs(Set.of(item.posting())).get(item.posting());
      if (isDone(item, contact.board().look(Objects.requireNonNull(ref)))) {
        taken(List.of(item));
      } else {
        send(List.of(item));
      }
    } catch (BoardException e) {
      outbox.doubted(item.id(), Contact.words(e));
      switch (e.reason()) {
        case REFUSED, PUT_OFF -> blocked.add(item.posting());
        case UNREADABLE -> doubt(List.of(item), e);
        case UNREACHABLE, IN_DOUBT, BUSY, NOT_ALLOWED, NOT_WRITABLE -> contact.broke(e);
      }
    }
  }

  private static boolean isDone(OutboxItem item, Optional<Board.Shown> there) {
    return there
        .map(
            shown ->
                Objects.equals(shown.content(), item.content())
                    && shown.review().verdict() != Verdict.REJECTED)
        .orElse(item.content() == null);
  }

  private void send(List<OutboxItem> some) {
    var refs = marked(some);
    var marked = some.stream().filter(item -> refs.containsKey(item.id())).toList();
    if (marked.size() > 1 && goesAtOnce(marked.getFirst())) {
      arrive();
      if (goesOn()) {
        sendAtOnce(marked, refs);
        return;
      }
    }
    parts(marked).forEach(part -> begin(part, refs));
  }

  // Those before are noted while these are sent, unless something was wrong with them.
  private void begin(List<OutboxItem> marked, Map<OutboxId, Board.Ref> refs) {
    var before = arrived();
    before.filter(sent -> !sent.isWell()).ifPresent(this::note);
    if (goesOn()) {
      onItsWay =
          Optional.of(
              new OnItsWay(
                  marked.stream().map(OutboxItem::posting).collect(Collectors.toSet()),
                  beside.begin(() -> pace.take(marked.size(), () -> sendEach(marked, refs)))));
    } else {
      outbox.left(marked);
    }
    before.filter(Sent::isWell).ifPresent(this::note);
  }

  // Waits for those on their way, and notes what became of them.
  private void arrive() {
    arrived().ifPresent(this::note);
  }

  private Optional<Sent> arrived() {
    var some = onItsWay;
    onItsWay = Optional.empty();
    return some.map(each -> Beside.ended(each.sent()));
  }

  private void note(Sent sent) {
    taken(sent.taken());
    sent.wrong().ifPresent(wrong -> notTaken(List.of(wrong.item()), wrong.why()));
    if (sent.rest().isEmpty()) {
      return;
    }
    if (goesOn()) {
      note(sendEach(sent.rest(), sent.refs()));
    } else {
      outbox.left(sent.rest());
    }
  }

  private Map<OutboxId, Board.Ref> marked(List<OutboxItem> some) {
    var marked = new HashMap<OutboxId, Board.Ref>();
    for (var part : parts(some)) {
      // Before the first they went already.
      if (!marked.isEmpty()) {
        contact.letOthers();
      }
      marked.putAll(outbox.sending(part));
    }
    return marked;
  }

  // One answer that is lost is one doubt, of however many. A refusal of all says nothing of any.
  private void sendAtOnce(List<OutboxItem> some, Map<OutboxId, Board.Ref> refs) {
    try {
      var wrong =
          contact
              .board()
              .publish(
                  some.stream()
                      .map(
                          item ->
                              new Board.Wanted(
                                  ref(refs, item), Objects.requireNonNull(item.content())))
                      .toList());
      var taken = some.stream().filter(item -> !wrong.containsKey(item.posting())).toList();
      parts(taken).forEach(this::taken);
      for (var item : some) {
        Optional.ofNullable(wrong.get(item.posting()))
            .ifPresent(why -> notTaken(List.of(item), why));
      }
    } catch (BoardException e) {
      if (e.reason() == BoardException.Reason.REFUSED) {
        parts(some).forEach(part -> begin(part, refs));
      } else {
        notTaken(some, e);
      }
    }
  }

  // Until something is wrong with one.
  private Sent sendEach(List<OutboxItem> marked, Map<OutboxId, Board.Ref> refs) {
    for (var i = 0; i < marked.size(); i++) {
      var taken = marked.subList(0, i);
      if (!goesOn()) {
        return new Sent(taken, Optional.empty(), marked.subList(i, marked.size()), refs);
      }
      var item = marked.get(i);
      var wrong = send(item, ref(refs, item)).map(why -> new Wrong(item, why));
      if (wrong.isPresent()) {
        return new Sent(taken, wrong, marked.subList(i + 1, marked.size()), refs);
      }
    }
    return new Sent(marked, Optional.empty(), List.of(), refs);
  }

  private Optional<BoardException> send(OutboxItem item, Board.Ref ref) {
    try {
      var content = item.content();
      if (content == null) {
        contact.board().close(ref);
      } else {
        contact.board().publish(ref, content);
      }
      return Optional.empty();
    } catch (BoardException e) {
      return Optional.of(e);
    }
  }

  private void taken(List<OutboxItem> some) {
    if (!some.isEmpty()) {
      outbox.sent(ids(some));
      some.forEach(unread::add);
    }
  }

  private void notTaken(List<OutboxItem> some, BoardException e) {
    var words = Contact.words(e);
    switch (e.reason()) {
      case REFUSED -> some.forEach(item -> outbox.failed(item.id(), words));
      case IN_DOUBT, UNREADABLE -> {
        some.forEach(item -> outbox.doubted(item.id(), words));
        doubt(some, e);
      }
      case PUT_OFF -> {
        some.forEach(item -> notNow(item, words));
        some.forEach(item -> blocked.add(item.posting()));
      }
      case UNREACHABLE, BUSY, NOT_ALLOWED, NOT_WRITABLE -> {
        some.forEach(item -> notNow(item, words));
        contact.broke(e);
      }
    }
  }

  // That nothing was done is true of this time alone: what may be there from before is in doubt.
  private void notNow(OutboxItem item, String words) {
    if (item.state().isOnItsWay() || item.goesAgain()) {
      outbox.doubted(item.id(), words);
    } else {
      outbox.waiting(item.id(), words);
    }
  }

  private void doubt(List<OutboxItem> some, BoardException e) {
    some.forEach(item -> blocked.add(item.posting()));
    // What keeps the rest of a change from being done keeps all else from it, too.
    if (e.getCause() instanceof BoardException why && !Contact.isOfOnePosting(why)) {
      contact.broke(why);
    } else if (++doubts == PATIENCE) {
      contact.broke(e);
    }
  }

  private void readBack() {
    arrive();
    unread.readBack();
  }

  private static Board.Ref ref(Map<OutboxId, Board.Ref> refs, OutboxItem item) {
    return Objects.requireNonNull(refs.get(item.id()));
  }

  // Longer changes of the store would keep the user's own waiting.
  private static List<List<OutboxItem>> parts(List<OutboxItem> some) {
    var parts = new ArrayList<List<OutboxItem>>();
    for (var from = 0; from < some.size(); from += Pace.MOST) {
      parts.add(some.subList(from, Math.min(from + Pace.MOST, some.size())));
    }
    return parts;
  }

  private static List<OutboxId> ids(List<OutboxItem> some) {
    return some.stream().map(OutboxItem::id).toList();
  }
}
