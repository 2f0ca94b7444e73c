package candor.app.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The words for what a box lets one choose from; nothing chosen has none.
public final class Worded<T> extends StringConverter<T> {
  private final Function<T, String> words;

  public Worded(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable T value) {
    return value == null ? "" : words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("the box is chosen from, not typed into");
  }
}
