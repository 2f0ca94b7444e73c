package candor.persistence.document;

/// What the drawing process is asked for and how it answers, a byte each.
final class Orders {
  static final int DRAW = 'd';
  static final int TEXT = 't';

  static final int FINE = 0;
  static final int LOCKED = 1;
  static final int BROKEN = 2;
  static final int OTHER_SORT = 3;

  /// There are no pages, but words.
  static final int WORDS = 4;

  /// The widest and the highest picture, in pixels: 36 MB at most.
  static final int WIDEST = 3000;

  static final int HIGHEST = 3000;

  private Orders() {}
}
