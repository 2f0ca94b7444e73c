package candor.app.debrief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.FakeFrame;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.Talks;
import candor.app.debrief.DebriefViewModel.Part;
import candor.model.debrief.Decide;
import candor.model.debrief.Decision;
import candor.model.debrief.DecisionOutcome;
import candor.model.debrief.Rule;
import candor.model.debrief.Weigh;
import candor.model.debrief.Weighing;
import candor.model.debrief.Weights;
import candor.model.interview.Interview;
import candor.model.people.Me;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import candor.model.scorecard.EarlyResult;
import candor.model.scorecard.Level;
import candor.model.scorecard.OpenEarly;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebriefScreenTest {
  private final Talks talks = new Talks();
  private final NowLanes lanes = new NowLanes();
  private final DebriefPage page = new DebriefPage(talks, lanes);
  private final FakeFrame frame = new FakeFrame();
  private final List<ApplicationId> applications = new ArrayList<>();
  private Optional<Fx.Window> window = Optional.empty();
  private Optional<DebriefScreen> screen = Optional.empty();
  @TempDir Path folder;

  @AfterEach
  void close() {
    window.ifPresent(Fx.Window::close);
    talks.close();
  }

  private void show(ApplicationId id) {
    var made = Fx.get(() -> page.screen(id, frame));
    screen = Optional.of(made);
    window = Optional.of(Fx.window(() -> (Parent) made.content(), 1000, 700));
    Fx.run(made::shown);
    settle();
  }

  private void part(Part part) {
    Fx.run(() -> DebriefPage.tap(open(), part));
    settle();
  }

  private DebriefScreen open() {
    return screen.orElseThrow();
  }

  private void settle() {
    Fx.run(lanes::runAll);
    window.orElseThrow().settle();
  }

  private void press(KeyCode key, String... with) {
    window.orElseThrow().press(key, with);
    settle();
  }

  private Parent root() {
    return window.orElseThrow().scene().getRoot();
  }

  private boolean says(String words) {
    return Fx.get(() -> says(root(), words));
  }

  private static boolean says(Node node, String words) {
    return (node instanceof Labeled label && label.getText().contains(words))
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words)));
  }

  private void three() {
    var table = new Table(talks, 3);
    for (var name : List.of("Ada Lovelace", "José Álvarez", "Chidinma Okafor")) {
      applications.add(table.rated(name, 2 + applications.size() % 3, table.people));
    }
  }

  private Weighing weighing() {
    return talks
        .store()
        .read(s -> s.find(Weighing.of(talks.job(), Me.OWNER)))
        .orElseGet(() -> Weighing.fresh(talks.job(), Me.OWNER));
  }

  private Optional<Decision> decision() {
    return talks.store().read(s -> s.of(Decision.KIND, applications.getFirst())).stream()
        .findFirst();
  }

  @Test
  void arrowsMoveAndEnterOpensTheEvidenceBelowItsCell() {
    three();
    show(applications.getFirst());
    assertFalse(says("Asked first how many callers"));
    var first = Fx.get(() -> root().lookup(".debrief-grid").getAccessibleText());
    press(KeyCode.RIGHT);
    var second = Fx.get(() -> root().lookup(".debrief-grid").getAccessibleText());
    assertFalse(first.equals(second), first);
    for (var i = 0; i < 3 && !says("Asked first how many callers"); i++) {
      press(KeyCode.DOWN);
      press(KeyCode.ENTER);
    }
    assertTrue(says("Asked first how many callers"));
    press(KeyCode.ESCAPE);
    assertFalse(says("Asked first how many callers"));
  }

  @Test
  void whatEachRecommendsStandsBelowTheRatingsWithItsReason() {
    three();
    show(applications.getFirst());
    var said = Fx.get(() -> root().lookupAll(".recommends").size());
    assertEquals(3, said);
    assertTrue(says("Grace Hopper: "));
  }

  @Test
  void closedCardsAreSaidAsClosedWithWhy() {
    var table = new Table(talks, 3);
    var id = table.candidate("Ada Lovelace");
    var talk = table.talk(id);
    table.seals(
        table.people.get(1), talk, Collections.nCopies(table.competencies().size(), Level.FIVE));
    show(id);
    assertTrue(says("Grace Hopper has sealed. It opens once yours is sealed."));
    assertTrue(says("Alan Mathison Turing has not begun"));
    assertTrue(says("You have not begun a scorecard yet."));
    assertEquals(0, Fx.get(() -> root().lookupAll(".rating-mark").size()));
    assertEquals(0, Fx.get(() -> root().lookupAll(".recommends").size()));
  }

  @Test
  void whoInterviewsTwiceIsToldApartByTheRound() {
    var table = new Table(talks, 2);
    var ada = table.candidate("Ada Lovelace");
    var _ = table.talk(ada);
    var _ = talks.interview(ada, Talks.NOW.plusSeconds(86_400), table.people.getLast());
    show(ada);
    assertTrue(says("Grace Hopper (Onsite) has not begun"));
    assertTrue(says("Grace Hopper (Technical interview) has not begun"));
    assertTrue(says("You (Onsite) have not begun"));
  }

  @Test
  void dTurnsTheOrderRoundAndStaysOnTheCompetency() {
    three();
    show(applications.getFirst());
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    var before = Fx.get(() -> root().lookup(".debrief-grid").getAccessibleText());
    press(KeyCode.D);
    assertEquals(before, Fx.get(() -> root().lookup(".debrief-grid").getAccessibleText()));
  }

  @Test
  void plusAndMinusWeighAndEMakesEqual() {
    three();
    show(applications.getFirst());
    part(Part.LAB);
    press(KeyCode.ADD);
    press(KeyCode.ADD);
    press(KeyCode.DOWN);
    press(KeyCode.SUBTRACT);
    assertEquals(
        List.of(150, 75),
        new Weights(weighing().weights())
            .list().stream()
                .map(weight -> weight.hundredths())
                .sorted(Collections.reverseOrder())
                .toList());
    press(KeyCode.E);
    assertEquals(List.of(), weighing().weights());
  }

  @Test
  void aDigitLeavesAnInterviewerOut() {
    three();
    show(applications.getFirst());
    part(Part.LAB);
    Fx.run(() -> root().lookup(".debrief-grid").requestFocus());
    press(KeyCode.DIGIT2);
    assertEquals(1, weighing().dropped().size());
    assertTrue(says("is left out"));
  }

  @Test
  void whatItHangsOnIsSaidInWords() {
    three();
    show(applications.getFirst());
    part(Part.LAB);
    assertTrue(says("Ahead at"));
    assertTrue(says("rating"));
    assertTrue(says("Kuncel"));
    assertTrue(says("disputed"));
  }

  @Test
  void aDecisionIsKeptAsItIsWrittenAndSealedOnlyWhenComplete() {
    three();
    show(applications.getFirst());
    Fx.run(() -> open().primary().orElseThrow().run().run());
    settle();
    Fx.run(() -> open().primary().orElseThrow().run().run());
    assertTrue(frame.notices.getFirst().next().contains("Choose what is decided"));
    choose("Hire");
    write("Thinks of failure first.");
    assertEquals(Optional.of(DecisionOutcome.HIRE), decision().map(d -> d.outcome()));
    assertFalse(decision().orElseThrow().isSealed());
    Fx.run(() -> open().primary().orElseThrow().run().run());
    Fx.run(() -> frame.asked.getLast().done().run());
    settle();
    assertTrue(decision().orElseThrow().isSealed());
    assertEquals(Outcome.ACTIVE, application().outcome());
    assertTrue(says("Hire Ada Lovelace"));
    assertEquals(
        "Save as PDF", Fx.get(() -> ((Button) root().getScene().getFocusOwner()).getText()));
    assertTrue(Fx.get(() -> isInSight(root().getScene().getFocusOwner())));
    fire("Mark Ada Lovelace as hired");
    assertEquals(Outcome.HIRED, application().outcome());
    assertEquals(List.of("Hired Ada Lovelace"), frame.done);
  }

  private boolean isInSight(Node node) {
    var port = root().lookup(".debrief-page .viewport");
    var edges = node.localToScene(node.getLayoutBounds());
    return port.localToScene(port.getLayoutBounds()).contains(edges);
  }

  private Application application() {
    return talks.store().read(s -> s.find(applications.getFirst())).orElseThrow();
  }

  private void choose(String text) {
    Fx.run(
        () ->
            root().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(text))
                .forEach(ToggleButton::fire));
    settle();
  }

  private void write(String text) {
    Fx.run(
        () ->
            root().lookupAll(".text-area").stream()
                .map(TextArea.class::cast)
                .filter(Node::isVisible)
                .toList()
                .getLast()
                .setText(text));
    Fx.run(() -> lanes.pass(Duration.ofSeconds(1)));
    settle();
  }

  private void fire(String text) {
    Fx.run(
        () ->
            root().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .forEach(Button::fire));
    settle();
  }

  @Test
  void judgingTheWholeAsksForAReason() {
    three();
    var _ = new Weigh(talks.store()).by(talks.job(), Rule.HOLISTIC);
    show(applications.getFirst());
    part(Part.DECISION);
    choose("Reject");
    Fx.run(() -> open().primary().orElseThrow().run().run());
    assertTrue(frame.notices.getLast().next().contains("why the whole is judged"));
  }

  @Test
  void thePaperHoldsNoWordOfClosedCardsAndNoLinesUnlessChosen() throws Exception {
    var table = new Table(talks, 3);
    applications.add(table.rated("Ada Lovelace", 3, table.people.subList(0, 2)));
    var decide = new Decide(talks.store(), talks.workspace().interviews());
    var _ = decide.write(applications.getFirst(), DecisionOutcome.HIRE, "Since.", "");
    var _ = decide.dissent(applications.getFirst(), table.people.get(1), "Too early.");
    var _ = decide.seal(table.draft(applications.getFirst()), DebriefPage.SALT);
    var file = folder.resolve("decision-record.pdf");
    page.saveTo(file);
    show(applications.getFirst());
    part(Part.DECISION);
    fire("Save as PDF");
    Fx.run(() -> frame.asked.getLast().done().run());
    settle();
    var paper = Files.readString(file);
    for (var words : List.of("Ada Lovelace", "Backend Developer", "Too early.", "Since.", "1:")) {
      assertTrue(paper.contains(words), paper);
    }
    assertFalse(paper.contains("Asked first how many callers"), paper);
    assertFalse(paper.contains("Thinks of failure"), paper);
    assertTrue(paper.contains("Alan Mathison Turing"), paper);
  }

  @Test
  void whatWasOpenedEarlyIsSaidBesideTheMatrixAndOnThePaper() throws Exception {
    var table = new Table(talks, 3);
    var id = table.rated("Ada Lovelace", 3, table.people.subList(1, 3));
    applications.add(id);
    var talk = talks.store().read(s -> s.of(Interview.KIND, id)).getFirst().id();
    assertInstanceOf(
        EarlyResult.Opened.class, new OpenEarly(talks.store()).open(talk, "The client decides."));
    var decide = new Decide(talks.store(), talks.workspace().interviews());
    var _ = decide.write(id, DecisionOutcome.HIRE, "Since.", "");
    var _ = decide.seal(table.draft(id), DebriefPage.SALT);
    var file = folder.resolve("decision-record.pdf");
    page.saveTo(file);
    show(id);
    assertTrue(says("Opened early by Robin Park"));
    assertTrue(says("The client decides."));
    part(Part.DECISION);
    assertTrue(says("Opened early by Robin Park"));
    fire("Save as PDF");
    Fx.run(() -> frame.asked.getLast().done().run());
    settle();
    assertTrue(Files.readString(file).contains("Opened early by Robin Park"));
  }

  @Test
  void agreementSaysTooLittleInsteadOfANumber() {
    var table = new Table(talks, 2);
    applications.add(table.rated("Ada Lovelace", 3, table.people.subList(0, 1)));
    show(applications.getFirst());
    assertTrue(says("Too little data to say"));
    part(Part.AGREEMENT);
    assertTrue(says("Too little data to say"));
  }

  @Test
  void anInterviewerIsNotOfferedToDecideAndIsToldWhy() {
    var table = new Table(talks, 2);
    applications.add(table.rated("Ada Lovelace", 3, table.people));
    var decide = new Decide(talks.store(), talks.workspace().interviews());
    var _ = decide.write(applications.getFirst(), DecisionOutcome.HIRE, "Since.", "");
    var _ = decide.seal(table.draft(applications.getFirst()), DebriefPage.SALT);
    talks.workspace().seat(table.people.getLast());
    show(applications.getFirst());
    assertEquals(Optional.empty(), open().primary());
    part(Part.DECISION);
    assertTrue(says("Deciding is for recruiters and managers"));
    for (var words : List.of("Your decision", "Seal decision", "Note a dissent", "Mark Ada")) {
      assertFalse(says(words), words);
    }
    assertEquals(0, Fx.get(() -> root().lookupAll(".text-area").size()));
    assertTrue(says("Hire Ada Lovelace"));
    assertTrue(says("Save as PDF"));
    Fx.assertNames(root());
  }

  @Test
  void everythingHasAName() {
    three();
    show(applications.getFirst());
    for (var part : Part.values()) {
      part(part);
      Fx.assertNames(root());
    }
  }
}
