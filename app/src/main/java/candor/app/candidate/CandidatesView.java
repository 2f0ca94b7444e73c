package candor.app.candidate;

import candor.app.candidate.CandidateScreen.Desk;
import candor.app.candidate.CandidateScreen.Doors;
import candor.app.candidate.CandidatesViewModel.NewCandidate;
import candor.app.control.Action;
import candor.app.control.Avatar;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Entry;
import candor.app.control.Pick;
import candor.app.control.Prompt;
import candor.app.control.RowTable;
import candor.app.control.SearchBox;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateQuery.Order;
import candor.model.candidate.CandidateRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The table of candidates with its search, tag filter and choice of columns.
final class CandidatesView {
  private static final Texts TEXTS = Texts.in(CandidatesView.class);

  /// The cursor may run down the list; only where it rests a panel is opened.
  private static final Duration REST = Duration.ofMillis(120);

  private final CandidatesViewModel model;
  private final CandidatePanel panels;
  private final Doors doors;
  private final Desk desk;
  private final RowTable<CandidateRow> table;
  private final Label count = new Label();
  private final VBox content;
  private final SearchBox search = new SearchBox(TEXTS.of("candidates.search"));
  private final Pick<String> tag = new Pick<>(CandidatesView::tagged);
  private Lanes.Later opening = () -> {};
  private boolean begun;

  CandidatesView(CandidatesViewModel model, CandidatePanel panels, Doors doors, Desk desk) {
    this.model = model;
    this.panels = panels;
    this.doors = doors;
    this.desk = desk;
    table = new RowTable<>(desk.lanes(), TEXTS.of("candidates.title"), row -> row.candidate().id());
    columns();
    table.onShow(row -> openSoon(row));
    table.onOpen(this::open);
    table.onSort(model::sort);
    table.onColumns(model::hide);
    table.onMenu(
        row ->
            Buttons.menu(
                List.of(
                    Action.of(TEXTS.of("candidates.open"), Feather.MAXIMIZE_2, () -> open(row)),
                    Action.of(TEXTS.of("candidates.beside"), Feather.SIDEBAR, () -> beside(row)),
                    Action.of(
                        TEXTS.of("candidate.erase"),
                        Feather.USER_X,
                        () -> doors.forgetting().erase().accept(row.candidate().id())))));
    VBox.setVgrow(table, Priority.ALWAYS);
    count.getStyleClass().addAll("caption", "muted", "candidates-count");
    content = new VBox(count, table);
    content.getStyleClass().addAll("page", "candidates");
    content.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    tagFilter();
    var _ = search.textProperty().subscribe(model::find);
    model.onChanged(table::refresh);
    var _ = model.queryProperty().subscribe(query -> shown());
    var _ = model.countsProperty().subscribe(read -> read.ifPresent(this::counted));
    model.hiddenColumns(table::setHidden);
    var _ = content.sceneProperty().subscribe(scene -> seen(scene != null));
  }

  Node content() {
    return content;
  }

  SearchBox search() {
    return search;
  }

  List<Node> tools() {
    var more =
        Buttons.menu(
            Feather.MORE_HORIZONTAL,
            TEXTS.of("candidate.more"),
            List.of(
                Action.of(
                    TEXTS.of("candidates.retention"),
                    Feather.CLOCK,
                    doors.forgetting().retention()),
                Action.of(
                    TEXTS.of("candidates.erasures"),
                    Feather.USER_X,
                    doors.forgetting().erasures())));
    return List.of(tag, table.columnChoice(), more);
  }

  void close() {
    opening.cancel();
  }

  /// Asks for the words about somebody new.
  void askNew() {
    askNew(NewCandidate.EMPTY);
  }

  private void askNew(NewCandidate typed) {
    var name = Entry.requiredLine(TEXTS.of("candidate.line.NAME"), typed.details().name());
    var headline = Entry.line(TEXTS.of("candidate.line.HEADLINE"), typed.details().headline());
    var location = Entry.line(TEXTS.of("candidate.line.LOCATION"), typed.details().location());
    var source =
        Entry.line(TEXTS.of("candidate.line.SOURCE"), typed.details().source())
            .hint(TEXTS.of("candidates.source.hint"));
    var email = Entry.line(TEXTS.of("candidates.email"), typed.email());
    var phone = Entry.line(TEXTS.of("candidates.phone"), typed.phone());
    desk.frame()
        .ask(
            Prompt.of(
                TEXTS.of("candidates.add"),
                TEXTS.of("candidates.add"),
                List.of(name, headline, location, source, email, phone),
                () ->
                    model.add(
                        new NewCandidate(
                            new CandidateDetails(
                                name.value(), headline.value(), location.value(), source.value()),
                            email.value(),
                            phone.value()),
                        this::added,
                        this::askNew)));
  }

  // The keyboard goes where the panel is: Enter opens who was added.
  private void added(CandidateId id) {
    opening.cancel();
    table.moveTo(id);
    desk.frame().panel(panels.panel(id));
  }

  private void columns() {
    var _ =
        table
            .column(Order.NAME.name(), TEXTS.of("candidate.line.NAME"), 15, r -> name(r))
            .sortable()
            .fixed()
            .whole()
            .picture(r -> new Avatar(r.candidate().id(), name(r), Avatar.Size.SMALL));
    var _ =
        table
            .column(
                Order.HEADLINE.name(),
                TEXTS.of("candidate.line.HEADLINE"),
                16,
                r -> r.candidate().headline())
            .sortable();
    var _ =
        table
            .column(
                Order.LOCATION.name(),
                TEXTS.of("candidate.line.LOCATION"),
                9,
                r -> r.candidate().location())
            .sortable();
    var _ =
        table
            .column(
                Order.SOURCE.name(),
                TEXTS.of("candidate.line.SOURCE"),
                9,
                r -> r.candidate().source())
            .sortable();
    var _ =
        table.column("TAGS", TEXTS.of("candidate.tags"), 11, row -> String.join(" · ", row.tags()));
    var _ = table.column("EMAIL", TEXTS.of("candidates.email"), 13, CandidateRow::email);
    var _ =
        table
            .column("ACTIVE", TEXTS.of("candidates.active"), 5, CandidatesView::applications)
            .numeric();
    var _ =
        table
            .column(
                Order.ADDED.name(),
                TEXTS.of("candidate.added"),
                8,
                r -> desk.dates().relative(r.candidate().addedAt()))
            .sortable();
  }

  private static String tagged(String value) {
    return value.isEmpty() ? TEXTS.of("candidates.tag.all") : value;
  }

  private void tagFilter() {
    tag.setAccessibleText(TEXTS.of("candidates.tag"));
    tag.getStyleClass().add("tag-filter");
    tag.getItems().setAll("");
    tag.setValue("");
    model.tags().addListener((ListChangeListener<String>) change -> offerTags());
    var _ =
        tag.valueProperty()
            .subscribe(value -> model.only(value == null || value.isEmpty() ? null : value));
  }

  private void offerTags() {
    var chosen = tag.getValue();
    var all = new ArrayList<String>(List.of(""));
    all.addAll(model.tags());
    tag.getItems().setAll(all);
    tag.setValue(chosen != null && all.contains(chosen) ? chosen : "");
  }

  private void shown() {
    if (begun) {
      table.show(model.pages(model.queryProperty().get()));
    }
  }

  private void seen(boolean now) {
    if (now && !begun) {
      begun = true;
      shown();
    }
    model.setShown(now);
  }

  private void counted(CandidatesViewModel.Counts counts) {
    var query = model.queryProperty().get();
    var filtered = !query.text().isBlank() || query.tag() != null;
    count.setText(
        filtered
            ? TEXTS.of("candidates.found", counts.found(), counts.all())
            : TEXTS.of("candidates.count", counts.all()));
    table.setEmpty(filtered && counts.all() > 0 ? noneFound() : noneYet());
  }

  private Node noneFound() {
    return new EmptyState(
        Feather.SEARCH,
        TEXTS.of("candidates.none.found"),
        TEXTS.of("candidates.none.found.next"),
        Action.of(
            TEXTS.of("candidates.none.found.verb"),
            () -> {
              search.clear();
              tag.setValue("");
            }));
  }

  private Node noneYet() {
    return new EmptyState(
        Feather.USERS,
        TEXTS.of("candidates.none"),
        TEXTS.of("candidates.none.next"),
        Action.of(TEXTS.of("candidates.add"), Feather.PLUS, this::askNew));
  }

  private void openSoon(CandidateRow row) {
    opening.cancel();
    opening = desk.lanes().after(REST, () -> beside(row));
  }

  private void beside(CandidateRow row) {
    opening.cancel();
    desk.frame().panel(panels.panel(row.candidate().id()));
  }

  private void open(CandidateRow row) {
    opening.cancel();
    doors.open().accept(row.candidate().id());
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.N && event.isShortcutDown() && !event.isAltDown()) {
      askNew();
      event.consume();
    }
  }

  private static String name(CandidateRow row) {
    return row.candidate().name();
  }

  private static String applications(CandidateRow row) {
    return row.applications() == 0 ? "" : Integer.toString(row.applications());
  }
}
