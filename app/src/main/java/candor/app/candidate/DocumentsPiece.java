package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Entry;
import candor.app.control.Prompt;
import candor.app.text.Texts;
import candor.model.candidate.Document;
import java.io.File;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Documents: added from a dialog, by path or dropped; kept in the workspace; opened from there.
final class DocumentsPiece extends Piece {
  private static final Texts TEXTS = Texts.in(DocumentsPiece.class);
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop-target");
  private final CandidateViewModel model;
  private final VBox list = new VBox();
  private final Label waiting = caption(TEXTS.of("candidate.document.keeping"));
  private final Label none = caption(TEXTS.of("candidate.documents.none"));
  private final Button add;
  private List<Document> shown = List.of();

  DocumentsPiece(CandidateViewModel model) {
    super(TEXTS.of("candidate.documents"));
    this.model = model;
    add =
        Buttons.menu(
            Feather.PLUS,
            TEXTS.of("candidate.document.add"),
            List.of(
                Action.of(
                    TEXTS.of("candidate.document.choose"),
                    Feather.FOLDER,
                    model.documents()::choose),
                Action.of(TEXTS.of("candidate.document.byPath"), Feather.EDIT_3, this::ask)));
    tools(add);
    waiting.visibleProperty().bind(model.documents().keepingProperty().greaterThan(0));
    waiting.managedProperty().bind(waiting.visibleProperty());
    none.managedProperty().bind(none.visibleProperty());
    getStyleClass().add("documents");
    body(list, none, waiting);
    setOnDragOver(this::over);
    setOnDragExited(event -> pseudoClassStateChanged(DROP, false));
    setOnDragDropped(this::drop);
  }

  @Override
  void show(Sheet sheet) {
    none.setVisible(sheet.documents().isEmpty());
    if (!shown.equals(sheet.documents())) {
      shown = sheet.documents();
      replace(list, shown.stream().map(this::row).toList(), add);
    }
  }

  /// Shows the newest one; where there is none, leads to where one is added.
  void open() {
    shown.stream()
        .max(Comparator.comparing(Document::addedAt))
        .ifPresentOrElse(model.documents()::open, add::requestFocus);
  }

  private Node row(Document document) {
    var dates = model.desk().dates();
    var name =
        link(
            document.fileName(),
            TEXTS.of("candidate.document.open", document.fileName()),
            () -> model.documents().open(document));
    Buttons.also(name, TEXTS.of("candidate.document.also"));
    var about =
        caption(
            TEXTS.of(
                "candidate.document.about",
                DocumentsViewModel.size(document.size()),
                dates.relative(document.addedAt())),
            dates.exact(document.addedAt()));
    var words = new VBox(name, about);
    var remove =
        Buttons.icon(
            Feather.X,
            Action.of(
                TEXTS.of("candidate.document.remove", document.fileName()),
                () -> model.documents().remove(document)));
    return row(Feather.FILE_TEXT, words, remove);
  }

  private void ask() {
    var path = Entry.requiredLine(TEXTS.of("candidate.document.path"), "");
    model
        .desk()
        .frame()
        .ask(
            Prompt.of(
                TEXTS.of("candidate.document.byPath"),
                TEXTS.of("candidate.document.add"),
                List.of(path),
                () -> model.documents().addAt(path.value())));
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(DROP, true);
      event.consume();
    }
  }

  private void drop(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      model.documents().add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
      event.setDropCompleted(true);
      event.consume();
    }
  }
}
