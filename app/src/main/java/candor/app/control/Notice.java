package candor.app.control;

import java.util.Optional;

/// Something the user should know, said where they are rather than in a dialog.
///
/// @param what what happened, one sentence
/// @param next what was kept and what to do, one or two sentences; may be empty
/// @param action the thing to do about it, where there is one
public record Notice(Tone tone, String what, String next, Optional<Action> action) {
  public static Notice of(Tone tone, String what, String next) {
    return new Notice(tone, what, next, Optional.empty());
  }

  public static Notice of(Tone tone, String what, String next, Action action) {
    return new Notice(tone, what, next, Optional.of(action));
  }
}
