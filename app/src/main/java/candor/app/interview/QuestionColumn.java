package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is asked, in order; the open question with its probes, its competency, and the competency's
/// anchors when asked for. Never takes the keyboard from the notes.
final class QuestionColumn extends ScrollPane {
  private static final Texts TEXTS = Texts.in(QuestionColumn.class);
  private static final double EDGE = 8;
  private final InterviewViewModel model;
  private final Questions questions;
  private final VBox list = new VBox();
  private final Map<String, QuestionItem> items = new LinkedHashMap<>();
  private boolean scale;

  QuestionColumn(InterviewViewModel model, NotesViewModel notes, Questions questions) {
    this.model = model;
    this.questions = questions;
    getStyleClass().add("question-column");
    list.getStyleClass().add("questions");
    setContent(list);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    setAccessibleText(TEXTS.of("interview.questions"));
    var _ = model.sheetProperty().subscribe(sheet -> sheet.ifPresent(this::show));
    var _ = model.openProperty().subscribe(this::open);
    var _ = heightProperty().subscribe(height -> reveal(model.openProperty().get()));
    var _ = model.visitsProperty().subscribe(this::mark);
    var _ = notes.countsProperty().subscribe(this::mark);
  }

  // What scrolls takes the keyboard when it is clicked, and what is typed then would be lost.
  @Override
  public void requestFocus() {}

  /// Shows the competency's scale under the open question, or puts it away.
  void switchAnchors() {
    scale = !scale;
    items.values().forEach(item -> item.scale(scale));
    reveal(model.openProperty().get());
  }

  private void show(Sheet sheet) {
    items.clear();
    var number = 0;
    var rows = new ArrayList<Node>();
    for (var topic : sheet.topics()) {
      if (topic.kind() == Topic.Kind.CANDIDATE && sheet.isMine()) {
        rows.add(add());
      }
      var verbs =
          new QuestionItem.Verbs(
              () -> questions.go(topic.key()),
              Optional.<Runnable>of(() -> questions.switchNotAsked(topic))
                  .filter(_ -> sheet.isMine()),
              this::switchAnchors);
      var item = new QuestionItem(topic, topic.isAsked() ? ++number : 0, verbs);
      item.scale(scale);
      items.put(topic.key(), item);
      rows.add(item);
    }
    list.getChildren().setAll(rows);
    mark();
    open(model.openProperty().get());
  }

  private Node add() {
    var button = Buttons.quiet(Action.of(TEXTS.of("interview.add"), Feather.PLUS, questions::add));
    button.setFocusTraversable(false);
    button.getStyleClass().add("add-question");
    return button;
  }

  private void mark() {
    items.forEach((key, item) -> item.mark(model.mark(key)));
  }

  private void open(String key) {
    items.forEach((each, item) -> item.open(each.equals(key)));
    reveal(key);
  }

  private void reveal(String key) {
    var item = items.get(key);
    if (item == null || getScene() == null) {
      return;
    }
    // The one that was open is lower now, and the one that is open higher.
    applyCss();
    layout();
    var hidden = list.getHeight() - getViewportBounds().getHeight();
    if (hidden > 0) {
      setVvalue(Math.clamp((item.getBoundsInParent().getMinY() - EDGE) / hidden, 0, 1));
    }
  }
}
