package candor.app.interview;

import candor.app.control.Icons;
import candor.app.text.Texts;
import candor.model.interview.Compass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// One quiet line: what there is for each of my competencies, what fits into the time left, and how
/// far the talk is from the kit. With less room it says less, never in smaller words.
final class CompassStrip extends Pane {
  private static final Texts TEXTS = Texts.in(CompassStrip.class);
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");
  private final Map<Detail, FlowPane> ways = new EnumMap<>(Detail.class);
  private boolean fits;
  private Optional<Compass.Drift> drift = Optional.empty();

  /// @param compass absent where there is none to show
  CompassStrip(ObservableValue<Optional<Compass>> compass) {
    getStyleClass().add("compass");
    setMinSize(0, USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    var _ = compass.subscribe(this::follow);
  }

  // It is counted twice a second while somebody types, and says something else once a minute. A
  // binding would have all around it laid out each time.
  private void follow(Optional<Compass> compass) {
    setVisible(compass.isPresent());
    setManaged(compass.isPresent());
    compass.ifPresent(this::show);
  }

  private void show(Compass compass) {
    var words = aloud(compass);
    if (words.equals(getAccessibleText())
        && compass.fits() == fits
        && drift.equals(Optional.of(compass.drift()))) {
      return;
    }
    fits = compass.fits();
    drift = Optional.of(compass.drift());
    ways.clear();
    for (var detail : Detail.values()) {
      ways.put(detail, way(compass, detail));
    }
    getChildren().setAll(ways.values());
    setAccessibleText(words);
    setAccessibleHelp(which(compass.drift()));
    requestLayout();
  }

  /// How much is said.
  private enum Detail {
    ALL(1),
    NUMBERS(2),
    ESSENCE(1);

    private final int rows;

    Detail(int rows) {
      this.rows = rows;
    }
  }

  private FlowPane way(Compass compass, Detail detail) {
    var way = new FlowPane();
    way.getStyleClass().add("compass-way");
    way.setAlignment(Pos.CENTER_LEFT);
    if (detail == Detail.ESSENCE) {
      way.getChildren().add(essence(compass));
    } else {
      compass.evidence().forEach(each -> way.getChildren().add(evidence(each, detail)));
    }
    compass.left().ifPresent(left -> way.getChildren().add(left(compass, left, detail)));
    if (!compass.drift().isNone()) {
      way.getChildren().add(drift(compass.drift(), detail));
    }
    return way;
  }

  private static HBox evidence(Compass.Evidence evidence, Detail detail) {
    var name = words(evidence.competency().name(), "compass-name");
    var count = words(counted(evidence, detail), "compass-count");
    var sign = Icons.of(evidence.isNone() ? Feather.CIRCLE : Feather.CHECK);
    var item = new HBox(sign, name, count);
    item.getStyleClass().add("compass-item");
    item.setAlignment(Pos.CENTER_LEFT);
    item.pseudoClassStateChanged(NONE, evidence.isNone());
    Tooltip.install(item, new Tooltip(aloud(evidence)));
    return item;
  }

  private static String counted(Compass.Evidence evidence, Detail detail) {
    if (detail == Detail.NUMBERS) {
      return TEXTS.of("interview.compass.number", evidence.lines());
    }
    var parts = new ArrayList<String>();
    parts.add(
        evidence.isNone()
            ? TEXTS.of("interview.compass.none")
            : TEXTS.of("interview.compass.lines", evidence.lines()));
    if (evidence.quotes() > 0) {
      parts.add(TEXTS.of("interview.compass.quotes", evidence.quotes()));
    }
    if (evidence.followUps() > 0) {
      parts.add(TEXTS.of("interview.compass.followUps", evidence.followUps()));
    }
    if (evidence.spent().toMinutes() > 0) {
      parts.add(TEXTS.of("interview.minutes", evidence.spent().toMinutes()));
    }
    return String.join(", ", parts);
  }

  private static Label essence(Compass compass) {
    var all = compass.evidence().size();
    var have = all - (int) compass.evidence().stream().filter(Compass.Evidence::isNone).count();
    var label = words(TEXTS.of("interview.compass.have", have, all), "compass-name");
    label.setGraphic(Icons.of(have < all ? Feather.CIRCLE : Feather.CHECK));
    return label;
  }

  private static Label left(Compass compass, Duration left, Detail detail) {
    var label = words(time(compass, left, detail), "compass-left");
    label.pseudoClassStateChanged(SHORT, !compass.fits());
    if (!compass.fits()) {
      label.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
    }
    return label;
  }

  private static String time(Compass compass, Duration of, Detail detail) {
    var left = minutes(of);
    var needed = compass.needed().toMinutes();
    if (left < 0) {
      return TEXTS.of("interview.compass.over", -left);
    }
    return detail == Detail.ESSENCE || needed == 0
        ? TEXTS.of("interview.compass.left", left)
        : TEXTS.of("interview.compass.leftFor", left, needed);
  }

  // What has begun counts as left.
  private static long minutes(Duration left) {
    return left.isNegative() ? left.toMinutes() : left.plusSeconds(59).toMinutes();
  }

  private static Label drift(Compass.Drift drift, Detail detail) {
    var label = words(counted(drift, detail), "compass-drift");
    label.setTooltip(new Tooltip(which(drift)));
    return label;
  }

  // A line for each of its questions.
  private static String which(Compass.Drift drift) {
    var lines = new ArrayList<String>();
    drift.skipped().forEach(q -> lines.add(TEXTS.of("interview.compass.skipped.which", q.text())));
    drift
        .reordered()
        .forEach(q -> lines.add(TEXTS.of("interview.compass.reordered.which", q.text())));
    drift.added().forEach(q -> lines.add(TEXTS.of("interview.compass.added.which", q.text())));
    return String.join("\n", lines);
  }

  private static String counted(Compass.Drift drift, Detail detail) {
    var parts = new ArrayList<String>();
    add(parts, "interview.compass.skipped", drift.skipped().size());
    add(parts, "interview.compass.reordered", drift.reordered().size());
    add(parts, "interview.compass.added", drift.added().size());
    return detail == Detail.ALL
        ? TEXTS.of("interview.compass.drift", String.join(", ", parts))
        : String.join(", ", parts);
  }

  private static void add(List<String> parts, String key, int count) {
    if (count > 0) {
      parts.add(
          switch (key) {
            case "interview.compass.skipped" -> TEXTS.of("interview.compass.skipped", count);
            case "interview.compass.reordered" -> TEXTS.of("interview.compass.reordered", count);
            default -> TEXTS.of("interview.compass.added", count);
          });
    }
  }

  private static String aloud(Compass compass) {
    var parts = new ArrayList<String>();
    compass.evidence().forEach(each -> parts.add(aloud(each)));
    compass.left().ifPresent(left -> parts.add(time(compass, left, Detail.ALL)));
    if (!compass.drift().isNone()) {
      parts.add(counted(compass.drift(), Detail.ALL));
    }
    return TEXTS.of("interview.compass.name", String.join("; ", parts));
  }

  private static String aloud(Compass.Evidence evidence) {
    return TEXTS.of(
        "interview.compass.evidence", evidence.competency().name(), counted(evidence, Detail.ALL));
  }

  private static Label words(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().addAll("caption", "tabular", style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    var room =
        width < 0 ? Double.MAX_VALUE : width - getInsets().getLeft() - getInsets().getRight();
    var high = chosen(room).map(way -> way.prefHeight(room)).orElse(0.0);
    return getInsets().getTop() + high + getInsets().getBottom();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    var room = getWidth() - getInsets().getLeft() - getInsets().getRight();
    var chosen = chosen(room);
    for (var way : ways.values()) {
      way.setVisible(chosen.filter(way::equals).isPresent());
      way.resizeRelocate(getInsets().getLeft(), getInsets().getTop(), room, way.prefHeight(room));
    }
  }

  /// The one that says most in the rows that it may take.
  private Optional<FlowPane> chosen(double room) {
    return ways.entrySet().stream()
        .filter(
            each ->
                each.getKey() == Detail.ESSENCE
                    || rows(each.getValue(), room) <= each.getKey().rows)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static int rows(FlowPane way, double room) {
    var rows = 1;
    var at = 0.0;
    for (var item : way.getChildren()) {
      var width = item.prefWidth(-1);
      if (at > 0 && at + width > room) {
        rows++;
        at = 0;
      }
      at += width + way.getHgap();
    }
    return rows;
  }
}
