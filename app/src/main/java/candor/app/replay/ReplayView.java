package candor.app.replay;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Escape;
import candor.app.control.Icons;
import candor.app.control.Loading;
import candor.app.control.SegmentedChoice;
import candor.app.control.Subject;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Whom the talk was with, the notes as they stood, and below them the tape.
final class ReplayView extends StackPane {
  private static final Texts TEXTS = Texts.in(ReplayView.class);
  private static final double MINUTE = 60;
  // In heights of the text; with less, the room is for the notes.
  private static final double LOW = 34;
  private final ReplayViewModel model;
  private final Dates dates;
  private final Subject subject = new Subject();
  private final Label moment = new Label();
  private final Label question = new Label();
  private final ListView<NoteLine> lines = new ListView<>();
  private final Slider tape = new Slider();
  private final Label keys = new Label(TEXTS.of("replay.keys"));
  private final Button play;
  private final VBox page;

  ReplayView(ReplayViewModel model, Dates dates) {
    this.model = model;
    this.dates = dates;
    getStyleClass().add("replay");
    moment.getStyleClass().addAll("tabular", "bold");
    Wrapping.wrap(moment);
    question.getStyleClass().add("muted");
    Wrapping.wrap(question);
    lines.getStyleClass().add("replay-lines");
    Escape.through(lines);
    lines.setAccessibleText(TEXTS.of("replay.lines"));
    VBox.setVgrow(lines, Priority.ALWAYS);
    tape.setAccessibleText(TEXTS.of("replay.tape"));
    tape.getStyleClass().add("replay-tape");
    play = Buttons.plain(Action.of(TEXTS.of("replay.play"), model::switchPlaying));
    page = new VBox(subject, said(), lines, tape, controls());
    page.getStyleClass().addAll("page", "replay-page");
    getChildren().setAll(new Loading());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    var _ = model.toldProperty().subscribe(told -> told.ifPresent(this::show));
    var _ = model.goneProperty().subscribe(this::gone);
    var _ = model.thenProperty().subscribe(this::show);
    var _ = model.playingProperty().subscribe(this::playing);
    tape.valueProperty().bindBidirectional(model.placeProperty());
    var _ = heightProperty().subscribe(this::fit);
    var _ = moment.fontProperty().subscribe(this::fit);
  }

  private void fit() {
    var low = getHeight() > 0 && getHeight() < LOW * moment.getFont().getSize();
    keys.setVisible(!low);
    keys.setManaged(!low);
    question.setMinHeight(low ? 0 : USE_PREF_SIZE);
    question.setMaxHeight(low ? 1.5 * moment.getFont().getSize() : Double.MAX_VALUE);
  }

  /// Puts the keyboard on the tape.
  void begin() {
    tape.requestFocus();
  }

  private VBox said() {
    var said = new VBox(moment, question);
    said.getStyleClass().add("replay-said");
    moment.setMinHeight(USE_PREF_SIZE);
    question.setMinHeight(USE_PREF_SIZE);
    return said;
  }

  private Region controls() {
    var speed =
        new SegmentedChoice<>(
            TEXTS.of("replay.speed"),
            List.of(ReplayViewModel.Speed.values()),
            each -> TEXTS.of("replay.times", each.times()));
    speed.valueProperty().bindBidirectional(model.speedProperty());
    var steps =
        new HBox(
            step(Feather.SKIP_BACK, TEXTS.of("replay.run.before"), () -> model.stepRun(false)),
            step(Feather.CHEVRON_LEFT, TEXTS.of("replay.before"), () -> model.step(-1)),
            play,
            step(Feather.CHEVRON_RIGHT, TEXTS.of("replay.after"), () -> model.step(1)),
            step(Feather.SKIP_FORWARD, TEXTS.of("replay.run.after"), () -> model.stepRun(true)));
    steps.getStyleClass().add("tools");
    steps.setAlignment(Pos.CENTER_LEFT);
    keys.getStyleClass().addAll("caption", "muted");
    Wrapping.wrap(keys);
    var controls = new FlowPane(steps, speed, keys);
    controls.getStyleClass().add("replay-controls");
    controls.setMinHeight(USE_PREF_SIZE);
    return controls;
  }

  private static Button step(Feather icon, String name, Runnable run) {
    return Buttons.icon(icon, Action.of(name, run));
  }

  private void playing(boolean isPlaying) {
    play.setText(TEXTS.of("replay." + (isPlaying ? "pause" : "play")));
    play.setGraphic(Icons.of(isPlaying ? Feather.PAUSE : Feather.PLAY));
  }

  private void gone(boolean isGone) {
    if (isGone) {
      empty(TEXTS.of("replay.gone"), TEXTS.of("replay.gone.text"));
    }
  }

  private void empty(String title, String text) {
    getChildren().setAll(new EmptyState(Feather.REWIND, title, text));
  }

  private void show(Told told) {
    if (told.replay().moments().isEmpty()) {
      empty(TEXTS.of("replay.none"), TEXTS.of("replay.none.text"));
      return;
    }
    subject.show(told.whoId(), told.who(), List.of(told.job(), told.interview().round()));
    tape.setMax(model.length());
    tape.setBlockIncrement(MINUTE);
    var words = new ReplayWords(dates, told.questions());
    lines.setCellFactory(list -> new LineCell(words, this::changed));
    if (!getChildren().contains(page)) {
      getChildren().setAll(page);
      begin();
    }
    show(model.thenProperty().get());
  }

  private Set<NoteLineId> changed() {
    return model.thenProperty().get().map(ReplayViewModel.Then::changed).orElseGet(Set::of);
  }

  private void show(Optional<ReplayViewModel.Then> then) {
    var told = model.toldProperty().get();
    if (told.isEmpty() || then.isEmpty()) {
      lines.getItems().clear();
      moment.setText("");
      question.setText("");
      return;
    }
    var words = new ReplayWords(dates, told.get().questions());
    var now = then.get().moment();
    moment.setText(
        TEXTS.of(
            "replay.moment",
            words.time(now.at()),
            words.clock(now.clock()),
            words.what(now.what()),
            now.index() + 1,
            told.get().replay().moments().size()));
    question.setText(words.question(now.question()));
    question.setTooltip(new Tooltip(question.getText()));
    // A cell is drawn anew even where its line stays and only its mark goes.
    lines.getItems().setAll(then.get().lines());
    for (var i = 0; i < then.get().lines().size(); i++) {
      if (then.get().changed().contains(then.get().lines().get(i).id())) {
        lines.scrollTo(Math.max(0, i - 2));
        break;
      }
    }
  }

  private void key(KeyEvent event) {
    if (!event.isShortcutDown() && !event.isAltDown() && act(event)) {
      event.consume();
    }
  }

  private boolean act(KeyEvent event) {
    var onTape = tape.isFocused() || lines.isFocused();
    switch (event.getCode()) {
      case SPACE -> {
        if (!onTape) {
          return false;
        }
        model.switchPlaying();
      }
      case LEFT, RIGHT -> {
        if (!onTape) {
          return false;
        }
        var forwards = event.getCode() == KeyCode.RIGHT;
        if (event.isShiftDown()) {
          model.stepRun(forwards);
        } else {
          model.step(forwards ? 1 : -1);
        }
      }
      case HOME -> model.toEnd(false);
      case END -> model.toEnd(true);
      case DIGIT1 -> model.speedProperty().set(ReplayViewModel.Speed.ONE);
      case DIGIT2 -> model.speedProperty().set(ReplayViewModel.Speed.TEN);
      case DIGIT3 -> model.speedProperty().set(ReplayViewModel.Speed.SIXTY);
      default -> {
        return false;
      }
    }
    return true;
  }
}
