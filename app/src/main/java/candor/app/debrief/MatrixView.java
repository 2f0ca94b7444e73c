package candor.app.debrief;

import candor.app.control.Avatar;
import candor.app.control.EmptyState;
import candor.app.control.Icons;
import candor.app.control.SegmentedChoice;
import candor.app.control.Wrapping;
import candor.app.debrief.DebriefViewModel.At;
import candor.app.debrief.DebriefViewModel.Shown;
import candor.app.text.Texts;
import candor.model.agreement.Agreement;
import candor.model.debrief.Calibration;
import candor.model.debrief.CardState;
import candor.model.debrief.Cell;
import candor.model.debrief.Rater;
import candor.model.debrief.Spread;
import candor.model.kit.Competency;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Competencies by interviewers. The arrows move over the cells; Enter opens the evidence below.
final class MatrixView extends VBox {
  private static final Texts TEXTS = Texts.in(MatrixView.class);
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
  private static final double NARROW = 2.6;
  private static final double MEAN = 3.2;
  private static final double SPREAD = 6.5;
  private final DebriefViewModel model;
  private final Columns grid = new Columns();
  private final VBox notes = new VBox();
  private final Consumer<Node> reveal;
  private final SegmentedChoice<Boolean> order =
      new SegmentedChoice<>(
          TEXTS.of("matrix.order"),
          List.of(true, false),
          first -> TEXTS.of(first ? "matrix.order.disagreement" : "matrix.order.kit"));
  private final Map<At, Node> cells = new HashMap<>();

  /// @param reveal scrolls to a node
  MatrixView(DebriefViewModel model, Consumer<Node> reveal) {
    this.model = model;
    this.reveal = reveal;
    getStyleClass().add("debrief-matrix");
    notes.getStyleClass().add("debrief-notes");
    grid.setFocusTraversable(true);
    grid.setAccessibleRole(AccessibleRole.TABLE_VIEW);
    grid.setAccessibleText(TEXTS.of("matrix.name"));
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    getChildren().addAll(order, grid, notes);
    var _ =
        order
            .valueProperty()
            .subscribe(
                (before, first) -> {
                  if (first != model.disagreementFirstProperty().get()) {
                    model.turnOrder();
                  }
                });
    var _ = model.disagreementFirstProperty().subscribe(first -> order.valueProperty().set(first));
    var _ = model.shownProperty().subscribe(this::show);
    var _ = model.disagreementFirstProperty().subscribe(this::show);
    var _ = model.openProperty().subscribe(this::show);
    var _ = model.agreeingProperty().subscribe(this::show);
    var _ = grid.stackedProperty().subscribe(this::show);
    var _ =
        model
            .atProperty()
            .subscribe(
                () -> {
                  if (model.openProperty().get()) {
                    show();
                  } else {
                    mark();
                  }
                  revealCell();
                });
  }

  /// Takes the keys.
  void focus() {
    grid.requestFocus();
  }

  private void revealCell() {
    var cell = cells.get(model.atProperty().get());
    if (cell != null) {
      reveal.accept(cell);
    }
  }

  private void show() {
    cells.clear();
    model.shownProperty().get().ifPresent(this::lay);
    mark();
  }

  private void lay(Shown shown) {
    var matrix = shown.matrix();
    notes.getChildren().clear();
    if (matrix.raters().isEmpty()) {
      grid.shape(new Columns.Shape(0, List.of(), 0, 0, List.of()));
      grid.setFocusTraversable(false);
      order.setVisible(false);
      grid.across(
          new EmptyState(Feather.GRID, TEXTS.of("matrix.none"), TEXTS.of("matrix.none.text")), 0);
      return;
    }
    grid.setFocusTraversable(true);
    grid.shape(
        new Columns.Shape(10, List.of(), matrix.raters().size(), NARROW, List.of(MEAN, SPREAD)));
    head(matrix.raters());
    order.setVisible(true);
    var row = 1;
    var competencies = model.rows();
    for (var i = 0; i < competencies.size(); i++) {
      row = row(shown, competencies.get(i), i, row);
    }
    row = recommendations(matrix.raters(), row);
    severity(matrix.raters(), row);
    matrix.raters().forEach(this::why);
    closed(matrix.raters());
    if (cells.values().stream().anyMatch(cell -> cell.getStyleClass().contains("amended"))) {
      notes.getChildren().add(Say.words(TEXTS.of("matrix.amended"), "caption", "muted"));
    }
    notes.getChildren().add(Say.words(TEXTS.of("matrix.legend"), "caption", "muted"));
  }

  private void head(List<Rater> raters) {
    for (var i = 0; i < raters.size(); i++) {
      var rater = raters.get(i);
      var name = new Label(rater.name());
      name.getStyleClass().add("caption");
      name.setMinWidth(0);
      var avatar = new Avatar(rater.person(), rater.name());
      var head = new VBox(avatar, name);
      if (isTwice(rater)) {
        head.getChildren().add(end(rater.round()));
      }
      if (!rater.isOpen()) {
        head.getChildren().add(Icons.of(Feather.LOCK, EvidenceBox.state(rater, Optional.empty())));
      }
      head.getStyleClass().add("rater-head");
      head.setAlignment(Pos.TOP_CENTER);
      head.setMinWidth(0);
      Tooltip.install(head, new Tooltip(rater.name() + "\n" + rater.round()));
      grid.compared(0, i, head);
    }
    grid.behind(0, 0, end(TEXTS.of("matrix.mean")));
    grid.behind(0, 1, end(TEXTS.of("matrix.spread")));
  }

  // Who interviewed in two rounds has two columns.
  private boolean isTwice(Rater rater) {
    return model
            .shownProperty()
            .get()
            .map(shown -> shown.matrix().raters().stream())
            .orElseGet(Stream::empty)
            .filter(each -> each.person().equals(rater.person()))
            .count()
        > 1;
  }

  private String called(Rater rater) {
    return isTwice(rater) ? TEXTS.of("matrix.rater", rater.name(), rater.round()) : rater.name();
  }

  private static Label end(String text) {
    var label = new Label(text);
    label.getStyleClass().addAll("caption", "muted");
    label.setMinWidth(0);
    return label;
  }

  private int row(Shown shown, Competency competency, int index, int at) {
    var raters = shown.matrix().raters();
    var row = grid.name(at, Say.words(competency.name(), "competency-name"));
    for (var i = 0; i < raters.size(); i++) {
      var place = new At(index, i);
      var cell = cell(raters.get(i), competency);
      cell.setOnMouseClicked(
          event -> {
            var again = place.equals(model.atProperty().get()) && model.openProperty().get();
            model.go(place.row(), place.column());
            model.openProperty().set(!again);
            focus();
          });
      cells.put(place, cell);
      grid.compared(row, i, cell);
    }
    var spread = shown.matrix().spread(competency.key());
    spread.ifPresent(found -> ends(found, row));
    var here = model.atProperty().get();
    if (model.openProperty().get() && here.row() == index && here.column() < raters.size()) {
      grid.across(new EvidenceBox(raters.get(here.column()), competency), row + 1);
      return row + 2;
    }
    return row + 1;
  }

  // Last, as in each scorecard: whoever looks has seen the ratings first.
  private int recommendations(List<Rater> raters, int at) {
    if (raters.stream().allMatch(rater -> rater.recommendation() == null)) {
      return at;
    }
    var row = grid.name(at, Say.words(TEXTS.of("matrix.recommendation"), "bold"));
    for (var i = 0; i < raters.size(); i++) {
      var said = raters.get(i).recommendation();
      if (said != null) {
        var label = Say.words(TEXTS.of("matrix.recommends." + said), "caption", "recommends");
        label.setMinWidth(0);
        grid.compared(row, i, label);
      }
    }
    return row + 1;
  }

  private void why(Rater rater) {
    var said = rater.recommendation();
    if (said != null && !rater.why().isEmpty()) {
      var word = TEXTS.of("matrix.recommends." + said);
      notes.getChildren().add(Say.words(TEXTS.of("matrix.why", called(rater), word, rater.why())));
    }
  }

  // How strict each of them is, where there is enough to say; the words are under Agreement.
  private void severity(List<Rater> raters, int at) {
    var agreeing = model.agreeingProperty().get();
    if (agreeing.isEmpty()) {
      return;
    }
    var row = grid.name(at, Say.words(TEXTS.of("matrix.severity"), "caption", "muted"));
    for (var i = 0; i < raters.size(); i++) {
      var person = raters.get(i).person();
      var found =
          agreeing.get().job().raters().stream()
              .filter(each -> each.person().equals(person))
              .map(Calibration.Strictness::severity)
              .findFirst();
      if (found.isPresent()) {
        var label =
            quiet(
                found.get() instanceof Agreement.Estimated known
                    ? Say.difference(known.value())
                    : "–");
        label.getStyleClass().addAll("caption", "tabular");
        label.setMinWidth(0);
        Tooltip.install(label, new Tooltip(Agreed.severity(found.get())));
        grid.compared(row, i, label);
      }
    }
  }

  private void ends(Spread spread, int row) {
    var mean = new Label(Say.number(spread.mean()));
    mean.getStyleClass().addAll("tabular", "bold");
    mean.setMinWidth(0);
    grid.behind(row, 0, mean);
    var words =
        spread.ratings() < 2
            ? TEXTS.of("matrix.spread.one")
            : TEXTS.of("matrix.spread.of", spread.range(), Say.number(spread.deviation()));
    var range = new Label(spread.ratings() < 2 ? "" : String.valueOf(spread.range()));
    range.getStyleClass().addAll("tabular", "caption");
    range.setMinWidth(0);
    var bar = new SpreadBar(spread);
    HBox.setHgrow(bar, Priority.ALWAYS);
    var both = new HBox(bar, range);
    both.getStyleClass().add("spread-cell");
    both.setAlignment(Pos.CENTER);
    both.setMinWidth(0);
    Tooltip.install(both, new Tooltip(words));
    grid.behind(row, 1, both);
  }

  private static StackPane cell(Rater rater, Competency competency) {
    var pane = new StackPane();
    pane.getStyleClass().add("rating-cell");
    var cell = rater.cell(competency.key());
    switch (cell) {
      case Cell.Rated rated -> {
        var number = String.valueOf(rated.number());
        var amended = rated.amended().isPresent();
        pane.getChildren().add(new LevelMark(rated.number(), amended ? number + "*" : number));
        if (amended) {
          pane.getStyleClass().add("amended");
        }
      }
      case Cell.NotAssessed _ -> pane.getChildren().add(quiet("–"));
      case Cell.Blank _ -> {}
      case Cell.Closed _ ->
          pane.getChildren().add(Icons.of(Feather.LOCK, TEXTS.of("matrix.closed.cell")));
    }
    var words = new Label(EvidenceBox.told(rater, competency));
    words.getStyleClass().add("evidence-hint");
    Wrapping.wrap(words);
    var hint = new Tooltip();
    hint.setGraphic(words);
    Tooltip.install(pane, hint);
    return pane;
  }

  private static Label quiet(String text) {
    var label = new Label(text);
    label.getStyleClass().add("muted");
    return label;
  }

  // Each of those whose card does not count, with why.
  private void closed(List<Rater> raters) {
    var said = new ArrayList<String>();
    for (var rater : raters) {
      if (rater.state() != CardState.OPEN) {
        var round = isTwice(rater) ? Optional.of(rater.round()) : Optional.<String>empty();
        said.add(EvidenceBox.state(rater, round));
      }
    }
    said.stream().distinct().forEach(text -> notes.getChildren().add(Say.words(text)));
  }

  private void mark() {
    var at = model.atProperty().get();
    cells.forEach((place, cell) -> cell.pseudoClassStateChanged(HERE, place.equals(at)));
    model
        .shownProperty()
        .get()
        .map(Shown::matrix)
        .filter(matrix -> at.column() < matrix.raters().size() && at.row() < model.rows().size())
        .ifPresent(
            matrix ->
                grid.setAccessibleText(
                    EvidenceBox.told(
                        matrix.raters().get(at.column()), model.rows().get(at.row()))));
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || !act(event)) {
      return;
    }
    event.consume();
  }

  private boolean act(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> model.move(-1, 0);
      case DOWN -> model.move(1, 0);
      case LEFT -> model.move(0, -1);
      case RIGHT -> model.move(0, 1);
      case HOME -> model.go(model.atProperty().get().row(), 0);
      case END -> model.go(model.atProperty().get().row(), Integer.MAX_VALUE);
      case ENTER, SPACE -> model.openProperty().set(!model.openProperty().get());
      case ESCAPE -> {
        if (!model.openProperty().get()) {
          return false;
        }
        model.openProperty().set(false);
      }
      default -> {
        return false;
      }
    }
    return true;
  }
}
