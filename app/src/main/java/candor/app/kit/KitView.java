package candor.app.kit;

import candor.app.control.Action;
import candor.app.control.EmptyState;
import candor.app.control.Loading;
import candor.app.control.Scroll;
import candor.app.text.Texts;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Shows a kit as it is read, or the editor.
final class KitView {
  private static final Texts TEXTS = Texts.in(KitView.class);
  private final KitViewModel model;
  private final Runnable back;
  private final StackPane root = new StackPane();

  KitView(KitViewModel model, Runnable back) {
    this.model = model;
    this.back = back;
    root.getStyleClass().add("kit");
    var _ = model.state().subscribe(this::show);
    model
        .kit()
        .addListener(
            (_, _, _) -> {
              if (model.state().get() == KitViewModel.State.READING) {
                show();
              }
            });
  }

  Node root() {
    return root;
  }

  private void show() {
    var content = content();
    root.getChildren().setAll(content);
    if (content instanceof KitEditor editor) {
      editor.begin();
    }
  }

  private Node content() {
    return switch (model.state().get()) {
      case LOADING -> new Loading();
      case READING -> reading();
      case EDITING -> new KitEditor(model);
      case GONE ->
          new EmptyState(
              Feather.BOOK_OPEN,
              TEXTS.of("kit.gone"),
              TEXTS.of("kit.gone.text"),
              Action.of(TEXTS.of("kit.gone.back"), back));
    };
  }

  private Node reading() {
    var page = new StackPane();
    model.kit().get().ifPresent(kit -> page.getChildren().add(new KitReading(kit.content())));
    page.getStyleClass().add("kit-page");
    var scroll = new Scroll(page);
    scroll.setFocusTraversable(true);
    scroll.setAccessibleText(TEXTS.of("kit.reading"));
    return scroll;
  }
}
