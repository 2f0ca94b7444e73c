package candor.app.pipeline;

import candor.app.control.Avatar;
import candor.app.control.Icons;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.candidate.CandidateId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationCard;
import candor.model.pipeline.Outcome;
import java.util.StringJoiner;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A card as it looks: who, what they are, how long in the stage, from where, what is next, and how
/// many scorecards are sealed. One face shows many cards, one after another.
final class CardFace extends VBox {
  private static final Texts TEXTS = Texts.in(CardFace.class);
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

  /// From so many days on, a stay in a stage is shown as long.
  static final int LONG = 10;

  private final Dates dates;
  private final StackPane avatar = new StackPane();
  private final Label name = label("card-name");
  private final Label headline = label("card-headline");
  private final Label days = label("card-days");
  private final Label source = label("card-source");
  private final Label sealed = label("card-sealed");
  private final Label next = label("card-next");
  private final Node clock = Icons.of(Feather.CLOCK);
  private final Node nextIcon = Icons.of(Feather.ARROW_RIGHT_CIRCLE);
  private final Node lateIcon = Icons.of(Feather.ALERT_CIRCLE);
  private @Nullable CandidateId pictured;
  private String picturedName = "";

  CardFace(Dates dates) {
    this.dates = dates;
    getStyleClass().addAll("card", "pipeline-card");
    setMinWidth(0);
    var check = new StackPane(Icons.of(Feather.CHECK));
    check.getStyleClass().add("card-check");
    avatar.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var picture = new StackPane(avatar, check);
    picture.getStyleClass().add("card-picture");
    picture.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    picture.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    sealed.setGraphic(Icons.of(Feather.LOCK));
    sealed.setMinWidth(USE_PREF_SIZE);
    days.setMinWidth(USE_PREF_SIZE);
    var words = new VBox(name, headline);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    var top = new HBox(picture, words, sealed);
    top.getStyleClass().add("card-top");
    top.setAlignment(Pos.CENTER_LEFT);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    source.setMinWidth(0);
    var foot = new HBox(days, space, source);
    foot.getStyleClass().add("card-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(top, foot, next);
  }

  void show(ApplicationCard card) {
    var application = card.application();
    if (!application.candidate().equals(pictured) || !card.name().equals(picturedName)) {
      pictured = application.candidate();
      picturedName = card.name();
      avatar.getChildren().setAll(new Avatar(application.candidate(), card.name()));
    }
    name.setText(card.name());
    shown(headline, card.headline());
    shown(source, application.source());
    shown(sealed, card.sealedScorecards() == 0 ? "" : "" + card.sealedScorecards());
    var isLong = isLong(application);
    days.setText(stay(application));
    days.setGraphic(isLong ? clock : null);
    days.pseudoClassStateChanged(LATE, isLong);
    var isLate = isLate(application);
    shown(next, application.outcome() == Outcome.ACTIVE ? next(application) : "");
    next.setGraphic(isLate ? lateIcon : nextIcon);
    next.pseudoClassStateChanged(LATE, isLate);
  }

  void setMarked(boolean marked) {
    pseudoClassStateChanged(SELECTED, marked);
  }

  /// The card in one sentence, for a screen reader.
  String sentence(ApplicationCard card, boolean marked) {
    var application = card.application();
    var words = new StringJoiner(", ");
    words.add(card.name());
    if (!card.headline().isEmpty()) {
      words.add(card.headline());
    }
    words.add(stay(application));
    if (!application.source().isEmpty()) {
      words.add(TEXTS.of("pipeline.card.from", application.source()));
    }
    if (application.outcome() == Outcome.ACTIVE && !application.nextStep().isEmpty()) {
      words.add(TEXTS.of("pipeline.card.next", next(application)));
    }
    if (card.sealedScorecards() > 0) {
      words.add(TEXTS.of("pipeline.card.sealed", card.sealedScorecards()));
    }
    if (marked) {
      words.add(TEXTS.of("pipeline.card.marked"));
    }
    return words.toString();
  }

  /// How long the card is where it is, or how and when it ended.
  private String stay(Application application) {
    var ended = application.endedAt();
    return switch (application.outcome()) {
      case ACTIVE -> {
        var passed = dates.daysSince(application.stageSince());
        yield passed < LONG
            ? TEXTS.of("pipeline.card.days", passed)
            : TEXTS.of("pipeline.card.waiting", passed);
      }
      case HIRED -> TEXTS.of("pipeline.card.hired", ended == null ? "" : dates.relative(ended));
      case REJECTED ->
          application.reason().isEmpty()
              ? TEXTS.of("pipeline.card.rejected")
              : TEXTS.of("pipeline.card.rejectedFor", application.reason());
      case WITHDRAWN ->
          application.reason().isEmpty()
              ? TEXTS.of("pipeline.card.withdrawn")
              : TEXTS.of("pipeline.card.withdrawnFor", application.reason());
    };
  }

  private String next(Application application) {
    var on = application.nextStepOn();
    if (application.nextStep().isEmpty() || on == null) {
      return application.nextStep();
    }
    return isLate(application)
        ? TEXTS.of("pipeline.card.overdue", application.nextStep(), dates.relative(on))
        : TEXTS.of("pipeline.card.nextOn", application.nextStep(), dates.relative(on));
  }

  private boolean isLong(Application application) {
    return application.outcome() == Outcome.ACTIVE
        && dates.daysSince(application.stageSince()) >= LONG;
  }

  private boolean isLate(Application application) {
    var on = application.nextStepOn();
    return on != null && on.isBefore(dates.today());
  }

  private static Label label(String style) {
    var label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  private static void shown(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }
}
