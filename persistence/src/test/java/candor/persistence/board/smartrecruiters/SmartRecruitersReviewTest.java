package candor.persistence.board.smartrecruiters;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Stub.status;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.MemoryStore;
import candor.model.intake.Proposal;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobResult;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.Postings;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import candor.persistence.board.smartrecruiters.SmartRecruitersBoard.Classes;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of a job that it takes and does not show to the public.
class SmartRecruitersReviewTest {
  private static final Classes CLASSES = new Classes("health", "nursing", "associate");

  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private final MemoryStore store = new MemoryStore();
  private final Wire wire = Wires.quick();
  private final PostingId posting = queued();

  @BeforeEach
  void takes() {
    SERVER.stubFor(get(urlPathEqualTo("/jobs")).willReturn(answer(json("{'content':[]}"))));
    SERVER.stubFor(get(urlPathEqualTo("/candidates")).willReturn(answer(json("{'content':[]}"))));
    SERVER.stubFor(
        post("/jobs")
            .inScenario("made")
            .willSetStateTo("made")
            .willReturn(answer(201, json("{'id':'j1'}"))));
    SERVER.stubFor(post("/jobs/j1/publication").willReturn(status(201)));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void itIsSentOnceAndAsksTheUserFromTheNextExchangeOnUntilThePublicSeesIt() {
    shows("NOT_PUBLISHED");
    assertTrue(isClean(), "nothing is in the way yet");
    assertEquals(OutboxState.SENT, item().state());
    assertEquals("It took the job, and the public does not see it yet.", item().reason());

    assertFalse(isClean());
    assertEquals(OutboxState.DRIFTED, item().state());
    assertTrue(item().reason().contains("may wait for approval"), item().reason());

    shows("PUBLIC");
    assertTrue(isClean());
    assertEquals(OutboxState.VERIFIED, item().state());
    SERVER.verify(1, postRequestedFor(urlPathEqualTo("/jobs")));
    SERVER.verify(1, postRequestedFor(urlPathEqualTo("/jobs/j1/publication")));
    SERVER.verify(0, putRequestedFor(anyUrl()));
  }

  @Test
  void whatIsTakenDownThereIsAClosedPostingAsItShouldBe() {
    shows("PUBLIC");
    assertTrue(isClean());
    var _ = new PublishJob(store).close(posting);
    shows("NOT_PUBLISHED");
    assertTrue(isClean());
    assertEquals(OutboxState.VERIFIED, item().state());
    assertEquals("", item().reason());
  }

  @Test
  void whatWaitsForApprovalIsWithdrawnWhenItIsClosedAndHasDriftedOnceItIsPublicAfterAll() {
    SERVER.stubFor(delete("/jobs/j1/publication").willReturn(status(204)));
    shows("NOT_PUBLISHED");
    assertTrue(isClean());
    var _ = new PublishJob(store).close(posting);
    assertFalse(isClean(), "it is seen first that the public does not see it yet");
    assertEquals(OutboxState.VERIFIED, item().state());
    SERVER.verify(1, deleteRequestedFor(urlPathEqualTo("/jobs/j1/publication")));

    shows("PUBLIC");
    assertFalse(isClean());
    assertEquals(OutboxState.DRIFTED, item().state());
    assertTrue(new PublishJob(store).retry(item().id()));
    var _ = run(Exchange.Call.ALL);
    SERVER.verify(2, deleteRequestedFor(urlPathEqualTo("/jobs/j1/publication")));
  }

  @Test
  void aChangeOfAPublicJobIsPublishedInTheEndThoughItWasBusyAfterItTookTheWords() {
    SERVER.stubFor(put("/jobs/j1").willReturn(answer(json("{'id':'j1'}"))));
    shows("PUBLIC");
    assertTrue(isClean());
    changeTo("Head nurse");
    SERVER.stubFor(post("/jobs/j1/publication").willReturn(status(429)));
    assertFalse(isClean());
    assertEquals(OutboxState.IN_DOUBT, item().state());

    shows("PUBLIC");
    assertFalse(isClean());
    assertEquals(OutboxState.IN_DOUBT, item().state(), "its words alone are there");
    SERVER.resetRequests();
    SERVER.stubFor(post("/jobs/j1/publication").willReturn(status(201)));
    assertTrue(isClean());
    assertEquals(OutboxState.VERIFIED, item().state());
    SERVER.verify(1, postRequestedFor(urlPathEqualTo("/jobs/j1/publication")));
  }

  @Test
  void whatWasNeverPublishedIsClosedThoughItRefusesToEndWhatDidNotBegin() {
    SERVER.stubFor(post("/jobs/j1/publication").willReturn(status(400)));
    shows("CREATED");
    assertFalse(isClean());
    assertEquals(OutboxState.FAILED, item().state());
    SERVER.stubFor(delete("/jobs/j1/publication").willReturn(status(400)));
    assertInstanceOf(PublishResult.Queued.class, new PublishJob(store).close(posting));
    assertTrue(isClean());
    assertEquals(OutboxState.VERIFIED, item().state());
  }

  @Test
  void whatThePublicSeesIsNotClosedWhereItRefusesToEndIt() {
    shows("PUBLIC");
    assertTrue(isClean());
    SERVER.stubFor(delete("/jobs/j1/publication").willReturn(status(400)));
    assertInstanceOf(PublishResult.Queued.class, new PublishJob(store).close(posting));
    assertFalse(isClean());
    assertEquals(OutboxState.FAILED, item().state());
    assertEquals("HTTP 400", item().reason());
  }

  @ParameterizedTest
  @EnumSource(Exchange.Call.class)
  void whoeverAppliesAsSoonAsAJobIsApprovedIsReceivedWithTheNextExchange(Exchange.Call call) {
    shows("NOT_PUBLISHED");
    assertTrue(isClean());
    assertFalse(isClean());

    shows("PUBLIC");
    applies("c1");
    var _ = run(call);
    assertEquals(
        List.of("Ann Lee"),
        store.read(s -> s.all(Proposal.KIND)).stream().map(Proposal::name).toList());
  }

  private PostingId queued() {
    var board =
        new EditBoards(store)
            .add(
                BoardSort.SMARTRECRUITERS,
                new BoardSettings(
                    "There",
                    "",
                    "Acme",
                    "",
                    "",
                    Map.of("industry", "health", "function", "nursing", "experience", "associate")))
            .orElseThrow();
    var job =
        assertInstanceOf(
                JobResult.Saved.class,
                new EditJobs(store).open(Postings.job("Nurse"), null, List.of("Applied")))
            .job();
    var _ = new PublishJob(store).publish(job.id(), board.id());
    return Posting.of(job.id(), board.id());
  }

  private void changeTo(String title) {
    var job = store.read(s -> s.all(Job.KIND)).getFirst();
    var _ = new EditJobs(store).edit(job.with(Postings.job(title), job.kit()));
    var board = store.read(s -> s.find(posting)).orElseThrow().board();
    assertInstanceOf(PublishResult.Queued.class, new PublishJob(store).publish(job.id(), board));
  }

  private boolean isClean() {
    return run(Exchange.Call.ALL).isClean();
  }

  private ExchangeReport run(Exchange.Call call) {
    return Exchanges.with(
            store,
            _ -> new SmartRecruitersBoard(wire, Stub.base(SERVER), "key", CLASSES),
            () -> true)
        .run(call);
  }

  private OutboxItem item() {
    return store.read(s -> s.all(OutboxItem.KIND)).getLast();
  }

  private void shows(String postingStatus) {
    var content =
        store.read(s -> s.all(OutboxItem.KIND)).stream()
            .map(OutboxItem::content)
            .filter(PostingContent.class::isInstance)
            .reduce((_, last) -> last)
            .orElseThrow();
    var job =
        JobBody.of(posting, content, CLASSES).put("id", "j1").put("postingStatus", postingStatus);
    SERVER.stubFor(get("/jobs/j1").willReturn(answer(job)));
    SERVER.stubFor(
        get(urlPathEqualTo("/jobs"))
            .inScenario("made")
            .whenScenarioStateIs("made")
            .willReturn(answer(json("{'content':[%s]}".formatted(job)))));
  }

  private static void applies(String id) {
    var candidate =
        json(
            """
            {'id':'%s','firstName':'Ann','lastName':'Lee','updatedOn':'2026-11-02T08:00:00.000Z',
             'primaryAssignment':{'status':'NEW','job':{'id':'j1'}}}
            """
                .formatted(id));
    SERVER.stubFor(
        get(urlPathEqualTo("/candidates"))
            .willReturn(answer(json("{'content':[%s]}".formatted(candidate)))));
    SERVER.stubFor(get("/candidates/" + id).willReturn(answer(candidate)));
    SERVER.stubFor(get("/candidates/" + id + "/attachments").willReturn(status(404)));
  }
}
