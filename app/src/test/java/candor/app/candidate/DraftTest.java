package candor.app.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.app.Refusing;
import candor.model.people.Settings;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed while the disk is full.
class DraftTest {
  private static final String KEY = "note-draft.of-somebody";
  private final NowLanes lanes = new NowLanes();
  private final Workspace workspace;
  private final Refusing disk;
  private final Draft draft;

  DraftTest(@TempDir Path folder) {
    workspace = Workspace.inMemory(folder, InstantSource.system(), new Random(7));
    disk = new Refusing(workspace.store());
    draft = new Draft(lanes, new Settings(disk), KEY);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void itIsHeldUntilItCouldBeStored() {
    disk.setFull(true);
    draft.setText("Asks before designing");
    lanes.pass(Duration.ofSeconds(10));
    assertTrue(draft.holds());
    disk.setFull(false);
    lanes.pass(Duration.ofSeconds(2));
    assertFalse(draft.holds());
    assertEquals("Asks before designing", new Settings(disk).get(KEY, ""));
  }

  @Test
  void whatWasTypedBackIsNotHeld() {
    disk.refuseOne();
    draft.setText("Asks");
    lanes.pass(Duration.ofMillis(200));
    assertTrue(draft.holds());
    draft.setText("");
    lanes.pass(Duration.ofSeconds(2));
    assertFalse(draft.holds());
  }

  @Test
  void whatAnotherOneOfTheSameKeyStoredIsNotWrittenOver() {
    var panel = new Draft(lanes, new Settings(disk), KEY);
    var _ = lanes.deliver(disk.changes(), panel::apply);
    disk.setFull(true);
    draft.setText("Asks before designing");
    lanes.pass(Duration.ofSeconds(1));
    panel.setText("Calm on call");
    panel.flush();
    disk.setFull(false);
    lanes.runAll();
    panel.flush();
    lanes.pass(Duration.ofSeconds(3));
    lanes.pass(Duration.ofSeconds(3));
    assertEquals("Calm on call\n\nAsks before designing", new Settings(disk).get(KEY, ""));
    assertEquals("Calm on call\n\nAsks before designing", panel.getText());
    assertFalse(draft.holds());
    assertFalse(panel.holds());
  }

  @Test
  void whatIsTypedMeanwhileIsStoredWithIt() {
    disk.refuseOne();
    draft.setText("Asks");
    lanes.pass(Duration.ofMillis(200));
    draft.setText("Asks before designing");
    lanes.pass(Duration.ofSeconds(2));
    assertFalse(draft.holds());
    assertEquals("Asks before designing", new Settings(disk).get(KEY, ""));
  }
}
