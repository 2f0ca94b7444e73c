package candor.app.control;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/// Something the user can do: a verb, what it looks like, and whether it can be done now.
///
/// @param text a verb with its object, in sentence case ("Add candidate")
public record Action(
    String text, Optional<Feather> icon, Runnable run, ObservableValue<Boolean> enabled) {
  public static Action of(String text, Runnable run) {
    return new Action(text, Optional.empty(), run, always());
  }

  public static Action of(String text, Feather icon, Runnable run) {
    return new Action(text, Optional.of(icon), run, always());
  }

  /// The same action, offered only while `condition` holds.
  public Action when(ObservableValue<Boolean> condition) {
    return new Action(text, icon, run, condition);
  }

  private static ObservableValue<Boolean> always() {
    return new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();
  }
}
