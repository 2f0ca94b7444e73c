package candor.app.pipeline;

import candor.app.control.Action;
import candor.app.control.EmptyState;
import candor.app.control.Loading;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.people.Settings;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The job's line, and below it the board or the table.
final class PipelineView extends VBox {
  private static final Texts TEXTS = Texts.in(PipelineView.class);
  private final PipelineViewModel model;
  private final CardVerbs verbs;
  private final Frame frame;
  private final Lanes lanes;
  private final Settings settings;
  private final StackPane body = new StackPane();
  private final JobStrip strip;
  private final MarkBar marks;
  private final ThenView then;
  private final StackPane head;
  private @Nullable BoardView board;
  private @Nullable PipelineTable table;
  private Layout layout = Layout.BOARD;
  private boolean entering;

  enum Layout {
    BOARD,
    TABLE
  }

  PipelineView(
      PipelineViewModel model,
      Frame frame,
      PipelineScreen.Doors doors,
      Lanes lanes,
      Settings settings) {
    this.model = model;
    this.frame = frame;
    this.lanes = lanes;
    this.settings = settings;
    this.verbs = new CardVerbs(model, frame, doors);
    this.strip = new JobStrip(model, frame, doors);
    this.marks = new MarkBar(model, verbs);
    this.then = new ThenView(model.then(), doors.show(), this::enter);
    this.head = new StackPane(strip, marks);
    getStyleClass().addAll("page", "pipeline");
    marks.setVisible(false);
    marks.managedProperty().bind(marks.visibleProperty());
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    head.managedProperty().bind(head.visibleProperty());
    getChildren().addAll(head, body);
    model.onMarks(this::showMarks);
    var _ = model.state().subscribe(state -> show());
    var _ = model.then().on().subscribe((_, on) -> turn(on));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Shows the board or the table; the cursor and the marks stay.
  void show(Layout other) {
    layout = other;
    show();
    if (other == Layout.TABLE) {
      table().refresh();
    }
  }

  /// A button for choosing the table's columns; shown only beside the table.
  Node columnChoice() {
    return table().columnChoice();
  }

  /// Puts the keyboard on the cards, once they are there.
  void enter() {
    entering = model.state().get() != PipelineViewModel.State.READY;
    if (entering) {
      return;
    }
    if (model.then().on().get()) {
      then.enter();
      return;
    }
    if (layout == Layout.BOARD) {
      board().enter();
    } else {
      table().enter();
    }
  }

  private void show() {
    body.getChildren()
        .setAll(
            switch (model.state().get()) {
              case LOADING -> new Loading();
              case GONE ->
                  new EmptyState(
                      Feather.BRIEFCASE,
                      TEXTS.of("pipeline.gone.title"),
                      TEXTS.of("pipeline.gone.text"),
                      Action.of(TEXTS.of("pipeline.gone.back"), frame::back));
              case READY ->
                  model.then().on().get() ? then : layout == Layout.BOARD ? board() : table();
            });
    head.setVisible(!model.then().on().get());
    strip.setDisable(model.state().get() == PipelineViewModel.State.GONE);
    if (entering && model.state().get() == PipelineViewModel.State.READY) {
      enter();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.D
        && !event.isShortcutDown()
        && !event.isAltDown()
        && !(event.getTarget() instanceof TextInputControl)
        && model.state().get() == PipelineViewModel.State.READY
        && !model.then().on().get()) {
      model.then().begin();
      event.consume();
    }
  }

  private void turn(boolean past) {
    show();
    if (past) {
      then.enter();
    }
  }

  private void showMarks() {
    marks.setVisible(!model.marked().isEmpty());
    strip.setVisible(model.marked().isEmpty());
  }

  private BoardView board() {
    var there = board;
    if (there == null) {
      there = new BoardView(model, verbs, frame);
      board = there;
    }
    return there;
  }

  private PipelineTable table() {
    var there = table;
    if (there == null) {
      there = new PipelineTable(model, verbs, lanes, settings);
      table = there;
    }
    return there;
  }
}
