package candor.persistence.board.text;

import candor.model.job.Employment;
import candor.model.job.Workplace;
import candor.model.posting.PostingContent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a board shows can't always be told whole: what it does not say counts as it was sent.
public final class AsSent {
  private static final PostingContent NOTHING =
      new PostingContent(
          "", "", "", "", "", Workplace.ON_SITE, Employment.FULL_TIME, null, "", Instant.EPOCH);

  private AsSent() {}

  /// What was sent, or one that says nothing.
  public static PostingContent of(@Nullable PostingContent sent) {
    return sent == null ? NOTHING : sent;
  }

  /// A line as it was sent where the board says the same, outer spaces aside; else as the board
  /// says it.
  public static String line(String said, String sent) {
    return said.equals(sent.strip()) ? sent : said;
  }

  /// The same of a name that boards write in their own way, such as a city's: letter case is aside,
  /// too.
  public static String name(String said, String sent) {
    return said.equalsIgnoreCase(sent.strip()) ? sent : said;
  }
}
