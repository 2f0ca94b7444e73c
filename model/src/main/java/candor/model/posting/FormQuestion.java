package candor.model.posting;

import candor.model.store.Text;
import java.util.List;

/// What a board's form asks who applies, besides name, e-mail, phone and resume.
///
/// @param name the board's own name of it
/// @param required whether nobody may leave it open
/// @param choices what can be answered; empty where it is written
public record FormQuestion(
    String name, String label, boolean required, Form form, List<Choice> choices) {
  /// How it is answered.
  public enum Form {
    LINE,
    LINES,
    /// By one of its choices.
    ONE,
    /// By any of its choices.
    SOME,
    /// In the board's own form only, such as by another file.
    ELSEWHERE
  }

  /// Something that can be answered.
  ///
  /// @param value the board's own name of it
  public record Choice(String value, String label) {
    public Choice {
      label = Text.line(label);
    }
  }

  public FormQuestion {
    label = Text.line(label);
    choices = List.copyOf(choices);
  }

  /// Whether this is an answer to it as it is asked now.
  boolean takes(List<String> values) {
    return switch (form) {
      case LINE, LINES -> values.size() == 1;
      case ONE -> values.size() == 1 && areChoices(values);
      case SOME -> areChoices(values);
      case ELSEWHERE -> false;
    };
  }

  private boolean areChoices(List<String> values) {
    return choices.stream().map(Choice::value).toList().containsAll(values);
  }
}
