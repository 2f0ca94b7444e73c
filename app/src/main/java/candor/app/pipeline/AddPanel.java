package candor.app.pipeline;

import candor.app.control.Avatar;
import candor.app.control.Escape;
import candor.app.control.Field;
import candor.app.control.Icons;
import candor.app.control.SearchBox;
import candor.app.control.Tag;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.candidate.CandidateRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Puts candidates into the job: type a name, take who is found or add somebody new. It stays open
/// for the next one.
final class AddPanel extends VBox {
  private static final Texts TEXTS = Texts.in(AddPanel.class);
  private final AddViewModel model;
  private final SearchBox words = new SearchBox(TEXTS.of("pipeline.add.words"));
  private final TextField source = new TextField();
  private final ListView<Choice> list = new ListView<>();

  /// Somebody found, or, without one, whoever was typed.
  private record Choice(Optional<CandidateRow> found, String typed) {}

  AddPanel(AddViewModel model) {
    this.model = model;
    getStyleClass().addAll("panel-body", "add-panel");
    words.setMaxWidth(Double.MAX_VALUE);
    source.setPromptText(TEXTS.of("pipeline.add.sourcePrompt"));
    Escape.through(list);
    list.setAccessibleText(TEXTS.of("pipeline.add.list"));
    list.getStyleClass().add("add-list");
    list.setCellFactory(all -> new ChoiceCell());
    list.setFocusTraversable(false);
    var nothing = new Label(TEXTS.of("pipeline.add.nothing"));
    nothing.getStyleClass().add("muted");
    Wrapping.wrap(nothing);
    nothing.setAlignment(Pos.TOP_LEFT);
    nothing.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    words.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    source.setOnAction(event -> take());
    var _ = words.textProperty().subscribe(model::search);
    var _ = model.found().subscribe(this::show);
    getChildren().addAll(words, list, new Field(TEXTS.of("pipeline.add.source"), source));
  }

  /// Puts the keyboard into the search.
  void begin() {
    words.requestFocus();
  }

  // Without words nobody is meant yet, so that Enter again adds no stranger.
  private void show() {
    var found = model.found().get();
    list.getSelectionModel().clearSelection();
    list.getItems().setAll(choices(found));
    if (!found.words().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private static List<Choice> choices(AddViewModel.Found found) {
    var choices = new ArrayList<Choice>();
    for (var row : found.rows()) {
      choices.add(new Choice(Optional.of(row), found.words()));
    }
    if (!found.words().isEmpty()) {
      choices.add(new Choice(Optional.empty(), found.words()));
    }
    return choices;
  }

  private void key(KeyEvent event) {
    var selection = list.getSelectionModel();
    switch (event.getCode()) {
      case DOWN -> {
        if (selection.isEmpty()) {
          selection.selectFirst();
        } else {
          selection.selectNext();
        }
      }
      case UP -> selection.selectPrevious();
      case ENTER -> take();
      default -> {
        return;
      }
    }
    if (event.getCode() != KeyCode.ENTER) {
      list.scrollTo(Math.max(0, selection.getSelectedIndex() - 3));
    }
    event.consume();
  }

  private void take() {
    var typed = words.getText().strip();
    if (typed.equals(model.found().get().words())) {
      Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::take);
    } else if (!typed.isEmpty()) {
      // What is listed answers earlier words.
      var from = source.getText().strip();
      model.find(typed, found -> add(choices(found).getFirst(), from));
      next();
    }
  }

  private void take(Choice choice) {
    add(choice, source.getText().strip());
    next();
  }

  private void add(Choice choice, String from) {
    choice
        .found()
        .ifPresentOrElse(row -> model.add(row, from), () -> model.addNew(choice.typed(), from));
  }

  private void next() {
    words.clear();
    words.requestFocus();
  }

  private final class ChoiceCell extends ListCell<Choice> {
    private ChoiceCell() {
      setOnMouseClicked(this::click);
    }

    // The second click of two would be about whoever is listed here by then.
    private void click(MouseEvent event) {
      var choice = getItem();
      if (choice != null
          && event.getButton() == MouseButton.PRIMARY
          && event.getClickCount() == 1) {
        take(choice);
      }
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(null);
      setGraphic(choice == null || empty ? null : line(choice));
      setAccessibleText(choice == null || empty ? null : text(choice));
    }

    private String text(Choice choice) {
      return choice
          .found()
          .map(row -> row.candidate().name())
          .orElseGet(() -> TEXTS.of("pipeline.add.new", choice.typed()));
    }

    private HBox line(Choice choice) {
      var name = new Label(text(choice));
      name.setMinWidth(0);
      var line = new HBox();
      line.getStyleClass().add("add-line");
      line.setAlignment(Pos.CENTER_LEFT);
      if (choice.found().isEmpty()) {
        line.getChildren().addAll(Icons.of(Feather.USER_PLUS), name);
        return line;
      }
      var candidate = choice.found().get().candidate();
      var headline = new Label(candidate.headline());
      headline.getStyleClass().addAll("caption", "muted");
      headline.setMinWidth(0);
      headline.setManaged(!candidate.headline().isEmpty());
      var words = new VBox(name, headline);
      words.setAlignment(Pos.CENTER_LEFT);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      line.getChildren()
          .addAll(new Avatar(candidate.id(), candidate.name(), Avatar.Size.SMALL), words);
      model.standing(candidate.id()).ifPresent(stage -> line.getChildren().add(new Tag(stage)));
      return line;
    }
  }
}
