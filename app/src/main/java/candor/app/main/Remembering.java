package candor.app.main;

import candor.app.settings.EncryptionDoors;
import candor.app.settings.WorkspaceScreen.Said;
import candor.persistence.Passphrase;
import candor.persistence.Remembered;
import candor.persistence.Unlock;
import candor.persistence.Workspace;
import java.io.IOException;
import java.util.Optional;

/// Opening without asking on this computer, in words. All of it blocks.
final class Remembering {
  private Remembering() {}

  /// How it is now.
  static EncryptionDoors.Remembered of(Workspace workspace) {
    try {
      return switch (new Remembered(workspace).state()) {
        case ON -> new EncryptionDoors.Remembered(true, Optional.empty());
        case OFF -> new EncryptionDoors.Remembered(false, Optional.empty());
        case UNKNOWN_SYSTEM -> absent("main.remember.unknown-system");
        case NO_ANSWER -> absent("main.remember.no-answer");
      };
    } catch (IOException e) {
      return absent("main.no-key");
    }
  }

  /// Switches it on.
  static Said remember(Workspace workspace, String passphrase) {
    try (var typed = Passphrase.of(passphrase.toCharArray())) {
      return switch (new Remembered(workspace).remember(new Unlock.ByPassphrase(typed))) {
        case DONE -> done("main.remember.on");
        case WRONG -> Safe.wrong();
        case REFUSED ->
            new Said(
                false,
                Messages.of("main.remember.refused"),
                Messages.of("main.remember.refused.next"));
      };
    } catch (IOException e) {
      return Safe.failed();
    }
  }

  /// Switches it off.
  static Said forget(Workspace workspace) {
    try {
      new Remembered(workspace).forget();
      return done("main.remember.off");
    } catch (IOException e) {
      return Safe.failed();
    }
  }

  private static EncryptionDoors.Remembered absent(String why) {
    return new EncryptionDoors.Remembered(false, Optional.of(Messages.of(why)));
  }

  private static Said done(String what) {
    return new Said(true, Messages.of(what), "");
  }
}
