package candor.app.erasure;

import candor.app.text.Texts;
import candor.model.erasure.ErasedCount;
import java.util.List;
import java.util.stream.Collectors;

/// Says how many of what were or would be removed.
final class Kinds {
  private static final Texts TEXTS = Texts.in(Kinds.class);

  private Kinds() {}

  /// "3 notes, 1 document and 2 applications"; the person and the rows that only tie others
  /// together are not counted up.
  static String sentence(List<ErasedCount> counts) {
    var told = counts.stream().map(Kinds::words).filter(words -> !words.isEmpty()).toList();
    return told.isEmpty()
        ? TEXTS.of("kind.nothing")
        : told.stream().collect(Collectors.joining(", "));
  }

  /// "3 notes"; nothing for what a user has no word for.
  static String words(ErasedCount count) {
    var key = "kind." + count.kind();
    return TEXTS.has(key) ? TEXTS.of(key, count.count()) : "";
  }
}
