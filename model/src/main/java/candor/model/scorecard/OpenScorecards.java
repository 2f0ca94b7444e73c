package candor.model.scorecard;

import candor.model.interview.InterviewId;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.util.Comparator;
import java.util.List;

/// Reads scorecards by the one rule of who may see what: mine always; others' only when theirs and
/// mine for the same interview are sealed.
public final class OpenScorecards {
  private final Store store;

  public OpenScorecards(Store store) {
    this.store = store;
  }

  /// A scorecard as it may be seen.
  public sealed interface View {
    /// Who wrote it.
    PersonId author();

    /// The author's name.
    String name();
  }

  /// One whose content may be seen.
  public record Open(PersonId author, String name, Scorecard card, List<Rating> ratings)
      implements View {}

  /// One whose content is closed to me.
  ///
  /// @param sealed whether its author has sealed it
  public record Closed(PersonId author, String name, boolean sealed) implements View {}

  /// All scorecards of an interview, by their authors' names.
  public List<View> of(InterviewId interview) {
    return store.read(s -> in(s, interview));
  }

  /// The same within a snapshot.
  public static List<View> in(Snapshot s, InterviewId interview) {
    var cards = s.of(Scorecard.KIND, interview);
    return cards.stream()
        .<View>map(
            card -> {
              var name = s.find(card.author()).map(Person::name).orElse("");
              return maySee(Me.id(s), card, cards)
                  ? new Open(card.author(), name, card, s.of(Rating.KIND, card.id()))
                  : new Closed(card.author(), name, card.isSealed());
            })
        .sorted(Comparator.comparing(View::name))
        .toList();
  }

  /// Whether somebody may see a card's content.
  ///
  /// @param me who
  /// @param all every card of the same interview
  public static boolean maySee(PersonId me, Scorecard card, List<Scorecard> all) {
    return card.author().equals(me)
        || (card.isSealed() && all.stream().anyMatch(c -> c.author().equals(me) && c.isSealed()));
  }
}
