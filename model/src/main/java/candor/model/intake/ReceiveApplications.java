package candor.model.intake;

import candor.model.posting.Board;
import candor.model.posting.BoardId;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.time.temporal.ChronoUnit;

/// Takes over pages of applications; receiving the same page twice changes nothing.
public final class ReceiveApplications {
  private static final Act RECEIVE = Act.lasting("receive-applications");
  private final Store store;

  public ReceiveApplications(Store store) {
    this.store = store;
  }

  /// Stores a page as proposals, together with its cursor; their times keep the page's order.
  /// Applications to postings that this workspace does not have on this board are left out, and so
  /// are those of people who were erased since; a board that is gone delivers nothing.
  ///
  /// @return how many were new
  public int receive(BoardId board, Board.IncomingPage page) {
    return store.write(
        RECEIVE,
        tx -> {
          var account = tx.find(board);
          if (account.isEmpty()) {
            return 0;
          }
          var fresh = 0;
          for (var incoming : page.applications()) {
            fresh += receive(tx, board, incoming, fresh) ? 1 : 0;
          }
          tx.put(account.get().at(page.cursor()));
          return fresh;
        });
  }

  private static boolean receive(
      Transaction tx, BoardId board, Board.IncomingApplication incoming, int before) {
    var id = Proposal.of(board, incoming.externalId());
    var posting = tx.find(incoming.posting()).filter(p -> p.board().equals(board));
    if (posting.isEmpty() || tx.find(id).isPresent() || tx.find(Forgotten.id(id)).isPresent()) {
      return false;
    }
    tx.put(
        new Proposal(
            id,
            board,
            posting.get().job(),
            incoming.name(),
            incoming.email(),
            incoming.phone(),
            incoming.message(),
            incoming.resumeName(),
            incoming.resume(),
            tx.now().plus(before, ChronoUnit.MICROS),
            ProposalState.NEW,
            null,
            0));
    return true;
  }
}
