package candor.persistence.board.http;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// HTTP to boards, with one answer to what can go wrong.
///
/// | what happens | what is thrown |
/// | --- | --- |
/// | no connection, no such host | `UNREACHABLE` |
/// | connected, and the answer is lost or too slow | `UNREACHABLE` for a question, `IN_DOUBT` for a change |
/// | 5xx | the same; `BUSY` for a 503 that says when to come back |
/// | 401, 403 | `NOT_ALLOWED` |
/// | 408, 425, 429 | `BUSY`, with the time that the board asks for |
/// | other 4xx, but not 404, 409, 410, 412 | `REFUSED` with the board's words |
/// | an answer of more than 32 MB | `UNREADABLE` |
///
/// What is asked once ([#once]) is told of more cautiously, since nobody can look for it
/// afterwards.
///
/// What is left is for the connector to look at: success is what an answer says, and not its
/// status. No redirect is followed, but for a file's, and there without our key. Passwords and keys
/// go to `https` only, or to this machine.
public final class Wire implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration PATIENCE_WITH_FILES = Duration.ofMinutes(5);
  private static final int LARGEST = 32 * 1024 * 1024;
  private static final int WORDS = 1 << 14;
  private static final String OPEN = "Its address is not one of https.";
  private static final String STOPPED = "The exchange was stopped.";
  private final Supplier<HttpClient> client;
  private final Pace pace;
  private final InstantSource clock;
  private final Patience patience;
  private final Map<Thread, Future<?>> questions = new HashMap<>();
  private @Nullable HttpClient http;
  private boolean asksNoMore;
  private boolean closed;

  /// How long an answer and a file may take, from the question to the last byte.
  record Patience(Duration answer, Duration file) {}

  /// @param client makes what is called with, at the first call; closed with this
  /// @param clock for times that answers speak of
  public Wire(Supplier<HttpClient> client, Pace pace, InstantSource clock) {
    this(client, pace, clock, new Patience(PATIENCE, PATIENCE_WITH_FILES));
  }

  Wire(Supplier<HttpClient> client, Pace pace, InstantSource clock, Patience patience) {
    this.client = client;
    this.pace = pace;
    this.clock = clock;
    this.patience = patience;
  }

  /// One for boards of the world.
  public static Wire toTheWorld(InstantSource clock) {
    return new Wire(Wire::toTheWorld, new Pace(), clock);
  }

  private static HttpClient toTheWorld() {
    return HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  /// Asks something that changes nothing there.
  ///
  /// @param perSecond so many calls of this host in a second at most
  public Reply ask(HttpRequest.Builder request, double perSecond) {
    return looked(send(request, perSecond, Reason.UNREACHABLE), Reason.UNREACHABLE);
  }

  /// Asks for something to be changed there.
  ///
  /// @param perSecond so many calls of this host in a second at most
  public Reply change(HttpRequest.Builder request, double perSecond) {
    return looked(send(request, perSecond, Reason.IN_DOUBT), Reason.IN_DOUBT);
  }

  /// Asks for something to be done there of which nobody can see afterwards whether it was. Only
  /// what says that nothing was done is told as that: all else is in doubt, also 408, 425 and 503,
  /// which may stand for work that was begun, and an answer that points to another place.
  ///
  /// @param perSecond so many calls of this host in a second at most
  /// @return an answer whose status is 2xx
  public Reply once(HttpRequest.Builder request, double perSecond) {
    var reply = send(request, perSecond, Reason.IN_DOUBT);
    if (reply.isDone()) {
      return reply;
    }
    var status = reply.status();
    if (status == 429) {
      throw new BoardException(reply.words(), reply.after(clock.instant()).orElse(null));
    }
    if (status == 401 || status == 403) {
      throw new BoardException(Reason.NOT_ALLOWED, reply.words());
    }
    var refused = status / 100 == 4 && status != 408 && status != 425;
    throw new BoardException(refused ? Reason.REFUSED : Reason.IN_DOUBT, reply.words());
  }

  /// The bytes at an address that a board gave, without our name and key: 32 MB of them at most.
  ///
  /// @throws BoardException as for a question; `REFUSED` where nothing is there, or no longer at
  ///   this address: our key does not count there, so there is nothing wrong with it
  public InputStream fetch(URI address) {
    if (!isPrivate(address)) {
      throw new BoardException(Reason.REFUSED, OPEN);
    }
    var response = got(HttpRequest.newBuilder(address).GET());
    if (response.statusCode() == 401 || response.statusCode() == 403) {
      throw new BoardException(Reason.REFUSED, "Its address has ended.");
    }
    return file(response);
  }

  /// The bytes at an address of the board's own, asked for with our key. Where it points to another
  /// place, they are fetched there without.
  ///
  /// @param perSecond so many calls of this host in a second at most
  /// @throws BoardException as for a question; `REFUSED` where nothing is there
  public InputStream fetch(HttpRequest.Builder request, double perSecond) {
    pace.await(String.valueOf(request.build().uri().getHost()), perSecond);
    var response = got(request);
    if (response.statusCode() / 100 != 3) {
      return file(response);
    }
    var there = response.headers().firstValue("Location").orElse("");
    try {
      return fetch(response.uri().resolve(there));
    } catch (IllegalArgumentException e) {
      throw new BoardException(Reason.REFUSED, "It points to no address.", e);
    }
  }

  /// Ends the questions under way, files too, and asks nothing any more; from any thread. What
  /// changes something there goes on, since nobody would know whether it was done.
  public synchronized void askNoMore() {
    asksNoMore = true;
    for (var question : questions.values()) {
      var _ = question.cancel(true);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (http != null) {
      http.shutdownNow();
    }
  }

  /// Whether what goes there is read by nobody on the way.
  public static boolean isPrivate(URI address) {
    var host = String.valueOf(address.getHost());
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme())
            && (host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]")));
  }

  private Reply send(HttpRequest.Builder builder, double perSecond, Reason broken) {
    var request = requirePrivate(builder);
    pace.await(request.uri().getHost(), perSecond);
    var response = sent(request, broken, patience.answer());
    if (response.body().length > LARGEST) {
      throw new BoardException(Reason.UNREADABLE, "Its answer is too large.");
    }
    return new Reply(response.statusCode(), response.headers(), response.body());
  }

  private HttpResponse<byte[]> got(HttpRequest.Builder builder) {
    return sent(requirePrivate(builder), Reason.UNREACHABLE, patience.file());
  }

  private InputStream file(HttpResponse<byte[]> response) {
    if (response.statusCode() == 200) {
      return new ByteArrayInputStream(response.body());
    }
    var words = Arrays.copyOf(response.body(), Math.min(WORDS, response.body().length));
    var reply = new Reply(response.statusCode(), response.headers(), words);
    var there = reply.status() == 404 || reply.status() == 410 || reply.status() / 100 == 3;
    throw new BoardException(
        there ? Reason.REFUSED : looked(reply, Reason.UNREACHABLE).trouble(), reply.words());
  }

  private static HttpRequest requirePrivate(HttpRequest.Builder builder) {
    var request = builder.build();
    if (!isPrivate(request.uri())) {
      throw new BoardException(Reason.REFUSED, OPEN);
    }
    return request;
  }

  // The client's own time ends with an answer's headers: a body that trickles would take for ever.
  private HttpResponse<byte[]> sent(HttpRequest request, Reason broken, Duration patience) {
    var answer = begun(request, broken);
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | CancellationException e) {
      throw isOver(broken)
          ? new BoardException(broken, STOPPED, e)
          : neverReached(e.getCause())
              ? new BoardException(Reason.UNREACHABLE, "It can't be reached.", e)
              : new BoardException(broken, "The connection broke before its answer was here.", e);
    } catch (TimeoutException e) {
      var _ = answer.cancel(true);
      throw new BoardException(broken, "Its answer took too long.", e);
    } catch (InterruptedException e) {
      var _ = answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new BoardException(broken, STOPPED, e);
    } finally {
      ended();
    }
  }

  private synchronized Future<HttpResponse<byte[]>> begun(HttpRequest request, Reason broken) {
    if (isOver(broken)) {
      throw new BoardException(Reason.UNREACHABLE, STOPPED);
    }
    Future<HttpResponse<byte[]>> answer =
        http().sendAsync(request, answered -> new FirstBytes(LARGEST + 1, answered.headers()));
    if (isQuestion(broken)) {
      questions.put(Thread.currentThread(), answer);
    }
    return answer;
  }

  private synchronized boolean isOver(Reason broken) {
    return closed || (asksNoMore && isQuestion(broken));
  }

  private static boolean isQuestion(Reason broken) {
    return broken == Reason.UNREACHABLE;
  }

  private synchronized void ended() {
    var _ = questions.remove(Thread.currentThread());
  }

  // A fifth of a second, which a workspace without boards of the world has no need to wait.
  private synchronized HttpClient http() {
    if (http == null) {
      http = client.get();
    }
    return http;
  }

  private static boolean neverReached(@Nullable Throwable why) {
    return why instanceof ConnectException
        || why instanceof HttpConnectTimeoutException
        || why instanceof UnknownHostException
        || why instanceof UnresolvedAddressException;
  }

  private Reply looked(Reply reply, Reason broken) {
    var status = reply.status();
    if (status == 401 || status == 403) {
      throw new BoardException(Reason.NOT_ALLOWED, reply.words());
    }
    var after = reply.after(clock.instant());
    if (status == 408 || status == 425 || status == 429 || (status == 503 && after.isPresent())) {
      throw new BoardException(reply.words(), after.orElse(null));
    }
    if (status >= 500) {
      throw new BoardException(broken, reply.words());
    }
    if (status >= 300 && status != 404 && status != 409 && status != 410 && status != 412) {
      throw new BoardException(Reason.REFUSED, reply.words());
    }
    return reply;
  }
}
