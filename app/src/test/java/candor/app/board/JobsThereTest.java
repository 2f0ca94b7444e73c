package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.shell.Shell;
import candor.app.text.Dates;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The jobs that a board has of its own, and the form of a board that has some.
class JobsThereTest {
  private static final String LENGTHY =
      "Senior principal coordinator for regional logistics, warehousing and returns at the northern"
          + " hub of the company";
  @TempDir Path folder;
  private Publications all;
  private BoardAccount workable;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    var settings =
        new BoardSettings("Workable", "", "", "", "", Map.of("subdomain", "hopper-and-partners"));
    workable =
        new EditBoards(all.workspace.store()).add(BoardSort.WORKABLE, settings).orElseThrow();
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void theyLookAsTheyShould() {
    var _ = all.job("Nurse, nights");
    var _ = all.job(LENGTHY);
    var tied = all.job("Porter");
    var _ =
        new EditBoards(all.workspace.store())
            .tie(tied.id(), workable.id(), new Board.OwnJob("P0", "Porter"));
    all.reach.jobs.addAll(
        List.of(
            new Board.OwnJob("L1", LENGTHY),
            new Board.OwnJob("P0", "Porter"),
            new Board.OwnJob("N1", "Infirmier·ère de nuit"),
            new Board.OwnJob("K1", "看護師"),
            new Board.OwnJob("K2", "看護師")));
    Fx.pictures("boards-jobs-there", this::asked);
  }

  @Test
  void severalOfOneTitleAreToldApart() {
    var _ = all.job("Nurse");
    all.reach.jobs.addAll(
        List.of(
            new Board.OwnJob("N1", "Nurse"),
            new Board.OwnJob("N2", "Nurse"),
            new Board.OwnJob("C1", "Cook")));
    var window = Fx.window(this::asked, 1000, 700);
    assertEquals(
        List.of("Nurse, N1", "Nurse, N2", "Cook"),
        Fx.get(() -> words(window.scene().getRoot().lookup(".prompt .combo-box"))));
    window.close();
  }

  private static List<String> words(Node box) {
    return worded((ComboBox<?>) box);
  }

  private static <T> List<String> worded(ComboBox<T> box) {
    return box.getItems().stream().map(box.getConverter()::toString).toList();
  }

  @Test
  void noneAndTroubleLookAsTheyShould() {
    Fx.pictures("boards-jobs-there-none", this::asked);
    all.reach.trouble =
        Optional.of(
            new BoardException(
                BoardException.Reason.NOT_ALLOWED, "HTTP 401: “Not authorized: invalid token”"));
    Fx.pictures("boards-jobs-there-trouble", this::asked);
  }

  @Test
  void theFormOfWorkableLooksAsItShould() {
    Fx.pictures("boards-form-workable", () -> inWindow(shell -> fire(shell, "Edit Workable")));
    Fx.pictures("boards-form-workable-unsaid", this::unsaid);
  }

  private Parent unsaid() {
    return inWindow(
        shell -> {
          fire(shell, "Edit Workable");
          all.lanes.runAll();
          shell.root().lookupAll(".prompt .text-field").stream()
              .map(TextField.class::cast)
              .forEach(field -> field.setText(""));
          fire(shell, "Save board");
        });
  }

  private Parent asked() {
    return inWindow(
        shell -> {
          fire(shell, "More for Workable");
          var menu =
              Window.getWindows().stream()
                  .filter(ContextMenu.class::isInstance)
                  .map(ContextMenu.class::cast)
                  .findFirst()
                  .orElseThrow();
          menu.getItems().stream()
              .filter(item -> "Jobs there".equals(item.getText()))
              .findFirst()
              .orElseThrow()
              .fire();
          menu.hide();
        });
  }

  // What is pressed has to be shown, and its menu needs a window.
  private Parent inWindow(Consumer<Shell> press) {
    var shell = shown();
    var scene = new Scene(shell.root(), 1000, 700);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    press.accept(shell);
    all.lanes.runAll();
    scene.setRoot(new Pane());
    stage.close();
    return shell.root();
  }

  private Shell shown() {
    var shell = Framed.shell(all.lanes);
    var screen = screen(shell);
    screen.show(BoardsScreen.Part.BOARDS);
    all.lanes.runAll();
    shell.show(screen);
    return shell;
  }

  private static void fire(Shell shell, String name) {
    shell.root().applyCss();
    shell.root().layout();
    shell.root().lookupAll(".button").stream()
        .map(ButtonBase.class::cast)
        .filter(b -> name.equals(b.getAccessibleText()) || name.equals(b.getText()))
        .findFirst()
        .orElseThrow()
        .fire();
  }

  private BoardsScreen screen(Shell shell) {
    return new BoardsScreen(
        all.data(),
        all.outside(),
        new Dates(Clock.fixed(Publications.NOW, ZoneOffset.UTC), Locale.UK),
        all.lanes,
        shell,
        new BoardsScreen.Doors(_ -> {}, _ -> {}, () -> {}));
  }
}
