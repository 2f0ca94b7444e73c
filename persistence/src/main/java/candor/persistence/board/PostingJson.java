package candor.persistence.board;

import candor.model.posting.BoardException;
import candor.model.posting.PostingContent;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A posting's content as JSON, whole: what is read is what was written.
public final class PostingJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private PostingJson() {}

  /// The content as a JSON object.
  public static JsonNode write(PostingContent content) {
    return JSON.valueToTree(content);
  }

  /// The content of a JSON object.
  ///
  /// @throws BoardException `UNREADABLE` when it is not one, or a part is missing
  public static PostingContent read(JsonNode json) {
    try {
      var content = JSON.treeToValue(json, PostingContent.class);
      if (content == null || !isWhole(content)) {
        throw new BoardException(
            BoardException.Reason.UNREADABLE, "a part of a posting is missing");
      }
      return content;
    } catch (JacksonException e) {
      throw new BoardException(BoardException.Reason.UNREADABLE, "not a posting", e);
    }
  }

  private static boolean isWhole(PostingContent content) {
    return Stream.of(
            content.title(),
            content.company(),
            content.team(),
            content.city(),
            content.country(),
            content.workplace(),
            content.employment(),
            content.description(),
            content.openedAt())
        .allMatch(Objects::nonNull);
  }
}
