package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Entry;
import candor.app.control.Icons;
import candor.app.control.Loading;
import candor.app.control.Prompt;
import candor.app.control.SameRow;
import candor.app.control.Scroll;
import candor.app.control.SidePanel;
import candor.app.control.Wrapping;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardRest;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
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
  private final BoardFacts facts;
  private final Frame frame;
  private final StackPane root = new StackPane();
  private final VBox page = new VBox();
  private final Scroll scroll = new Scroll(page);

  BoardListView(BoardListViewModel model, BoardsScreen.Outside outside, Dates dates, Frame frame) {
    this.model = model;
    this.outside = outside;
    this.dates = dates;
    this.facts = new BoardFacts(dates);
    this.frame = frame;
    var bar =
        new FlowPane(
            Buttons.plain(
                Action.of(TEXTS.of("board.add.site"), Feather.FOLDER_PLUS, this::addSite)),
            Buttons.plain(
                Action.of(
                    TEXTS.of("board.add.practice"), Feather.PLUS, () -> add(BoardSort.PRACTICE))),
            Buttons.choices(TEXTS.of("board.add.more"), more()));
    bar.getStyleClass().add("board-adds");
    page.getStyleClass().addAll("page", "board-list");
    page.getChildren().add(bar);
    model.boards().addListener((ListChangeListener<BoardLine>) _ -> show());
    var _ = model.loaded().subscribe(this::show);
    var _ = model.fresh().subscribe(this::lead);
  }

  Node root() {
    return root;
  }

  private void show() {
    if (!model.loaded().get()) {
      root.getChildren().setAll(new Loading());
      return;
    }
    // What adds one stays, and with it the keyboard.
    page.getChildren().subList(1, page.getChildren().size()).clear();
    if (model.boards().isEmpty()) {
      page.getChildren()
          .add(
              new EmptyState(
                  Feather.GLOBE, TEXTS.of("board.list.none"), TEXTS.of("board.list.none.text")));
    }
    model.boards().forEach(line -> page.getChildren().add(card(line)));
    root.getChildren().setAll(scroll);
    lead();
  }

  // To the board that was added just now, but not away from what is being typed.
  private void lead() {
    model
        .fresh()
        .get()
        .flatMap(board -> page.getChildren().stream().filter(isOf(board)).findFirst())
        .ifPresent(
            card -> {
              model.led();
              if (card.getScene() != null
                  && !(card.getScene().getFocusOwner() instanceof TextInputControl)) {
                card.lookup(".button").requestFocus();
                Scroll.revealOnceLaidOut(card);
              }
            });
  }

  private static Predicate<Node> isOf(BoardId board) {
    return card -> SameRow.id(card).filter(board::equals).isPresent();
  }

  private List<Action> more() {
    return Arrays.stream(BoardSort.values())
        .filter(sort -> sort != BoardSort.PRACTICE)
        .map(sort -> Action.of(TEXTS.of("board.sort." + sort), () -> add(sort)))
        .toList();
  }

  private Node card(BoardLine line) {
    var board = line.board();
    var words = facts.of(line);
    HBox.setHgrow(words, Priority.ALWAYS);
    board.resting().ifPresent(rest -> words.getChildren().add(rests(board, rest)));
    var buttons = new HBox();
    buttons.getStyleClass().add("tools");
    folder(board)
        .map(
            folder ->
                Action.of(
                    TEXTS.of("board.folder.open", board.name()),
                    () -> outside.desktop().open(Path.of(folder))))
        .map(open -> Buttons.icon(Feather.FOLDER, open))
        .ifPresent(buttons.getChildren()::add);
    var edit = Buttons.plain(Action.of(TEXTS.of("board.edit"), Feather.EDIT_2, () -> edit(board)));
    edit.setAccessibleText(TEXTS.of("board.edit.name", board.name()));
    buttons
        .getChildren()
        .addAll(
            edit,
            Buttons.menu(
                Feather.MORE_HORIZONTAL, TEXTS.of("board.more", board.name()), verbs(board)));
    var card = new HBox(Icons.of(icon(board.sort())), words, buttons);
    card.getStyleClass().addAll("card", "board-card");
    SameRow.known(card, board.id());
    return card;
  }

  private List<Action> verbs(BoardAccount board) {
    var verbs = new ArrayList<Action>();
    verbs.add(
        Action.of(TEXTS.of("board.test"), Feather.ACTIVITY, () -> model.test(board))
            .when(model.testing().map(Optional::isEmpty)));
    if (board.sort().hasItsOwnJobs()) {
      verbs.add(
          Action.of(
                  TEXTS.of("board.tie"),
                  Feather.LINK,
                  () -> model.ties(board, ties -> TiePrompt.ask(ties, model, frame)))
              .when(model.testing().map(Optional::isEmpty)));
    }
    if (board.sort() == BoardSort.PRACTICE) {
      verbs.add(Action.of(TEXTS.of("board.fault"), Feather.ZAP, () -> askFault(board)));
    }
    if (!board.isPutAside()) {
      verbs.add(
          Action.of(TEXTS.of("board.aside"), Feather.PAUSE_CIRCLE, () -> model.putAside(board)));
    }
    verbs.add(Action.of(TEXTS.of("board.help"), Feather.HELP_CIRCLE, () -> help(board.sort())));
    return verbs;
  }

  private String why(BoardRest rest) {
    if (rest.isWished()) {
      return TEXTS.of("board.rest.wished");
    }
    var until = rest.until();
    var first =
        until == null
            ? TEXTS.of("board.rest.asks")
            : TEXTS.of("board.rest.until", dates.exact(until));
    return first + " " + BoardWords.said(rest.words());
  }

  private Node rests(BoardAccount board, BoardRest rest) {
    var wished = rest.isWished();
    var why = wrapped(why(rest), wished ? "muted" : "warning-text");
    why.setGraphic(Icons.of(wished ? Feather.PAUSE_CIRCLE : Feather.ALERT_TRIANGLE));
    var again =
        Buttons.plain(
            Action.of(
                TEXTS.of(wished ? "board.rest.use" : "board.rest.again"),
                Feather.REFRESH_CW,
                () -> model.tryAgain(board)));
    again.setAccessibleText(
        TEXTS.of(wished ? "board.rest.use.name" : "board.rest.again.name", board.name()));
    var box = new VBox(why, again);
    box.getStyleClass().add("board-card-words");
    return box;
  }

  private void addSite() {
    outside
        .dialogs()
        .folder(TEXTS.of("board.folder.choose"))
        .ifPresent(
            folder ->
                askNew(
                    BoardSort.CAREER_SITE,
                    BoardSettings.of(
                        TEXTS.of("board.sort.CAREER_SITE"), folder.toString(), company())));
  }

  private void add(BoardSort sort) {
    askNew(sort, BoardSettings.of(TEXTS.of("board.sort." + sort), "", company()));
  }

  private void askNew(BoardSort sort, BoardSettings said) {
    ask(
        TEXTS.of("board.add.name", TEXTS.of("board.sort." + sort)),
        TEXTS.of("board.add.verb"),
        BoardForm.fresh(sort, sort.asksWhereToApply() ? said.applyingTo(applyTo()) : said)
            .beside(boards().toList())
            .choosing(outside.dialogs()),
        (now, again) -> model.add(sort, now, again));
  }

  private void edit(BoardAccount board) {
    model.shown(
        board.id(),
        shown ->
            ask(
                TEXTS.of("board.edit.name", board.name()),
                TEXTS.of("board.edit.verb"),
                BoardForm.stored(board.sort(), board.settings(), shown)
                    .beside(boards().filter(other -> !other.id().equals(board.id())).toList())
                    .choosing(outside.dialogs()),
                (now, again) -> model.edit(board, now, again)));
  }

  private void ask(
      String title,
      String verb,
      BoardForm form,
      BiConsumer<BoardListViewModel.Said, Runnable> then) {
    frame.ask(
        new Prompt(
            title,
            form.about(),
            verb,
            false,
            form.entries(),
            () -> then.accept(form.said(), () -> ask(title, verb, form, then))));
  }

  private void askFault(BoardAccount board) {
    var what =
        Entry.choice(
            TEXTS.of("board.fault.what"),
            List.of(Fault.values()),
            fault -> TEXTS.of("board.fault.of." + fault));
    frame.ask(
        new Prompt(
            TEXTS.of("board.fault.title", board.name()),
            TEXTS.of("board.fault.text"),
            TEXTS.of("board.fault.verb"),
            false,
            List.of(what),
            () -> model.order(board, what.value())));
  }

  private void help(BoardSort sort) {
    var body = new VBox();
    body.getStyleClass().addAll("panel-body", "board-panel");
    for (var paragraph : TEXTS.of("board.help." + sort).lines().toList()) {
      body.getChildren().add(wrapped(paragraph, "body"));
    }
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    frame.panel(new SidePanel(TEXTS.of("board.sort." + sort), scroll, () -> {}));
  }

  // The folder of this computer that is read or written.
  private static Optional<String> folder(BoardAccount board) {
    var settings = board.settings();
    return switch (board.sort()) {
      case CAREER_SITE ->
          Optional.of(board.address())
              .filter(place -> !place.contains("://") && settings.option("host").isEmpty());
      case MAILBOX -> Optional.of(settings.mailFolder()).filter(_ -> settings.isReadOfFolder());
      default -> Optional.empty();
    };
  }

  private static Feather icon(BoardSort sort) {
    return switch (sort) {
      case CAREER_SITE, WORDPRESS -> Feather.LAYOUT;
      case PRACTICE -> Feather.RADIO;
      case MAILBOX -> Feather.MAIL;
      default -> Feather.GLOBE;
    };
  }

  private Stream<BoardAccount> boards() {
    return model.boards().stream().map(BoardLine::board);
  }

  private String company() {
    return boards()
        .map(BoardAccount::company)
        .filter(company -> !company.isEmpty())
        .findFirst()
        .orElse("");
  }

  // As on the other boards of the same company, where one of them says it.
  private String applyTo() {
    return boards()
        .filter(board -> board.company().equals(company()))
        .map(BoardAccount::applyTo)
        .filter(address -> !address.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Label wrapped(String text, String... styles) {
    var label = new Label(text);
    Wrapping.wrap(label);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
