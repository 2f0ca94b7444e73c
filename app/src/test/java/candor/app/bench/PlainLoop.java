package candor.app.bench;

import candor.model.posting.PostingContent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// The requests of an exchange with a practice board, in a loop around Java's own client and with
/// nothing kept of the answers: what an exchange is measured against.
final class PlainLoop implements AutoCloseable {
  private static final Pattern CURSOR = Pattern.compile("\"cursor\"\\s*:\\s*\"([^\"]*)\"");
  private static final Pattern APPLICATION = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]*)\"");
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final PracticePeer server;
  private final String base;
  private String cursor = "";

  /// @param file where the board keeps what is posted; one of before is removed
  PlainLoop(Path file) throws IOException {
    Files.deleteIfExists(file);
    server = new PracticePeer(file);
    base = server.address() + "/boards/" + UUID.randomUUID();
  }

  /// Puts postings there, and then asks for each of them.
  ///
  /// @return nanoseconds
  long publish(List<PostingContent> contents) throws IOException {
    var bodies = contents.stream().map(PracticePeer::json).toList();
    var addresses = new ArrayList<String>();
    var started = System.nanoTime();
    for (var body : bodies) {
      var address = "/postings/" + UUID.randomUUID();
      addresses.add(address);
      var _ =
          send(
              request(address)
                  .header("Content-Type", "application/json")
                  .PUT(BodyPublishers.ofString(body)));
    }
    for (var address : addresses) {
      var _ = send(request(address).GET());
    }
    return System.nanoTime() - started;
  }

  /// Asks for page after page of applications, from where it stopped, and for each one's resume.
  ///
  /// @param expected how many there are
  /// @return nanoseconds
  long receive(int expected) throws IOException {
    var started = System.nanoTime();
    var received = 0;
    while (true) {
      var page = send(request("/applications?after=" + cursor).GET());
      var found = APPLICATION.matcher(page).results().map(id -> id.group(1)).toList();
      for (var id : found) {
        var _ = send(request("/applications/" + id + "/resume").GET());
      }
      received += found.size();
      var next = CURSOR.matcher(page);
      if (found.isEmpty() || !next.find()) {
        break;
      }
      cursor = next.group(1);
    }
    var nanos = System.nanoTime() - started;
    if (received != expected) {
      throw new IOException("%d applications came of %d".formatted(received, expected));
    }
    return nanos;
  }

  @Override
  public void close() {
    server.close();
    http.shutdownNow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + server.token());
  }

  private String send(HttpRequest.Builder request) throws IOException {
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException("HTTP " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
