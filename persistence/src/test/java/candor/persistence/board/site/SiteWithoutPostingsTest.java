package candor.persistence.board.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.JobResult;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.Postings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an exchange does with a site on which nothing is published any more.
class SiteWithoutPostingsTest {
  @TempDir Path place;
  private final MemoryStore store = new MemoryStore();
  private final EditBoards boards = new EditBoards(store);
  private final PublishJob publish = new PublishJob(store);

  @Test
  void itLooksAsItsSettingsSayWithTheNextExchange() throws IOException {
    var folder = place.resolve("site");
    var site = boards.add(BoardSort.CAREER_SITE, settings("Acme", "#00ff00")).orElseThrow();
    exchange();
    assertFalse(Files.exists(folder), "nothing was published");

    var job =
        assertInstanceOf(
                JobResult.Saved.class,
                new EditJobs(store).open(Postings.job("Nurse"), null, List.of("Applied")))
            .job();
    var _ = publish.publish(job.id(), site.id());
    exchange();
    var _ = publish.close(Posting.of(job.id(), site.id()));
    exchange();
    assertTrue(Files.readString(folder.resolve("index.html")).contains("Acme"));

    var _ = boards.edit(site.id(), settings("Bolt & Sons", "#7a00cc"));
    exchange();
    assertTrue(Files.readString(folder.resolve("index.html")).contains("Bolt &amp; Sons"));
    assertTrue(Files.readString(folder.resolve("site.css")).contains("#7a00cc"));

    var before = Sites.files(folder);
    exchange();
    assertEquals(before, Sites.files(folder));
  }

  private BoardSettings settings(String company, String accent) {
    var options = Map.of(BoardOption.ACCENT.key(), accent);
    return new BoardSettings("Site", place.resolve("site").toString(), company, "", "", options);
  }

  private void exchange() {
    var report = Exchanges.with(store, this::connect, () -> true).run(Exchange.Call.ALL);
    assertTrue(report.isClean(), report.toString());
  }

  private SiteBoard connect(BoardAccount account) {
    var said = account.settings();
    var profile =
        new SiteProfile(said.company(), "", "", said.option(BoardOption.ACCENT.key()), "", "");
    return new SiteBoard(account.id(), new LocalFiles(said.address()), profile, Sites.CLOCK);
  }
}
