package candor.app.control;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import jfx.incubator.scene.control.richtext.RichTextArea;

/// Lets text go on in another line where there is no room for it; the only way to do so here.
///
/// JavaFX 26 on Linux throws while it lays out right-to-left text (Arabic, Hebrew) that has to be
/// broken over lines, and the window never recovers: it counts the characters of a broken run from
/// the end of the unbroken one. A name from outside must not do that to the program. So there such
/// text is broken before it is handed over, at a width that fits the narrowest panel, and a text
/// area that holds it scrolls sideways.
public final class Wrapping {
  private static final int LINE = 40;
  private static final boolean BREAKS_RIGHT_TO_LEFT =
      !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");

  private Wrapping() {}

  /// Wraps whatever text the label has and will have.
  public static void wrap(Labeled label) {
    var _ =
        label
            .textProperty()
            .subscribe(
                text -> {
                  var safe = text == null || isSafe(text);
                  label.setWrapText(safe);
                  if (!safe && !label.textProperty().isBound()) {
                    label.setText(broken(text));
                  }
                });
  }

  /// Wraps whatever is typed. To be called before the area is shown: what has to change for
  /// right-to-left text has to change before the area's own parts hear of the text.
  public static void wrap(TextArea area) {
    var _ = area.textProperty().subscribe(() -> decide(area));
    for (var size : List.of(area.widthProperty(), area.heightProperty(), area.fontProperty())) {
      var _ = size.subscribe(() -> decide(area));
    }
    decide(area);
  }

  /// Wraps what is typed in an editor that hands right-to-left text over in words, each apart from
  /// the others: such a one JavaFX need not break.
  public static void wrap(RichTextArea area) {
    area.setWrapText(true);
  }

  private static void decide(TextArea area) {
    var safe = isSafe(area.getText());
    if (!safe) {
      unwrap(area);
    }
    area.setWrapText(safe);
  }

  /// An area that does not wrap still breaks lines at its own width in two cases: until its next
  /// layout, and once all of its text had room.
  private static void unwrap(TextArea area) {
    for (var part : area.getChildrenUnmodifiable()) {
      if (part instanceof ScrollPane pane) {
        pane.setFitToWidth(false);
        pane.getContent().lookupAll(".text").stream()
            .filter(Text.class::isInstance)
            .map(Text.class::cast)
            .forEach(text -> text.setWrappingWidth(0));
      }
    }
  }

  /// Whether JavaFX can break this text by itself.
  public static boolean isSafe(String text) {
    return BREAKS_RIGHT_TO_LEFT || text.codePoints().noneMatch(Wrapping::isRightToLeft);
  }

  /// The text with its long lines broken between words.
  static String broken(String text) {
    return text.lines().map(Wrapping::brokenLine).collect(Collectors.joining("\n"));
  }

  private static String brokenLine(String line) {
    var broken = new StringBuilder();
    var length = 0;
    for (var word : line.split(" ", -1)) {
      if (length > 0 && length + 1 + word.length() > LINE) {
        broken.append('\n');
        length = 0;
      } else if (length > 0) {
        broken.append(' ');
        length++;
      }
      broken.append(word);
      length += word.length();
    }
    return broken.toString();
  }

  private static boolean isRightToLeft(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE ->
          true;
      default -> false;
    };
  }
}
