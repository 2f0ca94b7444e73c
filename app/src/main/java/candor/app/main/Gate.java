package candor.app.main;

import candor.app.lock.LockScreen;
import candor.persistence.OpenResult;
import candor.persistence.Passphrase;
import candor.persistence.RecoveryCode;
import candor.persistence.Unlock;
import candor.persistence.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Makes of what somebody typed what opens a workspace, and of what came of it what to say.
final class Gate {
  private Gate() {}

  /// Something to be done with a key; blocks.
  interface Attempt {
    OpenResult with(Unlock unlock) throws IOException;
  }

  /// What came of an attempt.
  sealed interface Answer {}

  record Done(OpenResult.Opened opened) implements Answer {}

  record Refused(LockScreen.Refusal why) implements Answer {}

  /// Tries a key; blocks. The passphrase is wiped afterwards, as far as Java lets one.
  static Answer tried(LockScreen.Key key, Attempt attempt, Path folder) {
    try {
      return switch (key) {
        case LockScreen.Key.ByPassphrase typed -> {
          try (var passphrase = Passphrase.of(typed.typed().toCharArray())) {
            yield answer(attempt.with(new Unlock.ByPassphrase(passphrase)), folder);
          }
        }
        case LockScreen.Key.ByCode typed -> {
          var code = RecoveryCode.of(typed.typed());
          yield code.isEmpty()
              ? new Refused(new LockScreen.Refusal.Misspelt())
              : answer(attempt.with(new Unlock.ByCode(code.get())), folder);
        }
      };
    } catch (IOException e) {
      return new Refused(new LockScreen.Refusal.Other(Messages.of("open.no-backup")));
    }
  }

  /// Whether a key opens a workspace that is open; blocks.
  static Optional<LockScreen.Refusal> refused(LockScreen.Key key, Workspace workspace) {
    try {
      return switch (key) {
        case LockScreen.Key.ByPassphrase typed -> {
          try (var passphrase = Passphrase.of(typed.typed().toCharArray())) {
            yield wrong(workspace.opensWith(new Unlock.ByPassphrase(passphrase)));
          }
        }
        case LockScreen.Key.ByCode typed -> {
          var code = RecoveryCode.of(typed.typed());
          yield code.isEmpty()
              ? Optional.of(new LockScreen.Refusal.Misspelt())
              : wrong(workspace.opensWith(new Unlock.ByCode(code.get())));
        }
      };
    } catch (IOException e) {
      return Optional.of(new LockScreen.Refusal.Other(Messages.of("main.no-key")));
    }
  }

  private static Optional<LockScreen.Refusal> wrong(boolean opens) {
    return opens ? Optional.empty() : Optional.of(new LockScreen.Refusal.Wrong());
  }

  private static Answer answer(OpenResult result, Path folder) {
    return switch (result) {
      case OpenResult.Opened opened -> new Done(opened);
      case OpenResult.WrongPassphrase _ -> new Refused(new LockScreen.Refusal.Wrong());
      case OpenResult.WrongRecoveryCode _ -> new Refused(new LockScreen.Refusal.Wrong());
      case OpenResult other ->
          new Refused(new LockScreen.Refusal.Other(OpenWords.of(other, folder)));
    };
  }

  /// What a workspace is called: its folder.
  static String name(Path folder) {
    return Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse(folder.toString());
  }
}
