package candor.app.scorecard;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.scorecard.OpenScorecards;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How far the others are, and why their cards are closed; who opened cards early, for all to see;
/// and the way to do so, where there is one.
final class OthersPane extends VBox {
  private static final Texts TEXTS = Texts.in(OthersPane.class);

  OthersPane(Form form, Dates dates, Runnable openEarly) {
    getStyleClass().add("others");
    for (var early : form.early()) {
      getChildren()
          .add(
              line(
                  Feather.ALERT_TRIANGLE,
                  TEXTS.of(
                      "scorecard.early",
                      early.name(),
                      dates.exact(early.opening().openedAt()),
                      early.opening().why()),
                  "early"));
    }
    for (var other : form.others()) {
      closed(other).ifPresent(words -> getChildren().add(line(Feather.LOCK, words, "muted")));
    }
    if (form.mayOpenEarly()) {
      getChildren()
          .add(Buttons.plain(Action.of(TEXTS.of("scorecard.openEarly"), Feather.EYE, openEarly)));
    }
  }

  private static Optional<String> closed(Form.Other other) {
    if (other.view().isEmpty()) {
      return Optional.of(TEXTS.of("scorecard.others.notBegun", other.name()));
    }
    return other.view().get() instanceof OpenScorecards.Closed closed
        ? Optional.of(
            switch (closed.why()) {
              case THEIRS_NOT_SEALED -> TEXTS.of("scorecard.others.draft", other.name());
              case MINE_NOT_SEALED -> TEXTS.of("scorecard.others.sealed", other.name());
              case PANEL_NOT_SEALED -> TEXTS.of("scorecard.others.panel", other.name());
            })
        : Optional.empty();
  }

  private static Node line(Feather icon, String words, String style) {
    var label = CompetencyPane.words(words, style);
    HBox.setHgrow(label, Priority.ALWAYS);
    var line = new HBox(Icons.of(icon), label);
    line.getStyleClass().add("others-line");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }
}
