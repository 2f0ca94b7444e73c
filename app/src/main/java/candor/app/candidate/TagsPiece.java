package candor.app.candidate;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Chip;
import candor.app.text.Texts;
import candor.model.candidate.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/// Tags. While one is typed, the rest of a known one stands there selected, so that Enter takes it
/// and typing on replaces it; other known ones are offered below.
final class TagsPiece extends Piece {
  private static final Texts TEXTS = Texts.in(TagsPiece.class);
  private static final int MOST_OFFERED = 5;
  private final CandidateViewModel model;
  private final FlowPane chips = new FlowPane();
  private final FlowPane offers = new FlowPane();
  private final TextField entry = new TextField();
  private List<Tag> shown = List.of();

  TagsPiece(CandidateViewModel model) {
    super(TEXTS.of("candidate.tags"));
    this.model = model;
    for (var pane : List.of(chips, offers)) {
      pane.getStyleClass().add("chips");
      pane.setMinWidth(0);
    }
    entry.setPromptText(TEXTS.of("candidate.tag.add"));
    entry.setAccessibleText(TEXTS.of("candidate.tag.add"));
    entry.setOnAction(event -> take(entry.getText()));
    entry.addEventHandler(KeyEvent.KEY_TYPED, this::complete);
    entry.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.BACK_SPACE
              && entry.getText().isEmpty()
              && !shown.isEmpty()) {
            model.untag(shown.getLast());
          }
        });
    var _ = entry.textProperty().subscribe(text -> offer());
    body(chips, entry, offers);
    offer();
  }

  @Override
  void show(Sheet sheet) {
    if (!shown.equals(sheet.tags())) {
      shown = sheet.tags();
      replace(chips, shown.stream().map(this::chip).toList(), entry);
      offer();
    }
  }

  /// The known tag that goes on where the typed text ends.
  static Optional<String> completion(String typed, List<String> known) {
    return typed.isBlank()
        ? Optional.empty()
        : known.stream()
            .filter(tag -> tag.length() > typed.length())
            .filter(tag -> tag.regionMatches(true, 0, typed, 0, typed.length()))
            .findFirst();
  }

  private Node chip(Tag tag) {
    var chip = new Chip(tag.name(), () -> model.untag(tag));
    chip.maxWidthProperty().bind(chips.widthProperty());
    return chip;
  }

  private void take(String tag) {
    model.tag(tag.strip());
    entry.clear();
  }

  private void complete(KeyEvent event) {
    var typed = entry.getText();
    if (event.getCharacter().isBlank() || entry.getCaretPosition() < typed.length()) {
      return;
    }
    completion(typed, known())
        .ifPresent(
            tag -> {
              entry.setText(typed + tag.substring(typed.length()));
              entry.selectRange(tag.length(), typed.length());
            });
  }

  private void offer() {
    var typed =
        entry
            .getText(0, Math.min(entry.getSelection().getStart(), entry.getLength()))
            .toLowerCase(Locale.ROOT);
    var asked = entry.getSelection().getLength() == 0 ? lower(entry.getText()) : typed;
    var found = new ArrayList<Node>();
    if (!asked.isBlank()) {
      known().stream()
          .filter(tag -> lower(tag).contains(asked) && !lower(tag).equals(lower(entry.getText())))
          .limit(MOST_OFFERED)
          .forEach(tag -> found.add(offer(tag)));
    }
    offers.getChildren().setAll(found);
    offers.setVisible(!found.isEmpty());
    offers.setManaged(!found.isEmpty());
    chips.setVisible(!shown.isEmpty());
    chips.setManaged(!shown.isEmpty());
  }

  private Node offer(String tag) {
    var action = Action.of(TEXTS.of("candidate.tag.offer", tag), Feather.PLUS, () -> take(tag));
    var button = Buttons.quiet(action);
    button.setText(tag);
    button.maxWidthProperty().bind(offers.widthProperty());
    button.setAccessibleText(action.text());
    return button;
  }

  private List<String> known() {
    var there = shown.stream().map(tag -> lower(tag.name())).toList();
    return model.knownTags().stream().filter(tag -> !there.contains(lower(tag))).toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
