package candor.app.control;

import candor.app.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A field for a day, typed as the user's language writes it or as YYYY-MM-DD, or chosen. What is
/// neither stays as it was typed, and is marked until it is changed; JavaFX's own would put back
/// what stood there before.
public final class DayPicker extends DatePicker {
  private static final Texts TEXTS = Texts.in(DayPicker.class);
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final LocalDate EXAMPLE = LocalDate.of(2026, 12, 31);
  private final StringConverter<LocalDate> words = getConverter();
  private boolean misread;
  private boolean marked;

  /// A field in which nothing stands.
  public DayPicker() {
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(LocalDate day) {
            return words.toString(day);
          }

          @Override
          public @Nullable LocalDate fromString(String text) {
            misread = !isDay(text);
            mark(misread);
            return misread ? getValue() : day(text);
          }
        });
    getEditor().setTextFormatter(new TextFormatter<>(this::keep));
    var _ = getEditor().textProperty().subscribe((_, _) -> mark(false));
    // JavaFX writes it only once the field is dressed.
    var _ = valueProperty().subscribe((_, day) -> getEditor().setText(words.toString(day)));
  }

  /// What to say of what is not understood: how a day is written.
  String help() {
    return TEXTS.of("control.entry.day", words.toString(EXAMPLE));
  }

  /// Whether what stands in the field is a day, or nothing.
  public boolean isUnderstood() {
    return isDay(getEditor().getText());
  }

  /// Empties the field, also of what is not understood.
  public void clear() {
    setValue(null);
    getEditor().clear();
  }

  /// The day that stands in the field, also before it is left; empty where none does.
  public Optional<LocalDate> day() {
    return isUnderstood() ? Optional.ofNullable(day(getEditor().getText())) : Optional.empty();
  }

  private void mark(boolean wrong) {
    if (marked != wrong) {
      marked = wrong;
      pseudoClassStateChanged(DANGER, wrong);
      setAccessibleHelp(wrong ? help() : null);
    }
  }

  private boolean isDay(String text) {
    try {
      var _ = day(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private @Nullable LocalDate day(String text) {
    try {
      return words.fromString(text);
    } catch (DateTimeParseException e) {
      return LocalDate.parse(text.strip());
    }
  }

  // What is put back comes right after the text was not understood.
  private TextFormatter.Change keep(TextFormatter.Change change) {
    if (misread && change.isContentChange()) {
      var caret = change.getControlCaretPosition();
      change.setText("");
      change.setRange(caret, caret);
      change.selectRange(caret, caret);
    }
    misread = false;
    return change;
  }
}
