package candor.persistence.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Talk;
import candor.fixture.Typist;
import candor.model.candidate.Candidate;
import candor.model.history.HistoryQuery;
import candor.model.interview.AskQuestions;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.Notebook;
import candor.model.interview.NotesResult;
import candor.model.interview.PlanInterviews;
import candor.model.interview.Replay;
import candor.model.interview.Sitting;
import candor.model.interview.Spot;
import candor.model.interview.TakeNotes;
import candor.model.interview.TypedLine;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.people.PersonId;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import candor.model.scorecard.Recommendation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PastNotesTest {
  private final Database database = TestDatabase.open();
  private final JooqHistoryStore history = new JooqHistoryStore(database);
  private final TakeNotes notes = new TakeNotes(database);
  private final PersonId grace;
  private final InterviewId interview;

  PastNotesTest() {
    var _ = new Me(database).rename("Me", "");
    grace = new People(database).add("Grace").orElseThrow().id();
    interview = Talk.planned(database, Map.of(Me.OWNER, List.of(), grace, List.of()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void jot(PersonId person, String text) {
    database.seat(person);
    assertInstanceOf(NotesResult.Written.class, notes.jot(interview, "limiter", text));
    database.seat(Me.OWNER);
  }

  private void seal(PersonId person) {
    database.seat(person);
    var fill = new FillScorecard(database);
    Talk.KIT
        .competencies()
        .forEach(
            competency -> {
              var _ = fill.rate(interview, competency.key(), Level.NOT_ASSESSED);
            });
    var _ = fill.recommend(interview, Recommendation.YES, "Good");
    var _ = fill.seal(interview, "0123456789abcdef0123456789abcdef");
    database.seat(Me.OWNER);
  }

  @Test
  void whatWasTypedIsReplayedFromTheJournal() {
    var seed = Long.getLong("candor.seed", new Random().nextLong());
    System.out.println("seed " + seed);
    var typist = new Typist(seed, List.of());
    var then = new ArrayList<List<TypedLine>>();
    for (var i = 0; i < 150; i++) {
      var before = count();
      var step = typist.step();
      var _ = notes.write(interview, step.edits(), step.spot());
      if (count() > before) {
        then.add(typist.lines());
      }
    }
    var _ = new PlanInterviews(database).lead(interview, InterviewState.STARTED);
    var replay = Replay.of(interview, Me.OWNER, history.notes(interview, Me.OWNER));
    assertEquals(then.size() + 1, replay.moments().size());
    for (var i = 0; i < then.size(); i++) {
      assertEquals(then.get(i), Typist.lines(replay.at(i)), "moment " + i);
    }
    assertEquals(Replay.What.STARTED, replay.moments().getLast().what());
  }

  @Test
  void anothersAreReplayedOnceTheirsAndMineAreSealed() {
    jot(grace, "hers");
    jot(Me.OWNER, "mine");
    assertEquals(List.of(), history.notes(interview, grace));
    seal(grace);
    assertEquals(List.of(), history.notes(interview, grace));
    seal(Me.OWNER);
    var hers = Replay.of(interview, grace, history.notes(interview, grace));
    assertEquals(1, hers.moments().size());
    assertEquals("hers", hers.at(0).lines().getFirst().text());
  }

  @Test
  void theHistoryTellsWhoseNotesWereWrittenAndNoWordOfThem() {
    jot(grace, "unutterable");
    var edits =
        new NoteEdits(List.of(line(1, "unutterable"), line(2, "of mine unutterable")), List.of());
    var _ = notes.write(interview, edits, new Spot("unutterable", 1, 1));
    var _ = new AskQuestions(database).notAsked(interview, "queue", "unutterable");
    var _ = new AskQuestions(database).add(interview, "team", "unutterable");
    var gone = new NoteEdits(List.of(), List.of(line(1, "").id()));
    var _ = notes.write(interview, gone, new Spot("", 0, 0));
    var candidate = database.read(s -> s.all(Candidate.KIND)).getFirst().id();
    for (var answer :
        List.of(
            history.all(Long.MAX_VALUE, 50),
            history.of(candidate, Long.MAX_VALUE, 50),
            history.of(interview, Long.MAX_VALUE, 50))) {
      assertFalse(answer.toString().contains("unutterable"), answer.toString());
      var lines =
          answer.stream()
              .flatMap(operation -> operation.edits().stream())
              .filter(edit -> edit.kind().equals(NoteLine.KIND) && edit.after() != null)
              .toList();
      assertEquals(3, lines.size());
      assertTrue(
          lines.stream()
              .allMatch(edit -> Objects.requireNonNull(edit.after()).containsKey("interview")));
    }
  }

  @Test
  void openedQuestionsAndLeftNotesAreNoChangesToReadOf() {
    var _ = new PlanInterviews(database).lead(interview, InterviewState.STARTED);
    jot(Me.OWNER, "mine");
    var _ = notes.write(interview, NoteEdits.NONE, new Spot("", 0, 0));
    var before = history.count(HistoryQuery.ALL);
    var _ = new AskQuestions(database).open(interview, "queue");
    var _ = notes.leave(interview, new Spot("", 0, 0));
    assertEquals(before, history.count(HistoryQuery.ALL));
    assertEquals("type-interview-note", history.all(Long.MAX_VALUE, 1).getFirst().act());
    var about = history.of(interview, Long.MAX_VALUE, 1);
    assertEquals("type-interview-note", about.getFirst().act());
    assertEquals(
        5, Replay.of(interview, Me.OWNER, history.notes(interview, Me.OWNER)).moments().size());
  }

  @Test
  void itIsFoundByTheSubjectsIndex() {
    var plan =
        database.ask(
            sql -> {
              var query = new PastNotes(sql, interview, Me.OWNER).query();
              return sql.explain(query).plan();
            });
    assertTrue(plan.matches("(?s).*PRIMARY_KEY_\\w+: SUBJECT = .*"), plan);
    assertFalse(plan.contains("tableScan"), plan);
  }

  @Test
  void aKeystrokeCostsTheSameHoweverMuchIsWritten() {
    var many = new ArrayList<TypedLine>();
    for (var i = 1; i <= 5_000; i++) {
      many.add(line(i, "x".repeat(100)));
    }
    var _ = notes.write(interview, NoteEdits.put(many), new Spot("", NoteLine.GAP, 0));
    var began = System.nanoTime();
    for (var i = 0; i < 200; i++) {
      var typed = NoteEdits.put(List.of(line(2_500, "x".repeat(100) + "y".repeat(i + 1))));
      var _ = notes.write(interview, typed, new Spot("", 2_500 * NoteLine.GAP, 100 + i));
    }
    var took = (System.nanoTime() - began) / 1e6 / 200;
    System.out.printf("%.2f ms for a keystroke among 5,000 lines%n", took);
    var last = database.contents(c -> c.last());
    var operation = database.read(s -> s.past().operation(last)).orElseThrow();
    assertEquals(
        List.of(line(2_500, "").id().value(), Sitting.of(interview, Me.OWNER).value()),
        operation.edits().stream().map(edit -> edit.row()).toList());
    assertEquals(5_000, database.read(s -> Notebook.in(s, interview, Me.OWNER)).lines().size());
    assertTrue(took < 50, took + " ms: it looks at more than its own line");
  }

  private int count() {
    return history.count(HistoryQuery.ALL);
  }

  private static TypedLine line(long number, String text) {
    var id = new NoteLineId(new UUID(0x7000, number));
    return new TypedLine(id, number * NoteLine.GAP, "", text, Instant.EPOCH);
  }
}
