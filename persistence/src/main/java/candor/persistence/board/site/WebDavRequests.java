package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLHandshakeException;

/// Requests to one server with a login, and what their failures mean. Redirections are not
/// followed: they would carry the password to somebody else.
final class WebDavRequests implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final HttpClient client;
  private final String authorization;

  WebDavRequests(String user, String password) {
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    var login = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.authorization = user.isEmpty() ? "" : "Basic " + Base64.getEncoder().encodeToString(login);
  }

  HttpRequest.Builder to(URI address) {
    var request = HttpRequest.newBuilder(address).timeout(ANSWER);
    return authorization.isEmpty() ? request : request.header("Authorization", authorization);
  }

  /// The answer to a request that changes nothing.
  HttpResponse<byte[]> ask(HttpRequest.Builder request) {
    return send(request.build(), Reason.UNREACHABLE);
  }

  /// The answer to a request that changes something.
  HttpResponse<byte[]> change(HttpRequest.Builder request) {
    return send(request.build(), Reason.IN_DOUBT);
  }

  /// What an answer means that is not the one that was hoped for.
  ///
  /// @param otherwise the reason of what is not known better
  BoardException refusal(HttpResponse<?> answer, Reason otherwise) {
    var status = answer.statusCode();
    var isReading = otherwise == Reason.UNREACHABLE;
    return switch (status) {
      case 401 -> said(answer, Reason.NOT_ALLOWED, "does not accept this login");
      case 403 ->
          said(
              answer,
              isReading ? Reason.NOT_ALLOWED : Reason.NOT_WRITABLE,
              "does not allow this user to do that");
      case 301, 302, 303, 307, 308 ->
          said(answer, otherwise, "has moved: the address leads elsewhere");
      case 409 -> said(answer, otherwise, "has no folder there");
      case 413 -> said(answer, Reason.REFUSED, "finds this too large");
      case 423 -> said(answer, Reason.BUSY, "has locked it");
      case 429, 503 -> said(answer, Reason.BUSY, "asks to come back later");
      case 507 -> said(answer, otherwise, "has no room left");
      case 207 -> said(answer, Reason.IN_DOUBT, "did it in part");
      default -> {
        var isUnclear = !isReading && status >= 500 && status != 501;
        yield said(answer, isUnclear ? Reason.IN_DOUBT : otherwise, "does not do that");
      }
    };
  }

  @Override
  public void close() {
    client.close();
  }

  private HttpResponse<byte[]> send(HttpRequest request, Reason lost) {
    try {
      return client.send(
          request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), SiteFiles.LARGEST));
    } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
      throw new BoardException(
          Reason.UNREACHABLE, "%s can't be reached.".formatted(request.uri().getHost()), e);
    } catch (IOException e) {
      throw new BoardException(
          lost, "%s did not answer to the end.".formatted(request.uri().getHost()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BoardException(lost, "Interrupted.", e);
    }
  }

  private static BoardException said(HttpResponse<?> answer, Reason reason, String words) {
    return new BoardException(
        reason,
        "%s %s (%s %d)."
            .formatted(
                answer.uri().getHost(), words, answer.request().method(), answer.statusCode()));
  }
}
