package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.text.Dates;
import candor.persistence.OpenResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenWordsTest {
  private static final Path FOLDER = Path.of("/home/ada/hiring");
  private static final List<OpenResult> REFUSED =
      List.of(
          new OpenResult.InUse("process 7 of grace since 2026-03-02T18:10:09Z"),
          new OpenResult.Locked(),
          new OpenResult.WrongPassphrase(),
          new OpenResult.WrongRecoveryCode(),
          new OpenResult.NotRemembered(),
          new OpenResult.Newer(9, 1),
          new OpenResult.Damaged("a byte turned"),
          new OpenResult.CloudFolder(Path.of("/home/ada/Dropbox")),
          new OpenResult.NetworkFolder(),
          new OpenResult.NotWritable("read-only"),
          new OpenResult.DiskFull(),
          new OpenResult.NoWorkspace(),
          new OpenResult.NotEmpty());

  @Test
  void anErasureWhoseFilesWaitIsSaidToBe() {
    var full = new OpenResult.DiskFull();
    var why = assertThrows(RefusedException.class, () -> EraseCommand.opened(full, FOLDER));
    assertEquals(Messages.of("erase.open") + " " + OpenWords.of(full, FOLDER), why.getMessage());
  }

  @Test
  void everyRefusalNamesTheFolderAndSaysWhatToDo() {
    for (var refused : REFUSED) {
      var words = OpenWords.of(refused, FOLDER);
      assertTrue(words.contains(FOLDER.toString()), words);
      var last = words.substring(words.lastIndexOf(". ") + 2);
      assertTrue(
          last.matches("(Choose|Close|Create|Install|Open|Allow|Free|Plug) .*\\."),
          () -> "what to do? " + words);
      assertEquals(
          words,
          assertThrows(RefusedException.class, () -> OpenWords.opened(refused, FOLDER))
              .getMessage());
    }
  }

  @Test
  void whoseStickIsAwayIsNotToldToCreateAnEmptyWorkspace(@TempDir Path folder) {
    var none = new OpenResult.NoWorkspace();
    var away = OpenWords.of(none, folder.resolve("stick"));
    assertTrue(away.contains("Plug in"), away);
    assertFalse(away.contains("reate"), away);
    assertTrue(OpenWords.of(none, folder).contains("create a new one"));
  }

  @Test
  void whatIsKnownOfTheReasonIsSaid() {
    var words = REFUSED.stream().map(r -> OpenWords.of(r, FOLDER)).collect(Collectors.joining());
    for (var known :
        List.of("the Candor of grace, since ", "version 9", "a byte turned", "/home/ada/Dropbox")) {
      assertTrue(words.contains(known), known);
    }
  }

  @Test
  void whereElseAWorkspaceIsOpenIsSaidWithoutProcessesAndInTheTimeOfTheUser() {
    var me = System.getProperty("user.name");
    var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var words =
        OpenWords.of(new OpenResult.InUse("process 7 of %s since %s".formatted(me, at)), FOLDER);
    var time = new Dates(Clock.system(ZoneId.systemDefault())).time(at);
    assertTrue(words.contains("in another window of Candor, since " + time + ". Close"), words);
    assertFalse(words.contains("process"), words);
    var unknown = OpenWords.of(new OpenResult.InUse("another process"), FOLDER);
    assertTrue(unknown.contains("in another program. Close"), unknown);
  }

  @Test
  void noRefusalIsForgottenHere() {
    var kinds = REFUSED.stream().map(Object::getClass).collect(Collectors.toSet());
    var all = Arrays.stream(OpenResult.class.getPermittedSubclasses()).toList();
    assertEquals(all.size() - 1, kinds.size());
  }
}
