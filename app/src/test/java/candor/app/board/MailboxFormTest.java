package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.FakeFiles;
import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.Prompt;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.persistence.JobBoards;
import candor.persistence.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is asked of a mailbox: each is asked only what means something to it.
class MailboxFormTest {
  private static final Set<String> OF_A_SERVER =
      Set.of("Server", "Mail folder", "User", "Sign in by", "Password");
  private static final Set<String> OF_TOKENS =
      Set.of("Where tokens are renewed", "Client id", "Client secret");
  private static final BoardSettings SAID = BoardSettings.of("Mail", "jobs@example.org", "Acme");
  @TempDir Path folder;
  private final NowLanes lanes = new NowLanes();
  private final FakeFiles files = new FakeFiles();
  private final List<BoardSettings> saved = new ArrayList<>();
  private Optional<Fx.Window> shown = Optional.empty();

  @AfterEach
  void close() {
    shown.ifPresent(Fx.Window::close);
  }

  @Test
  void aServerIsAskedForByItsNameAndByWhoSignsIn() {
    open(SAID);
    assertEquals(OF_A_SERVER, asked(OF_A_SERVER));
    assertEquals(Set.of(), asked(Set.of("Folder", "Server for sending")));
    assertEquals(Set.of(), asked(OF_TOKENS));
    choose("xoauth2");
    assertEquals(OF_TOKENS, asked(OF_TOKENS));
  }

  @Test
  void aFolderIsAskedForAndNobodySignsInThere() {
    open(SAID);
    choose("xoauth2");
    choose("folder");
    assertEquals(Set.of("Folder"), asked(Set.of("Folder")));
    assertEquals(Set.of(), asked(OF_A_SERVER));
    assertEquals(Set.of(), asked(OF_TOKENS), "what was said of signing in means nothing either");
  }

  @Test
  void whoSignsInIsAskedWhereAMailboxInAFolderSendsMails() {
    open(SAID);
    choose("folder");
    write("Thanks by mail", "Thank you, [name].");
    var sending = Set.of("User", "Sign in by", "Password", "Server for sending");
    assertEquals(sending, asked(sending));
    write("Thanks by mail", "");
    assertEquals(Set.of(), asked(sending));
  }

  @Test
  void theFolderIsChosenAndReadThen() {
    open(SAID);
    choose("folder");
    save();
    assertEquals(List.of(), saved, "it must not stay empty");
    files.choice = folder;
    Fx.run(((Button) button("Choose the folder"))::fire);
    save();
    var settings = saved.getFirst();
    assertEquals(folder.toString(), settings.mailFolder());
    try (var workspace =
            Workspace.inMemory(folder.resolve("w"), InstantSource.system(), new Random(1));
        var boards = new JobBoards(workspace, InstantSource.system())) {
      var board = BoardAccount.of(new BoardId(new UUID(1, 2)), BoardSort.MAILBOX, settings);
      assertEquals(folder.toString(), boards.test(board));
    }
  }

  @Test
  void whoDeclinesToChooseKeepsWhatStandsThere() {
    open(SAID);
    choose("folder");
    write("Folder", folder.toString());
    Fx.run(((Button) button("Choose the folder"))::fire);
    save();
    assertEquals(folder.toString(), saved.getFirst().mailFolder());
  }

  @Test
  void aFolderOfThisComputerIsNotTakenForOneOfAServer() {
    var options = Map.of("intake", "folder", "folder", folder.toString());
    open(new BoardSettings("Mail", "jobs@example.org", "Acme", "", "", options));
    choose("imap");
    save();
    assertEquals("", saved.getFirst().option("folder"));
  }

  @Test
  void aFolderOfAServerStays() {
    open(new BoardSettings("Mail", "jobs@example.org", "Acme", "", "", Map.of("folder", "Jobs")));
    save();
    assertEquals("Jobs", saved.getFirst().option("folder"));
  }

  private void open(BoardSettings said) {
    shown =
        Optional.of(
            Fx.window(
                () -> {
                  var form = BoardForm.fresh(BoardSort.MAILBOX, said).choosing(files);
                  var shell = Framed.shell(lanes);
                  shell.ask(
                      Prompt.of(
                          "A board",
                          "Save",
                          form.entries(),
                          () -> saved.add(form.said().settings())));
                  return shell.root();
                },
                1000,
                1400));
  }

  private Parent root() {
    return shown.orElseThrow().scene().getRoot();
  }

  private Set<String> asked(Set<String> labels) {
    shown.orElseThrow().settle();
    return Fx.get(
        () ->
            root().lookupAll(".prompt .field").stream()
                .filter(Node::isManaged)
                .flatMap(field -> field.lookupAll(".field-label").stream())
                .map(label -> ((Label) label).getText())
                .filter(labels::contains)
                .collect(Collectors.toSet()));
  }

  private void choose(String value) {
    Fx.run(
        () ->
            root().lookupAll(".prompt .combo-box").stream()
                .map(node -> (ComboBox<?>) node)
                .forEach(box -> select(box, value)));
  }

  private static <T> void select(ComboBox<T> box, String value) {
    box.getItems().stream()
        .filter(value::equals)
        .findFirst()
        .ifPresent(box.getSelectionModel()::select);
  }

  private void write(String label, String text) {
    Fx.run(
        () ->
            root().lookupAll(".prompt .label").stream()
                .map(node -> (Label) node)
                .filter(node -> node.getText().equals(label))
                .map(node -> (TextField) node.getLabelFor())
                .forEach(field -> field.setText(text)));
  }

  private Node button(String name) {
    return Fx.get(
        () ->
            root().lookupAll(".prompt .button").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow());
  }

  private void save() {
    Fx.run(((Button) root().lookup(".prompt .accent"))::fire);
  }
}
