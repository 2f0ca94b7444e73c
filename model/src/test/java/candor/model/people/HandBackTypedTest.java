package candor.model.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.fixture.MemoryStore;
import candor.model.candidate.CandidateId;
import candor.model.job.JobId;
import candor.model.note.NoteId;
import candor.model.store.Uuid7;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HandBackTypedTest {
  private final CandidateId ada = new CandidateId(Uuid7.named("ada"));
  private final NoteId note = new NoteId(Uuid7.named("note"));
  private final String draft = Setting.typed("note-draft", Me.OWNER, ada);
  private final MemoryStore store = new MemoryStore();
  private final Settings settings = new Settings(store);
  private PersonId kim;

  @BeforeEach
  void build() {
    var _ = new Me(store).rename("Robin", "");
    kim = new People(store).add("Kim").orElseThrow().id();
    var _ = new EditPeople(store).assign(kim, Role.RECRUITER);
  }

  // As earlier releases did, whoever sat there.
  private void typed(PersonId by, String name, String text) {
    store.seat(by);
    settings.set(name, text);
    store.seat(Me.OWNER);
  }

  private String value(String name) {
    return settings.get(name, "");
  }

  @Test
  void whatARecruiterHadTypedIsTheirsAgain() {
    var change = Setting.typed("note-change", Me.OWNER, note);
    typed(kim, draft, "Half a thought");
    typed(kim, change, "Changed");
    typed(kim, change + ".from", "3");
    new HandBackTyped(store).run();
    assertEquals("", value(draft));
    assertEquals("Half a thought", value(Setting.typed("note-draft", kim, ada)));
    assertEquals("Changed", value(Setting.typed("note-change", kim, note)));
    assertEquals("3", value(Setting.typed("note-change", kim, note) + ".from"));
    var done = store.journal().size();
    new HandBackTyped(store).run();
    assertEquals(done, store.journal().size(), "it is done once");
  }

  @Test
  void draftsOfJobsAndKitsAreTheirsToo() {
    var job = new JobId(Uuid7.named("job"));
    typed(kim, "draft.job." + job.value(), "Nurse");
    typed(kim, "draft.job.new", "Porter");
    typed(Me.OWNER, "kit.draft.new", "Backend");
    new HandBackTyped(store).run();
    assertEquals("Nurse", value(Setting.typed("draft.job", kim, job)));
    assertEquals("Porter", value(Setting.typed("draft.job", kim, kim)));
    assertEquals("Backend", value(Setting.typed("kit.draft", Me.OWNER, Me.OWNER)));
    for (var before : List.of("draft.job." + job.value(), "draft.job.new", "kit.draft.new")) {
      assertEquals("", value(before), before);
    }
  }

  @Test
  void aDraftOfSomethingNewIsTheOwnersWhereNobodyKnowsWhoTypedIt() {
    typed(kim, "draft.job.new", "Porter");
    var _ = new EditPeople(store).leave(kim);
    new HandBackTyped(store).run();
    assertEquals("Porter", value(Setting.typed("draft.job", Me.OWNER, Me.OWNER)));
  }

  @Test
  void whatTheOwnerTypedLastStays() {
    typed(kim, draft, "Theirs");
    typed(Me.OWNER, draft, "Theirs and mine");
    new HandBackTyped(store).run();
    assertEquals("Theirs and mine", value(draft));
  }

  @Test
  void whatIsOfSomebodyUnknownByNowStays() {
    typed(kim, draft, "Half a thought");
    store.seat(kim);
    var _ = new Me(store).rename("Kim Park", "");
    store.seat(Me.OWNER);
    new HandBackTyped(store).run();
    assertEquals("Half a thought", value(draft));
  }

  @Test
  void whatWhoMayNotSignInAnyMoreHadTypedStays() {
    typed(kim, draft, "Half a thought");
    var people = new EditPeople(store);
    var _ = people.leave(kim);
    new HandBackTyped(store).run();
    assertEquals("Half a thought", value(draft));
    var _ = people.comeBack(kim);
    new HandBackTyped(store).run();
    assertEquals("", value(draft), "it is theirs where they can open it again");
  }

  @Test
  void choicesStay() {
    typed(kim, "pipeline.columns", "applied");
    typed(kim, "kit-draft." + ada.value(), "1");
    new HandBackTyped(store).run();
    assertEquals("applied", value("pipeline.columns"));
    assertEquals("1", value("kit-draft." + ada.value()));
  }
}
