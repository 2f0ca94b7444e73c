package candor.app.board;

import candor.app.control.Icons;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSort;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is known of a board: what it is, where, how much of ours is there, and what of it was left
/// alone.
final class BoardFacts {
  private static final Texts TEXTS = Texts.in(BoardFacts.class);
  private final Dates dates;

  BoardFacts(Dates dates) {
    this.dates = dates;
  }

  VBox of(BoardLine line) {
    var board = line.board();
    var words =
        new VBox(
            wrapped(board.name(), "strong"),
            wrapped(TEXTS.of("board.sort.text." + board.sort()), "muted"));
    words.getStyleClass().add("board-card-words");
    place(words, board);
    fact(words, Feather.LINK, board.url());
    fact(words, Feather.HOME, board.company());
    apply(words, board);
    var facts = new FlowPane(counted(line));
    facts.getStyleClass().add("board-facts");
    seen(line).ifPresent(facts.getChildren()::add);
    words.getChildren().add(facts);
    untaken(words, line);
    return words;
  }

  private static void place(VBox words, BoardAccount board) {
    if (board.sort() != BoardSort.MAILBOX) {
      fact(words, Feather.FOLDER, board.address());
      return;
    }
    var folder = board.settings().isReadOfFolder() ? board.settings().mailFolder() : "";
    if (!folder.equals(board.address())) {
      fact(words, Feather.AT_SIGN, board.address());
    }
    fact(words, Feather.FOLDER, folder);
  }

  private static void apply(VBox words, BoardAccount board) {
    if (!board.applyTo().isEmpty()) {
      fact(words, Feather.INBOX, TEXTS.of("board.card.applyTo", board.applyTo()));
    }
    if (board.hasNoWayToApply()) {
      words.getChildren().add(warning(TEXTS.of("board.noApply")));
    }
  }

  // Messages are told apart by the job that they name: where none is published, none can come in.
  private static void untaken(VBox words, BoardLine line) {
    var untaken = line.untaken();
    if (untaken.messages() > 0) {
      var why = line.postings() == 0 ? "board.card.untaken.none" : "board.untaken.why";
      words
          .getChildren()
          .add(
              wrapped(
                  TEXTS.of("board.card.untaken", untaken.messages()) + " " + TEXTS.of(why),
                  "muted"));
    }
    if (untaken.files() > 0) {
      words.getChildren().add(warning(TEXTS.of("board.card.unreadable", untaken.files())));
    }
  }

  private static Label counted(BoardLine line) {
    var sort = line.board().sort();
    var tied = TEXTS.of("board.card.tied", line.tied());
    var postings = TEXTS.of("board.card.postings", line.postings());
    if (!sort.hasItsOwnJobs()) {
      return wrapped(postings, "caption", "muted");
    }
    return wrapped(
        sort.publishes() ? TEXTS.of("board.card.both", postings, tied) : tied, "caption", "muted");
  }

  // Where nothing is to be looked at, that it was not says nothing.
  private Optional<Label> seen(BoardLine line) {
    var at = line.seenAt();
    if (at.isEmpty() && line.postings() + line.tied() == 0) {
      return Optional.empty();
    }
    var seen =
        wrapped(
            at.map(when -> TEXTS.of("board.seen.at", dates.relative(when)))
                .orElse(TEXTS.of("board.seen.never")),
            "caption",
            "muted");
    at.ifPresent(when -> seen.setTooltip(new Tooltip(dates.exact(when))));
    return Optional.of(seen);
  }

  private static void fact(VBox words, Feather icon, String text) {
    if (!text.isBlank()) {
      var label = new Label(text, Icons.of(icon));
      label.setTooltip(new Tooltip(text));
      label.getStyleClass().addAll("body");
      words.getChildren().add(label);
    }
  }

  private static Label warning(String text) {
    var label = wrapped(text, "warning-text");
    label.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
    return label;
  }

  private static Label wrapped(String text, String... styles) {
    var label = new Label(text);
    Wrapping.wrap(label);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
