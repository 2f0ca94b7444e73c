package candor.persistence;

import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.ExchangeReport;
import candor.model.store.Store;
import candor.persistence.board.Exchange;
import candor.persistence.board.practice.PracticeBoards;
import candor.persistence.board.site.SiteBoard;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// The exchange between a workspace and its boards.
///
/// An exchange takes as long as the boards do, so it belongs on a thread of its own, never on the
/// window's or the writer's. Exchanges take turns: a second one waits for the first. Nothing is
/// thrown for a board's failure; it is in the report and in the outbox. A `StoreException` passes
/// through: what was done is found out by the next exchange.
public final class JobBoards implements AutoCloseable {

  private final Store store;
  private final Path folder;
  private final PracticeBoards practice;
  private final InstantSource clock;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile boolean online = true;
  private volatile boolean closed;

  /// Opens nothing yet: the practice board's server starts when it is first needed.
  ///
  /// @param folder of the workspace, where the practice board keeps what it was sent
  public JobBoards(Store store, Path folder, InstantSource clock) {
    this(store, folder, Cover.NONE, clock);
  }

  /// The same for an open workspace; what the practice board keeps is encrypted when that is.
  public JobBoards(Workspace workspace, InstantSource clock) {
    this(workspace.store(), workspace.folder(), workspace.cover(), clock);
  }

  private JobBoards(Store store, Path folder, Cover cover, InstantSource clock) {
    this.store = store;
    this.folder = folder;
    this.practice = new PracticeBoards(folder.resolve(Renewal.PRACTICE), cover.practice());
    this.clock = clock;
  }

  /// Switches the network. While it is off no board is called, and an exchange under way stops
  /// after the call that it is in; what waits in the outbox waits on. On at first.
  public void network(boolean on) {
    online = on;
  }

  /// Sends what waits, reads it back and receives applications; blocks until all is done.
  public ExchangeReport exchange() {
    return inTurn(Exchange::run);
  }

  /// Looks at what was sent before and notes what boards show now; sends nothing; blocks.
  public ExchangeReport compare() {
    return inTurn(Exchange::compare);
  }

  /// Lets an exchange under way stop after the call that it is in, waits for it, and stops the
  /// practice board's server. Later exchanges do nothing.
  @Override
  public void close() {
    closed = true;
    turn.lock();
    try {
      practice.close();
    } finally {
      turn.unlock();
    }
  }

  private ExchangeReport inTurn(Function<Exchange, ExchangeReport> work) {
    turn.lock();
    try {
      return work.apply(new Exchange(store, this::connect, () -> online && !closed));
    } finally {
      turn.unlock();
    }
  }

  private Board connect(BoardAccount account) {
    return switch (account.sort()) {
      case CAREER_SITE -> new SiteBoard(inWorkspace(account), clock);
      case PRACTICE -> practice.of(account.id());
    };
  }

  // A folder that is not said in full is meant from the workspace's own.
  private BoardAccount inWorkspace(BoardAccount account) {
    try {
      var said = account.settings();
      return account.with(
          new BoardSettings(
              said.name(),
              folder.resolve(said.address()).toString(),
              said.company(),
              said.url(),
              said.applyTo()));
    } catch (InvalidPathException _) {
      return account;
    }
  }
}
