package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.shell.Frame;
import candor.app.text.Dates;
import candor.model.posting.SubmittalContent.Answer;
import candor.model.submittal.Submittal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandInDoorsTest {
  @TempDir Path folder;
  private Publications all;
  private Client client;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    client = new Client(all);
    client.resume("Ada Lovelace, resume.pdf");
  }

  @AfterEach
  void close() {
    all.close();
  }

  @Test
  void whatIsAskedLooksAsItShould() {
    all.reach.posts.add(Client.post());
    Fx.pictures("boards-hand-in", this::asked);
  }

  @Test
  void theQueueSaysWhoIsHandedInAlsoWhereNothingIsPublished() {
    all.reach.posts.add(Client.plain("44444", ""));
    var window = Fx.window(this::asked, 1000, 900);
    confirm(window);
    window.close();
    Fx.pictures("boards-submittals", this::queue);
    var shown = Fx.window(this::queue, 1000, 900);
    var lines = Fx.get(() -> shown.scene().getRoot().lookupAll(".board-line").size());
    assertEquals(1, lines);
    shown.close();
    client.doubted("The connection broke before its answer was here.");
    Fx.pictures("boards-submittals-doubt", this::queue);
  }

  @Test
  void whatIsAnsweredIsQueuedOnceAllIsAnsweredThatMustBe() {
    all.reach.posts.add(Client.post());
    var window = Fx.window(this::asked, 1000, 1400);
    assertEquals("Ada", line(window, "First name").getText());
    assertEquals("Lovelace", line(window, "Last name").getText());
    confirm(window);
    assertInstanceOf(TextArea.class, Fx.get(() -> window.scene().getFocusOwner()));
    write(window, "Why do you want to work here? (must be answered)", "Numbers.\nMore numbers.");
    confirm(window);
    var choice = assertInstanceOf(ComboBox.class, Fx.get(() -> window.scene().getFocusOwner()));
    assertEquals("The board wants an answer to this.", help(choice));
    Fx.run(() -> choice.getSelectionModel().select(1));
    confirm(window);
    var box = assertInstanceOf(CheckBox.class, Fx.get(() -> window.scene().getFocusOwner()));
    assertEquals("English", Fx.get(box::getText));
    Fx.run(box::fire);
    write(window, "Last name", "https://ada.example");
    confirm(window);
    assertEquals(List.of(), all.workspace.store().read(s -> s.all(Submittal.KIND)));
    write(window, "Last name", " King ");
    confirm(window);
    var content = client.submittal().content();
    assertEquals("44444", content.post());
    assertEquals("Ada King", content.firstName() + " " + content.lastName());
    assertEquals("+44 20 7946 0018", content.phone());
    assertEquals(
        List.of(
            new Answer(
                "q2",
                "Why do you want to work here?",
                List.of("Numbers.\nMore numbers."),
                "Numbers.\nMore numbers."),
            new Answer("q3", "May you work in the United States?", List.of("1"), "Yes"),
            new Answer("q4[]", "Which languages do you speak?", List.of("7"), "English")),
        content.answers());
    var resume = content.resume();
    assertTrue(resume != null && resume.fileName().equals("Ada Lovelace, resume.pdf"));
    window.close();
  }

  @Test
  void aJobThatIsPublicInTwoPlacesIsChosenFrom() {
    all.reach.posts.add(Client.plain("1", "Graz"));
    all.reach.posts.add(Client.plain("2", "Wien"));
    var window = Fx.window(this::asked, 1000, 900);
    var posts = (ComboBox<?>) Fx.get(() -> window.scene().getRoot().lookup(".prompt .combo-box"));
    Fx.run(() -> posts.getSelectionModel().select(1));
    confirm(window);
    confirm(window);
    assertEquals("2", client.submittal().content().post());
    window.close();
  }

  @Test
  void whereTheLastOneIsInDoubtItIsSaidFirst() {
    all.reach.posts.add(Client.plain("44444", ""));
    var window = Fx.window(this::asked, 1000, 900);
    assertFalse(said(window).contains("Look at Acme first"));
    confirm(window);
    window.close();
    client.doubted("");
    var again = Fx.window(this::asked, 1000, 900);
    assertTrue(said(again).contains("Look at Acme first"), said(again));
    again.close();
  }

  private static String said(Fx.Window window) {
    return Fx.get(
        () ->
            window.scene().getRoot().lookupAll(".prompt .label").stream()
                .map(node -> ((Label) node).getText())
                .toList()
                .toString());
  }

  private static String help(Control control) {
    return Fx.get(control::getAccessibleHelp);
  }

  private void confirm(Fx.Window window) {
    Fx.run(((Button) window.scene().getRoot().lookup(".prompt .accent"))::fire);
    Fx.run(all.lanes::runAll);
    window.settle();
  }

  private static void write(Fx.Window window, String label, String text) {
    var line = line(window, label);
    Fx.run(() -> line.setText(text));
  }

  private static TextInputControl line(Fx.Window window, String label) {
    return Fx.get(
        () ->
            window.scene().getRoot().lookupAll(".prompt .label").stream()
                .map(node -> (Label) node)
                .filter(node -> node.getText().equals(label))
                .map(node -> (TextInputControl) node.getLabelFor())
                .findFirst()
                .orElseThrow());
  }

  private Parent asked() {
    var shell = Framed.shell(all.lanes);
    shell.show(screen(shell));
    var doors =
        new HandInDoors(
            new HandInDoors.Ports(all.workspace.store(), all.reach),
            new HandInDoors.Desk(all.lanes, shell, () -> {}),
            all.network);
    doors.open(client.application.id(), client.board.id());
    all.lanes.runAll();
    return shell.root();
  }

  private Parent queue() {
    var shell = Framed.shell(all.lanes);
    shell.show(screen(shell));
    all.lanes.runAll();
    return shell.root();
  }

  private BoardsScreen screen(Frame frame) {
    var clock = Clock.fixed(Publications.NOW.plus(Duration.ofMinutes(12)), ZoneOffset.UTC);
    return new BoardsScreen(
        all.data(),
        all.outside(),
        new Dates(clock, Locale.UK),
        all.lanes,
        frame,
        new BoardsScreen.Doors(_ -> {}, _ -> {}, () -> {}));
  }
}
