package candor.persistence.board.run;

import candor.model.posting.Board;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import java.util.Optional;

/// A board that has jobs of its own, from which we only receive.
public interface ReceivingBoard extends Board {
  @Override
  default void publish(Ref posting, PostingContent content) {
    throw new BoardException(Reason.REFUSED, "Its jobs are opened there.");
  }

  @Override
  default void close(Ref posting) {
    throw new BoardException(Reason.REFUSED, "Its jobs are closed there.");
  }

  @Override
  default Optional<Shown> look(Ref posting) {
    return Optional.empty();
  }
}
