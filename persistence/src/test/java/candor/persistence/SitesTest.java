package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitesTest {
  @Test
  void aFolderInsideAWorkspaceThatIsNamedFromHereIsFound() {
    var said = BoardSettings.of("Career site", "career-site", "Acme");
    var account = BoardAccount.of(new BoardId(new UUID(1, 2)), BoardSort.CAREER_SITE, said);
    var secrets = new StoredSecrets(Path.of("demo"), Optional.empty(), Optional.empty());
    assertEquals(
        Path.of("demo").toAbsolutePath().toUri() + "/career-site/",
        Sites.files(account, secrets, Path.of("demo")).address());
  }

  @Test
  void oneFolderIsFoundUnderAllItsNames(@TempDir Path folder) throws IOException {
    var jobs = Files.createDirectory(folder.resolve("jobs"));
    var link = Files.createSymbolicLink(folder.resolve("link"), jobs);
    var site = site(jobs.toString());
    for (var name :
        List.of(
            jobs + "/", folder + "/./jobs", folder + "/other/../jobs", link.toString(), "jobs")) {
      assertEquals(Optional.of(site), sharing(name, site, folder), name);
    }
    for (var name : List.of(folder.toString(), jobs + "/more", "more", "\0")) {
      assertEquals(Optional.empty(), sharing(name, site, folder), name);
    }
    var inside = site(jobs + "/more");
    assertEquals(Optional.of(inside), sharing(link + "/more", inside, folder));
    var server = new BoardSettings("S", jobs.toString(), "", "", "", Map.of("delivery", "sftp"));
    assertEquals(Optional.empty(), Sites.inOneFolder(server, List.of(site), folder));
  }

  private static Optional<BoardAccount> sharing(String name, BoardAccount site, Path workspace) {
    return Sites.inOneFolder(BoardSettings.of("S", name, ""), List.of(site), workspace);
  }

  private static BoardAccount site(String folder) {
    var said = BoardSettings.of("Career site", folder, "Acme");
    return BoardAccount.of(new BoardId(new UUID(1, 2)), BoardSort.CAREER_SITE, said);
  }
}
