package candor.app.history;

import candor.app.history.HistoryLine.Detail;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.candidate.Candidate;
import candor.model.history.HistoryStore;
import candor.model.job.Job;
import candor.model.posting.BoardAccount;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Operation;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says what operations of the journal did, in the user's words.
///
/// Names are looked up among the stored rows, so every method asks the store: never call them on
/// the window's thread. What scorecards say does not reach these words, since the journal's answers
/// come without it.
public final class HistoryWords {
  private static final Texts TEXTS = Texts.in(HistoryWords.class);
  private static final int MOST_DETAILED = 3;
  private static final int MOST_SHOWN = 40;
  private static final Set<String> REPLAYS = Set.of("undo", "redo");
  private final Store store;
  private final HistoryStore history;
  private final Values values;

  /// @param history finds what an undo took back
  public HistoryWords(Store store, HistoryStore history, Dates dates) {
    this.store = store;
    this.history = history;
    this.values = new Values(dates);
  }

  /// What an operation did, in a few words: "Moved Ada Lovelace to Onsite".
  public String describe(Operation operation) {
    return capitalised(store.read(s -> sentence(operation, facts(s, operation))));
  }

  /// What to say once an operation was taken back: "Undid: moved Ada Lovelace to Onsite".
  public String undone(Operation operation) {
    return replayed("history.undone", operation);
  }

  /// What to say once an operation was done again: "Redid: moved Ada Lovelace to Onsite".
  public String redone(Operation operation) {
    return replayed("history.redone", operation);
  }

  /// Operations in words.
  ///
  /// @param subject of an operation about many, only what concerns this one is told; absent for all
  List<HistoryLine> lines(@Nullable Id<?> subject, List<Operation> operations) {
    var targets =
        targets(operations.stream().filter(operation -> operation.target() != null).toList());
    var told = Stream.concat(operations.stream(), targets.values().stream()).toList();
    return store.read(
        s -> {
          var known = new Known(s, told);
          return operations.stream()
              .map(operation -> line(known, subject, operation, targets::get))
              .toList();
        });
  }

  /// One operation in words, with all that it wrote: what was new and what is gone, too.
  HistoryLine whole(Operation operation) {
    var line = lines(null, List.of(operation)).getFirst();
    var details =
        store.<List<Detail>>read(
            s -> {
              var facts = facts(s, operation);
              return facts.edits().stream()
                  .flatMap(edit -> allOf(edit, facts).stream())
                  .limit(MOST_SHOWN)
                  .toList();
            });
    return new HistoryLine(
        line.sequence(),
        line.oldest(),
        line.times(),
        line.at(),
        line.author(),
        line.sentence(),
        line.takenBack(),
        details);
  }

  /// Whether an operation takes another one back.
  static boolean isUndo(Operation operation) {
    return operation.act().equals("undo");
  }

  private HistoryLine line(
      Known known,
      @Nullable Id<?> subject,
      Operation operation,
      Function<Long, @Nullable Operation> targets) {
    var facts = facts(known, subject, operation);
    var replay = REPLAYS.contains(operation.act());
    var target = operation.target() == null ? null : targets.apply(operation.target());
    var sentence =
        target == null
            ? sentence(operation, facts)
            : TEXTS.of(
                "history." + operation.act(), sentence(target, facts(known, subject, target)));
    return new HistoryLine(
        operation.sequence(),
        operation.sequence(),
        1,
        operation.at(),
        operation.author(),
        capitalised(sentence),
        replay,
        replay ? List.of() : details(facts));
  }

  private Map<Long, Operation> targets(List<Operation> replays) {
    var sequences =
        replays.stream().map(replay -> Objects.requireNonNull(replay.target())).toList();
    return history.named(sequences).stream()
        .collect(Collectors.toMap(Operation::sequence, Function.identity()));
  }

  private static Facts facts(Snapshot s, Operation operation) {
    return new Facts(new Known(s, List.of(operation)), operation.edits());
  }

  private static Facts facts(Known known, @Nullable Id<?> subject, Operation operation) {
    var facts = new Facts(known, operation.edits());
    return subject == null ? facts : facts.about(subject);
  }

  private String replayed(String key, Operation operation) {
    return TEXTS.of(key, store.<String>read(s -> sentence(operation, facts(s, operation))));
  }

  /// The sentence of an act, in small letters and without who did it. Its arguments: 0 candidate, 1
  /// job, 2 what the act is about, 3 what it became, 4 board, 5 whether that was made (0), changed
  /// (1) or removed (2), 6 how many, 7 what it was before.
  private String sentence(Operation operation, Facts facts) {
    if (facts.edits().isEmpty() && !operation.edits().isEmpty()) {
      var erased = "erased." + operation.act();
      return TEXTS.of(TEXTS.has(erased) ? erased : "erased.other");
    }
    var lead = Lead.of(operation.act(), facts);
    var key = "act." + lead.act();
    if (!TEXTS.has(key)) {
      return TEXTS.of("act.other");
    }
    var edit = lead.edit();
    return TEXTS.of(
        key,
        subject(facts, Candidate.KIND, "history.candidates"),
        subject(facts, Job.KIND, "history.jobs"),
        edit.map(e -> values.words(facts.values(e).get(lead.what()), facts)).orElse(""),
        edit.map(e -> facts.values(e).get(lead.became()))
            .map(value -> values.words(value, facts))
            .orElse(""),
        subject(facts, BoardAccount.KIND, "history.boards"),
        edit.map(HistoryWords::sort).orElse(1),
        lead.count(facts),
        edit.map(Operation.Edit::before)
            .map(before -> before.get(lead.what()))
            .map(value -> values.words(value, facts))
            .orElse(""));
  }

  private static String subject(Facts facts, Kind<?> kind, String many) {
    var found = facts.subjects(kind);
    if (found.size() == 1) {
      return facts.name(found.iterator().next()).orElseGet(() -> TEXTS.of("value.gone"));
    }
    return TEXTS.of(many, found.size());
  }

  private static int sort(Operation.Edit edit) {
    return edit.before() == null ? 0 : edit.after() == null ? 2 : 1;
  }

  private List<Detail> details(Facts facts) {
    var found = new ArrayList<Detail>();
    for (var edit : facts.edits()) {
      found.addAll(details(edit, facts));
    }
    return found.size() > MOST_DETAILED * 3 ? List.of() : found;
  }

  private List<Detail> details(Operation.Edit edit, Facts facts) {
    var before = edit.before();
    var after = edit.after();
    if (after == null) {
      return List.of();
    }
    if (before == null) {
      // Of what is new the sentence says enough, but what was written is worth reading.
      return edit.kind().name().equals("note") ? only(edit, after, "text", facts) : List.of();
    }
    var found = new ArrayList<Detail>();
    after.forEach((field, now) -> found.addAll(change(edit, field, now, facts)));
    return found;
  }

  private List<Detail> allOf(Operation.Edit edit, Facts facts) {
    var before = edit.before();
    var after = edit.after();
    if (before != null && after != null) {
      return details(edit, facts);
    }
    var values = after == null ? before : after;
    var found = new ArrayList<Detail>();
    if (values != null) {
      values.forEach((field, value) -> found.addAll(alone(edit, field, value, facts)));
    }
    return found;
  }

  /// A field of what was created or removed.
  private List<Detail> alone(
      Operation.Edit edit, String field, @Nullable Object value, Facts facts) {
    return Values.parts(value).orElse(Collections.singletonMap(field, value)).entrySet().stream()
        .filter(part -> part.getValue() != null && !part.getValue().equals(""))
        .flatMap(
            part -> {
              var key = "field." + edit.kind().name() + "." + part.getKey();
              return (edit.after() == null
                      ? detail(key, part.getValue(), null, facts)
                      : detail(key, null, part.getValue(), facts))
                  .stream();
            })
        .toList();
  }

  private List<Detail> change(
      Operation.Edit edit, String field, @Nullable Object now, Facts facts) {
    var was = edit.before() == null ? null : edit.before().get(field);
    var parts = Values.parts(now);
    if (parts.isEmpty()) {
      return detail("field." + edit.kind().name() + "." + field, was, now, facts).stream().toList();
    }
    var old = Values.parts(was).orElse(Map.of());
    return parts.get().entrySet().stream()
        .filter(part -> !Objects.equals(part.getValue(), old.get(part.getKey())))
        .flatMap(
            part ->
                detail(
                    "field." + edit.kind().name() + "." + part.getKey(),
                    old.get(part.getKey()),
                    part.getValue(),
                    facts)
                    .stream())
        .toList();
  }

  private List<Detail> only(
      Operation.Edit edit, Map<String, @Nullable Object> values, String field, Facts facts) {
    return detail("field." + edit.kind().name() + "." + field, null, values.get(field), facts)
        .stream()
        .toList();
  }

  private Optional<Detail> detail(
      String key, @Nullable Object was, @Nullable Object now, Facts facts) {
    return TEXTS.has(key)
        ? Optional.of(
            new Detail(
                TEXTS.of(key),
                was == null || was.equals("") ? "" : values.words(was, facts),
                values.words(now, facts)))
        : Optional.empty();
  }

  /// With its first letter large, as a sentence begins.
  static String capitalised(String sentence) {
    if (sentence.isEmpty()) {
      return sentence;
    }
    var first = sentence.offsetByCodePoints(0, 1);
    return Character.toString(Character.toTitleCase(sentence.codePointAt(0)))
        + sentence.substring(first);
  }
}
