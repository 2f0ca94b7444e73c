package candor.app.scorecard;

import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.kit.Competency;
import candor.model.scorecard.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One competency: what it is, its five anchors side by side, and what I wrote that speaks to it.
final class CompetencyPane extends VBox {
  private static final Texts TEXTS = Texts.in(CompetencyPane.class);
  private final Map<Level, Choice> choices = new EnumMap<>(Level.class);
  private final Label left = words(TEXTS.of("scorecard.left"), "warning-text");
  private final EvidencePane evidence;

  CompetencyPane(Competency competency, Consumer<Level> rate, EvidencePane.Verbs verbs) {
    evidence = new EvidencePane(verbs);
    getStyleClass().add("competency");
    var name = new Label(competency.name());
    name.getStyleClass().add("title");
    Wrapping.wrap(name);
    var behaviour = words(competency.behaviour(), "muted", "prose");
    var levels = new ArrayList<Choice>();
    for (var number = 1; number <= Competency.LEVELS; number++) {
      var level = Level.of(number);
      var choice =
          new Choice(
              String.valueOf(number), "", competency.anchor(number), () -> rate.accept(level));
      choices.put(level, choice);
      levels.add(choice);
    }
    var none =
        new Choice(
            "0", TEXTS.of("scorecard.notAssessed"), "", () -> rate.accept(Level.NOT_ASSESSED));
    none.getStyleClass().add("not-assessed");
    none.setMaxWidth(Region.USE_PREF_SIZE);
    choices.put(Level.NOT_ASSESSED, none);
    getChildren()
        .addAll(new VBox(4, name, behaviour, left), Choice.sideBySide(levels), none, evidence);
  }

  /// Shows how it is rated, and on what.
  ///
  /// @param isMissing whether the rating needs a line of evidence and has none
  void show(Form.Rated rated, Optional<Level> rating, boolean isMissing) {
    left.setVisible(!rated.isMine());
    left.setManaged(!rated.isMine());
    Choice.mark(choices, rating.orElse(null));
    evidence.show(rated, isMissing);
  }

  EvidencePane evidence() {
    return evidence;
  }

  static Label words(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    Wrapping.wrap(label);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
