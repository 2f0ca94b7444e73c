package candor.app.pipeline;

import candor.app.text.Texts;
import candor.model.pipeline.ApplicationId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Cards on their way with the pointer: pressed, dragged, released. A picture of the card follows
/// the pointer, the column under it shows where the card would land, and near the edge of the board
/// the columns scroll by.
///
/// It listens at the scene and finds the column by itself: the card's own cell may come to show
/// another card meanwhile, and not every platform tells the node under the pointer.
final class CardDrag {
  private static final Texts TEXTS = Texts.in(CardDrag.class);
  private static final double EDGE = 48;
  private static final double SPEED = 12;
  private final Pane glass = new Pane();
  private final ScrollPane board;
  private final Function<Point2D, Optional<ColumnView>> columns;
  private final ReadOnlyObjectWrapper<Set<ApplicationId>> dragged =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final EventHandler<MouseEvent> follows = this::follow;
  private final EventHandler<MouseEvent> ends = this::release;
  private Optional<ColumnView> over = Optional.empty();
  private Point2D grip = Point2D.ZERO;
  private Point2D pointer = Point2D.ZERO;
  private double pull;
  private @Nullable Scene scene;
  private final AnimationTimer scroll =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          scroll();
        }
      };

  /// @param board what scrolls by while something is dragged to its edge
  /// @param columns the column at a place of the scene
  CardDrag(ScrollPane board, Function<Point2D, Optional<ColumnView>> columns) {
    this.board = board;
    this.columns = columns;
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

  /// Takes cards up.
  ///
  /// @param card what the pointer holds
  void begin(List<ApplicationId> ids, Node card, MouseEvent event) {
    end();
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
    var around = Objects.requireNonNull(card.getScene());
    around.addEventFilter(MouseEvent.MOUSE_DRAGGED, follows);
    around.addEventFilter(MouseEvent.MOUSE_RELEASED, ends);
    scene = around;
    follow(event);
    scroll.start();
  }

  /// Puts the cards back where they came from.
  void end() {
    var around = scene;
    if (around != null) {
      around.removeEventFilter(MouseEvent.MOUSE_DRAGGED, follows);
      around.removeEventFilter(MouseEvent.MOUSE_RELEASED, ends);
    }
    scene = null;
    scroll.stop();
    pull = 0;
    glass.getChildren().clear();
    dragged.set(Set.of());
    offer(Optional.empty());
  }

  private void follow(MouseEvent event) {
    pointer = new Point2D(event.getSceneX(), event.getSceneY());
    var at = glass.sceneToLocal(pointer);
    glass.getChildren().getFirst().relocate(at.getX() - grip.getX(), at.getY() - grip.getY());
    var inBoard = board.sceneToLocal(pointer).getX();
    pull = inBoard < EDGE ? -SPEED : inBoard > board.getWidth() - EDGE ? SPEED : 0;
    offer(columns.apply(pointer));
  }

  private void release(MouseEvent event) {
    var ids = dragged.get();
    var target = columns.apply(new Point2D(event.getSceneX(), event.getSceneY()));
    end();
    target.ifPresent(column -> column.drop(ids));
  }

  private void offer(Optional<ColumnView> now) {
    over.filter(column -> !now.equals(over)).ifPresent(column -> column.offer(Set.of()));
    over = now;
    now.ifPresent(column -> column.offer(dragged.get()));
  }

  private void scroll() {
    var hidden =
        board.getContent().getLayoutBounds().getWidth() - board.getViewportBounds().getWidth();
    if (pull != 0 && hidden > 0) {
      board.setHvalue(Math.clamp(board.getHvalue() + pull / hidden, 0, 1));
      offer(columns.apply(pointer));
    }
  }
}
