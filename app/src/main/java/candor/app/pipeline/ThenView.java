package candor.app.pipeline;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.DayPicker;
import candor.app.control.EmptyState;
import candor.app.control.Icons;
import candor.app.control.Loading;
import candor.app.control.Scroll;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.candidate.CandidateId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The board as it was: to be looked at only. A banner says of which day it is, and leads to other
/// days and back to now.
final class ThenView extends VBox {
  private static final Texts TEXTS = Texts.in(ThenView.class);
  private final ThenViewModel model;
  private final Consumer<CandidateId> show;
  private final Label sentence = new Label("", Icons.of(Feather.ROTATE_CCW));
  private final DayPicker picker = new DayPicker();
  private final Button later;
  private final StackPane body = new StackPane();
  private final HBox row = new HBox();
  private final ScrollPane scroll = new ScrollPane(row);
  private final Runnable back;
  private boolean entering;

  /// @param show shows a candidate, as they are now
  /// @param back told once the user wants to see the pipeline of now
  ThenView(ThenViewModel model, Consumer<CandidateId> show, Runnable back) {
    this.model = model;
    this.show = show;
    this.back = back;
    this.later = step("pipeline.then.later", Feather.CHEVRON_RIGHT, 1);
    getStyleClass().add("then");
    row.getStyleClass().add("board-row");
    scroll.getStyleClass().add("board-scroll");
    scroll.setFitToHeight(true);
    scroll.setFitToWidth(true);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setAccessibleRole(AccessibleRole.PARENT);
    scroll.setAccessibleText(TEXTS.of("pipeline.then.board"));
    body.getStyleClass().add("board");
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(banner(), body);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    var _ = model.state().subscribe(this::draw);
    var _ = model.day().subscribe((_, day) -> tell(day));
  }

  /// Puts the keyboard on the cards, or on the day where there are none.
  void enter() {
    entering = model.state().get() == ThenViewModel.State.LOADING;
    if (entering) {
      picker.requestFocus();
      return;
    }
    applyCss();
    columns().stream()
        .filter(column -> column.enter(0))
        .findFirst()
        .ifPresentOrElse(_ -> {}, picker::requestFocus);
  }

  private Node banner() {
    sentence.getStyleClass().add("bold");
    Wrapping.wrap(sentence);
    picker.setAccessibleText(TEXTS.of("pipeline.then.day"));
    picker.getEditor().setAccessibleText(TEXTS.of("pipeline.then.day"));
    picker.setOnAction(
        event -> {
          var chosen = picker.getValue();
          if (chosen != null && !chosen.equals(model.day().get())) {
            model.show(chosen);
          }
        });
    var days = new HBox(step("pipeline.then.earlier", Feather.CHEVRON_LEFT, -1), picker, later);
    days.getStyleClass().add("tools");
    days.setAlignment(Pos.CENTER_LEFT);
    var now = Buttons.plain(Action.of(TEXTS.of("pipeline.then.back"), this::leave));
    var banner = new FlowPane(sentence, days, now);
    banner.getStyleClass().add("then-banner");
    return banner;
  }

  private Button step(String key, Feather icon, int days) {
    return Buttons.icon(icon, Action.of(TEXTS.of(key), () -> model.step(days)));
  }

  private void leave() {
    model.end();
    back.run();
  }

  private void tell(LocalDate day) {
    sentence.setText(model.sentence());
    picker.setValue(day);
    later.disableProperty().unbind();
    later.setDisable(!model.hasLater());
  }

  private void draw(ThenViewModel.State state) {
    switch (state) {
      case LOADING -> body.getChildren().setAll(new Loading());
      case BEFORE ->
          body.getChildren()
              .setAll(
                  new Scroll(
                      new EmptyState(
                          Feather.BRIEFCASE,
                          TEXTS.of("pipeline.then.before"),
                          TEXTS.of("pipeline.then.before.text"))));
      case READY -> {
        row.getChildren().setAll(model.deck().columns().stream().map(this::column).toList());
        body.getChildren().setAll(scroll);
        if (entering) {
          enter();
        }
      }
    }
  }

  private ThenColumn column(BoardColumn column) {
    var view = new ThenColumn(column, model, show);
    HBox.setHgrow(view, Priority.ALWAYS);
    return view;
  }

  private List<ThenColumn> columns() {
    return row.getChildren().stream().map(ThenColumn.class::cast).toList();
  }

  // Before the lists and the day's field, which have a use of their own for these keys.
  private void key(KeyEvent event) {
    var at = columns().stream().filter(ThenColumn::hasFocus).findFirst().orElse(null);
    switch (event.getCode()) {
      case PAGE_UP -> model.step(-1);
      case PAGE_DOWN -> model.step(1);
      case ESCAPE -> {
        if (picker.isShowing()) {
          return;
        }
        leave();
      }
      case LEFT, RIGHT -> {
        if (at == null || event.isAltDown() || !go(at, event.getCode() == KeyCode.LEFT ? -1 : 1)) {
          return;
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private boolean go(@Nullable ThenColumn from, int step) {
    var all = columns();
    var row = from == null ? 0 : from.row();
    for (var i = all.indexOf(from) + step; i >= 0 && i < all.size(); i += step) {
      if (all.get(i).enter(row)) {
        if (from != null) {
          from.leave();
        }
        return true;
      }
    }
    return true;
  }
}
