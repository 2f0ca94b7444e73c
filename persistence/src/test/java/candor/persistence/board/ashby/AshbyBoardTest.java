package candor.persistence.board.ashby;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Stub.status;
import static candor.persistence.board.http.Wires.assertFails;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AshbyBoardTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private final Wire wire = Wires.quick();

  @BeforeEach
  void nothingIsKnownOfCandidates() {
    SERVER.stubFor(
        post("/candidate.info").willReturn(answer(json("{'success':false,'errors':['gone']}"))));
    SERVER.stubFor(
        post("/application.info").willReturn(answer(json("{'success':false,'errors':['gone']}"))));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void anApplicationIsReadFieldByFieldWithItsFiles() throws IOException {
    list("{'limit':100}", page("", "t1", application("a1", "2026-01-02T00:00:00Z", "Active")));
    SERVER.stubFor(
        post("/candidate.info")
            .withRequestBody(equalToJson("{\"id\":\"c1\"}"))
            .willReturn(
                answer(
                    json(
                        """
                        {'success':true,'results':{'id':'c1','name':'Ada Ek',
                         'primaryEmailAddress':{'value':'ada@example.org'},
                         'primaryPhoneNumber':{'value':'+46 70'},
                         'socialLinks':[{'type':'LinkedIn','url':'https://l.example/ada'}],
                         'resumeFileHandle':{'id':'f1','name':'cv.pdf','handle':'h1'},
                         'fileHandles':[{'id':'f1','name':'cv.pdf','handle':'h1b'},
                                        {'id':'f2','name':'more.pdf','handle':'h2'}]}}
                        """))));
    SERVER.stubFor(
        post("/file.info")
            .withRequestBody(equalToJson("{\"fileHandle\":\"h1\"}"))
            .willReturn(
                answer(
                    json("{'success':true,'results':{'url':'" + SERVER.baseUrl() + "/s3/1'}}"))));
    SERVER.stubFor(get("/s3/1").willReturn(aResponse().withBody("%PDF")));

    var application = board().applications("").applications().getFirst();
    assertEquals("a1", application.externalId());
    assertEquals(To.remote("j1"), application.to());
    assertEquals(
        new Applicant("Ada Ek", "ada@example.org", "+46 70", List.of("https://l.example/ada")),
        application.who());
    assertEquals(
        List.of("cv.pdf", "more.pdf"),
        application.attachments().stream().map(a -> a.name()).toList());
    try (var in = application.attachments().getFirst().bytes().open()) {
      assertArrayEquals("%PDF".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
    }
    SERVER.verify(
        postRequestedFor(urlEqualTo("/application.list"))
            .withHeader("Authorization", equalTo("Basic a2V5Og=="))
            .withHeader("Accept", equalTo("application/json; version=1")));
  }

  @Test
  void whatWasWrittenIntoItsFormsIsReadInTheOrderOfTheQuestions() {
    list("{'limit':100}", page("", "t1", application("a1", "2026-01-02T00:00:00Z", "Active")));
    SERVER.stubFor(
        post("/application.info")
            .withRequestBody(
                equalToJson(
                    json("{'applicationId':'a1','expand':['applicationFormSubmissions']}")
                        .toString()))
            .willReturn(
                answer(
                    json(
                        """
                        {'success':true,'results':{'id':'a1','applicationFormSubmissions':[
                         {'formDefinition':{'sections':[{'fields':[
                           {'field':{'path':'_systemfield_name','type':'String','title':'Name'}},
                           {'field':{'path':'_systemfield_resume','type':'File','title':'Resume'}},
                           {'field':{'path':'start','type':'Date','title':'When could you start?'}},
                           {'field':{'path':'why','type':'LongText','title':'Why we?'}}]},
                          {'fields':[
                           {'field':{'path':'move','type':'Boolean','title':'Would you move?'}},
                           {'field':{'path':'tools','type':'MultiValueSelect','title':'Tools',
                             'selectableValues':[{'label':'Java','value':'j'},{'label':'SQL','value':'s'}]}},
                           {'field':{'path':'where','type':'Location','title':'Where do you live?'}},
                           {'field':{'path':'open','type':'String','title':'Left open'}}]}]},
                          'submittedValues':{'where':{'text':'Graz'},'tools':['j','s','Go'],'move':false,
                           'why':'You ask well.','start':'2026-02-01','_systemfield_name':'Ada',
                           '_systemfield_resume':{'name':'cv.pdf'},'open':null}}]}}
                        """))));
    assertEquals(
        List.of(
            new Answer("When could you start?", "2026-02-01"),
            new Answer("Why we?", "You ask well."),
            new Answer("Would you move?", "No"),
            new Answer("Tools", "Java, SQL, Go"),
            new Answer("Where do you live?", "Graz")),
        board().applications("").applications().getFirst().said().answers());
  }

  @Test
  void ofWhoIsDeletedTheApplicationItselfTells() {
    list("{'limit':100}", page("", "t1", application("a1", "2026-01-02T00:00:00Z", "Active")));
    var application = board().applications("").applications().getFirst();
    assertEquals(new Applicant("Ada", "a@example.org", ""), application.who());
  }

  @Test
  void aLeadDidNotApplyAndTheOldestComesFirst() {
    list(
        "{'limit':100}",
        page(
            "",
            "t1",
            application("a1", "2026-01-03T00:00:00Z", "Active"),
            application("a2", "2026-01-02T00:00:00Z", "Archived"),
            application("a3", "2026-01-01T00:00:00Z", "Lead")));
    assertEquals(List.of("a2", "a1"), ids(board().applications("")));
  }

  @Test
  void aRunGoesOnOverItsPagesAndTheNextOneAsksWithItsToken() {
    list("{'limit':100}", page("n", "", application("a1", "2026-01-02T00:00:00Z", "Active")));
    list(
        "{'limit':100,'cursor':'n'}",
        page("", "t1", application("a2", "2026-01-02T00:00:00Z", "Active")));
    list("{'limit':100,'syncToken':'t1'}", page("", "t2"));
    var board = board();
    var one = board.applications("");
    var two = board.applications(one.cursor());
    assertEquals(List.of("a1"), ids(one));
    assertEquals(List.of("a2"), ids(two));
    assertEquals(new IncomingPage(List.of(), two.cursor()), board.applications(two.cursor()));
    var three = board().applications(two.cursor());
    assertEquals(List.of(), ids(three));
    list(
        "{'limit':100,'syncToken':'t2'}",
        page("", "t3", application("a3", "2026-01-02T00:00:00Z", "Active")));
    assertEquals(List.of("a3"), ids(board().applications(three.cursor())));
  }

  @Test
  void aForgottenTokenOrPageReadsAllAgain() {
    list("{'limit':100}", page("n", "", application("a1", "2026-01-02T00:00:00Z", "Active")));
    var at = board().applications("").cursor();
    list("{'limit':100,'cursor':'n'}", "{'success':false,'errors':['next_cursor_expired']}");
    list("{'limit':100}", page("m", "", application("a1", "2026-01-02T00:00:00Z", "Active")));
    assertEquals(List.of("a1"), ids(board().applications(at)));
    list("{'limit':100}", page("", "t1", application("a1", "2026-01-02T00:00:00Z", "Active")));
    var end = board().applications("").cursor();
    for (var lost :
        List.of("sync_token_expired", "sync_token_invalid", "incremental_sync_too_large")) {
      list(
          "{'limit':100,'syncToken':'t1'}",
          "{'success':false,'errorInfo':{'code':'" + lost + "','message':'Read all again'}}");
      assertEquals(List.of("a1"), ids(board().applications(end)));
    }
    list("{'limit':100}", "{'success':false,'errors':['sync_token_invalid']}");
    assertFails(Reason.REFUSED, () -> board().applications(end));
  }

  @Test
  void itsOpenJobsAreItsJobs() {
    SERVER.stubFor(
        post("/job.list")
            .withRequestBody(equalToJson("{\"limit\":100}"))
            .willReturn(
                answer(
                    json(
                        """
                        {'success':true,'moreDataAvailable':true,'nextCursor':'n','results':[
                          {'id':'j1','title':'Nurse','status':'Open'},
                          {'id':'j2','title':'Old','status':'Archived'}]}
                        """))));
    SERVER.stubFor(
        post("/job.list")
            .withRequestBody(equalToJson("{\"limit\":100,\"cursor\":\"n\"}"))
            .willReturn(
                answer(
                    json(
                        "{'success':true,'results':[{'id':'j3','title':'Cook','status':'Draft'}]}"))));
    assertEquals(List.of(new OwnJob("j1", "Nurse"), new OwnJob("j3", "Cook")), board().jobs());
  }

  @Test
  void aFailureIsOneWhateverTheStatusSays() {
    SERVER.stubFor(any(anyUrl()).willReturn(answer(json("{'success':false,'errors':['no']}"))));
    assertFails(Reason.REFUSED, () -> board().applications(""));
    assertFails(Reason.REFUSED, () -> board().jobs());
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                answer(json("{'success':false,'errors':['missing_endpoint_permission']}"))));
    assertFails(Reason.NOT_ALLOWED, () -> board().test());
    SERVER.stubFor(any(anyUrl()).willReturn(status(403)));
    assertFails(Reason.NOT_ALLOWED, () -> board().test());
    SERVER.stubFor(any(anyUrl()).willReturn(status(429)));
    assertFails(Reason.BUSY, () -> board().applications(""));
    SERVER.stubFor(any(anyUrl()).willReturn(status(500)));
    assertFails(Reason.UNREACHABLE, () -> board().applications(""));
    SERVER.stubFor(any(anyUrl()).willReturn(answer(json("{'success':true}"))));
    assertFails(Reason.UNREADABLE, () -> board().applications(""));
  }

  private AshbyBoard board() {
    return new AshbyBoard(wire, Stub.base(SERVER), "key", "Not a fit");
  }

  private static List<String> ids(IncomingPage page) {
    return page.applications().stream().map(IncomingApplication::externalId).toList();
  }

  private static void list(String body, String answer) {
    SERVER.stubFor(
        post("/application.list")
            .withRequestBody(equalToJson(json(body).toString()))
            .willReturn(answer(json(answer))));
  }

  private static String page(String next, String token, String... applications) {
    return "{'success':true,'results':[%s],'moreDataAvailable':%s,'nextCursor':'%s','syncToken':'%s'}"
        .formatted(String.join(",", applications), !next.isEmpty(), next, token);
  }

  private static String application(String id, String createdAt, String status) {
    return """
    {'id':'%s','createdAt':'%s','status':'%s','job':{'id':'j1','title':'Nurse'},
     'candidate':{'id':'c1','name':'Ada','primaryEmailAddress':{'value':'a@example.org'}}}
    """
        .formatted(id, createdAt, status);
  }
}
