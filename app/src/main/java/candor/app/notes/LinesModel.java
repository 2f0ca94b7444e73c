package candor.app.notes;

import candor.model.interview.TypedLine;
import candor.model.kit.Competency;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.DataFormatHandler;
import jfx.incubator.scene.control.richtext.model.PlainTextFormatHandler;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttribute;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledInput;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.jspecify.annotations.Nullable;

/// The notes as JavaFX's editor sees them: a paragraph for each line.
///
/// The editor takes an edit apart into removing and inserting, and says then what it was; the edit
/// is put together again from these parts and made in the lines as one. Undo is not the editor's
/// own, which would make new lines of old ones and takes back a letter at a time.
final class LinesModel extends StyledTextModel {
  /// What a paragraph tells the view of its line.
  static final StyleAttribute<About> ABOUT = new StyleAttribute<>("ABOUT", About.class, true);

  /// How a part of a line looks: style classes that follow the theme. Names of styles given to the
  /// editor itself are turned into colours and sizes once.
  static final StyleAttribute<Piece> PIECE = new StyleAttribute<>("PIECE", Piece.class, false);

  private final LineList lines;
  private final Consumer<LineEdit> edited;
  private Function<String, String> names = key -> "";
  private List<Competency> competencies = List.of();
  private @Nullable Pending pending;

  /// @param heading what stands above the line: the name of its question, where that changes
  record About(int index, String heading) {}

  // An edit on its way: from where to where, and what is put in between.
  private static final class Pending {
    private final TextPos start;
    private final TextPos end;
    private final ArrayList<StringBuilder> inserted = new ArrayList<>(List.of(new StringBuilder()));

    Pending(TextPos start, TextPos end) {
      this.start = start;
      this.end = end;
    }

    List<String> texts() {
      return inserted.stream().map(StringBuilder::toString).toList();
    }
  }

  /// Plain text from elsewhere, cleaned.
  private static final class PlainText extends DataFormatHandler {
    PlainText() {
      super(DataFormat.PLAIN_TEXT);
    }

    @Override
    public StyledInput createStyledInput(String text, StyleAttributeMap attributes) {
      return StyledInput.of(Pasted.clean(text), attributes);
    }

    @Override
    public Object copy(StyledTextModel model, StyleResolver resolver, TextPos from, TextPos to)
        throws java.io.IOException {
      return PlainTextFormatHandler.getInstance().copy(model, resolver, from, to);
    }

    @Override
    public void save(
        StyledTextModel model,
        StyleResolver resolver,
        TextPos from,
        TextPos to,
        java.io.OutputStream out)
        throws java.io.IOException {
      PlainTextFormatHandler.getInstance().save(model, resolver, from, to, out);
    }
  }

  /// @param edited told of each edit by the user after it was made, before it is shown
  LinesModel(LineList lines, Consumer<LineEdit> edited) {
    this.lines = lines;
    this.edited = edited;
    removeDataFormatHandler(DataFormat.RTF, true, false);
    removeDataFormatHandler(DataFormat.HTML, true, false);
    registerDataFormatHandler(new PlainText(), true, true, 0);
    setUndoRedoEnabled(false);
  }

  void setNames(Function<String, String> names) {
    this.names = names;
  }

  void setCompetencies(List<Competency> all) {
    competencies = List.copyOf(all);
  }

  /// The looks of a line.
  List<Piece> pieces(int index) {
    return Piece.of(lines.get(index).text(), competencies);
  }

  /// Says to whoever shows the last line that another question is open.
  void showAsked() {
    var last = lines.size() - 1;
    if (lines.get(last).text().isEmpty()) {
      var line = List.of(lines.get(last));
      show(new LineEdit(last, line, line));
    }
  }

  /// Says to whoever shows the lines that these stand where others did.
  void show(LineEdit edit) {
    var last = edit.before().size() - 1;
    super.fireChangeEvent(
        TextPos.ofLeading(edit.first(), 0),
        TextPos.ofLeading(edit.first() + last, edit.before().get(last).text().length()),
        edit.after().getFirst().text().length(),
        edit.after().size() - 1,
        edit.after().size() == 1 ? 0 : edit.after().getLast().text().length());
  }

  @Override
  public boolean isWritable() {
    return true;
  }

  @Override
  public int size() {
    return lines.size();
  }

  @Override
  public String getPlainText(int index) {
    return lines.get(index).text();
  }

  @Override
  public RichParagraph getParagraph(int index) {
    var paragraph = RichParagraph.builder();
    for (var piece : pieces(index)) {
      paragraph.addSegment(piece.text(), StyleAttributeMap.of(PIECE, piece));
    }
    paragraph.setParagraphAttributes(StyleAttributeMap.of(ABOUT, about(index)));
    return paragraph.build();
  }

  /// What the view is to know of a line.
  About about(int index) {
    var question = lines.questionOf(index);
    var isFirst = index == 0 || !lines.questionOf(index - 1).equals(question);
    return new About(index, isFirst ? names.apply(question) : "");
  }

  @Override
  protected void removeRange(TextPos start, TextPos end) {
    pending = new Pending(start, end);
  }

  @Override
  protected int insertTextSegment(
      int index, int offset, String text, StyleAttributeMap attributes) {
    pending(index, offset).inserted.getLast().append(text);
    return text.length();
  }

  @Override
  protected void insertLineBreak(int index, int offset) {
    pending(index, offset).inserted.add(new StringBuilder());
  }

  @Override
  public void fireChangeEvent(
      TextPos start, TextPos end, int charsTop, int linesAdded, int charsBottom) {
    var edit = pending;
    if (edit == null) {
      return;
    }
    pending = null;
    var made =
        lines.replace(
            edit.start.index(),
            edit.start.offset(),
            edit.end.index(),
            edit.end.offset(),
            edit.texts());
    edited.accept(made);
    super.fireChangeEvent(start, end, charsTop, linesAdded, charsBottom);
  }

  private Pending pending(int index, int offset) {
    var now = pending;
    if (now == null) {
      var at = TextPos.ofLeading(index, offset);
      now = new Pending(at, at);
      pending = now;
    }
    return now;
  }

  /// The line of a paragraph.
  TypedLine line(int index) {
    return lines.get(index);
  }

  @Override
  public StyleAttributeMap getStyleAttributeMap(StyleResolver resolver, TextPos position) {
    return StyleAttributeMap.EMPTY;
  }

  @Override
  protected void insertParagraph(int index, Supplier<Region> generator) {
    throw new UnsupportedOperationException("notes are text");
  }

  @Override
  protected void applyParagraphStyle(int index, StyleAttributeMap attributes) {
    // A line looks as its text says.
  }

  @Override
  protected void setParagraphStyle(int index, StyleAttributeMap attributes) {
    // A line looks as its text says.
  }

  @Override
  protected void applyStyle(
      int index, int start, int end, StyleAttributeMap attributes, boolean merge) {
    // A line looks as its text says.
  }
}
