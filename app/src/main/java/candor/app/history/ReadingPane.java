package candor.app.history;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Scroll;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One change in full: each field before and after, and the way to take it back.
final class ReadingPane {
  private static final Texts TEXTS = Texts.in(ReadingPane.class);
  private final ReadingViewModel model;
  private final Dates dates;
  private final VBox body = new VBox();
  private final Scroll root = new Scroll(body);

  ReadingPane(ReadingViewModel model, Dates dates) {
    this.model = model;
    this.dates = dates;
    body.getStyleClass().addAll("panel-body", "history-reading");
    var _ = model.shown().subscribe(found -> found.ifPresent(this::show));
  }

  Node root() {
    return root;
  }

  /// Puts the keyboard on what can be done here.
  void enter() {
    body.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
  }

  private void show(ReadingViewModel.Reading reading) {
    var hadFocus = hasFocus();
    body.getChildren().clear();
    if (model.hasBack()) {
      var back =
          Buttons.quiet(Action.of(TEXTS.of("reading.back"), Feather.ARROW_LEFT, model::back));
      body.getChildren().add(back);
    }
    body.getChildren().add(head(reading.line()));
    if (!reading.line().details().isEmpty()) {
      var fields = new VBox();
      fields.getStyleClass().add("history-fields");
      reading.line().details().forEach(detail -> fields.getChildren().add(field(detail)));
      body.getChildren().add(fields);
    }
    body.getChildren().add(verbs(reading));
    if (hadFocus) {
      enter();
    }
  }

  private boolean hasFocus() {
    for (Node at = body.getScene() == null ? null : body.getScene().getFocusOwner();
        at != null;
        at = at.getParent()) {
      if (at.equals(body)) {
        return true;
      }
    }
    return false;
  }

  private Node head(HistoryLine line) {
    var sentence = label(line.sentence(), "strong");
    var who = line.author().isEmpty() ? TEXTS.of("reading.nobody") : line.author();
    var when = label(TEXTS.of("reading.when", who, dates.exact(line.at())), "caption", "muted");
    var head = new VBox(sentence, when);
    head.getStyleClass().add("history-words");
    return head;
  }

  private static Node field(HistoryLine.Detail detail) {
    var field = new VBox(label(detail.field(), "field-label"));
    field.getStyleClass().add("history-field");
    if (!detail.before().isEmpty()) {
      var before = label(detail.before(), "history-before");
      before.setGraphic(Icons.of(Feather.MINUS));
      before.setAccessibleText(TEXTS.of("reading.before", detail.field(), detail.before()));
      field.getChildren().add(before);
    }
    var after = label(detail.after(), "history-after");
    after.setGraphic(Icons.of(Feather.PLUS));
    after.setAccessibleText(TEXTS.of("reading.after", detail.field(), detail.after()));
    field.getChildren().add(after);
    return field;
  }

  private Node verbs(ReadingViewModel.Reading reading) {
    var verbs = new VBox();
    verbs.getStyleClass().add("history-verbs");
    switch (reading.verb()) {
      case UNDO -> verbs.getChildren().add(verb("reading.undo", Feather.CORNER_UP_LEFT));
      case REDO -> verbs.getChildren().add(verb("reading.redo", Feather.CORNER_UP_RIGHT));
      case NONE -> {}
    }
    if (!reading.why().isEmpty()) {
      var why = label(reading.why(), "muted");
      why.setGraphic(Icons.of(Feather.INFO));
      verbs.getChildren().add(why);
    }
    reading.later().forEach(later -> verbs.getChildren().add(link(later)));
    return verbs;
  }

  private Button verb(String key, Feather icon) {
    return Buttons.plain(Action.of(TEXTS.of(key), icon, model::act));
  }

  private Node link(HistoryLine later) {
    var button = Buttons.quiet(Action.of(later.sentence(), () -> model.follow(later.sequence())));
    button.getStyleClass().add("history-link");
    button.setMinWidth(0);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setGraphic(Icons.of(Feather.CHEVRON_RIGHT));
    button.setAccessibleText(
        TEXTS.of("reading.link", later.sentence(), later.author(), dates.exact(later.at())));
    Wrapping.wrap(button);
    return button;
  }

  private static Label label(String text, String... styles) {
    var label = new Label(text);
    label.getStyleClass().addAll(styles);
    Wrapping.wrap(label);
    return label;
  }
}
