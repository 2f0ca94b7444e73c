package candor.model.scorecard;

import java.util.OptionalInt;

/// A rating's value: a level of the competency's scale, or *not assessed*, which is no number.
public enum Level {
  NOT_ASSESSED(0),
  ONE(1),
  TWO(2),
  THREE(3),
  FOUR(4),
  FIVE(5);

  private final int number;

  Level(int number) {
    this.number = number;
  }

  /// 1 to 5; nothing when not assessed.
  public OptionalInt number() {
    return this == NOT_ASSESSED ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /// The level of a number from 1 to 5.
  public static Level of(int number) {
    for (var level : values()) {
      if (level != NOT_ASSESSED && level.number == number) {
        return level;
      }
    }
    throw new IllegalArgumentException("no level " + number);
  }
}
