package candor.model.history;

import candor.model.store.Id;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which operations are asked for; what is absent is not asked.
///
/// @param author by whom
/// @param acts names of acts; none for all but those that [HistoryStore] leaves out
/// @param subject a row that they are about, or that what they are about belongs to
/// @param from not before
/// @param to before
public record HistoryQuery(
    @Nullable String author,
    Set<String> acts,
    @Nullable Id<?> subject,
    @Nullable Instant from,
    @Nullable Instant to) {
  /// Everything.
  public static final HistoryQuery ALL = new HistoryQuery(null, Set.of(), null, null, null);

  public HistoryQuery {
    acts = Set.copyOf(acts);
  }

  /// The same by somebody.
  public HistoryQuery by(@Nullable String other) {
    return new HistoryQuery(other, acts, subject, from, to);
  }

  /// The same of these acts.
  public HistoryQuery of(Set<String> others) {
    return new HistoryQuery(author, others, subject, from, to);
  }

  /// The same about a row.
  public HistoryQuery about(@Nullable Id<?> other) {
    return new HistoryQuery(author, acts, other, from, to);
  }

  /// The same within a time.
  public HistoryQuery within(@Nullable Instant first, @Nullable Instant end) {
    return new HistoryQuery(author, acts, subject, first, end);
  }
}
