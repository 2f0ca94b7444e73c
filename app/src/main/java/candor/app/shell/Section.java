package candor.app.shell;

import org.kordamp.ikonli.feather.Feather;

/// The places of the rail, in its order. Ctrl+1 to Ctrl+6 open the first six.
public enum Section {
  TODAY(Feather.SUN),
  JOBS(Feather.BRIEFCASE),
  CANDIDATES(Feather.USERS),
  INTERVIEWS(Feather.MESSAGE_SQUARE),
  BOARDS(Feather.GLOBE),
  KITS(Feather.BOOK_OPEN),
  HISTORY(Feather.CLOCK),
  SETTINGS(Feather.SETTINGS);

  private final Feather icon;

  Section(Feather icon) {
    this.icon = icon;
  }

  public Feather icon() {
    return icon;
  }
}
