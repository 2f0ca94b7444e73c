package candor.app.board;

import candor.model.posting.BoardAccount;
import candor.model.posting.Posting;
import candor.model.posting.Untaken;
import candor.model.store.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// A board as the list of them shows it.
///
/// @param postings how many jobs it is to show
/// @param tied how many jobs here are tied to jobs there
/// @param seenAt when it was last looked at; empty when never
/// @param untaken what was read there and is no application to a job here
record BoardLine(
    BoardAccount board, long postings, long tied, Optional<Instant> seenAt, Untaken untaken) {
  static BoardLine of(BoardAccount board, Snapshot s) {
    var postings = s.of(Posting.KIND, board.id());
    return new BoardLine(
        board,
        postings.stream().filter(posting -> posting.wanted() != null).count(),
        postings.stream().filter(p -> p.remote() != null && !p.isOurs()).count(),
        postings.stream()
            .map(Posting::seenAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder()),
        Untaken.of(s, board.id()));
  }
}
