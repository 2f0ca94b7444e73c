package candor.app.shell;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.PageHeader;
import candor.app.text.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Where one is, how to go back, how to find, and the one thing to do here.
final class TopBar extends HBox {
  private static final Texts TEXTS = Texts.in(TopBar.class);
  private final PageHeader header = new PageHeader();
  private final HBox right = new HBox();
  private final Button back;
  private final Button palette;
  private Subscription title = Subscription.EMPTY;
  private Optional<? extends Region> search = Optional.empty();

  TopBar(Runnable goBack, Runnable openPalette) {
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    back = Buttons.icon(Feather.ARROW_LEFT, Action.of(TEXTS.of("shell.back"), goBack));
    var keys = new Label(TEXTS.of("shell.keys.palette"));
    keys.getStyleClass().add("keys");
    palette = Buttons.quiet(Action.of("", openPalette));
    palette.getStyleClass().add("palette-button");
    palette.setGraphic(keys);
    palette.setAccessibleText(TEXTS.of("shell.palette.open"));
    palette.setTooltip(new Tooltip(TEXTS.of("shell.palette.open")));
    header.setMinWidth(0);
    setHgrow(header, Priority.ALWAYS);
    right.getStyleClass().add("tools");
    right.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(back, header, right);
  }

  void show(Place place, boolean canGoBack) {
    back.setVisible(canGoBack);
    back.setManaged(canGoBack);
    title.unsubscribe();
    title = place.title().subscribe(text -> header.show(text, place.trail()));
    var box = place.search();
    search = box;
    right.getChildren().clear();
    box.ifPresent(right.getChildren()::add);
    right.getChildren().addAll(place.tools());
    right.getChildren().add(palette);
    place.primary().ifPresent(action -> right.getChildren().add(Buttons.primary(action)));
  }

  /// Moves the focus to the place's search box; without one, there is nothing to search here.
  boolean focusSearch() {
    search.ifPresent(Region::requestFocus);
    return search.isPresent();
  }
}
