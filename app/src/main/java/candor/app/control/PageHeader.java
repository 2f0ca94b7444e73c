package candor.app.control;

import candor.app.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Where one is: the way here, then the title.
public final class PageHeader extends HBox {
  private static final Texts TEXTS = Texts.in(PageHeader.class);
  private final Label title = new Label();

  /// One step of the way here.
  public record Crumb(String text, Runnable open) {}

  public PageHeader() {
    getStyleClass().add("page-header");
    setAlignment(Pos.BASELINE_LEFT);
    title.getStyleClass().add("title");
    show("", List.of());
  }

  public void show(String where, List<Crumb> trail) {
    getChildren().clear();
    for (var crumb : trail) {
      getChildren().addAll(link(crumb), separator());
    }
    title.setText(where);
    getChildren().add(title);
  }

  private static Node link(Crumb crumb) {
    var link = new Hyperlink(crumb.text());
    link.getStyleClass().add("crumb");
    link.setAccessibleText(TEXTS.of("control.crumb.back", crumb.text()));
    link.setOnAction(event -> crumb.open().run());
    return link;
  }

  private static Node separator() {
    var mark = new Label("/");
    mark.getStyleClass().addAll("crumb-separator");
    return mark;
  }
}
