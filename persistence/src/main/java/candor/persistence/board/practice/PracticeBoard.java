package candor.persistence.board.practice;

import candor.model.posting.Board;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.model.store.Text;
import candor.persistence.board.PostingJson;
import candor.persistence.board.text.Quoted;
import candor.persistence.board.text.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks to one practice board over HTTP, as to any board of the world: its answers are not
/// trusted, and success is what the answer says, not the status alone.
public final class PracticeBoard implements Board {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long LARGEST = 16L * 1024 * 1024;
  private static final int MOST = 100;
  private static final int WORDS = 300;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http;
  private final String base;
  private final String token;

  /// @param http kept by the caller; it should give up connecting after some seconds
  /// @param server where the boards are, without a slash at the end
  /// @param token what the server asks for
  public PracticeBoard(HttpClient http, URI server, String token, BoardId board) {
    this.http = http;
    this.base = server + "/boards/" + board.value();
    this.token = token;
  }

  @Override
  public void publish(Ref posting, PostingContent content) {
    var reference = posting.id();
    var body = BodyPublishers.ofString(PostingJson.write(content).toString());
    var request = posting(reference).header("Content-Type", "application/json").PUT(body);
    requireDone(change(request), reference, true);
  }

  @Override
  public void close(Ref posting) {
    requireDone(change(posting(posting.id()).DELETE()), posting.id(), false);
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    var reference = posting.id();
    var response = ask(posting(reference).GET());
    if (response.statusCode() == 404) {
      return Optional.empty();
    }
    var answer = read(response);
    if (!isAbout(answer, reference)) {
      throw new BoardException(Reason.UNREADABLE, "It answered about another posting.");
    }
    return Optional.of(Shown.of(PostingJson.read(answer.path("content"))));
  }

  @Override
  public IncomingPage applications(String cursor) {
    var after = URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    var page = read(ask(request("/applications?after=" + after).GET()));
    var next = page.path("cursor");
    var found = page.path("applications");
    if (!next.isString() || !found.isArray() || found.size() > MOST) {
      throw new BoardException(Reason.UNREADABLE, "It did not answer with applications.");
    }
    var applications = new ArrayList<IncomingApplication>();
    found.forEach(application -> applications.add(application(application)));
    return new IncomingPage(applications, next.asString());
  }

  private HttpRequest.Builder posting(PostingId reference) {
    return request("/postings/" + reference.value());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  /// What does not arrive may have been done all the same.
  private JsonNode change(HttpRequest.Builder request) {
    var response = send(request, Reason.IN_DOUBT);
    var status = response.statusCode();
    if (status >= 500) {
      throw new BoardException(Reason.IN_DOUBT, words(response));
    }
    try {
      return read(response);
    } catch (BoardException e) {
      throw e.reason() == Reason.UNREADABLE
          ? new BoardException(Reason.IN_DOUBT, String.valueOf(e.getMessage()), e)
          : e;
    }
  }

  private HttpResponse<byte[]> ask(HttpRequest.Builder request) {
    var response = send(request, Reason.UNREACHABLE);
    if (response.statusCode() >= 500) {
      throw new BoardException(Reason.UNREACHABLE, words(response));
    }
    return response;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, Reason broken) {
    try {
      return http.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new BoardException(Reason.UNREACHABLE, "It can't be reached.", e);
    } catch (IOException e) {
      throw new BoardException(broken, "The connection broke before its answer was here.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BoardException(broken, "The exchange was stopped.", e);
    }
  }

  private static JsonNode read(HttpResponse<byte[]> response) {
    var status = response.statusCode();
    if (status >= 400) {
      throw refused(response);
    }
    try {
      var json = JSON.readTree(response.body());
      if (status == 200 && json.isObject()) {
        return json;
      }
    } catch (JacksonException e) {
      throw new BoardException(Reason.UNREADABLE, "Its answer is not JSON.", e);
    }
    throw new BoardException(Reason.UNREADABLE, "Its answer (" + status + ") means nothing.");
  }

  private static BoardException refused(HttpResponse<byte[]> response) {
    return new BoardException(
        response.statusCode() == 429 ? Reason.BUSY : Reason.REFUSED, words(response));
  }

  private static void requireDone(JsonNode answer, PostingId reference, boolean shown) {
    var said = answer.path("shown");
    if (!isAbout(answer, reference) || !said.isBoolean() || said.asBoolean() != shown) {
      throw new BoardException(Reason.IN_DOUBT, "It did not say that it was done.");
    }
  }

  private static boolean isAbout(JsonNode answer, PostingId reference) {
    return answer.path("reference").asString("").equals(reference.value().toString());
  }

  private IncomingApplication application(JsonNode json) {
    try {
      var id = required(json, "id");
      return new IncomingApplication(
          id,
          To.posting(new PostingId(UUID.fromString(required(json, "posting")))),
          new Applicant(
              json.path("name").asString(""),
              json.path("email").asString(""),
              json.path("phone").asString("")),
          new Said(json.path("message").asString(""), "", ""),
          resume(id, json.path("resume")));
    } catch (IllegalArgumentException e) {
      throw new BoardException(Reason.UNREADABLE, "An application lacks what it must have.", e);
    }
  }

  // Addresses are made here: one that an answer gives may lead anywhere.
  private List<Attachment> resume(String application, JsonNode file) {
    if (!file.isObject()) {
      return List.of();
    }
    var sha256 = required(file, "sha256");
    var at = "/applications/" + URLEncoder.encode(application, StandardCharsets.UTF_8) + "/resume";
    return List.of(
        new Attachment(required(file, "name"), () -> new ByteArrayInputStream(file(at, sha256))));
  }

  private byte[] file(String at, String sha256) {
    var answer = ask(request(at).GET());
    if (answer.statusCode() != 200) {
      throw refused(answer);
    }
    if (!Sha256.hex(answer.body()).equals(sha256)) {
      throw new BoardException(Reason.UNREADABLE, "It answered with another file.");
    }
    return answer.body();
  }

  private static String required(JsonNode json, String name) {
    var text = json.path(name).asString("");
    if (text.isEmpty()) {
      throw new IllegalArgumentException(name);
    }
    return text;
  }

  private static String words(HttpResponse<byte[]> response) {
    var status = "HTTP " + response.statusCode();
    try {
      var said = JSON.readTree(response.body()).path("message").asString("");
      var line = Text.line(said.replaceAll("\\p{Cntrl}", " "));
      return line.isEmpty()
          ? status
          : status + ": " + Quoted.of(line.substring(0, Math.min(line.length(), WORDS)));
    } catch (JacksonException _) {
      return status;
    }
  }
}
