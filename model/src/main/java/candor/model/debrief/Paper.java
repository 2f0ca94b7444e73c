package candor.model.debrief;

import java.util.List;

/// A document of words, from the top.
///
/// @param title on the first page, and what the file says it is
/// @param footer in small letters at the foot of each page, before the page's number
/// @param page words with `%1$d` for the number of a page and `%2$d` for how many there are
public record Paper(String title, String footer, String page, List<Block> blocks) {
  public Paper {
    blocks = List.copyOf(blocks);
  }

  /// A part of it.
  public sealed interface Block {}

  /// A heading.
  public record Heading(String text) implements Block {}

  /// A heading within a part.
  public record Subheading(String text) implements Block {}

  /// Prose; line breaks stay.
  public record Prose(String text) implements Block {}

  /// Prose in small, quiet letters.
  public record Aside(String text) implements Block {}

  /// The one sentence that matters most.
  public record Lead(String text) implements Block {}

  /// Names and what they stand for, below each other.
  public record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /// A name and what it stands for.
  public record Fact(String name, String text) {}

  /// Rows and columns; the first column is wide, the others narrow.
  ///
  /// @param head one per column
  /// @param rows as long as the head
  public record Table(List<String> head, List<List<Td>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A cell.
  ///
  /// @param level from 1 to 5 for a rating, which is drawn as a mark; 0 for words
  public record Td(String text, int level) {
    /// A cell of words.
    public static Td of(String text) {
      return new Td(text, 0);
    }
  }
}
