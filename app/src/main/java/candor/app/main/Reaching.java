package candor.app.main;

import candor.app.board.BoardsScreen;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSecrets;
import candor.model.posting.BoardSettings;
import candor.model.posting.Fault;
import candor.model.posting.PublicPost;
import candor.persistence.JobBoards;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;

/// Single boards as the screen of boards asks for them.
record Reaching(JobBoards boards) implements BoardsScreen.Reach {
  @Override
  public String test(BoardAccount board) {
    return boards.test(board);
  }

  @Override
  public Optional<BoardAccount> inOneFolder(BoardSettings site, List<BoardAccount> others) {
    return boards.inOneFolder(site, others);
  }

  @Override
  public List<Board.OwnJob> jobs(BoardAccount board) {
    return boards.jobs(board);
  }

  @Override
  public List<PublicPost> posts(BoardAccount board, String job) {
    return boards.posts(board, job);
  }

  @Override
  public List<PublicPost> lastPosts(BoardAccount board, String job) {
    return boards.lastPosts(board, job);
  }

  @Override
  public void order(BoardAccount board, Fault fault) {
    boards.order(board, fault);
  }

  @Override
  public BoardSecrets secrets() {
    return boards.secrets();
  }

  /// Whether this computer is connected to anything but itself; calls nobody.
  static boolean isConnected() {
    try {
      return NetworkInterface.networkInterfaces().anyMatch(Reaching::leadsOut);
    } catch (SocketException e) {
      // What can't be asked is no reason to wait.
      return true;
    }
  }

  private static boolean leadsOut(NetworkInterface one) {
    try {
      return one.isUp() && !one.isLoopback() && one.inetAddresses().findAny().isPresent();
    } catch (SocketException e) {
      return false;
    }
  }
}
