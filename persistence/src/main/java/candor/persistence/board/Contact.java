package candor.persistence.board;

import candor.model.posting.Board;
import candor.model.posting.BoardException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The line to one board for the time of an exchange. It ends at the first sign that the board
/// can't be dealt with now.
final class Contact {
  private final BooleanSupplier online;
  private final Runnable courtesy;
  private final Optional<Board> board;
  private volatile Optional<BoardException> trouble = Optional.empty();

  /// @param connect makes the connector; may throw a `BoardException`
  /// @param online once it says no, nothing leaves any more
  /// @param courtesy called before each small piece of work
  Contact(Supplier<Board> connect, BooleanSupplier online, Runnable courtesy) {
    this.online = online;
    this.courtesy = courtesy;
    this.board = connected(connect);
  }

  /// Whether the board can be called.
  boolean goesOn() {
    return trouble.isEmpty() && online.getAsBoolean();
  }

  /// Lets others go first before the next small piece of work, and says whether there is to be one.
  boolean goesOnAfterOthers() {
    letOthers();
    return goesOn();
  }

  /// Lets others go first before the next small piece of work.
  void letOthers() {
    courtesy.run();
  }

  /// The board; only while it can be called.
  Board board() {
    return board.orElseThrow();
  }

  /// Ends it.
  void broke(BoardException why) {
    trouble = Optional.of(why);
  }

  /// What ended it; nothing when all went well.
  Optional<BoardException> trouble() {
    return trouble;
  }

  /// What is to be known of what was found there; empty when nothing.
  String remark() {
    return board.map(Board::remark).orElse("");
  }

  /// Lets go of the board.
  void leave() {
    board.ifPresent(Board::leave);
  }

  /// What a board said, or at least of what kind it was.
  static String words(BoardException e) {
    var words = String.valueOf(e.getMessage());
    return words.isBlank() ? e.reason().name() : words;
  }

  /// Whether a board that ended a call so is to be asked for nothing more now.
  static boolean sendsAway(BoardException e) {
    return e.reason() == BoardException.Reason.BUSY
        || e.reason() == BoardException.Reason.NOT_ALLOWED;
  }

  /// Whether a look that ended so says something of that posting only, and nothing of the board.
  static boolean isOfOnePosting(BoardException e) {
    return switch (e.reason()) {
      case UNREADABLE, REFUSED, PUT_OFF -> true;
      case UNREACHABLE, IN_DOUBT, BUSY, NOT_ALLOWED, NOT_WRITABLE -> false;
    };
  }

  private Optional<Board> connected(Supplier<Board> connect) {
    try {
      return Optional.of(connect.get());
    } catch (BoardException e) {
      trouble = Optional.of(e);
      return Optional.empty();
    }
  }
}
