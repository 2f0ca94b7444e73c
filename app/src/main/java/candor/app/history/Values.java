package candor.app.history;

import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.job.JobDetails;
import candor.model.job.Salary;
import candor.model.kit.KitContent;
import candor.model.store.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Values of fields in words.
final class Values {
  private static final Texts TEXTS = Texts.in(Values.class);
  private static final int LONGEST = 240;
  private final Dates dates;

  Values(Dates dates) {
    this.dates = dates;
  }

  /// The value as the user reads it; ids by name.
  String words(@Nullable Object value, Facts facts) {
    return switch (value) {
      case null -> TEXTS.of("value.nothing");
      case String text -> text.isBlank() ? TEXTS.of("value.nothing") : excerpt(text);
      case Boolean yes -> TEXTS.of(yes ? "value.yes" : "value.no");
      case Enum<?> one -> word(one);
      case Instant when -> dates.exact(when);
      case LocalDate day -> dates.date(day);
      case Number number -> String.format(Locale.getDefault(), "%,d", number.longValue());
      case Salary pay -> TEXTS.of("value.salary", pay.from(), pay.to(), pay.currency());
      case KitContent kit -> kit.title();
      case Id<?> id -> facts.name(id).orElseGet(() -> TEXTS.of("value.gone"));
      default -> TEXTS.of("value.other");
    };
  }

  /// A constant in words, such as a job's status.
  static String word(Enum<?> one) {
    var key = "value." + one.getDeclaringClass().getSimpleName() + "." + one.name();
    return TEXTS.has(key) ? TEXTS.of(key) : one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The fields of a document field, one by one; empty for all others.
  static Optional<Map<String, @Nullable Object>> parts(@Nullable Object value) {
    if (!(value instanceof JobDetails job)) {
      return Optional.empty();
    }
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("title", job.title());
    parts.put("openings", job.openings());
    parts.put("team", job.team());
    parts.put("city", job.city());
    parts.put("country", job.country());
    parts.put("workplace", job.workplace());
    parts.put("employment", job.employment());
    parts.put("salary", job.salary());
    parts.put("description", job.description());
    return Optional.of(parts);
  }

  private static String excerpt(String text) {
    var line = text.strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
