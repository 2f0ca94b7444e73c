package candor.model.interview;

import candor.model.people.PersonId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import candor.model.store.Text;
import java.util.List;

/// Somebody's seat on the panel of an interview.
///
/// @param focus keys of the competencies that are theirs; empty for all of the kit
public record Panelist(
    PanelistId id, InterviewId interview, PersonId person, List<String> focus, long revision)
    implements Row<Panelist> {
  /// The kind of these rows.
  public static final Kind<Panelist> KIND = new Kind<>("panelist", Panelist.class);

  public Panelist {
    focus = Text.storable(focus);
  }

  /// Whether somebody is on the panel of an interview.
  public static boolean sits(Snapshot s, InterviewId interview, PersonId person) {
    return s.of(KIND, interview).stream().anyMatch(seat -> seat.person().equals(person));
  }
}
