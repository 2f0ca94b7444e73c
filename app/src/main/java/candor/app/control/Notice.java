package candor.app.control;

import java.util.Optional;

/// Something the user should know, said where they are rather than in a dialog.
///
/// @param what what happened, one sentence
/// @param next what was kept and what to do, one or two sentences; may be empty
/// @param action the thing to do about it, where there is one
/// @param untilSaved whether it is true no longer once what was not saved is
public record Notice(
    Tone tone, String what, String next, Optional<Action> action, boolean untilSaved) {
  public static Notice of(Tone tone, String what, String next) {
    return new Notice(tone, what, next, Optional.empty(), false);
  }

  public static Notice of(Tone tone, String what, String next, Action action) {
    return new Notice(tone, what, next, Optional.of(action), false);
  }

  /// Says that something could not be saved, until it is.
  public static Notice unsaved(String what, String next) {
    return new Notice(Tone.DANGER, what, next, Optional.empty(), true);
  }
}
