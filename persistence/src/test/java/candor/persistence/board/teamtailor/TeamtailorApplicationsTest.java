package candor.persistence.board.teamtailor;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.fixture;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Stub.status;
import static candor.persistence.board.http.Wires.assertFails;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import candor.model.posting.Board.Answer;
import candor.model.posting.Board.Applicant;
import candor.model.posting.Board.Attachment;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.Board.To;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class TeamtailorApplicationsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final UUID ID = new UUID(0x0123456789abcdefL, 0x8123456789abcdefL);

  private final Wire wire = Wires.quick();

  @BeforeEach
  void nobodyAnswersQuestions() {
    SERVER.stubFor(get(urlPathEqualTo("/candidates/410/answers")).willReturn(status(404)));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aRecordedApplicationIsReadFieldByField() {
    page(1, 1, 1, "634");
    var page = board().applications("");
    assertEquals(1, page.applications().size());
    var application = page.applications().getFirst();
    assertEquals("634", application.externalId());
    assertEquals(To.remote("26"), application.to());
    assertEquals(
        new Applicant("Jonas Wennergren", "jowen@teamtailor.localhost", ""), application.who());
    assertEquals("", application.said().message());
    assertEquals(List.of(), application.attachments());
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/job-applications"))
            .withQueryParam("include", equalTo("candidate,job"))
            .withQueryParam("filter[updated-at][from]", absent())
            .withQueryParam("page[size]", equalTo("30")));
  }

  @Test
  void whatAnApplicantSaysAndAttachesComesToo() throws IOException {
    var list = list("634");
    var said = list.withObject("/included/0/attributes");
    said.put("pitch", "I build")
        .put("phone", "+46 70")
        .put("linkedin-url", "https://linkedin.example/in/j");
    said.put("resume", SERVER.baseUrl() + "/s3/cv.pdf?old");
    list.withObject("/data/0/attributes").put("cover-letter", "<p>Dear all,</p><p>I &amp; you</p>");
    list.withObject("/included/1/attributes").withArray("/tags").add(ID.toString());
    SERVER.stubFor(get(urlPathEqualTo("/job-applications")).willReturn(answer(list)));
    var now = fixture(getClass(), "candidate.json");
    now.withObject("/data/attributes").put("resume", SERVER.baseUrl() + "/s3/cv.pdf?new");
    SERVER.stubFor(get("/candidates/410").willReturn(answer(now)));
    SERVER.stubFor(get("/s3/cv.pdf?new").willReturn(aResponse().withBody("%PDF")));
    SERVER.stubFor(
        get(urlPathEqualTo("/candidates/410/answers"))
            .willReturn(
                answer(
                    json(
                        """
                        {'data':[
                          {'id':'1','type':'answers','attributes':{'text':'Two years'},
                           'relationships':{'question':{'data':{'type':'questions','id':'7'}}}},
                          {'id':'2','type':'answers','attributes':{'boolean':true},
                           'relationships':{'question':{'data':{'type':'questions','id':'8'}}}},
                          {'id':'3','type':'answers','attributes':{'text':null},
                           'relationships':{'question':{'data':{'type':'questions','id':'8'}}}}],
                         'included':[
                          {'id':'7','type':'questions','attributes':{'title':'How long?'}},
                          {'id':'8','type':'questions','attributes':{'title':'Nights?'}}]}
                        """))));

    var application = board().applications("").applications().getFirst();
    assertEquals(To.posting(new PostingId(ID)), application.to());
    assertEquals("+46 70", application.who().phone());
    assertEquals(List.of("https://linkedin.example/in/j"), application.who().links());
    assertEquals("Dear all,\n\nI & you", application.said().message());
    assertEquals(
        List.of(
            new Answer("How long?", "Two years"),
            new Answer("Nights?", "Yes"),
            new Answer("Particulars", "Applied: 2020-03-31\nSourced: Yes"),
            new Answer("Pitch", "I build")),
        application.said().answers());
    var resume = application.attachments().getFirst();
    assertEquals("cv.pdf", resume.name());
    try (var in = resume.bytes().open()) {
      assertArrayEquals("%PDF".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
    }
    SERVER.verify(
        getRequestedFor(urlEqualTo("/s3/cv.pdf?new"))
            .withoutHeader("Authorization")
            .withoutHeader("X-Api-Version"));
  }

  @Test
  void answersOfTheSecondPageAreThere() {
    page(1, 1, 1, "634");
    answers(1, 2, "'text':'Two years'", "How long?");
    answers(2, 2, "'boolean':true", "Nights?");
    assertEquals(
        List.of(new Answer("How long?", "Two years"), new Answer("Nights?", "Yes")),
        board().applications("").applications().getFirst().said().answers().subList(0, 2));
  }

  @Test
  void whatElseIsAttachedComesBehindTheResume() throws IOException {
    var list = list("634");
    list.withObject("/included/0/attributes").put("resume", SERVER.baseUrl() + "/s3/cv.pdf?old");
    SERVER.stubFor(get(urlPathEqualTo("/job-applications")).willReturn(answer(list)));
    uploads(1, upload("7", "/s3/letter.pdf", false), upload("8", "/s3/cv.pdf?old", false));
    uploads(2, upload("9", "/s3/report.pdf", false), upload("10", "/s3/ours.pdf", true));
    SERVER.stubFor(
        get("/uploads/9")
            .willReturn(
                answer(json("{'data':%s}".formatted(upload("9", "/s3/report.pdf?now", false))))));
    SERVER.stubFor(get("/s3/report.pdf?now").willReturn(aResponse().withBody("%PDF")));

    var files = board().applications("").applications().getFirst().attachments();

    assertEquals(
        List.of("cv.pdf", "7.pdf", "9.pdf"), files.stream().map(Attachment::name).toList());
    try (var in = files.getLast().bytes().open()) {
      assertArrayEquals("%PDF".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
    }
    SERVER.verify(getRequestedFor(urlEqualTo("/s3/report.pdf?now")).withoutHeader("Authorization"));
  }

  private static String upload(String id, String path, boolean internal) {
    return "{'id':'%s','type':'uploads','attributes':{'url':'%s','file-name':'%s.pdf','internal':%s}}"
        .formatted(id, SERVER.baseUrl() + path, id, internal);
  }

  private static void uploads(int page, String... uploads) {
    SERVER.stubFor(
        get(urlPathEqualTo("/candidates/410/uploads"))
            .withQueryParam("page[number]", equalTo(Integer.toString(page)))
            .willReturn(
                answer(
                    json(
                        "{'data':[%s],'meta':{'page-count':2}}"
                            .formatted(String.join(",", uploads))))));
  }

  private static void answers(int page, int pages, String value, String question) {
    SERVER.stubFor(
        get(urlPathEqualTo("/candidates/410/answers"))
            .withQueryParam("page[number]", equalTo(Integer.toString(page)))
            .willReturn(
                answer(
                    json(
                        """
                        {'data':[{'id':'1','type':'answers','attributes':{%s},
                          'relationships':{'question':{'data':{'type':'questions','id':'7'}}}}],
                         'included':[{'id':'7','type':'questions','attributes':{'title':'%s'}}],
                         'meta':{'page-count':%d}}
                        """
                            .formatted(value, question, pages)))));
  }

  @Test
  void aRunGoesOnOverItsPagesAndTheNextOneStartsALittleBefore() {
    page(1, 3, 5, "634", "635");
    page(2, 3, 5, "636", "637");
    page(3, 3, 5, "638");
    var board = board();
    var one = board.applications("");
    var two = board.applications(one.cursor());
    var three = board.applications(two.cursor());
    assertEquals(List.of("634", "635"), ids(one));
    assertEquals(List.of("636", "637"), ids(two));
    assertEquals(List.of("638"), ids(three));

    var none = board.applications(three.cursor());
    assertEquals(new IncomingPage(List.of(), three.cursor()), none);
    var _ = board().applications(three.cursor());
    SERVER.verify(
        1,
        getRequestedFor(urlPathEqualTo("/job-applications"))
            .withQueryParam("filter[updated-at][from]", equalTo("2020-03-31T13:36:24.154Z"))
            .withQueryParam("page[number]", equalTo("1")));
  }

  @Test
  void withNothingNewTheCursorStays() {
    page(1, 1, 1, "634");
    var end = board().applications("").cursor();
    assertEquals(end, board().applications(end).cursor());
    page(1, 1, 0);
    assertEquals(new IncomingPage(List.of(), end), board().applications(end));
  }

  @Test
  void whoeverAppliesBetweenTwoPagesIsNotLeftOut() {
    page(1, 2, 3, "634", "635");
    var board = board();
    var one = board.applications("");
    page(2, 2, 4, "636", "637");
    var two = board.applications(one.cursor());
    assertEquals(List.of("636", "637"), ids(two));
  }

  @Test
  void whenAnApplicationGoesWhilePagingTheRunStartsAgain() {
    page(1, 2, 4, "634", "635");
    var board = board();
    var one = board.applications("");
    page(1, 2, 3, "634", "636");
    page(2, 2, 3, "637");
    var two = board.applications(one.cursor());
    assertEquals(List.of("634", "636"), ids(two));
    assertEquals(List.of("637"), ids(board.applications(two.cursor())));
  }

  @Test
  void aRunThatBreaksOffGoesOnWhereItWas() {
    page(1, 2, 3, "634", "635");
    var one = board().applications("");
    assertNotEquals("", one.cursor());
    SERVER.stubFor(
        get(urlPathEqualTo("/job-applications"))
            .withQueryParam("page[number]", equalTo("2"))
            .willReturn(status(429).withHeader("Retry-After", "3")));
    assertFails(Reason.BUSY, () -> board().applications(one.cursor()));
    page(2, 2, 3, "636");
    assertEquals(List.of("636"), ids(board().applications(one.cursor())));
  }

  @Test
  void aCursorThatMeansNothingReadsAll() {
    page(1, 1, 1, "634");
    assertEquals(List.of("634"), ids(board().applications("{\"since")));
  }

  private TeamtailorBoard board() {
    return new TeamtailorBoard(wire, Stub.base(SERVER), "key", InstantSource.system());
  }

  private static List<String> ids(IncomingPage page) {
    return page.applications().stream().map(IncomingApplication::externalId).toList();
  }

  private static void page(int page, int pages, int count, String... ids) {
    var list = list(ids);
    list.withObject("/meta").put("record-count", count).put("page-count", pages);
    SERVER.stubFor(
        get(urlPathEqualTo("/job-applications"))
            .withQueryParam("page[number]", equalTo(Integer.toString(page)))
            .willReturn(answer(list)));
  }

  /// The recorded application and its candidate, under other ids.
  private static ObjectNode list(String... ids) {
    var list =
        fixture(TeamtailorApplicationsTest.class, "job_application_included_candidate_job.json");
    var one = (ObjectNode) list.path("data");
    var data = list.arrayNode();
    for (var id : ids) {
      data.add(one.deepCopy().put("id", id));
    }
    list.set("data", data);
    return list;
  }
}
