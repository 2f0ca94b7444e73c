package candor.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Dresses one scene: AtlantaFX below, Candor's tokens and components above, in light or dark, with
/// text from 100 % to 200 %. Everything is measured in the height of the text, so it grows with it.
///
/// Called on the window's thread.
public final class Theme {
  private static final List<String> FONTS =
      List.of("CandorSans-Regular.otf", "CandorSans-Bold.otf", "CandorTabular-Regular.otf");
  private static final double BASE = 14;
  private final Scene scene;
  private double textScale = 1;

  /// Dresses the scene as the system wants it, at 100 %.
  public Theme(Scene scene) {
    this.scene = scene;
    FONTS.forEach(Theme::load);
    Ring.around(scene);
    var _ = scene.getPreferences().colorSchemeProperty().subscribe(scheme -> dress());
  }

  /// Follows the system, or what the user chose; the window's own title bar goes along where the
  /// system can do that.
  public void setAppearance(Appearance appearance) {
    scene
        .getPreferences()
        .setColorScheme(
            switch (appearance) {
              case SYSTEM -> null;
              case LIGHT -> ColorScheme.LIGHT;
              case DARK -> ColorScheme.DARK;
            });
  }

  /// Leaves movement out, or follows the system.
  public void setReducedMotion(boolean reduced) {
    scene.getPreferences().setReducedMotion(reduced ? Boolean.TRUE : null);
  }

  /// Makes all text, and with it all controls, larger.
  ///
  /// @param scale 1 to 2; brought into this range
  public void setTextScale(double scale) {
    textScale = Math.clamp(scale, 1, 2);
    dress();
  }

  public double getTextScale() {
    return textScale;
  }

  public boolean isDark() {
    return scene.getPreferences().getColorScheme() == ColorScheme.DARK;
  }

  private void dress() {
    var base = isDark() ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
    scene
        .getStylesheets()
        .setAll(
            resource(isDark() ? "dark.css" : "light.css").toExternalForm(),
            resource("candor.css").toExternalForm(),
            size(BASE * textScale));
  }

  // A sheet of its own, because only sheets reach menus and tooltips, which are windows themselves.
  private static String size(double pixels) {
    var css = ".root { -fx-font-size: " + pixels + "px; }";
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }

  private static void load(String font) {
    Objects.requireNonNull(
        Font.loadFont(resource("fonts/" + font).toExternalForm(), BASE), "font cannot be read");
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name), name);
  }
}
