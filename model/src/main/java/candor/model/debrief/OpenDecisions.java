package candor.model.debrief;

import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.scorecard.OpenScorecards;
import candor.model.store.Operation;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Reads decisions by the one rule of who may see what. A decision holds the numbers that it rested
/// on, so others than its author see it only when they may see all of the scorecards it is made of;
/// a draft is its author's alone.
public final class OpenDecisions {
  private OpenDecisions() {}

  /// A sealed decision as it may be seen.
  public sealed interface View {
    /// The name of who decided.
    String author();

    /// When it was sealed.
    Instant sealedAt();
  }

  /// One whose content may be seen.
  ///
  /// @param dissents with the names of those who dissent
  public record Open(Decision decision, String author, List<Said> dissents) implements View {
    public Open {
      dissents = List.copyOf(dissents);
    }

    @Override
    public Instant sealedAt() {
      return Objects.requireNonNull(decision.sealedAt());
    }
  }

  /// One that rests on scorecards which are closed to me.
  public record Closed(String author, Instant sealedAt) implements View {}

  /// Who dissents, and what they say.
  public record Said(Dissent dissent, String name) {}

  /// Sealed decisions about an application, the newest first.
  public static List<View> in(Snapshot s, ApplicationId application) {
    return s.of(Decision.KIND, application).stream()
        .filter(Decision::isSealed)
        .map(decision -> view(s, decision))
        .sorted(Comparator.comparing(View::sealedAt).reversed())
        .toList();
  }

  private static View view(Snapshot s, Decision decision) {
    var author = name(s, decision.author());
    return maySee(s, decision)
        ? new Open(
            decision,
            author,
            s.of(Dissent.KIND, decision.id()).stream()
                .map(dissent -> new Said(dissent, name(s, dissent.person())))
                .sorted(Comparator.comparing(Said::name))
                .toList())
        : new Closed(author, Objects.requireNonNull(decision.sealedAt()));
  }

  /// Whether I may see a decision's content.
  public static boolean maySee(Snapshot s, Decision decision) {
    if (decision.author().equals(Me.id(s))) {
      return true;
    }
    var basis = decision.basis();
    if (basis == null) {
      return false;
    }
    var open = new HashSet<>();
    for (var interview : basis.interviews()) {
      for (var view : OpenScorecards.in(s, interview)) {
        if (view instanceof OpenScorecards.Open card) {
          open.add(card.card().id());
        }
      }
    }
    return open.containsAll(basis.cards());
  }

  /// Whether a row is one of decisions or weighings that is closed to me. Of what is no such row it
  /// says nothing, and so no.
  public static boolean hides(Snapshot s, Row<?> row) {
    return switch (row) {
      case Decision decision -> !maySee(s, decision);
      case Dissent dissent -> s.find(dissent.decision()).filter(d -> maySee(s, d)).isEmpty();
      case Weighing weighing -> !weighing.person().equals(Me.id(s));
      default -> false;
    };
  }

  /// Whether an edit of the journal is of a decision, a dissent or a weighing that is not mine:
  /// what somebody wrote before they sealed it is theirs, also when what they sealed is open. What
  /// is gone is nobody's.
  public static boolean hides(Snapshot s, Operation.Edit edit) {
    var me = Me.id(s);
    if (edit.kind().equals(Decision.KIND)) {
      return !isBy(me, s.find(Decision.KIND, edit.row()));
    }
    if (edit.kind().equals(Dissent.KIND)) {
      return !isBy(me, s.find(Dissent.KIND, edit.row()).flatMap(d -> s.find(d.decision())));
    }
    return edit.kind().equals(Weighing.KIND)
        && s.find(Weighing.KIND, edit.row()).filter(w -> w.person().equals(me)).isEmpty();
  }

  private static boolean isBy(PersonId me, Optional<Decision> decision) {
    return decision.filter(found -> found.author().equals(me)).isPresent();
  }

  private static String name(Snapshot s, PersonId person) {
    return s.find(person).map(Person::name).orElse("");
  }
}
