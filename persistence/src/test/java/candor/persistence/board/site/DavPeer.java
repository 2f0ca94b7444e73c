package candor.persistence.board.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A small WebDAV server with a login, at which things can go wrong.
final class DavPeer implements AutoCloseable {
  static final String USER = "anna";
  static final String PASSWORD = "very secret";
  private static final String LOGIN =
      "Basic "
          + Base64.getEncoder()
              .encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

  private final Path root;
  private final HttpServer server;
  private final List<String> log = new ArrayList<>();
  private Optional<Trouble> trouble = Optional.empty();
  private int changesBefore;
  private boolean hidesFolders;

  DavPeer(Path root) {
    this.root = root;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  String address(String folder) {
    return "http://127.0.0.1:%d/%s".formatted(server.getAddress().getPort(), folder);
  }

  /// Lets something go wrong once.
  ///
  /// @param after so many changes that go well
  synchronized void trouble(Trouble what, int after) {
    trouble = Optional.of(what);
    changesBefore = after;
  }

  /// Whether what was to go wrong did.
  synchronized boolean isOver() {
    return trouble.isEmpty();
  }

  /// Answers for folders with an index page as Apache does while its mod_dir is on.
  synchronized void hideFolders() {
    hidesFolders = true;
  }

  /// What was asked, method and path.
  synchronized List<String> log() {
    return List.copyOf(log);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var method = exchange.getRequestMethod();
      log.add(method + " " + exchange.getRequestURI().getPath());
      var body = exchange.getRequestBody().readAllBytes();
      if (!LOGIN.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        answer(exchange, 401, "");
        return;
      }
      var file = file(exchange.getRequestURI());
      switch (method) {
        case "GET" -> get(exchange, file);
        case "PROPFIND" -> list(exchange, file);
        default -> change(exchange, file, body);
      }
    }
  }

  private void change(HttpExchange exchange, Path file, byte[] body) throws IOException {
    var now = Optional.<Trouble>empty();
    if (trouble.isPresent() && changesBefore-- == 0) {
      now = trouble;
      trouble = Optional.empty();
    }
    if (now.isEmpty()) {
      answer(exchange, carryOut(exchange, file, body), "");
      return;
    }
    switch (now.get()) {
      case CUT_BEFORE -> {}
      case CUT_HALFWAY -> {
        if (exchange.getRequestMethod().equals("PUT")) {
          var _ = carryOut(exchange, file, Arrays.copyOf(body, body.length / 2));
        }
      }
      case CUT_AFTER -> {
        var _ = carryOut(exchange, file, body);
      }
      case FULL -> answer(exchange, 507, "");
      case FAILS -> answer(exchange, 500, "");
    }
  }

  private int carryOut(HttpExchange exchange, Path file, byte[] body) throws IOException {
    return switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        if (!hasFolder(file)) {
          yield 409;
        }
        Files.write(file, body);
        yield 201;
      }
      case "MKCOL" -> {
        if (Files.exists(file)) {
          yield 405;
        }
        if (!hasFolder(file)) {
          yield 409;
        }
        Files.createDirectory(file);
        yield 201;
      }
      case "MOVE" -> {
        var to = URI.create(exchange.getRequestHeaders().getFirst("Destination"));
        Files.move(file, file(to), StandardCopyOption.REPLACE_EXISTING);
        yield 204;
      }
      case "DELETE" -> {
        if (!Files.exists(file)) {
          yield 404;
        }
        removeAll(file);
        yield 204;
      }
      default -> 501;
    };
  }

  private static boolean hasFolder(Path file) {
    var folder = file.getParent();
    return folder != null && Files.isDirectory(folder);
  }

  private static void removeAll(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      try (var inside = Files.list(file)) {
        for (var one : inside.toList()) {
          removeAll(one);
        }
      }
    }
    Files.delete(file);
  }

  private static void get(HttpExchange exchange, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      answer(exchange, 404, "");
      return;
    }
    exchange.sendResponseHeaders(200, Files.size(file) == 0 ? -1 : Files.size(file));
    exchange.getResponseBody().write(Files.readAllBytes(file));
  }

  private void list(HttpExchange exchange, Path file) throws IOException {
    if (!Files.exists(file)) {
      answer(exchange, 404, "");
      return;
    }
    if (hidesFolders && Files.exists(file.resolve("index.html"))) {
      answer(exchange, 405, "");
      return;
    }
    var text = new StringBuilder("<?xml version=\"1.0\"?>\n<D:multistatus xmlns:D=\"DAV:\">\n");
    append(text, file);
    if (Files.isDirectory(file)) {
      try (var inside = Files.list(file)) {
        inside.forEach(one -> append(text, one));
      }
    }
    answer(exchange, 207, text + "</D:multistatus>\n");
  }

  private void append(StringBuilder text, Path file) {
    var isFolder = Files.isDirectory(file);
    var path = "/" + root.relativize(file) + (isFolder && !file.equals(root) ? "/" : "");
    text.append(
        """
        <D:response><D:href>%s</D:href><D:propstat><D:prop><D:resourcetype>%s</D:resourcetype>\
        </D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>
        """
            .formatted(
                Markup.escape(URI.create(path.replace(" ", "%20")).toASCIIString()),
                isFolder ? "<D:collection/>" : ""));
  }

  private Path file(URI address) {
    return root.resolve(address.getPath().replaceAll("^/|/$", ""));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
