package candor.app.erasure;

import candor.app.control.Action;
import candor.app.control.Avatar;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Entry;
import candor.app.control.Loading;
import candor.app.control.Prompt;
import candor.app.control.RowTable;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.control.Wrapping;
import candor.app.erasure.RetentionViewModel.State;
import candor.app.erasure.RetentionViewModel.Typed;
import candor.app.text.Texts;
import candor.model.retention.Due;
import candor.model.retention.RetentionRule;
import candor.model.retention.RetentionStart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The rules above, the table of those whose time has come below.
final class RetentionView {
  private static final Texts TEXTS = Texts.in(RetentionView.class);
  private final RetentionViewModel model;
  private final RetentionScreen.Desk desk;
  private final StackPane root = new StackPane(new Loading());
  private final VBox rules = new VBox();
  private final Label count = new Label();
  private final RowTable<Due> table;
  private final BooleanProperty anyFree = new SimpleBooleanProperty();
  private final BooleanProperty anyChosen = new SimpleBooleanProperty();
  private final Button erase;
  private final VBox page;

  RetentionView(RetentionViewModel model, RetentionScreen.Desk desk, RetentionScreen.Doors doors) {
    this.model = model;
    this.desk = desk;
    table = new RowTable<>(desk.lanes(), TEXTS.of("retention.due"), Due::candidate);
    columns();
    table.onOpen(due -> doors.open().accept(due.candidate()));
    table.onMenu(
        due ->
            Buttons.menu(
                List.of(
                    Action.of(
                        TEXTS.of("retention.open"),
                        Feather.MAXIMIZE_2,
                        () -> doors.open().accept(due.candidate())),
                    Action.of(
                        TEXTS.of("retention.erase.one", due.name()),
                        Feather.USER_X,
                        () -> ask(List.of(due))))));
    table.setEmpty(
        new EmptyState(
            Feather.CHECK_CIRCLE, TEXTS.of("retention.none"), TEXTS.of("retention.none.text")));
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(table, Priority.ALWAYS);
    var all =
        Buttons.plain(
            Action.of(TEXTS.of("retention.all"), Feather.CHECK_SQUARE, this::markAll)
                .when(anyFree));
    erase =
        Buttons.danger(
            Action.of(TEXTS.of("retention.erase", 0), Feather.USER_X, this::askMarked)
                .when(anyChosen));
    table.marked().addListener((InvalidationListener) _ -> marked());
    count.getStyleClass().add("strong");
    Wrapping.wrap(count);
    count.setMinHeight(Label.USE_PREF_SIZE);
    HBox.setHgrow(count, Priority.ALWAYS);
    count.setMaxWidth(Double.MAX_VALUE);
    var bar = new HBox(count, all, erase);
    bar.getStyleClass().add("retention-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    var erasures = Buttons.quiet(Action.of(TEXTS.of("erasures.title"), doors.erasures()));
    var text = new Label(TEXTS.of("retention.text"));
    text.getStyleClass().add("muted");
    Wrapping.wrap(text);
    text.setMinHeight(Label.USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    var head = new HBox(text, erasures);
    head.getStyleClass().add("retention-bar");
    head.setAlignment(Pos.CENTER_LEFT);
    rules.getStyleClass().add("retention-rules");
    page = new VBox(head, rules, bar, table);
    page.getStyleClass().addAll("page", "retention");
    marked();
    var _ = model.stateProperty().subscribe(this::show);
  }

  Node root() {
    return root;
  }

  /// Asks for a new rule.
  void askNew() {
    ask(null, Typed.EMPTY);
  }

  private void show(@Nullable State state) {
    if (state == null) {
      return;
    }
    if (state.rules().isEmpty()) {
      root.getChildren()
          .setAll(
              new EmptyState(
                  Feather.CLOCK,
                  TEXTS.of("retention.noRule"),
                  TEXTS.of("retention.noRule.text"),
                  Action.of(TEXTS.of("rule.add"), Feather.PLUS, this::askNew)));
      return;
    }
    rules.getChildren().setAll(state.rules().stream().map(this::row).toList());
    count.setText(TEXTS.of("retention.count", state.due().size()));
    table.marked().retainAll(model.free());
    table.show(RetentionViewModel.pages(state.due()));
    marked();
    if (!root.getChildren().contains(page)) {
      root.getChildren().setAll(page);
    }
  }

  private Node row(RetentionRule rule) {
    var on = new CheckBox(rule.name());
    on.setMnemonicParsing(false);
    on.setSelected(rule.enabled());
    on.setAccessibleText(TEXTS.of("rule.switch", rule.name()));
    on.setOnAction(_ -> model.enable(rule, on.isSelected()));
    on.getStyleClass().add("bold");
    var words = new Label(RuleWords.of(rule));
    words.getStyleClass().add("muted");
    Wrapping.wrap(words);
    words.setMinHeight(Label.USE_PREF_SIZE);
    var said = new VBox(on, words);
    said.getStyleClass().add("retention-rule-words");
    said.setAlignment(Pos.CENTER_LEFT);
    said.setMinWidth(0);
    HBox.setHgrow(said, Priority.ALWAYS);
    var edit =
        Buttons.icon(
            Feather.EDIT_2,
            Action.of(TEXTS.of("rule.edit", rule.name()), () -> ask(rule, Typed.of(rule))));
    var remove =
        Buttons.icon(
            Feather.TRASH_2,
            Action.of(TEXTS.of("rule.remove", rule.name()), () -> model.remove(rule)));
    var row = new HBox(said, edit, remove);
    row.getStyleClass().add("retention-rule");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void columns() {
    var _ =
        table
            .column("NAME", TEXTS.of("retention.name"), 15, Due::name)
            .fixed()
            .picture(due -> new Avatar(due.candidate(), due.name(), Avatar.Size.SMALL));
    var _ =
        table.column("DUE", TEXTS.of("retention.since"), 8, due -> desk.dates().date(due.due()));
    var _ = table.column("RULE", TEXTS.of("retention.rule"), 12, due -> due.rule().name());
    var _ =
        table.column(
            "START", TEXTS.of("retention.start"), 9, due -> desk.dates().date(due.start()));
    var _ =
        table
            .column(
                "HOLD",
                TEXTS.of("retention.hold"),
                10,
                due -> due.hold().map(hold -> hold.reason()).orElse(""))
            .picture(RetentionView::held);
  }

  private static @Nullable Node held(Due due) {
    return due.hold().isEmpty()
        ? null
        : new Tag(TEXTS.of("retention.held"), Tone.WARNING, Feather.LOCK);
  }

  private void marked() {
    var chosen = model.chosen(table.marked()).size();
    erase.setText(TEXTS.of("retention.erase", chosen));
    anyChosen.set(chosen > 0);
    anyFree.set(!model.free().isEmpty());
  }

  private void markAll() {
    var free = model.free();
    if (table.marked().containsAll(free)) {
      table.marked().clear();
    } else {
      table.marked().addAll(free);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE) {
      askMarked();
      event.consume();
    } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
      markAll();
      event.consume();
    }
  }

  private void askMarked() {
    var chosen = model.chosen(table.marked());
    if (!chosen.isEmpty()) {
      ask(chosen);
    }
  }

  private void ask(List<Due> chosen) {
    var free = chosen.stream().filter(due -> due.hold().isEmpty()).toList();
    if (free.isEmpty()) {
      return;
    }
    desk.frame()
        .ask(
            Prompt.danger(
                free.size() == 1
                    ? TEXTS.of("retention.ask.one", free.getFirst().name())
                    : TEXTS.of("retention.ask", free.size()),
                TEXTS.of("retention.ask.text"),
                TEXTS.of("erase.verb"),
                () -> model.erase(free)));
  }

  private void ask(@Nullable RetentionRule rule, Typed typed) {
    var name =
        Entry.requiredLine(TEXTS.of("rule.name"), typed.name()).hint(TEXTS.of("rule.name.hint"));
    var months =
        Entry.requiredLine(TEXTS.of("rule.months"), typed.months())
            .hint(TEXTS.of("rule.months.hint"))
            .must(Typed::isMonths, TEXTS.of("rule.problem.MONTHS"));
    var starts = new ArrayList<>(List.of(RetentionStart.values()));
    starts.sort(Comparator.comparing(start -> start != typed.start()));
    var start = Entry.choice(TEXTS.of("rule.start"), starts, s -> TEXTS.of("rule.start." + s));
    var country =
        Entry.choice(TEXTS.of("rule.country"), countries(typed.country()), RuleWords::country)
            .hint(TEXTS.of("rule.country.hint"));
    ask(
        rule,
        List.of(name, months, start, country),
        () -> new Typed(name.value(), months.value(), start.value(), country.value()));
  }

  private void ask(@Nullable RetentionRule rule, List<Entry<?>> entries, Supplier<Typed> typed) {
    Runnable again = () -> ask(rule, entries, typed);
    desk.frame()
        .ask(
            Prompt.of(
                TEXTS.of(rule == null ? "rule.add" : "rule.edit.title"),
                TEXTS.of(rule == null ? "rule.add" : "rule.save"),
                entries,
                () -> {
                  if (rule == null) {
                    model.add(typed.get(), again);
                  } else {
                    model.edit(rule, typed.get(), again);
                  }
                }));
  }

  private static List<String> countries(String first) {
    var all = new ArrayList<String>();
    all.add("");
    all.addAll(List.of(Locale.getISOCountries()));
    all.sort(
        Comparator.comparing((String code) -> !code.equals(first))
            .thenComparing(code -> !code.isEmpty())
            .thenComparing(RuleWords::country));
    return all;
  }
}
