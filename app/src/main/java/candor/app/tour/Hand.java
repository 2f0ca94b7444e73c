package candor.app.tour;

import candor.app.theme.Appearance;
import candor.app.theme.Theme;
import candor.app.work.OnWindow;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/// Uses the window as a person would: it finds things by the words on them, presses keys, types,
/// and waits until it sees what should be there. Called on a thread of its own, never on the
/// window's.
public final class Hand {
  private static final long PATIENCE_SECONDS = 20;
  private static final long GLANCE_MILLIS = 40;
  private final Scene scene;
  private final Theme theme;

  public Hand(Scene scene, Theme theme) {
    this.scene = scene;
    this.theme = theme;
  }

  /// Presses the button that says this, or is named so for a screen reader.
  public void press(String words) {
    var button = find(node -> node instanceof ButtonBase && says(node, words), words);
    OnWindow.get(
        () -> {
          button.requestFocus();
          ((ButtonBase) button).fire();
          return button;
        });
    settle();
  }

  /// Opens the row, card or button whose name has this in it, by Enter.
  public void open(String part) {
    var node = find(each -> each.isFocusTraversable() && names(each, part), part);
    OnWindow.get(
        () -> {
          node.requestFocus();
          return node;
        });
    settle();
    key(KeyCode.ENTER);
  }

  /// Puts the cursor into the field of this name and types in place of what is there.
  public void fill(String name, String text) {
    var field = (TextInputControl) field(name);
    OnWindow.get(
        () -> {
          field.requestFocus();
          field.selectAll();
          return field;
        });
    type(text);
  }

  /// Puts the cursor into the field of this name.
  public void enter(String name) {
    var field = field(name);
    OnWindow.get(
        () -> {
          field.requestFocus();
          return field;
        });
    settle();
  }

  /// Puts the focus on whatever is named so.
  public void focus(String name) {
    var node = find(each -> each.isFocusTraversable() && says(each, name), name);
    OnWindow.get(
        () -> {
          node.requestFocus();
          return node;
        });
    settle();
  }

  /// Presses a key where the focus is.
  ///
  /// @param held any of `shift`, `ctrl`, `alt`
  public void key(KeyCode key, String... held) {
    var with = List.of(held);
    fire(
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            KeyEvent.CHAR_UNDEFINED,
            "",
            key,
            with.contains("shift"),
            with.contains("ctrl"),
            with.contains("alt"),
            false));
    settle();
  }

  /// Types where the cursor is.
  public void type(String text) {
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                key(KeyCode.ENTER);
              } else {
                var typed = new String(Character.toChars(c));
                fire(
                    new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        typed,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
              }
            });
    settle();
  }

  /// Waits until these words stand in the window.
  public void see(String words) {
    var _ = find(node -> text(node).contains(words), words);
    settle();
  }

  /// Waits until there is a picture in what is named so.
  public void seePicture(String name) {
    var _ =
        find(
            node ->
                names(node, name)
                    && node instanceof Parent parent
                    && parent.getChildrenUnmodifiable().stream()
                        .anyMatch(
                            child -> child instanceof ImageView view && view.getImage() != null),
            "the picture of " + name);
    settle();
  }

  /// Waits until the first line of a list has these words in it.
  public void seeOffered(String words) {
    var _ =
        find(
            node -> node instanceof ListCell<?> cell && cell.getIndex() == 0 && within(cell, words),
            words);
    settle();
  }

  /// Waits until these words stand in the window no longer.
  public void seeNoMore(String words) {
    until(() -> search(node -> text(node).contains(words)).isEmpty(), "no more " + words);
    settle();
  }

  /// The window as it looks in an appearance.
  public Image picture(Appearance appearance) {
    OnWindow.get(
        () -> {
          theme.setAppearance(appearance);
          return appearance;
        });
    settle();
    settle();
    return OnWindow.get(() -> scene.snapshot(null));
  }

  /// Waits until what was asked for has been laid out and drawn.
  public void settle() {
    glance();
    glance();
  }

  private void fire(KeyEvent event) {
    OnWindow.get(
        () -> {
          var focused = scene.getFocusOwner();
          (focused == null ? scene.getRoot() : focused).fireEvent(event);
          return event;
        });
  }

  private Node field(String name) {
    return find(node -> node instanceof TextInputControl && says(node, name), name);
  }

  private Node find(Predicate<Node> wanted, String words) {
    // What is seen in one moment may be gone in the next.
    var found = new AtomicReference<Optional<Node>>(Optional.empty());
    until(
        () -> {
          found.set(search(wanted));
          return found.get().isPresent();
        },
        words);
    return found.get().orElseThrow();
  }

  private void until(Supplier<Boolean> condition, String words) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!OnWindow.get(condition)) {
      if (System.nanoTime() > deadline) {
        throw new StuckException("never saw: " + words, new TimeoutException());
      }
      glance();
    }
  }

  // One frame of the window, or a moment when nothing is drawn.
  private void glance() {
    var drawn = new CountDownLatch(1);
    Runnable listener = drawn::countDown;
    OnWindow.get(
        () -> {
          scene.addPostLayoutPulseListener(listener);
          return listener;
        });
    try {
      var seen = drawn.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
      OnWindow.get(
          () -> {
            scene.removePostLayoutPulseListener(listener);
            return seen;
          });
    } catch (InterruptedException e) {
      throw new StuckException("the tour was interrupted", e);
    }
  }

  private Optional<Node> search(Predicate<Node> wanted) {
    var waiting = new ArrayDeque<Node>();
    waiting.push(scene.getRoot());
    while (!waiting.isEmpty()) {
      var node = waiting.pop();
      if (!node.isVisible()) {
        continue;
      }
      if (wanted.test(node)) {
        return Optional.of(node);
      }
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().reversed().forEach(waiting::push);
      }
    }
    return Optional.empty();
  }

  private static boolean within(Node node, String words) {
    return text(node).contains(words)
        || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> within(child, words)));
  }

  private static boolean says(Node node, String words) {
    return words.equals(node.getAccessibleText()) || text(node).equals(words);
  }

  private static boolean names(Node node, String words) {
    var name = node.getAccessibleText();
    return name != null && name.contains(words);
  }

  private static String text(Node node) {
    var text =
        switch (node) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl input -> input.getText();
          case Text plain -> plain.getText();
          default -> "";
        };
    return text == null ? "" : text;
  }
}
