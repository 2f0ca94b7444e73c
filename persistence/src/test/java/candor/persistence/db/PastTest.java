package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.history.HistoryQuery;
import candor.model.history.PipelineThen;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.job.Stage;
import candor.model.people.Me;
import candor.model.people.Settings;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplyResult;
import candor.model.pipeline.EditStages;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.store.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private Instant now = START;
  private final Database database =
      Database.inMemory(new Origin(UUID.randomUUID(), () -> now, new Random(7)));
  private final JooqHistoryStore history = new JooqHistoryStore(database);
  private final EditCandidates candidates = new EditCandidates(database);
  private final Candidate ada = add("Ada Lovelace");
  private final Job job = job();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void pagesOfAnyQuestionGiveTheSameAsAskingForAllOfThem() {
    var _ = new Me(database).rename("Ada", "");
    work(20);
    var _ = new Me(database).rename("Grace", "");
    work(20);
    for (var query :
        List.of(
            HistoryQuery.ALL,
            HistoryQuery.ALL.by("Ada"),
            HistoryQuery.ALL.by("Nobody"),
            HistoryQuery.ALL.of(Set.of("tag-candidate", "undo", "redo")),
            HistoryQuery.ALL.of(Set.of("edit-candidate")).by("Grace"),
            HistoryQuery.ALL.about(ada.id()),
            HistoryQuery.ALL.about(job.id()).by("Ada"),
            HistoryQuery.ALL.within(START.plusSeconds(3000), START.plusSeconds(7000)),
            HistoryQuery.ALL.within(null, START.plusSeconds(3000)).of(Set.of("tag-candidate")),
            HistoryQuery.ALL.within(START.plusSeconds(3000), null).about(ada.id()),
            HistoryQuery.ALL.within(now.plusSeconds(9), null))) {
      var all = history.page(query, Long.MAX_VALUE, 0, 1000);
      assertEquals(all.size(), history.count(query), query::toString);
      assertTrue(all.stream().allMatch(operation -> fits(query, operation)), query::toString);
      var paged = new ArrayList<Operation>();
      for (var page = history.page(query, Long.MAX_VALUE, 0, 7);
          !page.isEmpty();
          page = history.page(query, page.getLast().sequence(), 0, 7)) {
        paged.addAll(page);
      }
      assertEquals(all, paged, query::toString);
      assertEquals(
          all.stream().skip(5).limit(4).toList(),
          history.page(query, Long.MAX_VALUE, 5, 4),
          query::toString);
    }
    assertEquals(List.of("Ada", "Grace"), history.authors());
    var three = history.page(HistoryQuery.ALL, Long.MAX_VALUE, 0, 3);
    assertEquals(three, history.named(three.stream().map(Operation::sequence).toList()));
    assertEquals(List.of(), history.named(List.of(4711L)));
  }

  @Test
  void changedSettingsAreNotCounted() {
    var before = history.count(HistoryQuery.ALL);
    new Settings(database).set("pipeline.columns", "name");
    assertEquals(before, history.count(HistoryQuery.ALL));
    assertEquals(before, history.page(HistoryQuery.ALL, Long.MAX_VALUE, 0, 100).size());
  }

  @Test
  void aPipelineIsShownAsItWas() {
    var stages = new EditStages(database);
    var first = stages().getFirst();
    var application = apply(ada);
    pass();
    var then = now;
    pass();
    var _ = stages.rename(first.id(), "Screening");
    var _ = stages.add(job.id(), "Later");
    var _ = stages.reorder(first.id(), 1);
    var _ = candidates.edit(ada.with(CandidateDetails.named("Ada King")));
    var _ = new MoveApplications(database).end(List.of(application.id()), Outcome.HIRED, "");
    var _ = apply(add("Grace Hopper"));
    var _ = new EditJobs(database).edit(job.with(JobDetails.titled("Analyst"), null));

    var was = history.pipeline(job.id(), then).orElseThrow();

    assertEquals("Engineer", was.title());
    assertEquals(List.of("A", "B"), was.stages().stream().map(Stage::name).toList());
    var card = was.cards().getFirst();
    assertEquals(1, was.cards().size());
    assertEquals("Ada Lovelace", card.name());
    assertEquals(Outcome.ACTIVE, card.application().outcome());
    assertEquals(first.id(), card.application().stage());
  }

  @Test
  void aJobThatWasNotThereYetHadNoPipeline() {
    assertTrue(history.pipeline(job.id(), START.minusSeconds(1)).isEmpty());
    assertTrue(history.pipeline(job.id(), now).isPresent());
  }

  @Test
  void whatWasTakenBackBeforeIsNotInIt() {
    var _ = apply(ada);
    assertInstanceOf(UndoResult.Done.class, new Undo(database).undo());
    pass();
    assertEquals(List.of(), history.pipeline(job.id(), now).orElseThrow().cards());
  }

  @Test
  void everyMomentOfAPipelineIsWhatTheRowsSaidThen() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var told = new TreeMap<Instant, Map<String, String>>();
    var people = new ArrayList<Application>();
    for (var i = 0; i < 60; i++) {
      pass();
      step(random, people, i);
      told.put(now, rows());
    }
    told.forEach(
        (at, rows) ->
            assertEquals(
                rows,
                told(history.pipeline(job.id(), at.plusMillis(1)).orElseThrow()),
                () -> "seed " + seed));
  }

  private void step(Random random, List<Application> people, int i) {
    var stages = stages();
    var any = stages.get(random.nextInt(stages.size()));
    var edit = new EditStages(database);
    switch (people.isEmpty() ? 0 : random.nextInt(7)) {
      case 0 -> people.add(apply(add("Person " + i)));
      case 1 -> use(edit.add(job.id(), "Stage " + i));
      case 2 -> use(edit.rename(any.id(), "Named " + i));
      case 3 -> use(edit.remove(any.id()));
      case 4 -> use(new Undo(database).undo());
      case 5 -> use(new Undo(database).redo());
      default ->
          use(
              new MoveApplications(database)
                  .move(List.of(people.get(random.nextInt(people.size())).id()), any.id()));
    }
  }

  private static void use(Object result) {
    assertTrue(!result.toString().isEmpty());
  }

  private Map<String, String> rows() {
    return database.read(
        s ->
            s.of(Application.KIND, job.id()).stream()
                .collect(
                    Collectors.toMap(
                        each -> s.find(each.candidate()).orElseThrow().name(),
                        each -> s.find(each.stage()).orElseThrow().name())));
  }

  private static Map<String, String> told(PipelineThen then) {
    return then.cards().stream()
        .collect(
            Collectors.toMap(
                card -> card.name(),
                card ->
                    then.stages().stream()
                        .filter(stage -> stage.id().equals(card.application().stage()))
                        .findFirst()
                        .orElseThrow()
                        .name()));
  }

  private void work(int times) {
    for (var i = 0; i < times; i++) {
      pass();
      var _ = candidates.tag(ada.id(), "tag " + now);
      pass();
      var _ = candidates.add(CandidateDetails.named("Person " + now));
      if (i % 3 == 0) {
        var _ = new Undo(database).undo();
        var _ = new Undo(database).redo();
      }
      if (i % 5 == 0) {
        var _ = apply(add("Somebody " + now));
      }
    }
  }

  private static boolean fits(HistoryQuery query, Operation operation) {
    return (query.author() == null || query.author().equals(operation.author()))
        && (query.acts().isEmpty() || query.acts().contains(operation.act()))
        && (query.from() == null || !operation.at().isBefore(query.from()))
        && (query.to() == null || operation.at().isBefore(query.to()));
  }

  private void pass() {
    now = now.plus(Duration.ofMinutes(5));
  }

  private List<Stage> stages() {
    return database.read(s -> JobStages.inUse(s, job.id()));
  }

  private Candidate add(String name) {
    var added = candidates.add(CandidateDetails.named(name));
    return assertInstanceOf(CandidateResult.Saved.class, added).candidate();
  }

  private Job job() {
    var opened =
        new EditJobs(database).open(JobDetails.titled("Engineer"), null, List.of("A", "B"));
    return assertInstanceOf(JobResult.Saved.class, opened).job();
  }

  private Application apply(Candidate candidate) {
    var added = new AddApplications(database).add(candidate.id(), job.id(), "");
    return assertInstanceOf(ApplyResult.Added.class, added).application();
  }
}
