package candor.app.notes;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Composing;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.interview.TypedLine;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextFlow;
import jfx.incubator.scene.control.input.FunctionTag;
import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.StyleHandlerRegistry;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.jspecify.annotations.Nullable;

/// JavaFX's editor over lines of notes, with undo, keys and a menu of its own.
final class NotesArea extends RichTextArea {
  private static final Texts TEXTS = Texts.in(NotesArea.class);
  private static final StyleHandlerRegistry REGISTRY = registry();
  private final LineList lines;
  private final LinesModel model;
  private final EditHistory history;
  private final Margin margin;
  private final LiveLines live;
  private final Runnable typed;
  private final Runnable touched;
  private Optional<Composing> composing = Optional.empty();
  private Runnable onComposed = () -> {};

  /// @param name what is written here, for a screen reader
  /// @param typed called after each edit by the user but undo and redo
  /// @param touched called after those, and after all others, too
  NotesArea(String name, LineList lines, EditHistory history, Runnable typed, Runnable touched) {
    super(null);
    this.lines = lines;
    this.history = history;
    this.typed = typed;
    this.touched = touched;
    this.model = new LinesModel(lines, this::did);
    this.margin = new Margin(this, model);
    this.live = new LiveLines(model, margin);
    getStyleClass().add("notes-area");
    // A text of its own would be read in place of what is written.
    var label = new Label(name);
    label.setLabelFor(this);
    setAccessibleRoleDescription(null);
    setModel(model);
    Wrapping.wrap(this);
    keys();
    setContextMenu(
        Buttons.menu(
            List.of(
                Action.of(TEXTS.of("notes.undo"), this::undo).when(history.undoableProperty()),
                Action.of(TEXTS.of("notes.redo"), this::redo).when(history.redoableProperty()),
                Action.of(TEXTS.of("notes.cut"), this::cut),
                Action.of(TEXTS.of("notes.copy"), this::copy),
                Action.of(TEXTS.of("notes.paste"), this::paste),
                Action.of(TEXTS.of("notes.selectAll"), this::selectAll))));
    var _ = skinProperty().subscribe(this::dress);
    var _ =
        caretPositionProperty()
            .subscribe(
                (before, now) -> {
                  if (before == null || now == null || before.index() != now.index()) {
                    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
                  }
                });
    margin.refresh();
    select(TextPos.ZERO);
  }

  LinesModel lines() {
    return model;
  }

  Margin margin() {
    return margin;
  }

  /// Takes in that all lines may be others now; the caret stays in its line, where that is still
  /// there.
  void reload(Runnable change) {
    composing.ifPresent(Composing::confirm);
    var caret = caret();
    var line = line(caret.index());
    var before = lines.size();
    change.run();
    history.forget();
    live.refresh(before);
    var index = line.map(kept -> lines.indexOf(kept.id())).orElse(0);
    goTo(index < 0 ? Math.min(caret.index(), lines.size() - 1) : index, caret.offset());
    live.reveal();
  }

  /// What to call after an input method has composed or confirmed something, which need not move
  /// the caret.
  void setOnComposed(Runnable composed) {
    onComposed = composed;
  }

  /// Shows all lines anew: they look otherwise now.
  void refresh() {
    live.dressAnew();
  }

  /// Lets go of what is kept of lines that are far away; see [LiveLines#letGo].
  void letGo() {
    live.letGo();
  }

  /// Puts the caret into a line, and this line into view.
  void goTo(int line, int column) {
    var index = Math.clamp(line, 0, lines.size() - 1);
    var offset = Math.clamp(column, 0, lines.get(index).text().length());
    select(TextPos.ofLeading(index, offset));
  }

  /// Where the caret stands.
  TextPos caret() {
    return Optional.ofNullable(getCaretPosition()).orElse(TextPos.ZERO);
  }

  /// The caret on the screen, one pixel wide.
  Bounds caretOnScreen() {
    var low = getInputMethodRequests().getTextLocation(0);
    return new BoundingBox(low.getX(), low.getY(), 1, 0);
  }

  /// A screen reader is told of the line with the caret, which is also what the editor counts from
  /// when it is asked where something is on the screen. The editor itself would tell of the 64
  /// lines around, of none before the caret has moved, and fail where some of them are gone.
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> lines.get(caret().index()).text();
      case CARET_OFFSET -> caret().offset();
      case SELECTION_START ->
          inCaretLine(getSelection() == null ? caret() : getSelection().getMin());
      case SELECTION_END -> inCaretLine(getSelection() == null ? caret() : getSelection().getMax());
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private int inCaretLine(TextPos position) {
    var line = caret().index();
    if (position.index() < line) {
      return 0;
    }
    return position.index() > line ? lines.get(line).text().length() : position.offset();
  }

  @Override
  public StyleHandlerRegistry getStyleHandlerRegistry() {
    return REGISTRY;
  }

  private static StyleHandlerRegistry registry() {
    var registry = StyleHandlerRegistry.builder(styleHandlerRegistry);
    registry.<NotesArea, LinesModel.About>setParHandler(
        LinesModel.ABOUT,
        (area, context, about) -> {
          if (context.getNode() instanceof TextFlow flow) {
            area.live.shows(flow, about);
          }
        });
    registry.<NotesArea, Piece>setSegHandler(
        LinesModel.PIECE,
        (area, context, piece) -> context.getNode().getStyleClass().addAll(piece.looks()));
    return registry.build();
  }

  private void keys() {
    var keys = getInputMap();
    keys.registerFunction(Tag.UNDO, this::takeBack);
    keys.registerFunction(Tag.REDO, this::doAgain);
    keys.registerFunction(Tag.MOVE_UP, () -> step(Tag.MOVE_UP, -1, false));
    keys.registerFunction(Tag.MOVE_DOWN, () -> step(Tag.MOVE_DOWN, 1, false));
    keys.registerFunction(Tag.SELECT_UP, () -> step(Tag.SELECT_UP, -1, true));
    keys.registerFunction(Tag.SELECT_DOWN, () -> step(Tag.SELECT_DOWN, 1, true));
    keys.registerKey(KeyBinding.shortcut(KeyCode.Y), Tag.REDO);
    keys.registerKey(KeyBinding.shiftShortcut(KeyCode.Z), Tag.REDO);
    keys.registerKey(KeyBinding.of(KeyCode.TAB), Tag.FOCUS_NEXT);
    // Keys of the window.
    keys.disableKeyBinding(KeyBinding.control(KeyCode.H));
  }

  // JavaFX's editor counts the room above a blank line twice: it does not get into one with a
  // heading, or goes past it, and does not get out of one downwards.
  private void step(FunctionTag tag, int by, boolean selects) {
    var before = caret();
    var row = live.row(before);
    executeDefault(tag);
    var missed = before.index() + by;
    var lines = Math.abs(caret().index() - before.index());
    var isMissed = lines > 1 || (lines == 0 && live.row(caret()) == row);
    if (isMissed && missed >= 0 && missed < model.size()) {
      var column = Math.min(before.offset(), model.getPlainText(missed).length());
      var there = TextPos.ofLeading(missed, column);
      if (selects) {
        extendSelection(there);
      } else {
        select(there);
      }
    }
  }

  private void dress() {
    for (var part : getChildrenUnmodifiable()) {
      if (part instanceof StyledTextModel.Listener && part instanceof Parent flow) {
        var sight = Sight.of(this, flow);
        live.standIn(flow, sight);
        composing = Optional.of(Composing.in(this, this::composed));
        var _ = selectionProperty().subscribe(sight::moved);
      }
    }
  }

  private void composed() {
    live.composed(caret().index());
    onComposed.run();
  }

  private Optional<TypedLine> line(int index) {
    return index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
  }

  private void did(LineEdit edit) {
    var anchor = Optional.ofNullable(getAnchorPosition()).orElse(caret());
    history.did(
        edit,
        new EditHistory.Selected(
            anchor.index(), anchor.offset(), caret().index(), caret().offset()));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    typed.run();
    touched.run();
  }

  private void takeBack() {
    history
        .undo()
        .ifPresent(
            step -> {
              var edit = step.edit();
              model.show(lines.restore(edit.first(), edit.after().size(), edit.before()));
              var was = step.selected();
              select(
                  TextPos.ofLeading(was.anchorLine(), was.anchor()),
                  TextPos.ofLeading(was.caretLine(), was.caret()));
              touched.run();
            });
  }

  private void doAgain() {
    history
        .redo()
        .ifPresent(
            step -> {
              var edit = step.edit();
              model.show(lines.restore(edit.first(), edit.before().size(), edit.after()));
              var last = edit.after().size() - 1;
              goTo(edit.first() + last, end(edit));
              touched.run();
            });
  }

  // Where the change ends in its last line: before what the line ended in already.
  private static int end(LineEdit edit) {
    var before = edit.before().getLast().text();
    var after = edit.after().getLast().text();
    var same = 0;
    while (same < Math.min(before.length(), after.length())
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    return after.length() - same;
  }
}
