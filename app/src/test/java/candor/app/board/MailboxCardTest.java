package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.shell.Shell;
import candor.app.text.Dates;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Untaken;
import candor.model.store.Act;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a mailbox says of itself among the boards.
class MailboxCardTest {
  private static final Act FOUND = Act.lasting("receive-applications");
  @TempDir Path folder;
  private Publications all;
  private Shell shell;
  private Fx.Window window;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    shell = Fx.get(() -> Framed.shell(all.lanes));
    window = Fx.window(shell::root, 1000, 700);
    Fx.run(
        () -> {
          var screen =
              new BoardsScreen(
                  all.data(),
                  all.outside(),
                  new Dates(Clock.fixed(Publications.NOW, ZoneOffset.UTC), Locale.UK),
                  all.lanes,
                  shell,
                  new BoardsScreen.Doors(_ -> {}, _ -> {}, () -> {}));
          screen.show(BoardsScreen.Part.BOARDS);
          shell.show(screen);
        });
    settle();
  }

  @AfterEach
  void close() {
    window.close();
    all.close();
  }

  @Test
  void theFolderOfMailsIsShownAndLeadsThere() {
    var _ = add("folder", folder.toString());
    assertTrue(said().containsAll(List.of("jobs@example.com", folder.toString())), "" + said());
    fire("Open the folder of Mail");
    assertEquals(List.of(folder), all.opened);
  }

  @Test
  void aMailboxOnAServerHasItsAddressAndNoFolder() {
    var _ = add("imap", "Jobs");
    assertTrue(said().contains("jobs@example.com"), "" + said());
    assertFalse(said().contains("Jobs"), "" + said());
  }

  @Test
  void messagesThatNameNoJobAreSaidAndWhatToDoAboutThem() {
    var mail = add("folder", folder.toString());
    assertEquals("No postings", said().getLast(), "there is nothing to look at");
    found(mail, new Untaken(3, 0));
    assertEquals(
        "3 messages there name no job here and were left alone. Publish a job here: it gets an"
            + " address of its own, and what goes to that comes in.",
        said().getLast());
    all.verify(all.queue(all.job("Nurse"), mail));
    settle();
    assertEquals(
        "3 messages there name no job here and were left alone. To come in, a message needs a job's"
            + " own address or its code in the subject, which stand beside the job's posting.",
        said().getLast());
    found(mail, Untaken.NONE);
    assertTrue(said().getLast().startsWith("Last seen"), "" + said());
  }

  @Test
  void thatFilesCantBeReadIsSaid() {
    var mail = add("folder", folder.toString());
    found(mail, new Untaken(0, 2));
    assertEquals("2 files there can't be read. Exchange now says which.", said().getLast());
  }

  private void found(BoardAccount board, Untaken untaken) {
    all.workspace
        .store()
        .write(
            FOUND,
            tx -> {
              untaken.keep(tx, board.id());
              return board.id();
            });
    settle();
  }

  private BoardAccount add(String intake, String place) {
    var options = Map.of("intake", intake, "folder", place);
    var settings = new BoardSettings("Mail", "jobs@example.com", "Acme", "", "", options);
    var board =
        new EditBoards(all.workspace.store()).add(BoardSort.MAILBOX, settings).orElseThrow();
    settle();
    return board;
  }

  // Of the last board.
  private List<String> said() {
    return Fx.get(
        () ->
            List.copyOf(shell.root().lookupAll(".board-card-words")).getLast() instanceof Parent it
                ? labels(it)
                : List.of());
  }

  private static List<String> labels(Node node) {
    return node instanceof Labeled label
        ? List.of(label.getText())
        : node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(n -> labels(n).stream()).toList()
            : List.of();
  }

  private void settle() {
    Fx.run(all.lanes::runAll);
    window.settle();
  }

  private void fire(String name) {
    Fx.run(
        () ->
            shell.root().lookupAll(".button").stream()
                .map(ButtonBase.class::cast)
                .filter(b -> name.equals(b.getAccessibleText()) || name.equals(b.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    settle();
  }
}
