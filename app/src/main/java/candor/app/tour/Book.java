package candor.app.tour;

import candor.app.theme.Appearance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the tour saw: a picture of each step in light and dark, and a short text of what was done
/// and how long it took.
public final class Book {
  /// The name of the text, which is written last.
  public static final String TEXT = "tour.md";

  private final Path folder;
  private final Hand hand;
  private final List<String> lines = new ArrayList<>();
  private long since = System.nanoTime();
  private int steps;

  /// @param folder is made if it is not there; pictures of an earlier tour in it are replaced
  public Book(Path folder, Hand hand) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.hand = hand;
    lines.add("# A day with Candor");
  }

  /// Ends a step: the time counts from the end of the one before, pictures aside.
  ///
  /// @param name of the pictures
  /// @param done what was done, in a sentence
  public void step(String name, String done) {
    hand.settle();
    var millis = (System.nanoTime() - since) / 1_000_000;
    steps++;
    var file = String.format(Locale.ROOT, "%02d-%s", steps, name);
    Png.write(hand.picture(Appearance.DARK), folder.resolve(file + "-dark.png"));
    Png.write(hand.picture(Appearance.LIGHT), folder.resolve(file + "-light.png"));
    lines.add("");
    lines.add("## " + steps + ". " + done);
    lines.add("");
    lines.add("%d ms. ![%s](%s-light.png)".formatted(millis, name, file));
    since = System.nanoTime();
  }

  /// Writes the text.
  public void close() {
    try {
      Files.write(folder.resolve(TEXT), lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
