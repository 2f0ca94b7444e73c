package candor.persistence.board.workable;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.fixture;
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
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class WorkableBoardTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final String CINDY = "/jobs/GROOV005/candidates/108d1748";

  private final Wire wire = Wires.quick();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aRecordedCandidateIsReadFieldByField() {
    page("", "", "108d1748");
    SERVER.stubFor(get(CINDY).willReturn(answer(fixture(getClass(), "job_candidate.json"))));
    var application = board().applications("").applications().getFirst();
    assertEquals("108d1748", application.externalId());
    assertEquals(To.remote("GROOV005"), application.to());
    assertEquals(
        new Applicant(
            "Cindy Sawyers",
            "cindy_sawyers@gmail.com",
            "(785)991-6256",
            List.of(
                "http://www.twitter.com/cindy_sawyers",
                "http://www.linkedin.com/in/cindy_sawyers",
                "https://plus.google.com/1849771376195546")),
        application.who());
    assertEquals("", application.said().message());
    var answers = application.said().answers();
    assertEquals(
        new Answer(
            "Particulars",
            """
            Applied: 2015-07-01
            Source: twitter.com
            Headline: Operations Manager
            Address: 332 Clemmie Roads, Colorado, USA
            Skills: Administration, Organization, Budgeting, Project Management, MS Office, \
            Event Management\
            """),
        answers.getFirst());
    assertEquals(
        List.of("Particulars", "Summary", "Experience", "Education"),
        answers.stream().map(Answer::question).toList());
    assertEquals(List.of(), application.attachments());
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/candidates"))
            .withHeader("Authorization", equalTo("Bearer key"))
            .withQueryParam("updated_after", absent()));
  }

  @Test
  void whatAnApplicantSaysAndAttachesComesToo() throws IOException {
    page("", "", "108d1748");
    var whole = fixture(getClass(), "job_candidate.json");
    whole
        .withObject("/candidate")
        .put("cover_letter", "<p>Dear all</p>")
        .put("resume_url", SERVER.baseUrl() + "/s3/cv.pdf?sign=1")
        .set(
            "answers",
            json(
                """
                [{'question':{'body':'Why?'},'answer':{'body':'<p>Because</p>'}},
                 {'question':{'body':'Nights?'},'answer':{'checked':false}},
                 {'question':{'body':'Which?'},'answer':{'choices':[{'body':'a'},{'body':'b'}]}},
                 {'question':{'body':'Empty?'},'answer':{'body':null}}]
                """));
    SERVER.stubFor(get(CINDY).willReturn(answer(whole)));
    SERVER.stubFor(get("/s3/cv.pdf?sign=1").willReturn(aResponse().withBody("%PDF")));
    var application = board().applications("").applications().getFirst();
    assertEquals("Dear all", application.said().message());
    assertEquals(
        List.of(
            new Answer("Why?", "Because"),
            new Answer("Nights?", "No"),
            new Answer("Which?", "a, b")),
        application.said().answers().subList(0, 3));
    assertEquals("cv.pdf", application.attachments().getFirst().name());
    try (var in = application.attachments().getFirst().bytes().open()) {
      assertArrayEquals("%PDF".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
    }
    SERVER.verify(getRequestedFor(urlPathEqualTo("/s3/cv.pdf")).withoutHeader("Authorization"));
  }

  @Test
  void whoWasSourcedOrDeletedIsPassedOver() {
    var list = list("", "one", "two");
    list.withObject("/candidates/0").put("sourced", true);
    SERVER.stubFor(get(urlPathEqualTo("/candidates")).willReturn(answer(list)));
    SERVER.stubFor(get("/jobs/GROOV005/candidates/two").willReturn(status(404)));
    assertEquals(List.of(), ids(board().applications("")));
    SERVER.verify(0, getRequestedFor(urlPathEqualTo("/jobs/GROOV005/candidates/one")));
  }

  @Test
  void aRunGoesOnOverItsPagesAndTheNextOneStartsALittleBefore() {
    page("", "x", "one");
    page("x", "x", "two");
    SERVER.stubFor(
        get(urlPathMatching("/jobs/.*"))
            .willReturn(answer(fixture(getClass(), "job_candidate.json"))));
    var board = board();
    var one = board.applications("");
    var two = board.applications(one.cursor());
    assertEquals(List.of("one"), ids(one));
    assertEquals(List.of("two"), ids(two));
    assertEquals(new IncomingPage(List.of(), two.cursor()), board.applications(two.cursor()));
    var _ = board().applications(two.cursor());
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/candidates"))
            .withQueryParam("updated_after", equalTo("2015-07-08T14:36:48Z"))
            .withQueryParam("since_id", absent()));
  }

  @Test
  void itsJobsButArchivedOnesAreItsJobs() {
    SERVER.stubFor(
        get(urlPathEqualTo("/jobs")).willReturn(answer(fixture(getClass(), "jobs.json"))));
    SERVER.stubFor(
        get(urlPathEqualTo("/jobs"))
            .withQueryParam("since_id", equalTo("2700d6df"))
            .willReturn(
                answer(json("{'jobs':[{'shortcode':'S','title':'Cook','state':'published'}]}"))));
    assertEquals(
        List.of(
            new OwnJob("GROOV003", "Sales Intern"),
            new OwnJob("GROOV005", "Office Manager"),
            new OwnJob("S", "Cook")),
        board().jobs());
  }

  @Test
  void whatGoesWrongIsSaidAsItIs() {
    SERVER.stubFor(any(anyUrl()).willReturn(status(401)));
    assertFails(Reason.NOT_ALLOWED, () -> board().test());
    SERVER.stubFor(
        any(anyUrl()).willReturn(status(429).withHeader("x-rate-limit-reset", "1795694460")));
    assertFails(Reason.BUSY, () -> board().applications(""));
    SERVER.stubFor(any(anyUrl()).willReturn(status(500)));
    assertFails(Reason.UNREACHABLE, () -> board().jobs());
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{}")));
    assertFails(Reason.UNREADABLE, () -> board().jobs());
    assertFails(Reason.UNREADABLE, () -> board().applications(""));
    assertFails(Reason.REFUSED, () -> WorkableBoard.world("evil.example/"));
    assertEquals("https://acme.workable.com/spi/v3", WorkableBoard.world("acme").toString());
  }

  private WorkableBoard board() {
    return new WorkableBoard(wire, Stub.base(SERVER), "key");
  }

  private static List<String> ids(IncomingPage page) {
    return page.applications().stream().map(IncomingApplication::externalId).toList();
  }

  private static void page(String page, String next, String... ids) {
    SERVER.stubFor(
        get(urlPathEqualTo("/candidates"))
            .withQueryParam("since_id", page.isEmpty() ? absent() : equalTo(page))
            .willReturn(answer(list(next, ids))));
  }

  private static ObjectNode list(String next, String... ids) {
    var list = fixture(WorkableBoardTest.class, "job_candidates.json");
    var one = (ObjectNode) list.path("candidates").path(1);
    var found = list.arrayNode();
    for (var id : ids) {
      found.add(one.deepCopy().put("id", id));
    }
    list.set("candidates", found);
    list.withObject("/paging")
        .put(
            "next",
            next.isEmpty()
                ? ""
                : "https://www.workable.com/spi/v3/accounts/s/candidates?limit=3&since_id=" + next);
    return list;
  }
}
