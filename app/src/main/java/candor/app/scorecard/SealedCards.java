package candor.app.scorecard;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.text.Dates;
import candor.app.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// My sealed scorecard, and beside it those of the others that are open to me.
final class SealedCards extends VBox {
  private static final Texts TEXTS = Texts.in(SealedCards.class);

  private final Button debrief;

  SealedCards(Form form, Dates dates, ScorecardView.Verbs verbs) {
    getStyleClass().add("sealed-cards");
    var at = Objects.requireNonNullElse(form.card().sealedAt(), Instant.EPOCH);
    var title = CompetencyPane.words(TEXTS.of("scorecard.sealed", dates.exact(at)), "strong");
    var seal =
        CompetencyPane.words(
            TEXTS.of("scorecard.sealed.proof", form.card().seal()), "caption", "muted", "seal");
    var columns = new ArrayList<CardGrid.Column>();
    columns.add(new CardGrid.Column(TEXTS.of("scorecard.mine"), form.mine()));
    columns.addAll(CardGrid.others(form));
    debrief = Buttons.plain(Action.of(TEXTS.of("scorecard.toDebrief"), verbs.debrief()));
    getChildren()
        .addAll(new VBox(4, title, seal), new CardGrid(form, List.copyOf(columns), dates), debrief);
    var closed = new OthersPane(form, dates, verbs.openEarly());
    if (!closed.getChildren().isEmpty()) {
      getChildren().add(closed);
    }
  }

  /// Puts the keyboard where it goes on.
  void begin() {
    debrief.requestFocus();
  }
}
