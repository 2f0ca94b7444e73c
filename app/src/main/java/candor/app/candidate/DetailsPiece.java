package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Entry;
import candor.app.control.InlineEdit;
import candor.app.control.Prompt;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.candidate.CustomField;
import candor.model.candidate.CustomFieldId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where they came from, when they were added, and the fields that the user gave all candidates.
final class DetailsPiece extends Piece {
  private static final Texts TEXTS = Texts.in(DetailsPiece.class);
  private final CandidateViewModel model;
  private final InlineEdit source;
  private final Label added = new Label();
  private final VBox list = new VBox();
  private final Map<CustomFieldId, InlineEdit> values = new HashMap<>();
  private final Button add;
  private List<CustomField> shown = List.of();

  DetailsPiece(CandidateViewModel model) {
    super(TEXTS.of("candidate.details"));
    this.model = model;
    source = WhoPiece.edit(model, CandidateLine.SOURCE).wrapping();
    list.getStyleClass().add("piece-list");
    add = Buttons.icon(Feather.PLUS, Action.of(TEXTS.of("candidate.field.add"), this::ask));
    tools(add);
    body(
        line(TEXTS.of("candidate.line.SOURCE"), source),
        list,
        line(TEXTS.of("candidate.added"), added));
  }

  @Override
  void show(Sheet sheet) {
    source.setText(sheet.candidate().source());
    var dates = model.desk().dates();
    added.setText(dates.relative(sheet.candidate().addedAt()));
    added.setTooltip(new javafx.scene.control.Tooltip(dates.exact(sheet.candidate().addedAt())));
    if (!shown.equals(sheet.fields())) {
      shown = sheet.fields();
      var rows = new ArrayList<Node>();
      for (var field : shown) {
        var edit =
            InlineEdit.watchful(field.name(), (before, text) -> model.setValue(field, before, text))
                .typing(
                    (before, now) ->
                        model
                            .typed()
                            .typing(
                                new TypedLines.Line(field.id().value().toString(), before, now)),
                    model.typed()::left)
                .optional(TEXTS.of("candidate.field.empty"))
                .wrapping();
        values.put(field.id(), edit);
        rows.add(line(field.name(), edit));
      }
      replace(list, rows, add);
    }
    shown.forEach(
        field -> {
          var edit = values.get(field.id());
          if (edit != null) {
            edit.setText(sheet.values().getOrDefault(field.id(), ""));
          }
        });
  }

  private static Node line(String name, Node value) {
    var label = new Label(name);
    label.getStyleClass().addAll("caption", "muted", "detail-name");
    Wrapping.wrap(label);
    label.setTooltip(new javafx.scene.control.Tooltip(name));
    HBox.setHgrow(value, Priority.ALWAYS);
    var row = new HBox(label, value);
    row.getStyleClass().add("detail");
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return row;
  }

  private void ask() {
    var name = Entry.requiredLine(TEXTS.of("candidate.field.name"), "");
    var hinted = name.hint(TEXTS.of("candidate.field.name.hint"));
    model
        .desk()
        .frame()
        .ask(
            Prompt.of(
                TEXTS.of("candidate.field.add"),
                TEXTS.of("candidate.field.verb"),
                List.of(hinted),
                () -> model.addField(name.value())));
  }
}
