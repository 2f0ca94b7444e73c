package candor.persistence.board.practice;

import candor.model.posting.Board;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.Fault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The practice boards of a workspace: a server that starts when it is first needed, and the client
/// to it. One caller at a time.
public final class PracticeBoards implements AutoCloseable {
  private static final long SEED = 2026;
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  // Long enough to be seen by who looks on.
  private static final Duration SLOW = Duration.ofSeconds(2);

  private final Path file;
  private final Lines lines;
  private Optional<PracticeServer> server = Optional.empty();
  private Optional<HttpClient> http = Optional.empty();

  /// @param file where the server keeps what was posted
  public PracticeBoards(Path file, Lines lines) {
    this.file = file;
    this.lines = lines;
  }

  /// Copies the server's file into one whose lines lie there otherwise.
  ///
  /// @throws IOException when it can't be written
  /// @throws IllegalArgumentException when it was changed
  public static void copy(Path from, Lines read, Path to, Lines written) throws IOException {
    PracticeLog.copy(from, read, to, written);
  }

  /// The connector of one account's board.
  ///
  /// @throws BoardException `UNREACHABLE` when the server can't start
  public Board of(BoardId account) {
    var running = server();
    return new PracticeBoard(http(), running.address(), running.token(), account);
  }

  /// Lets something go wrong at one account's board, once.
  ///
  /// @throws BoardException `UNREACHABLE` when the server can't start
  public void order(BoardId account, Fault fault) {
    server().order(account, fault);
  }

  /// Stops the server; what was posted stays in the file.
  @Override
  public void close() {
    server.ifPresent(PracticeServer::close);
    http.ifPresent(HttpClient::shutdownNow);
  }

  private PracticeServer server() {
    if (server.isEmpty()) {
      try {
        server = Optional.of(new PracticeServer(file, SEED, lines, SLOW));
      } catch (IOException e) {
        throw new BoardException(Reason.UNREACHABLE, "The practice board does not start.", e);
      }
    }
    return server.orElseThrow();
  }

  private HttpClient http() {
    if (http.isEmpty()) {
      http =
          Optional.of(
              HttpClient.newBuilder()
                  .version(HttpClient.Version.HTTP_1_1)
                  .proxy(HttpClient.Builder.NO_PROXY)
                  .connectTimeout(TO_CONNECT)
                  .build());
    }
    return http.orElseThrow();
  }
}
