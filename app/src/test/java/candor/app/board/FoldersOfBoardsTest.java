package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.NowLanes;
import candor.app.control.Prompt;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

class FoldersOfBoardsTest {
  private final NowLanes lanes = new NowLanes();
  private final List<BoardSettings> saved = new ArrayList<>();

  @Test
  void aFolderInsideTheWorkspaceStaysAsItIsWhenSomethingElseIsChanged() {
    var said = BoardSettings.of("Career site", "career-site", "Acme");
    var window = Fx.window(() -> form(said), 1000, 900);
    write(window, "Folder or address", "other-site");
    save(window);
    assertEquals(List.of(), saved, "a new one is to be said in full");
    write(window, "Folder or address", "career-site");
    write(window, "Name", "Jobs at Acme");
    save(window);
    assertEquals("career-site", saved.getFirst().address());
    assertEquals("Jobs at Acme", saved.getFirst().name());
    window.close();
  }

  @Test
  void aSiteThatSharesItsFolderAlreadyCanBeEditedButNotMovedIntoAnothers() {
    var site = BoardSettings.of("Career site", "/srv/jobs", "Acme");
    var others = List.of(account(1, site), account(2, site.at("/srv/other")));
    var window =
        Fx.window(
            () -> form(BoardForm.stored(BoardSort.CAREER_SITE, site, 0).beside(others)), 1000, 900);
    write(window, "Name", "Jobs at Acme");
    write(window, "Folder or address", "/srv/other/");
    save(window);
    assertEquals(List.of(), saved);
    write(window, "Folder or address", "/srv/jobs");
    save(window);
    assertEquals("Jobs at Acme", saved.getFirst().name());
    window.close();
  }

  private static BoardAccount account(int id, BoardSettings said) {
    return BoardAccount.of(new BoardId(new UUID(0, id)), BoardSort.CAREER_SITE, said);
  }

  private Parent form(BoardSettings said) {
    return form(BoardForm.fresh(BoardSort.CAREER_SITE, said));
  }

  private Parent form(BoardForm form) {
    var shell = Framed.shell(lanes);
    shell.ask(
        Prompt.of("A board", "Save", form.entries(), () -> saved.add(form.said().settings())));
    return shell.root();
  }

  private static void save(Fx.Window window) {
    Fx.run(((Button) window.scene().getRoot().lookup(".prompt .accent"))::fire);
  }

  private static void write(Fx.Window window, String label, String text) {
    Fx.run(
        () ->
            window.scene().getRoot().lookupAll(".prompt .label").stream()
                .map(node -> (Label) node)
                .filter(node -> node.getText().equals(label))
                .map(node -> (TextField) node.getLabelFor())
                .forEach(field -> field.setText(text)));
  }
}
