package candor.persistence;

import candor.model.job.Job;
import candor.model.people.Settings;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardSecrets;
import candor.model.posting.BoardSettings;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Fault;
import candor.model.posting.PublicPost;
import candor.model.store.Store;
import candor.persistence.board.Exchange;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The exchange between a workspace and its boards.
///
/// An exchange takes as long as the boards do, so it belongs on a thread of its own, never on the
/// window's or the writer's. Exchanges take turns: a second one waits for the first. Nothing is
/// thrown for a board's failure; it is in the report and in the outbox. A `StoreException` passes
/// through: what was done is found out by the next exchange.
public final class JobBoards implements AutoCloseable {
  /// How long what is only asked may go on while the exchange ends.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Store store;
  private final Path folder;
  private final BoardSecrets secrets;
  private final InstantSource clock;
  private final AskedPosts posts;
  private final Connectors connectors;
  private final Exchange.Means means;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile boolean online = true;
  private volatile boolean closed;

  /// Exchanges as fast as the boards take it. Opens nothing yet: the practice board's server starts
  /// when it is first needed.
  public JobBoards(Workspace workspace, InstantSource clock) {
    this(workspace, clock, () -> {}, Runnable::run);
  }

  /// The same at another tempo.
  ///
  /// @param courtesy called before each small piece of an exchange, on the thread that does it, one
  ///   of several; returns when it may go on
  /// @param files fetches the files of applications, several at a time where it is threads, and
  ///   calls boards while what was done is stored; it is not ended before this
  public JobBoards(
      Workspace workspace, InstantSource clock, Runnable courtesy, Consumer<Runnable> files) {
    this.store = workspace.store();
    this.folder = workspace.folder();
    this.posts = new AskedPosts(new Settings(store));
    this.secrets = new StoredSecrets(workspace);
    this.clock = clock;
    this.connectors = new Connectors(workspace, secrets, clock);
    this.means =
        new Exchange.Means(
            connectors::connect,
            workspace.documents(),
            files,
            clock,
            RandomGenerator.getDefault(),
            courtesy);
  }

  /// The passwords and keys of the boards.
  public BoardSecrets secrets() {
    return secrets;
  }

  /// Switches the network. While it is off no board is called, and an exchange under way stops
  /// after the call that it is in; what waits in the outbox waits on. On at first.
  public void network(boolean on) {
    online = on;
  }

  /// Sends what waits, reads it back and receives applications; leaves alone boards that failed
  /// lately. Blocks until all is done.
  public ExchangeReport exchange() {
    return inTurn(exchange -> exchange.run(Exchange.Call.DUE));
  }

  /// The same with all boards that fit, also those that failed lately: the user asked for it.
  public ExchangeReport exchangeNow(Predicate<BoardAccount> some) {
    return inTurn(exchange -> exchange.run(Exchange.Call.ALL, some));
  }

  /// How long it is until one of the boards that are left alone may be called again by itself: no
  /// time at all once that moment is past; nothing when there is no such board, or only the user
  /// can end it, or there is no network. Blocks.
  public Optional<Duration> untilDue() {
    return inTurn(_ -> rest(), Optional.empty());
  }

  private Optional<Duration> rest() {
    var now = clock.instant();
    return new EditBoards(store)
        .all().stream()
            .flatMap(board -> board.resting().stream())
            .flatMap(rest -> Stream.ofNullable(rest.until()))
            .map(until -> Duration.between(now, until))
            .map(left -> left.isNegative() ? Duration.ZERO : left)
            .min(Comparator.naturalOrder());
  }

  /// Tries whether a board lets us in with its settings; changes nothing there; blocks.
  ///
  /// @return who we are there, in the board's words; empty when it does not say
  /// @throws BoardException when it can't be reached, there is no network, or it does not let us in
  public String test(BoardAccount account) {
    return inTurn(account, Board::test);
  }

  /// The one of these boards that is a career site in the same folder of this computer as one with
  /// such settings would be, under whatever name: links, and letters where the disk takes small and
  /// capital ones for the same, are seen through. Empty when there is none. Looks at the disk only.
  public Optional<BoardAccount> inOneFolder(BoardSettings site, List<BoardAccount> others) {
    return Sites.inOneFolder(site, others, folder);
  }

  /// The jobs that a board has of its own; blocks.
  ///
  /// @throws BoardException when it can't be reached, there is no network, or it does not let us in
  public List<Board.OwnJob> jobs(BoardAccount account) {
    return inTurn(account, Board::jobs);
  }

  /// The posts under which the public sees a job of a board's own, with what is asked of who
  /// applies there; blocks. Unlike the others it does not wait for an exchange, and no exchange
  /// waits for it: somebody sits before a form.
  ///
  /// @param job the board's own id of it
  /// @throws BoardException when it can't be reached or there is no network
  public List<PublicPost> posts(BoardAccount account, String job) {
    if (!online || closed) {
      throw noNetwork();
    }
    return posts.ask(account.id(), job, () -> asked(account, board -> board.posts(job)));
  }

  /// What [#posts] said last, also without a network; nothing where it was never asked. Blocks
  /// shortly.
  public List<PublicPost> lastPosts(BoardAccount account, String job) {
    return posts.last(account.id(), job);
  }

  /// Lets something go wrong at a practice board, once, also while there is no network; blocks.
  ///
  /// @throws BoardException when the practice board does not start
  public void order(BoardAccount account, Fault fault) {
    turn.lock();
    try {
      if (!closed) {
        connectors.order(account, fault);
      }
    } finally {
      turn.unlock();
    }
  }

  /// Writes the career site of a board's account into another folder, with a page for each job that
  /// is open, says all that a site needs, and is not wanted on other career sites only; pages of
  /// other jobs go. What the workspace knows of its own site stays as it is.
  ///
  /// @return the jobs that are left out, since something is missing of them
  /// @throws BoardException when the folder can't be written, or holds what is not ours
  public List<Job> site(BoardAccount account, Path into) {
    return inTurn(_ -> Sites.write(store, account, into, clock), List.of());
  }

  /// Lets an exchange under way stop after the call that it is in, waits for it, and stops the
  /// practice board's server. Later exchanges do nothing. A board that does not answer soon is
  /// waited for only where something is being sent.
  @Override
  public void close() {
    closed = true;
    if (!isTurnSoon()) {
      connectors.askNoMore();
      turn.lock();
    }
    try {
      connectors.close();
    } finally {
      turn.unlock();
    }
  }

  private boolean isTurnSoon() {
    try {
      return turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private <T> T asked(BoardAccount account, Function<Board, T> question) {
    var board = connectors.connect(account);
    try {
      return question.apply(board);
    } finally {
      board.leave();
    }
  }

  private ExchangeReport inTurn(Function<Exchange, ExchangeReport> work) {
    return inTurn(work, ExchangeReport.none());
  }

  private <T> T inTurn(BoardAccount account, Function<Board, T> question) {
    Optional<T> answer = inTurn(_ -> Optional.of(asked(account, question)), Optional.empty());
    return answer.orElseThrow(JobBoards::noNetwork);
  }

  private static BoardException noNetwork() {
    return new BoardException(BoardException.Reason.UNREACHABLE, "There is no network.");
  }

  private <T> T inTurn(Function<Exchange, T> work, T offline) {
    turn.lock();
    try {
      return online && !closed
          ? work.apply(new Exchange(store, means, () -> online && !closed))
          : offline;
    } finally {
      turn.unlock();
    }
  }
}
