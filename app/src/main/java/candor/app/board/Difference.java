package candor.app.board;

import candor.app.text.Texts;
import candor.model.job.Salary;
import candor.model.posting.PostingContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How two states of a posting differ, in words.
final class Difference {
  private static final Texts TEXTS = Texts.in(Difference.class);

  private Difference() {}

  /// One line of a comparison: what is meant, and both values in words.
  ///
  /// @param one empty when it is not said there
  /// @param other empty when it is not said there
  record Line(String field, String one, String other) {
    boolean isSame() {
      return one.equals(other);
    }
  }

  /// Every field of a posting with both values, in the order in which a posting is read.
  static List<Line> lines(@Nullable PostingContent one, @Nullable PostingContent other) {
    var lines = new ArrayList<Line>();
    add(lines, "title", one, other, PostingContent::title);
    add(lines, "company", one, other, PostingContent::company);
    add(lines, "team", one, other, PostingContent::team);
    add(lines, "place", one, other, Difference::place);
    add(lines, "workplace", one, other, c -> TEXTS.of("board.workplace." + c.workplace()));
    add(lines, "employment", one, other, c -> TEXTS.of("board.employment." + c.employment()));
    add(lines, "salary", one, other, c -> salary(c.salary()));
    add(lines, "description", one, other, PostingContent::description);
    return List.copyOf(lines);
  }

  /// The names of the fields that differ, as a list in words; empty when nothing does.
  static String fields(@Nullable PostingContent one, @Nullable PostingContent other) {
    if (Objects.equals(one, other)) {
      return "";
    }
    var names = lines(one, other).stream().filter(line -> !line.isSame()).map(Line::field).toList();
    // Equal in every word: what differs is the day on which the job was opened.
    return names.isEmpty() ? TEXTS.of("board.field.opened") : String.join(", ", names);
  }

  private static void add(
      List<Line> lines,
      String field,
      @Nullable PostingContent one,
      @Nullable PostingContent other,
      Words words) {
    lines.add(
        new Line(
            TEXTS.of("board.field." + field),
            one == null ? "" : words.of(one),
            other == null ? "" : words.of(other)));
  }

  private interface Words {
    String of(PostingContent content);
  }

  private static String place(PostingContent content) {
    return String.join(
        ", ",
        Stream.of(content.city(), content.country()).filter(part -> !part.isEmpty()).toList());
  }

  private static String salary(@Nullable Salary salary) {
    return salary == null
        ? ""
        : TEXTS.of("board.salary", salary.currency(), salary.from(), salary.to());
  }
}
