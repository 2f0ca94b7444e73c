package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.posting.Posting;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.model.posting.Watched;
import candor.model.store.Text;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One posting in full: what differs between what we want, what we sent and what the board shows,
/// and what can be done about it.
final class PostingPanel extends ScrollPane {
  private static final Texts TEXTS = Texts.in(PostingPanel.class);
  private static final int LONGEST = 400;
  private final Dates dates;
  private final Function<TwinRow, List<Action>> actions;
  private final VBox body = new VBox();
  private @Nullable PostingId posting;

  PostingPanel(Dates dates, Function<TwinRow, List<Action>> actions) {
    this.dates = dates;
    this.actions = actions;
    setFitToWidth(true);
    setFocusTraversable(false);
    body.getStyleClass().addAll("panel-body", "board-panel");
    setContent(body);
  }

  /// Which posting is shown.
  PostingId posting() {
    return Objects.requireNonNull(posting);
  }

  void show(TwinRow row) {
    posting = row.id();
    var title = wrapped(row.jobTitle(), "title");
    var where = new HBox(BoardWords.tag(row), wrapped(row.boardName(), "muted"));
    where.getStyleClass().add("tools");
    where.setAlignment(Pos.CENTER_LEFT);
    body.getChildren().setAll(title, where);
    if (!row.trouble().isEmpty()) {
      body.getChildren().add(wrapped(row.trouble(), "warning-text"));
    }
    var buttons = new VBox();
    buttons.getStyleClass().add("board-buttons");
    for (var action : actions.apply(row)) {
      var button = Buttons.plain(action);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setAlignment(Pos.CENTER_LEFT);
      buttons.getChildren().add(button);
    }
    body.getChildren().add(buttons);
    switch (row.status()) {
      case TwinRow.Status.Asked _ -> asked(row.posting());
      case TwinRow.Status.Draft draft -> {
        body.getChildren().add(wrapped(TEXTS.of("board.draft.text"), "muted"));
        content(TEXTS.of("board.draft.content"), draft.content().orElse(null));
      }
      case TwinRow.Status.Opened opened -> opened(opened.watched());
    }
  }

  private void asked(Posting post) {
    var want = TEXTS.of("board.column.want");
    var sent = TEXTS.of("board.column.sent");
    compare(TEXTS.of("board.compare.sent"), want, post.wanted(), sent, post.sent());
    if (post.seenAt() != null) {
      var seen = TEXTS.of("board.column.seen");
      compare(TEXTS.of("board.compare.seen"), sent, post.sent(), seen, post.seen());
      seenAt(post.seenAt());
    }
    link(post);
    content(want, post.wanted());
  }

  private void opened(Watched watched) {
    var seen = TEXTS.of("board.column.seen");
    compare(
        TEXTS.of("board.compare.here"),
        TEXTS.of("board.column.here"),
        watched.here().orElse(null),
        seen,
        watched.compared().orElse(null));
    var post = watched.posting();
    if (post.seenAt() != null) {
      seenAt(post.seenAt());
    }
    var shown = post.seen();
    if (shown != null) {
      body.getChildren()
          .addAll(
              wrapped(seen, "strong"),
              value(TEXTS.of("board.field.title"), shown.title()),
              value(TEXTS.of("board.field.place"), shown.city()),
              value(TEXTS.of("board.field.description"), shown.description()));
      link(post);
    }
  }

  // A field, so that it can be taken from here by key: a mailbox's is to be given to others.
  private void link(Posting post) {
    var link = post.link();
    if (link != null) {
      var page = Text.webAddress(link).isPresent();
      var name = TEXTS.of(page ? "board.field.link" : "board.field.address");
      var field = new TextField(link);
      field.setEditable(false);
      field.setAccessibleText(name);
      HBox.setHgrow(field, Priority.ALWAYS);
      var row = new HBox(named(name), field);
      row.setAlignment(Pos.CENTER_LEFT);
      row.getStyleClass().add("board-value");
      body.getChildren().add(row);
    }
  }

  private void seenAt(Instant at) {
    var when = wrapped(TEXTS.of("board.seen.at", dates.relative(at)), "caption");
    when.setTooltip(new Tooltip(dates.exact(at)));
    body.getChildren().add(when);
  }

  private void compare(
      String title,
      String before,
      @Nullable PostingContent one,
      String after,
      @Nullable PostingContent other) {
    var different =
        one == null || other == null
            ? List.<Difference.Line>of()
            : Difference.lines(one, other).stream().filter(line -> !line.isSame()).toList();
    if (different.isEmpty()) {
      return;
    }
    body.getChildren().add(wrapped(title, "strong"));
    for (var line : different) {
      body.getChildren()
          .add(
              new VBox(
                  wrapped(line.field(), "bold"),
                  value(before, line.one()),
                  value(after, line.other())));
    }
  }

  private void content(String title, @Nullable PostingContent wanted) {
    if (wanted != null) {
      body.getChildren().add(wrapped(title, "strong"));
      for (var line : Difference.lines(wanted, wanted)) {
        if (!line.one().isEmpty()) {
          body.getChildren().add(value(line.field(), line.one()));
        }
      }
    }
  }

  private static Node value(String name, String value) {
    var shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
    var words = wrapped(shown.isEmpty() ? TEXTS.of("board.unsaid") : shown, "body");
    var row = new HBox(named(name), words);
    row.getStyleClass().add("board-value");
    return row;
  }

  private static Label named(String name) {
    var label = wrapped(name, "caption", "muted", "board-name");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Label wrapped(String text, String... styles) {
    var label = new Label(text);
    Wrapping.wrap(label);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
