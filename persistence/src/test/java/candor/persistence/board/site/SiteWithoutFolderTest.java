package candor.persistence.board.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport.Visit;
import candor.model.posting.PublishJob;
import candor.model.store.Act;
import candor.model.store.Transaction;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.Postings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an exchange says of a site whose folder somebody removed.
class SiteWithoutFolderTest {
  @TempDir Path place;
  private final MemoryStore store = new MemoryStore();
  private BoardId site = new BoardId(new UUID(0, 0));

  @BeforeEach
  void add() {
    var said = BoardSettings.of("Site", place.resolve("site").toString(), "Acme");
    site = new EditBoards(store).add(BoardSort.CAREER_SITE, said).orElseThrow().id();
  }

  @Test
  void itIsMadeAnewAndThatIsSaidWithThePagesThatAreGone() throws IOException {
    publish("Nurse");
    publish("Cook");
    var first = exchange();
    assertEquals(List.of(), first.drifted());
    assertEquals("", first.words(), "nothing was there to be missed");
    removeFolder();
    publish("Porter");
    var visit = exchange();
    assertEquals(
        "Its folder was not there and was made anew, with what was to be sent.", visit.words());
    assertEquals(2, visit.drifted().size(), "looked at at once, though they were seen just now");
    assertEquals("", exchange().words(), "it is there now");
  }

  @Test
  void whereNothingIsToBeSentItIsSaidToBeGone() throws IOException {
    publish("Nurse");
    var _ = exchange();
    removeFolder();
    store.at(MemoryStore.START.plus(Duration.ofDays(2)));
    var report = exchange();
    assertEquals("Its folder is not there.", report.words());
    assertEquals(1, report.drifted().size());
  }

  private void publish(String title) {
    var opened = new EditJobs(store).open(Postings.job(title), null, List.of("Applied"));
    JobId job = assertInstanceOf(JobResult.Saved.class, opened).job().id();
    var _ = new PublishJob(store).publish(job, site);
  }

  private void removeFolder() throws IOException {
    try (var all = Files.walk(place.resolve("site"))) {
      for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private Visit exchange() {
    var now = InstantSource.fixed(store.write(Act.lasting("look"), Transaction::now));
    return Exchanges.with(store, this::connect, () -> true, now)
        .run(Exchange.Call.DUE)
        .visits()
        .getFirst();
  }

  private SiteBoard connect(BoardAccount account) {
    return new SiteBoard(account, Sites.CLOCK);
  }
}
