package candor.app.candidate;

import candor.app.control.Icons;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.posting.OutboxState;
import candor.model.submittal.Submittal;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How a candidate stands at a client's board, in words, and what can be done about it; empty where
/// there is nothing to say.
final class AtBoardLine extends VBox {
  private static final Texts TEXTS = Texts.in(AtBoardLine.class);
  private final CandidateViewModel model;

  AtBoardLine(AtBoard at, boolean letIn, CandidateViewModel model) {
    this.model = model;
    getStyleClass().add("at-board");
    at.submittal()
        .filter(submittal -> submittal.state() != OutboxState.TAKEN_BACK)
        .ifPresent(submittal -> show(at, submittal));
    if (letIn && at.isOffered()) {
      getChildren().add(handIn(at));
    }
  }

  private void show(AtBoard at, Submittal submittal) {
    var state = submittal.state();
    var dates = model.desk().dates();
    var changed = submittal.changedAt();
    var words =
        new Label(
            TEXTS.of("candidate.board." + state, at.boardName(), dates.date(dates.dayOf(changed))),
            Icons.of(icon(state)));
    words.getStyleClass().add(isTrouble(state) ? "warning-text" : "muted");
    words.setTooltip(new Tooltip(dates.exact(changed)));
    Wrapping.wrap(words);
    words.setMinHeight(USE_PREF_SIZE);
    getChildren().add(words);
    if (!submittal.reason().isEmpty()) {
      getChildren().add(Piece.caption(submittal.reason()));
    }
    if (state == OutboxState.QUEUED) {
      var back =
          Piece.link(
              TEXTS.of("candidate.board.takeBack"),
              TEXTS.of("candidate.board.takeBack.name", at.boardName()),
              () -> model.doors().handingIn().takeBack().accept(submittal.id()));
      back.setGraphic(Icons.of(Feather.CORNER_UP_LEFT));
      getChildren().add(back);
    }
  }

  private Hyperlink handIn(AtBoard at) {
    var doors = model.doors().handingIn();
    var again = at.submittal().map(Submittal::state).filter(AtBoardLine::isTrouble).isPresent();
    var text = TEXTS.of(again ? "candidate.board.again" : "candidate.board.handIn", at.boardName());
    var link = Piece.link(text, text, () -> doors.handIn().accept(at.application(), at.board()));
    link.setGraphic(Icons.of(Feather.SEND));
    link.disableProperty().bind(doors.asking().when(link.sceneProperty().isNotNull()));
    return link;
  }

  private static boolean isTrouble(OutboxState state) {
    return state == OutboxState.FAILED || state == OutboxState.IN_DOUBT;
  }

  private static Feather icon(OutboxState state) {
    return switch (state) {
      case QUEUED -> Feather.CLOCK;
      case SENDING -> Feather.SEND;
      case SENT, VERIFIED -> Feather.CHECK_CIRCLE;
      case IN_DOUBT -> Feather.HELP_CIRCLE;
      case FAILED, DRIFTED -> Feather.ALERT_CIRCLE;
      case TAKEN_BACK -> Feather.CORNER_UP_LEFT;
    };
  }
}
