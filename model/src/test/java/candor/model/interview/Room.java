package candor.model.interview;

import candor.fixture.MemoryStore;
import candor.fixture.Talk;
import candor.model.kit.Competency;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An interview with a kit, me and Grace on its panel, and Alan who is not.
public final class Room {
  static final Competency DESIGN = Talk.KIT.competencies().get(0);
  static final Competency DATA = Talk.KIT.competencies().get(1);
  static final Competency TEAM = Talk.KIT.competencies().get(2);
  public final MemoryStore store;
  public final PersonId grace;
  public final PersonId alan;
  public final InterviewId interview;

  public Room() {
    this.store = new MemoryStore();
    var _ = new Me(store).rename("Me", "");
    this.grace = new People(store).add("Grace").orElseThrow().id();
    this.alan = new People(store).add("Alan").orElseThrow().id();
    this.interview = Talk.planned(store, Map.of(Me.OWNER, List.of(), grace, List.of()));
  }

  public TakeNotes notes() {
    return new TakeNotes(store);
  }

  public AskQuestions questions() {
    return new AskQuestions(store);
  }

  public Notebook read() {
    return notes().read(interview);
  }

  public List<String> texts() {
    return read().lines().stream().map(NoteLine::text).toList();
  }

  public void start() {
    var _ = new PlanInterviews(store).lead(interview, InterviewState.STARTED);
  }

  /// Turns the clock to so many seconds after the start.
  public void at(long seconds) {
    store.at(MemoryStore.START.plusSeconds(seconds));
  }

  public static NoteLineId id(long number) {
    return new NoteLineId(new UUID(0x7000, number));
  }

  public static TypedLine line(long number, long place, String question, String text) {
    return new TypedLine(id(number), place, question, text, Instant.EPOCH.plusSeconds(number));
  }

  public static NoteEdits put(TypedLine... lines) {
    return NoteEdits.put(List.of(lines));
  }
}
