package candor.app.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Fx;
import candor.app.shell.NoCommands;
import candor.app.shell.Place;
import candor.app.shell.Shell;
import candor.model.retention.EditRetention;
import candor.model.retention.RetentionStart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureScreensTest {
  @TempDir Path folder;
  private final List<Forgotten> all = new ArrayList<>();

  @AfterEach
  void close() {
    all.forEach(Forgotten::close);
  }

  @Test
  void looksRight() {
    Fx.pictures("retention-none", () -> retention(_ -> {}));
    Fx.pictures("retention", () -> retention(ErasureScreensTest::some));
    Fx.pictures("erasures-none", () -> erasures(_ -> {}, false));
    Fx.pictures("erasures", () -> erasures(ErasureScreensTest::erased, false));
    Fx.pictures("erasures-certificate", () -> erasures(ErasureScreensTest::erased, true));
  }

  @Test
  void thePromptLooksRight() {
    Fx.pictures("erase-prompt", this::prompt);
  }

  @Test
  void aRuleForEverybodyIsAddedByKeysAndWrongMonthsAreSaidWhereTheyStand() {
    var window = Fx.window(() -> retention(_ -> {}), 1000, 700);
    window.settle();
    var rules = new EditRetention(all.getLast().workspace.store());
    window.press(KeyCode.ENTER, "ctrl");
    window.type("Talent pool");
    window.press(KeyCode.TAB);
    window.type("601");
    window.press(KeyCode.ENTER);
    Fx.run(all.getLast().lanes::runAll);
    assertEquals(List.of(), rules.all());
    var months = (Control) Fx.get(() -> window.scene().getFocusOwner());
    assertEquals("The months must be a number from 1 to 600", months.getAccessibleHelp());
    window.type("60");
    window.press(KeyCode.ENTER);
    Fx.run(all.getLast().lanes::runAll);
    var rule = rules.all().getFirst();
    assertEquals(
        List.of("Talent pool", 60, ""), List.of(rule.name(), rule.months(), rule.country()));
    window.close();
  }

  private static void some(Forgotten here) {
    here.rule("After a rejection", 6, RetentionStart.APPLICATION_ENDED, "GB");
    here.rule("Talent pool", 24, RetentionStart.LAST_ACTIVITY, "");
    for (var i = 0; i < Fx.many(); i++) {
      here.ago(900 + i);
      var name =
          List.of(
                  "Grace Hopper",
                  "Nguyễn Thị Minh Khai",
                  "Maximiliane Freifrau von Hohenberg-Schwarzenstein",
                  "محمد الخوارزمي")
              .get(i % 4);
      var id = i < 12 ? here.rejected(name) : here.add(name + " " + i);
      if (i == 1) {
        here.hold(id, "A claim under the equality act");
      }
    }
    here.ago(0);
  }

  private static void erased(Forgotten here) {
    here.ago(40);
    var ada = here.rejected("Ada Lovelace");
    here.ago(9);
    here.erase(ada, "Asked for it by mail on 11 March");
    here.finish();
    here.ago(40);
    var grace = here.rejected("Grace Hopper");
    here.ago(0);
    here.erase(grace, "Retention rule “After a rejection”: 6 months after their last application");
  }

  private Parent retention(Consumer<Forgotten> content) {
    return in(content, Forgotten::retention, _ -> {});
  }

  private Parent erasures(Consumer<Forgotten> content, boolean open) {
    return in(content, Forgotten::erasures, root -> open(root, open));
  }

  private static void open(Parent root, boolean open) {
    var rows = root.lookupAll(".erasure-row").stream().toList();
    if (open && rows.size() > 1 && root.lookup(".certificate") == null) {
      Node last = rows.getLast();
      last.fireEvent(
          new KeyEvent(
              last, last, KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }
  }

  private Parent prompt() {
    var here = new Forgotten(folder.resolve("w" + all.size()));
    all.add(here);
    var ada = here.rejected("Ada Lovelace");
    here.doors().erase(ada);
    here.lanes.runAll();
    var shell = new Shell(here.lanes, new NoCommands());
    var place = here.erasures(shell);
    Platform.runLater(
        () -> {
          shell.show(place);
          here.lanes.runAll();
          shell.ask(here.frame.asked.getFirst());
        });
    return shell.root();
  }

  private Parent in(
      Consumer<Forgotten> content,
      BiFunction<Forgotten, Shell, Place> make,
      Consumer<Parent> then) {
    var here = new Forgotten(folder.resolve("w" + all.size()));
    all.add(here);
    content.accept(here);
    var shell = new Shell(here.lanes, new NoCommands());
    var place = make.apply(here, shell);
    shell.status().saved(LocalTime.of(12, 4));
    shell.status().setWorkspace("Hopper & Partners");
    Platform.runLater(() -> shell.show(place));
    var root = shell.root();
    var _ =
        root.sceneProperty()
            .subscribe(
                scene -> {
                  if (scene != null) {
                    scene.addPostLayoutPulseListener(
                        () -> {
                          here.lanes.pass(Duration.ofMillis(100));
                          then.accept(root);
                        });
                  }
                });
    return root;
  }
}
