package candor.app.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Fx;
import candor.model.interview.Compass;
import candor.model.kit.Question;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class CompassStripTest {
  private static final Question LIMITER =
      new Question("limiter", "design", "Design a rate limiter.", List.of(), 15);
  private static final Question QUEUE =
      new Question("queue", "design", "Design a job queue.", List.of(), 10);
  private final ObjectProperty<Optional<Compass>> compass =
      new SimpleObjectProperty<>(Optional.empty());

  private static Compass drifted(List<Question> skipped, List<Question> reordered) {
    return new Compass(
        List.of(),
        Optional.empty(),
        Duration.ZERO,
        new Compass.Drift(skipped, reordered, List.of()));
  }

  private static Set<String> tips(Node strip) {
    return strip.lookupAll(".compass-drift").stream()
        .map(label -> ((Label) label).getTooltip().getText())
        .collect(Collectors.toSet());
  }

  @Test
  void itSaysWhichQuestionsWentAnotherWayThanTheKit() {
    var strip = Fx.get(() -> new CompassStrip(compass));
    var window = Fx.window(() -> new StackPane(strip), 1000, 100);
    Fx.run(() -> compass.set(Optional.of(drifted(List.of(LIMITER), List.of()))));
    window.settle();
    assertEquals(Set.of("Skipped: Design a rate limiter."), Fx.get(() -> tips(strip)));
    Fx.run(() -> compass.set(Optional.of(drifted(List.of(QUEUE), List.of()))));
    window.settle();
    assertEquals(Set.of("Skipped: Design a job queue."), Fx.get(() -> tips(strip)));
    Fx.run(() -> compass.set(Optional.of(drifted(List.of(QUEUE), List.of(LIMITER)))));
    assertEquals(
        "Skipped: Design a job queue.\nOut of order: Design a rate limiter.",
        Fx.get(strip::getAccessibleHelp));
    window.close();
  }
}
