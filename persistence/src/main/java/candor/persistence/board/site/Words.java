package candor.persistence.board.site;

import candor.model.posting.PostingContent;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the site, in its language and not in that of the machine: the same postings always
/// give the same pages.
final class Words {
  static final Locale LANGUAGE = Locale.ENGLISH;
  private final ResourceBundle words =
      ResourceBundle.getBundle("candor.persistence.board.site.words", Locale.ROOT);

  String of(String key, Object... parts) {
    return new MessageFormat(words.getString(key), LANGUAGE).format(parts);
  }

  String employment(PostingContent content) {
    return of("employment." + content.employment());
  }

  String workplace(PostingContent content) {
    return of("workplace." + content.workplace());
  }

  String country(PostingContent content) {
    return Locale.of("", content.country()).getDisplayCountry(LANGUAGE);
  }

  String place(PostingContent content) {
    return Stream.of(content.city(), country(content))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// Empty when no pay is said.
  String salary(PostingContent content) {
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

  /// The same where nothing beside it says that it is for a year.
  String yearly(PostingContent content) {
    var salary = salary(content);
    return salary.isEmpty() ? "" : of("salary.yearly", salary);
  }

  /// What a job is like, in a line.
  String summary(PostingContent content) {
    return Stream.of(
            place(content),
            workplace(content),
            employment(content),
            content.team(),
            yearly(content))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  String day(PostingContent content) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(LANGUAGE)
        .format(content.openedAt().atZone(ZoneOffset.UTC));
  }
}
