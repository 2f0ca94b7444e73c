package candor.app.debrief;

import candor.app.control.Wrapping;
import java.text.NumberFormat;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Words as they stand on this screen, and numbers as they are read.
final class Say {
  private Say() {}

  /// A label that wraps and is never cut.
  static Label words(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    Wrapping.wrap(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// With two places after the point.
  static String number(double value) {
    var format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  /// The same with its sign, for a difference.
  static String difference(double value) {
    var text = number(Math.abs(value));
    return value < 0 ? "−" + text : "+" + text;
  }

  /// How often something counts: 1, 1.25, 2.
  static String times(int hundredths) {
    var format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
    format.setMaximumFractionDigits(2);
    return "×" + format.format(hundredths / 100.0);
  }

  /// A share as whole per cent.
  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
