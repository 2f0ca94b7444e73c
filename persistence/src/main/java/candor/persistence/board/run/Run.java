package candor.persistence.board.run;

import candor.persistence.board.http.Json;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where reading what changed at a board stands.
///
/// A run asks, page after page, for what changed since some time. Only at its end the time moves,
/// so whatever ends a run early, nothing is skipped; and a little is read again in the next, since
/// boards' times are coarse and their lists late.
///
/// @param since what the board is asked from, as the board writes it; empty for all
/// @param page where the run stands, as the board writes it; empty at its start
/// @param high the latest change seen in the run; empty when none was
public record Run(String since, String page, String high) {
  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final JsonMapper JSON = JsonMapper.shared();

  /// The run of a cursor; one over everything when it can't be read.
  public static Run of(String cursor) {
    try {
      var json = JSON.readTree(cursor);
      return new Run(Json.text(json, "since"), Json.text(json, "page"), Json.text(json, "high"));
    } catch (JacksonException _) {
      return new Run("", "", "");
    }
  }

  /// A time as boards write it; empty when it is none.
  public static Optional<Instant> time(String said) {
    try {
      return said.isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(said).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The cursor that says this.
  public String cursor() {
    return Json.object().put("since", since).put("page", page).put("high", high).toString();
  }

  /// Where it started.
  public Optional<Instant> from() {
    return time(since);
  }

  /// The same after a change of some time was seen.
  public Run seen(Optional<Instant> change) {
    var known = time(high);
    return change
        .filter(at -> known.isEmpty() || at.isAfter(known.get()))
        .map(at -> new Run(since, page, at.toString()))
        .orElse(this);
  }

  /// The same at its next page.
  public Run at(String next) {
    return new Run(since, next, high);
  }

  /// The next run, from a place that the board gave.
  public static Run from(String place) {
    return new Run(place, "", "");
  }

  /// The next run, from a little before the latest change.
  public Run ended() {
    return time(high)
        .map(at -> at.minus(OVERLAP))
        .filter(at -> from().isEmpty() || at.isAfter(from().get()))
        .map(at -> from(at.toString()))
        .orElseGet(() -> from(since));
  }
}
