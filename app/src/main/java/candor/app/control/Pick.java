package candor.app.control;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyEvent;

/// One of many, from a list that opens. Letters that are typed choose what begins with them, and
/// the same letter again the next that begins with it.
///
/// @param <T> what is chosen
public final class Pick<T> extends ComboBox<T> {
  private final Letters letters = new Letters();

  /// Offers nothing at first.
  ///
  /// @param words what each one is called
  public Pick(Function<T, String> words) {
    setConverter(new Worded<>(words));
    addEventHandler(
        KeyEvent.KEY_TYPED,
        event ->
            letters.with(event.getCharacter()).flatMap(this::beginning).ifPresent(this::setValue));
  }

  private Optional<T> beginning(String typed) {
    var isOne = typed.codePoints().distinct().count() == 1;
    var from = isOne ? getItems().indexOf(getValue()) + 1 : 0;
    return beginning(typed, from)
        .or(() -> isOne ? beginning(first(typed), from) : Optional.empty());
  }

  // The items from that one on, and then those before it.
  private Optional<T> beginning(String typed, int from) {
    var items = getItems();
    return IntStream.range(0, items.size())
        .mapToObj(i -> items.get((from + i) % items.size()))
        .filter(each -> getConverter().toString(each).toLowerCase(Locale.ROOT).startsWith(typed))
        .findFirst();
  }

  private static String first(String typed) {
    return typed.substring(0, typed.offsetByCodePoints(0, 1));
  }
}
