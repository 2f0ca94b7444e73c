package candor.app.scorecard;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Loading;
import candor.app.control.Scroll;
import candor.app.control.Subject;
import candor.app.control.Tag;
import candor.app.control.Tone;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.kit.Competency;
import candor.model.scorecard.Level;
import candor.model.scorecard.Recommendation;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The scorecard, one step at a time; once sealed, side by side with the others.
final class ScorecardView extends StackPane {
  private static final Texts TEXTS = Texts.in(ScorecardView.class);
  // In heights of the caption beside the buttons.
  private static final double LOW = 36;
  private final ScorecardViewModel model;
  private final Dates dates;
  private final Subject subject = new Subject();
  private final HBox header = new HBox();
  private final StackPane body = new StackPane();
  private final Scroll scroll = new Scroll(body);
  private final VBox page;
  private final OverallPane overall;
  private final Steps steps;
  private final BooleanProperty isFirst = new SimpleBooleanProperty(this, "first", true);
  private final BooleanProperty isLast = new SimpleBooleanProperty(this, "last", false);
  private final HBox walk;
  private final Label keys;
  private boolean walking;
  private Optional<CompetencyPane> competency = Optional.empty();
  private Optional<Competency> rated = Optional.empty();
  private final Verbs verbs;

  /// What leads out of the view.
  ///
  /// @param say tells of what can't be done, and what can
  /// @param debrief goes to what all interviewers say
  record Verbs(
      Runnable seal, Runnable openEarly, BiConsumer<String, String> say, Runnable debrief) {}

  ScorecardView(ScorecardViewModel model, Dates dates, Verbs verbs) {
    this.model = model;
    this.dates = dates;
    this.verbs = verbs;
    this.overall = new OverallPane(model, dates, verbs.openEarly());
    this.steps = new Steps(model);
    getStyleClass().add("scorecard");
    header.getStyleClass().add("interview-header");
    header.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(subject, Priority.ALWAYS);
    body.getStyleClass().add("scorecard-body");
    body.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var previous =
        Action.of(TEXTS.of("scorecard.previous"), Feather.CHEVRON_LEFT, () -> model.move(-1));
    var next = Action.of(TEXTS.of("scorecard.next"), Feather.CHEVRON_RIGHT, () -> model.move(1));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    keys = CompetencyPane.words(TEXTS.of("scorecard.keys"), "caption", "muted");
    walk =
        new HBox(
            keys,
            space,
            Buttons.plain(previous.when(isFirst.not())),
            Buttons.plain(next.when(isLast.not())));
    walk.getStyleClass().add("tools");
    walk.setAlignment(Pos.CENTER_LEFT);
    page = new VBox(header, steps, scroll, walk);
    page.getStyleClass().addAll("page", "scorecard-page");
    var _ = heightProperty().subscribe(this::fit);
    getChildren().setAll(new Loading());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(TEXTS.of("scorecard.title"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    var _ = model.goneProperty().subscribe(this::gone);
    var _ = model.formProperty().subscribe(form -> form.ifPresent(this::show));
    var _ = model.stepProperty().subscribe(() -> model.formProperty().get().ifPresent(this::show));
  }

  private void gone(boolean isGone) {
    if (isGone) {
      getChildren()
          .setAll(
              new EmptyState(
                  Feather.SLASH, TEXTS.of("scorecard.gone"), TEXTS.of("scorecard.gone.text")));
    }
  }

  private void show(Form form) {
    subject.show(
        form.candidate().id(),
        form.candidate().name(),
        List.of(form.job().title(), form.interview().round()));
    var sealed = form.card().isSealed();
    var state =
        sealed
            ? new Tag(TEXTS.of("scorecard.state.sealed"), Tone.SUCCESS, Feather.LOCK)
            : new Tag(TEXTS.of("scorecard.state.draft"), Tone.NEUTRAL, Feather.EDIT_3);
    header.getChildren().setAll(subject, state);
    visible(steps, form.isOpen());
    visible(state, form.onPanel());
    var goesOn = walking || body.isFocusWithin();
    walking = form.isOpen();
    keys.setText(TEXTS.of(model.isLast() ? "scorecard.keys.overall" : "scorecard.keys"));
    fit();
    if (!form.onPanel()) {
      body.getChildren().setAll(withoutMine(form));
    } else if (sealed) {
      var cards = new SealedCards(form, dates, verbs);
      body.getChildren().setAll(cards);
      if (goesOn) {
        cards.begin();
      }
    } else {
      step(form);
    }
    if (!getChildren().contains(page)) {
      getChildren().setAll(page);
      requestFocus();
    }
  }

  // Of somebody who does not interview: what is open, and why the rest is not.
  private Node withoutMine(Form form) {
    var page = new VBox();
    page.getStyleClass().add("sealed-cards");
    var open = CardGrid.others(form);
    if (open.isEmpty()) {
      page.getChildren()
          .add(
              new EmptyState(
                  Feather.EYE_OFF,
                  TEXTS.of("scorecard.notMine"),
                  TEXTS.of("scorecard.notMine.text")));
    } else {
      page.getChildren().add(new CardGrid(form, open, dates));
    }
    page.getChildren().add(new OthersPane(form, dates, verbs.openEarly()));
    return page;
  }

  private void step(Form form) {
    var index = model.stepProperty().get();
    isFirst.set(index == 0);
    isLast.set(model.isLast());
    if (model.isLast()) {
      overall.show(form);
      put(overall);
      return;
    }
    var now = form.competencies().get(index);
    // Kept while it is the same, so that the keyboard stays on its choice.
    var about = now.competency();
    if (!rated.equals(Optional.of(about))) {
      rated = Optional.of(about);
      model.sentence().begin(about.key());
      var evidence =
          new EvidencePane.Verbs(model::choose, model::leave, model.sentence(), this::requestFocus);
      competency = Optional.of(new CompetencyPane(about, model::rate, evidence));
    }
    competency.ifPresent(
        pane -> {
          pane.show(now, form.mine().given(about.key()), form.lacksEvidence(about));
          put(pane);
        });
  }

  private void put(Node pane) {
    if (!body.getChildren().equals(List.of(pane))) {
      body.getChildren().setAll(pane);
      scroll.setVvalue(0);
      requestFocus();
    }
  }

  // The steps and the keys lead on too: where it is low, the room is for the anchors.
  private void fit() {
    visible(walk, walking && getHeight() >= LOW * keys.getFont().getSize());
  }

  private static void visible(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void key(KeyEvent event) {
    if (model.formProperty().get().filter(Form::isOpen).isEmpty()) {
      return;
    }
    if (event.isShortcutDown() ? seals(event) : act(event)) {
      event.consume();
      // A key may have led away from here.
      Optional.ofNullable(getScene()).map(Scene::getFocusOwner).ifPresent(scroll::reveal);
    }
  }

  private boolean seals(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      verbs.seal().run();
      return true;
    }
    return false;
  }

  private boolean act(KeyEvent event) {
    var inText = event.getTarget() instanceof TextInputControl;
    switch (event.getCode()) {
      case DOWN, UP -> {
        if (!event.isAltDown()) {
          return !inText && among(event.getCode() == KeyCode.DOWN ? 1 : -1);
        }
        model.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
      }
      case LEFT, RIGHT -> {
        if (event.isAltDown() || inText) {
          return false;
        }
        model.move(event.getCode() == KeyCode.RIGHT ? 1 : -1);
      }
      default -> {
        return !event.isAltDown() && !inText && (speaks(event) || choose(event));
      }
    }
    return true;
  }

  // Below the first line nothing is left to go to, and above it the ratings are.
  private boolean among(int steps) {
    var pane = competency.filter(_ -> !model.isLast());
    if (pane.isEmpty()) {
      return false;
    }
    if (!pane.get().evidence().move(steps) && steps < 0) {
      requestFocus();
      scroll.setVvalue(0);
    }
    return true;
  }

  private boolean speaks(KeyEvent event) {
    var pane = competency.filter(_ -> !model.isLast()).map(CompetencyPane::evidence);
    switch (event.getCode()) {
      case T -> pane.ifPresent(this::takeTagged);
      case W -> pane.ifPresentOrElse(EvidencePane::begin, overall::begin);
      default -> {
        return false;
      }
    }
    return pane.isPresent() || event.getCode() == KeyCode.W;
  }

  private void takeTagged(EvidencePane evidence) {
    if (!evidence.takeTagged()) {
      var name = rated.map(Competency::name).orElse("");
      var taken = evidence.hasTagged();
      verbs
          .say()
          .accept(
              TEXTS.of(taken ? "scorecard.tagged.taken" : "scorecard.tagged.none", name),
              TEXTS.of(taken ? "scorecard.tagged.taken.next" : "scorecard.tagged.none.next"));
    }
  }

  private boolean choose(KeyEvent event) {
    var digit =
        switch (event.getCode()) {
          case DIGIT0, NUMPAD0 -> 0;
          case DIGIT1, NUMPAD1 -> 1;
          case DIGIT2, NUMPAD2 -> 2;
          case DIGIT3, NUMPAD3 -> 3;
          case DIGIT4, NUMPAD4 -> 4;
          case DIGIT5, NUMPAD5 -> 5;
          case BACK_SPACE -> -1;
          default -> -2;
        };
    if (digit == -2) {
      return false;
    }
    if (model.isLast()) {
      var values = Recommendation.values();
      if (digit == -1) {
        model.recommend(null);
      } else if (digit >= 1 && digit <= values.length) {
        model.recommend(values[digit - 1]);
      }
    } else {
      model.rate(digit == -1 ? null : digit == 0 ? Level.NOT_ASSESSED : Level.of(digit));
    }
    return true;
  }
}
