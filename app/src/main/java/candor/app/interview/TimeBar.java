package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A small calm clock: minutes gone of those planned, and the verb that starts or ends the talk.
final class TimeBar extends HBox {
  private static final Texts TEXTS = Texts.in(TimeBar.class);
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private final InterviewViewModel model;
  private final ObservableValue<Boolean> onPanel;
  private final Label time = new Label();
  private boolean narrow;

  TimeBar(InterviewViewModel model) {
    this.model = model;
    onPanel = model.sheetProperty().map(sheet -> sheet.filter(Sheet::isOnPanel).isPresent());
    getStyleClass().addAll("tools", "time-bar");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(Region.USE_PREF_SIZE);
    time.getStyleClass().addAll("tabular", "time");
    time.setGraphic(Icons.of(Feather.CLOCK));
    var _ = model.timeProperty().subscribe(this::show);
    var _ = onPanel.subscribe(_ -> show(model.timeProperty().get()));
  }

  /// Says it in fewer words, or in more.
  void setNarrow(boolean isNarrow) {
    if (narrow != isNarrow) {
      narrow = isNarrow;
      show(model.timeProperty().get());
    }
  }

  private void show(TalkTime now) {
    time.pseudoClassStateChanged(OVER, now instanceof TalkTime.Running r && r.isOver());
    switch (now) {
      case TalkTime.Planned planned -> {
        time.setText(TEXTS.of("interview.time.planned", planned.minutes()));
        offer(TEXTS.of("interview.start"), Feather.PLAY, model::start);
      }
      case TalkTime.Running running -> {
        time.setText(text(running));
        offer(TEXTS.of("interview.end"), Feather.SQUARE, model::end);
      }
      case TalkTime.Ended ended -> {
        time.setText(
            ended.took().isPresent()
                ? TEXTS.of("interview.time.took", ended.took().getAsInt())
                : TEXTS.of("interview.time.ended"));
        if (onPanel.getValue()) {
          offer(TEXTS.of("interview.goOn"), Feather.PLAY, model::start);
        } else {
          getChildren().setAll(time);
        }
      }
      case TalkTime.Cancelled _ -> {
        time.setText(TEXTS.of("interview.time.cancelled"));
        getChildren().setAll(time);
      }
    }
  }

  private String text(TalkTime.Running running) {
    if (narrow) {
      return TEXTS.of("interview.time.short", running.gone(), running.planned());
    }
    return running.isOver()
        ? TEXTS.of("interview.time.over", running.gone(), running.gone() - running.planned())
        : TEXTS.of("interview.time.running", running.gone(), running.planned());
  }

  // Not in the order of Tab, so that a click does not take the keyboard from the notes; F5 does it.
  private void offer(String verb, Feather icon, Runnable run) {
    var action = Action.of(verb, icon, run);
    var button = narrow ? Buttons.icon(icon, action) : Buttons.plain(action);
    button.setFocusTraversable(false);
    getChildren().setAll(time, button);
  }
}
