package candor.persistence.board.wordpress;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobResult;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.Postings;
import candor.persistence.board.http.Wire;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of a page that is there twice.
class WordPressTwinTest {
  private final FakeSite site = new FakeSite();
  private final Wire wire = Wire.toTheWorld(InstantSource.system());
  private final MemoryStore store = new MemoryStore();
  private final EditJobs jobs = new EditJobs(store);
  private final PublishJob publish = new PublishJob(store);
  private final BoardSettings settings =
      new BoardSettings(
          "Site",
          site.server.baseUrl().replace("localhost", "127.0.0.1") + "/",
          "St. Mary's",
          "",
          "jobs@example.com",
          Map.of("user", "ann"));
  private final BoardId account =
      new EditBoards(store).add(BoardSort.WORDPRESS, settings).orElseThrow().id();
  private final Job job =
      assertInstanceOf(
              JobResult.Saved.class, jobs.open(Postings.job("Nurse"), null, EditJobs.FIRST_STAGES))
          .job();

  @AfterEach
  void end() {
    wire.close();
    site.close();
  }

  @Test
  void itIsRemovedInTheEndThoughTheSiteWasBusyWhenItsTurnCame() {
    makeTwice();
    var busy =
        site.server.stubFor(delete(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(429)));
    var _ = jobs.edit(job.with(Postings.job("Head nurse"), job.kit()));
    queue();
    run();
    assertEquals(OutboxState.IN_DOUBT, item().state());
    run();
    assertEquals(OutboxState.IN_DOUBT, item().state(), "the site is busy yet");
    site.server.removeStub(busy);
    run();
    assertEquals(OutboxState.VERIFIED, item().state());
    assertEquals("Head nurse", site.only().path("title").path("raw").asString());
  }

  // A search that does not find the page when it is sent again.
  private void makeTwice() {
    queue();
    site.hidesFromSearch = true;
    run();
    assertTrue(publish.retry(item().id()));
    run();
    site.hidesFromSearch = false;
    assertEquals(2, site.pages.size());
  }

  private void queue() {
    assertInstanceOf(PublishResult.Queued.class, publish.publish(job.id(), account));
  }

  private void run() {
    var _ =
        Exchanges.with(
                store, _ -> new WordPressBoard(settings, FakeSite.PASSWORD, wire), () -> true)
            .run(Exchange.Call.ALL);
  }

  private OutboxItem item() {
    return store.read(s -> s.all(OutboxItem.KIND)).getLast();
  }
}
