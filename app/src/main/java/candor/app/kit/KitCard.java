package candor.app.kit;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.OpenRow;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.text.Texts;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A kit in the library: opens by a click or Enter, its menu by a right click or the menu key.
final class KitCard {
  private static final Texts TEXTS = Texts.in(KitCard.class);
  private static final double NARROW = 32;

  private KitCard() {}

  static OpenRow of(
      KitsViewModel.Card card, Consumer<RoleKitId> open, Function<RoleKit, List<Action>> actions) {
    var kit = card.kit();
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
    size.setMinWidth(Region.USE_PREF_SIZE);
    var more =
        Buttons.menu(
            Feather.MORE_HORIZONTAL, TEXTS.of("kit.menu", card.title()), actions.apply(kit));
    more.setFocusTraversable(false);
    var parts = new ArrayList<Node>(List.of(words));
    if (card.drafted()) {
      parts.add(new Tag(TEXTS.of("kit.drafted"), Tone.WARNING, Feather.EDIT_2));
    }
    parts.addAll(List.of(size, more));
    var name =
        TEXTS.of("kit.card", card.title(), KitWords.size(kit.content()), kit.content().summary());
    var row = new OpenRow(name, () -> open.accept(kit.id()), parts.toArray(Node[]::new));
    row.getStyleClass().add("kit-card");
    row.spare(size, NARROW);
    var menu = Buttons.menu(actions.apply(kit));
    row.setOnContextMenuRequested(event -> menu.show(row, event.getScreenX(), event.getScreenY()));
    return row;
  }
}
