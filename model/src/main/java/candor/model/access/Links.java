package candor.model.access;

import candor.model.interview.InterviewId;
import candor.model.people.PersonId;
import candor.model.scorecard.ScorecardId;
import candor.model.store.Row;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a row of any kind hangs on.
///
/// @param interview the interview that it points at
/// @param scorecard the scorecard that it points at
/// @param author who wrote it, where it says so
record Links(
    Optional<InterviewId> interview, Optional<ScorecardId> scorecard, Optional<PersonId> author) {
  static <R extends Row<R>> Links of(Row<R> row) {
    @SuppressWarnings("unchecked")
    var values = row.id().kind().values((R) row);
    return new Links(
        one(values, InterviewId.class),
        one(values, ScorecardId.class),
        Optional.ofNullable(values.get("author"))
            .filter(PersonId.class::isInstance)
            .map(PersonId.class::cast));
  }

  /// Whether it is this person's; what names no author is everybody's.
  boolean isBy(PersonId person) {
    return author.isEmpty() || author.get().equals(person);
  }

  private static <T> Optional<T> one(Map<String, @Nullable Object> values, Class<T> type) {
    return values.entrySet().stream()
        .filter(value -> !value.getKey().equals("id"))
        .map(Map.Entry::getValue)
        .filter(type::isInstance)
        .<T>map(type::cast)
        .findFirst();
  }
}
