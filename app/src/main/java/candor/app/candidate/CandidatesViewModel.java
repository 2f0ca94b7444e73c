package candor.app.candidate;

import candor.app.candidate.CandidateScreen.Desk;
import candor.app.candidate.CandidateScreen.Ports;
import candor.app.control.Notice;
import candor.app.control.Pages;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.CandidateRow;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactKind;
import candor.model.candidate.EditCandidates;
import candor.model.candidate.Tag;
import candor.model.people.Settings;
import candor.model.pipeline.Application;
import candor.model.store.Change;
import candor.model.store.ChangeFeed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of candidates: which of them, in which order, and adding one.
final class CandidatesViewModel {
  private static final Texts TEXTS = Texts.in(CandidatesViewModel.class);
  private static final String COLUMNS = "candidates.columns";

  /// Among so many rows who was just added is looked for.
  private static final int SEARCHED = 5_000;

  private static final int SEARCHED_AT_ONCE = 500;
  private final Ports ports;
  private final Desk desk;
  private final EditCandidates edit;
  private final Settings settings;
  private final ReadOnlyObjectWrapper<CandidateQuery> query =
      new ReadOnlyObjectWrapper<>(CandidateQuery.everybody());
  private final ReadOnlyObjectWrapper<Optional<Counts>> counts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<String> tags = FXCollections.observableArrayList();
  private final Refresh<Read> counting;
  private final Refresh<List<String>> tagging;
  private final ChangeFeed.Subscription changes;
  // Read off the window's thread, too.
  private volatile CandidateQuery asked = query.get();
  private volatile Optional<CandidateId> newest = Optional.empty();
  private Optional<PointedOut> pointedOut = Optional.empty();
  private Runnable changed = () -> {};
  private boolean stale;

  /// How many the query finds, and how many there are.
  record Counts(int found, int all) {}

  private record Read(CandidateQuery asked, Counts counts) {}

  private record PointedOut(CandidateId added, String what) {}

  /// What is typed to add somebody.
  record NewCandidate(CandidateDetails details, String email, String phone) {
    static final NewCandidate EMPTY = new NewCandidate(CandidateDetails.named(""), "", "");

    Map<ContactKind, String> contacts() {
      var contacts = new EnumMap<ContactKind, String>(ContactKind.class);
      contacts.put(ContactKind.EMAIL, email);
      contacts.put(ContactKind.PHONE, phone);
      return contacts;
    }
  }

  CandidatesViewModel(Ports ports, Desk desk) {
    this.ports = ports;
    this.desk = desk;
    edit = new EditCandidates(ports.store());
    settings = new Settings(ports.store());
    counting = new Refresh<>(desk.lanes(), this::read, this::take);
    tagging = new Refresh<>(desk.lanes(), ports.candidates()::tags, this::offer);
    setShown(false);
    counting.ask();
    tagging.ask();
    changes = desk.lanes().deliver(ports.store().changes(), this::apply);
  }

  ReadOnlyObjectProperty<CandidateQuery> queryProperty() {
    return query.getReadOnlyProperty();
  }

  /// Empty until they have been read.
  ReadOnlyObjectProperty<Optional<Counts>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// All tags in use.
  ObservableList<String> tags() {
    return tags;
  }

  /// Called when stored candidates have changed, while the list is seen and from moment to moment.
  void onChanged(Runnable run) {
    changed = run;
  }

  /// The rows that a query finds, for the table.
  Pages<CandidateRow> pages(CandidateQuery asked) {
    return new Pages<>() {
      @Override
      public int count() {
        return ports.candidates().count(asked);
      }

      @Override
      public List<CandidateRow> rows(int offset, int limit) {
        return ports.candidates().page(asked, offset, limit);
      }

      @Override
      public Optional<Found<CandidateRow>> find(Object id) {
        return newest.filter(id::equals).flatMap(_ -> placeOf(id, asked));
      }

      @Override
      public boolean isGone(Object id) {
        return id instanceof CandidateId candidate
            && ports.store().read(s -> s.find(candidate)).isEmpty();
      }
    };
  }

  private Optional<Pages.Found<CandidateRow>> placeOf(Object id, CandidateQuery asked) {
    for (var from = 0; from < SEARCHED; from += SEARCHED_AT_ONCE) {
      var rows = ports.candidates().page(asked, from, SEARCHED_AT_ONCE);
      for (var i = 0; i < rows.size(); i++) {
        if (rows.get(i).candidate().id().equals(id)) {
          return Optional.of(new Pages.Found<>(from + i, rows.get(i)));
        }
      }
      if (rows.size() < SEARCHED_AT_ONCE) {
        break;
      }
    }
    return Optional.empty();
  }

  /// Shows only whom these words find.
  void find(String text) {
    var now = query.get();
    ask(new CandidateQuery(text, now.tag(), now.order(), now.descending()));
  }

  /// Shows only those with this tag; absent for all.
  void only(@Nullable String tag) {
    var now = query.get();
    ask(new CandidateQuery(now.text(), tag, now.order(), now.descending()));
  }

  /// Sorts by a column; a key that is no order sorts by name.
  void sort(String key, boolean ascending) {
    var now = query.get();
    var order =
        Stream.of(CandidateQuery.Order.values())
            .filter(each -> each.name().equals(key))
            .findFirst()
            .orElse(CandidateQuery.Order.NAME);
    ask(new CandidateQuery(now.text(), now.tag(), order, !ascending));
  }

  /// Hands over the columns that were hidden when the list was last used.
  void hiddenColumns(Consumer<Set<String>> then) {
    desk.lanes()
        .<Set<String>>read(
            () ->
                Stream.of(settings.get(COLUMNS, "LOCATION,SOURCE").split(",", -1))
                    .filter(key -> !key.isEmpty())
                    .collect(Collectors.toUnmodifiableSet()),
            then);
  }

  void hide(Set<String> columns) {
    desk.lanes()
        .write(
            () -> {
              settings.set(COLUMNS, columns.stream().sorted().collect(Collectors.joining(",")));
              return columns;
            },
            done -> {});
  }

  /// Adds somebody.
  ///
  /// @param again told what was typed when it was refused, so that nothing is typed twice
  void add(NewCandidate typed, Consumer<CandidateId> added, Consumer<NewCandidate> again) {
    desk.lanes()
        .<CandidateResult>write(
            () -> edit.add(typed.details(), typed.contacts()),
            result -> {
              switch (result) {
                case CandidateResult.Saved(var candidate) -> {
                  desk.frame()
                      .undoable(TEXTS.of("candidates.added", candidate.name()), desk.undo());
                  newest = Optional.of(candidate.id());
                  added.accept(candidate.id());
                  warnOfSame(candidate, typed);
                }
                case CandidateResult.Unsound(var problem) -> {
                  tell(
                      TEXTS.of("candidate.refused." + problem.name(), CandidateDetails.LINE),
                      TEXTS.of("candidates.refused.next"));
                  again.accept(typed);
                }
                case CandidateResult.Conflict _, CandidateResult.Gone _ -> again.accept(typed);
              }
            });
  }

  /// Nothing is read for a list that nobody sees.
  void setShown(boolean now) {
    counting.setSeen(now);
    tagging.setSeen(now);
  }

  void close() {
    changes.close();
  }

  // One person must not be there twice without the user knowing.
  private void warnOfSame(Candidate added, NewCandidate typed) {
    desk.lanes()
        .<List<String>>read(
            () ->
                ports
                    .store()
                    .read(
                        s ->
                            typed.contacts().entrySet().stream()
                                .map(e -> Contact.matching(e.getKey(), e.getValue()))
                                .filter(matching -> !matching.isEmpty())
                                .flatMap(m -> s.where(Contact.KIND, "matching", m).stream())
                                .map(Contact::candidate)
                                .filter(id -> !id.equals(added.id()))
                                .distinct()
                                .flatMap(id -> s.find(id).stream())
                                .map(Candidate::name)
                                .toList()),
            same -> {
              if (!same.isEmpty()) {
                var what = TEXTS.of("candidates.same", added.name(), String.join(", ", same));
                pointedOut = Optional.of(new PointedOut(added.id(), what));
                tell(what, TEXTS.of("candidates.same.next"));
              }
            });
  }

  private void tell(String what, String next) {
    desk.frame().notice(Notice.of(Tone.WARNING, what, next));
  }

  private void ask(CandidateQuery next) {
    if (!next.equals(query.get())) {
      asked = next;
      query.set(next);
      counting.ask();
    }
  }

  private Read read() {
    var all = ports.candidates();
    var now = asked;
    return new Read(now, new Counts(all.count(now), all.count(CandidateQuery.everybody())));
  }

  private void take(Read found) {
    if (found.asked().equals(query.get())) {
      counts.set(Optional.of(found.counts()));
    }
    if (stale) {
      stale = false;
      changed.run();
    }
  }

  private void offer(List<String> all) {
    if (!all.equals(tags)) {
      tags.setAll(all);
    }
  }

  private void apply(List<Change<?>> committed) {
    pointedOut
        .filter(out -> committed.stream().anyMatch(change -> isGone(change, out.added())))
        .ifPresent(out -> desk.frame().withdraw(out.what()));
    if (committed.stream().anyMatch(CandidatesViewModel::isListed)) {
      stale = true;
      counting.ask();
    }
    if (committed.stream().anyMatch(change -> change.kind().equals(Tag.KIND))) {
      tagging.ask();
    }
  }

  private static boolean isGone(Change<?> change, CandidateId id) {
    return change.after() == null && change.row().id().equals(id);
  }

  private static boolean isListed(Change<?> change) {
    return switch (change.row()) {
      case Candidate _, Contact _, Tag _, Application _ -> true;
      default -> false;
    };
  }
}
