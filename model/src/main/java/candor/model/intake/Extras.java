package candor.model.intake;

import candor.model.posting.Board;
import candor.model.store.Text;
import java.util.List;

/// What came with a proposal besides name, contact and message. All of it is a stranger's.
///
/// @param links addresses of profiles and pages
/// @param answers to questions of the board's form
/// @param lost what was attached and not taken, and why, a sentence each
public record Extras(List<String> links, List<Board.Answer> answers, List<String> lost) {
  /// Nothing.
  public static final Extras NONE = new Extras(List.of(), List.of(), List.of());

  private static final int MOST = 50;
  private static final int LINE = 500;
  private static final int ANSWER = 20_000;

  public Extras {
    links = links.stream().limit(MOST).map(link -> capped(Text.line(link), LINE)).toList();
    answers =
        answers.stream()
            .limit(MOST)
            .map(
                each ->
                    new Board.Answer(
                        capped(Text.line(each.question()), LINE),
                        capped(Text.storable(each.answer()), ANSWER)))
            .toList();
    lost = lost.stream().limit(MOST).map(each -> capped(Text.line(each), LINE)).toList();
  }

  /// The text, cut where it is too long, between characters.
  static String capped(String text, int longest) {
    return text.length() <= longest
        ? text
        : Text.storable(text.substring(0, longest)).replaceFirst("\uFFFD$", "");
  }
}
