package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.candidate.KeptFile;
import candor.model.kit.KitContent;
import candor.model.note.Note;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What an interviewer may know beforehand: facts, documents, what the role kit is for, and earlier
/// notes, closed until asked for. Never a score.
final class AboutCandidate extends ScrollPane {
  private static final Texts TEXTS = Texts.in(AboutCandidate.class);
  private final VBox body = new VBox();

  /// @param openDocument opens a document in its own program
  /// @param openLink opens the interview's link
  /// @param openCandidate leaves for the candidate's own screen
  AboutCandidate(
      Sheet sheet,
      Dates dates,
      Consumer<KeptFile> openDocument,
      Consumer<URI> openLink,
      Runnable openCandidate) {
    getStyleClass().add("about-candidate");
    body.getStyleClass().add("panel-body");
    setContent(body);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText(TEXTS.of("interview.about", sheet.candidate().name()));
    words(sheet.candidate().headline(), "bold");
    words(sheet.candidate().location(), "muted");
    words(TEXTS.of("interview.about.panel", names(sheet)), "muted");
    words(sheet.interview().place(), "muted");
    sheet.interview().link().ifPresent(to -> link(to.toString(), () -> openLink.accept(to)));
    heading(TEXTS.of("interview.about.documents"));
    if (sheet.about().documents().isEmpty()) {
      words(TEXTS.of("interview.about.noDocuments"), "muted");
    }
    for (var document : sheet.about().documents()) {
      link(document.fileName(), () -> openDocument.accept(document));
    }
    heading(TEXTS.of("interview.about.notes"));
    if (sheet.about().earlier().isEmpty()) {
      words(TEXTS.of("interview.about.noNotes"), "muted");
    }
    sheet.about().earlier().forEach(note -> body.getChildren().add(folded(note, dates)));
    body.getChildren()
        .add(
            Buttons.plain(
                Action.of(TEXTS.of("interview.about.open"), Feather.USER, openCandidate)));
    sheet.kit().ifPresent(this::kit);
  }

  private void kit(KitContent kit) {
    if (!kit.overview().isEmpty()) {
      heading(TEXTS.of("interview.about.kit", kit.title()));
      kit.overview().forEach(text -> words(text, "prose"));
    }
    if (!kit.lookFor().isEmpty()) {
      heading(TEXTS.of("interview.about.lookFor"));
      kit.lookFor().forEach(text -> words(TEXTS.of("interview.about.item", text), "prose"));
    }
    if (!kit.exercises().isEmpty()) {
      heading(TEXTS.of("interview.about.exercises"));
      for (var exercise : kit.exercises()) {
        words(exercise.title(), "bold");
        words(exercise.task(), "prose");
      }
    }
  }

  private void heading(String text) {
    var heading = new Label(text);
    heading.getStyleClass().addAll("strong", "about-heading");
    Wrapping.wrap(heading);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    body.getChildren().add(heading);
  }

  private void link(String text, Runnable open) {
    var link = new Hyperlink(text);
    Wrapping.wrap(link);
    link.setOnAction(event -> open.run());
    body.getChildren().add(link);
  }

  private void words(String text, String style) {
    if (!text.isEmpty()) {
      var label = new Label(text);
      label.getStyleClass().add(style);
      Wrapping.wrap(label);
      label.setMinHeight(Region.USE_PREF_SIZE);
      body.getChildren().add(label);
    }
  }

  private static Node folded(Note note, Dates dates) {
    var text = new Label(note.text());
    Wrapping.wrap(text);
    text.getStyleClass().add("prose");
    text.setMinHeight(Region.USE_PREF_SIZE);
    var pane =
        new TitledPane(
            TEXTS.of("interview.about.note", note.author(), dates.relative(note.writtenAt())),
            text);
    pane.getStyleClass().add("dense");
    pane.setExpanded(false);
    pane.setAnimated(false);
    return pane;
  }

  private static String names(Sheet sheet) {
    return String.join(", ", sheet.about().panel().stream().map(person -> person.name()).toList());
  }
}
