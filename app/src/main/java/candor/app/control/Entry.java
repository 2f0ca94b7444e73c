package candor.app.control;

import candor.app.text.Texts;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One thing asked for in a [Prompt].
///
/// @param <T> what is entered
public final class Entry<T> {
  private static final Texts TEXTS = Texts.in(Entry.class);
  private final Node control;
  private final Field field;
  private final Supplier<Optional<T>> read;
  private final Predicate<Optional<T>> sound;
  private final String problem;
  private final Optional<T> begun;
  private Supplier<Optional<String>> wrong = Optional::empty;

  private Entry(String label, Node control, Supplier<Optional<T>> read, boolean required) {
    this(
        label,
        control,
        read,
        entered -> entered.map(value -> !required || !value.equals("")).orElse(!required),
        TEXTS.of("control.entry.required"));
  }

  private Entry(
      String label,
      Node control,
      Supplier<Optional<T>> read,
      Predicate<Optional<T>> sound,
      String problem) {
    this.control = control;
    this.field = new Field(label, control).untilChanged();
    this.read = read;
    this.sound = sound;
    this.problem = problem;
    this.begun = read.get();
  }

  /// One line that may stay empty.
  public static Entry<String> line(String label, String initial) {
    return text(label, new TextField(initial), false);
  }

  /// One line that must not stay empty.
  public static Entry<String> requiredLine(String label, String initial) {
    return text(label, new TextField(initial), true);
  }

  /// One line that must be typed as it stands there, before what cannot be undone; letter case,
  /// accents, which not every keyboard has, and spaces aside.
  ///
  /// @param missing said while nothing was typed
  /// @param other said as long as it is something else
  public static Entry<String> same(String label, String expected, String missing, String other) {
    var line = new TextField();
    return new Entry<String>(
            label,
            line,
            () -> Optional.of(line.getText().strip()),
            entered -> entered.filter(text -> !text.isEmpty()).isPresent(),
            missing)
        .must(entered -> plain(entered).equals(plain(expected)), other);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /// A passphrase, hidden as it is typed, that must not stay empty.
  public static Entry<String> passphrase(String label) {
    var field = new PassphraseField();
    return new Entry<>(label, field, () -> Optional.of(field.typed()), true);
  }

  /// A password or key, hidden as it is typed, that may stay empty.
  public static Entry<String> secret(String label) {
    var field = new PassphraseField();
    return new Entry<>(label, field, () -> Optional.of(field.typed()), false);
  }

  /// Several lines that may stay empty.
  public static Entry<String> lines(String label, String initial) {
    return text(label, area(initial), false);
  }

  /// Several lines of which one at least must say something.
  public static Entry<String> requiredLines(String label, String initial) {
    return text(label, area(initial), true);
  }

  /// One of several values; the first is chosen until told otherwise.
  public static <T> Entry<T> choice(String label, List<T> values, Function<T, String> text) {
    return choice(label, values, values.getFirst(), text);
  }

  /// One of several values.
  ///
  /// @param initial chosen until told otherwise
  public static <T> Entry<T> choice(
      String label, List<T> values, T initial, Function<T, String> text) {
    var box = new Pick<>(text);
    box.getItems().setAll(values);
    box.setMaxWidth(Double.MAX_VALUE);
    box.getSelectionModel().select(initial);
    box.setButtonCell(new Chosen<>(text));
    var whole = new Tooltip();
    whole.textProperty().bind(box.valueProperty().map(text));
    box.setTooltip(whole);
    // Whatever is chosen is an answer, also an empty text.
    return new Entry<>(
        label,
        box,
        () -> Optional.ofNullable(box.getValue()),
        Optional::isPresent,
        TEXTS.of("control.entry.required"));
  }

  /// Any of several values, in their order; none is chosen until told otherwise.
  public static <T> Entry<List<T>> several(String label, List<T> values, Function<T, String> text) {
    var boxes = values.stream().map(value -> box(text.apply(value))).toList();
    var all = new VBox();
    all.getStyleClass().add("several");
    all.setAccessibleRole(AccessibleRole.PARENT);
    all.getChildren().setAll(boxes);
    return new Entry<>(
        label,
        all,
        () ->
            Optional.of(
                IntStream.range(0, boxes.size())
                    .filter(i -> boxes.get(i).isSelected())
                    .mapToObj(values::get)
                    .toList()),
        false);
  }

  private static CheckBox box(String text) {
    var box = new CheckBox(text);
    box.setMnemonicParsing(false);
    Wrapping.wrap(box);
    return box;
  }

  /// A day, or none.
  public static Entry<Optional<LocalDate>> date(String label, Optional<LocalDate> initial) {
    var picker = new DayPicker();
    picker.setValue(initial.orElse(null));
    picker.setMaxWidth(Double.MAX_VALUE);
    return new Entry<>(
        label,
        picker,
        () -> picker.isUnderstood() ? Optional.of(picker.day()) : Optional.empty(),
        Optional::isPresent,
        picker.help());
  }

  /// A quiet line below.
  public Entry<T> hint(String text) {
    var _ = field.hint(text);
    return this;
  }

  /// Says how the value must be.
  ///
  /// @param words what to say when it is not so
  public Entry<T> must(Predicate<T> be, String words) {
    wrong = () -> read.get().filter(be).isPresent() ? Optional.empty() : Optional.of(words);
    return this;
  }

  /// Says what else may be wrong with the value, once it is as it must be.
  ///
  /// @param problem what to say of a value; empty where nothing is wrong with it
  public void unless(Function<T, Optional<String>> problem) {
    var before = wrong;
    wrong = () -> before.get().or(() -> read.get().flatMap(problem));
  }

  /// Says that another entry must have the same value.
  ///
  /// @param words what to say when it has not
  public void mustBe(Entry<T> other, String words) {
    wrong = () -> read.get().equals(other.read.get()) ? Optional.empty() : Optional.of(words);
  }

  /// Whether it is asked for and what stands in it is like that.
  public BooleanBinding is(Predicate<T> like) {
    return Bindings.createBooleanBinding(
        () -> field.isVisible() && read.get().filter(like).isPresent(), field.changing());
  }

  /// Asks for it only while this holds. Else it is not shown, and what stands in it stays as it is.
  public void onlyWhile(ObservableBooleanValue wanted) {
    field.managedProperty().bind(field.visibleProperty());
    field.visibleProperty().bind(wanted);
    // What is being typed into is moved, where this comes or goes before it.
    var _ =
        wanted.subscribe(
            _ -> {
              var scene = control.getScene();
              if (scene != null && scene.getFocusOwner() instanceof TextInputControl typed) {
                Scroll.revealOnceLaidOut(typed);
              }
            });
  }

  /// Offers another way to say it than typing: a button beside it.
  ///
  /// @param choose what is to stand in it; nothing to leave it as it is
  public Entry<T> orBy(Feather icon, String name, Supplier<Optional<String>> choose) {
    if (control instanceof TextInputControl input) {
      var _ =
          field.beside(
              Buttons.icon(
                  icon,
                  Action.of(
                      name,
                      () -> {
                        choose.get().ifPresent(input::setText);
                        input.requestFocus();
                        input.end();
                      })));
    }
    return this;
  }

  /// Told of the text of a passphrase whenever it was changed.
  public void onTyped(Consumer<String> run) {
    if (control instanceof PassphraseField field) {
      var _ = field.textProperty().subscribe((_, _) -> run.accept(field.typed()));
    }
  }

  /// What was entered: text stripped of outer spaces, which may be empty where it is not required.
  /// Called once the prompt has been confirmed.
  public T value() {
    return read.get().orElseThrow();
  }

  /// Whether something else stands there than at first.
  boolean isChanged() {
    return !read.get().equals(begun);
  }

  boolean isSecret() {
    return control instanceof PassphraseField;
  }

  Field field() {
    return field;
  }

  void begin() {
    switch (control) {
      case VBox several -> several.getChildren().getFirst().requestFocus();
      case TextInputControl input -> {
        input.requestFocus();
        input.selectAll();
      }
      default -> control.requestFocus();
    }
  }

  boolean isReady() {
    if (!field.isManaged()) {
      return true;
    }
    var ready = sound.test(read.get());
    var said = ready ? wrong.get() : Optional.of(problem);
    field.setProblem(said);
    return said.isEmpty();
  }

  private static TextArea area(String initial) {
    var area = new TextArea(initial);
    area.setPrefRowCount(3);
    Wrapping.wrap(area);
    return area;
  }

  private static Entry<String> text(String label, TextInputControl control, boolean required) {
    return new Entry<>(label, control, () -> Optional.of(control.getText().strip()), required);
  }
}
