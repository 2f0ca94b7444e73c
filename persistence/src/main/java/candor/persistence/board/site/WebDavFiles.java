package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A site on a server that speaks WebDAV (RFC 4918), such as Apache, Nextcloud or a web host.
///
/// User and password go along with each request, so that only https is taken, and http to this
/// computer itself. No request depends on an entity tag: Apache gives a weak one in the first
/// second after a change, and then refuses what relies on it.
public final class WebDavFiles implements SiteFiles {
  private static final String ASK_KINDS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>
      """;
  private static final Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int OK = 200;
  private static final int MULTI_STATUS = 207;
  private static final int NOT_FOUND = 404;
  private static final int NOT_FOR_THIS = 405;

  private final URI root;
  private final WebDavRequests requests;

  /// Does not connect yet.
  ///
  /// @param address of the site's folder
  /// @throws BoardException `NOT_WRITABLE` when the address is none, or one on the way to which
  ///   others could read the password
  public WebDavFiles(String address, String user, String password) {
    this.root = root(address.strip());
    this.requests = new WebDavRequests(user, password);
  }

  @Override
  public String address() {
    return root.toString();
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    return list(folder(folder));
  }

  @Override
  public boolean canBeMade() {
    return list(root.resolve("..")).isPresent();
  }

  private Optional<List<Entry>> list(URI folder) {
    var answer =
        requests.ask(
            requests
                .to(folder)
                .header("Depth", "1")
                .header("Content-Type", "application/xml; charset=utf-8")
                .method("PROPFIND", BodyPublishers.ofString(ASK_KINDS)));
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    // Seen at Apache: mod_dir puts index.html in the folder's place, and that can't be listed.
    if (answer.statusCode() == NOT_FOR_THIS) {
      throw new BoardException(
          Reason.NOT_WRITABLE,
          "%s shows its page and not its files. Its WebDAV must do without an index page (Apache: DirectoryIndex disabled)."
              .formatted(folder));
    }
    if (answer.statusCode() != MULTI_STATUS) {
      throw requests.refusal(answer, Reason.UNREACHABLE);
    }
    return WebDavListing.read(folder, answer.body());
  }

  @Override
  public void makeFolder(String folder) {
    var answer =
        requests.change(requests.to(folder(folder)).method("MKCOL", BodyPublishers.noBody()));
    var isThere = answer.statusCode() == NOT_FOR_THIS && list(folder).isPresent();
    if (!isThere && !isDone(answer.statusCode())) {
      throw requests.refusal(answer, Reason.NOT_WRITABLE);
    }
  }

  @Override
  public Optional<byte[]> read(String file) {
    var answer = requests.ask(requests.to(file(file)).header("Cache-Control", "no-cache").GET());
    if (answer.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    if (answer.statusCode() != OK) {
      throw requests.refusal(answer, Reason.UNREACHABLE);
    }
    return Optional.of(answer.body());
  }

  @Override
  public void put(String file, byte[] bytes) {
    var answer = requests.change(requests.to(file(file)).PUT(BodyPublishers.ofByteArray(bytes)));
    if (!isDone(answer.statusCode())) {
      throw requests.refusal(answer, Reason.NOT_WRITABLE);
    }
  }

  @Override
  public void rename(String from, String to) {
    var answer =
        requests.change(
            requests
                .to(file(from))
                .header("Destination", file(to).toString())
                .header("Overwrite", "T")
                .method("MOVE", BodyPublishers.noBody()));
    if (!isDone(answer.statusCode())) {
      throw requests.refusal(answer, Reason.NOT_WRITABLE);
    }
  }

  @Override
  public void remove(String file) {
    delete(file(file));
  }

  /// Looks into it first, since WebDAV removes a folder with all that is in it.
  @Override
  public void removeFolder(String folder) {
    if (list(folder).filter(List::isEmpty).isPresent()) {
      delete(folder(folder));
    }
  }

  @Override
  public void close() {
    requests.close();
  }

  private void delete(URI address) {
    var answer = requests.change(requests.to(address).DELETE());
    if (answer.statusCode() != NOT_FOUND && !isDone(answer.statusCode())) {
      throw requests.refusal(answer, Reason.NOT_WRITABLE);
    }
  }

  private URI file(String path) {
    return root.resolve(path);
  }

  private URI folder(String path) {
    return path.isEmpty() ? root : root.resolve(path + "/");
  }

  // A multi-status is a success of which parts failed.
  private static boolean isDone(int status) {
    return status >= 200 && status < 300 && status != MULTI_STATUS;
  }

  private static URI root(String address) {
    try {
      var uri = new URI(address.endsWith("/") ? address : address + "/");
      var host = uri.getHost();
      var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (host == null || uri.getUserInfo() != null || uri.getRawQuery() != null) {
        throw noAddress();
      }
      if (!scheme.equals("https") && !(scheme.equals("http") && THIS_COMPUTER.contains(host))) {
        throw new BoardException(
            Reason.NOT_WRITABLE,
            "The address must begin with https://, or others could read the password.");
      }
      return uri;
    } catch (URISyntaxException _) {
      throw noAddress();
    }
  }

  // It may hold a password, so it is not repeated.
  private static BoardException noAddress() {
    return new BoardException(
        Reason.NOT_WRITABLE, "This is no address of a folder, like https://example.com/jobs/.");
  }
}
