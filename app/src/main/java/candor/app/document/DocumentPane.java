package candor.app.document;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Loading;
import candor.app.control.Pick;
import candor.app.control.SegmentedChoice;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.candidate.KeptFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A document beside what one is doing. It never takes the keyboard by itself.
public final class DocumentPane extends VBox {
  private static final Texts TEXTS = Texts.in(DocumentPane.class);
  private final DocumentViewModel model;
  private final Consumer<KeptFile> openElsewhere;
  private final HBox head = new HBox();
  private final StackPane body = new StackPane();
  private final Label rest = new Label(TEXTS.of("document.rest"));
  private final SegmentedChoice<Boolean> asWords =
      new SegmentedChoice<>(
          TEXTS.of("document.as"),
          List.of(false, true),
          words -> TEXTS.of("document.as." + (words ? "words" : "pages")));

  /// @param openElsewhere opens a document in its own program
  public DocumentPane(DocumentViewModel model, Consumer<KeptFile> openElsewhere) {
    this.model = model;
    this.openElsewhere = openElsewhere;
    getStyleClass().add("document-pane");
    setMinSize(0, 0);
    head.getStyleClass().add("document-head");
    head.setAlignment(Pos.CENTER_LEFT);
    rest.getStyleClass().addAll("caption", "muted");
    Wrapping.wrap(rest);
    rest.managedProperty().bind(rest.visibleProperty());
    body.setMinSize(0, 0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, rest, body);
    var _ = model.offeredProperty().subscribe(this::head);
    var _ = model.chosenProperty().subscribe(this::head);
    var _ = model.showingProperty().subscribe(this::show);
    var _ = asWords.valueProperty().subscribe(model::readAsWords);
  }

  /// Scrolls, for keys that are pressed elsewhere.
  ///
  /// @param screens how many heights of this pane, negative for up
  public void scroll(double screens) {
    switch (body.getChildren().getFirst()) {
      case PageColumn pages -> pages.scroll(screens);
      case TextArea words ->
          words.setScrollTop(Math.max(0, words.getScrollTop() + screens * words.getHeight()));
      default -> {}
    }
  }

  private void head() {
    head.getChildren().clear();
    model
        .chosenProperty()
        .get()
        .ifPresent(
            document -> {
              var space = new Region();
              HBox.setHgrow(space, Priority.SOMETIMES);
              var open =
                  Action.of(
                      TEXTS.of("document.open", document.fileName()),
                      () -> openElsewhere.accept(document));
              head.getChildren()
                  .addAll(
                      which(document), space, asWords, Buttons.icon(Feather.EXTERNAL_LINK, open));
            });
  }

  private Node which(KeptFile document) {
    var all = model.offeredProperty().get();
    if (all.size() == 1) {
      var name = new Label(document.fileName());
      name.getStyleClass().add("bold");
      name.setMinWidth(0);
      return name;
    }
    var box = new Pick<>(KeptFile::fileName);
    box.setAccessibleText(TEXTS.of("document.which"));
    box.getItems().setAll(all);
    box.setValue(document);
    box.setMinWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    var _ =
        box.valueProperty()
            .subscribe(
                (_, now) ->
                    Optional.ofNullable(now)
                        .filter(chosen -> !model.chosenProperty().get().equals(Optional.of(chosen)))
                        .ifPresent(model::choose));
    return box;
  }

  private void show(Showing showing) {
    var whole = true;
    switch (showing) {
      case Showing.Nothing _ ->
          say(Feather.FILE, TEXTS.of("document.none"), TEXTS.of("document.none.text"));
      case Showing.Opening _ -> body.getChildren().setAll(new Loading());
      case Showing.Wordless _ ->
          say(Feather.FILE, TEXTS.of("document.wordless"), TEXTS.of("document.wordless.text"));
      case Showing.Words words -> {
        body.getChildren().setAll(words(words.text()));
        whole = words.whole();
      }
      case Showing.Pages pages -> {
        body.getChildren().setAll(new PageColumn(model, pages.heights()));
        whole = pages.whole();
      }
      case Showing.Unseen unseen ->
          say(
              Feather.FILE,
              TEXTS.of("document.unseen"),
              TEXTS.of("document.unseen." + unseen.reason()));
    }
    rest.setVisible(!whole);
    choice(showing);
  }

  // What has no pages comes as words where pages are asked for, too. From words that can't be read
  // there is a way back to the pages.
  private void choice(Showing showing) {
    var isOne =
        switch (showing) {
          case Showing.Words _, Showing.Unseen _ -> !asWords.valueProperty().get();
          case Showing.Nothing _ -> true;
          case Showing.Opening _, Showing.Wordless _, Showing.Pages _ -> false;
        };
    asWords.setVisible(!isOne);
    asWords.setManaged(!isOne);
  }

  private void say(Feather icon, String title, String text) {
    body.getChildren().setAll(new EmptyState(icon, title, text));
  }

  private static Node words(String text) {
    var area = new TextArea(text);
    area.setEditable(false);
    area.getStyleClass().add("document-words");
    area.setAccessibleText(TEXTS.of("document.words"));
    area.setMinSize(0, 0);
    Wrapping.wrap(area);
    return area;
  }
}
