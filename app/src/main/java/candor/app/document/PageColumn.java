package candor.app.document;

import candor.app.control.Scroll;
import candor.app.text.Texts;
import candor.model.candidate.DrawnPages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.MapChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/// Pages one below the other, as wide as there is room. A page's place is there before its picture.
final class PageColumn extends StackPane {
  private static final Texts TEXTS = Texts.in(PageColumn.class);
  private static final double GAP = 8;
  private final DocumentViewModel model;
  private final List<Double> heights;
  private final List<ImageView> pictures = new ArrayList<>();
  private final Column column = new Column();
  private final Scroll scroll = new Scroll(column);
  private final MapChangeListener<Integer, DrawnPages.Picture> drawn = this::drawn;

  PageColumn(DocumentViewModel model, List<Double> heights) {
    this.model = model;
    this.heights = heights;
    getStyleClass().add("page-column");
    scroll.setAccessibleText(TEXTS.of("document.pages"));
    for (var page = 0; page < heights.size(); page++) {
      var picture = new ImageView();
      picture.setPreserveRatio(true);
      picture.setSmooth(true);
      var paper = new StackPane(picture);
      paper.getStyleClass().add("paper");
      paper.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
      paper.setAccessibleText(TEXTS.of("document.page", page + 1, heights.size()));
      pictures.add(picture);
      column.getChildren().add(paper);
    }
    getChildren().add(scroll);
    model.pictures().forEach(this::put);
    var _ =
        sceneProperty()
            .subscribe(
                scene -> {
                  model.pictures().removeListener(drawn);
                  if (scene != null) {
                    model.pictures().addListener(drawn);
                    model.pictures().forEach(this::put);
                  }
                });
    var _ = scroll.vvalueProperty().subscribe(this::look);
    var _ = scroll.viewportBoundsProperty().subscribe(this::look);
    var _ = column.heightProperty().subscribe(this::look);
  }

  void scroll(double screens) {
    var seen = scroll.getViewportBounds().getHeight();
    var hidden = column.getHeight() - seen;
    if (hidden > 0) {
      scroll.setVvalue(Math.clamp(scroll.getVvalue() + 0.9 * screens * seen / hidden, 0, 1));
    }
  }

  private void drawn(
      MapChangeListener.Change<? extends Integer, ? extends DrawnPages.Picture> change) {
    if (change.wasAdded()) {
      put(change.getKey(), change.getValueAdded());
    } else if (change.getKey() < pictures.size()) {
      pictures.get(change.getKey()).setImage(null);
    }
  }

  private void put(int page, DrawnPages.Picture picture) {
    if (page < pictures.size()) {
      var pixels =
          new PixelBuffer<>(
              picture.width(),
              picture.height(),
              picture.argb().duplicate(),
              PixelFormat.getIntArgbPreInstance());
      pictures.get(page).setImage(new WritableImage(pixels));
    }
  }

  private void look() {
    var seen = view();
    if (seen.getHeight() <= 0 || column.getWidth() <= 0 || getScene() == null) {
      return;
    }
    var inView =
        IntStream.range(0, heights.size())
            .filter(
                page -> column.top(page + 1) > seen.getMinY() && column.top(page) < seen.getMaxY())
            .boxed()
            .toList();
    var window = getScene().getWindow();
    var scale = window == null ? 1 : window.getRenderScaleX();
    model.want(inView, (int) Math.round(column.getWidth() * scale));
  }

  private Rectangle2D view() {
    var height = scroll.getViewportBounds().getHeight();
    var hidden = Math.max(0, column.getHeight() - height);
    return new Rectangle2D(0, hidden * scroll.getVvalue(), 1, Math.max(0, height));
  }

  /// As wide as it is let, each page as high as it is then.
  private final class Column extends Pane {
    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
      return top(heights.size(), width < 0 ? getWidth() : width);
    }

    @Override
    protected double computeMinHeight(double width) {
      return computePrefHeight(width);
    }

    double top(int page) {
      return top(page, getWidth());
    }

    private double top(int page, double width) {
      return heights.stream().limit(page).mapToDouble(height -> height * width + GAP).sum();
    }

    @Override
    protected void layoutChildren() {
      var top = 0.0;
      for (var page = 0; page < heights.size(); page++) {
        var height = heights.get(page) * getWidth();
        pictures.get(page).setFitWidth(getWidth());
        getChildren().get(page).resizeRelocate(0, top, getWidth(), height);
        top += height + GAP;
      }
    }
  }
}
