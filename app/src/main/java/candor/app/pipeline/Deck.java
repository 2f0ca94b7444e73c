package candor.app.pipeline;

import candor.model.candidate.CandidateId;
import candor.model.job.Stage;
import candor.model.job.StageId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// All cards of one job by id, each as it is stored and as it is shown, dealt into columns.
///
/// The two differ while a change of the user is on its way: it shows at once, and is taken back
/// when it was refused. A stored card is replaced only by one of a newer revision. One change costs
/// one look-up, whatever the number of cards.
final class Deck {
  private final Map<ApplicationId, Entry> entries = new HashMap<>();
  private final Map<CandidateId, ApplicationId> byCandidate = new HashMap<>();
  private final Map<StageId, Stage> stages = new HashMap<>();
  private final Map<StageId, BoardColumn> byStage = new HashMap<>();
  private final Map<StageId, Integer> inStage = new HashMap<>();
  private final BoardColumn hired;
  private final BoardColumn ended;
  private final ObservableList<BoardColumn> columns = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper hiredCount = new ReadOnlyIntegerWrapper(this, "hired", 0);
  private final ReadOnlyIntegerWrapper endedCount = new ReadOnlyIntegerWrapper(this, "ended", 0);
  private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version", 0);
  private List<String> words = List.of();
  private boolean endedShown;

  private static final class Entry {
    ApplicationCard stored;
    ApplicationCard shown;
    int pending;

    Entry(ApplicationCard card) {
      stored = card;
      shown = card;
    }
  }

  Deck(String hiredName, String endedName) {
    hired = BoardColumn.of(BoardColumn.Role.HIRED, hiredName);
    ended = BoardColumn.of(BoardColumn.Role.ENDED, endedName);
  }

  /// The columns in view, from left to right: the stages, who was hired, and, if wanted, the ended.
  ObservableList<BoardColumn> columns() {
    return columns;
  }

  /// How many were hired, whatever is searched for.
  ReadOnlyIntegerProperty hiredCount() {
    return hiredCount.getReadOnlyProperty();
  }

  /// How many were rejected or withdrew, whatever is searched for.
  ReadOnlyIntegerProperty endedCount() {
    return endedCount.getReadOnlyProperty();
  }

  /// Rises with every change of what is shown.
  ReadOnlyLongProperty version() {
    return version.getReadOnlyProperty();
  }

  /// How many applications are in a stage, ended ones included.
  int inStage(StageId stage) {
    return inStage.getOrDefault(stage, 0);
  }

  /// The stages in use, in the order of the pipeline.
  List<Stage> stages() {
    return stages.values().stream().sorted(Comparator.comparingInt(Stage::position)).toList();
  }

  /// What a stage is called; empty for one that is not in use.
  String stageName(StageId stage) {
    var found = stages.get(stage);
    return found == null ? "" : found.name();
  }

  /// A card as it is shown.
  Optional<ApplicationCard> find(ApplicationId id) {
    return Optional.ofNullable(entries.get(id)).map(entry -> entry.shown);
  }

  /// The application of a candidate in this job.
  Optional<ApplicationId> of(CandidateId candidate) {
    return Optional.ofNullable(byCandidate.get(candidate));
  }

  /// Every card as it is shown: found by the words searched for, and ended only where those are
  /// wanted; in no order.
  List<ApplicationCard> found() {
    return entries.values().stream()
        .map(entry -> entry.shown)
        .filter(card -> matches(card) && (endedShown || !isEnded(card)))
        .toList();
  }

  /// How many cards there are in all.
  int size() {
    return entries.size();
  }

  /// Starts anew with what is stored.
  void load(Collection<Stage> inUse, Collection<ApplicationCard> cards) {
    entries.clear();
    byCandidate.clear();
    stages.clear();
    for (var stage : inUse) {
      stages.put(stage.id(), stage);
    }
    for (var card : cards) {
      var _ = enter(card);
    }
    deal();
  }

  /// Takes in a stage as it is stored now.
  void stage(@Nullable Stage before, @Nullable Stage after) {
    var stage = Objects.requireNonNull(after == null ? before : after);
    var known = stages.get(stage.id());
    if (after == null || after.retired()) {
      stages.remove(stage.id());
    } else if (known != null && known.revision() >= after.revision()) {
      return;
    } else {
      stages.put(stage.id(), after);
    }
    deal();
  }

  /// Searches: only cards with all these words in name, headline, source or next step stay in view.
  void search(String text) {
    var wanted = text.toLowerCase(Locale.ROOT).strip();
    words = wanted.isEmpty() ? List.of() : List.of(wanted.split("\\s+"));
    deal();
  }

  void showEnded(boolean shown) {
    endedShown = shown;
    deal();
  }

  /// Takes in a card as it is stored.
  void put(ApplicationCard card) {
    var entry = entries.get(card.application().id());
    if (entry == null) {
      var fresh = enter(card);
      tally(card, 1);
      lay(fresh.shown);
    } else {
      var newer = card.application().revision() >= entry.stored.application().revision();
      store(entry, newer ? card : card.with(entry.stored.application()));
    }
  }

  /// Takes in an application as it is stored.
  ///
  /// @return whether it is known here; otherwise its card has to be asked for
  boolean put(Application application) {
    var entry = entries.get(application.id());
    if (entry != null && application.revision() > entry.stored.application().revision()) {
      store(entry, entry.stored.with(application));
    }
    return entry != null;
  }

  /// Takes in a candidate's words.
  void name(CandidateId candidate, String name, String headline) {
    of(candidate)
        .map(entries::get)
        .ifPresent(
            entry -> {
              entry.stored = entry.stored.named(name, headline);
              show(entry, entry.shown.named(name, headline));
            });
  }

  void remove(ApplicationId id) {
    var entry = entries.remove(id);
    if (entry != null) {
      byCandidate.remove(entry.stored.application().candidate());
      tally(entry.shown, -1);
      column(entry.shown).ifPresent(column -> column.take(entry.shown));
    }
  }

  /// Shows a change before it is stored, until it is [settled][#settle].
  void guess(ApplicationId id, UnaryOperator<Application> change) {
    var entry = entries.get(id);
    if (entry != null) {
      entry.pending++;
      show(entry, entry.shown.with(change.apply(entry.shown.application())));
    }
  }

  /// Ends one guess: when none is left, what is stored is shown.
  void settle(ApplicationId id) {
    var entry = entries.get(id);
    if (entry != null && entry.pending > 0) {
      entry.pending--;
      if (entry.pending == 0) {
        show(entry, entry.stored);
      }
    }
  }

  private Entry enter(ApplicationCard card) {
    var entry = new Entry(card);
    entries.put(card.application().id(), entry);
    byCandidate.put(card.application().candidate(), card.application().id());
    return entry;
  }

  private void store(Entry entry, ApplicationCard card) {
    entry.stored = card;
    if (entry.pending == 0) {
      show(entry, card);
    }
  }

  private void show(Entry entry, ApplicationCard next) {
    var before = entry.shown;
    if (before.equals(next)) {
      return;
    }
    entry.shown = next;
    tally(before, -1);
    tally(next, 1);
    var from = column(before).filter(column -> matches(before)).orElse(null);
    var to = column(next).filter(column -> matches(next)).orElse(null);
    if (from != null && from.equals(to) && from.replace(before, next)) {
      return;
    }
    if (from != null) {
      from.take(before);
    }
    if (to != null) {
      to.put(next);
    }
  }

  private void lay(ApplicationCard card) {
    if (matches(card)) {
      column(card).ifPresent(column -> column.put(card));
    }
  }

  private void deal() {
    inStage.clear();
    hiredCount.set(0);
    endedCount.set(0);
    var inOrder = new ArrayList<BoardColumn>();
    for (var stage : stages()) {
      var column =
          byStage.computeIfAbsent(stage.id(), id -> BoardColumn.of(stage.id(), stage.name()));
      column.rename(stage.name());
      inOrder.add(column);
    }
    byStage.keySet().retainAll(stages.keySet());
    inOrder.add(hired);
    if (endedShown) {
      inOrder.add(ended);
    }
    var hands = new HashMap<BoardColumn, List<ApplicationCard>>();
    for (var entry : entries.values()) {
      tally(entry.shown, 1);
      if (matches(entry.shown)) {
        column(entry.shown)
            .ifPresent(
                column -> hands.computeIfAbsent(column, c -> new ArrayList<>()).add(entry.shown));
      }
    }
    Stream.concat(inOrder.stream(), Stream.of(ended))
        .distinct()
        .forEach(column -> column.deal(hands.getOrDefault(column, List.of())));
    if (!columns.equals(inOrder)) {
      columns.setAll(inOrder);
    }
    version.set(version.get() + 1);
  }

  private void tally(ApplicationCard card, int by) {
    var application = card.application();
    inStage.merge(application.stage(), by, Integer::sum);
    if (application.outcome() == Outcome.HIRED) {
      hiredCount.set(hiredCount.get() + by);
    } else if (isEnded(card)) {
      endedCount.set(endedCount.get() + by);
    }
    version.set(version.get() + 1);
  }

  private Optional<BoardColumn> column(ApplicationCard card) {
    return switch (card.application().outcome()) {
      case ACTIVE -> Optional.ofNullable(byStage.get(card.application().stage()));
      case HIRED -> Optional.of(hired);
      case REJECTED, WITHDRAWN -> Optional.of(ended);
    };
  }

  private boolean matches(ApplicationCard card) {
    if (words.isEmpty()) {
      return true;
    }
    var application = card.application();
    var text =
        String.join(
                "\n", card.name(), card.headline(), application.source(), application.nextStep())
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private static boolean isEnded(ApplicationCard card) {
    return switch (card.application().outcome()) {
      case REJECTED, WITHDRAWN -> true;
      case ACTIVE, HIRED -> false;
    };
  }
}
