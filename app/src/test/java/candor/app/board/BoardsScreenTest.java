package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.control.Prompt;
import candor.app.shell.Frame;
import candor.app.shell.Network;
import candor.app.shell.Shortcut;
import candor.app.text.Dates;
import candor.model.candidate.Candidate;
import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.intake.AcceptProposals;
import candor.model.intake.Replies;
import candor.model.job.Job;
import candor.model.job.JobStages;
import candor.model.pipeline.MoveApplications;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.model.posting.PublishResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardsScreenTest {
  @TempDir Path folder;
  private Publications all;

  @BeforeEach
  void open() {
    all = new Publications(folder);
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void enterOnAProposalWithAMarkedDuplicateJoinsThatCandidate() {
    var nurse = received();
    var window = Fx.window(() -> screen(BoardsScreen.Part.RECEIVED), 1000, 700);
    Fx.assertNames(window.scene().getRoot());
    var before = candidates();
    Fx.run(() -> window.scene().getRoot().lookup(".board-proposals").requestFocus());
    window.press(KeyCode.DIGIT1);
    window.press(KeyCode.ENTER);
    Fx.run(all.lanes::runAll);
    assertEquals(before, candidates());
    window.press(KeyCode.R);
    Fx.run(all.lanes::runAll);
    assertEquals(1, new AcceptProposals(all.workspace.store()).waiting().size());
    assertEquals("Registered nurse, nights", nurse.title());
    window.close();
  }

  @Test
  void theKeyboardIsInTheListOfApplicationsOnceTheyAreThere() {
    var _ = received();
    var shell = Fx.get(() -> Framed.shell(all.lanes));
    var window = Fx.window(shell::root, 1000, 700);
    Fx.run(
        () -> {
          var screen = made(shell);
          screen.show(BoardsScreen.Part.RECEIVED);
          shell.show(screen);
        });
    window.settle();
    Fx.run(all.lanes::runAll);
    window.settle();
    var owner = Fx.get(() -> window.scene().getFocusOwner());
    assertTrue(owner.getStyleClass().contains("board-proposals"), owner.toString());
    window.close();
  }

  @Test
  void theApplicationThatIsLookedAtStaysMarkedWhenAnotherComesBackBeforeIt() {
    var _ = received();
    var window = Fx.window(() -> screen(BoardsScreen.Part.RECEIVED), 1000, 700);
    var list = (ListView<?>) window.scene().getRoot().lookup(".board-proposals");
    Fx.run(list::requestFocus);
    window.press(KeyCode.R);
    Fx.run(all.lanes::runAll);
    assertEquals(0, Fx.get(() -> list.getSelectionModel().getSelectedIndex()).intValue());
    assertInstanceOf(UndoResult.Done.class, new Undo(all.workspace.store()).undo());
    Fx.run(all.lanes::runAll);
    assertEquals(1, Fx.get(() -> list.getSelectionModel().getSelectedIndex()).intValue());
    window.close();
  }

  @Test
  void shiftAndEnterAcceptsAllWithoutDuplicatesAndThenTurnsNoneDown() {
    var _ = received();
    var window = Fx.window(() -> screen(BoardsScreen.Part.RECEIVED), 1000, 700);
    Fx.run(() -> window.scene().getRoot().lookup(".board-proposals").requestFocus());
    window.press(KeyCode.ENTER, "shift");
    Fx.run(all.lanes::runAll);
    assertEquals(List.of("A. Lovelace"), waiting());
    assertEquals(3, candidates().size());
    window.press(KeyCode.R, "shift");
    Fx.run(all.lanes::runAll);
    assertEquals(List.of("A. Lovelace"), waiting(), "nothing is done that is not offered");
    window.close();
  }

  @Test
  void shiftAndDeleteTurnsAllDown() {
    var _ = received();
    var window = Fx.window(() -> screen(BoardsScreen.Part.RECEIVED), 1000, 700);
    Fx.run(() -> window.scene().getRoot().lookup(".board-proposals").requestFocus());
    window.press(KeyCode.DELETE, "shift");
    Fx.run(all.lanes::runAll);
    assertEquals(List.of(), waiting());
    assertEquals(1, candidates().size());
    window.close();
  }

  @Test
  void theKeysForAllAreListedWithTheOthers() {
    var keys = Fx.get(() -> made(Framed.shell(all.lanes)).shortcuts().stream().map(Shortcut::keys));
    assertEquals(
        List.of("Shift+Enter", "Shift+Delete or Shift+R"),
        keys.filter(each -> each.startsWith("Shift")).toList());
  }

  @Test
  void aPostingIsOpenedByEnter() {
    postings();
    var window = Fx.window(() -> screen(BoardsScreen.Part.POSTINGS), 1000, 700);
    Fx.run(() -> window.scene().getRoot().lookup(".board-twins").requestFocus());
    window.press(KeyCode.ENTER);
    assertEquals(1, Fx.get(() -> window.scene().getRoot().lookupAll(".board-panel").size()));
    Fx.assertNames(window.scene().getRoot());
    window.close();
  }

  @Test
  void inALowWindowTheQueueIsALineUntilItIsUnfolded() {
    postings();
    var window = Fx.window(() -> screen(BoardsScreen.Part.POSTINGS), 1000, 700);
    Fx.run(() -> window.theme().setTextScale(2));
    window.settle();
    var queue = window.scene().getRoot().lookup(".board-queue-scroll");
    assertFalse(queue.isVisible());
    Fx.run(((Button) window.scene().getRoot().lookup(".board-fold"))::fire);
    window.settle();
    assertTrue(queue.isVisible());
    assertTrue(queue.getLayoutBounds().getHeight() > 100);
    window.fits();
    window.close();
  }

  @Test
  void looksAsItShould() {
    Fx.pictures("boards-none", () -> screen(BoardsScreen.Part.POSTINGS));
    postings();
    var _ = received();
    all.network.set(Network.OFFLINE);
    Fx.pictures("boards-postings", () -> screen(BoardsScreen.Part.POSTINGS));
    Fx.pictures("boards-received", () -> screen(BoardsScreen.Part.RECEIVED));
    Fx.pictures("boards-list", () -> screen(BoardsScreen.Part.BOARDS));
    Fx.pictures("boards-publish", this::publish);
  }

  @Test
  void whatBoardsCouldBeToldLooksAsItShould() {
    replies();
    Fx.pictures("boards-replies", () -> screen(BoardsScreen.Part.POSTINGS));
  }

  @Test
  void whatIsAskedOfABoardLooksAsItShould() {
    for (var sort : List.of(BoardSort.LEVER, BoardSort.MAILBOX, BoardSort.CAREER_SITE)) {
      Fx.pictures("boards-form-" + sort, () -> form(sort));
    }
  }

  @Test
  void aFolderOrColourThatIsNoneIsSaidWhereItStands() {
    var boards = new EditBoards(all.workspace.store());
    var before = boards.all();
    var window = Fx.window(() -> form(BoardSort.CAREER_SITE), 1000, 1400);
    write(window, "Name", "Jobs at Acme");
    write(window, "Folder or address", "site");
    write(window, "Colour", "red");
    assertEquals(
        "Write the path of the folder in full, from the start of its disk.", refused(window));
    write(window, "Folder or address", folder.toString());
    assertEquals(
        "Write the colour like #1f6feb: a number sign and six digits or letters from a to f.",
        refused(window));
    assertEquals(before, boards.all());
    window.close();
  }

  private String refused(Fx.Window window) {
    Fx.run(((Button) window.scene().getRoot().lookup(".prompt .accent"))::fire);
    Fx.run(all.lanes::runAll);
    return Fx.get(() -> ((Control) window.scene().getFocusOwner()).getAccessibleHelp());
  }

  private static void write(Fx.Window window, String label, String text) {
    Fx.run(
        () ->
            window.scene().getRoot().lookupAll(".prompt .label").stream()
                .map(node -> (Label) node)
                .filter(node -> node.getText().equals(label))
                .map(node -> (TextField) node.getLabelFor())
                .forEach(field -> field.setText(text)));
  }

  private Parent form(BoardSort sort) {
    var said = BoardSettings.of("A board", "jobs@example.org", "Acme");
    var form = BoardForm.fresh(sort, said).choosing(all.files);
    var shell = Framed.shell(all.lanes);
    var screen = made(shell);
    screen.show(BoardsScreen.Part.BOARDS);
    all.lanes.runAll();
    shell.show(screen);
    shell.ask(new Prompt("A board", "What it is for.", "Save", false, form.entries(), () -> {}));
    return shell.root();
  }

  private Parent screen(BoardsScreen.Part part) {
    var shell = Framed.shell(all.lanes);
    var screen = made(shell);
    screen.show(part);
    all.lanes.runAll();
    shell.show(screen);
    return shell.root();
  }

  private Parent publish() {
    var shell = Framed.shell(all.lanes);
    shell.show(made(shell));
    new PublishScreen(all.workspace.store(), all.lanes, shell, () -> {}, () -> {})
        .open(all.job("Ward clerk", "", "Keeps the ward's papers.").id());
    all.lanes.runAll();
    return shell.root();
  }

  private BoardsScreen made(Frame frame) {
    var clock = Clock.fixed(Publications.NOW.plus(Duration.ofMinutes(12)), ZoneOffset.UTC);
    return new BoardsScreen(
        all.data(),
        all.outside(),
        new Dates(clock, Locale.UK),
        all.lanes,
        frame,
        new BoardsScreen.Doors(_ -> {}, _ -> {}, () -> {}));
  }

  private void postings() {
    all.verify(all.queue(all.job("Backend developer"), all.site));
    all.verify(all.queue(all.job("Electrician"), all.practice));
    all.refuse(
        all.queue(all.job("Product manager"), all.practice), "the pay range must be said in Leeds");
    var nurse = all.job("Nurse, nights");
    all.drift(all.queue(nurse, all.site), _ -> null);
    var designer = all.job("Designer");
    all.verify(all.queue(designer, all.site));
    var _ = all.queue(all.describe(designer, "Draws what people need."), all.site);
    var porter = all.job("Porter");
    all.verify(all.queue(porter, all.site));
    var _ = all.describe(porter, "Carries what others can't.");
    var cook = all.job("Cook");
    all.verify(all.queue(cook, all.practice));
    var close = all.publish.close(Posting.of(cook.id(), all.practice.id()));
    all.verify(((PublishResult.Queued) close).item());
    var lengthy =
        all.job(
            "Senior principal coordinator for regional logistics, warehousing and returns at the"
                + " northern hub of the company");
    var _ = all.queue(lengthy, all.practice);
  }

  private void replies() {
    all.tells();
    var moves = new MoveApplications(all.workspace.store());
    for (var name : List.of("Amara Okonkwo-Featherstonehaugh", "Jürgen Ó Briain", "Li Na")) {
      var application = all.applied(name);
      var offer = all.workspace.store().read(s -> JobStages.inUse(s, application.job())).getLast();
      var _ = moves.move(List.of(application.id()), offer.id());
    }
    var told = all.workspace.replies().offers(9).getLast();
    var replies = new Replies(all.workspace.store());
    assertEquals(1, replies.tell(List.of(told)));
    var steps = replies.steps();
    var reply = all.workspace.replies().replies(0).getFirst().reply();
    assertTrue(steps.sending(reply));
    steps.failed(reply.id(), "It has no stage called “Offer”. It has: Inbox, Interview, Contract.");
  }

  private Job received() {
    var nurse = all.job("Registered nurse, nights");
    all.verify(all.queue(nurse, all.practice));
    all.receive(nurse, all.from(nurse, "1", "Ada Lovelace", "ada@example.org", ""));
    var accept = new AcceptProposals(all.workspace.store());
    var _ = accept.accept(accept.waiting().getFirst().proposal().id(), null);
    all.receive(
        nurse,
        all.from(nurse, "2", "A. Lovelace", "ada@example.org", "+44 113 496 0000"),
        all.from(nurse, "3", "Nguyễn Thị Minh Khai", "khai@example.org", ""),
        all.from(nurse, "4", "محمد بن عبد الله", "m@example.org", "+44 113 496 0001"));
    return nurse;
  }

  private List<String> waiting() {
    return new AcceptProposals(all.workspace.store())
        .waiting().stream().map(each -> each.proposal().name()).toList();
  }

  private List<String> candidates() {
    return all.workspace.store().read(s -> s.all(Candidate.KIND)).stream()
        .map(Candidate::name)
        .toList();
  }
}
