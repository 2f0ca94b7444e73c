package candor.persistence.board.text;

import candor.model.posting.PostingContent;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said about a posting besides its description, in English whatever the machine's language
/// is: the same posting must always give the same text on a board.
public final class PostingWords {
  private static final Locale LANGUAGE = Locale.ENGLISH;
  private final ResourceBundle words =
      ResourceBundle.getBundle("candor.persistence.board.text.words", Locale.ROOT);

  /// A word or sentence.
  public String of(String key, Object... parts) {
    return new MessageFormat(words.getString(key), LANGUAGE).format(parts);
  }

  /// The country's name; empty when it is not said.
  public String country(PostingContent content) {
    return Locale.of("", content.country()).getDisplayCountry(LANGUAGE);
  }

  /// City and country, as far as they are said.
  public String place(PostingContent content) {
    return Stream.of(content.city(), country(content))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// The yearly pay; empty when it is not said.
  public String salary(PostingContent content) {
    var salary = content.salary();
    if (salary == null) {
      return "";
    }
    var numbers = NumberFormat.getIntegerInstance(LANGUAGE);
    var from = numbers.format(salary.from());
    return salary.from() == salary.to()
        ? of("salary.single", from, salary.currency())
        : of("salary", from, numbers.format(salary.to()), salary.currency());
  }

  /// Employer, team, place, workplace, employment and pay, as far as they are said.
  public List<String> facts(PostingContent content) {
    return Stream.of(
            content.company(),
            content.team(),
            place(content),
            of("workplace." + content.workplace()),
            of("employment." + content.employment()),
            salary(content))
        .filter(fact -> !fact.isEmpty())
        .toList();
  }
}
