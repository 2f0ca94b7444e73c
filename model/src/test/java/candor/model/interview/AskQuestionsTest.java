package candor.model.interview;

import static candor.model.interview.Room.line;
import static candor.model.interview.Room.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.fixture.MemoryStore;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskQuestionsTest {
  private static final AskResult KEPT = new AskResult.Kept();
  private final Room room = new Room();
  private final AskQuestions questions = room.questions();

  private AddedQuestion add(String competency, String text) {
    return assertInstanceOf(AskResult.Added.class, questions.add(room.interview, competency, text))
        .question();
  }

  private UndoResult undo() {
    return new Undo(room.store).undo();
  }

  @Test
  void questionsAreOpenedOnlyWhileTheClockRuns() {
    assertEquals(KEPT, questions.open(room.interview, "limiter"));
    assertEquals(List.of(), room.read().visits());
    room.start();
    room.at(60);
    assertEquals(KEPT, questions.open(room.interview, "limiter"));
    assertEquals(KEPT, questions.open(room.interview, "limiter"));
    room.at(120);
    assertEquals(KEPT, questions.open(room.interview, "queue"));
    assertEquals(KEPT, questions.open(room.interview, "limiter"));
    var visits = room.read().visits();
    assertEquals(
        List.of("limiter", "queue", "limiter"),
        visits.stream().map(QuestionVisit::question).toList());
    assertEquals(MemoryStore.START.plusSeconds(60), visits.getFirst().openedAt());
  }

  @Test
  void whatWasNotAskedHasAReasonAndCanBeTakenBack() {
    assertEquals(KEPT, questions.notAsked(room.interview, "queue", "no time"));
    assertEquals(KEPT, questions.notAsked(room.interview, "queue", "no  time\nleft"));
    assertEquals(
        List.of("no time left"), room.read().notAsked().stream().map(NotAsked::reason).toList());
    assertEquals(KEPT, questions.asked(room.interview, "queue"));
    assertEquals(List.of(), room.read().notAsked());
    assertInstanceOf(UndoResult.Done.class, undo());
    assertInstanceOf(UndoResult.Done.class, undo());
    assertEquals("no time", room.read().notAsked().getFirst().reason());
    assertInstanceOf(UndoResult.Done.class, undo());
    assertEquals(List.of(), room.read().notAsked());
  }

  @Test
  void aQuestionIsAddedChangedAndRemoved() {
    assertEquals(new AskResult.Wordless(), questions.add(room.interview, "design", " "));
    var added = add("design", "Why Redis?");
    assertEquals(List.of(added), room.read().added());
    assertEquals(new AskResult.Wordless(), questions.edit(added.asking("design", " ")));
    var changed = questions.edit(added.asking("data", "Why not Redis?"));
    assertEquals("Why not Redis?", ((AskResult.Added) changed).question().text());
    assertEquals(KEPT, questions.remove(added));
    assertEquals(List.of(), room.read().added());
    assertEquals(new AskResult.Gone(), questions.remove(added));
    assertEquals(new AskResult.Gone(), questions.edit(added));
    assertInstanceOf(UndoResult.Done.class, undo());
    assertEquals("data", room.read().added().getFirst().competency());
  }

  @Test
  void aQuestionWithNotesStays() {
    var added = add("design", "Why Redis?");
    var blank = put(line(1, 1024, added.key(), " "));
    var spot = new Spot(added.key(), 1024, 0);
    var _ = room.notes().write(room.interview, blank, spot);
    assertEquals(KEPT, questions.remove(added));
    assertInstanceOf(UndoResult.Done.class, undo());
    var _ = room.notes().write(room.interview, put(line(1, 1024, added.key(), "since")), spot);
    assertEquals(new AskResult.StillUsed(1), questions.remove(added));
    assertInstanceOf(UndoResult.Blocked.class, undo(), "its addition is not taken back either");
    assertEquals(1, room.read().added().size());
  }

  @Test
  void nobodyTakesBackWhatAnotherSaidOfQuestions() {
    var _ = new EditPeople(room.store).assign(room.alan, Role.RECRUITER);
    var added = add("design", "Why Redis?");
    room.store.seat(room.alan);
    assertInstanceOf(UndoResult.NotMine.class, undo());
    room.store.seat(Me.OWNER);
    assertEquals(KEPT, questions.notAsked(room.interview, "queue", "no time"));
    room.store.seat(room.alan);
    assertInstanceOf(UndoResult.NotMine.class, undo());
    room.store.seat(Me.OWNER);
    assertEquals(List.of(added), room.read().added());
    assertEquals("no time", room.read().notAsked().getFirst().reason());
  }

  @Test
  void whoBeganToWriteAndLeftThePanelSaysWhatWasAsked() {
    var spot = new Spot("queue", 1024, 0);
    var _ = room.notes().write(room.interview, put(line(1, 1024, "queue", "Knows")), spot);
    var plan = new InterviewPlan("Technical", MemoryStore.START, 45, "UTC", "");
    var _ =
        new PlanInterviews(room.store).move(room.interview, plan, Map.of(room.grace, List.of()));
    assertEquals(KEPT, questions.notAsked(room.interview, "limiter", "no time"));
    assertEquals("Why Redis?", add("design", "Why Redis?").text());
  }

  @Test
  void onlyThePanelSaysWhatWasAsked() {
    var added = add("design", "Why Redis?");
    room.store.seat(room.alan);
    var refused = new AskResult.NotOnPanel();
    assertEquals(refused, questions.open(room.interview, "queue"));
    assertEquals(refused, questions.notAsked(room.interview, "queue", ""));
    assertEquals(refused, questions.asked(room.interview, "queue"));
    assertEquals(refused, questions.add(room.interview, "", "Why?"));
    assertEquals(refused, questions.edit(added));
    assertEquals(refused, questions.remove(added));
    room.store.seat(room.grace);
    assertEquals(new AskResult.Gone(), questions.edit(added), "it is not hers");
    assertEquals(new AskResult.Gone(), questions.remove(added), "it is not hers");
    room.store.seat(Me.OWNER);
    assertEquals(List.of(added), room.read().added());
    assertEquals(new AskResult.Gone(), questions.open(new InterviewId(new UUID(1, 1)), "queue"));
  }
}
