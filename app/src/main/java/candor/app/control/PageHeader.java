package candor.app.control;

import candor.app.text.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
    title.setMinWidth(0);
    show("", List.of());
  }

  public void show(String where, List<Crumb> trail) {
    getChildren().clear();
    for (var crumb : trail) {
      getChildren().addAll(link(crumb), separator());
    }
    title.setText(where);
    title.setTooltip(where.isEmpty() ? null : new Tooltip(where));
    getChildren().add(title);
  }

  private static Node link(Crumb crumb) {
    var link = new Hyperlink(crumb.text());
    // The title gives way first: the way back is short, and needed.
    link.setMinWidth(USE_PREF_SIZE);
    link.getStyleClass().add("crumb");
    link.setAccessibleText(TEXTS.of("control.crumb.back", crumb.text()));
    link.setOnAction(event -> crumb.open().run());
    return link;
  }

  private static Node separator() {
    var mark = new Label("/");
    mark.setMinWidth(USE_PREF_SIZE);
    mark.getStyleClass().addAll("crumb-separator");
    return mark;
  }
}
