package candor.model.interview;

import candor.model.interview.CalendarEvent.Attendee;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes of an interview what calendars may know of it.
public final class CalendarEvents {
  private CalendarEvents() {}

  /// The event of an interview; absent when the interview is not there for who asks.
  ///
  /// @param title in the user's words
  /// @param description in the user's words
  /// @param now when it is said
  public static Optional<CalendarEvent> of(
      Snapshot s, InterviewId id, String title, String description, Instant now) {
    return s.find(id)
        .map(
            interview ->
                new CalendarEvent(
                    id.value(),
                    interview.revision(),
                    now,
                    interview.startsAt(),
                    interview.minutes(),
                    title,
                    description,
                    interview.place(),
                    attendee(Me.in(s)).orElse(null),
                    panel(s, id),
                    interview.state() == InterviewState.CANCELLED));
  }

  private static List<Attendee> panel(Snapshot s, InterviewId id) {
    return s.of(Panelist.KIND, id).stream()
        .flatMap(seat -> s.find(seat.person()).stream())
        .flatMap(person -> attendee(person).stream())
        .toList();
  }

  private static Optional<Attendee> attendee(Person person) {
    return person.email().isEmpty()
        ? Optional.empty()
        : Optional.of(new Attendee(person.name(), person.email()));
  }
}
