package candor.app.pipeline;

import candor.app.control.Avatar;
import candor.app.control.EmptyState;
import candor.app.control.Icons;
import candor.app.control.RowTable;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.job.StageId;
import candor.model.people.Settings;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Control;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The same cards as lines of a table: sorted by any column, marked and moved as on the board.
final class PipelineTable extends StackPane {
  private static final Texts TEXTS = Texts.in(PipelineTable.class);
  private static final String COLUMNS = "pipeline.columns";
  private static final String FIRST_HIDDEN = "applied,headline";
  private final PipelineViewModel model;
  private final CardVerbs verbs;
  private final Lanes lanes;
  private final Settings settings;
  private final TablePages pages = new TablePages();
  private final RowTable<TablePages.Line> table;
  private boolean due;

  PipelineTable(PipelineViewModel model, CardVerbs verbs, Lanes lanes, Settings settings) {
    this.model = model;
    this.verbs = verbs;
    this.lanes = lanes;
    this.settings = settings;
    table =
        new RowTable<>(lanes, TEXTS.of("pipeline.table"), line -> line.card().application().id());
    getStyleClass().add("pipeline-table");
    getChildren().add(table);
    columns(model.dates());
    table.setEmpty(
        new EmptyState(
            Feather.USERS,
            TEXTS.of("pipeline.table.emptyTitle"),
            TEXTS.of("pipeline.table.emptyText")));
    table.onOpen(line -> verbs.show(line.card().application().id()));
    table.onMenu(line -> verbs.menu(line.card().application().id()));
    table.onSort(
        (key, ascending) -> {
          pages.sort(key, ascending);
          table.show(pages);
        });
    table.onColumns(this::keep);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    followMarks();
    lanes.read(() -> settings.get(COLUMNS, FIRST_HIDDEN), this::hide);
    take();
    table.show(pages);
    var _ = model.deck().version().subscribe(this::changed);
    // What changed while it was out of view is looked up when it comes back.
    sceneProperty().addListener((_, _, _) -> changed());
  }

  /// Shows the cards as they are now.
  void refresh() {
    take();
    table.refresh();
  }

  // Many cards can change at once: the table looks once for all of them, and only while in view.
  private void changed() {
    if (!due && getScene() != null) {
      due = true;
      var _ =
          lanes.after(
              Duration.ZERO,
              () -> {
                due = false;
                refresh();
              });
    }
  }

  private void take() {
    var stages = new HashMap<StageId, TablePages.Place>();
    var inUse = model.deck().stages();
    for (var i = 0; i < inUse.size(); i++) {
      stages.put(inUse.get(i).id(), new TablePages.Place(i, inUse.get(i).name()));
    }
    pages.take(model.deck().found(), stages);
  }

  /// A button for choosing columns.
  Control columnChoice() {
    return table.columnChoice();
  }

  void enter() {
    table.focusRows();
  }

  private void columns(Dates dates) {
    var _ =
        table
            .column("name", TEXTS.of("pipeline.table.name"), 15, line -> line.card().name())
            .sortable()
            .fixed()
            .whole()
            .picture(
                line ->
                    new Avatar(
                        line.card().application().candidate(),
                        line.card().name(),
                        Avatar.Size.SMALL));
    var _ =
        table
            .column("stage", TEXTS.of("pipeline.table.stage"), 8, PipelineTable::stage)
            .sortable()
            .picture(
                line ->
                    switch (line.card().application().outcome()) {
                      case ACTIVE -> null;
                      case HIRED -> Icons.of(Feather.AWARD);
                      case REJECTED, WITHDRAWN -> Icons.of(Feather.SLASH);
                    });
    var _ =
        table
            .column("days", TEXTS.of("pipeline.table.days"), 9.5, line -> days(dates, line))
            .sortable()
            .numeric()
            .picture(line -> isLong(dates, line) ? Icons.of(Feather.CLOCK) : null);
    var _ =
        table
            .column("next", TEXTS.of("pipeline.table.next"), 14, line -> next(dates, line))
            .sortable();
    var _ =
        table
            .column("headline", TEXTS.of("pipeline.table.headline"), 14, l -> l.card().headline())
            .sortable();
    var _ =
        table
            .column(
                "source",
                TEXTS.of("pipeline.table.source"),
                8,
                line -> line.card().application().source())
            .sortable();
    var _ =
        table
            .column(
                "sealed",
                TEXTS.of("pipeline.table.sealed"),
                7.5,
                line ->
                    line.card().sealedScorecards() == 0 ? "" : "" + line.card().sealedScorecards())
            .sortable()
            .numeric();
    var _ =
        table
            .column(
                "applied",
                TEXTS.of("pipeline.table.applied"),
                8,
                line -> dates.relative(line.card().application().appliedAt()))
            .sortable();
  }

  private static String stage(TablePages.Line line) {
    return switch (line.card().application().outcome()) {
      case ACTIVE -> line.stage();
      case HIRED -> TEXTS.of("pipeline.column.hired");
      case REJECTED -> TEXTS.of("pipeline.card.rejected");
      case WITHDRAWN -> TEXTS.of("pipeline.card.withdrawn");
    };
  }

  private static String days(Dates dates, TablePages.Line line) {
    var application = line.card().application();
    return application.outcome() == Outcome.ACTIVE
        ? "" + dates.daysSince(application.stageSince())
        : "";
  }

  private static boolean isLong(Dates dates, TablePages.Line line) {
    Application application = line.card().application();
    return application.outcome() == Outcome.ACTIVE
        && dates.daysSince(application.stageSince()) >= CardFace.LONG;
  }

  private static String next(Dates dates, TablePages.Line line) {
    var application = line.card().application();
    var on = application.nextStepOn();
    return on == null || application.nextStep().isEmpty()
        ? application.nextStep()
        : TEXTS.of("pipeline.card.nextOn", application.nextStep(), dates.relative(on));
  }

  private void key(KeyEvent event) {
    if (verbs.key(event, table.current().map(line -> line.card().application().id()))) {
      event.consume();
    }
  }

  private void hide(String kept) {
    table.setHidden(kept.isEmpty() ? Set.of() : Set.of(kept.split(",")));
  }

  private void keep(Set<String> hidden) {
    lanes.write(
        () -> {
          settings.set(COLUMNS, String.join(",", hidden.stream().sorted().toList()));
          return hidden;
        },
        kept -> {});
  }

  // The board's marks are the table's: what is marked in one is marked in the other.
  private void followMarks() {
    table.marked().addAll(new HashSet<>(model.marked()));
    model
        .marked()
        .addListener(
            (SetChangeListener<ApplicationId>)
                change -> {
                  if (change.wasAdded()) {
                    table.marked().add(change.getElementAdded());
                  } else {
                    table.marked().remove(change.getElementRemoved());
                  }
                });
    table
        .marked()
        .addListener(
            (SetChangeListener<Object>)
                change -> {
                  if (change.wasAdded() && change.getElementAdded() instanceof ApplicationId id) {
                    model.marked().add(id);
                  } else if (change.getElementRemoved() instanceof ApplicationId id) {
                    model.marked().remove(id);
                  }
                });
  }
}
