package candor.model.scorecard;

import candor.model.interview.InterviewId;
import candor.model.interview.Panelist;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads scorecards by the one rule of who may see what others wrote about an interview: ratings,
/// evidence, recommendation, reason, amendments, and the notes behind them.
///
/// Mine is open to me. Another's is closed until it is sealed. After that it is open
///
/// - to whoever is on the panel or has a scorecard there, once theirs is sealed;
/// - to everybody else, once each scorecard of the panel as it is now is sealed;
/// - to whoever opened the interview early, which everybody can see ([OpenEarly]).
public final class OpenScorecards {
  private final Store store;

  public OpenScorecards(Store store) {
    this.store = store;
  }

  /// Why something is closed to me.
  public enum Why {
    /// Its author has not sealed their scorecard.
    THEIRS_NOT_SEALED,
    /// I have not sealed mine.
    MINE_NOT_SEALED,
    /// I interview nobody there, and somebody on the panel has not sealed theirs.
    PANEL_NOT_SEALED
  }

  /// A scorecard as it may be seen.
  public sealed interface View {
    /// Who wrote it.
    PersonId author();

    /// The author's name.
    String name();
  }

  /// One whose content may be seen.
  public record Open(PersonId author, String name, CardContent content) implements View {
    /// The card itself.
    public Scorecard card() {
      return content.card();
    }
  }

  /// One whose content is closed to me.
  public record Closed(PersonId author, String name, Why why) implements View {
    /// Whether its author has sealed it.
    public boolean isSealed() {
      return why != Why.THEIRS_NOT_SEALED;
    }
  }

  /// That somebody opened an interview early.
  ///
  /// @param name who
  public record Early(String name, EarlyOpening opening) {}

  /// All scorecards of an interview, by their authors' names.
  public List<View> of(InterviewId interview) {
    return store.read(s -> in(s, interview));
  }

  /// The same within a snapshot.
  public static List<View> in(Snapshot s, InterviewId interview) {
    return s.of(Scorecard.KIND, interview).stream()
        .map(card -> view(s, card))
        .sorted(Comparator.comparing(View::name))
        .toList();
  }

  /// Who opened an interview early, the first first. It is open to everybody.
  public static List<Early> early(Snapshot s, InterviewId interview) {
    return s.of(EarlyOpening.KIND, interview).stream()
        .sorted(Comparator.comparing(EarlyOpening::openedAt))
        .map(opening -> new Early(name(s, opening.person()), opening))
        .toList();
  }

  /// Why what somebody wrote about an interview is closed to me; empty when it is open.
  public static Optional<Why> closed(Snapshot s, InterviewId interview, PersonId author) {
    var me = Me.id(s);
    if (author.equals(me)) {
      return Optional.empty();
    }
    var cards = s.of(Scorecard.KIND, interview);
    if (!isSealed(cards, author)) {
      return Optional.of(Why.THEIRS_NOT_SEALED);
    }
    if (isSealed(cards, me) || s.find(EarlyOpening.of(interview, me)).isPresent()) {
      return Optional.empty();
    }
    var panel = s.of(Panelist.KIND, interview).stream().map(Panelist::person).toList();
    if (panel.contains(me) || cards.stream().anyMatch(card -> card.author().equals(me))) {
      return Optional.of(Why.MINE_NOT_SEALED);
    }
    return panel.stream().allMatch(person -> isSealed(cards, person))
        ? Optional.empty()
        : Optional.of(Why.PANEL_NOT_SEALED);
  }

  /// Whether what somebody wrote about an interview, notes too, is open to me.
  public static boolean mayRead(Snapshot s, InterviewId interview, PersonId author) {
    return closed(s, interview, author).isEmpty();
  }

  /// Whether a card's content is open to me.
  public static boolean maySee(Snapshot s, Scorecard card) {
    return mayRead(s, card.interview(), card.author());
  }

  private static View view(Snapshot s, Scorecard card) {
    var name = name(s, card.author());
    return closed(s, card.interview(), card.author())
        .<View>map(why -> new Closed(card.author(), name, why))
        .orElseGet(() -> new Open(card.author(), name, CardContent.of(s, card)));
  }

  private static String name(Snapshot s, PersonId person) {
    return s.find(person).map(Person::name).orElse("");
  }

  private static boolean isSealed(List<Scorecard> cards, PersonId author) {
    return cards.stream().anyMatch(card -> card.author().equals(author) && card.isSealed());
  }
}
