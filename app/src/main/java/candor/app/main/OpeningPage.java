package candor.app.main;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Wrapping;
import candor.app.work.Lanes;
import candor.persistence.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the window shows while a workspace is being opened or written anew: what is being done, and
/// how far that is. On the window's thread, but for [#at].
final class OpeningPage implements Progress {
  private static final Duration OFTEN = Duration.ofMillis(100);
  private final Lanes lanes;
  private final Label title = new Label();
  private final Label text = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final VBox root = new VBox(title, bar, text);
  private volatile State state;
  private Lanes.Later next = () -> {};

  private record State(String title, String text, double done) {}

  /// @param what is done, until something else is told
  OpeningPage(Lanes lanes, String what) {
    this(lanes, what, "");
  }

  /// @param why, or what it takes
  OpeningPage(Lanes lanes, String what, String why) {
    this.lanes = lanes;
    this.state = new State(what, why, ProgressBar.INDETERMINATE_PROGRESS);
    title.getStyleClass().add("title");
    text.getStyleClass().add("muted");
    Wrapping.wrap(title);
    Wrapping.wrap(text);
    bar.accessibleTextProperty().bind(title.textProperty());
    root.getStyleClass().addAll("page", "opening");
    look();
  }

  /// While a folder is opened.
  static OpeningPage of(Lanes lanes, Path folder) {
    return new OpeningPage(lanes, Messages.of("opening").formatted(Gate.name(folder)));
  }

  /// Offers the way out of it.
  void offer(Action way) {
    root.getChildren().add(Buttons.plain(way));
  }

  /// Puts the keyboard on the first way out.
  void begin() {
    root.getChildren().stream()
        .filter(Button.class::isInstance)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /// Asks only: nothing is done meanwhile.
  OpeningPage still() {
    root.getChildren().remove(bar);
    return this;
  }

  /// Says something else below what is done.
  void because(String why) {
    state = new State(state.title(), why, ProgressBar.INDETERMINATE_PROGRESS);
  }

  /// Says what comes after it.
  void say(String words) {
    var label = new Label(words);
    label.getStyleClass().add("muted");
    Wrapping.wrap(label);
    root.getChildren().add(label);
  }

  Region root() {
    return root;
  }

  /// Carries out what is done after all that was asked for earlier, and looks no more how far it is
  /// afterwards.
  ///
  /// @param work off the window's thread
  <T> void during(Supplier<T> work, Consumer<T> then, Runnable failed) {
    lanes.write(
        work,
        result -> {
          close();
          then.accept(result);
        },
        () -> {
          close();
          failed.run();
        });
  }

  void close() {
    next.cancel();
  }

  @Override
  public void at(Task task, long done, long of) {
    var key = "opening." + task.name().toLowerCase(Locale.ROOT).replace('_', '-');
    var part = of == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / of;
    state = new State(Messages.of(key), Messages.of(key + ".text"), part);
  }

  private void look() {
    var now = state;
    title.setText(now.title());
    text.setText(now.text());
    bar.setProgress(now.done());
    next = lanes.after(OFTEN, this::look);
  }
}
