package candor.app.history;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Icons;
import candor.app.control.RowTable;
import candor.app.control.SearchBox;
import candor.app.control.SidePanel;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.search.Hit;
import candor.model.store.Id;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The list of everything that was done, with its filters.
final class HistoryView {
  private static final Texts TEXTS = Texts.in(HistoryView.class);

  /// The cursor may run down the list; only where it rests a panel is opened.
  private static final Duration REST = Duration.ofMillis(120);

  private final HistoryListViewModel model;
  private final ReadingViewModel reading;
  private final Lanes lanes;
  private final Frame frame;
  private final Dates dates;
  private final RowTable<HistoryRow> table;
  private final HistoryFilters filters;
  private final ReadingPane pane;
  private final Label count = new Label();
  private final SearchBox search = new SearchBox(TEXTS.of("history.search"));
  private final ContextMenu hits = new ContextMenu();
  private final VBox content;
  private @Nullable SidePanel panel;
  private Lanes.Later opening = () -> {};
  private boolean begun;

  HistoryView(
      HistoryListViewModel model, ReadingViewModel reading, Lanes lanes, Frame frame, Dates dates) {
    this.model = model;
    this.reading = reading;
    this.lanes = lanes;
    this.frame = frame;
    this.dates = dates;
    this.pane = new ReadingPane(reading, dates);
    this.filters = new HistoryFilters(model);
    table = new RowTable<>(lanes, TEXTS.of("history.name"), row -> row.line().sequence());
    table.hideMarks();
    columns();
    table.onShow(this::openSoon);
    table.onOpen(this::open);
    table.onMenu(
        row ->
            Buttons.menu(
                List.of(Action.of(TEXTS.of("history.look"), Feather.SIDEBAR, () -> read(row)))));
    VBox.setVgrow(table, Priority.ALWAYS);
    count.getStyleClass().addAll("caption", "muted", "candidates-count");
    content = new VBox(filters, count, table);
    content.getStyleClass().addAll("page", "history-page");
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    var _ = search.textProperty().subscribe((_, words) -> find(words));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    model.onChanged(this::changed);
    var _ = model.query().subscribe((_, _) -> shown());
    var _ = model.count().subscribe(this::counted);
    var _ = content.sceneProperty().subscribe(scene -> seen(scene != null));
  }

  Node content() {
    return content;
  }

  SearchBox search() {
    return search;
  }

  void enter() {
    table.focusRows();
  }

  void close() {
    opening.cancel();
  }

  void about(Id<?> subject, String name) {
    filters.about(subject, name);
  }

  void read(long sequence) {
    opening.cancel();
    reading.show(sequence);
    if (panel == null) {
      var shown = new SidePanel(TEXTS.of("reading.title"), pane.root(), () -> panel = null);
      panel = shown;
      frame.panel(shown);
    }
  }

  private void read(HistoryRow row) {
    read(row.line().sequence());
  }

  private void open(HistoryRow row) {
    read(row);
    pane.enter();
  }

  private void openSoon(HistoryRow row) {
    opening.cancel();
    opening = lanes.after(REST, () -> read(row));
  }

  private void columns() {
    var _ = table.column("DAY", TEXTS.of("history.column.day"), 9, this::day).fixed();
    var _ =
        table
            .column("TIME", TEXTS.of("history.column.time"), 7, row -> dates.time(row.line().at()))
            .fixed();
    var _ =
        table
            .column("WHAT", TEXTS.of("history.column.what"), 34, HistoryView::what)
            .fixed()
            .picture(HistoryView::mark);
    var _ = table.column("WHO", TEXTS.of("history.column.who"), 10, row -> row.line().author());
  }

  private String day(HistoryRow row) {
    return row.firstOfDay()
        ? HistoryWords.capitalised(dates.relative(dates.dayOf(row.line().at())))
        : "";
  }

  private static String what(HistoryRow row) {
    return row.undone()
        ? TEXTS.of("history.what.undone", row.line().sentence())
        : row.line().sentence();
  }

  private static @Nullable Node mark(HistoryRow row) {
    return row.line().takenBack() || row.undone() ? Icons.of(Feather.CORNER_UP_LEFT) : null;
  }

  private void shown() {
    if (begun) {
      table.show(model.pages());
    }
  }

  private void changed() {
    table.refresh();
    reading.ask();
  }

  private void seen(boolean now) {
    if (now && !begun) {
      begun = true;
      shown();
    }
    model.setShown(now);
  }

  private void counted(int number) {
    count.setText(number < 0 ? "" : TEXTS.of("history.count", number));
    if (number >= 0) {
      table.setEmpty(model.isFiltered() ? noneFound() : noneYet());
    }
  }

  private Node noneFound() {
    return new EmptyState(
        Feather.SEARCH,
        TEXTS.of("history.none.found"),
        TEXTS.of("history.none.found.next"),
        Action.of(TEXTS.of("history.none.found.verb"), filters::clear));
  }

  private static Node noneYet() {
    return new EmptyState(
        Feather.CLOCK, TEXTS.of("history.empty.title"), TEXTS.of("history.none.text"));
  }

  private void find(String words) {
    if (words.isBlank()) {
      hits.hide();
    } else {
      model.find(words, this::offer);
    }
  }

  private void offer(List<Hit> found) {
    hits.getItems()
        .setAll(
            found.stream()
                .map(
                    hit ->
                        Buttons.item(
                            Action.of(
                                hit.subtitle().isEmpty()
                                    ? hit.title()
                                    : TEXTS.of("history.hit", hit.title(), hit.subtitle()),
                                () -> choose(hit))))
                .toList());
    if (found.isEmpty() || search.getScene() == null) {
      hits.hide();
    } else if (!hits.isShowing()) {
      hits.show(search, Side.BOTTOM, 0, 4);
    }
  }

  private void choose(Hit hit) {
    search.clear();
    about(hit.id(), hit.title());
    table.focusRows();
  }

  private void searchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !search.getText().isBlank()) {
      model.find(search.getText(), found -> found.stream().findFirst().ifPresent(this::choose));
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.U
        && !event.isShortcutDown()
        && !event.isAltDown()
        && !(event.getTarget() instanceof TextInputControl)) {
      reading.act();
      event.consume();
    }
  }
}
