package candor.persistence.board.greenhouse;

import candor.fixture.Client;
import candor.persistence.board.greenhouse.GreenhouseBoard.JobBoard;
import candor.persistence.board.greenhouse.GreenhouseBoard.Place;
import candor.persistence.board.http.Json;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// The job board of [Client] at Greenhouse. It takes whoever is handed in, as often as they are.
public final class FakeJobBoard implements AutoCloseable {
  /// The only post that the public sees.
  public static final String POST = "44444";

  private static final Set<Fault> TAKEN = Set.of(Fault.LOST_ANSWER, Fault.TROUBLE);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /// What goes wrong when somebody is handed in.
  public enum Fault {
    /// They are taken, and nobody is told.
    LOST_ANSWER,
    /// They are taken, and an error is told.
    TROUBLE,
    /// They are not taken, and nobody is told.
    BROKEN_OFF,
    /// They are not taken, and are to come later.
    BUSY,
    /// They are not taken, and it is told why.
    REFUSED
  }

  public FakeJobBoard() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/token", call -> answer(call, 200, "{'access_token':'t'}"));
    server.createContext("/v3", call -> answer(call, 200, "[]"));
    server.createContext("/v1/boards/acme/jobs", this::jobs);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// What exchanges with the board at an address.
  public static GreenhouseBoard connector(Wire wire, URI address) {
    return new GreenhouseBoard(
        wire,
        new Place(address.resolve("/token"), address.resolve("/v3"), address.resolve("/v1/boards")),
        new GreenhouseBoard.Client("id", "key", "7"),
        new JobBoard("acme", () -> "key"),
        () -> Wires.NOW);
  }

  /// Lets something go wrong, once.
  public void order(Fault fault) {
    faults.add(fault);
  }

  /// The addresses of those who were handed in, in their order.
  public List<String> taken() {
    return List.copyOf(taken);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void jobs(HttpExchange call) throws IOException {
    if (call.getRequestMethod().equals("POST")) {
      take(call);
    } else if (call.getRequestURI().getPath().endsWith(POST)) {
      answer(call, 200, "{'id':%s,'questions':[]}".formatted(POST));
    } else {
      answer(call, 200, "{'jobs':[{'id':%s,'internal_job_id':%s}]}".formatted(POST, Client.REMOTE));
    }
  }

  private void take(HttpExchange call) throws IOException {
    var fault = faults.poll();
    var who = Json.text(JsonMapper.shared().readTree(call.getRequestBody()), "email");
    if (fault == null || TAKEN.contains(fault)) {
      taken.add(who);
    }
    switch (fault) {
      case null -> answer(call, 200, "{'success':'Candidate saved successfully'}");
      case LOST_ANSWER, BROKEN_OFF -> call.close();
      case TROUBLE -> answer(call, 500, "{}");
      case BUSY -> answer(call, 429, "{}");
      case REFUSED -> answer(call, 422, "{'error':'Invalid attributes: phone'}");
    }
  }

  private static void answer(HttpExchange call, int status, String json) throws IOException {
    var bytes = Stub.json(json).toString().getBytes(StandardCharsets.UTF_8);
    try (call) {
      call.sendResponseHeaders(status, bytes.length);
      call.getResponseBody().write(bytes);
    }
  }
}
