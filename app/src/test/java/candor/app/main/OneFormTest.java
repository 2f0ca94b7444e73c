package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.app.Fx;
import candor.app.tour.Hand;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed into a form that was opened from two places.
class OneFormTest {
  @TempDir Path folder;

  @Test
  void isTheSameInBoth() {
    var work = folder.resolve("Work");
    var made = new Workspaces(InstantSource.system(), new Random(1)).create(work, false, "Me");
    assertInstanceOf(OpenResult.Opened.class, made).workspace().close();
    var program = Started.at(folder, work);
    var hand = new Hand(program.scene(), Fx.get(program::theme));
    hand.see("Three steps to the first interview");
    hand.key(KeyCode.DIGIT2, "ctrl");
    hand.press("Open job");
    hand.fill("Title", "Night nurse");
    hand.key(KeyCode.DIGIT1, "ctrl");
    hand.key(KeyCode.DIGIT2, "ctrl");
    hand.press("Open job");
    hand.see("Night nurse");
    hand.fill("Title", "Day nurse");
    hand.key(KeyCode.LEFT, "alt");
    hand.key(KeyCode.LEFT, "alt");
    hand.see("Three steps to the first interview");
    hand.key(KeyCode.DIGIT2, "ctrl");
    hand.press("Open job");
    hand.see("Day nurse");
    Fx.run(program::close);
  }
}
