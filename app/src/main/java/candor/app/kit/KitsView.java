package candor.app.kit;

import candor.app.control.Action;
import candor.app.control.Beside;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Loading;
import candor.app.control.SegmentedChoice;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.kit.KitContent;
import candor.model.kit.RoleKit;
import candor.model.kit.RoleKitId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The library as cards, one shelf for each trade.
final class KitsView {
  private static final Texts TEXTS = Texts.in(KitsView.class);
  private static final Beside.Room ROOM = new Beside.Room(9, 28, 0, 0);
  private final KitsViewModel model;
  private final Consumer<RoleKitId> open;
  private final Function<RoleKit, List<Action>> actions;
  private final Action importing;
  private final StackPane shelves = new StackPane();
  private final SegmentedChoice<Boolean> shelf =
      new SegmentedChoice<>(
          TEXTS.of("kit.shelf"),
          List.of(false, true),
          away -> away ? TEXTS.of("kit.shelf.away") : TEXTS.of("kit.shelf.library"));

  KitsView(
      KitsViewModel model,
      Consumer<RoleKitId> open,
      Function<RoleKit, List<Action>> actions,
      Action importing) {
    this.model = model;
    this.open = open;
    this.actions = actions;
    this.importing = importing;
    shelf.valueProperty().addListener((_, _, away) -> model.away().set(away));
    model.families().addListener((ListChangeListener<KitsViewModel.Family>) _ -> show());
    var _ = model.loaded().subscribe(this::show);
  }

  Node root() {
    return shelves;
  }

  List<Node> tools() {
    return List.of(shelf, Buttons.icon(Feather.DOWNLOAD, importing));
  }

  /// A kit from a file, with the way to take it in.
  static Node preview(KitContent kit, Action add) {
    var title = new Label(kit.title());
    title.getStyleClass().add("title");
    Wrapping.wrap(title);
    var body = new VBox(title, Buttons.primary(add), new KitReading(kit));
    body.getStyleClass().addAll("panel-body", "kit-preview");
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private void show() {
    if (!model.loaded().get()) {
      shelves.getChildren().setAll(new Loading());
    } else if (model.families().isEmpty()) {
      shelves.getChildren().setAll(empty());
    } else {
      var rows = new VBox();
      rows.getStyleClass().add("kit-shelves");
      model.families().forEach(family -> rows.getChildren().add(shelf(family)));
      var scroll = new ScrollPane(rows);
      scroll.setFitToWidth(true);
      scroll.setFocusTraversable(false);
      shelves.getChildren().setAll(scroll);
    }
  }

  private Node empty() {
    if (!model.words().get().isBlank()) {
      return new EmptyState(
          Feather.SEARCH,
          TEXTS.of("kit.none.found", model.words().get().strip()),
          TEXTS.of("kit.none.found.text"),
          Action.of(TEXTS.of("kit.none.found.all"), () -> model.words().set("")));
    }
    return model.away().get()
        ? new EmptyState(Feather.ARCHIVE, TEXTS.of("kit.none.away"), TEXTS.of("kit.none.away.text"))
        : new EmptyState(
            Feather.BOOK_OPEN, TEXTS.of("kit.none"), TEXTS.of("kit.none.text"), importing);
  }

  private Node shelf(KitsViewModel.Family family) {
    var name = new Label(family.name().isBlank() ? TEXTS.of("kit.family.none") : family.name());
    name.getStyleClass().addAll("caption", "muted", "bold", "kit-trade");
    Wrapping.wrap(name);
    var cards = new VBox();
    family.kits().forEach(card -> cards.getChildren().add(KitCard.of(card, open, actions)));
    var row = new Beside(name, cards, ROOM);
    row.getStyleClass().add("kit-shelf");
    return row;
  }
}
