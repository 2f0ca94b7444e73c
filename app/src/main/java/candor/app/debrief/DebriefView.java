package candor.app.debrief;

import candor.app.control.EmptyState;
import candor.app.control.Loading;
import candor.app.control.Scroll;
import candor.app.control.Subject;
import candor.app.debrief.DebriefViewModel.Part;
import candor.app.debrief.DebriefViewModel.Shown;
import candor.app.text.Texts;
import candor.model.debrief.DecisionId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A debrief: who it is about, and the part that is looked at.
final class DebriefView extends StackPane {
  private static final Texts TEXTS = Texts.in(DebriefView.class);
  private final DebriefViewModel model;
  private final Subject subject = new Subject();
  private final Label agreement = Say.words("", "muted");
  private final MatrixView matrix;
  private final LabView lab;
  private final AgreementView agreeing;
  private final DecisionView decision;
  private final DecisionWords words;
  private final VBox early = new VBox();
  private final VBox body = new VBox();
  private final Scroll scroll = new Scroll(body);
  private final VBox page;

  DebriefView(DebriefViewModel model, DecisionView decision, DecisionWords words) {
    this.model = model;
    this.decision = decision;
    this.words = words;
    matrix = new MatrixView(model, scroll::reveal);
    lab = new LabView(model, scroll::reveal);
    agreeing = new AgreementView(model);
    getStyleClass().add("debrief");
    body.getStyleClass().add("debrief-body");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    page = new VBox(subject, scroll);
    page.getStyleClass().addAll("page", "debrief-page");
    getChildren().setAll(new Loading());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    var _ = model.goneProperty().subscribe(this::gone);
    var _ = model.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
    var _ =
        model
            .agreeingProperty()
            .subscribe(
                found ->
                    found.ifPresent(
                        all ->
                            agreement.setText(
                                TEXTS.of("matrix.agreement", Agreed.alpha(all.here().alpha())))));
    var _ = model.partProperty().subscribe(part -> put(part));
  }

  /// Goes to a sealed decision once it is shown.
  void goTo(DecisionId id) {
    decision.goTo(
        id,
        record -> {
          // Where it is, is known once it is laid out.
          page.applyCss();
          page.layout();
          scroll.reveal(record);
        });
    // Its change may have been heard of before.
    model.shownProperty().get().ifPresent(decision::show);
  }

  private void gone(boolean isGone) {
    if (isGone) {
      getChildren()
          .setAll(
              new EmptyState(
                  Feather.SLASH, TEXTS.of("debrief.gone"), TEXTS.of("debrief.gone.text")));
    }
  }

  private void show(Shown shown) {
    subject.show(
        shown.matrix().candidate(), shown.matrix().name(), List.of(shown.debrief().job().title()));
    early
        .getChildren()
        .setAll(
            shown.debrief().early().stream()
                .map(each -> Say.words(words.early(each, shown.debrief()), "prose"))
                .toList());
    if (!getChildren().contains(page)) {
      getChildren().setAll(page);
      put(model.partProperty().get());
    }
  }

  private void put(Part part) {
    List<Node> nodes =
        switch (part) {
          case MATRIX -> List.of(matrix, agreement, early);
          case LAB -> List.of(lab);
          case AGREEMENT -> List.of(agreeing);
          case DECISION -> List.of(early, decision);
        };
    body.getChildren().setAll(nodes);
    scroll.setVvalue(0);
    if (getChildren().contains(page)) {
      // What scrolls is in the scene only once it has its looks, and takes no focus before.
      page.applyCss();
      switch (part) {
        case MATRIX -> matrix.focus();
        case LAB -> lab.focus();
        case AGREEMENT -> requestFocus();
        case DECISION -> decision.focus();
      }
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (!(event.getTarget() instanceof TextInputControl)
        && event.getCode() == KeyCode.D
        && model.partProperty().get() == Part.MATRIX) {
      model.turnOrder();
      event.consume();
    }
  }
}
