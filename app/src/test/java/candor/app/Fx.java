package candor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.theme.Appearance;
import candor.app.theme.Theme;
import candor.app.tour.Png;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window's thread for tests, on the Headless platform: pictures, keys, and a check of names.
public final class Fx {
  private static final CountDownLatch STARTED = start();
  private static final long PATIENCE = 20;

  private Fx() {}

  /// Runs on the window's thread and gives back what came of it, or throws what was thrown.
  public static <T> T get(Supplier<T> work) {
    try {
      assertTrue(STARTED.await(PATIENCE, TimeUnit.SECONDS), "JavaFX did not start");
      var answer = new CompletableFuture<T>();
      Platform.runLater(
          () -> {
            try {
              answer.complete(work.get());
            } catch (Throwable e) {
              answer.completeExceptionally(e);
            }
          });
      return answer.get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void run(Runnable work) {
    var _ =
        get(
            () -> {
              work.run();
              return true;
            });
  }

  /// A window with this in it, dressed in light at 100 %, shown and laid out.
  public static Window window(Supplier<? extends Parent> content, double width, double height) {
    var window =
        get(
            () -> {
              // Dressed first, as in the program: a control that is shown in JavaFX's own skin
              // before gets ours in its place, and the one of before throws at each layout.
              var scene = new Scene(new StackPane(), width, height);
              var theme = new Theme(scene);
              theme.setAppearance(Appearance.LIGHT);
              theme.setReducedMotion(true);
              scene.setRoot(content.get());
              var stage = new Stage();
              stage.setScene(scene);
              stage.show();
              return new Window(stage, scene, theme);
            });
    window.settle();
    return window;
  }

  /// Pictures in both themes, at both sizes, at 100 %, 150 % and 200 %, as
  /// `target/pictures/NAME-...png`, with `mvn verify -Dpictures=true`. Without it the content is
  /// only laid out in the smallest window at 200 %, where what does not fit shows first.
  ///
  /// @param content made anew for each picture
  public static void pictures(String name, Supplier<? extends Parent> content) {
    if (!Boolean.getBoolean("candor.pictures")) {
      var window = window(content, 1000, 700);
      run(() -> window.theme().setTextScale(2));
      window.settle();
      window.fits();
      assertNames(window.scene().getRoot());
      window.close();
      return;
    }
    for (var size : new double[][] {{1000, 700}, {1440, 900}}) {
      for (var scale : new double[] {1, 1.5, 2}) {
        var window = window(content, size[0], size[1]);
        run(() -> window.theme().setTextScale(scale));
        for (var appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
          run(() -> window.theme().setAppearance(appearance));
          var file =
              String.format(
                  Locale.ROOT,
                  "%s-%s-%.0f-%.0f.png",
                  name,
                  appearance.name().toLowerCase(Locale.ROOT),
                  size[0],
                  scale * 100);
          window.picture(Path.of("target", "pictures", file));
          window.fits();
          assertNames(window.scene().getRoot());
        }
        window.close();
      }
    }
  }

  /// How many rows a long list has: 500 in pictures, fewer where it is only laid out.
  public static int many() {
    return Boolean.getBoolean("candor.pictures") ? 500 : 60;
  }

  /// A picture of any scene, such as a menu's, as `target/pictures/NAME.png`.
  public static void picture(Scene scene, String name) {
    Png.write(get(() -> scene.snapshot(null)), Path.of("target", "pictures", name + ".png"));
  }

  /// Asserts that everything which takes the keyboard has a name for a screen reader.
  public static void assertNames(Parent root) {
    var found = new ArrayList<String>();
    run(() -> nameless(root, found));
    assertEquals(List.of(), found);
  }

  /// Asserts that nothing is cut short, lies outside of what holds it, or scrolls sideways where it
  /// should not; see [Fits].
  public static void assertFits(Parent root) {
    assertEquals(List.of(), get(() -> Fits.faults(root)));
  }

  private static void nameless(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    if (node.isFocusTraversable() && name(node).isBlank()) {
      found.add(node.getClass().getSimpleName() + node.getStyleClass());
    }
    if (node instanceof Parent parent && !(node instanceof VirtualFlow<?>)) {
      parent.getChildrenUnmodifiable().forEach(child -> nameless(child, found));
    }
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    if (node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
      return label.getText();
    }
    return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
  }

  private static CountDownLatch start() {
    var started = new CountDownLatch(1);
    Platform.setImplicitExit(false);
    Platform.startup(started::countDown);
    return started;
  }

  /// A window shown in a test.
  public record Window(Stage stage, Scene scene, Theme theme) {
    /// Waits until two frames have been drawn, so that what was asked for is laid out.
    public void settle() {
      for (var i = 0; i < 2; i++) {
        var drawn = new CountDownLatch(1);
        run(
            () -> {
              var once = new Runnable[1];
              once[0] =
                  () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    drawn.countDown();
                  };
              scene.addPostLayoutPulseListener(once[0]);
              Platform.requestNextPulse();
            });
        try {
          assertTrue(drawn.await(PATIENCE, TimeUnit.SECONDS), "no frame was drawn");
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    /// Asserts that everything fits; what asked for another layout while being laid out gets it.
    public void fits() {
      for (var i = 0; i < 3 && !get(() -> Fits.faults(scene.getRoot())).isEmpty(); i++) {
        settle();
      }
      assertFits(scene.getRoot());
    }

    public void picture(Path file) {
      settle();
      Png.write(get(() -> scene.snapshot(null)), file);
    }

    /// Presses a key where the focus is, and waits until what it does is shown.
    ///
    /// @param modifiers any of `shift`, `ctrl`, `alt`
    public void press(KeyCode key, String... modifiers) {
      var held = List.of(modifiers);
      run(
          () -> {
            dress();
            target()
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        key,
                        held.contains("shift"),
                        held.contains("ctrl"),
                        held.contains("alt"),
                        false));
          });
      settle();
    }

    /// Strikes a key as somebody does: what it says is typed where the focus is after it was
    /// pressed.
    public void strike(KeyCode key, String letter) {
      run(
          () -> {
            dress();
            target()
                .fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", letter, key, false, false, false, false));
            typeNow(letter);
          });
      settle();
    }

    /// Types text where the focus is, and waits until it is shown.
    public void type(String text) {
      run(
          () -> {
            dress();
            typeNow(text);
          });
      settle();
    }

    /// Types text where the focus is; on the window's thread.
    public void typeNow(String text) {
      text.codePoints()
          .mapToObj(Character::toString)
          .forEach(
              each ->
                  target()
                      .fireEvent(
                          new KeyEvent(
                              KeyEvent.KEY_TYPED,
                              each,
                              each,
                              KeyCode.UNDEFINED,
                              false,
                              false,
                              false,
                              false)));
    }

    /// Clicks into the middle of a node.
    ///
    /// @param times 2 for a double click
    public void click(Node node, int times) {
      click(node, MouseButton.PRIMARY, times);
    }

    /// Clicks the middle of a node, which need not be in sight, once.
    public void click(Node node, MouseButton button) {
      click(node, button, 1);
    }

    private void click(Node node, MouseButton button, int times) {
      var isFirst = button == MouseButton.PRIMARY;
      run(
          () -> {
            var inScene = node.localToScene(node.getLayoutBounds());
            var bounds = node.localToScreen(node.getLayoutBounds());
            for (var type :
                List.of(
                    MouseEvent.MOUSE_PRESSED,
                    MouseEvent.MOUSE_RELEASED,
                    MouseEvent.MOUSE_CLICKED)) {
              var pressed = type == MouseEvent.MOUSE_PRESSED;
              node.fireEvent(
                  new MouseEvent(
                      type,
                      inScene.getCenterX(),
                      inScene.getCenterY(),
                      bounds.getCenterX(),
                      bounds.getCenterY(),
                      button,
                      times,
                      false,
                      false,
                      false,
                      false,
                      pressed && isFirst,
                      false,
                      pressed && !isFirst,
                      false,
                      false,
                      true,
                      null));
            }
          });
      settle();
    }

    // Controls made just now hear no key until a frame has given them their skin; whoever presses a
    // key has seen that frame.
    private void dress() {
      scene.getRoot().applyCss();
    }

    private Node target() {
      var focused = scene.getFocusOwner();
      return focused == null ? scene.getRoot() : focused;
    }

    public void close() {
      run(stage::close);
    }
  }
}
