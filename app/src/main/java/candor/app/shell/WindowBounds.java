package candor.app.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window was and how large, in screen units, so that it opens there again.
///
/// @param maximized then the rest is what it was before
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {
  /// The window as it is now.
  public static WindowBounds of(Stage stage) {
    return new WindowBounds(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  /// Reads what [#toText] wrote; empty when it was something else.
  public static Optional<WindowBounds> parse(String text) {
    try {
      var numbers = Stream.of(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
      return numbers.length == 5
          ? Optional.of(
              new WindowBounds(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4] > 0))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Five numbers in one line.
  public String toText() {
    return String.format(
        Locale.ROOT, "%.0f %.0f %.0f %.0f %d", x, y, width, height, maximized ? 1 : 0);
  }

  /// Puts the window there, unless the screen it was on is gone: then only its size is kept.
  public void applyTo(Stage stage) {
    stage.setWidth(width);
    stage.setHeight(height);
    if (!Screen.getScreensForRectangle(x, y, width, height).isEmpty()) {
      stage.setX(x);
      stage.setY(y);
    }
    stage.setMaximized(maximized);
  }
}
