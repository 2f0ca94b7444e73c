package candor.persistence.board;

import candor.model.intake.ReceiveApplications;
import candor.model.intake.ReceiveApplications.Fetched;
import candor.model.intake.ReceiveApplications.Progress;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.BoardException;
import candor.model.posting.BoardId;
import candor.model.posting.ExchangeReport.PassedOver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/// Receives what came in at one board, page after page. While the files of a page are on their way
/// and it is stored, the next page is asked for beside, whose files go after them. No trouble with
/// it keeps this one from being stored, but that a board which says to come back later is asked for
/// no more files.
final class Receiving {
  /// So many pages are received at most: a board that never ends must not keep us for ever.
  private static final int MOST_PAGES = 1_000;

  private final BoardId board;
  private final Contact contact;
  private final ReceiveApplications receive;
  private final Attachments attachments;
  private final Beside beside;
  private final BooleanSupplier goesOn;
  private Optional<Ahead> ahead = Optional.empty();
  private int received;
  private final int passedBefore;
  private List<String> unreadable = List.of();

  /// @param beside asks for pages ahead
  /// @param goesOn asked before each page, besides whether the board can be called
  Receiving(
      BoardId board,
      Contact contact,
      ReceiveApplications receive,
      Attachments attachments,
      Beside beside,
      BooleanSupplier goesOn) {
    this.board = board;
    this.contact = contact;
    this.receive = receive;
    this.attachments = attachments;
    this.beside = beside;
    this.goesOn = goesOn;
    this.passedBefore = receive.untaken(board).messages();
  }

  // What came for a cursor, with its files on their way.
  private record Asked(
      String cursor, IncomingPage page, Progress before, List<Attachments.Coming> coming) {
    void giveUp() {
      coming.forEach(Attachments.Coming::giveUp);
    }

    boolean hasMore() {
      return !page.applications().isEmpty() && !page.cursor().equals(cursor);
    }
  }

  // What will come for a cursor; nothing where it was not asked for after all.
  private record Ahead(String cursor, Future<Optional<Asked>> page) {}

  /// Receives until nothing new comes, or the board can't be dealt with any more.
  ///
  /// @return how many applications were new
  int all() {
    try {
      var more = true;
      for (var pages = 0; more && pages < MOST_PAGES && receivesOn(); pages++) {
        more = receive.cursor(board).filter(this::page).isPresent();
      }
      return received;
    } finally {
      giveUpAhead();
    }
  }

  /// What was there besides applications to jobs here. Where all was read again, it is no news.
  PassedOver passedOver() {
    var now = receive.untaken(board).messages();
    return new PassedOver(Math.max(0, now - passedBefore), unreadable);
  }

  private boolean receivesOn() {
    return contact.goesOn() && goesOn.getAsBoolean();
  }

  // Whether there may be more. Where a page breaks off, what was fetched of it is there already.
  private boolean page(String cursor) {
    var here = asked(cursor);
    if (here.isEmpty()) {
      return false;
    }
    var asked = here.get();
    var whole = false;
    try {
      askAhead(asked);
    } finally {
      var fetched = fetched(asked);
      whole = fetched.size() == asked.coming().size();
      store(fetched, asked.before(), whole ? Optional.of(asked.page()) : Optional.empty());
    }
    return whole && asked.hasMore();
  }

  private void askAhead(Asked asked) {
    if (asked.hasMore() && receivesOn()) {
      var next = asked.page().cursor();
      ahead = Optional.of(new Ahead(next, beside.begin(() -> askStill(next))));
    }
  }

  // One that was asked for ahead, unless what is stored says by now to go on from elsewhere.
  private Optional<Asked> asked(String cursor) {
    if (ahead.filter(coming -> coming.cursor().equals(cursor)).isEmpty()) {
      giveUpAhead();
    }
    if (!contact.goesOn()) {
      return Optional.empty();
    }
    var here = ahead;
    ahead = Optional.empty();
    try {
      return Optional.of(
          here.flatMap(coming -> Beside.ended(coming.page())).orElseGet(() -> ask(cursor)));
    } catch (BoardException e) {
      contact.broke(e);
      return Optional.empty();
    }
  }

  // A board has one caller.
  private void askAgain(String cursor) {
    awaitAhead();
    var _ = contact.board().applications(cursor);
  }

  // Whatever became of it is told whoever takes it.
  private void awaitAhead() {
    try {
      var _ = ahead.flatMap(coming -> Beside.ended(coming.page()));
    } catch (RuntimeException e) {
      assert e != null;
    }
  }

  // Where a board said to ask for nothing more, that holds also of a page that is not wanted now.
  private void giveUpAhead() {
    var here = ahead;
    ahead = Optional.empty();
    try {
      here.flatMap(coming -> Beside.ended(coming.page())).ifPresent(Asked::giveUp);
    } catch (BoardException e) {
      if (Contact.sendsAway(e)) {
        contact.broke(e);
      }
    }
  }

  // Its turn may come late.
  private Optional<Asked> askStill(String cursor) {
    return receivesOn() ? Optional.of(ask(cursor)) : Optional.empty();
  }

  // What is attached is fetched at once, since its addresses soon end, and before the page is
  // stored with its cursor.
  private Asked ask(String cursor) {
    var page = came(cursor);
    var before = receive.progress(board, cursor, page.applications());
    var coming = receive.fresh(board, page).stream().map(attachments::begin).toList();
    return new Asked(cursor, page, before, coming);
  }

  private IncomingPage came(String cursor) {
    try {
      return contact.board().applications(cursor);
    } catch (BoardException e) {
      attachments.heed(e);
      throw e;
    }
  }

  private List<Fetched> fetched(Asked asked) {
    var fetched = new ArrayList<Fetched>();
    try {
      for (var coming : asked.coming()) {
        if (!contact.goesOnAfterOthers()) {
          break;
        }
        fetched.add(attachments.end(coming, () -> askAgain(asked.cursor())));
      }
    } catch (BoardException e) {
      contact.broke(e);
    } finally {
      asked.giveUp();
    }
    return fetched;
  }

  // The cursor moves on with the last of them only: what came twice is known.
  private void store(List<Fetched> fetched, Progress before, Optional<IncomingPage> ended) {
    try {
      attachments.settle(fetched);
    } catch (BoardException e) {
      contact.broke(e);
      return;
    }
    var rest = fetched;
    for (; rest.size() > Pace.MOST; rest = rest.subList(Pace.MOST, rest.size())) {
      contact.letOthers();
      received += receive.receive(board, rest.subList(0, Pace.MOST), before, before.cursor());
    }
    if (ended.isPresent()) {
      received += receive.receive(board, rest, before, ended.get());
      ended.flatMap(IncomingPage::passed).ifPresent(passed -> unreadable = passed.unreadable());
    } else {
      received += receive.receive(board, rest, before, before.cursor());
    }
  }
}
