package candor.app.debrief;

import candor.app.control.Avatar;
import candor.app.control.Loading;
import candor.app.text.Texts;
import candor.model.debrief.Calibration;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How far interviewers agree, and who is stricter, over the whole job.
final class AgreementView extends VBox {
  private static final Texts TEXTS = Texts.in(AgreementView.class);

  AgreementView(DebriefViewModel model) {
    getStyleClass().add("debrief-agreement");
    getChildren().setAll(new Loading());
    var _ = model.agreeingProperty().subscribe(this::show);
  }

  private void show(Optional<DebriefViewModel.Agreeing> agreeing) {
    agreeing.ifPresent(
        found -> {
          getChildren().setAll(Say.words(TEXTS.of("agreement.what"), "muted", "prose"));
          getChildren()
              .addAll(
                  part("agreement.here", Agreed.alpha(found.here().alpha())),
                  part("agreement.job", Agreed.alpha(found.job().alpha())),
                  part("agreement.single", Agreed.icc(found.job().single())),
                  part("agreement.mean", Agreed.icc(found.job().mean())),
                  Say.words(TEXTS.of("agreement.sources"), "caption", "muted", "prose"),
                  Say.words(TEXTS.of("agreement.severity"), "strong", "bold"),
                  Say.words(TEXTS.of("agreement.severity.what"), "muted", "prose"));
          found.job().raters().forEach(rater -> getChildren().add(rater(rater)));
        });
  }

  private static Node part(String key, String text) {
    return new VBox(Say.words(TEXTS.of(key), "bold"), Say.words(text, "prose"));
  }

  private static Node rater(Calibration.Strictness rater) {
    var name = Say.words(TEXTS.of("agreement.rater", rater.name(), rater.ratings()), "bold");
    var words = new VBox(name, Say.words(Agreed.severity(rater.severity()), "prose"));
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(new Avatar(rater.person(), rater.name()), words);
    row.getStyleClass().add("agreement-rater");
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }
}
