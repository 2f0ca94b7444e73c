package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import candor.app.Fx;
import candor.app.problem.Problems;
import candor.app.settings.WorkspaceScreen.Choice;
import candor.app.shell.PaletteEntry;
import candor.app.shell.Place;
import candor.app.shell.Section;
import candor.app.tour.Hand;
import candor.model.candidate.KeptFile;
import candor.persistence.Demo;
import candor.persistence.OpenResult;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
  @TempDir private Path temporary;

  @Test
  void theWindowAndTheStoreOfADemoHaveOneClock() {
    var result = Demo.open(temporary.resolve("demo"), Demo.clock());
    try (var demo = assertInstanceOf(OpenResult.Opened.class, result).workspace()) {
      var before = demo.clock().instant();
      var shown = Wiring.clock(demo);
      var now = shown.instant();
      assertFalse(now.isBefore(before), now + " after " + before);
      assertFalse(now.isAfter(demo.clock().instant()));
      assertEquals(ZoneId.systemDefault(), shown.getZone());
    }
  }

  @Test
  void aButtonThatFailsShowsACodeAndTheLogHasItWithoutItsMessage() {
    var at = temporary.resolve("Work");
    var made = new Workspaces(InstantSource.system(), new Random(1)).create(at, false, "Me");
    assertInstanceOf(OpenResult.Opened.class, made).workspace().close();
    var program = Started.at(temporary, at);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Candidates");
    var logged = new Logged();
    var log = Logger.getLogger(Problems.class.getName());
    log.addHandler(logged);
    try {
      var button = new Button();
      button.setOnAction(
          _ -> {
            throw new IllegalStateException("no row of Ada Lovelace");
          });
      Platform.runLater(button::fire);
      hand.see("Something in Candor failed.");
    } finally {
      log.removeHandler(logged);
    }
    hand.see("quote " + logged.only.getMessage());
    assertFalse(logged.only.getThrown().toString().contains("Lovelace"));
    Fx.run(program::close);
  }

  @Test
  void aDocumentWhoseFileIsMissingIsSaidToBe() {
    var program = Started.at(temporary, new HomeFolders(temporary.resolve("home")).demo());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Candidates");
    var lost = new Lost("resume.pdf", 1, "0".repeat(64));
    Fx.run(() -> program.wiring().orElseThrow().erased(s -> s.interviews().openDocument(lost)));
    hand.see("The file of resume.pdf is missing or damaged.");
    Fx.run(program::close);
  }

  @Test
  void thePaletteResetsTheDemo() {
    var program = Started.at(temporary, new HomeFolders(temporary.resolve("home")).demo());
    new Hand(program.scene(), Fx.get(program::theme)).see("Candidates");
    var found = Fx.get(() -> program.wiring().orElseThrow()).find("reset");
    assertEquals(List.of("Reset the demo"), found.stream().map(PaletteEntry::title).toList());
    Fx.run(program::close);
  }

  @Test
  void thePaletteLeadsToWhereBoardsAreAdded() {
    var program = Started.at(temporary, new HomeFolders(temporary.resolve("home")).demo());
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Candidates");
    var found = Fx.get(() -> program.wiring().orElseThrow()).find("add board");
    assertEquals(List.of("Add a board"), found.stream().map(PaletteEntry::title).toList());
    Fx.run(found.getFirst().run());
    hand.see("Add career site");
    Fx.run(program::close);
  }

  private record Lost(String fileName, long size, String sha256) implements KeptFile {}

  @Test
  void placesAreClosedOnTheWindowsThreadWhereverTheirWorkspaceGoes() throws InterruptedException {
    var program = Started.at(temporary, new HomeFolders(temporary.resolve("home")).demo());
    new Hand(program.scene(), Fx.get(program::theme)).see("Candidates");
    var other = new Choice.Create(temporary.resolve("Other"));
    Runnable open = () -> program.open(other, _ -> {});
    for (var way : List.of(open, program::resetDemo, () -> program.finishErasing(Screens.TODAY))) {
      var left = Fx.get(() -> program.workspace().orElseThrow());
      var place = new Noting();
      Fx.run(() -> program.wiring().orElseThrow().erased(s -> s.show(Screens.TODAY, place)));
      Fx.run(way);
      assertEquals(true, place.onWindow.poll(60, TimeUnit.SECONDS));
      shown(program, left);
    }
    Fx.run(program::close);
  }

  private static void shown(Program program, Workspace another) throws InterruptedException {
    var shown = new LinkedBlockingQueue<Workspace>();
    Consumer<Object> look =
        _ -> program.workspace().filter(now -> !now.equals(another)).ifPresent(shown::add);
    Fx.run(() -> program.scene().rootProperty().subscribe(look));
    assertNotNull(shown.poll(60, TimeUnit.SECONDS), "nothing was shown");
  }

  /// A place that notes whether it was closed on the window's thread.
  private static final class Noting implements Place {
    private final BlockingQueue<Boolean> onWindow = new LinkedBlockingQueue<>();

    @Override
    public Section section() {
      return Section.TODAY;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty("Noting");
    }

    @Override
    public Node content() {
      return new Label("Noting");
    }

    @Override
    public void close() {
      onWindow.add(Platform.isFxApplicationThread());
    }
  }

  private static final class Logged extends Handler {
    private LogRecord only = new LogRecord(Level.OFF, "");

    @Override
    public void publish(LogRecord event) {
      only = event;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
