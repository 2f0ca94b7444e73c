package candor.app.job;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Field;
import candor.app.control.Pick;
import candor.app.control.SegmentedChoice;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import candor.model.job.Employment;
import candor.model.job.Workplace;
import candor.model.kit.RoleKit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The form: one column that is read from top to bottom.
final class JobFormView {
  private static final Texts TEXTS = Texts.in(JobFormView.class);
  private final JobFormViewModel model;
  private final TextField title = new TextField();
  private final Map<FormProblem, Field> places = new EnumMap<>(FormProblem.class);
  private final ScrollPane root;

  JobFormView(JobFormViewModel model) {
    this.model = model;
    var form = new VBox();
    form.getStyleClass().addAll("page", "form", "job-form");
    form.getChildren().addAll(role(), placeRow(), payRow(), description());
    if (model.isNew()) {
      form.getChildren().add(stages());
    }
    root = new ScrollPane(form);
    root.setFitToWidth(true);
    root.setFocusTraversable(false);
  }

  Node root() {
    return root;
  }

  void focus() {
    title.requestFocus();
  }

  /// Lets what is typed next take the place of the title that is there.
  void offerTitle() {
    title.selectAll();
  }

  /// Says what is wrong beside the field that it is about, and goes there.
  void show(Optional<FormProblem> problem) {
    places.forEach(
        (about, field) ->
            field.setProblem(
                problem.filter(about::equals).map(p -> TEXTS.of("job.problem." + p.name()))));
    problem.map(places::get).ifPresent(Field::begin);
  }

  private Node role() {
    var kit =
        choice(
            List.of(Optional.<RoleKit>empty()),
            k -> k.map(each -> each.content().title()).orElse(TEXTS.of("job.form.kit.none")));
    model
        .kits()
        .addListener((ListChangeListener<RoleKit>) _ -> offer(kit.getItems(), model.kits()));
    kit.valueProperty().bindBidirectional(model.kit());
    var summary = new Label();
    summary.getStyleClass().addAll("caption", "muted", "kit-summary");
    Wrapping.wrap(summary);
    summary
        .textProperty()
        .bind(model.kit().map(k -> k.map(each -> each.content().summary()).orElse("")));
    summary.visibleProperty().bind(summary.textProperty().isNotEmpty());
    summary.managedProperty().bind(summary.visibleProperty());
    var _ = bind(title, model.title());
    var openings = bind(new TextField(), model.openings());
    openings.setPrefColumnCount(4);
    var name = grown(place(FormProblem.TITLE_MISSING, "title", title));
    var first = row(name, place(FormProblem.OPENINGS, "openings", openings));
    var block = new VBox(new Field(TEXTS.of("job.form.kit"), kit), summary, first);
    block.getStyleClass().add("form");
    return block;
  }

  private Node placeRow() {
    var codes =
        Stream.concat(
                Stream.of(""),
                Arrays.stream(Locale.getISOCountries())
                    .sorted(Comparator.comparing(JobFormView::countryName)))
            .toList();
    var countries = choice(codes, JobFormView::countryName);
    countries.valueProperty().bindBidirectional(model.country());
    var where = place(FormProblem.COUNTRY, "country", countries);
    var workplace =
        new SegmentedChoice<>(
            TEXTS.of("job.form.workplace"),
            List.of(Workplace.values()),
            w -> TEXTS.of("job.workplace." + w.name()));
    workplace.valueProperty().bindBidirectional(model.workplace());
    var employment = choice(List.of(Employment.values()), e -> TEXTS.of("job.employment." + e));
    employment.valueProperty().bindBidirectional(model.employment());
    var block =
        new VBox(
            row(
                grown(field("team", bind(new TextField(), model.team()))),
                grown(field("city", bind(new TextField(), model.city()))),
                where),
            row(
                new Field(TEXTS.of("job.form.workplace"), workplace),
                new Field(TEXTS.of("job.form.employment"), employment)));
    block.getStyleClass().add("form");
    return block;
  }

  private Node payRow() {
    var from = bind(new TextField(), model.salaryFrom());
    from.setPromptText(TEXTS.of("job.form.salary.from"));
    from.setAccessibleText(TEXTS.of("job.form.salary.from.name"));
    var to = bind(new TextField(), model.salaryTo());
    to.setPromptText(TEXTS.of("job.form.salary.to"));
    to.setAccessibleText(TEXTS.of("job.form.salary.to.name"));
    var currency = bind(new TextField(), model.currency());
    currency.setAccessibleText(TEXTS.of("job.form.currency"));
    Stream.of(from, to).forEach(each -> each.setPrefColumnCount(8));
    currency.setPrefColumnCount(4);
    var field = place(FormProblem.SALARY, "salary", row(from, to, currency));
    field.hint(TEXTS.of("job.form.salary.hint"));
    return field;
  }

  private Node description() {
    var text = bind(new TextArea(), model.description());
    Wrapping.wrap(text);
    text.setPrefRowCount(9);
    var field = field("description", text).hint(TEXTS.of("job.form.description.hint"));
    var add =
        Buttons.plain(Action.of(TEXTS.of("job.form.lookFor"), Feather.PLUS, model::addLookFor));
    var hint = new Label(TEXTS.of("job.form.lookFor.hint"));
    hint.getStyleClass().addAll("caption", "muted");
    Wrapping.wrap(hint);
    var offer = new VBox(add, hint);
    offer.getStyleClass().add("field");
    var lacksLookFor = model.lacksLookFor();
    offer.visibleProperty().bind(lacksLookFor);
    offer.managedProperty().bind(lacksLookFor);
    var block = new VBox(field, offer);
    block.getStyleClass().add("form");
    return block;
  }

  private Node stages() {
    var text = bind(new TextArea(), model.stages());
    text.setPrefRowCount(6);
    return place(FormProblem.STAGES, "stages", text).hint(TEXTS.of("job.form.stages.hint"));
  }

  private Field place(FormProblem problem, String key, Node control) {
    var field = field(key, control).untilChanged();
    places.put(problem, field);
    return field;
  }

  private static Field field(String key, Node control) {
    return new Field(TEXTS.of("job.form." + key), control);
  }

  private static void offer(List<Optional<RoleKit>> items, List<RoleKit> kits) {
    kits.stream().map(Optional::of).filter(kit -> !items.contains(kit)).forEach(items::add);
  }

  private static <T> Pick<T> choice(List<T> values, Function<T, String> words) {
    var box = new Pick<>(words);
    box.getItems().addAll(values);
    return box;
  }

  private static String countryName(String code) {
    return code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry();
  }

  private static <C extends TextInputControl> C bind(C control, StringProperty text) {
    control.textProperty().bindBidirectional(text);
    return control;
  }

  private static HBox row(Node... nodes) {
    var row = new HBox(nodes);
    row.getStyleClass().add("form-row");
    return row;
  }

  private static Node grown(Node node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }
}
