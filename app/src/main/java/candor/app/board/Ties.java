package candor.app.board;

import candor.model.job.Job;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.Posting;
import java.util.List;
import java.util.Optional;

/// The board's own jobs, those here that it does not show already, and which belong together.
///
/// @param postings all on this board
record Ties(BoardAccount board, List<Board.OwnJob> there, List<Job> here, List<Posting> postings) {
  /// What a job there is tied to; empty when to nothing.
  Optional<Posting> tiedTo(Board.OwnJob job) {
    return postings.stream().filter(posting -> job.remote().equals(posting.remote())).findFirst();
  }

  /// The job there that is likely to be tied next, of one or more: one that is tied to nothing, and
  /// if there is such a one, is called as a job here.
  Board.OwnJob next() {
    var untied = there.stream().filter(job -> tiedTo(job).isEmpty()).toList();
    return untied.stream()
        .filter(job -> alike(job).isPresent())
        .findFirst()
        .orElse(untied.isEmpty() ? there.getFirst() : untied.getFirst());
  }

  /// The job here that is called as one there.
  Optional<Job> alike(Board.OwnJob job) {
    return here.stream().filter(one -> one.title().equalsIgnoreCase(job.title())).findFirst();
  }
}
