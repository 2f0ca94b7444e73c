package candor.app.pipeline;

import candor.model.job.StageId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationCard;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One column of the board with its cards in order: in a stage the longest there first, since they
/// wait longest; among the ended ones the latest first.
final class BoardColumn {
  enum Role {
    STAGE,
    HIRED,
    /// Rejected or withdrawn.
    ENDED
  }

  private static final Comparator<ApplicationCard> LONGEST_FIRST =
      Comparator.comparing((ApplicationCard card) -> card.application().stageSince())
          .thenComparing(card -> card.application().id().value());
  private static final Comparator<ApplicationCard> LATEST_FIRST =
      Comparator.comparing(BoardColumn::ended)
          .thenComparing(card -> card.application().id().value())
          .reversed();

  private final Role role;
  private final @Nullable StageId stage;
  private final Comparator<ApplicationCard> order;
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
  private final ObservableList<ApplicationCard> cards = FXCollections.observableArrayList();

  private BoardColumn(Role role, @Nullable StageId stage, String name) {
    this.role = role;
    this.stage = stage;
    this.order = role == Role.STAGE ? LONGEST_FIRST : LATEST_FIRST;
    this.name.set(name);
  }

  static BoardColumn of(StageId stage, String name) {
    return new BoardColumn(Role.STAGE, stage, name);
  }

  static BoardColumn of(Role role, String name) {
    return new BoardColumn(role, null, name);
  }

  Role role() {
    return role;
  }

  /// Absent for the columns of those who were hired or ended otherwise.
  Optional<StageId> stage() {
    return Optional.ofNullable(stage);
  }

  ReadOnlyStringProperty name() {
    return name.getReadOnlyProperty();
  }

  void rename(String other) {
    name.set(other);
  }

  /// The cards in view here, in order.
  ObservableList<ApplicationCard> cards() {
    return cards;
  }

  /// Days in stage of the card in the middle; absent where no days are counted.
  OptionalLong median(ToLongFunction<Instant> days) {
    var size = cards.size();
    if (role != Role.STAGE || size == 0) {
      return OptionalLong.empty();
    }
    // The cards lie in the order of their time in stage, so the middle one is the median.
    var upper = days.applyAsLong(cards.get(size / 2).application().stageSince());
    var lower = days.applyAsLong(cards.get((size - 1) / 2).application().stageSince());
    return OptionalLong.of(Math.round((upper + lower) / 2.0));
  }

  /// Shows these cards instead of those before.
  void deal(List<ApplicationCard> all) {
    cards.setAll(all.stream().sorted(order).toList());
  }

  void put(ApplicationCard card) {
    var at = Collections.binarySearch(cards, card, order);
    if (at >= 0) {
      cards.set(at, card);
    } else {
      cards.add(-at - 1, card);
    }
  }

  /// Takes a card out as it was put in.
  void take(ApplicationCard card) {
    var at = Collections.binarySearch(cards, card, order);
    if (at >= 0) {
      cards.remove(at);
    }
  }

  /// Puts the other card where the one was, or says that it belongs elsewhere. Where it may stay,
  /// it is not taken out: the cursor on it would go to its neighbour.
  boolean replace(ApplicationCard card, ApplicationCard other) {
    var at = Collections.binarySearch(cards, card, order);
    if (at < 0
        || (at > 0 && order.compare(cards.get(at - 1), other) >= 0)
        || (at < cards.size() - 1 && order.compare(other, cards.get(at + 1)) >= 0)) {
      return false;
    }
    cards.set(at, other);
    return true;
  }

  private static Instant ended(ApplicationCard card) {
    Application application = card.application();
    var at = application.endedAt();
    return at == null ? application.stageSince() : at;
  }
}
