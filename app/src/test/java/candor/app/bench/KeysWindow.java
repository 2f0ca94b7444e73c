package candor.app.bench;

import candor.app.notes.NotesEditor;
import candor.app.theme.Theme;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.Locale;
import java.util.SplittableRandom;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Types into an empty text area of JavaFX or into long notes, a key at a time, and says how long
/// it took until each key was drawn.
///
/// Arguments: `area`, `end` (of the notes) or `middle`.
public final class KeysWindow extends Application {
  private static final int WARM = 200;
  private static final int KEYS = 1_000;
  private static final int LINE = 60;

  public static void main(String[] args) {
    launch(KeysWindow.class, args);
  }

  @Override
  public void start(Stage stage) {
    var where = getParameters().getRaw().getFirst();
    var root = new StackPane();
    var scene = new Scene(root, 1000, 700);
    var _ = new Theme(scene);
    Runnable focus = where.equals("area") ? area(root) : notes(root, where.equals("end"));
    stage.setScene(scene);
    stage.show();
    focus.run();
    var watch = new Watch(scene);
    var _ =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  try {
                    type(watch);
                  } finally {
                    Platform.exit();
                  }
                });
  }

  private static Runnable area(StackPane root) {
    var area = new TextArea();
    root.getChildren().add(area);
    return area::requestFocus;
  }

  private static Runnable notes(StackPane root, boolean atEnd) {
    var editor = new NotesEditor("Notes", Clock.systemUTC());
    root.getChildren().add(editor);
    var lines = Conversation.lines(Conversation.LINES);
    var started = System.nanoTime();
    editor.load(lines);
    Child.say("load", System.nanoTime() - started);
    return () -> {
      if (atEnd) {
        editor.goToEnd();
      } else {
        var _ = editor.goTo(lines.get(Conversation.LINES / 2).id());
      }
      editor.write();
    };
  }

  private static void type(Watch watch) {
    var threads = ManagementFactory.getThreadMXBean();
    var random = new SplittableRandom(Seed.NUMBER);
    for (var i = 1; i <= WARM + KEYS; i++) {
      var key = i % LINE == 0 ? "\n" : i % 6 == 0 ? " " : letter(random);
      var before = Watch.get(threads::getCurrentThreadCpuTime);
      var seen = watch.see(() -> press(watch, key), () -> true);
      var after = Watch.get(threads::getCurrentThreadCpuTime);
      if (i > WARM) {
        Child.say("key", seen.nanos());
        Child.say("work", seen.work());
        Child.say("busy", after - before);
      }
    }
  }

  private static String letter(SplittableRandom random) {
    return Character.toString('a' + random.nextInt(26)).toLowerCase(Locale.ROOT);
  }

  private static void press(Watch watch, String key) {
    if (key.equals("\n")) {
      watch.key(KeyCode.ENTER, false, false);
      return;
    }
    watch
        .scene()
        .getFocusOwner()
        .fireEvent(
            new KeyEvent(
                KeyEvent.KEY_TYPED, key, key, KeyCode.UNDEFINED, false, false, false, false));
  }
}
