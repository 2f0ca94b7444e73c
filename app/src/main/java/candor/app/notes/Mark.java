package candor.app.notes;

import java.util.List;

/// What a line says of itself with its first letter.
enum Mark {
  NONE(""),
  /// The candidate's own words.
  QUOTE("note-quote"),
  /// To be asked on.
  FOLLOW_UP("note-follow-up");

  private final String look;

  Mark(String look) {
    this.look = look;
  }

  static Mark of(String text) {
    var words = text.stripLeading();
    if (words.isEmpty()) {
      return NONE;
    }
    return switch (words.charAt(0)) {
      case '!', '！' -> QUOTE;
      case '?', '？' -> FOLLOW_UP;
      default -> NONE;
    };
  }

  /// The style classes of its words.
  List<String> looks() {
    return look.isEmpty() ? List.of() : List.of(look);
  }
}
