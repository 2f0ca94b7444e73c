package candor.model.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.candidate.CandidateId;
import candor.model.erasure.LegalHold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Instant ADDED = Instant.parse("2025-08-31T10:00:00Z");
  private final MemoryStore store = new MemoryStore();
  private final EditRetention rules = new EditRetention(store);
  private final List<Lifetime> lifetimes = new ArrayList<>();
  private final List<Set<RetentionStart>> asked = new ArrayList<>();
  private final Retention retention =
      new Retention(
          store,
          (before, starts) -> {
            asked.add(starts);
            return lifetimes.stream().filter(l -> l.added().isBefore(before)).toList();
          },
          ZONE,
          Locale.GERMANY);

  @Test
  void withoutARuleNobodyIsProposed() {
    somebody("Ada", "Bern", 0);

    assertEquals(List.of(), due("2099-01-01T00:00:00Z"));
  }

  @Test
  void sixMonthsAfterTheEndOfAugustIsTheEndOfFebruary() {
    somebody("Ada", "", 0);
    var _ = rule("All", 6, RetentionStart.ADDED, "");

    assertEquals(List.of(), due("2026-02-27T22:59:59Z"));
    var due = due("2026-02-27T23:00:00Z");
    assertEquals(1, due.size());
    assertEquals(LocalDate.of(2025, 8, 31), due.getFirst().start());
    assertEquals(LocalDate.of(2026, 2, 28), due.getFirst().due());
  }

  @Test
  void aRuleThatIsOffProposesNobody() {
    somebody("Ada", "", 0);
    var rule = rule("All", 6, RetentionStart.ADDED, "");
    var off =
        new RetentionRule(rule.id(), "All", 6, RetentionStart.ADDED, "", false, rule.revision());
    assertInstanceOf(RuleResult.Saved.class, rules.edit(off));

    assertEquals(List.of(), due("2099-01-01T00:00:00Z"));
  }

  @Test
  void nobodyWithAnActiveApplicationIsProposed() {
    somebody("Ada", "", 1);
    var _ = rule("All", 6, RetentionStart.ADDED, "");

    assertEquals(List.of(), due("2099-01-01T00:00:00Z"));
  }

  @Test
  void eachStartCountsFromItsOwnEvent() {
    lifetimes.add(
        lifetime(
            "Ada",
            "",
            Instant.parse("2025-10-01T10:00:00Z"),
            Instant.parse("2025-11-01T10:00:00Z"),
            Instant.parse("2025-12-01T10:00:00Z")));
    var starts =
        Map.of(
            RetentionStart.ADDED, LocalDate.of(2025, 8, 31),
            RetentionStart.LAST_ACTIVITY, LocalDate.of(2025, 10, 1),
            RetentionStart.APPLICATION_ENDED, LocalDate.of(2025, 11, 1),
            RetentionStart.JOB_CLOSED, LocalDate.of(2025, 12, 1));
    for (var start : RetentionStart.values()) {
      var rule = rule("One", 1, start, "");

      assertEquals(starts.get(start), due("2027-01-01T00:00:00Z").getFirst().start());
      rules.remove(rule.id());
    }
  }

  @Test
  void onlyWhatARuleCountsFromIsAskedFor() {
    var _ = rule("All", 6, RetentionStart.ADDED, "");
    var _ = rule("German", 6, RetentionStart.JOB_CLOSED, "DE");
    var _ = due("2099-01-01T00:00:00Z");
    var _ = rule("Swiss", 6, RetentionStart.LAST_ACTIVITY, "CH");
    var _ = due("2099-01-01T00:00:00Z");

    var without = Set.of(RetentionStart.ADDED, RetentionStart.JOB_CLOSED);
    var with =
        Set.of(RetentionStart.ADDED, RetentionStart.JOB_CLOSED, RetentionStart.LAST_ACTIVITY);
    assertEquals(List.of(without, with), asked);
  }

  @Test
  void whatHasNotHappenedStartsNothing() {
    somebody("Ada", "", 0);
    var _ = rule("Ended", 1, RetentionStart.APPLICATION_ENDED, "");
    var _ = rule("Closed", 1, RetentionStart.JOB_CLOSED, "");

    assertEquals(List.of(), due("2099-01-01T00:00:00Z"));
  }

  @Test
  void aRuleOfTheirCountryCountsInsteadOfTheOneForAll() {
    for (var place : List.of("Bern, Switzerland", "Zürich / Schweiz", "Genève, Suisse", "CH")) {
      somebody(place, place, 0);
    }
    somebody("Elsewhere", "Vienna, Austria", 0);
    somebody("Unsaid", "", 0);
    var _ = rule("All", 6, RetentionStart.ADDED, "");
    var _ = rule("Swiss", 60, RetentionStart.ADDED, "ch");

    assertEquals(
        List.of("Elsewhere", "Unsaid"),
        due("2026-06-01T00:00:00Z").stream().map(Due::name).toList());
    assertEquals(6, due("2099-01-01T00:00:00Z").size());
  }

  @Test
  void whereTheLocationSaysNothingTheJobsCountryCounts() {
    lifetimes.add(
        new Lifetime(
            new CandidateId(UUID.randomUUID()),
            "Ada",
            "Am See",
            ADDED,
            ADDED,
            0,
            null,
            null,
            Set.of("", "DE"),
            null));
    var _ = rule("German", 6, RetentionStart.ADDED, "DE");

    assertEquals(1, due("2026-06-01T00:00:00Z").size());
  }

  @Test
  void ofSeveralRulesTheOneThatCameDueFirstCounts() {
    somebody("Ada", "", 0);
    var _ = rule("Late", 8, RetentionStart.ADDED, "");
    var _ = rule("Early", 6, RetentionStart.LAST_ACTIVITY, "");

    assertEquals("Early", due("2027-01-01T00:00:00Z").getFirst().rule().name());
  }

  @Test
  void aHoldIsShownAsLongAsItHolds() {
    var id = new CandidateId(UUID.randomUUID());
    var hold = new LegalHold(LegalHold.of(id), id, "A claim", LocalDate.of(2026, 6, 1), ADDED, 1);
    lifetimes.add(new Lifetime(id, "Ada", "", ADDED, ADDED, 0, null, null, Set.of(), hold));
    var _ = rule("All", 6, RetentionStart.ADDED, "");

    assertEquals(Optional.of(hold), due("2026-06-01T10:00:00Z").getFirst().hold());
    assertEquals(Optional.empty(), due("2026-06-01T22:00:00Z").getFirst().hold());
  }

  @Test
  void theLongestOverdueComesFirst() {
    lifetimes.add(lifetime("Young", "", ADDED.plusSeconds(86400), null, null));
    lifetimes.add(lifetime("Old", "", ADDED, null, null));
    var _ = rule("All", 6, RetentionStart.LAST_ACTIVITY, "");

    assertEquals(
        List.of("Old", "Young"), due("2027-01-01T00:00:00Z").stream().map(Due::name).toList());
  }

  @Test
  void aRuleThatCantBeIsRefused() {
    assertEquals(
        new RuleResult.Unsound(RuleResult.Problem.NAME_MISSING),
        rules.add(" ", 6, RetentionStart.ADDED, ""));
    assertEquals(
        new RuleResult.Unsound(RuleResult.Problem.MONTHS),
        rules.add("All", 0, RetentionStart.ADDED, ""));
    assertEquals(
        new RuleResult.Unsound(RuleResult.Problem.COUNTRY_UNKNOWN),
        rules.add("All", 6, RetentionStart.ADDED, "XX"));
    var rule = rule("All", 6, RetentionStart.ADDED, "");
    rules.remove(rule.id());
    assertEquals(new RuleResult.Stale(), rules.edit(rule));
    assertTrue(rules.all().isEmpty());
  }

  private List<Due> due(String now) {
    return retention.due(Instant.parse(now));
  }

  private RetentionRule rule(String name, int months, RetentionStart start, String country) {
    return assertInstanceOf(RuleResult.Saved.class, rules.add(name, months, start, country)).rule();
  }

  private void somebody(String name, String location, int active) {
    lifetimes.add(
        new Lifetime(
            new CandidateId(UUID.randomUUID()),
            name,
            location,
            ADDED,
            ADDED,
            active,
            null,
            null,
            Set.of(),
            null));
    lifetimes.sort(Comparator.comparing(Lifetime::name));
  }

  private static Lifetime lifetime(
      String name,
      String location,
      Instant activity,
      @Nullable Instant ended,
      @Nullable Instant closed) {
    return new Lifetime(
        new CandidateId(UUID.randomUUID()),
        name,
        location,
        ADDED,
        activity,
        0,
        ended,
        closed,
        Set.of(),
        null);
  }
}
