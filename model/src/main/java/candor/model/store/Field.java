package candor.model.store;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/// One component of a row.
///
/// @param name the component's name, in camel case
/// @param type its type with type arguments
/// @param refersTo the row type that it points at, when it is an id other than the row's own
/// @param isObserved whether it says what was found outside, as [Observed] has it
public record Field(String name, Type type, @Nullable Class<?> refersTo, boolean isObserved) {
  static final String ID = "id";
  static final String REVISION = "revision";

  /// Whether a change of this field is something a person did: the id never changes and the
  /// revision counts by itself.
  public boolean isContent() {
    return !name.equals(ID) && !name.equals(REVISION);
  }
}
