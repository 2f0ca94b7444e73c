package candor.app.erasure;

import candor.app.control.Notice;
import candor.app.control.Pages;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.erasure.EraseCandidates;
import candor.model.erasure.EraseResult;
import candor.model.erasure.LegalHold;
import candor.model.pipeline.Application;
import candor.model.retention.Due;
import candor.model.retention.EditRetention;
import candor.model.retention.Retention;
import candor.model.retention.RetentionRule;
import candor.model.retention.RetentionStart;
import candor.model.retention.RuleResult;
import candor.model.store.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The rules, and who is due by them; erasing those that the user chose.
final class RetentionViewModel {
  private static final Texts TEXTS = Texts.in(RetentionViewModel.class);
  private final RetentionScreen.Desk desk;
  private final RetentionScreen.Doors doors;
  private final EditRetention rules;
  private final EraseCandidates erase;
  private final Refresh<State> refresh;
  private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>();

  /// What is shown.
  record State(List<RetentionRule> rules, List<Due> due) {}

  /// What a user types of a rule.
  record Typed(String name, String months, RetentionStart start, String country) {
    static final Typed EMPTY = new Typed("", "", RetentionStart.APPLICATION_ENDED, "");

    static Typed of(RetentionRule rule) {
      return new Typed(rule.name(), Integer.toString(rule.months()), rule.start(), rule.country());
    }

    static boolean isMonths(String typed) {
      return RetentionRule.mayWait(number(typed));
    }

    int number() {
      return number(months);
    }

    private static int number(String typed) {
      return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }
  }

  RetentionViewModel(
      RetentionScreen.Ports ports,
      Retention retention,
      RetentionScreen.Desk desk,
      RetentionScreen.Doors doors) {
    this.desk = desk;
    this.doors = doors;
    this.rules = new EditRetention(ports.store());
    this.erase = new EraseCandidates(ports.store(), desk.dates().zone());
    this.refresh =
        new Refresh<>(
            desk.lanes(),
            () -> new State(rules.all(), retention.due(ports.clock().instant())),
            state::set);
  }

  /// What is stored; null until it was read.
  ReadOnlyObjectProperty<@Nullable State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void load() {
    refresh.ask();
  }

  /// Nothing is read for what nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream()
        .map(Change::row)
        .anyMatch(
            row ->
                row instanceof RetentionRule
                    || row instanceof LegalHold
                    || row instanceof Candidate
                    || row instanceof Application)) {
      load();
    }
  }

  /// Those due, for the table.
  static Pages<Due> pages(List<Due> due) {
    return new Pages<>() {
      @Override
      public int count() {
        return due.size();
      }

      @Override
      public List<Due> rows(int offset, int limit) {
        var from = Math.min(offset, due.size());
        return due.subList(from, Math.min(from + limit, due.size()));
      }
    };
  }

  void add(Typed typed, Runnable again) {
    change(
        () -> rules.add(typed.name(), typed.number(), typed.start(), typed.country()),
        TEXTS.of("rule.added", typed.name()),
        again);
  }

  void edit(RetentionRule rule, Typed typed, Runnable again) {
    change(
        () ->
            rules.edit(
                new RetentionRule(
                    rule.id(),
                    typed.name(),
                    typed.number(),
                    typed.start(),
                    typed.country(),
                    rule.enabled(),
                    rule.revision())),
        TEXTS.of("rule.changed", typed.name()),
        again);
  }

  void enable(RetentionRule rule, boolean on) {
    change(
        () ->
            rules.edit(
                new RetentionRule(
                    rule.id(),
                    rule.name(),
                    rule.months(),
                    rule.start(),
                    rule.country(),
                    on,
                    rule.revision())),
        TEXTS.of(on ? "rule.on" : "rule.off", rule.name()),
        () -> {});
  }

  void remove(RetentionRule rule) {
    desk.lanes()
        .write(
            () -> {
              rules.remove(rule.id());
              return rule;
            },
            _ -> desk.frame().undoable(TEXTS.of("rule.removed", rule.name()), doors.undo()));
  }

  /// Erases those marked, one after the other.
  void erase(Collection<Due> chosen) {
    desk.lanes().write(() -> erased(chosen), this::said);
  }

  /// Those of the list that are marked and not held.
  List<Due> chosen(Set<?> marked) {
    var now = state.get();
    return now == null
        ? List.of()
        : now.due().stream()
            .filter(due -> marked.contains(due.candidate()) && due.hold().isEmpty())
            .toList();
  }

  /// All that can be marked.
  Set<CandidateId> free() {
    var now = state.get();
    return now == null
        ? Set.of()
        : now.due().stream()
            .filter(due -> due.hold().isEmpty())
            .map(Due::candidate)
            .collect(Collectors.toSet());
  }

  private record Outcome(int erased, List<String> left) {}

  private Outcome erased(Collection<Due> chosen) {
    var erased = 0;
    var left = new ArrayList<String>();
    for (var due : chosen) {
      var reason = TEXTS.of("retention.reason", due.rule().name(), RuleWords.of(due.rule()));
      switch (erase.erase(due.candidate(), reason)) {
        case EraseResult.Erased _ -> erased++;
        case EraseResult.Gone _ -> {}
        case EraseResult.Held _ -> left.add(due.name());
        case EraseResult.ReasonMissing _ -> left.add(due.name());
        case EraseResult.ReasonNamesThem _ -> left.add(due.name());
      }
    }
    return new Outcome(erased, left);
  }

  private void said(Outcome outcome) {
    if (!outcome.left().isEmpty()) {
      desk.frame()
          .notice(
              Notice.of(
                  Tone.WARNING,
                  TEXTS.of("retention.left", String.join(", ", outcome.left())),
                  TEXTS.of("retention.left.next")));
    }
    if (outcome.erased() > 0) {
      doors.finish().run();
    }
  }

  private void change(Supplier<RuleResult> work, String done, Runnable again) {
    desk.lanes()
        .write(
            work,
            result -> {
              switch (result) {
                case RuleResult.Saved _ -> desk.frame().undoable(done, doors.undo());
                case RuleResult.Stale _ -> load();
                case RuleResult.Unsound unsound -> {
                  desk.frame()
                      .notice(
                          Notice.of(
                              Tone.WARNING, TEXTS.of("rule.problem." + unsound.problem()), ""));
                  again.run();
                }
              }
            });
  }
}
