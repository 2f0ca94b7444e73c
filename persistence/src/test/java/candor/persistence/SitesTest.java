package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
}
