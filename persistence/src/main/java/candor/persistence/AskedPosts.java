package candor.persistence;

import candor.model.people.Settings;
import candor.model.posting.BoardId;
import candor.model.posting.PublicPost;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What boards asked last of who applies for their jobs, so that it can be answered without a
/// network. It is a setting for each job, and anything may have changed there since.
final class AskedPosts {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final Settings settings;

  AskedPosts(Settings settings) {
    this.settings = settings;
  }

  /// Asks, and keeps the answer.
  ///
  /// @param job the board's own id of it
  List<PublicPost> ask(BoardId board, String job, Supplier<List<PublicPost>> ask) {
    var posts = ask.get();
    var said = JSON.writeValueAsString(posts);
    if (!said.equals(settings.get(name(board, job), ""))) {
      settings.set(name(board, job), said);
    }
    return posts;
  }

  /// What was answered last; nothing where it was never asked, or can't be read any more.
  ///
  /// @param job the board's own id of it
  List<PublicPost> last(BoardId board, String job) {
    try {
      return List.of(JSON.readValue(settings.get(name(board, job), "[]"), PublicPost[].class));
    } catch (JacksonException _) {
      return List.of();
    }
  }

  private static String name(BoardId board, String job) {
    return "board.posts." + board.value() + "." + job;
  }
}
