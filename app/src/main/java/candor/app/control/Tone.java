package candor.app.control;

import java.util.Locale;

/// What a mark means. The colour only repeats what its words or icon say.
public enum Tone {
  NEUTRAL,
  ACCENT,
  SUCCESS,
  WARNING,
  DANGER;

  String styleClass() {
    return name().toLowerCase(Locale.ROOT);
  }
}
