package candor.app.control;

import candor.app.text.Texts;
import candor.model.store.CanIgnoreReturnValue;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is selected in the main pane, beside it. Closes with Esc or its button.
public final class SidePanel extends VBox implements Typed {
  private static final Texts TEXTS = Texts.in(SidePanel.class);
  private final Label title = new Label();
  private final HBox tools = new HBox();
  private final HBox header = new HBox();
  private final Node content;
  private final Runnable closed;
  private Runnable leave = () -> {};
  private Typed typed = new Typed() {};
  private boolean form;
  private BooleanSupplier filledIn = () -> false;
  private boolean above;
  private Predicate<KeyEvent> keys = event -> false;
  private @Nullable SidePanel covered;
  private Runnable keyboard = () -> {};

  /// A panel that the frame opens.
  ///
  /// @param content scrolls by itself where it is tall
  /// @param closed told once the panel is gone, however it was closed or replaced
  public SidePanel(String title, Node content, Runnable closed) {
    this.content = content;
    this.closed = closed;
    getStyleClass().add("side-panel");
    setMinHeight(0);
    this.title.setText(title);
    this.title.getStyleClass().add("strong");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    tools.getStyleClass().add("tools");
    var close =
        Buttons.icon(Feather.X, Action.of(TEXTS.of("control.panel.close"), () -> leave.run()));
    header.getChildren().setAll(this.title, space, tools, close);
    header.getStyleClass().add("side-panel-header");
    header.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(header, content);
  }

  public String title() {
    return title.getText();
  }

  /// What it shows, without its header.
  public Node content() {
    return covered == null ? content : covered.content();
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  /// Buttons beside the title.
  @CanIgnoreReturnValue
  public SidePanel tools(Node... nodes) {
    tools.getChildren().setAll(nodes);
    return this;
  }

  /// Says what is typed into here, and saves it by itself.
  @CanIgnoreReturnValue
  public SidePanel typed(Typed into) {
    typed = into;
    return this;
  }

  @Override
  public void keep() {
    typed.keep();
  }

  @Override
  public boolean holds() {
    return typed.holds();
  }

  /// Says that what is typed here is kept only once it is confirmed.
  ///
  /// @param changed whether something stands there that did not at first
  public SidePanel form(BooleanSupplier changed) {
    form = true;
    filledIn = changed;
    return this;
  }

  /// Whether what is typed here is kept only once it is confirmed.
  public boolean isForm() {
    return form;
  }

  /// Whether something typed here is not confirmed.
  public boolean isFilledIn() {
    return filledIn.getAsBoolean();
  }

  /// Lets keys do something in what it shows while the keyboard is in the main pane.
  ///
  /// @param does whether a key did something
  @CanIgnoreReturnValue
  public SidePanel keys(Predicate<KeyEvent> does) {
    keys = does;
    return this;
  }

  /// Does what a key does here.
  ///
  /// @return whether there was such a thing
  public boolean act(KeyEvent event) {
    return covered == null && keys.test(event);
  }

  /// Says that it belongs to what the panel shows that it would take the place of: that one is
  /// there again once it is closed.
  @CanIgnoreReturnValue
  public SidePanel above() {
    above = true;
    return this;
  }

  /// Whether it is shown above the panel that is there.
  public boolean isAbove() {
    return above;
  }

  /// Shows another panel within this one, in place of what it shows.
  public void cover(SidePanel with) {
    if (covered == null) {
      keyboard = Keyboard.here(getScene());
    } else {
      covered.gone();
    }
    covered = with;
    with.onLeave(() -> leave.run());
    getChildren().setAll(List.copyOf(with.getChildrenUnmodifiable()));
  }

  /// Shows again what was covered.
  ///
  /// @return whether anything was
  public boolean uncover() {
    var with = covered;
    if (with == null) {
      return false;
    }
    covered = null;
    getChildren().setAll(header, content);
    keyboard.run();
    with.gone();
    return true;
  }

  /// Called by the frame when it takes the panel in.
  public void onLeave(Runnable run) {
    leave = run;
  }

  /// Called by the frame once the panel is gone.
  public void gone() {
    if (covered != null) {
      covered.gone();
    }
    closed.run();
  }
}
