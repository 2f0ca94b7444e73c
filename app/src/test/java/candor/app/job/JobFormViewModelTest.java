package candor.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.app.Refusing;
import candor.model.job.Job;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.job.Salary;
import candor.model.job.Stage;
import candor.model.kit.EditKits;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.people.Setting;
import candor.model.people.Settings;
import candor.model.store.Uuid7;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFormViewModelTest {
  private final NowLanes lanes = new NowLanes();
  private final Workspace workspace;

  JobFormViewModelTest(@TempDir Path folder) {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new Random(7));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void opensAJobWithItsStages() {
    var form = form();
    form.title().set("Nurse, nights");
    form.stages().set("Met\n\n Chosen ");
    form.salaryFrom().set("38 000");
    form.salaryTo().set("44000");
    assertEquals(Optional.empty(), form.problem());
    var job = saved(form);
    assertEquals(new Salary(38_000, 44_000, "EUR"), job.details().salary());
    assertEquals(
        List.of("Met", "Chosen"),
        workspace.store().read(s -> JobStages.inUse(s, job.id())).stream()
            .map(Stage::name)
            .toList());
  }

  @Test
  void aJobThatIsBeingOpenedIsNotOpenedTwice() {
    var form = form();
    form.title().set("Nurse, nights");
    var results = new ArrayList<JobResult>();
    form.save(results::add);
    form.save(results::add);
    lanes.runAll();
    assertEquals(1, results.size());
    assertEquals(1, workspace.store().read(s -> s.all(Job.KIND)).size());
    form.title().set("Nurse, days");
    form.save(results::add);
    lanes.runAll();
    assertEquals(2, results.size(), "once it is stored, it can be again");
  }

  @Test
  void saysWhichFieldCanNotBeTaken() {
    var form = form();
    assertEquals(Optional.of(FormProblem.TITLE_MISSING), form.problem());
    form.title().set("Nurse");
    form.openings().set("none");
    assertEquals(Optional.of(FormProblem.OPENINGS), form.problem());
    form.openings().set("2");
    form.salaryFrom().set("50000");
    form.salaryTo().set("40000");
    assertEquals(Optional.of(FormProblem.SALARY), form.problem());
    form.salaryTo().set("60,000.00");
    assertEquals(Optional.of(FormProblem.SALARY), form.problem());
    form.salaryTo().set("60.000,00");
    assertEquals(Optional.of(FormProblem.SALARY), form.problem());
    for (var whole : List.of("60,000", "60\u202F000", "1.250.000", "12,50,000")) {
      form.salaryTo().set(whole);
      assertEquals(Optional.empty(), form.problem(), whole);
    }
    form.stages().set("Same\nsame");
    assertEquals(Optional.of(FormProblem.STAGES), form.problem());
  }

  @Test
  void whatWasTypedIsThereAgainUntilItIsSaved() {
    var form = form();
    form.title().set("Half a job");
    form.description().set("Line one\nline two");
    lanes.pass(Duration.ofMillis(200));

    var again = form();
    assertEquals("Half a job", again.title().get());
    assertEquals("Line one\nline two", again.description().get());
    var _ = saved(again);

    assertEquals("", form().title().get());
  }

  @Test
  void aDraftBringsItsKitBack() {
    var form = form();
    form.kit().set(Optional.of(form.kits().getFirst()));
    lanes.pass(Duration.ofMillis(200));

    var again = form();
    assertEquals(form.kit().get().map(RoleKit::id), again.kit().get().map(RoleKit::id));
    again.kit().set(Optional.empty());
    lanes.pass(Duration.ofMillis(200));
    assertEquals(Optional.empty(), form().kit().get());
  }

  @Test
  void aKitPutAwayStaysWithAJobWhoseOpeningsAreChanged() {
    var form = form();
    var kit = form.kits().getFirst();
    form.kit().set(Optional.of(kit));
    var job = saved(form);
    var _ = new EditKits(workspace.store()).archive(kit.id(), true);
    var change = new JobFormViewModel(workspace.store(), lanes, Me.OWNER, Optional.of(job.id()));
    load(change);
    change.openings().set("2");

    assertEquals(kit.id(), saved(change).kit());
    assertFalse(form().kits().stream().anyMatch(other -> other.id().equals(kit.id())));
  }

  @Test
  void whatCouldNotBeKeptIsHeldUntilItIs() {
    var disk = new Refusing(workspace.store());
    var form = new JobFormViewModel(disk, lanes, Me.OWNER, Optional.empty());
    load(form);
    disk.refuseOne();
    form.title().set("Nurse");
    lanes.pass(Duration.ofMillis(200));
    assertTrue(form.holds());
    lanes.pass(Duration.ofSeconds(2));
    assertFalse(form.holds());
    assertEquals("Nurse", form().title().get());
  }

  @Test
  void aFormThatWasClosedDoesNotWriteOverTheOneOpenedAgain() {
    var disk = new Refusing(workspace.store());
    var closed = new JobFormViewModel(disk, lanes, Me.OWNER, Optional.empty());
    load(closed);
    closed.title().set("Nurse");
    disk.refuseOne();
    closed.close();
    lanes.runAll();
    assertTrue(closed.holds());
    var again = form();
    again.title().set("Night nurse");
    lanes.pass(Duration.ofMillis(200));
    lanes.pass(Duration.ofSeconds(2));
    assertFalse(closed.holds());
    assertEquals("Night nurse", form().title().get());
  }

  @Test
  void aFormThatWasClosedStillKeepsWhatCouldNotBeStored() {
    var disk = new Refusing(workspace.store());
    var closed = new JobFormViewModel(disk, lanes, Me.OWNER, Optional.empty());
    load(closed);
    closed.title().set("Nurse");
    lanes.pass(Duration.ofMillis(200));
    closed.title().set("Nurse, nights");
    disk.refuseOne();
    closed.close();
    lanes.runAll();
    lanes.pass(Duration.ofSeconds(2));
    assertEquals("Nurse, nights", form().title().get());
  }

  @Test
  void aFormInWhichNothingWasTypedShowsWhatIsStoredByNow() {
    var first = form();
    first.title().set("Nurse");
    first.salaryFrom().set("40000");
    first.salaryTo().set("50000");
    var job = saved(first);
    var open = changing(job);
    var other = changing(job);
    other.team().set("Ward 2");
    other.salaryFrom().set("");
    other.salaryTo().set("");
    var _ = saved(other);

    open.catchUp();
    lanes.runAll();

    assertEquals(
        List.of("Ward 2", "", ""),
        List.of(open.team().get(), open.salaryFrom().get(), open.salaryTo().get()));
    open.openings().set("2");
    assertEquals(2, saved(open).details().openings());
  }

  @Test
  void whatIsTypedStaysWhenItsFormIsComeBackTo() {
    var first = form();
    first.title().set("Nurse");
    var job = saved(first);
    var open = changing(job);
    open.team().set("Ward 1");
    open.catchUp();
    lanes.runAll();
    assertEquals("Ward 1", open.team().get());

    var late = changing(job);
    late.catchUp();
    late.team().set("Ward 3");
    lanes.runAll();
    assertEquals("Ward 3", late.team().get(), "typed while it was read");
  }

  @Test
  void aSavedJobDoesNotComeBackAsADraft() {
    var disk = new Refusing(workspace.store());
    var form = new JobFormViewModel(disk, lanes, Me.OWNER, Optional.empty());
    load(form);
    form.title().set("Nurse");
    disk.refuseOne();
    var _ = saved(form);
    assertFalse(form.holds());
    lanes.pass(Duration.ofSeconds(2));
    assertEquals("", form().title().get());
  }

  @Test
  void whatIsDiscardedDoesNotComeBack() {
    var form = form();
    form.title().set("Nurse");
    form.discard();
    form.keepNow();
    lanes.pass(Duration.ofSeconds(2));
    assertEquals("", form().title().get());
  }

  @Test
  void whatIsDiscardedWhileItIsStoredDoesNotComeBack() {
    var disk = new Refusing(workspace.store());
    var form = new JobFormViewModel(disk, lanes, Me.OWNER, Optional.empty());
    load(form);
    form.title().set("Nurse");
    form.keepNow();
    disk.refuseOne();
    form.discard();
    lanes.runAll();
    assertFalse(form.holds());
    lanes.pass(Duration.ofSeconds(2));
    assertEquals("", form().title().get());
  }

  @Test
  void aDraftIsItsWritersAlone() {
    var form = form();
    form.title().set("Half a job");
    lanes.pass(Duration.ofMillis(200));
    var kim = new PersonId(Uuid7.named("kim"));
    var theirs = new JobFormViewModel(workspace.store(), lanes, kim, Optional.empty());
    load(theirs);
    assertEquals("", theirs.title().get());
    theirs.title().set("Another job");
    lanes.pass(Duration.ofMillis(200));
    assertEquals("Half a job", form().title().get());
  }

  @Test
  void anOldDraftDoesNotTakeBackWhatAnotherChanged() {
    var first = form();
    first.title().set("Nurse");
    var job = saved(first);
    var old = changing(job);
    old.team().set("Ward 2");
    lanes.pass(Duration.ofMillis(200));
    var kim = new PersonId(Uuid7.named("kim"));
    var other = new JobFormViewModel(workspace.store(), lanes, kim, Optional.of(job.id()));
    load(other);
    other.description().set("Nights only");
    var _ = saved(other);

    var again = changing(job);
    assertEquals("Ward 2", again.team().get());
    var results = new ArrayList<JobResult>();
    again.save(results::add);
    lanes.runAll();
    var conflict = assertInstanceOf(JobResult.Conflict.class, results.getFirst());
    assertEquals("Nights only", conflict.stored().details().description());
    again.over(conflict);
    again.save(results::add);
    lanes.runAll();
    assertInstanceOf(JobResult.Saved.class, results.getLast());
  }

  @Test
  void aDraftOfAnEarlierReleaseIsUnderstood() {
    var form = form();
    form.title().set("Half a job");
    lanes.pass(Duration.ofMillis(200));
    var settings = new Settings(workspace.store());
    var name = Setting.typed("draft.job", Me.OWNER, Optional.empty());
    var draft = settings.get(name, "");
    settings.set(name, draft.substring(0, draft.lastIndexOf('\u001F')));
    assertEquals("Half a job", form().title().get());
  }

  private JobFormViewModel changing(Job job) {
    var form = new JobFormViewModel(workspace.store(), lanes, Me.OWNER, Optional.of(job.id()));
    load(form);
    return form;
  }

  @Test
  void aJobChangedMeanwhileIsAConflictAndTheDraftStays() {
    var first = form();
    first.title().set("Nurse");
    var job = saved(first);
    var one = new JobFormViewModel(workspace.store(), lanes, Me.OWNER, Optional.of(job.id()));
    var other = new JobFormViewModel(workspace.store(), lanes, Me.OWNER, Optional.of(job.id()));
    load(one);
    load(other);
    one.team().set("Ward 1");
    other.team().set("Ward 2");
    var _ = saved(one);

    var results = new ArrayList<JobResult>();
    other.save(results::add);
    lanes.runAll();

    assertInstanceOf(JobResult.Conflict.class, results.getFirst());
    assertEquals("Ward 2", other.team().get());
    assertTrue(
        workspace
            .store()
            .read(s -> s.find(job.id()))
            .orElseThrow()
            .details()
            .team()
            .equals("Ward 1"));
  }

  private JobFormViewModel form() {
    var form = new JobFormViewModel(workspace.store(), lanes, Me.OWNER, Optional.empty());
    load(form);
    return form;
  }

  private void load(JobFormViewModel form) {
    form.load(Optional.<RoleKit>empty(), _ -> {});
    lanes.runAll();
  }

  private Job saved(JobFormViewModel form) {
    var results = new ArrayList<JobResult>();
    form.save(results::add);
    lanes.runAll();
    return assertInstanceOf(JobResult.Saved.class, results.getFirst()).job();
  }
}
