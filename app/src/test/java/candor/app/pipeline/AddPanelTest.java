package candor.app.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Fx;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.EditCandidates;
import candor.model.pipeline.ApplicationCard;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddPanelTest {
  private final Backend backend = new Backend();
  private Fx.Window window;

  @BeforeEach
  void open() {
    for (var name : List.of("Aaron Able", "Johanna Berg", "Zoe Quinn")) {
      var _ = new EditCandidates(backend.store).add(new CandidateDetails(name, "", "", ""));
    }
    window = backend.window();
    window.press(KeyCode.ENTER, "ctrl");
    pause();
  }

  @AfterEach
  void close() {
    window.close();
    backend.close();
  }

  @Test
  void enterRightAfterTypingAddsWhomTheWordsName() {
    add("Zoe Quinn");
    add("Jo Lindqvist");
    assertEquals(List.of("Jo Lindqvist", "Zoe Quinn"), added());
    assertEquals(4, known());
  }

  @Test
  void enterAgainAddsNobodyElse() {
    window.type("Zoe");
    pause();
    window.press(KeyCode.ENTER);
    window.press(KeyCode.ENTER);
    pause();
    window.press(KeyCode.ENTER);
    pause();
    assertEquals(List.of("Zoe Quinn"), added());
  }

  @Test
  void withoutWordsTheArrowsChoose() {
    window.press(KeyCode.DOWN);
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    pause();
    assertEquals(List.of("Johanna Berg"), added());
  }

  @Test
  void aDoubleClickAddsOne() {
    window.type("Kwame Mensah");
    pause();
    window.click(cell(0), 1);
    window.click(cell(0), 2);
    pause();
    assertEquals(List.of("Kwame Mensah"), added());
    assertEquals(4, known());
  }

  @Test
  void onlyAClickOnALineAdds() {
    window.click(cell(0), MouseButton.SECONDARY);
    window.click(list(), 1);
    window.click(cell(7), 1);
    pause();
    assertEquals(List.of(), added());
  }

  private void add(String name) {
    window.type(name);
    window.press(KeyCode.ENTER);
    Fx.run(backend.lanes::runAll);
  }

  private void pause() {
    Fx.run(() -> backend.lanes.pass(Duration.ofMillis(120)));
    window.settle();
  }

  private List<String> added() {
    return backend.data().pipelines().cards(backend.job).stream()
        .map(ApplicationCard::name)
        .sorted()
        .toList();
  }

  private int known() {
    return backend.store.read(s -> s.all(Candidate.KIND)).size();
  }

  private ListView<?> list() {
    return (ListView<?>) window.scene().getRoot().lookup(".add-list");
  }

  private Node cell(int at) {
    return list().lookupAll(".list-cell").stream().skip(at).findFirst().orElseThrow();
  }
}
