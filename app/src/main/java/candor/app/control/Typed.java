package candor.app.control;

/// What one types into, and that saves it by itself.
public interface Typed {
  /// Both, as one.
  static Typed both(Typed one, Typed other) {
    return new Typed() {
      @Override
      public void keep() {
        one.keep();
        other.keep();
      }

      @Override
      public boolean holds() {
        return one.holds() || other.holds();
      }
    };
  }

  /// Saves what is typed and not saved yet; it goes on.
  default void keep() {}

  /// Whether something typed could not be stored, so that it is here only and tried again: closing
  /// it now would throw it away. Where that can be, it is not closed.
  default boolean holds() {
    return false;
  }
}
