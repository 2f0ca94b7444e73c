package candor.app.board;

import candor.app.control.Icons;
import candor.app.text.Texts;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A received application in the list of those that wait.
final class ProposalCell extends ListCell<ReceivedViewModel.Item> {
  private static final Texts TEXTS = Texts.in(ProposalCell.class);
  private final Label name = new Label();
  private final Label job = new Label();
  private final Label twice = new Label("", Icons.of(Feather.USERS));
  private final HBox row;

  ProposalCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    // The width is the list's; a stranger's long name must not widen it.
    setPrefWidth(0);
    name.getStyleClass().add("bold");
    job.getStyleClass().addAll("caption", "muted");
    twice.setMinWidth(USE_PREF_SIZE);
    var words = new VBox(name, job);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(words, twice);
    row.getStyleClass().add("board-proposal");
    setGraphic(row);
  }

  @Override
  protected void updateItem(ReceivedViewModel.@Nullable Item item, boolean empty) {
    super.updateItem(item, empty);
    row.setVisible(item != null && !empty);
    if (item == null || empty) {
      setAccessibleText(null);
      return;
    }
    name.setText(item.name());
    job.setText(item.waiting().jobTitle());
    twice.setVisible(!item.matches().isEmpty());
    setAccessibleText(
        TEXTS.of("board.proposal", item.name(), item.waiting().jobTitle(), item.matches().size()));
  }
}
