package candor.persistence.board.practice;

import candor.model.posting.BoardException;
import candor.model.posting.BoardId;
import candor.model.posting.Fault;
import candor.persistence.board.PostingJson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Job boards inside the program, one for each account, over real HTTP on this machine only.
///
/// ```
/// PUT    /boards/{account}/postings/{reference}   a posting as JSON; shows it
/// GET    /boards/{account}/postings/{reference}   what is shown
/// DELETE /boards/{account}/postings/{reference}   shows it no longer
/// GET    /boards/{account}/applications?after=    at most 100, oldest first, with the next cursor
/// GET    /boards/{account}/applications/{id}/resume   the file of its resume
/// ```
///
/// Every request carries the token as a bearer. A posting that comes for the first time gets a few
/// applications by made-up people, the same for the same seed. Requests are answered one at a time,
/// on a thread of the server; any thread may call these methods.
public final class PracticeServer implements AutoCloseable {
  private static final int PAGE = 100;
  private static final int TWICE = 5;
  private static final Duration SLOW = Duration.ofMillis(100);
  private static final String REWORDED = " (m/f/d)";
  private static final long LARGEST = 4L * 1024 * 1024;
  private static final Pattern POSTING =
      Pattern.compile("/boards/([0-9a-f-]{36})/postings/([0-9a-f-]{36})");
  private static final Pattern APPLICATIONS =
      Pattern.compile("/boards/([0-9a-f-]{36})/applications");
  private static final Pattern RESUME =
      Pattern.compile("/boards/([0-9a-f-]{36})/applications/([0-9a-f-]+)/resume");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final PracticeLog log;
  private final Applicants applicants;
  private final HttpServer server;
  private final String token = UUID.randomUUID().toString();
  private final Queue<Ordered> orders = new ConcurrentLinkedQueue<>();
  private final Duration slow;
  private final AtomicInteger requests = new AtomicInteger();

  /// Starts at a free port.
  ///
  /// @param file where it keeps what was posted; made when it is not there
  /// @param seed who applies
  /// @throws IOException when the file is not its own or can't be written, or no port is free
  public PracticeServer(Path file, long seed) throws IOException {
    this(file, seed, Lines.PLAIN, SLOW);
  }

  /// @param lines how the file's lines lie on the disk
  /// @param slow how long a slow answer takes
  /// @throws IOException when the file is not its own or can't be written, or no port is free
  PracticeServer(Path file, long seed, Lines lines, Duration slow) throws IOException {
    this.slow = slow;
    log = new PracticeLog(file, lines);
    applicants = new Applicants(seed);
    // Else the end of a long answer waits for the other side, some 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    var _ = server.createContext("/", this::handle);
    server.start();
  }

  /// Where it listens, without a slash at the end.
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// What every request must carry.
  public String token() {
    return token;
  }

  private record Ordered(String board, Fault fault) {
    boolean fits(HttpExchange request) {
      var path = request.getRequestURI().getPath();
      return path.contains(board)
          && switch (fault) {
            case DELIVERED_TWICE -> APPLICATIONS.matcher(path).matches();
            case REWORDED, TAKEN_DOWN ->
                request.getRequestMethod().equals("GET") && POSTING.matcher(path).matches();
            case REFUSAL -> !RESUME.matcher(path).matches();
            default -> true;
          };
    }
  }

  /// Lets the next requests that a fault can happen to go wrong, one fault each, in this order.
  public void order(Fault... next) {
    Arrays.stream(next).map(fault -> new Ordered("", fault)).forEach(orders::add);
  }

  /// Lets the next such request to one account's board go wrong.
  public void order(BoardId account, Fault next) {
    orders.add(new Ordered(account.value().toString(), next));
  }

  private Optional<Fault> ordered(HttpExchange request) {
    var next = orders.stream().filter(each -> each.fits(request)).findFirst();
    next.ifPresent(orders::remove);
    return next.map(Ordered::fault);
  }

  /// How many requests came so far, whatever became of them.
  public int requests() {
    return requests.get();
  }

  /// Stops listening at once; what was posted stays in the file.
  @Override
  public void close() {
    server.stop(0);
  }

  private record Answer(int status, String type, String body) {
    Answer(int status, String json) {
      this(status, "application/json", json);
    }

    static Answer message(int status, String words) {
      return new Answer(status, JSON.createObjectNode().put("message", words).toString());
    }
  }

  private void handle(HttpExchange request) throws IOException {
    requests.incrementAndGet();
    try (request) {
      if (!isAllowed(request)) {
        send(request, Answer.message(401, "The token is missing or wrong."));
        return;
      }
      var fault = ordered(request);
      if (fault.isEmpty()) {
        send(request, answer(request, 0));
        return;
      }
      switch (fault.get()) {
        case SLOW -> {
          dawdle();
          send(request, answer(request, 0));
        }
        case DELIVERED_TWICE -> send(request, answer(request, TWICE));
        case REWORDED -> {
          reword(request);
          send(request, answer(request, 0));
        }
        case TAKEN_DOWN -> {
          takeDown(request);
          send(request, answer(request, 0));
        }
        case BROKEN_OFF -> request.close();
        case LOST_ANSWER -> {
          var _ = answer(request, 0);
          request.close();
        }
        case BUSY -> {
          request.getResponseHeaders().set("Retry-After", "30");
          send(request, Answer.message(429, "Too many requests. Come back in 30 seconds."));
        }
        case OUT_OF_ORDER -> send(request, Answer.message(500, "Something broke on our side."));
        case REFUSAL -> send(request, Answer.message(422, "The title is not allowed here."));
        case GARBAGE -> send(request, new Answer(200, "<html>Welcome!</html>"));
      }
    }
  }

  private void reword(HttpExchange request) throws IOException {
    var posting = posting(request);
    var shown = log.shown(posting.group(1), UUID.fromString(posting.group(2)));
    if (shown.isPresent()) {
      var content = shown.get();
      log.publish(
          posting.group(1),
          UUID.fromString(posting.group(2)),
          content.entitled(content.title() + REWORDED));
    }
  }

  private void takeDown(HttpExchange request) throws IOException {
    var posting = posting(request);
    log.close(posting.group(1), UUID.fromString(posting.group(2)));
  }

  private static Matcher posting(HttpExchange request) {
    var posting = POSTING.matcher(request.getRequestURI().getPath());
    var _ = posting.matches();
    return posting;
  }

  private void dawdle() {
    var end = System.nanoTime() + slow.toNanos();
    for (var left = slow.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private boolean isAllowed(HttpExchange request) {
    var given = Optional.ofNullable(request.getRequestHeaders().getFirst("Authorization"));
    return MessageDigest.isEqual(bytes(given.orElse("")), bytes("Bearer " + token));
  }

  /// @param again how many applications are delivered once more
  private Answer answer(HttpExchange request, int again) throws IOException {
    var path = request.getRequestURI().getPath();
    var posting = POSTING.matcher(path);
    if (posting.matches()) {
      return posting(request, posting.group(1), UUID.fromString(posting.group(2)));
    }
    if (request.getRequestMethod().equals("GET")) {
      var applications = APPLICATIONS.matcher(path);
      if (applications.matches()) {
        return applications(applications.group(1), request.getRequestURI().getQuery(), again);
      }
      var resume = RESUME.matcher(path);
      if (resume.matches()) {
        return resume(resume.group(1), resume.group(2));
      }
    }
    return nothing();
  }

  private Answer resume(String board, String application) {
    return Applicants.posting(application)
        .flatMap(posting -> log.entry(board, posting))
        .map(entry -> new Answer(200, "text/plain", applicants.resume(application, entry)))
        .orElseGet(PracticeServer::nothing);
  }

  private static Answer nothing() {
    return Answer.message(404, "There is nothing at this address.");
  }

  private Answer posting(HttpExchange request, String board, UUID reference) throws IOException {
    return switch (request.getRequestMethod()) {
      case "PUT" -> publish(request, board, reference);
      case "DELETE" -> {
        log.close(board, reference);
        yield done(reference, false);
      }
      case "GET" -> look(board, reference);
      default -> Answer.message(405, "Only PUT, GET and DELETE.");
    };
  }

  private Answer publish(HttpExchange request, String board, UUID reference) throws IOException {
    var body = request.getRequestBody().readNBytes((int) LARGEST + 1);
    if (body.length > LARGEST) {
      return Answer.message(413, "The posting is too large.");
    }
    try {
      var content = PostingJson.read(JSON.readTree(body));
      if (content.title().isBlank() || content.description().isBlank()) {
        return Answer.message(422, "A posting needs a title and a description.");
      }
      log.publish(board, reference, content);
      return done(reference, true);
    } catch (JacksonException | BoardException _) {
      return Answer.message(400, "This is not a posting.");
    }
  }

  private Answer look(String board, UUID reference) {
    return log.shown(board, reference)
        .map(
            content -> {
              var json = JSON.createObjectNode().put("reference", reference.toString());
              json.set("content", PostingJson.write(content));
              return new Answer(200, json.toString());
            })
        .orElseGet(() -> Answer.message(404, "No such posting is shown."));
  }

  private Answer applications(String board, String query, int again) {
    var entries = log.entries(board);
    var from = Cursor.read(query, entries);
    var to = Math.min(from + PAGE, entries.size() * Applicants.EACH);
    var json = JSON.createObjectNode();
    var page = json.putArray("applications");
    for (var i = Math.max(0, from - again); i < to; i++) {
      var entry = entries.get(i / Applicants.EACH);
      page.add(applicants.application(entry, i % Applicants.EACH).json());
    }
    return new Answer(200, json.put("cursor", Cursor.write(to, entries)).toString());
  }

  private static Answer done(UUID reference, boolean shown) {
    return new Answer(
        200,
        JSON.createObjectNode()
            .put("reference", reference.toString())
            .put("shown", shown)
            .toString());
  }

  private static void send(HttpExchange request, Answer answer) throws IOException {
    var body = bytes(answer.body());
    request.getResponseHeaders().set("Content-Type", answer.type() + "; charset=utf-8");
    request.sendResponseHeaders(answer.status(), body.length);
    request.getResponseBody().write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
