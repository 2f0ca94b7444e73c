package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.app.Fx;
import candor.app.problem.Problems;
import candor.app.tour.Hand;
import candor.persistence.Demo;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.control.Button;
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
