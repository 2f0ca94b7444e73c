package candor.model.retention;

import candor.model.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Proposes candidates whose time has come.
///
/// Nobody is proposed who has an application that has not ended. A rule that names a country is for
/// candidates of it: by the last part of their location, or, where that names none, by the
/// countries of the jobs they applied for. Who is of a country that a rule names is left alone by
/// the rules that name none. Of several rules the one that came due first counts.
public final class Retention {
  private final Store store;
  private final RetentionStore lifetimes;
  private final ZoneId zone;
  private final Countries countries;

  /// @param zone the user's, by which days are counted
  /// @param language the user's, in which countries may be written
  public Retention(Store store, RetentionStore lifetimes, ZoneId zone, Locale language) {
    this.store = store;
    this.lifetimes = lifetimes;
    this.zone = zone;
    this.countries = new Countries(language);
  }

  /// Those whose time has come, the longest overdue first.
  public List<Due> due(Instant now) {
    var rules =
        store.read(s -> s.where(RetentionRule.KIND, "enabled", true)).stream()
            .sorted(Comparator.comparing(rule -> rule.id().value()))
            .toList();
    if (rules.isEmpty()) {
      return List.of();
    }
    var today = LocalDate.ofInstant(now, zone);
    var shortest = rules.stream().mapToInt(RetentionRule::months).min().orElseThrow();
    // The end of August and six months is the end of February: up to three days are lost on the
    // way.
    var before = today.minusMonths(shortest).plusDays(4).atStartOfDay(zone).toInstant();
    var starts = rules.stream().map(RetentionRule::start).collect(Collectors.toUnmodifiableSet());
    return lifetimes.lifetimes(before, starts).stream()
        .flatMap(lifetime -> due(rules, lifetime, today).stream())
        .sorted(Comparator.comparing(Due::due).thenComparing(Due::name))
        .toList();
  }

  private Optional<Due> due(List<RetentionRule> rules, Lifetime lifetime, LocalDate today) {
    if (lifetime.active() > 0) {
      return Optional.empty();
    }
    return applying(rules, lifetime)
        .flatMap(rule -> due(rule, lifetime, today).stream())
        .min(Comparator.comparing(Due::due));
  }

  private Optional<Due> due(RetentionRule rule, Lifetime lifetime, LocalDate today) {
    var start = start(rule.start(), lifetime);
    if (start == null) {
      return Optional.empty();
    }
    var day = LocalDate.ofInstant(start, zone);
    var due = day.plusMonths(rule.months());
    var hold = Optional.ofNullable(lifetime.hold()).filter(h -> h.holds(today));
    return due.isAfter(today)
        ? Optional.empty()
        : Optional.of(new Due(lifetime.candidate(), lifetime.name(), rule, day, due, hold));
  }

  private Stream<RetentionRule> applying(List<RetentionRule> rules, Lifetime lifetime) {
    var mine = countries(lifetime);
    var named = rules.stream().filter(rule -> mine.contains(rule.country())).toList();
    return named.isEmpty()
        ? rules.stream().filter(rule -> rule.country().isEmpty())
        : named.stream();
  }

  private Set<String> countries(Lifetime lifetime) {
    return countries
        .of(lifetime.location())
        .map(Set::of)
        .orElseGet(
            () -> {
              var said = new HashSet<>(lifetime.countries());
              said.remove("");
              return said;
            });
  }

  private static @Nullable Instant start(RetentionStart start, Lifetime lifetime) {
    return switch (start) {
      case ADDED -> lifetime.added();
      case LAST_ACTIVITY -> lifetime.lastActivity();
      case APPLICATION_ENDED -> lifetime.lastEnded();
      case JOB_CLOSED -> lifetime.lastClosed();
    };
  }
}
