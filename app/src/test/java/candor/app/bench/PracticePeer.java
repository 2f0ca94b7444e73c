package candor.app.bench;

import candor.model.posting.PostingContent;
import java.net.URI;
import java.nio.file.Path;

/// The practice board's server and the form of its postings. Both belong to the inside of
/// `candor.persistence`: a process that asks for them opens it to itself (`Child`).
final class PracticePeer implements AutoCloseable {
  private static final String INSIDE = "candor.persistence.board.";
  private final AutoCloseable server;
  private final URI address;
  private final String token;

  /// @param file where the board keeps what is posted; made when it is not there
  PracticePeer(Path file) {
    try {
      server =
          Class.forName(INSIDE + "practice.PracticeServer")
              .asSubclass(AutoCloseable.class)
              .getConstructor(Path.class, long.class)
              .newInstance(file, Seed.NUMBER);
      address = (URI) said("address");
      token = (String) said("token");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A posting as the board takes it.
  static String json(PostingContent content) {
    try {
      return Class.forName(INSIDE + "PostingJson")
          .getMethod("write", PostingContent.class)
          .invoke(null, content)
          .toString();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Where it listens, without a slash at the end.
  URI address() {
    return address;
  }

  /// What every request must carry.
  String token() {
    return token;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Object said(String name) throws ReflectiveOperationException {
    return server.getClass().getMethod(name).invoke(server);
  }
}
