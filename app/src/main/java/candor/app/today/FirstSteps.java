package candor.app.today;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.Icons;
import candor.app.control.Wrapping;
import candor.app.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a new user does first, in order; the next thing to do is the plain one.
final class FirstSteps extends VBox {
  private static final Texts TEXTS = Texts.in(FirstSteps.class);

  FirstSteps(Agenda.Steps steps, TodayScreen.Doors doors) {
    getStyleClass().add("first-steps");
    var title = new Label(TEXTS.of("today.first"));
    title.getStyleClass().add("page-title");
    Wrapping.wrap(title);
    var text = new Label(TEXTS.of("today.first.text"));
    text.getStyleClass().addAll("muted", "prose");
    Wrapping.wrap(text);
    getChildren().addAll(title, text);
    var kit = Action.of(TEXTS.of("today.first.kit.do"), Feather.BOOK_OPEN, doors.kits());
    var job = Action.of(TEXTS.of("today.first.job.do"), Feather.BRIEFCASE, doors.openJob());
    var people = Action.of(TEXTS.of("today.first.people.do"), Feather.USERS, doors.candidates());
    step(1, "kit", steps.kit(), !steps.kit() && !steps.job(), kit);
    step(2, "job", steps.job(), steps.kit() && !steps.job(), job);
    step(3, "people", steps.candidates(), steps.job(), people);
  }

  private void step(int number, String which, boolean done, boolean next, Action action) {
    var mark = new Label(String.valueOf(number));
    mark.getStyleClass().addAll("step-mark", "tabular");
    if (done) {
      mark.setText("");
      mark.setGraphic(Icons.of(Feather.CHECK, TEXTS.of("today.first.done")));
      mark.getStyleClass().add("done");
    }
    var name = new Label(TEXTS.of("today.first." + which));
    name.getStyleClass().add("strong");
    var why = new Label(TEXTS.of("today.first." + which + ".text"));
    why.getStyleClass().add("muted");
    Wrapping.wrap(why);
    var words = new VBox(name, why);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var line = new HBox(mark, words, next ? Buttons.primary(action) : Buttons.plain(action));
    line.getStyleClass().addAll("card", "step");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
  }
}
