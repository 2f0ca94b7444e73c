package candor.app.shell;

/// A key and what it does, for the list of shortcuts.
///
/// @param keys as printed on them: "Alt+Right"
public record Shortcut(String keys, String text) {}
