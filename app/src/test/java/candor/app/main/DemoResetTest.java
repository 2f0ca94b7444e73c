package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.tour.Hand;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoResetTest {
  @TempDir private Path folder;

  @Test
  void theDemoIsOpenedAgainWhereItCouldNotBeMadeAnew() throws InterruptedException {
    var program = Started.at(folder, new HomeFolders(folder.resolve("home")).demo());
    new Hand(program.scene(), Fx.get(program::theme)).see("Candidates");
    var before = Fx.get(program::workspace).orElseThrow();
    before.close();
    var shown = new CountDownLatch(1);
    Fx.run(() -> program.scene().rootProperty().addListener((_, _, _) -> shown.countDown()));
    Fx.run(program::resetDemo);
    assertTrue(shown.await(60, TimeUnit.SECONDS), "nothing was shown");
    var after = Fx.get(program::workspace).orElseThrow();
    assertNotEquals(before, after);
    assertTrue(after.isDemo());
    Fx.run(program::close);
  }
}
