package candor.persistence.board.text;

/// What a board said, told apart from what is said here about it.
public final class Quoted {
  private Quoted() {}

  /// Its words in quotes, without a full stop: the sentence around them has its own.
  public static String of(String words) {
    return "“" + words.replaceFirst("\\.$", "") + "”";
  }
}
