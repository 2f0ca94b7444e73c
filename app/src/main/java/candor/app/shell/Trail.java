package candor.app.shell;

import candor.app.control.Typed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The places one can come back to, the shown one first: the last 5, since a board of 1,000 cards
/// holds some 15 MB. The others are closed, unless they hold what could not be stored.
final class Trail {
  private static final int KEPT = 5;
  private static final int JUST_LEFT = 3;
  private final Deque<Visit> visits = new ArrayDeque<>();
  private final List<Typed> left = new ArrayList<>();

  /// The shown one; absent before there is one.
  Optional<Visit> here() {
    return Optional.ofNullable(visits.peek());
  }

  boolean leadsBack() {
    return visits.size() > 1;
  }

  List<Place> places() {
    return visits.stream().map(Visit::place).toList();
  }

  Visit goTo(Place place) {
    var next = new Visit(place);
    if (visits.size() >= KEPT) {
      oldest().ifPresent(this::leave);
    }
    visits.push(next);
    return next;
  }

  /// Goes to a place that one can come back to; absent where there is none.
  Optional<Visit> goAgain(Predicate<Place> which) {
    var found = visits.stream().filter(visit -> which.test(visit.place())).findFirst();
    found.ifPresent(
        visit -> {
          visits.remove(visit);
          visits.push(visit);
        });
    return found;
  }

  /// Closes the shown one, and goes to the one before; absent where there is none.
  Optional<Visit> goBack() {
    if (!leadsBack()) {
      return Optional.empty();
    }
    var gone = visits.pop();
    if (gone.place().holds()) {
      visits.addLast(gone);
    } else {
      gone.place().close();
      left(gone.place());
    }
    return here();
  }

  /// What is typed into: the places, and what was closed with something that could not be stored
  /// then.
  Stream<Typed> typed() {
    return Stream.concat(visits.stream().map(Visit::place), left.stream());
  }

  /// Something was closed: the last key in it may be on its way to the store still, and not arrive,
  /// also when others are closed meanwhile.
  void left(Typed closed) {
    left.add(closed);
    left.subList(0, Math.max(0, left.size() - JUST_LEFT)).removeIf(before -> !before.holds());
  }

  private Optional<Visit> oldest() {
    return visits.reversed().stream().filter(visit -> !visit.place().holds()).findFirst();
  }

  private void leave(Visit visit) {
    visits.remove(visit);
    visit.place().close();
  }

  void close() {
    while (!visits.isEmpty()) {
      visits.pop().place().close();
    }
  }
}
