package candor.persistence.board.teamtailor;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.fixture;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Stub.status;
import static candor.persistence.board.http.Wires.assertFails;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
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
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TeamtailorBoardTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final UUID ID = new UUID(0x0123456789abcdefL, 0x8123456789abcdefL);
  private static final Ref NEW = Ref.of(new PostingId(ID));

  private final Wire wire = Wires.quick();
  private final Board board =
      new TeamtailorBoard(wire, Stub.base(SERVER), "key", InstantSource.system());

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aPostingBecomesAnOpenJobThatCarriesItsId() {
    noJobs();
    SERVER.stubFor(post("/jobs").willReturn(answer(201, job("open"))));
    board.publish(NEW, Postings.nurse());
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo("/jobs"))
            .withHeader("Authorization", equalTo("Token token=key"))
            .withHeader("X-Api-Version", equalTo("20240404"))
            .withHeader("Content-Type", equalTo("application/vnd.api+json"))
            .withRequestBody(
                equalToJson(
                    """
                    {"data": {"type": "jobs", "attributes": {
                      "title": "Nurse, nights", "status": "open",
                      "body": "<p>Care for people at night.</p>\\n<p>You bring:</p>\\n<ul><li>calm</li><li>a licence</li></ul>\\n<p>We pay for nights.</p>",
                      "tags": ["%s"]}}}
                    """
                        .formatted(ID))));
  }

  @Test
  void aRecordedJobIsReadWhole() {
    SERVER.stubFor(get("/jobs/26").willReturn(answer(fixture(getClass(), "job.json"))));
    var sent = with("Ruby on Rails developer", "Come write some Rails with us!\n");
    var shown = board.look(new Ref(NEW.id(), "26", sent)).orElseThrow();
    assertEquals(sent, shown.content());
    assertEquals("26", shown.remote());
    assertEquals(
        "http://company0.teamtailor.localhost/jobs/26-ruby-on-rails-developer", shown.link());
    var other = board.look(new Ref(NEW.id(), "26", with("Other", "Else"))).orElseThrow();
    assertEquals(
        with("Ruby on Rails developer", "Come write some Rails with us!"), other.content());
  }

  @Test
  void whatWasPublishedIsReadBackAsItWasSent() {
    var content = Postings.nurse();
    SERVER.stubFor(get("/jobs/26").willReturn(answer(showing(content))));
    assertEquals(content, board.look(new Ref(NEW.id(), "26", content)).orElseThrow().content());
  }

  @Test
  void aLostAnswerMakesNoSecondJob() {
    noJobs();
    SERVER.stubFor(post("/jobs").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertFails(Reason.IN_DOUBT, () -> board.publish(NEW, Postings.nurse()));

    jobs(1, 2, fixture(getClass(), "job.json").path("data"));
    jobs(2, 2, showing(Postings.nurse()).path("data"));
    SERVER.stubFor(patch("/jobs/26").willReturn(answer(job("open"))));
    SERVER.stubFor(get("/jobs/26").willReturn(answer(showing(Postings.nurse()))));
    var again = new TeamtailorBoard(wire, Stub.base(SERVER), "key", InstantSource.system());
    var shown = again.look(NEW.having(Postings.nurse())).orElseThrow();
    assertEquals(Postings.nurse(), shown.content());
    assertEquals("26", shown.remote());
    again.publish(NEW, Postings.titled("Other"));
    SERVER.verify(1, postRequestedFor(anyUrl()));
    SERVER.verify(
        1,
        patchRequestedFor(urlEqualTo("/jobs/26"))
            .withRequestBody(matchingJsonPath("$.data.attributes.title", equalTo("Other")))
            .withRequestBody(matchingJsonPath("$.data[?(!@.attributes.tags)]")));
  }

  @Test
  void aJobThatIsNotOpenIsNotShownAndOpenedAgain() {
    for (var hidden : new String[] {"draft", "archived", "unlisted"}) {
      SERVER.stubFor(get("/jobs/26").willReturn(answer(job(hidden))));
      assertTrue(board.look(new Ref(NEW.id(), "26", Postings.nurse())).isEmpty());
    }
    SERVER.stubFor(patch("/jobs/26").willReturn(answer(job("open"))));
    board.publish(new Ref(NEW.id(), "26", null), Postings.nurse());
    SERVER.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void closingArchivesAndWhatIsNotThereIsNoError() {
    noJobs();
    board.close(NEW);
    SERVER.stubFor(get("/jobs/26").willReturn(answer(job("open"))));
    SERVER.stubFor(patch("/jobs/26").willReturn(answer(job("archived"))));
    board.close(new Ref(NEW.id(), "26", Postings.nurse()));
    SERVER.verify(
        1,
        patchRequestedFor(urlEqualTo("/jobs/26"))
            .withRequestBody(matchingJsonPath("$.data.attributes.status", equalTo("archived"))));
    SERVER.stubFor(get("/jobs/26").willReturn(answer(job("archived"))));
    board.close(new Ref(NEW.id(), "26", Postings.nurse()));
    SERVER.verify(1, patchRequestedFor(anyUrl()));
  }

  @Test
  void anAnswerThatDoesNotSayThatItIsDoneIsADoubt() {
    noJobs();
    for (var answer : new JsonNode[] {job("draft"), json("{}"), json("{'data':[]}")}) {
      SERVER.stubFor(post("/jobs").willReturn(answer(201, answer)));
      assertFails(Reason.IN_DOUBT, () -> board.publish(NEW, Postings.nurse()));
    }
    SERVER.stubFor(post("/jobs").willReturn(aResponse().withBody("<html>Hello")));
    assertFails(Reason.UNREADABLE, () -> board.publish(NEW, Postings.nurse()));
  }

  @Test
  void whatGoesWrongIsSaidAsItIs() {
    noJobs();
    SERVER.stubFor(post("/jobs").willReturn(status(500)));
    assertFails(Reason.IN_DOUBT, () -> board.publish(NEW, Postings.nurse()));
    SERVER.stubFor(post("/jobs").willReturn(status(422)));
    assertFails(Reason.REFUSED, () -> board.publish(NEW, Postings.nurse()));
    SERVER.stubFor(any(anyUrl()).willReturn(status(401)));
    assertFails(Reason.NOT_ALLOWED, () -> board.publish(NEW, Postings.nurse()));
    assertFails(Reason.NOT_ALLOWED, board::test);
    SERVER.stubFor(any(anyUrl()).willReturn(status(429)));
    assertFails(Reason.BUSY, () -> board.publish(NEW, Postings.nurse()));
    SERVER.stubFor(any(anyUrl()).willReturn(status(500)));
    assertFails(Reason.UNREACHABLE, () -> board.look(NEW));
    SERVER.stubFor(any(anyUrl()).willReturn(answer(json("{'jobs':[]}"))));
    assertFails(Reason.UNREADABLE, () -> board.look(NEW));
    assertFails(Reason.UNREADABLE, () -> board.applications(""));
  }

  @Test
  void whereAJobMustBelongToSomebodyItBelongsToAnAdministrator() {
    noJobs();
    SERVER.stubFor(
        post("/jobs").willReturn(answer(422, json("{'errors':[{'detail':'User must exist'}]}"))));
    SERVER.stubFor(
        post("/jobs")
            .withRequestBody(
                matchingJsonPath("$.data.relationships.user.data.id", equalTo("admin")))
            .willReturn(answer(201, job("open"))));
    users(1, "33", "user");
    users(2, "admin", "admin");
    board.publish(NEW, Postings.nurse());
    board.publish(Ref.of(new PostingId(new UUID(1, 1))), Postings.nurse());
    SERVER.verify(4, postRequestedFor(urlEqualTo("/jobs")));
    SERVER.verify(2, getRequestedFor(urlPathEqualTo("/users")));
  }

  @Test
  void theCompanyIsWhoWeAre() {
    SERVER.stubFor(get("/company").willReturn(answer(fixture(getClass(), "company.json"))));
    assertEquals("Teamtailor", board.test());
  }

  private static void noJobs() {
    SERVER.stubFor(
        get(urlPathEqualTo("/jobs"))
            .willReturn(answer(json("{'data':[],'meta':{'page-count':0}}"))));
  }

  private static void jobs(int page, int pages, JsonNode job) {
    var list = fixture(TeamtailorBoardTest.class, "jobs.json");
    list.set("data", list.arrayNode().add(job));
    list.withObject("/meta").put("page-count", pages);
    SERVER.stubFor(
        get(urlPathEqualTo("/jobs"))
            .withQueryParam("page[number]", equalTo(Integer.toString(page)))
            .withQueryParam("page[size]", equalTo("30"))
            .willReturn(answer(list)));
  }

  private static void users(int page, String id, String role) {
    var list = fixture(TeamtailorBoardTest.class, "users.json");
    var user = ((ObjectNode) list.path("data").path(0)).put("id", id);
    user.withObject("/attributes").put("role", role);
    list.set("data", list.arrayNode().add(user));
    list.withObject("/meta").put("page-count", 2);
    SERVER.stubFor(
        get(urlPathEqualTo("/users"))
            .withQueryParam("page[number]", equalTo(Integer.toString(page)))
            .willReturn(answer(list)));
  }

  private static JsonNode job(String status) {
    var job = fixture(TeamtailorBoardTest.class, "job.json");
    job.withObject("/data/attributes").put("status", status);
    return job;
  }

  private static JsonNode showing(PostingContent content) {
    var job = fixture(TeamtailorBoardTest.class, "job.json");
    var attributes = job.withObject("/data/attributes");
    attributes.put("title", content.title());
    attributes.put(
        "body", JobDocument.create(NEW.id(), content).at("/data/attributes/body").asString());
    attributes.set("tags", attributes.arrayNode().add("night").add(ID.toString()));
    return job;
  }

  private static PostingContent with(String title, String description) {
    return Postings.with(title, description);
  }
}
