package candor.app.kit;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A kit in the library: opens by a click or Enter, its menu by a right click or the menu key.
final class KitCard extends HBox {
  private static final Texts TEXTS = Texts.in(KitCard.class);
  private static final double NARROW = 32;

  KitCard(
      KitsViewModel.Card card, Consumer<RoleKitId> open, Function<RoleKit, List<Action>> actions) {
    var kit = card.kit();
    getStyleClass().add("kit-card");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(
        TEXTS.of("kit.card", card.title(), KitWords.size(kit.content()), kit.content().summary()));
    var title = new Label(card.title());
    title.getStyleClass().add("bold");
    title.setMinWidth(0);
    var summary = new Label(kit.content().summary());
    summary.getStyleClass().add("muted");
    summary.setMinWidth(0);
    summary.setTooltip(new Tooltip(kit.content().summary()));
    var words = new VBox(title, summary);
    words.getStyleClass().add("kit-card-words");
    words.setMinWidth(0);
    words.setPrefWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var size = new Label(KitWords.brief(kit.content()));
    size.getStyleClass().addAll("caption", "muted", "tabular");
    size.setMinWidth(USE_PREF_SIZE);
    var more =
        Buttons.menu(
            Feather.MORE_HORIZONTAL, TEXTS.of("kit.menu", card.title()), actions.apply(kit));
    more.setFocusTraversable(false);
    var _ =
        widthProperty()
            .subscribe(
                width -> {
                  var room = width.doubleValue() >= NARROW * title.getFont().getSize();
                  size.setVisible(room);
                  size.setManaged(room);
                });
    setAlignment(Pos.CENTER_LEFT);
    getChildren().add(words);
    if (card.drafted()) {
      getChildren().add(new Tag(TEXTS.of("kit.drafted"), Tone.WARNING, Feather.EDIT_2));
    }
    getChildren().addAll(size, more);
    var menu = Buttons.menu(actions.apply(kit));
    setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            open.accept(kit.id());
          }
        });
    setOnKeyPressed(event -> key(event, kit.id(), open, menu));
  }

  private void key(KeyEvent event, RoleKitId kit, Consumer<RoleKitId> open, ContextMenu menu) {
    switch (event.getCode()) {
      case ENTER, SPACE -> open.accept(kit);
      case LEFT, UP -> requestFocusTraversal(TraversalDirection.PREVIOUS);
      case RIGHT, DOWN -> requestFocusTraversal(TraversalDirection.NEXT);
      case CONTEXT_MENU -> menu.show(this, Side.BOTTOM, 0, 0);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
