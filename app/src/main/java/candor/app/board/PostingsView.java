package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Escape;
import candor.app.control.Icons;
import candor.app.control.Loading;
import candor.app.control.SameRow;
import candor.app.control.Scroll;
import candor.app.control.SidePanel;
import candor.app.control.Wrapping;
import candor.app.shell.Frame;
import candor.app.shell.Network;
import candor.app.text.Dates;
import candor.app.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Each job on each board: want, sent, seen; and below them the queue in sentences.
final class PostingsView {
  private static final Texts TEXTS = Texts.in(PostingsView.class);
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  // In heights of the text: below LOW there is no room for list and queue; QUEUE is what it takes.
  private static final double LOW = 34;
  private static final double QUEUE = 15;
  private static final double SHARE = 0.36;
  private static final double MOST = 0.66;

  // Each line that is drawn takes time at every change.
  private static final int LINES = 50;
  private final TwinViewModel model;
  private final List<ObservableList<QueueEntry>> queues;
  private final Frame frame;
  private final Dates dates;
  private final BoardsScreen.Outside outside;
  private final BoardsScreen.Doors doors;
  private final StackPane root = new StackPane();
  private final ListView<TwinRow> list = new ListView<>();
  private final VBox queue = new VBox();
  private final Label network = new Label("", Icons.of(Feather.WIFI_OFF));
  private final Button fold = Buttons.quiet(Action.of("", () -> {}));
  private final Scroll queueScroll = new Scroll(queue);
  private final StackPane header = new StackPane();
  private final VBox below = new VBox();
  private int drawn = LINES;
  private boolean folding;
  private final VBox page;
  private final Subscription following;
  private @Nullable PostingPanel open;

  /// What stands below the postings.
  ///
  /// @param queues what waits besides postings
  record Below(Node unpublished, List<ObservableList<QueueEntry>> queues) {}

  PostingsView(
      TwinViewModel model,
      Below further,
      BoardsScreen.Outside outside,
      Dates dates,
      Frame frame,
      BoardsScreen.Doors doors) {
    this.model = model;
    this.queues = List.copyOf(further.queues());
    this.frame = frame;
    this.dates = dates;
    this.outside = outside;
    this.doors = doors;
    Escape.through(list);
    SameRow.stays(list, model.rows(), TwinRow::id);
    list.setAccessibleText(TEXTS.of("board.postings"));
    list.getStyleClass().add("board-twins");
    var none = new Label(TEXTS.of("board.none"));
    none.getStyleClass().add("muted");
    list.setPlaceholder(none);
    list.setCellFactory(_ -> new TwinCell(dates, this::actions));
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            open();
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            open();
            event.consume();
          }
        });
    var _ = list.getSelectionModel().selectedItemProperty().subscribe(this::follow);
    VBox.setVgrow(list, Priority.ALWAYS);
    fold.getStyleClass().add("board-fold");
    fold.setOnAction(_ -> fold(queueScroll.isVisible()));
    network.getStyleClass().add("muted");
    Wrapping.wrap(network);
    network.setMinHeight(Label.USE_PREF_SIZE);
    following = outside.network().subscribe(this::showNetwork);
    queueScroll.getStyleClass().add("board-queue-scroll");
    VBox.setVgrow(queueScroll, Priority.ALWAYS);
    queue.getStyleClass().add("board-queue");
    below.getChildren().addAll(fold, network, queueScroll);
    below.getStyleClass().add("board-below");
    page = new VBox(header, list, further.unpublished(), below);
    page.getStyleClass().add("board-postings");
    model.rows().addListener((ListChangeListener<TwinRow>) _ -> show());
    model.queue().addListener((ListChangeListener<Object>) _ -> showQueue());
    queues.forEach(more -> more.addListener((ListChangeListener<Object>) _ -> showQueue()));
    var _ = model.loaded().subscribe(this::show);
    showQueue();
    // Not the root's: the list gets its own width only after that.
    var _ = list.widthProperty().subscribe(this::fit);
    var _ = root.heightProperty().subscribe(this::fit);
    var _ = network.fontProperty().subscribe(this::fit);
  }

  // A low window has no room for both: there the queue is a line, until it is unfolded.
  private void fit() {
    var em = network.getFont().getSize();
    if (root.getHeight() <= 0) {
      return;
    }
    var narrow = TwinCell.isNarrow(list.getWidth(), em);
    list.pseudoClassStateChanged(NARROW, narrow);
    header.getChildren().setAll(TwinCell.header(narrow));
    if (!folding) {
      foldTo(root.getHeight() < LOW * em);
    }
    share();
  }

  private void fold(boolean away) {
    folding = true;
    foldTo(away);
  }

  private void foldTo(boolean away) {
    queueScroll.setVisible(!away);
    queueScroll.setManaged(!away);
    fold.setGraphic(Icons.of(away ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
    fold.setText(TEXTS.of("board.queue.count", left()));
    fold.setAccessibleText(
        TEXTS.of(away ? "board.queue.unfold" : "board.queue.fold", fold.getText()));
    share();
  }

  private void share() {
    var em = network.getFont().getSize();
    var open = queueScroll.isVisible();
    var most = Math.max(QUEUE * em, SHARE * root.getHeight());
    var wanted = Math.min(most, root.getHeight() * MOST);
    below.setPrefHeight(open ? wanted : Region.USE_COMPUTED_SIZE);
    below.setMinHeight(Region.USE_PREF_SIZE);
  }

  Node root() {
    return root;
  }

  void focus() {
    if (!model.rows().isEmpty()) {
      list.requestFocus();
    }
  }

  void close() {
    following.unsubscribe();
  }

  private void show() {
    if (!model.loaded().get()) {
      root.getChildren().setAll(new Loading());
    } else if (model.rows().isEmpty() && isQueueEmpty()) {
      root.getChildren()
          .setAll(
              new EmptyState(Feather.GLOBE, TEXTS.of("board.none"), TEXTS.of("board.none.text")));
    } else {
      root.getChildren().setAll(page);
      if (list.getSelectionModel().isEmpty()) {
        list.getSelectionModel().selectFirst();
      }
    }
    var panel = open;
    if (panel != null) {
      model.rows().stream()
          .filter(row -> row.id().equals(panel.posting()))
          .findFirst()
          .ifPresent(panel::show);
    }
  }

  private void showNetwork() {
    var now = outside.network().getValue();
    var away = now != Network.ONLINE;
    var waits =
        model.queue().stream().anyMatch(line -> !line.item().state().isDone())
            || beside().anyMatch(entry -> entry.state().isPresent() && !entry.done());
    network.setText(
        away
            ? TEXTS.of("board.network." + now)
                + ". "
                + TEXTS.of(waits ? "board.network.queue" : "board.network.nothing")
            : "");
    network.setVisible(away);
    network.setManaged(away);
  }

  private void showQueue() {
    showNetwork();
    queue.getChildren().clear();
    if (isQueueEmpty()) {
      var nothing = new Label(TEXTS.of("board.queue.empty"));
      nothing.getStyleClass().add("muted");
      queue.getChildren().add(nothing);
    }
    foldTo(!queueScroll.isVisible());
    entries().forEach(entry -> queue.getChildren().add(new QueueLine(entry, dates)));
    var more = model.queue().size() - drawn;
    if (more > 0) {
      var button = Action.of(TEXTS.of("board.queue.more", more), Feather.CHEVRON_DOWN, this::more);
      queue.getChildren().add(Buttons.quiet(button));
    }
    show();
  }

  private void more() {
    drawn += LINES;
    showQueue();
  }

  // What is done stands below all that is not.
  private Stream<QueueEntry> entries() {
    return Stream.concat(
            model.queue().stream().limit(drawn).map(line -> QueueEntry.of(line, model)), beside())
        .sorted(Comparator.comparing(QueueEntry::done));
  }

  private Stream<QueueEntry> beside() {
    return queues.stream().flatMap(List::stream);
  }

  private boolean isQueueEmpty() {
    return model.queue().isEmpty() && beside().findAny().isEmpty();
  }

  // How many are not done, drawn or not.
  private long left() {
    return model.queue().stream().filter(line -> !line.item().state().isDone()).count()
        + beside().filter(entry -> !entry.done()).count();
  }

  private void follow(@Nullable TwinRow row) {
    if (row != null && open != null) {
      open.show(row);
    }
  }

  private void open() {
    var row = list.getSelectionModel().getSelectedItem();
    if (row != null && open == null) {
      var panel = new PostingPanel(dates, this::actions);
      panel.show(row);
      frame.panel(
          new SidePanel(TEXTS.of("board.posting"), panel, () -> open = null)
              .tools(
                  Buttons.icon(
                      Feather.REFRESH_CW,
                      Action.of(TEXTS.of("board.look"), model::exchange)
                          .when(model.busy().map(busy -> !busy)))));
      open = panel;
    }
  }

  private List<Action> actions(TwinRow row) {
    var actions = new ArrayList<Action>();
    switch (row.status()) {
      case TwinRow.Status.Asked asked -> {
        actions.add(Action.of(TEXTS.of("board.again"), Feather.UPLOAD, () -> model.publish(row)));
        if (!asked.isClosed()) {
          actions.add(Action.of(TEXTS.of("board.close"), Feather.EYE_OFF, () -> model.close(row)));
        }
      }
      case TwinRow.Status.Draft _ -> {
        actions.add(
            Action.of(TEXTS.of("board.publish.verb"), Feather.UPLOAD, () -> model.publish(row)));
        actions.add(Action.of(TEXTS.of("board.discard"), Feather.X, () -> model.discard(row)));
      }
      case TwinRow.Status.Opened _ -> {}
    }
    row.page()
        .ifPresent(
            page ->
                actions.add(
                    Action.of(
                        TEXTS.of("board.page"),
                        Feather.EXTERNAL_LINK,
                        () -> outside.desktop().open(page))));
    if (!(row.status() instanceof TwinRow.Status.Draft)) {
      actions.add(Action.of(TEXTS.of("board.look"), Feather.REFRESH_CW, model::exchange));
    }
    actions.add(
        Action.of(
            TEXTS.of("board.job"),
            Feather.BRIEFCASE,
            () -> doors.openJob().accept(row.posting().job())));
    return actions;
  }
}
