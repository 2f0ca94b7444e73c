package candor.app.debrief;

import candor.app.text.Texts;
import candor.model.debrief.Cell;
import candor.model.debrief.Rater;
import candor.model.kit.Competency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// What a rating rests on: the anchor of its level, the note lines, and what was amended.
final class EvidenceBox extends VBox {
  private static final Texts TEXTS = Texts.in(EvidenceBox.class);

  EvidenceBox(Rater rater, Competency competency) {
    getStyleClass().addAll("card", "quiet", "evidence-box");
    getChildren().add(Say.words(head(rater, competency), "bold"));
    anchor(rater, competency).ifPresent(text -> getChildren().add(Say.words(text, "prose")));
    if (rater.cell(competency.key()) instanceof Cell.Rated rated) {
      if (rated.evidence().isEmpty()) {
        getChildren().add(Say.words(TEXTS.of("evidence.none"), "muted"));
      }
      for (var line : rated.evidence()) {
        var words = Say.words(line, "prose", "evidence-said");
        getChildren().add(words);
      }
    }
    amended(rater.cell(competency.key()))
        .ifPresent(text -> getChildren().add(Say.words(text, "muted")));
  }

  /// The same as one text, for the pointer and for being read aloud.
  static String told(Rater rater, Competency competency) {
    var told = new ArrayList<String>(List.of(head(rater, competency)));
    anchor(rater, competency).ifPresent(told::add);
    if (rater.cell(competency.key()) instanceof Cell.Rated rated) {
      told.addAll(rated.evidence().isEmpty() ? List.of(TEXTS.of("evidence.none")) : List.of());
      rated.evidence().forEach(line -> told.add("“" + line + "”"));
    }
    amended(rater.cell(competency.key())).ifPresent(told::add);
    return String.join("\n", told);
  }

  private static String head(Rater rater, Competency competency) {
    return switch (rater.cell(competency.key())) {
      case Cell.Rated rated ->
          TEXTS.of("evidence.rated", rater.name(), competency.name(), rated.number());
      case Cell.NotAssessed _ -> TEXTS.of("evidence.notAssessed", rater.name(), competency.name());
      case Cell.Blank _ -> TEXTS.of("evidence.blank", rater.name(), competency.name());
      case Cell.Closed _ -> state(rater, Optional.empty());
    };
  }

  /// Why a scorecard does not count.
  ///
  /// @param round said where one has interviewed twice
  static String state(Rater rater, Optional<String> round) {
    var name = rater.mine() ? TEXTS.of("matrix.you") : rater.name();
    return TEXTS.of(
        (rater.mine() ? "matrix.state.mine." : "matrix.state.") + rater.state(),
        round.map(of -> TEXTS.of("matrix.rater", name, of)).orElse(name));
  }

  private static Optional<String> anchor(Rater rater, Competency competency) {
    return rater.cell(competency.key()) instanceof Cell.Rated rated
        ? Optional.of(competency.anchor(rated.number())).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  private static Optional<String> amended(Cell cell) {
    return switch (cell) {
      case Cell.Rated rated -> rated.amended().map(EvidenceBox::amended);
      case Cell.NotAssessed none -> none.amended().map(EvidenceBox::amended);
      case Cell.Blank _, Cell.Closed _ -> Optional.empty();
    };
  }

  private static String amended(Cell.Amended amended) {
    var sealed = amended.sealed().number();
    return TEXTS.of(
        "evidence.amended",
        sealed.isPresent() ? String.valueOf(sealed.getAsInt()) : TEXTS.of("matrix.notAssessed"),
        amended.why());
  }
}
