package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.Action;
import candor.app.tour.Hand;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.model.note.WriteNotes;
import candor.model.people.Settings;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeavingTest {
  private static final int LARGE = 12 << 20;
  private static final int NOTE = 1 << 20;
  private final Random random = new Random(3);
  @TempDir Path folder;

  @Test
  void aLargeWorkspaceIsCopiedFirstAndTheWindowSaysSo() throws Exception {
    var program = started(LARGE);
    var hidden = Started.hidden(program);
    Fx.run(() -> Started.ask(program));
    new Hand(program.scene(), Fx.get(program::theme)).see("Keeping a copy of Work");
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertEquals(1, copies().size());
    assertClosedInOrder();
  }

  @Test
  void whoeverClosesOnceMoreGoesWithoutTheCopy() throws Exception {
    var program = started(LARGE);
    var hidden = Started.hidden(program);
    Fx.run(
        () -> {
          Started.ask(program);
          Started.ask(program);
        });
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertEquals(List.of(), copies(), "nothing is left of it");
    assertClosedInOrder();
  }

  @Test
  void whoeverPressesTheButtonDoes() throws Exception {
    var program = started(LARGE);
    var hidden = Started.hidden(program);
    Fx.run(() -> Started.ask(program));
    new Hand(program.scene(), Fx.get(program::theme)).see("Keeping a copy of Work");
    Fx.run(() -> ((Button) program.scene().getRoot().lookup(".button")).fire());
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertEquals(List.of(), copies());
  }

  @Test
  void aSmallOneClosesAtOnceAndIsCopiedAllTheSame() throws Exception {
    var program = started(0);
    var hidden = Started.hidden(program);
    Fx.run(() -> Started.ask(program));
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertEquals(1, copies().size());
    assertClosedInOrder();
  }

  @Test
  void whatIsTypedIsSavedThoughThePreferencesCanNotBe() throws Exception {
    var program = started(0);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.key(KeyCode.K, "ctrl");
    hand.type("ada");
    hand.see("Ada Lovelace");
    hand.key(KeyCode.ENTER);
    hand.see("Notes");
    Files.createDirectories(folder.resolve("home/preferences.properties.new/in the way"));
    var typed =
        Fx.get(
            () ->
                program.scene().getRoot().lookupAll(".text-area").stream()
                    .filter(area -> "Write a note".equals(area.getAccessibleText()))
                    .map(TextArea.class::cast)
                    .findFirst()
                    .orElseThrow());
    Fx.run(
        () -> {
          typed.setText("Half a thought");
          program.close();
        });
    assertClosedInOrder();
    assertEquals(1, copies().size());
    assertEquals("Half a thought", draft());
  }

  @Test
  void whoeverClosesWhileItIsEncryptedSeesTheSheetFirst() throws Exception {
    var program = started(0);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    var hidden = Started.hidden(program);
    var closed = new CountDownLatch(1);
    convert(program, closed);
    hand.see("Encrypting");
    Fx.run(() -> Started.ask(program));
    hand.see("The window closes when this is done");
    closed.countDown();
    hand.see("Recovery sheet");
    assertEquals(1, hidden.getCount(), "the sheet was not seen");
    Fx.run(() -> ((CheckBox) program.scene().getRoot().lookup(".check-box")).setSelected(true));
    hand.press("Continue");
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertClosedInOrder();
  }

  @Test
  void whoeverClosesTheSheetClosesTheWorkspaceInOrder() throws Exception {
    var program = started(0);
    var hidden = Started.hidden(program);
    convert(program, new CountDownLatch(0));
    new Hand(program.scene(), Fx.get(program::theme)).see("Recovery sheet");
    Fx.run(() -> Started.ask(program));
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertClosedInOrder();
  }

  @Test
  void whoeverClosesWhatDoesNotComeOffIsTold() throws Exception {
    var program = started(0);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    var hidden = Started.hidden(program);
    var closed = new CountDownLatch(1);
    convert(program, closed, folder.resolve("Nowhere"));
    Fx.run(() -> Started.ask(program));
    closed.countDown();
    hand.see("The workspace is as it was before");
    var later = new CountDownLatch(1);
    Fx.run(() -> program.lanes().write(() -> later, CountDownLatch::countDown));
    await(later);
    assertEquals(1, hidden.getCount(), "it could not be read");
    Fx.run(program::close);
    assertClosedInOrder();
  }

  @Test
  void whatIsBeingFilledInIsAskedFor() throws Exception {
    var program = started(0);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    var hidden = Started.hidden(program);
    fillIn(hand);
    Fx.run(() -> Started.ask(program));
    hand.see("Something in Work is not confirmed yet");
    hand.press("Back");
    hand.see("Add candidate");
    hand.type("per");
    hand.key(KeyCode.ENTER);
    hand.see("Grace Hopper");
    assertEquals(1, hidden.getCount());
    Fx.run(() -> Started.ask(program));
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertClosedInOrder();
  }

  @Test
  void whoeverWantsToLosesIt() throws Exception {
    var program = started(0);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    var hidden = Started.hidden(program);
    fillIn(hand);
    Fx.run(() -> Started.ask(program));
    hand.press("Close and lose it");
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertClosedInOrder();
  }

  @Test
  void closedOnceMoreItGoes() throws Exception {
    var program = started(0);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    var hidden = Started.hidden(program);
    fillIn(hand);
    Fx.run(() -> Started.ask(program));
    hand.see("Something in Work is not confirmed yet");
    Fx.run(() -> program.show(program.wiring().orElseThrow().root()));
    Fx.run(() -> Started.ask(program));
    hand.see("Something in Work is not confirmed yet");
    Fx.run(() -> Started.ask(program));
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
  }

  @Test
  void theWindowClosesThoughTheWorkspaceIsTakenOutWhileItWaits() throws Exception {
    var program = started(0);
    var hidden = Started.hidden(program);
    Fx.run(
        () -> {
          Started.ask(program);
          // As a lock does.
          var open = program.takeOut();
          program.show(new StackPane());
          open.end();
        });
    assertTrue(hidden.await(60, TimeUnit.SECONDS), "the window stays");
    Fx.run(program::close);
    assertClosedInOrder();
  }

  private static void fillIn(Hand hand) {
    hand.key(KeyCode.DIGIT3, "ctrl");
    hand.press("Add candidate");
    hand.fill("Name", "Grace Hop");
  }

  private void convert(Program program, CountDownLatch until) {
    convert(program, until, folder.resolve("Work"));
  }

  // As encrypting is: the workspace is closed, and open again with a sheet.
  private static void convert(Program program, CountDownLatch until, Path then) {
    Fx.run(
        () ->
            program
                .doorway()
                .rewriting()
                .convert(
                    "Encrypting",
                    () -> {
                      await(until);
                      return program.workspaces().open(then);
                    },
                    Optional.of("CODE")));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String draft() {
    var again = new Workspaces(InstantSource.system(), new Random(2)).open(folder.resolve("Work"));
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, again).workspace()) {
      var ada = workspace.store().read(s -> s.all(Candidate.KIND)).getFirst().id().value();
      return new Settings(workspace.store()).get("note-draft." + ada, "");
    }
  }

  @Test
  void looksAsItShould() {
    Fx.pictures("leaving", LeavingTest::page);
    Fx.pictures("leaving-unsaved", LeavingTest::unsaved);
    Fx.pictures("leaving-filled", LeavingTest::filled);
  }

  private static Parent unsaved() {
    var page =
        new OpeningPage(
            new NowLanes(),
            Messages.of("leaving.unsaved").formatted("North Yorkshire Community Hospitals, nights"),
            Messages.of("leaving.unsaved.text"));
    page.offer(Action.of(Messages.of("leaving.back"), () -> {}));
    page.offer(Action.of(Messages.of("leaving.lose"), () -> {}));
    return page.root();
  }

  private static Parent filled() {
    var page =
        new OpeningPage(
            new NowLanes(),
            Messages.of("leaving.filled").formatted("North Yorkshire Community Hospitals, nights"),
            Messages.of("leaving.filled.text"));
    page.offer(Action.of(Messages.of("leaving.back"), () -> {}));
    page.offer(Action.of(Messages.of("leaving.lose"), () -> {}));
    return page.still().root();
  }

  private static Parent page() {
    var page =
        new OpeningPage(
            new NowLanes(),
            Messages.of("leaving").formatted("North Yorkshire Community Hospitals, nights"),
            Messages.of("leaving.text"));
    page.offer(Action.of(Messages.of("leaving.go"), () -> {}));
    return page.root();
  }

  /// The program with a workspace of about this many bytes.
  private Program started(int size) {
    var at = folder.resolve("Work");
    var made = new Workspaces(InstantSource.system(), new Random(1)).create(at, false, "Me");
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace()) {
      var ada = new EditCandidates(workspace.store()).add(CandidateDetails.named("Ada Lovelace"));
      var about = assertInstanceOf(CandidateResult.Saved.class, ada).candidate().id();
      for (var written = 0; written < size; written += NOTE) {
        var _ = new WriteNotes(workspace.store()).add(about, note());
      }
    }
    var program = Started.at(folder, at);
    new Hand(program.scene(), Fx.get(program::theme)).see("Three steps to the first interview");
    return program;
  }

  // Nothing that can be packed.
  private String note() {
    var letters = new StringBuilder();
    random.ints(NOTE, 'a', 'z').forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private List<Path> copies() throws IOException {
    var backups = folder.resolve("Work/backups");
    if (!Files.exists(backups)) {
      return List.of();
    }
    try (var files = Files.list(backups)) {
      return files.toList();
    }
  }

  private void assertClosedInOrder() {
    var again = new Workspaces(InstantSource.system(), new Random(2)).open(folder.resolve("Work"));
    try (var workspace = assertInstanceOf(OpenResult.Opened.class, again).workspace()) {
      assertEquals(Optional.empty(), workspace.recovery());
    }
  }
}
