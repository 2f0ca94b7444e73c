package candor.model.interview;

import candor.model.kit.RoleKitId;
import candor.model.pipeline.ApplicationId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A planned talk.
///
/// @param round what it is called, for example `Technical interview`
/// @param kit whose questions and competencies it uses; absent when the job has none
/// @param startsAt when it is planned
/// @param minutes how long it is planned, 5 to 480
/// @param zone the IANA name of the zone that it was planned in
/// @param place the room or link; empty when not said
/// @param startedAt when its clock was started; absent before
/// @param endedAt when it was ended; absent before
public record Interview(
    InterviewId id,
    ApplicationId application,
    String round,
    @Nullable RoleKitId kit,
    Instant startsAt,
    int minutes,
    String zone,
    String place,
    InterviewState state,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    long revision)
    implements Row<Interview> {
  /// The kind of these rows.
  public static final Kind<Interview> KIND = new Kind<>("interview", Interview.class);

  public Interview {
    zone = Text.storable(zone);
    round = Text.line(round);
    place = Text.line(place);
  }

  /// The web address in its place; empty where there is none.
  public Optional<URI> link() {
    return Stream.of(place.split(" ")).flatMap(word -> Text.webAddress(word).stream()).findFirst();
  }

  /// Its place where there is little room: of web addresses their host alone.
  public String shortPlace() {
    return Stream.of(place.split(" "))
        .map(word -> Text.webAddress(word).map(URI::getHost).orElse(word))
        .collect(Collectors.joining(" "));
  }

  /// Whether it is still to end: it is planned and its time is not over, or its clock runs, for as
  /// long as the longest interview takes.
  public boolean isStillOn(Instant now) {
    return switch (state) {
      case PLANNED -> now.isBefore(startsAt.plus(Duration.ofMinutes(minutes)));
      case STARTED -> now.isBefore(startsAt.plus(Duration.ofMinutes(InterviewPlan.MOST_MINUTES)));
      case ENDED, CANCELLED -> false;
    };
  }

  /// The same interview at another time or place.
  public Interview planned(InterviewPlan plan) {
    return new Interview(
        id,
        application,
        plan.round(),
        plan.kit() == null ? kit : plan.kit(),
        plan.startsAt(),
        plan.minutes(),
        plan.zone(),
        plan.place(),
        state,
        startedAt,
        endedAt,
        revision);
  }

  /// The same interview further on; starting and ending remember the time.
  public Interview in(InterviewState other, Instant at) {
    var started = other == InterviewState.STARTED && startedAt == null ? at : startedAt;
    var ended = other == InterviewState.ENDED ? at : null;
    return new Interview(
        id,
        application,
        round,
        kit,
        startsAt,
        minutes,
        zone,
        place,
        other,
        started,
        ended,
        revision);
  }
}
