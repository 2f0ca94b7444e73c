package candor.app.main;

import candor.app.FakeFiles;
import candor.app.FakeFrame;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.SegmentedChoice;
import candor.app.scorecard.ScorecardScreen;
import candor.app.shell.Network;
import candor.app.shell.Place;
import candor.persistence.JobBoards;
import candor.persistence.Workspace;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

/// Goes to every place that the program's own wiring leads to, one after the other in one window,
/// and reads all that is there.
final class Walk implements AutoCloseable {
  /// More than a scorecard has steps.
  private static final int STEPS = 8;

  private final NowLanes lanes = new NowLanes();
  private final FakeFrame frame = new FakeFrame();
  private final Screens screens;
  private final StackPane root = new StackPane();
  private final Fx.Window window = Fx.window(() -> root, 1440, 900);

  Walk(Workspace workspace) {
    var seated = Seated.at(workspace.store());
    screens =
        Fx.get(
            () ->
                new Screens(
                    workspace,
                    new Screens.Ground(
                        lanes,
                        frame,
                        new FakeFiles(),
                        new Nowhere(),
                        Clock.systemUTC(),
                        seated,
                        new Screens.Doors(
                            new SimpleObjectProperty<>(Network.OFFLINE),
                            _ -> {},
                            new Reaching(new JobBoards(workspace, InstantSource.system())),
                            () -> {},
                            () -> {},
                            _ -> {}))));
  }

  /// Goes everywhere.
  ///
  /// @param except names of ways that are not walked
  /// @param then takes the way and all words that were read on it
  void all(Calls calls, Set<String> except, BiConsumer<String, String> then) {
    for (Object ways : List.of(screens, screens.interviews())) {
      for (var method : ways.getClass().getDeclaredMethods()) {
        if (leads(method) && !except.contains(method.getName())) {
          var called = new ArrayList<String>();
          Fx.run(
              () ->
                  calls.all(
                      ways,
                      method,
                      (way, _) -> {
                        called.add(way);
                        lanes.runAll();
                      }));
          read(called.getFirst(), then);
        }
      }
    }
  }

  /// Goes to one place.
  ///
  /// @return all words that were read there
  String to(Consumer<Screens> way) {
    Fx.run(
        () -> {
          way.accept(screens);
          lanes.runAll();
        });
    var found = new StringBuilder();
    read("", (_, words) -> found.append(words));
    return found.toString();
  }

  private static boolean leads(Method method) {
    return !Modifier.isPrivate(method.getModifiers())
        && !method.isSynthetic()
        && method.getReturnType().equals(void.class)
        && !method.getName().equals("show");
  }

  private void read(String way, BiConsumer<String, String> then) {
    var words = new StringBuilder();
    for (var place : List.copyOf(frame.shown)) {
      read(place, words);
    }
    for (var panel : List.copyOf(frame.panels)) {
      put(panel);
      words.append(Words.of(panel));
    }
    frame.asked.forEach(prompt -> words.append(prompt.title()).append(prompt.text()));
    words.append(frame.notices).append(frame.done);
    frame.shown.clear();
    frame.asked.clear();
    frame.panels.clear();
    then.accept(way, words.toString());
  }

  private void read(Place place, StringBuilder words) {
    put(Fx.get(place::content));
    Fx.run(place::shown);
    settle();
    words.append(Fx.get(() -> Words.of(root)));
    Fx.get(place::primary).ifPresent(action -> words.append(action.text()));
    var steps = place instanceof ScorecardScreen ? STEPS : 0;
    for (var i = 0; i < steps; i++) {
      window.press(KeyCode.RIGHT);
      settle();
      words.append(Fx.get(() -> Words.of(root)));
    }
    for (var tool : Fx.get(place::tools)) {
      words.append(Fx.get(() -> Words.of(tool)));
      if (tool instanceof SegmentedChoice<?> parts) {
        read(parts, words);
      }
    }
    Fx.run(place::close);
  }

  // Other parts of a place are behind its choice.
  private void read(SegmentedChoice<?> parts, StringBuilder words) {
    for (var part : List.copyOf(parts.getChildren())) {
      Fx.run(((ToggleButton) part)::fire);
      settle();
      words.append(Fx.get(() -> Words.of(root)));
    }
  }

  private void put(Node node) {
    Fx.run(() -> root.getChildren().setAll(node));
    settle();
  }

  private void settle() {
    Fx.run(lanes::runAll);
    window.settle();
  }

  @Override
  public void close() {
    window.close();
  }
}
