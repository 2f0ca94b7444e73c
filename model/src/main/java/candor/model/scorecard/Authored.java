package candor.model.scorecard;

import candor.model.interview.InterviewId;
import candor.model.people.PersonId;
import candor.model.store.Field;
import candor.model.store.Kind;
import candor.model.store.Row;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whose work on which interview something is: notes, a scorecard, or what hangs on a scorecard.
/// [OpenScorecards] says who may read it.
///
/// Kinds are known by their fields: one that points at a scorecard, or that has both an interview
/// and an author, is closed without being named anywhere.
public record Authored(InterviewId interview, PersonId author) {
  private static final String INTERVIEW = "interview";
  private static final String AUTHOR = "author";
  private static final String SCORECARD = "scorecard";

  /// Whether rows of a kind are somebody's work on an interview.
  public static boolean is(Kind<?> kind) {
    return has(kind, SCORECARD, ScorecardId.class)
        || (has(kind, INTERVIEW, InterviewId.class) && has(kind, AUTHOR, PersonId.class));
  }

  /// Whether rows of a kind say what a scorecard says.
  public static boolean isScore(Kind<?> kind) {
    return kind.equals(Scorecard.KIND) || has(kind, SCORECARD, ScorecardId.class);
  }

  /// Whose work a row is; empty when it is nobody's, or when its scorecard is not found.
  ///
  /// @param cards finds whose a scorecard is
  public static <R extends Row<R>> Optional<Authored> of(
      R row, Function<ScorecardId, Optional<Authored>> cards) {
    return of(row.id().kind().values(row), cards);
  }

  /// The same of a row's values by field; empty also when they do not say.
  public static Optional<Authored> of(
      Map<String, ? extends @Nullable Object> values,
      Function<ScorecardId, Optional<Authored>> cards) {
    if (values.get(SCORECARD) instanceof ScorecardId card) {
      return cards.apply(card);
    }
    return values.get(INTERVIEW) instanceof InterviewId interview
            && values.get(AUTHOR) instanceof PersonId author
        ? Optional.of(new Authored(interview, author))
        : Optional.empty();
  }

  private static boolean has(Kind<?> kind, String name, Class<?> type) {
    return fields(kind).anyMatch(f -> f.name().equals(name) && f.type().equals(type));
  }

  private static Stream<Field> fields(Kind<?> kind) {
    return kind.fields().stream();
  }
}
