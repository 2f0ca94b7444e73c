package candor.app.candidate;

import candor.app.control.Avatar;
import candor.app.control.Icons;
import candor.app.control.InlineEdit;
import candor.app.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Who it is: avatar, name, headline, place; each line is edited where it stands.
final class WhoPiece extends HBox {
  private static final Texts TEXTS = Texts.in(WhoPiece.class);
  private final Map<CandidateLine, InlineEdit> lines = new EnumMap<>(CandidateLine.class);
  private final StackPane picture = new StackPane();

  WhoPiece(CandidateViewModel model) {
    getStyleClass().add("who");
    for (var line :
        new CandidateLine[] {CandidateLine.NAME, CandidateLine.HEADLINE, CandidateLine.LOCATION}) {
      lines.put(line, edit(model, line));
    }
    var name = line(CandidateLine.NAME).styled("title").wrapping();
    line(CandidateLine.HEADLINE).wrapping();
    line(CandidateLine.LOCATION).wrapping();
    var place = new HBox(Icons.of(Feather.MAP_PIN), line(CandidateLine.LOCATION));
    place.setAlignment(Pos.CENTER_LEFT);
    place.getStyleClass().add("who-place");
    HBox.setHgrow(line(CandidateLine.LOCATION), Priority.ALWAYS);
    var words = new VBox(name, line(CandidateLine.HEADLINE), place);
    words.setMinWidth(0);
    words.getStyleClass().add("who-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    picture.setAlignment(Pos.TOP_CENTER);
    getChildren().addAll(picture, words);
  }

  void show(Sheet sheet) {
    var candidate = sheet.candidate();
    picture.getChildren().setAll(new Avatar(candidate.id(), candidate.name(), Avatar.Size.LARGE));
    lines.forEach((line, edit) -> edit.setText(line.of(candidate)));
  }

  /// A line that is edited where it stands.
  static InlineEdit edit(CandidateViewModel model, CandidateLine line) {
    var edit =
        InlineEdit.watchful(
                TEXTS.of("candidate.line." + line.name()),
                (before, entered) -> model.change(line, before, entered))
            .typing(
                (before, now) ->
                    model.typed().typing(new TypedLines.Line(line.name(), before, now)),
                model.typed()::left);
    return line == CandidateLine.NAME
        ? edit
        : edit.optional(TEXTS.of("candidate.line.empty." + line.name()));
  }

  private InlineEdit line(CandidateLine line) {
    return java.util.Objects.requireNonNull(lines.get(line));
  }

  Node name() {
    return line(CandidateLine.NAME);
  }
}
