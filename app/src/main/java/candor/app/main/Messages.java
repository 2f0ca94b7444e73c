package candor.app.main;

import java.util.ResourceBundle;

/// The words of the command line and of opening workspaces; usable without JavaFX.
final class Messages {
  private Messages() {}

  static String of(String key) {
    return ResourceBundle.getBundle("candor.app.main.messages", Messages.class.getModule())
        .getString(key);
  }
}
