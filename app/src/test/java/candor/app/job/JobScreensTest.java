package candor.app.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.shell.Frame;
import candor.app.shell.Place;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.JobStatus;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobScreensTest {
  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final List<JobId> opened = new ArrayList<>();
  private final Workspace workspace;

  JobScreensTest(@TempDir Path folder) {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new Random(7));
  }

  @BeforeEach
  void fill() {
    job("Backend developer", "Platform", "Berlin", "DE", JobStatus.OPEN);
    job("Registered nurse, nights", "Ward 7", "Málaga", "ES", JobStatus.OPEN);
    job(
        "Electrician".repeat(8),
        "Très longue équipe de nuit ".repeat(5),
        "",
        "",
        JobStatus.ON_HOLD);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void enterOpensTheJobUnderTheCursor() {
    var window = Fx.window(this::list, 1000, 700);
    window.press(KeyCode.ENTER, "ctrl");
    assertEquals(List.of(), opened, "for the main button");
    window.press(KeyCode.ENTER);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    assertEquals(2, Set.copyOf(opened).size());
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void theCursorStaysOnItsJobWhenTheJobsAreReadAnew() {
    var window = Fx.window(this::list, 1000, 700);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    job("A new one, before the others", "", "", "", JobStatus.OPEN);
    Fx.run(lanes::runAll);
    window.settle();
    window.press(KeyCode.ENTER);
    assertEquals(2, opened.size());
    assertEquals(opened.getFirst(), opened.getLast());
    window.close();
  }

  @Test
  void everythingInTheFormHasAName() {
    var window = Fx.window(this::form, 1000, 700);
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void whatToLookForIsOfferedForTheDescriptionWhileAKitIsChosen() {
    var window = Fx.window(this::form, 1000, 900);
    var add = button(window, "Add what to look for");
    assertTrue(isSeen(add));
    Fx.run(add::fire);
    assertFalse(isSeen(add));
    choose(window, 2);
    assertTrue(isSeen(add));
    choose(window, 0);
    assertFalse(isSeen(add));
    window.close();
  }

  private static Button button(Fx.Window window, String text) {
    return Fx.get(
        () ->
            window.scene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(each -> text.equals(each.getText()))
                .findFirst()
                .orElseThrow());
  }

  private static void choose(Fx.Window window, int kit) {
    Fx.run(
        () ->
            ((ComboBox<?>) window.scene().getRoot().lookup(".combo-box"))
                .getSelectionModel()
                .select(kit));
    window.settle();
  }

  private static boolean isSeen(Button button) {
    return Fx.get(() -> button.getParent().isVisible() && button.getParent().isManaged());
  }

  @Test
  void aKitIsChosenByTheLettersThatItBeginsWith() {
    for (var letters : List.of("el", "\tOFFICE", " ux d", "data e")) {
      var window = Fx.window(this::form, 1000, 700);
      Fx.run(() -> window.scene().getRoot().lookup(".combo-box").requestFocus());
      window.type(letters);
      var kit = chosenKit(window).toLowerCase(Locale.ROOT);
      assertTrue(kit.startsWith(letters.strip().toLowerCase(Locale.ROOT)), letters + ": " + kit);
      window.close();
    }
  }

  @Test
  void withoutAKitNothingStandsInPlaceOfWhatItIsFor() {
    var window = Fx.window(this::form, 1000, 700);
    var summary = window.scene().getRoot().lookup(".kit-summary");
    assertTrue(Fx.get(summary::isManaged));
    Fx.run(() -> window.scene().getRoot().lookup(".combo-box").requestFocus());
    window.type("none");
    assertFalse(Fx.get(summary::isManaged));
    window.close();
  }

  private static String chosenKit(Fx.Window window) {
    return Fx.get(
        () ->
            ((Optional<?>) ((ComboBox<?>) window.scene().getFocusOwner()).getValue())
                .map(kit -> ((RoleKit) kit).content().title())
                .orElse("none"));
  }

  @Test
  void whatIsTypedTakesThePlaceOfTheTitleThatTheKitBrought() {
    var form = Fx.get(() -> opening(frame));
    var window = Fx.window(() -> (Parent) form.content(), 1000, 700);
    Fx.run(form::shown);
    Fx.run(lanes::runAll);
    window.settle();
    var title = (TextField) Fx.get(() -> window.scene().getFocusOwner());
    assertFalse(title.getText().isBlank());
    window.type("Nurse");
    assertEquals("Nurse", title.getText());
    window.close();
  }

  @Test
  void whoIsToldOfThePayStandsInIt() {
    var window = Fx.window(() -> framed(this::opening), 1000, 700);
    var from = payFrom(window);
    Fx.run(() -> from.setText("much"));
    window.press(KeyCode.ENTER, "ctrl");
    assertEquals(from, Fx.get(() -> window.scene().getFocusOwner()));
    assertEquals(1, problems(window));
    window.type("0");
    assertEquals(0, problems(window));
    window.close();
  }

  @Test
  void savingOverAnothersChangeIsRefusedWhatIsNotUnderstood() {
    var job = workspace.store().read(s -> s.all(Job.KIND)).getFirst();
    var paid = paid(job, 52_000);
    var form = Fx.get(() -> changing(job.id()));
    var window = Fx.window(() -> (Parent) form.content(), 1000, 700);
    var _ = paid(paid, 54_000);
    save(form);
    Fx.run(() -> payFrom(window).setText("50k"));
    var over = frame.notices.getLast().action().orElseThrow();
    Fx.run(over.run());
    Fx.run(lanes::runAll);
    assertEquals(1, problems(window));
    assertEquals(54_000, salaryFrom(job.id()));

    Fx.run(() -> payFrom(window).setText("50000"));
    save(form);
    assertEquals(50_000, salaryFrom(job.id()));
    window.close();
  }

  @Test
  void looksRight() {
    Fx.pictures("jobs", () -> framed(this::jobs));
    Fx.pictures("job-form", () -> framed(this::opening));
    for (var i = 0; i < Fx.many(); i++) {
      job("Engineer " + i, "Team " + i % 9, "", i % 3 == 0 ? "IL" : "", JobStatus.OPEN);
    }
    Fx.pictures("jobs-many", () -> framed(this::jobs));
  }

  private void save(Place form) {
    Fx.run(form.primary().orElseThrow().run());
    Fx.run(lanes::runAll);
  }

  private Place changing(JobId id) {
    var screen =
        new JobFormScreen(
            workspace.store(),
            new JobFormScreen.Desk(Me.OWNER, lanes, frame),
            Optional.of(id),
            Optional.empty(),
            _ -> {});
    lanes.runAll();
    return screen;
  }

  private Job paid(Job job, long from) {
    var was = job.details();
    var details =
        new JobDetails(
            was.title(),
            was.openings(),
            was.team(),
            was.city(),
            was.country(),
            was.workplace(),
            was.employment(),
            new Salary(from, 80_000, "EUR"),
            was.description());
    return assertInstanceOf(
            JobResult.Saved.class,
            new EditJobs(workspace.store()).edit(job.with(details, job.kit())))
        .job();
  }

  private long salaryFrom(JobId id) {
    return workspace
        .store()
        .read(s -> s.find(id).map(job -> job.details().salary()))
        .map(Salary::from)
        .orElse(0L);
  }

  private static TextField payFrom(Fx.Window window) {
    return (TextField)
        window.scene().getRoot().lookupAll(".text-field").stream()
            .filter(each -> "Pay from".equals(each.getAccessibleText()))
            .findFirst()
            .orElseThrow();
  }

  private static long problems(Fx.Window window) {
    return Fx.get(
        () ->
            window.scene().getRoot().lookupAll(".field-problem").stream()
                .filter(Node::isVisible)
                .count());
  }

  private Parent framed(Function<Frame, Place> make) {
    var shell = Framed.shell(lanes);
    shell.show(make.apply(shell));
    lanes.runAll();
    return shell.root();
  }

  private Parent list() {
    var screen = jobs(frame);
    lanes.runAll();
    var root = (Parent) screen.content();
    screen.shown();
    return root;
  }

  private Parent form() {
    var screen = opening(frame);
    lanes.runAll();
    return (Parent) screen.content();
  }

  private Place jobs(Frame in) {
    var doors = new JobDoors(opened::add, _ -> {}, () -> {}, () -> {});
    return new JobsScreen(workspace.store(), workspace.jobs(), lanes, in, doors);
  }

  private Place opening(Frame in) {
    var kit = workspace.store().read(s -> s.all(RoleKit.KIND)).getFirst();
    return new JobFormScreen(
        workspace.store(),
        new JobFormScreen.Desk(Me.OWNER, lanes, in),
        Optional.empty(),
        Optional.of(kit),
        _ -> {});
  }

  private void job(String title, String team, String city, String country, JobStatus status) {
    var edits = new EditJobs(workspace.store());
    var details =
        new JobDetails(
            title, 2, team, city, country, Workplace.HYBRID, Employment.FULL_TIME, null, "");
    if (edits.open(details, null, EditJobs.FIRST_STAGES) instanceof JobResult.Saved saved) {
      var _ = edits.changeStatus(saved.job().id(), status);
    }
  }
}
