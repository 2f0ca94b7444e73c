package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import candor.app.tour.Hand;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.EditCandidates;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.beans.InvalidationListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoResetTest {
  @TempDir private Path folder;

  @Test
  void whatWasDoneInTheDemoIsGoneAfterAReset() throws InterruptedException {
    var program = demo();
    var before = Fx.get(program::workspace).orElseThrow();
    var added =
        new EditCandidates(before.store()).add(CandidateDetails.named("Somebody of the audience"));
    var somebody = assertInstanceOf(CandidateResult.Saved.class, added).candidate().id();

    var after = reset(program);

    assertNotEquals(before, after);
    assertEquals(Optional.empty(), after.store().read(s -> s.find(somebody)));
    assertTrue(Fx.get(() -> program.scene().getRoot().lookupAll(".notice").isEmpty()));
    Fx.run(program::close);
  }

  @Test
  void theDemoIsOpenedAgainWhereItCouldNotBeMadeAnew() throws InterruptedException {
    var program = demo();
    var before = Fx.get(program::workspace).orElseThrow();
    before.close();

    var after = reset(program);

    assertNotEquals(before, after);
    assertTrue(after.isDemo());
    Fx.run(program::close);
  }

  private Program demo() {
    var program = Started.at(folder, new HomeFolders(folder.resolve("home")).demo());
    new Hand(program.scene(), Fx.get(program::theme)).see("Candidates");
    return program;
  }

  /// What is open once it is shown.
  private static Workspace reset(Program program) throws InterruptedException {
    var shown = new LinkedBlockingQueue<Workspace>();
    InvalidationListener look = _ -> program.workspace().ifPresent(shown::add);
    Fx.run(
        () -> {
          program.resetDemo();
          program.scene().rootProperty().addListener(look);
        });
    var after = shown.poll(60, TimeUnit.SECONDS);
    assertNotNull(after, "nothing was shown");
    return after;
  }
}
