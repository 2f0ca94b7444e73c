package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Entry;
import candor.app.control.Icons;
import candor.app.control.Loading;
import candor.app.control.Prompt;
import candor.app.control.Wrapping;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The boards that this workspace uses, and how to add one.
final class BoardListView {
  private static final Texts TEXTS = Texts.in(BoardListView.class);
  private final BoardListViewModel model;
  private final BoardsScreen.Outside outside;
  private final Dates dates;
  private final Frame frame;
  private final StackPane root = new StackPane();

  BoardListView(BoardListViewModel model, BoardsScreen.Outside outside, Dates dates, Frame frame) {
    this.model = model;
    this.outside = outside;
    this.dates = dates;
    this.frame = frame;
    model.boards().addListener((ListChangeListener<BoardListViewModel.Line>) _ -> show());
    var _ = model.loaded().subscribe(this::show);
  }

  Node root() {
    return root;
  }

  private void show() {
    if (!model.loaded().get()) {
      root.getChildren().setAll(new Loading());
      return;
    }
    var site = Action.of(TEXTS.of("board.add.site"), Feather.FOLDER_PLUS, this::addSite);
    var practice =
        Action.of(
            TEXTS.of("board.add.practice"),
            Feather.PLUS,
            () -> askPractice(BoardSettings.of(TEXTS.of("board.sort.PRACTICE"), "", company())));
    var bar = new HBox(Buttons.plain(site), Buttons.plain(practice));
    bar.getStyleClass().add("tools");
    var page = new VBox(bar);
    page.getStyleClass().addAll("page", "board-list");
    if (model.boards().isEmpty()) {
      page.getChildren()
          .add(
              new EmptyState(
                  Feather.GLOBE, TEXTS.of("board.list.none"), TEXTS.of("board.list.none.text")));
    }
    model.boards().forEach(line -> page.getChildren().add(card(line)));
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    root.getChildren().setAll(scroll);
  }

  private Node card(BoardListViewModel.Line line) {
    var board = line.board();
    var site = board.sort() == BoardSort.CAREER_SITE;
    var name = wrapped(board.name(), "strong");
    var sort = wrapped(TEXTS.of("board.sort.text." + board.sort()), "muted");
    var words = new VBox(name, sort);
    words.getStyleClass().add("board-card-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    fact(words, Feather.FOLDER, board.address());
    fact(words, Feather.LINK, board.url());
    fact(words, Feather.HOME, board.company());
    var state = wrapped(TEXTS.of("board.card.postings", line.postings()), "caption", "muted");
    var seen =
        wrapped(
            line.seenAt()
                .map(at -> TEXTS.of("board.seen.at", dates.relative(at)))
                .orElse(TEXTS.of("board.seen.never")),
            "caption",
            "muted");
    line.seenAt().ifPresent(at -> seen.setTooltip(new Tooltip(dates.exact(at))));
    words.getChildren().add(row(state, seen));
    var edit =
        Buttons.plain(
            Action.of(TEXTS.of("board.edit"), Feather.EDIT_2, () -> edit(board, board.settings())));
    edit.setAccessibleText(TEXTS.of("board.edit.name", board.name()));
    var buttons = new HBox(edit);
    buttons.getStyleClass().add("tools");
    if (site) {
      buttons
          .getChildren()
          .addFirst(
              Buttons.icon(
                  Feather.FOLDER,
                  Action.of(
                      TEXTS.of("board.folder.open", board.name()),
                      () -> outside.desktop().open(Path.of(board.address())))));
    }
    var card = new HBox(Icons.of(site ? Feather.LAYOUT : Feather.RADIO), words, buttons);
    card.getStyleClass().addAll("card", "board-card");
    return card;
  }

  private void addSite() {
    outside
        .dialogs()
        .folder(TEXTS.of("board.folder.choose"))
        .ifPresent(
            folder ->
                askSite(
                    BoardSettings.of(
                        TEXTS.of("board.sort.CAREER_SITE"), folder.toString(), company())));
  }

  private void askSite(BoardSettings said) {
    ask(
        TEXTS.of("board.add.site"),
        TEXTS.of("board.add.verb"),
        said,
        true,
        settings -> model.add(BoardSort.CAREER_SITE, settings, this::askSite));
  }

  private void askPractice(BoardSettings said) {
    ask(
        TEXTS.of("board.add.practice"),
        TEXTS.of("board.add.verb"),
        said,
        false,
        settings -> model.add(BoardSort.PRACTICE, settings, this::askPractice));
  }

  private void edit(BoardAccount board, BoardSettings said) {
    ask(
        TEXTS.of("board.edit.name", board.name()),
        TEXTS.of("board.edit.verb"),
        said,
        board.sort() == BoardSort.CAREER_SITE,
        settings -> model.edit(board.id(), settings, again -> edit(board, again)));
  }

  private void ask(
      String title, String verb, BoardSettings said, boolean site, Consumer<BoardSettings> then) {
    var name = Entry.requiredLine(TEXTS.of("board.entry.name"), said.name());
    var company =
        Entry.line(TEXTS.of("board.entry.company"), said.company())
            .hint(TEXTS.of("board.entry.company.hint"));
    var folder = Entry.requiredLine(TEXTS.of("board.entry.folder"), said.address());
    var url =
        Entry.line(TEXTS.of("board.entry.url"), said.url()).hint(TEXTS.of("board.entry.url.hint"));
    var applyTo =
        Entry.line(TEXTS.of("board.entry.applyTo"), said.applyTo())
            .hint(TEXTS.of("board.entry.applyTo.hint"));
    var entries = new ArrayList<Entry<?>>(List.of(name, company));
    if (site) {
      entries.addAll(List.of(folder, url, applyTo));
    }
    frame.ask(
        Prompt.of(
            title,
            verb,
            entries,
            () ->
                then.accept(
                    site
                        ? new BoardSettings(
                            name.value(),
                            folder.value(),
                            company.value(),
                            url.value(),
                            applyTo.value())
                        : BoardSettings.of(name.value(), said.address(), company.value()))));
  }

  private String company() {
    return model.boards().stream()
        .map(line -> line.board().company())
        .filter(company -> !company.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static void fact(VBox words, Feather icon, String text) {
    if (!text.isBlank()) {
      var label = new Label(text, Icons.of(icon));
      label.setTooltip(new Tooltip(text));
      label.getStyleClass().addAll("body");
      words.getChildren().add(label);
    }
  }

  private static Node row(Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().add("tools");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Label wrapped(String text, String... styles) {
    var label = new Label(text);
    Wrapping.wrap(label);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
