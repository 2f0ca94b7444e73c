package candor.app.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Framed;
import candor.app.Fx;
import candor.app.control.Prompt;
import candor.app.shell.Shell;
import candor.app.text.Dates;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was typed into a board's form when it comes back as unsound.
class BoardFormTest {
  private static final BoardSettings SAID = BoardSettings.of("Blog", "https://example.org", "Acme");
  @TempDir Path folder;
  private Publications all;
  private BoardAccount blog;
  private Shell shell;
  private Fx.Window window;

  @BeforeEach
  void open() {
    all = new Publications(folder);
    var settings =
        new BoardSettings("Site", "https://example.org", "Acme", "", "", Map.of("user", "ada"));
    blog = new EditBoards(all.workspace.store()).add(BoardSort.WORDPRESS, settings).orElseThrow();
    shell = Fx.get(() -> Framed.shell(all.lanes));
    window = Fx.window(shell::root, 1000, 700);
    Fx.run(this::show);
    settle();
  }

  @AfterEach
  void close() {
    window.close();
    all.close();
  }

  private void show() {
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
  }

  @Test
  void aPasswordOutlivesAFormThatWasNotSound() {
    unsound("s3cret");
    write("Address of the site", "https://example.org");
    fire("Save board");
    assertEquals(Map.of("password", "s3cret"), all.reach.kept);
  }

  @Test
  void aPasswordThatIsTypedAgainThenCounts() {
    unsound("s3cret");
    write("Address of the site", "https://example.org");
    write("Password", "an0ther");
    fire("Save board");
    assertEquals(Map.of("password", "an0ther"), all.reach.kept);
  }

  @Test
  void onlyABoardThatIsThereHasAPasswordToKeep() {
    Fx.run(() -> shell.ask(prompt(BoardForm.fresh(BoardSort.WORDPRESS, SAID))));
    assertFalse(isPasswordToBeKept());
    fire("Cancel");
    fire("Edit Site");
    assertTrue(isPasswordToBeKept());
  }

  @Test
  void whereTheChangeGoesOutTheFormSaysHowManyPostingsGoAgain() {
    fire("Edit Site");
    assertFalse(isSaid("A change sends"));
    fire("Cancel");
    all.verify(all.queue(all.job("Nurse"), blog));
    var _ = all.queue(all.job("Porter"), blog);
    fire("Edit Site");
    assertTrue(isSaid("no way to apply. A change sends the 2 postings there again."));
  }

  @Test
  void theFormOfASiteSaysHowManyPostingsGoToANewPlace() {
    fire("Edit Career site");
    assertFalse(isSaid("to the new place"));
    fire("Cancel");
    all.verify(all.queue(all.job("Nurse"), all.site));
    fire("Edit Career site");
    assertTrue(isSaid("A change sends the posting to the new place; the pages at the old one"));
  }

  @Test
  void aSiteThatIsAddedTakesPeopleWhereTheOthersOfItsCompanyDo() {
    var said =
        new BoardSettings("Site", "https://example.org", "Acme", "", "jobs@example.org", Map.of());
    var edited = new EditBoards(all.workspace.store()).edit(all.practice.id(), said);
    assertTrue(edited.isPresent());
    var other = BoardSettings.of("Career site", "/srv/www/jobs", "Acme");
    assertTrue(new EditBoards(all.workspace.store()).edit(all.site.id(), other).isPresent());
    settle();
    all.files.choice = folder.resolve("second");
    fire("Add career site");
    assertTrue(isSaid("readers find no way to apply"));
    fire("Add board");
    assertEquals(
        "jobs@example.org", new EditBoards(all.workspace.store()).all().getLast().applyTo());
  }

  @Test
  void twoCareerSitesAreNotGivenOneFolder() {
    var boards = new EditBoards(all.workspace.store());
    var before = boards.all();
    all.files.choice = Path.of(all.site.address());
    fire("Add career site");
    write("Name", "Second site");
    fire("Add board");
    assertTrue(isSaid("This is the folder of Career site."));
    write("Folder or address", all.site.address() + "/../jobs/");
    fire("Add board");
    assertTrue(isSaid("This is the folder of Career site."));
    assertEquals(before, boards.all());
    write("Folder or address", folder.resolve("second").toString());
    fire("Add board");
    assertEquals(before.size() + 1, boards.all().size());

    fire("Edit Second site");
    write("Company", "Acme");
    fire("Save board");
    assertEquals("Acme", boards.all().getLast().company());
    fire("Edit Second site");
    write("Folder or address", all.site.address());
    fire("Save board");
    assertTrue(isSaid("This is the folder of Career site."));
  }

  private static Prompt prompt(BoardForm form) {
    return new Prompt("A board", form.about(), "Save", false, form.entries(), () -> {});
  }

  private boolean isPasswordToBeKept() {
    return isSaid("keep the one");
  }

  private boolean isSaid(String words) {
    return Fx.get(
        () ->
            shell.root().lookupAll(".prompt .label").stream()
                .anyMatch(each -> ((Label) each).getText().contains(words)));
  }

  private void unsound(String password) {
    fire("Edit Site");
    write("Address of the site", "http://example.org");
    write("Password", password);
    fire("Save board");
    assertEquals(Map.of(), all.reach.kept);
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

  private void write(String label, String text) {
    Fx.run(
        () ->
            shell.root().lookupAll(".prompt .label").stream()
                .map(Label.class::cast)
                .filter(each -> each.getText().equals(label))
                .map(each -> (TextField) each.getLabelFor())
                .findFirst()
                .orElseThrow()
                .setText(text));
  }
}
