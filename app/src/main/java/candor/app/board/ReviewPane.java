package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Avatar;
import candor.app.control.Buttons;
import candor.app.control.Scroll;
import candor.app.control.SideBySide;
import candor.app.control.Wrapping;
import candor.app.document.DocumentPane;
import candor.app.document.DocumentViewModel;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.intake.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One received application: who it says it is, whom it may be, and its words, all of them a
/// stranger's and shown as plain text.
final class ReviewPane {
  private static final Texts TEXTS = Texts.in(ReviewPane.class);
  private static final double COLUMN = 22;
  // Of the room that there is; what nothing else needs of it is the file's as well.
  private static final double FILE = 0.6;
  private static final int LINE = 60;
  private static final int LONGEST = 100;
  private final ReceivedViewModel model;
  private final DocumentPane document;
  private final DocumentViewModel files;
  private final Dates dates;
  private final BoardsScreen.Doors doors;
  private final Scroll root = new Scroll(new VBox());
  private final Button accept;
  private final VBox verbs;
  private ToggleGroup who = new ToggleGroup();

  /// @param document shows the files that came
  /// @param files what it shows
  ReviewPane(
      ReceivedViewModel model,
      DocumentPane document,
      DocumentViewModel files,
      Dates dates,
      BoardsScreen.Doors doors) {
    this.model = model;
    this.document = document;
    this.files = files;
    var room = root.viewportBoundsProperty().map(Bounds::getHeight);
    document.minHeightProperty().bind(room.map(height -> height * FILE));
    VBox.setVgrow(document, Priority.ALWAYS);
    this.dates = dates;
    this.doors = doors;
    accept = Buttons.plain(Action.of(TEXTS.of("board.accept.new"), Feather.CHECK, model::accept));
    accept.getStyleClass().addAll("success", "board-accept");
    var down = Buttons.plain(Action.of(TEXTS.of("board.turnDown"), Feather.X, model::turnDown));
    var buttons = new FlowPane(accept, down);
    buttons.getStyleClass().add("board-verbs");
    verbs = new VBox(buttons, wrapped(TEXTS.of("board.review.keys"), "caption", "muted"));
    verbs.getStyleClass().add("board-fields");
    var _ = model.shown().subscribe(item -> item.ifPresent(this::show));
    var _ = model.marked().subscribe(this::showMark);
  }

  Scroll root() {
    return root;
  }

  private void show(ReceivedViewModel.Item item) {
    var left = new VBox(head(item), fields(item.proposal()), who(item), verbs);
    left.getStyleClass().add("board-review-part");
    var came = item.waiting().files();
    files.offer(came);
    files.show(!came.isEmpty());
    var words = words(item.proposal(), !came.isEmpty());
    if (!came.isEmpty()) {
      words.getChildren().add(document);
      document.setVisible(true);
    }
    var both = new SideBySide(COLUMN, List.of(left, words));
    both.getStyleClass().add("board-review");
    both.minHeightProperty().bind(root.viewportBoundsProperty().map(Bounds::getHeight));
    GridPane.setVgrow(words, Priority.ALWAYS);
    root.setContent(both);
    root.setVvalue(0);
    showMark(model.marked().get());
  }

  private static Node head(ReceivedViewModel.Item item) {
    var name = wrapped(item.name(), "title");
    var where =
        wrapped(
            TEXTS.of("board.review.for", item.waiting().jobTitle(), item.waiting().boardName()),
            "muted");
    var head =
        new HBox(new Avatar(item.proposal().id().value(), item.name()), new VBox(name, where));
    head.getStyleClass().add("board-review-head");
    return head;
  }

  private Node fields(Proposal proposal) {
    var box = new VBox();
    box.getStyleClass().add("board-fields");
    var _ = field(box, TEXTS.of("board.field.email"), proposal.email());
    var _ = field(box, TEXTS.of("board.field.phone"), proposal.phone());
    proposal
        .besides()
        .links()
        .forEach(
            link -> {
              var _ = field(box, TEXTS.of("board.field.link"), link);
            });
    var when = field(box, TEXTS.of("board.field.received"), dates.relative(proposal.receivedAt()));
    when.setTooltip(new Tooltip(dates.exact(proposal.receivedAt())));
    return box;
  }

  private Node who(ReceivedViewModel.Item item) {
    who = new ToggleGroup();
    var box = new VBox(wrapped(TEXTS.of("board.who"), "strong"));
    box.getStyleClass().add("board-who");
    box.getChildren().add(choice(0, TEXTS.of("board.who.new"), ""));
    if (item.matches().isEmpty()) {
      box.getChildren().add(wrapped(TEXTS.of("board.who.nobody"), "caption", "muted"));
    }
    for (var i = 0; i < item.matches().size(); i++) {
      var match = item.matches().get(i);
      var name = match.candidate().name();
      var reasons = new ArrayList<>(match.reasons());
      if (item.matches().stream().filter(other -> isCalledAs(other, name)).count() > 1) {
        reasons.addAll(about(match.candidate()));
      }
      var row =
          new HBox(
              choice(i + 1, name, String.join(", ", reasons)),
              Buttons.icon(
                  Feather.EXTERNAL_LINK,
                  Action.of(
                      TEXTS.of("board.who.look", name),
                      () -> doors.openCandidate().accept(match.candidate().id()))));
      row.setAlignment(Pos.CENTER_LEFT);
      box.getChildren().add(row);
    }
    return box;
  }

  private static boolean isCalledAs(ReceivedViewModel.Match match, String name) {
    return match.candidate().name().equalsIgnoreCase(name);
  }

  // What tells a candidate from another one of the same name.
  private List<String> about(Candidate candidate) {
    var added = TEXTS.of("board.who.added", dates.exact(candidate.addedAt()));
    return Stream.of(candidate.headline(), candidate.location(), added)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private Node choice(int number, String name, String reasons) {
    var button = new RadioButton();
    button.setMnemonicParsing(false);
    button.setText(reasons.isEmpty() ? name : TEXTS.of("board.who.because", name, reasons));
    Wrapping.wrap(button);
    button.setMinWidth(0);
    button.setToggleGroup(who);
    button.setOnAction(_ -> model.mark(number));
    return button;
  }

  private void showMark(Optional<CandidateId> marked) {
    var item = model.shown().get();
    if (item.isEmpty() || who.getToggles().isEmpty()) {
      return;
    }
    var matches = item.get().matches();
    var at = 0;
    for (var i = 0; i < matches.size(); i++) {
      if (marked.filter(matches.get(i).candidate().id()::equals).isPresent()) {
        at = i + 1;
      }
    }
    who.selectToggle(who.getToggles().get(Math.min(at, who.getToggles().size() - 1)));
    accept.setText(
        at == 0
            ? TEXTS.of("board.accept.new")
            : TEXTS.of("board.accept.as", matches.get(at - 1).candidate().name()));
  }

  private static VBox words(Proposal proposal, boolean hasFiles) {
    var box = new VBox();
    box.getStyleClass().add("board-review-part");
    var extras = proposal.besides();
    extras.lost().forEach(lost -> box.getChildren().add(wrapped(lost, "warning-text")));
    if (!proposal.message().isBlank()) {
      box.getChildren()
          .addAll(
              wrapped(TEXTS.of("board.message"), "strong"),
              text(TEXTS.of("board.message"), proposal.message(), 2, 8));
    }
    if (!proposal.resume().isBlank()) {
      box.getChildren()
          .addAll(
              wrapped(TEXTS.of("board.resume"), "strong"),
              wrapped(proposal.resumeName(), "caption", "muted"),
              text(TEXTS.of("board.resume"), proposal.resume(), 4, 22));
    }
    for (var answer : extras.answers()) {
      box.getChildren()
          .addAll(
              wrapped(answer.question(), "strong"), text(answer.question(), answer.answer(), 1, 6));
    }
    if (box.getChildren().isEmpty() && !hasFiles) {
      box.getChildren().add(wrapped(TEXTS.of("board.words.none"), "muted"));
    }
    return box;
  }

  private static Node text(String called, String words, int fewest, int most) {
    var area = new TextArea(words);
    area.setEditable(false);
    Wrapping.wrap(area);
    area.setPrefRowCount(Math.clamp(rows(words), fewest, most));
    area.setAccessibleText(called);
    area.getStyleClass().add("board-stranger");
    return area;
  }

  // About as many lines as the words will take; the area scrolls where that is too few.
  private static long rows(String words) {
    return words.lines().limit(LONGEST).mapToLong(line -> 1 + line.length() / LINE).sum();
  }

  private static Label field(VBox box, String called, String value) {
    var name = wrapped(called, "caption", "muted", "board-name");
    var words = wrapped(value.isBlank() ? TEXTS.of("board.unsaid") : value, "body");
    var row = new HBox(name, words);
    row.getStyleClass().add("board-value");
    box.getChildren().add(row);
    return words;
  }

  private static Label wrapped(String text, String... styles) {
    var label = new Label(text);
    Wrapping.wrap(label);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
