package candor.app.pipeline;

import candor.app.text.Texts;
import candor.model.pipeline.ApplicationId;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/// Cards on their way with the pointer: pressed, dragged, released. A picture of the card follows
/// the pointer; near the edge of the board the columns scroll by.
final class CardDrag {
  private static final Texts TEXTS = Texts.in(CardDrag.class);
  private static final double EDGE = 48;
  private static final double SPEED = 12;
  private final Pane glass = new Pane();
  private final ScrollPane board;
  private final ReadOnlyObjectWrapper<Set<ApplicationId>> dragged =
      new ReadOnlyObjectWrapper<>(Set.of());
  private Point2D grip = Point2D.ZERO;
  private double pull;
  private final AnimationTimer scroll =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          var hidden =
              board.getContent().getLayoutBounds().getWidth()
                  - board.getViewportBounds().getWidth();
          if (hidden > 0) {
            board.setHvalue(Math.clamp(board.getHvalue() + pull / hidden, 0, 1));
          }
        }
      };

  /// @param board what scrolls by while something is dragged to its edge
  CardDrag(ScrollPane board) {
    this.board = board;
    glass.setMouseTransparent(true);
    glass.setManaged(false);
  }

  /// What lies over the board for the picture of the card; takes no mouse.
  Node glass() {
    return glass;
  }

  /// What is on its way; empty when nothing is.
  ReadOnlyObjectProperty<Set<ApplicationId>> dragged() {
    return dragged.getReadOnlyProperty();
  }

  void begin(List<ApplicationId> ids, Node card, MouseEvent event) {
    var look = new SnapshotParameters();
    look.setFill(Color.TRANSPARENT);
    var picture = new StackPane(new ImageView(card.snapshot(look, null)));
    picture.getStyleClass().add("drag-image");
    if (ids.size() > 1) {
      var count = new Label(TEXTS.of("pipeline.drag.count", ids.size()));
      count.getStyleClass().add("drag-count");
      StackPane.setAlignment(count, Pos.TOP_RIGHT);
      picture.getChildren().add(count);
    }
    glass.getChildren().setAll(picture);
    grip = card.sceneToLocal(event.getSceneX(), event.getSceneY());
    dragged.set(Set.copyOf(ids));
    follow(event);
    scroll.start();
  }

  void follow(MouseEvent event) {
    if (glass.getChildren().isEmpty()) {
      return;
    }
    var at = glass.sceneToLocal(event.getSceneX(), event.getSceneY());
    var picture = glass.getChildren().getFirst();
    picture.relocate(at.getX() - grip.getX(), at.getY() - grip.getY());
    var inBoard = board.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
    pull = inBoard < EDGE ? -SPEED : inBoard > board.getWidth() - EDGE ? SPEED : 0;
  }

  void end() {
    scroll.stop();
    pull = 0;
    glass.getChildren().clear();
    dragged.set(Set.of());
  }
}
