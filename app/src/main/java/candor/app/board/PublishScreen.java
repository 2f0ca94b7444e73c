package candor.app.board;

import candor.app.control.Action;
import candor.app.control.Buttons;
import candor.app.control.EmptyState;
import candor.app.control.Icons;
import candor.app.control.SidePanel;
import candor.app.control.Wrapping;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.job.JobId;
import candor.model.store.Store;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Publishing a job, in the side panel of whatever screen asks for it: which boards are to show it,
/// and what is missing for those that can't.
public final class PublishScreen {
  private static final Texts TEXTS = Texts.in(PublishScreen.class);
  private final Store store;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable boards;
  private final Runnable undo;

  /// @param boards shows the screen where boards are added
  /// @param undo takes the newest change back
  public PublishScreen(Store store, Lanes lanes, Frame frame, Runnable boards, Runnable undo) {
    this.store = store;
    this.lanes = lanes;
    this.frame = frame;
    this.boards = boards;
    this.undo = undo;
  }

  /// Says of a job that was changed which boards are to show it as it was, and offers to publish it
  /// there again.
  public void changed(JobId job) {
    model(job).offerAgain();
  }

  private PublishViewModel model(JobId job) {
    return new PublishViewModel(job, store, lanes, frame, undo);
  }

  /// Opens the panel for a job.
  public void open(JobId job) {
    var model = model(job);
    var body = new VBox();
    body.getStyleClass().addAll("panel-body", "board-panel");
    var _ = model.job().subscribe(_ -> show(model, body));
    var scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    frame.panel(new SidePanel(TEXTS.of("board.publish.title"), scroll, () -> {}));
    model.load();
  }

  private void show(PublishViewModel model, VBox body) {
    body.getChildren().clear();
    if (model.job().get().isEmpty()) {
      return;
    }
    var title = wrapped(model.job().get().get().title(), "title");
    body.getChildren().add(title);
    if (model.choices().isEmpty()) {
      body.getChildren()
          .add(
              new EmptyState(
                  Feather.GLOBE,
                  TEXTS.of("board.list.none"),
                  TEXTS.of("board.publish.none.text"),
                  Action.of(TEXTS.of("board.publish.none.add"), boards)));
      return;
    }
    body.getChildren().add(wrapped(TEXTS.of("board.publish.text"), "muted"));
    var boxes = new ArrayList<CheckBox>();
    for (var choice : model.choices()) {
      body.getChildren().add(row(choice, boxes));
    }
    var publish =
        Buttons.primary(
            Action.of(
                    TEXTS.of("board.publish.verb"),
                    Feather.UPLOAD,
                    () -> model.publish(frame::closePanel))
                .when(model.anyToPublish()));
    var close =
        Buttons.plain(
            Action.of(
                    TEXTS.of("board.publish.close"),
                    Feather.EYE_OFF,
                    () -> model.close(frame::closePanel))
                .when(model.anyToClose()));
    var draft =
        Buttons.plain(
            Action.of(
                    TEXTS.of("board.publish.draft"),
                    Feather.EDIT_3,
                    () -> model.draft(frame::closePanel))
                .when(model.anyToDraft()));
    var verbs = new FlowPane(publish, draft, close);
    verbs.getStyleClass().add("board-verbs");
    body.getChildren().add(verbs);
    boxes.stream().filter(box -> !box.isDisabled()).findFirst().ifPresent(Node::requestFocus);
  }

  private static Node row(PublishViewModel.Choice choice, List<CheckBox> boxes) {
    var box = new CheckBox();
    boxes.add(box);
    box.setMnemonicParsing(false);
    box.setText(choice.name());
    box.selectedProperty().bindBidirectional(choice.chosen());
    var row = new VBox(box);
    row.getStyleClass().addAll("card", "board-choice");
    box.setDisable(!choice.canBeChosen());
    if (!choice.company().isEmpty()) {
      row.getChildren().add(wrapped(choice.company(), "caption", "muted"));
      box.setAccessibleText(TEXTS.of("board.publish.named", choice.name(), choice.company()));
    }
    var warning = choice.missing().isEmpty() ? choice.caution() : choice.missing();
    if (!warning.isEmpty()) {
      box.setAccessibleHelp(warning);
      var words = wrapped(warning, "warning-text");
      words.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
      row.getChildren().add(words);
    }
    if (!choice.standing().isEmpty()) {
      row.getChildren().add(wrapped(choice.standing(), "caption", "muted"));
    }
    return row;
  }

  private static Label wrapped(String text, String... styles) {
    var label = new Label(text);
    Wrapping.wrap(label);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
