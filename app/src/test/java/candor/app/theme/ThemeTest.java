package candor.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Fx;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;

class ThemeTest {
  @Test
  void textAndControlsGrowTogether() {
    var button = new Button("Seal scorecard");
    var window = Fx.window(() -> new StackPane(button), 600, 400);
    var font = button.getFont().getSize();
    var height = button.getHeight();
    Fx.run(() -> window.theme().setTextScale(2));
    window.settle();
    assertEquals(14, font);
    assertEquals(28, button.getFont().getSize());
    assertEquals(2 * height, button.getHeight(), 1);
    window.close();
  }

  @Test
  void theFontIsOurOwnAndItsBoldIsFound() {
    var strong = new Button("Strong");
    strong.getStyleClass().add("strong");
    var window = Fx.window(() -> new StackPane(strong), 600, 400);
    assertEquals("Candor Sans Bold", strong.getFont().getName());
    window.close();
  }

  @Test
  void aLinkIsOfOneColourHoweverOftenItWasFollowed() {
    var link = Fx.get(() -> new Hyperlink("Backend developer"));
    var window = Fx.window(() -> new StackPane(link), 600, 400);
    var colour = link.getTextFill();
    for (var state : List.of("visited", "armed")) {
      Fx.run(() -> link.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), true));
      window.settle();
      assertEquals(colour, link.getTextFill(), state);
    }
    window.close();
  }

  @Test
  void aForcedAppearanceWinsOverTheSystems() {
    var window = Fx.window(StackPane::new, 600, 400);
    for (var dark : List.of(true, false)) {
      Fx.run(() -> window.theme().setAppearance(dark ? Appearance.DARK : Appearance.LIGHT));
      assertEquals(dark, Fx.get(() -> window.theme().isDark()));
      var sheet = dark ? "dark.css" : "light.css";
      assertTrue(window.scene().getStylesheets().getFirst().endsWith(sheet));
    }
    window.close();
  }

  @Test
  void whereTheKeyboardIsShowsOnceAKeyHasLedThereAndNotAfterAClick() {
    var first = new Button("Plan");
    var second = new Button("Seal");
    first.setOnKeyPressed(event -> second.requestFocus());
    first.setOnAction(event -> second.requestFocus());
    var window = Fx.window(() -> new HBox(first, second), 600, 400);
    Fx.run(first::requestFocus);
    assertFalse(isRinged(first), "nobody used a key");

    window.press(KeyCode.S);
    assertTrue(second.isFocused());
    assertTrue(isRinged(second));
    assertFalse(isRinged(first));

    window.click(first, 1);
    assertTrue(second.isFocused());
    assertFalse(isRinged(second));
    window.close();
  }

  @Test
  void aChosenButtonCanBeReadUnderTheKeyboard() {
    var chosen = Fx.get(() -> new ToggleButton("Grace Hopper"));
    var plan = Fx.get(() -> new Button("Plan"));
    plan.setOnKeyPressed(event -> chosen.requestFocus());
    var window = Fx.window(() -> new HBox(plan, chosen), 600, 400);
    Fx.run(() -> chosen.setSelected(true));
    for (var appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
      Fx.run(() -> window.theme().setAppearance(appearance));
      Fx.run(plan::requestFocus);
      window.settle();
      var ground = ground(chosen);
      var text = chosen.getTextFill();

      window.press(KeyCode.S);
      window.settle();
      assertTrue(isRinged(chosen));
      assertEquals(ground, ground(chosen), "the ground that " + text + " is read on");
      assertEquals(text, chosen.getTextFill());
    }
    window.close();
  }

  @Test
  void whatIsChosenOfAFewIsSeenUnderTheKeyboardToo() {
    var known = Fx.get(() -> new RadioButton("Ada Lovelace"));
    var plan = Fx.get(() -> new Button("Plan"));
    plan.setOnKeyPressed(event -> known.requestFocus());
    var window = Fx.window(() -> new HBox(plan, known), 600, 400);
    Fx.run(() -> known.setSelected(true));
    for (var appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
      Fx.run(() -> window.theme().setAppearance(appearance));
      Fx.run(plan::requestFocus);
      window.settle();
      var radio = (Region) known.lookup(".radio");
      var filled = radio.getBackground().getFills().getLast().getFill();

      window.press(KeyCode.S);
      window.settle();
      assertTrue(isRinged(known));
      var fills = radio.getBackground().getFills();
      assertEquals(filled, fills.getLast().getFill());
      assertNotEquals(filled, fills.get(fills.size() - 2).getFill(), "a gap tells the ring apart");
    }
    window.close();
  }

  private static Paint ground(ToggleButton button) {
    return button.getBackground().getFills().getLast().getFill();
  }

  private static boolean isRinged(Node button) {
    return button.getPseudoClassStates().contains(PseudoClass.getPseudoClass("focus-visible"));
  }
}
