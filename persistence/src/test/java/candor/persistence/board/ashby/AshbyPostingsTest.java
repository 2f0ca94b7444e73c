package candor.persistence.board.ashby;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Wires.assertFails;
import static candor.persistence.board.http.Wires.words;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board;
import candor.model.posting.Board.Ref;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AshbyPostingsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final PostingId ID = new PostingId(new UUID(1, 1));
  private static final Ref TIED = new Ref(ID, "j1", null);
  private static final String TEXT =
      "<p>Care for people at night.</p>\\n"
          + "<p>You bring:</p>\\n"
          + "<ul><li>calm</li><li>a licence</li></ul>\\n"
          + "<p>We pay for nights.</p>";

  private final Wire wire = Wires.quick();
  private final Board board = new AshbyBoard(wire, Stub.base(SERVER), "key", "");

  @BeforeEach
  void whatIsAskedForIsDone() {
    for (var method : new String[] {"/job.setStatus", "/jobPosting.update"}) {
      SERVER.stubFor(post(method).willReturn(answer(json("{'success':true,'results':{}}"))));
    }
    SERVER.stubFor(
        post("/jobPosting.setStatus").willReturn(answer(json("{'success':true,'results':{}}"))));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void theDraftOfATiedJobIsWrittenAndMadePublic() {
    job("Draft", "'p1'");
    posting("Draft", "", "");
    board.publish(TIED, Postings.nurse());
    called("/job.info", "{'id':'j1','includeUnpublishedJobPostingsIds':true}");
    called("/job.setStatus", "{'jobId':'j1','status':'Open'}");
    called(
        "/jobPosting.update",
        """
        {'jobPostingId':'p1','includeUnpublishedJobPostings':true,'title':'Nurse, nights',
         'workplaceType':'OnSite','description':{'type':'text/html','content':'%s'}}
        """
            .formatted(TEXT));
    called("/jobPosting.setStatus", "{'jobPostingId':'p1','status':'Published'}");
  }

  @Test
  void whatWasPublishedIsReadBackAsItWasSent() {
    job("Open", "'p1'");
    posting("Published", "Nurse, nights", TEXT);
    var content = Postings.nurse();
    var shown = board.look(new Ref(ID, "j1", content)).orElseThrow();
    assertEquals(new Board.Shown(content, "j1", "https://jobs.ashbyhq.com/acme/p1"), shown);
    posting("Published", "Nurse", "<p>Other</p>");
    assertEquals(
        new PostingContent(
            "Nurse",
            content.company(),
            content.team(),
            content.city(),
            content.country(),
            content.workplace(),
            content.employment(),
            content.salary(),
            "Other",
            content.openedAt()),
        board.look(new Ref(ID, "j1", content)).orElseThrow().content());
  }

  @Test
  void aDraftIsShownToNobody() {
    job("Open", "'p1'");
    posting("Draft", "Nurse, nights", TEXT);
    assertTrue(board.look(TIED).isEmpty());
    board.close(TIED);
    SERVER.verify(0, postRequestedFor(urlEqualTo("/jobPosting.setStatus")));
  }

  @Test
  void whatIsClosedBecomesADraftAgain() {
    job("Open", "'p1'");
    posting("Published", "Nurse, nights", TEXT);
    board.close(TIED);
    called("/jobPosting.setStatus", "{'jobPostingId':'p1','status':'Draft'}");
  }

  @Test
  void whatIsPublicThereWithAnotherTextIsNotReplaced() {
    job("Open", "'p1'");
    posting("Published", "Theirs", "<p>Their words</p>");
    assertTrue(
        words(Reason.REFUSED, () -> board.publish(TIED, Postings.nurse()))
            .contains("another text"));
    SERVER.verify(0, postRequestedFor(urlEqualTo("/jobPosting.update")));
    // What we sent ourselves is.
    board.publish(new Ref(ID, "j1", Postings.titled("Theirs")), Postings.nurse());
    SERVER.verify(1, postRequestedFor(urlEqualTo("/jobPosting.update")));
  }

  @Test
  void nothingIsAskedForAfterTheTextOfWhatIsPublicWasChanged() {
    job("Open", "'p1'");
    posting("Published", "Theirs", TEXT);
    SERVER.stubFor(post("/jobPosting.setStatus").willReturn(Stub.status(429)));
    board.publish(new Ref(ID, "j1", Postings.titled("Theirs")), Postings.nurse());
    SERVER.verify(1, postRequestedFor(urlEqualTo("/jobPosting.update")));
  }

  @Test
  void aLostAnswerIsRepeatedWithoutHarm() {
    job("Open", "'p1'");
    posting("Draft", "", "");
    SERVER.stubFor(
        post("/jobPosting.setStatus")
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertFails(Reason.IN_DOUBT, () -> board.publish(TIED, Postings.nurse()));
    posting("Published", "Nurse, nights", TEXT);
    SERVER.stubFor(
        post("/jobPosting.setStatus").willReturn(answer(json("{'success':true,'results':{}}"))));
    board.publish(TIED, Postings.nurse());
    assertEquals(
        Postings.nurse(), board.look(new Ref(ID, "j1", Postings.nurse())).orElseThrow().content());
  }

  @Test
  void whatIsPutOffAfterAFirstStepIsInDoubt() {
    posting("Draft", "", "");
    for (var code : new int[] {401, 403, 429}) {
      job("Draft", "'p1'");
      SERVER.stubFor(post("/jobPosting.update").willReturn(Stub.status(code)));
      assertFails(Reason.IN_DOUBT, () -> board.publish(TIED, Postings.nurse()));

      job("Open", "'p1'");
      SERVER.stubFor(
          post("/jobPosting.update").willReturn(answer(json("{'success':true,'results':{}}"))));
      SERVER.stubFor(post("/jobPosting.setStatus").willReturn(Stub.status(code)));
      assertFails(Reason.IN_DOUBT, () -> board.publish(TIED, Postings.nurse()));
    }
    SERVER.stubFor(post("/jobPosting.update").willReturn(Stub.status(429)));
    assertFails(Reason.BUSY, () -> board.publish(TIED, Postings.nurse()));
  }

  @Test
  void whatIsStillToBeDoneThereIsSaid() {
    assertTrue(
        words(Reason.REFUSED, () -> board.publish(Ref.of(ID), Postings.nurse())).contains("Tie"));
    job("Open", "");
    assertTrue(
        words(Reason.REFUSED, () -> board.publish(TIED, Postings.nurse()))
            .contains("make a draft"));
    job("Open", "'p1','p2'");
    assertTrue(
        words(Reason.REFUSED, () -> board.publish(TIED, Postings.nurse())).contains("several"));
    SERVER.stubFor(
        post("/job.info")
            .willReturn(
                answer(
                    json(
                        "{'success':false,'errorInfo':{'code':'job_not_found','message':'Job not"
                            + " found'}}"))));
    assertTrue(
        words(Reason.REFUSED, () -> board.publish(TIED, Postings.nurse()))
            .contains("Job not found"));
    assertTrue(board.look(Ref.of(ID)).isEmpty());
  }

  @Test
  void aKeyThatMayNotWriteIsAskedForAgain() {
    job("Open", "'p1'");
    posting("Draft", "", "");
    SERVER.stubFor(
        post("/jobPosting.update")
            .willReturn(
                answer(
                    json(
                        "{'success':false,'errorInfo':{'code':'missing_endpoint_permission','message':'jobsWrite"
                            + " is missing'}}"))));
    assertFails(Reason.NOT_ALLOWED, () -> board.publish(TIED, Postings.nurse()));
  }

  private static void job(String status, String postings) {
    SERVER.stubFor(
        post("/job.info")
            .willReturn(
                answer(
                    json(
                        "{'success':true,'results':{'id':'j1','status':'%s','jobPostingIds':[%s]}}"
                            .formatted(status, postings)))));
  }

  private static void posting(String status, String title, String html) {
    var answer =
        """
        {'success':true,'results':{'id':'p1','title':'%s','status':'%s','workplaceType':'OnSite',
         'descriptionHtml':'<p>About us</p>%s','descriptionParts':{'descriptionBody':{'html':'%s'}},
         'externalLink':'https://jobs.ashbyhq.com/acme/p1'}}
        """
            .formatted(title, status, html, html);
    SERVER.stubFor(post("/jobPosting.info").willReturn(answer(json(answer))));
  }

  private static void called(String method, String body) {
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo(method)).withRequestBody(equalToJson(json(body).toString())));
  }
}
