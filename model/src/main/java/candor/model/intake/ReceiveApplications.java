package candor.model.intake;

import candor.model.posting.Board;
import candor.model.posting.BoardId;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;

/// Takes over pages of applications; receiving the same page twice changes nothing.
public final class ReceiveApplications {
  private static final Act RECEIVE = Act.lasting("receive-applications");
  private final Store store;

  public ReceiveApplications(Store store) {
    this.store = store;
  }

  /// Where receiving from a board goes on.
  public String cursor(BoardId board) {
    return store.read(s -> s.find(board).orElseThrow().cursor());
  }

  /// Stores a page as proposals, together with its cursor. Applications to postings that this
  /// workspace does not know are left out.
  ///
  /// @return how many were new
  public int receive(BoardId board, Board.IncomingPage page) {
    return store.write(
        RECEIVE,
        tx -> {
          var fresh = 0;
          for (var incoming : page.applications()) {
            fresh += receive(tx, board, incoming) ? 1 : 0;
          }
          tx.put(tx.find(board).orElseThrow().at(page.cursor()));
          return fresh;
        });
  }

  private static boolean receive(
      Transaction tx, BoardId board, Board.IncomingApplication incoming) {
    var id = Proposal.of(board, incoming.externalId());
    var posting = tx.find(incoming.posting());
    if (posting.isEmpty() || tx.find(id).isPresent()) {
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
            tx.now(),
            ProposalState.NEW,
            null,
            0));
    return true;
  }
}
