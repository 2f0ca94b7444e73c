package candor.persistence.board.smartrecruiters;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.fixture;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Stub.status;
import static candor.persistence.board.http.Wires.assertFails;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Ref;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import candor.persistence.board.smartrecruiters.SmartRecruitersBoard.Classes;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SmartRecruitersBoardTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final UUID ID = new UUID(0x0123456789abcdefL, 0x8123456789abcdefL);
  private static final Ref NEW = Ref.of(new PostingId(ID));
  private static final Classes CLASSES = new Classes("health", "nursing", "associate");

  private final Wire wire = Wires.quick();
  private final SmartRecruitersBoard board = board();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aPostingBecomesAPublishedJobUnderItsId() {
    noJobs();
    SERVER.stubFor(post("/jobs").willReturn(answer(201, json("{'id':'j1'}"))));
    SERVER.stubFor(post("/jobs/j1/publication").willReturn(status(201)));
    SERVER.stubFor(get("/jobs/j1").willReturn(answer(job("PUBLIC"))));
    board.publish(NEW, Postings.nurse());
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/jobs"))
            .withHeader("X-SmartToken", equalTo("key"))
            .withRequestBody(
                equalToJson(
                    """
                    {"title": "Nurse, nights", "refNumber": "%s",
                     "location": {"countryCode": "ch", "city": "Zürich", "remote": false},
                     "industry": {"id": "health"}, "function": {"id": "nursing"},
                     "experienceLevel": {"id": "associate"},
                     "compensation": {"min": 62000, "max": 74000, "currency": "CHF"},
                     "jobAd": {"sections": {"jobDescription": {"text":
                       "<p>Care for people at night.</p>\\n<p>You bring:</p>\\n<ul><li>calm</li><li>a licence</li></ul>\\n<p>We pay for nights.</p>"}}}}
                    """
                        .formatted(ID))));
    SERVER.verify(1, postRequestedFor(urlEqualTo("/jobs/j1/publication")));
  }

  @Test
  void aPublicationThatIsPutOffIsInDoubtSinceTheJobWasWritten() {
    var tied = new Ref(NEW.id(), "j1", null);
    SERVER.stubFor(get("/jobs/j1").willReturn(answer(job("PUBLIC"))));
    SERVER.stubFor(put("/jobs/j1").willReturn(answer(json("{'id':'j1'}"))));
    for (var code : new int[] {401, 403, 429}) {
      SERVER.stubFor(post("/jobs/j1/publication").willReturn(status(code)));
      assertFails(Reason.IN_DOUBT, () -> board().publish(tied, Postings.nurse()));
    }
    SERVER.stubFor(post("/jobs/j1/publication").willReturn(status(400)));
    assertFails(Reason.REFUSED, () -> board().publish(tied, Postings.nurse()));
    SERVER.stubFor(put("/jobs/j1").willReturn(status(429)));
    assertFails(Reason.BUSY, () -> board().publish(tied, Postings.nurse()));
  }

  @Test
  void aPublicationThatCanNotBeReadBackIsInDoubt() {
    noJobs();
    SERVER.stubFor(post("/jobs").willReturn(answer(201, json("{'id':'j1'}"))));
    SERVER.stubFor(post("/jobs/j1/publication").willReturn(status(201)));
    for (var code : new int[] {401, 429, 503}) {
      SERVER.stubFor(get("/jobs/j1").willReturn(status(code)));
      assertFails(Reason.IN_DOUBT, () -> board().publish(NEW, Postings.nurse()));
    }
  }

  @Test
  void aRecordedJobIsReadWhole() {
    SERVER.stubFor(get("/jobs/j1").willReturn(answer(fixture(getClass(), "job.json"))));
    var shown = board.look(new Ref(NEW.id(), "j1", Postings.nurse())).orElseThrow();
    assertEquals("3588f6b0-ae55-4c10-aaa5-2903ee3a7fe6", shown.remote());
    assertEquals("string", shown.link());
    assertEquals("Retrieve job", shown.content().title());
    assertEquals("string", shown.content().city());
    assertEquals("string", shown.content().country());
    assertEquals("string", shown.content().description());
    assertEquals("REMOTE", shown.content().workplace().name());
    assertEquals(Postings.nurse().salary(), shown.content().salary());
    assertEquals(Postings.nurse().company(), shown.content().company());
  }

  @Test
  void whatWasPublishedIsReadBackAsItWasSent() {
    for (var content : new PostingContent[] {Postings.nurse(), Postings.remote("Engineer")}) {
      SERVER.stubFor(get("/jobs/j1").willReturn(answer(showing(content))));
      var shown = board.look(new Ref(NEW.id(), "j1", content)).orElseThrow();
      assertEquals(content, shown.content());
    }
    var paidOtherwise = showing(Postings.nurse());
    paidOtherwise.withObject("/compensation").put("max", 99_000);
    SERVER.stubFor(get("/jobs/j1").willReturn(answer(paidOtherwise)));
    var shown = board.look(new Ref(NEW.id(), "j1", Postings.nurse())).orElseThrow();
    assertEquals("Salary[from=62000, to=99000, currency=CHF]", "" + shown.content().salary());
  }

  @Test
  void aLostAnswerMakesNoSecondJob() {
    noJobs();
    SERVER.stubFor(post("/jobs").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
    assertFails(Reason.IN_DOUBT, () -> board.publish(NEW, Postings.nurse()));

    jobs(0, 100, "other");
    jobs(100, 3, ID.toString().toUpperCase(Locale.ROOT));
    SERVER.stubFor(get("/jobs/j1").willReturn(answer(job("NOT_PUBLISHED"))));
    var again = board();
    assertTrue(again.look(NEW).isEmpty());
    SERVER.stubFor(put("/jobs/j1").willReturn(answer(json("{'id':'j1'}"))));
    SERVER.stubFor(post("/jobs/j1/publication").willReturn(status(409)));
    SERVER.stubFor(get("/jobs/j1").willReturn(answer(job("PUBLIC"))));
    again.publish(NEW, Postings.nurse());
    SERVER.verify(1, postRequestedFor(urlEqualTo("/jobs")));
    SERVER.verify(
        1,
        putRequestedFor(urlEqualTo("/jobs/j1"))
            .withRequestBody(matchingJsonPath("$.refNumber", equalTo(ID.toString()))));
  }

  @Test
  void anAnswerThatNamesNoJobIsInDoubt() {
    noJobs();
    SERVER.stubFor(post("/jobs").willReturn(answer(201, json("{}"))));
    assertFails(Reason.IN_DOUBT, () -> board().publish(NEW, Postings.nurse()));
    SERVER.stubFor(post("/jobs").willReturn(aResponse().withBody("<html>")));
    assertFails(Reason.UNREADABLE, () -> board().publish(NEW, Postings.nurse()));
  }

  @Test
  void closingEndsThePublicationOrTheRequestForOneAndKeepsTheJob() {
    noJobs();
    board.close(NEW);
    SERVER.verify(0, deleteRequestedFor(anyUrl()));
    SERVER.stubFor(get("/jobs/j1").willReturn(answer(job("PUBLIC"))));
    SERVER.stubFor(delete("/jobs/j1/publication").willReturn(status(204)));
    board.close(new Ref(NEW.id(), "j1", Postings.nurse()));
    SERVER.stubFor(get("/jobs/j1").willReturn(answer(job("NOT_PUBLISHED"))));
    board.close(new Ref(NEW.id(), "j1", Postings.nurse()));
    SERVER.verify(2, deleteRequestedFor(urlEqualTo("/jobs/j1/publication")));
    SERVER.stubFor(delete("/jobs/j1/publication").willReturn(status(409)));
    board.close(new Ref(NEW.id(), "j1", Postings.nurse()));
    SERVER.stubFor(get("/jobs/j1").willReturn(answer(job("PUBLIC"))));
    assertFails(Reason.REFUSED, () -> board.close(new Ref(NEW.id(), "j1", Postings.nurse())));
  }

  @Test
  void whatGoesWrongIsSaidAsItIs() {
    noJobs();
    SERVER.stubFor(post("/jobs").willReturn(status(500)));
    assertFails(Reason.IN_DOUBT, () -> board.publish(NEW, Postings.nurse()));
    SERVER.stubFor(post("/jobs").willReturn(status(400)));
    assertFails(Reason.REFUSED, () -> board.publish(NEW, Postings.nurse()));
    SERVER.stubFor(any(anyUrl()).willReturn(status(401)));
    assertFails(Reason.NOT_ALLOWED, board::test);
    SERVER.stubFor(any(anyUrl()).willReturn(status(429)));
    assertFails(Reason.BUSY, () -> board.look(NEW));
    SERVER.stubFor(any(anyUrl()).willReturn(answer(json("{'jobs':[]}"))));
    assertFails(Reason.UNREADABLE, () -> board.look(NEW));
    assertFails(Reason.UNREADABLE, () -> board.applications(""));
  }

  private SmartRecruitersBoard board() {
    return new SmartRecruitersBoard(wire, Stub.base(SERVER), "key", CLASSES);
  }

  private static void noJobs() {
    SERVER.stubFor(get(urlPathEqualTo("/jobs")).willReturn(answer(json("{'content':[]}"))));
  }

  private static void jobs(int from, int many, String reference) {
    var list = fixture(SmartRecruitersBoardTest.class, "jobs.json");
    var one = (ObjectNode) list.path("content").path(0);
    var content = list.arrayNode();
    for (var i = 0; i < many; i++) {
      content.add(one.deepCopy().put("id", "j1").put("refNumber", reference));
    }
    list.set("content", content);
    SERVER.stubFor(
        get(urlPathEqualTo("/jobs"))
            .withQueryParam("offset", equalTo(Integer.toString(from)))
            .willReturn(answer(list)));
  }

  private static JsonNode job(String postingStatus) {
    return fixture(SmartRecruitersBoardTest.class, "job.json")
        .put("id", "j1")
        .put("refNumber", ID.toString())
        .put("postingStatus", postingStatus);
  }

  private static ObjectNode showing(PostingContent content) {
    var job = (ObjectNode) job("PUBLIC");
    return job.setAll(JobBody.of(NEW.id(), content, CLASSES));
  }
}
