package candor.model.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An interview as calendars know it. It says when, where, who and what for, and nothing that is
/// anybody's judgement: no competencies, no scores, no notes.
///
/// @param uid names the event in all calendars, for ever
/// @param sequence counts up with each change, so that an older file does not undo a newer one
/// @param made when this was said
/// @param title in a line
/// @param description more, in lines; may be empty
/// @param place a room or link; empty when not said
/// @param organizer who asks for it; absent when nobody with an address does
/// @param cancelled whether it does not take place
public record CalendarEvent(
    UUID uid,
    long sequence,
    Instant made,
    Instant start,
    int minutes,
    String title,
    String description,
    String place,
    @Nullable Attendee organizer,
    List<Attendee> panel,
    boolean cancelled) {
  public CalendarEvent {
    panel = List.copyOf(panel);
  }

  /// Somebody with an address.
  ///
  /// @param email never empty
  public record Attendee(String name, String email) {}
}
