package candor.app.theme;

/// Light or dark; the user's choice, or the system's.
public enum Appearance {
  SYSTEM,
  LIGHT,
  DARK
}
