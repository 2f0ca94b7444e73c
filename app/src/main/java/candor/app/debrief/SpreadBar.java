package candor.app.debrief;

import candor.model.debrief.Spread;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// From the lowest to the highest rating on a line from 1 to 5, with the mean marked.
final class SpreadBar extends Pane {
  private static final double STEPS = 4;
  private final Spread spread;
  private final Region line = part("spread-line");
  private final Region bar = part("spread-range");
  private final Region mean = part("spread-mean");

  SpreadBar(Spread spread) {
    this.spread = spread;
    getStyleClass().add("spread-bar");
    getChildren().addAll(line, bar, mean);
  }

  private static Region part(String style) {
    var region = new Region();
    region.getStyleClass().add(style);
    return region;
  }

  @Override
  protected void layoutChildren() {
    var height = getHeight();
    // As thick at its ends as one rating is wide.
    var dot = height * 0.5;
    var step = (getWidth() - dot) / STEPS;
    var top = (height - dot) / 2;
    line.resizeRelocate(0, height / 2 - 0.5, getWidth(), 1);
    var from = (spread.lowest() - 1) * step;
    bar.resizeRelocate(from, top, spread.range() * step + dot, dot);
    var at = (spread.mean() - 1) * step + dot / 2;
    mean.resizeRelocate(Math.clamp(at - 1, 0, Math.max(0, getWidth() - 2)), 0, 2, height);
  }
}
