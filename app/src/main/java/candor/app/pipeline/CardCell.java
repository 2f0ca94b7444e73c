package candor.app.pipeline;

import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.ApplicationId;
import java.util.Optional;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The place of a card in a column.
final class CardCell extends ListCell<ApplicationCard> {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private final PipelineViewModel model;
  private final CardDrag drag;
  private final CardFace face;
  // Held here because the set holds it weakly: cells come and go, the set stays.
  private final SetChangeListener<ApplicationId> marks = change -> showMark();

  CardCell(PipelineViewModel model, CardDrag drag) {
    this.model = model;
    this.drag = drag;
    this.face = new CardFace(model.dates());
    getStyleClass().add("card-cell");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    setMinWidth(0);
    setOnDragDetected(this::dragDetected);
    model.marked().addListener(new WeakSetChangeListener<>(marks));
    var _ =
        drag.dragged()
            .subscribe(
                ids ->
                    face.pseudoClassStateChanged(DRAGGED, id().filter(ids::contains).isPresent()));
  }

  /// The card shown here now.
  Optional<ApplicationId> id() {
    return Optional.ofNullable(getItem()).map(card -> card.application().id());
  }

  @Override
  protected void updateItem(@Nullable ApplicationCard card, boolean empty) {
    super.updateItem(card, empty);
    Node shown = null;
    if (card != null && !empty) {
      face.show(card);
      shown = face;
    }
    setText(null);
    setGraphic(shown);
    showMark();
  }

  private void showMark() {
    var card = getItem();
    var marked = id().filter(model.marked()::contains).isPresent();
    face.setMarked(marked);
    setAccessibleText(card == null ? "" : face.sentence(card, marked));
  }

  private void dragDetected(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      id().ifPresent(
              at -> {
                drag.begin(model.chosen(at), face, event);
                event.consume();
              });
    }
  }
}
