package candor.persistence.board.nav;

import candor.model.posting.Board.Review;
import candor.persistence.board.text.Quoted;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the board's staff decided about an advertisement: `adstates` holds what was transferred,
/// this what became of it.
///
/// @param progress `RECEIVED`, `PENDING` or `DONE`
/// @param outcome `ACTIVE`, `INACTIVE`, `REJECTED`, `STOPPED` or `DELETED`; empty in older versions
///   of the board
/// @param message why it was rejected; empty when that is not said
/// @param updated when, in the board's own time
record AdminStatus(
    String progress, String outcome, String message, Optional<LocalDateTime> updated) {
  /// Nobody there came to it.
  static final AdminStatus NONE = new AdminStatus("RECEIVED", "", "", Optional.empty());

  private static final String PROGRESS = "status";
  private static final String OUTCOME = "publishStatus";
  private static final String MESSAGE = "message";
  private static final String UPDATED = "updated";
  private static final Review WAITING =
      new Review(
          Review.Verdict.WAITING, "NAV looks at it before the public sees it, within a day or so.");

  static AdminStatus of(JsonNode json) {
    return new AdminStatus(
        json.path(PROGRESS).asString(""),
        json.path(OUTCOME).asString(""),
        json.path(MESSAGE).asString("").strip(),
        time(json));
  }

  /// What it is read from, as the board says it.
  ObjectNode json() {
    return JsonMapper.shared()
        .createObjectNode()
        .put(PROGRESS, progress)
        .put(OUTCOME, outcome)
        .put(MESSAGE, message)
        .put(UPDATED, updated.map(LocalDateTime::toString).orElse(""));
  }

  /// When the JSON of an answer was last changed there, in the board's own time.
  static Optional<LocalDateTime> time(JsonNode json) {
    try {
      return Optional.of(LocalDateTime.parse(json.path(UPDATED).asString("")));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// What that means for an advertisement; empty when it is not shown any more. What was decided
  /// before the board took the present form over was decided about another.
  ///
  /// @param takenOver when the board took it over
  Optional<Review> review(Optional<LocalDateTime> takenOver) {
    var isOfAnother = takenOver.flatMap(at -> updated.map(at::isAfter)).orElse(false);
    return switch (outcome) {
      case "ACTIVE" -> Optional.of(Review.PUBLIC);
      case "REJECTED" -> Optional.of(isOfAnother ? rejectedBefore() : rejected());
      case "STOPPED", "DELETED" -> isOfAnother ? Optional.of(WAITING) : Optional.empty();
      case "INACTIVE" -> isOfAnother || !isDone() ? Optional.of(WAITING) : Optional.empty();
      default -> Optional.of(isDone() ? Review.PUBLIC : WAITING);
    };
  }

  private boolean isDone() {
    return progress.equals("DONE");
  }

  private Review rejected() {
    return new Review(Review.Verdict.REJECTED, "NAV rejected it" + why());
  }

  // The reason is said: it may be of use still.
  private Review rejectedBefore() {
    return new Review(
        Review.Verdict.WAITING, "NAV looks at it again. As it was before, it rejected it" + why());
  }

  private String why() {
    return message.isEmpty() ? "." : ": " + Quoted.of(message) + ".";
  }
}
