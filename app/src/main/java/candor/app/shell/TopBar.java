package candor.app.shell;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.PageHeader;
import candor.app.text.Texts;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// Where one is, how to go back, how to find, and the one thing to do here. Where these do not fit
/// beside each other, the tools of the place take a row of their own, so that neither the title nor
/// a button is cut.
final class TopBar extends Pane {
  private static final Texts TEXTS = Texts.in(TopBar.class);
  // So much of a long title is worth a second row; in heights of the text.
  private static final double TITLE = 18;
  private static final double SMALL = 8;
  private static final double ROW = 2.571;
  private final PageHeader header = new PageHeader();
  private final HBox lead;
  private final HBox tools = new HBox();
  private final HBox end = new HBox();
  private final Button back;
  private final Button palette;
  private final Label em = new Label();
  private Subscription title = Subscription.EMPTY;
  private Optional<? extends Region> search = Optional.empty();
  private Optional<Button> primary = Optional.empty();

  TopBar(Runnable goBack, Runnable openPalette) {
    getStyleClass().add("top-bar");
    back = Buttons.icon(Feather.ARROW_LEFT, Action.of(TEXTS.of("shell.back"), goBack));
    var keys = new Label(TEXTS.of("shell.keys.palette"));
    keys.getStyleClass().add("keys");
    palette = Buttons.quiet(Action.of("", openPalette));
    palette.getStyleClass().add("palette-button");
    palette.setGraphic(keys);
    palette.setAccessibleText(TEXTS.of("shell.palette.open"));
    palette.setTooltip(new Tooltip(TEXTS.of("shell.palette.open")));
    header.setMinWidth(0);
    HBox.setHgrow(header, Priority.ALWAYS);
    lead = new HBox(back, header);
    lead.setAlignment(Pos.CENTER_LEFT);
    lead.getStyleClass().add("tools");
    lead.setMinWidth(0);
    tools.getStyleClass().add("tools");
    tools.setAlignment(Pos.CENTER_LEFT);
    end.getStyleClass().add("tools");
    end.setAlignment(Pos.CENTER_RIGHT);
    em.setManaged(false);
    em.setVisible(false);
    setMinWidth(0);
    getChildren().addAll(em, lead, tools, palette, end);
  }

  void show(Place place, boolean canGoBack) {
    back.setVisible(canGoBack);
    back.setManaged(canGoBack);
    title.unsubscribe();
    title = place.title().subscribe(text -> header.show(text, place.trail()));
    var box = place.search();
    search = box;
    tools.getChildren().clear();
    box.ifPresent(tools.getChildren()::add);
    place.tools().forEach(tool -> tools.getChildren().add(whole(tool)));
    end.getChildren().clear();
    primary = place.primary().map(Buttons::primary);
    primary.ifPresent(
        button -> {
          button.setTooltip(new Tooltip(TEXTS.of("shell.keys.primary")));
          end.getChildren().add(whole(button));
        });
  }

  /// Presses the button for the one thing to do here; nothing happens while it is out of use.
  ///
  /// @return whether there is one
  boolean pressPrimary() {
    primary.ifPresent(Button::fire);
    return primary.isPresent();
  }

  /// Moves the focus to the place's search box; without one, there is nothing to search here.
  boolean focusSearch() {
    search.ifPresent(Region::requestFocus);
    return search.isPresent();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    var room = width < 0 ? getWidth() : width;
    var first = Math.max(ROW * em.getFont().getSize(), height(lead, end));
    var second = height(tools, palette);
    var rows = isTwoRows(room - across()) ? first + gap() + second : Math.max(first, second);
    return getInsets().getTop() + rows + getInsets().getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var left = getInsets().getLeft();
    var top = getInsets().getTop();
    var room = getWidth() - across();
    var endWidth = Math.min(room, end.prefWidth(-1));
    var keys = palette.prefWidth(-1);
    if (isTwoRows(room)) {
      var first = Math.max(ROW * em.getFont().getSize(), height(lead, end));
      place(lead, left, top, room - endWidth - gap(), first);
      place(end, left + room - endWidth, top, endWidth, first);
      var below = top + first + gap();
      var second = height(tools, palette);
      // Beside wide tools there is no room for the hint either; its key works all the same.
      var hint = tools.minWidth(-1) + gap() + keys <= room;
      var most = hint ? room - keys - gap() : room;
      place(tools, left, below, Math.min(most, tools.prefWidth(-1)), second);
      place(palette, left + room - keys, below, hint ? keys : 0, second);
      palette.setVisible(hint);
      return;
    }
    var height = getHeight() - top - getInsets().getBottom();
    var beside = room - (endWidth > 0 ? endWidth + gap() : 0) - keys - gap();
    // The title before the hint.
    var whole = beside - toolsLeast() >= leastTitle();
    palette.setVisible(whole);
    beside += whole ? 0 : keys + gap();
    var wanted = Math.min(tools.prefWidth(-1), beside - gap() - leastLead());
    var toolsWidth = hasTools() ? Math.max(wanted, tools.minWidth(-1)) : 0;
    var leadWidth = beside - (hasTools() ? toolsWidth + gap() : 0);
    place(lead, left, top, leadWidth, height);
    place(tools, left + leadWidth + gap(), top, toolsWidth, height);
    place(palette, left + beside + gap(), top, whole ? keys : 0, height);
    place(end, left + room - endWidth, top, endWidth, height);
  }

  private boolean isTwoRows(double room) {
    return hasTools()
        && room > 0
        && leastLead() + tools.minWidth(-1) + palette.prefWidth(-1) + end.prefWidth(-1) + 3 * gap()
            > room;
  }

  private double leastLead() {
    // An icon is not worth a row.
    var size = em.getFont().getSize();
    var worth = tools.prefWidth(-1) < SMALL * size ? SMALL : TITLE;
    return Math.min(lead.prefWidth(-1), worth * size);
  }

  private double leastTitle() {
    return Math.min(lead.prefWidth(-1), TITLE * em.getFont().getSize());
  }

  private double toolsLeast() {
    return hasTools() ? tools.minWidth(-1) + gap() : 0;
  }

  private boolean hasTools() {
    return !tools.getChildren().isEmpty();
  }

  private static double height(Region... parts) {
    return Stream.of(parts).mapToDouble(part -> part.prefHeight(-1)).max().orElse(0);
  }

  private double gap() {
    return tools.getSpacing();
  }

  private double across() {
    return getInsets().getLeft() + getInsets().getRight();
  }

  private void place(Region part, double x, double y, double width, double height) {
    layoutInArea(part, x, y, Math.max(0, width), height, 0, HPos.LEFT, VPos.CENTER);
  }

  // A search box may shrink; whatever carries words keeps them.
  private static Node whole(Node tool) {
    if (tool instanceof Region region && region.getMinWidth() == USE_COMPUTED_SIZE) {
      region.setMinWidth(USE_PREF_SIZE);
    }
    return tool;
  }
}
