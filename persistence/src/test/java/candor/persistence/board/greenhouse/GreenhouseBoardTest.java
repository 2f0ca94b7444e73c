package candor.persistence.board.greenhouse;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.file;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Stub.status;
import static candor.persistence.board.http.Wires.assertFails;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.Board.Answer;
import candor.model.posting.Board.Applicant;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.Board.OwnJob;
import candor.model.posting.Board.To;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GreenhouseBoardTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private final Wire wire = Wires.quick();
  private Instant now = Wires.NOW;

  @BeforeEach
  void tokensAreGiven() {
    SERVER.stubFor(
        post("/token").willReturn(answer(json("{'access_token':'t1','expires_in':3600}"))));
    SERVER.stubFor(
        get(urlPathEqualTo("/v3/candidates"))
            .willReturn(answer(file(getClass(), "candidates.json"))));
    SERVER.stubFor(get(urlPathEqualTo("/v3/attachments")).willReturn(answer(json("[]"))));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void anExampleIsReadFieldByFieldAndAProspectDidNotApply() {
    page("", "", example());
    var applications = board().applications("").applications();
    assertEquals(1, applications.size());
    var application = applications.getFirst();
    assertEquals("69306314", application.externalId());
    assertEquals(To.remote("107761"), application.to());
    assertEquals(
        new Applicant("John Locke", "test@work.com", "555-555-5555", List.of("mysite.com")),
        application.who());
    assertEquals(
        List.of(
            new Answer("How did you hear about this job?", "Online Research"),
            new Answer("Website", "mytestwebsite.com"),
            new Answer(
                "Particulars",
                """
                Applied: 2017-09-29
                Source: Jobs page on your website
                Credited to: Kate Austen
                Location: New York, New York, USA
                Works as: Customer Success Representative, The Tustin Box Company
                Address: 123 City Street
                New York, Ny 10001
                Tags: Python, Ruby
                Application Custom Test: Option 1
                Desired Salary: 1000000000
                Work Remotely: Yes
                Graduation Year: 2018\
                """),
            new Answer("Experience", "Engineer, Greenhouse, 2012-08-15, 2016-05-15"),
            new Answer(
                "Education",
                "Bachelor's Degree, Computer Science, University of Michigan - Ann Arbor,"
                    + " 2012-08-15, 2016-05-15")),
        application.said().answers());
    SERVER.verify(
        postRequestedFor(urlEqualTo("/token"))
            .withHeader("Authorization", equalTo("Basic aWQ6a2V5"))
            .withRequestBody(equalTo("grant_type=client_credentials&sub=7")));
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/v3/applications"))
            .withHeader("Authorization", equalTo("Bearer t1"))
            .withQueryParam("updated_at", absent()));
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/v3/candidates"))
            .withQueryParam("ids", equalTo("53883394")));
  }

  @Test
  void whatTheApplicantAttachedComesTooAndWithoutTheToken() throws IOException {
    page("", "", example());
    SERVER.stubFor(
        get(urlPathEqualTo("/v3/attachments"))
            .withQueryParam("application_ids", equalTo("69306314"))
            .willReturn(
                answer(
                    json(
                        """
                        [{'id':1,'application_id':69306314,'filename':'cv.pdf','type':'resume',
                          'url':'%s/s3/1?sign'},
                         {'id':2,'application_id':69306314,'filename':'offer.pdf',
                          'type':'offer_packet','url':'%s/s3/2?sign'}]
                        """
                            .formatted(SERVER.baseUrl(), SERVER.baseUrl())))));
    SERVER.stubFor(get("/s3/1?sign").willReturn(aResponse().withBody("%PDF")));
    var files = board().applications("").applications().getFirst().attachments();
    assertEquals(List.of("cv.pdf"), files.stream().map(a -> a.name()).toList());
    try (var in = files.getFirst().bytes().open()) {
      assertArrayEquals("%PDF".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
    }
    SERVER.verify(getRequestedFor(urlEqualTo("/s3/1?sign")).withoutHeader("Authorization"));
  }

  @Test
  void aRunGoesOnOverItsPagesAndTheNextOneStartsALittleBefore() {
    page("", "abc=", example());
    var later = (ObjectNode) example().path(0);
    later.put("id", 2).put("job_id", 3).put("updated_at", "2020-01-01T00:00:00Z");
    page("abc=", "", later.arrayNode().add(later));
    var board = board();
    var one = board.applications("");
    var two = board.applications(one.cursor());
    assertEquals(List.of("2"), ids(two));
    assertEquals(To.remote("3"), two.applications().getFirst().to());
    assertEquals(new IncomingPage(List.of(), two.cursor()), board.applications(two.cursor()));
    SERVER.verify(getRequestedFor(urlEqualTo("/v3/applications?cursor=abc%3D")));
    var _ = board().applications(two.cursor());
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/v3/applications"))
            .withQueryParam("updated_at", equalTo("gte|2019-12-31T23:50:00Z")));
  }

  @Test
  void aTokenIsKeptUntilItEnds() {
    SERVER.stubFor(get(urlPathEqualTo("/v3/jobs")).willReturn(answer(json("[]"))));
    var board = board();
    assertEquals(List.of(), board.jobs());
    assertEquals(List.of(), board.jobs());
    now = now.plusSeconds(3_500);
    SERVER.verify(1, postRequestedFor(urlEqualTo("/token")));
    now = now.plusSeconds(60);
    assertEquals(List.of(), board.jobs());
    SERVER.verify(2, postRequestedFor(urlEqualTo("/token")));
  }

  @Test
  void openJobsAreItsJobs() {
    var closed = file(getClass(), "jobs.json");
    SERVER.stubFor(
        get(urlPathEqualTo("/v3/jobs"))
            .willReturn(
                answer(closed)
                    .withHeader(
                        "Link", "<" + SERVER.baseUrl() + "/v3/jobs?cursor=n>; rel=\"next\"")));
    SERVER.stubFor(
        get("/v3/jobs?cursor=n")
            .willReturn(answer(json("[{'id':5,'name':'Nurse','status':'open'}]"))));
    assertEquals(List.of(new OwnJob("5", "Nurse")), board().jobs());
  }

  @Test
  void whatGoesWrongIsSaidAsItIs() {
    SERVER.stubFor(get(urlPathEqualTo("/v3/jobs")).willReturn(status(403)));
    assertFails(Reason.NOT_ALLOWED, () -> board().test());
    SERVER.stubFor(post("/token").willReturn(answer(400, json("{'error':'invalid_client'}"))));
    assertFails(Reason.NOT_ALLOWED, () -> board().test());
    SERVER.stubFor(post("/token").willReturn(answer(json("{}"))));
    assertFails(Reason.UNREADABLE, () -> board().test());
    tokensAreGiven();
    SERVER.stubFor(get(urlPathEqualTo("/v3/applications")).willReturn(status(429)));
    assertFails(Reason.BUSY, () -> board().applications(""));
    SERVER.stubFor(get(urlPathEqualTo("/v3/applications")).willReturn(status(500)));
    assertFails(Reason.UNREACHABLE, () -> board().applications(""));
    SERVER.stubFor(any(urlPathEqualTo("/v3/applications")).willReturn(answer(json("{}"))));
    assertFails(Reason.UNREADABLE, () -> board().applications(""));
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("<html>")));
    assertFails(Reason.UNREADABLE, () -> board().applications(""));
  }

  @Test
  void aClientsKeyIsNotSaid() {
    assertEquals("Client[id]", new GreenhouseBoard.Client("id", "key", "7").toString());
  }

  private GreenhouseBoard board() {
    var place =
        new GreenhouseBoard.Place(
            URI.create(Stub.base(SERVER) + "/token"),
            URI.create(Stub.base(SERVER) + "/v3"),
            URI.create(Stub.base(SERVER) + "/boards"));
    return new GreenhouseBoard(
        wire,
        place,
        new GreenhouseBoard.Client("id", "key", "7"),
        new GreenhouseBoard.JobBoard("", () -> ""),
        () -> now);
  }

  private static List<String> ids(IncomingPage page) {
    return page.applications().stream().map(IncomingApplication::externalId).toList();
  }

  /// The documentation's applications, of the candidate that it shows.
  private static JsonNode example() {
    var applications = file(GreenhouseBoardTest.class, "applications.json");
    applications.forEach(each -> ((ObjectNode) each).put("candidate_id", 53883394));
    return applications;
  }

  private static void page(String cursor, String next, JsonNode applications) {
    var link =
        "<https://harvest.greenhouse.io/v3/applications?cursor=%s>; rel=\"next\""
            .formatted(next.replace("=", "%3D"));
    var answer = answer(applications);
    SERVER.stubFor(
        get(urlPathEqualTo("/v3/applications"))
            .withQueryParam("cursor", cursor.isEmpty() ? absent() : equalTo(cursor))
            .willReturn(next.isEmpty() ? answer : answer.withHeader("Link", link)));
  }
}
