package candor.app.interview;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.DayPicker;
import candor.app.control.Field;
import candor.app.control.Icons;
import candor.app.control.Pick;
import candor.app.control.Scroll;
import candor.app.control.Subject;
import candor.app.control.Wrapping;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.interview.Clashes.Clash;
import candor.model.job.Job;
import candor.model.kit.RoleKit;
import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.ApplicationId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The form of a plan.
final class PlanView extends VBox {
  private static final Texts TEXTS = Texts.in(PlanView.class);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private final PlanViewModel model;
  private final Consumer<PlanForm> plan;
  private final VBox form = new VBox();
  private final Subject subject = new Subject();
  private final Pick<Job> job;
  private final Pick<ApplicationCard> candidate;
  private final TextField round = new TextField();
  private final DayPicker date = new DayPicker();
  private final TextField time = new TextField();
  private final TextField minutes = new TextField("45");
  private final ComboBox<String> zone = new ComboBox<>();
  private final TextField place = new TextField();
  private final Pick<RoleKit> kit;
  private final VBox clashes = new VBox();
  private final Dates dates;
  private Optional<ApplicationId> filled = Optional.empty();
  private Standing begun;
  private BooleanSupplier inviting = () -> false;
  private final Map<PlanForm.Line, Field> fields = new EnumMap<>(PlanForm.Line.class);

  // What stands in the form, but for the panel.
  private record Standing(
      List<String> lines,
      Optional<LocalDate> day,
      Optional<String> zone,
      Optional<Job> job,
      Optional<ApplicationCard> who,
      Optional<RoleKit> kit) {}

  /// @param ask whether the candidate is still to be chosen
  /// @param plan told of what was typed, each time it is confirmed
  PlanView(PlanViewModel model, Clock clock, boolean ask, Consumer<PlanForm> plan) {
    this.model = model;
    this.plan = plan;
    this.job = choice(model.jobs(), Job::title);
    this.candidate = choice(model.candidates(), ApplicationCard::name);
    this.kit = choice(model.kits(), each -> each.content().title());
    this.dates = new Dates(clock);
    getStyleClass().add("plan");
    form.getStyleClass().addAll("panel-body", "form");
    var scroll = new Scroll(form);
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
    setMinHeight(0);
    prepare(clock);
    lay(ask);
    begun = standing();
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER
              && (event.isShortcutDown() || event.getTarget() instanceof TextField)) {
            confirm();
            event.consume();
          }
        });
    var _ = model.targetProperty().subscribe(found -> found.ifPresent(this::show));
    var _ = model.wrongProperty().subscribe(this::say);
    var _ = model.clashesProperty().subscribe(this::warn);
    compare();
  }

  /// Puts the keyboard into the first line.
  void begin() {
    (form.getChildren().contains(subject) ? round : job).requestFocus();
  }

  private void prepare(Clock clock) {
    var next = ZonedDateTime.now(clock).truncatedTo(ChronoUnit.HOURS).plusHours(1);
    date.setValue(next.toLocalDate());
    date.setMaxWidth(Double.MAX_VALUE);
    time.setText(CLOCK.format(next));
    zone.setEditable(true);
    zone.setMaxWidth(Double.MAX_VALUE);
    zone.getItems()
        .setAll(
            ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/"))
                .sorted()
                .toList());
    zone.setValue(named(clock.getZone()));
    zone.getEditor().setAccessibleText(TEXTS.of("plan.zone"));
    date.getEditor().setAccessibleText(TEXTS.of("plan.date"));
    job.setOnAction(event -> Optional.ofNullable(job.getValue()).ifPresent(model::choose));
    kit.setOnAction(event -> Optional.ofNullable(kit.getValue()).ifPresent(model::use));
    candidate.setOnAction(
        event ->
            Optional.ofNullable(candidate.getValue())
                .ifPresent(card -> model.aim(card.application().id())));
  }

  // The bare offset Z has no place in the list of zones.
  private static String named(ZoneId zone) {
    return ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone.getId() : "UTC";
  }

  private void lay(boolean ask) {
    if (ask) {
      form.getChildren().addAll(new Field(TEXTS.of("plan.job"), job), who());
    } else {
      form.getChildren().add(subject);
    }
    time.setPrefColumnCount(5);
    minutes.setPrefColumnCount(5);
    form.getChildren()
        .addAll(
            field(PlanForm.Line.ROUND, TEXTS.of("plan.round"), round),
            beside(
                field(PlanForm.Line.DATE, TEXTS.of("plan.date"), date),
                field(PlanForm.Line.TIME, TEXTS.of("plan.time"), time)),
            beside(
                field(PlanForm.Line.ZONE, TEXTS.of("plan.zone"), zone),
                field(PlanForm.Line.MINUTES, TEXTS.of("plan.minutes"), minutes)),
            new Field(TEXTS.of("plan.place"), place),
            field(PlanForm.Line.KIT, TEXTS.of("plan.kit"), kit));
  }

  // Whoever is in two interviews at once is named as soon as the time says so.
  private void compare() {
    for (var line : List.of(time, minutes, date.getEditor(), zone.getEditor())) {
      line.textProperty().addListener((_, _, _) -> look());
    }
    model.panel().addListener((ListChangeListener<PlanViewModel.Seat>) _ -> look());
    look();
  }

  private void look() {
    model.look(typed());
  }

  private void warn(List<Clash> found) {
    clashes.getChildren().setAll(found.stream().map(this::warning).toList());
    clashes.setVisible(!found.isEmpty());
    clashes.setManaged(!found.isEmpty());
  }

  private Node warning(Clash clash) {
    var other = clash.other();
    var from = dates.time(other.interview().startsAt());
    var to =
        dates.time(other.interview().startsAt().plusSeconds(60L * other.interview().minutes()));
    var candidate = clash.who().equals(other.candidateName());
    var text =
        candidate
            ? TEXTS.of("plan.clash.candidate", clash.who(), other.interview().round(), from, to)
            : TEXTS.of(
                "plan.clash",
                clash.who(),
                other.interview().round(),
                other.candidateName(),
                from,
                to);
    var label = new Label(text, Icons.of(Feather.ALERT_TRIANGLE));
    label.getStyleClass().addAll("caption", "warning-text");
    Wrapping.wrap(label);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private Field who() {
    return field(PlanForm.Line.WHO, TEXTS.of("plan.candidate"), candidate);
  }

  /// Whether something stands there that did not at first.
  boolean isChanged() {
    return !standing().equals(begun) || model.isPanelChanged() || inviting.getAsBoolean();
  }

  private Standing standing() {
    // Before it is dressed, nothing stands in the field of the zone.
    return new Standing(
        Stream.of(round, time, minutes, place).map(TextField::getText).toList(),
        date.day(),
        Optional.of(typed().zone())
            .filter(text -> !text.isEmpty())
            .or(() -> Optional.ofNullable(zone.getValue())),
        Optional.ofNullable(job.getValue()),
        Optional.ofNullable(candidate.getValue()),
        Optional.ofNullable(kit.getValue()));
  }

  private void show(PlanViewModel.Target target) {
    var untouched = standing().equals(begun);
    fill(target);
    if (untouched) {
      begun = standing();
    }
  }

  private void fill(PlanViewModel.Target target) {
    target.kit().ifPresent(kit::setValue);
    if (filled.filter(target.application()::equals).isPresent()) {
      return;
    }
    filled = Optional.of(target.application());
    subject.show(target.candidate().id(), target.candidate().name(), List.of(target.job().title()));
    target
        .moved()
        .ifPresentOrElse(
            interview -> {
              var there = interview.startsAt().atZone(ZoneId.of(interview.zone()));
              round.setText(interview.round());
              date.setValue(there.toLocalDate());
              time.setText(CLOCK.format(there));
              minutes.setText(String.valueOf(interview.minutes()));
              zone.setValue(interview.zone());
              place.setText(interview.place());
            },
            () -> {
              if (round.getText().isBlank()) {
                round.setText(
                    target.stage().isEmpty() ? TEXTS.of("interview.title") : target.stage());
                // What is typed takes its place.
                round.selectAll();
              }
            });
    look();
  }

  /// Puts the button below, where it is seen however much of the form is.
  void finish(String verb) {
    var confirm = Buttons.primary(Action.of(verb, this::confirm));
    confirm.setMaxWidth(Double.MAX_VALUE);
    clashes.getStyleClass().add("plan-clashes");
    var foot = new VBox(clashes, confirm);
    foot.getStyleClass().add("plan-foot");
    getChildren().add(foot);
  }

  /// Asks for the panel too.
  void askForPanel() {
    var picker = new PanelPicker(model);
    inviting = picker::isTyped;
    form.getChildren().add(field(PlanForm.Line.PANEL, TEXTS.of("plan.panel"), picker));
  }

  private void confirm() {
    plan.accept(typed());
  }

  private PlanForm typed() {
    var zoned = Optional.ofNullable(zone.getEditor().getText()).orElse("").strip();
    return new PlanForm(
        round.getText(),
        date.day().orElse(null),
        time.getText(),
        minutes.getText(),
        zoned,
        place.getText());
  }

  private void say(Map<PlanForm.Line, String> wrong) {
    fields.forEach(
        (line, field) ->
            field.setProblem(
                Optional.ofNullable(wrong.get(line)).map(key -> TEXTS.of("plan.wrong." + key))));
  }

  private Field field(PlanForm.Line line, String label, Node control) {
    var field = new Field(label, control).untilChanged();
    fields.put(line, field);
    return field;
  }

  private static HBox beside(Field wide, Field narrow) {
    HBox.setHgrow(wide, Priority.ALWAYS);
    wide.setMinWidth(0);
    narrow.setMinWidth(USE_PREF_SIZE);
    narrow.setMaxWidth(USE_PREF_SIZE);
    var line = new HBox(wide, narrow);
    line.getStyleClass().add("tools");
    return line;
  }

  private static <T> Pick<T> choice(ObservableList<T> items, Function<T, String> text) {
    var box = new Pick<>(text);
    box.setItems(items);
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }
}
