package candor.persistence.board.lever;

import static candor.persistence.board.http.Stub.answer;
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
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.Board.Answer;
import candor.model.posting.Board.Applicant;
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

class LeverBoardTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private final Wire wire = Wires.quick();

  @BeforeEach
  void nothingIsAttached() {
    SERVER.stubFor(get(anyUrl()).atPriority(9).willReturn(answer(json("{'data':[]}"))));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void anApplicationIsReadFieldByFieldWithItsFiles() throws IOException {
    opportunities("", "", opportunity("o1", 1_500_000_000_000L, whole("a1", 1, "p1")));
    SERVER.stubFor(
        get("/opportunities/o1/resumes")
            .willReturn(
                answer(json("{'data':[{'id':'r1','file':{'name':'cv.pdf','ext':'.pdf'}}]}"))));
    SERVER.stubFor(
        get("/opportunities/o1/files")
            .willReturn(answer(json("{'data':[{'id':'f1','name':'letter.docx'}]}"))));
    SERVER.stubFor(
        get("/opportunities/o1/resumes/r1/download").willReturn(aResponse().withBody("%PDF")));

    var application = board().applications("").applications().getFirst();
    assertEquals("o1/a1", application.externalId());
    assertEquals(To.remote("p1"), application.to());
    assertEquals(
        new Applicant(
            "Ada Ek",
            "ada@example.org",
            "+46 70",
            List.of("https://a.example", "https://b.example")),
        application.who());
    assertEquals("I come at once.", application.said().message());
    assertEquals(
        List.of(new Answer("Nights?", "Yes"), new Answer("Languages", "Swedish, German")),
        application.said().answers());
    assertEquals(
        List.of("cv.pdf", "letter.docx"),
        application.attachments().stream().map(a -> a.name()).toList());
    try (var in = application.attachments().getFirst().bytes().open()) {
      assertArrayEquals("%PDF".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
    }
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/opportunities"))
            .withHeader("Authorization", equalTo("Basic a2V5Og=="))
            .withQueryParam("expand", equalTo("applications"))
            .withQueryParam("updated_at_start", absent()));
  }

  @Test
  void whereTheListGivesIdsAloneTheApplicationsAreAskedFor() {
    opportunities("", "", opportunity("o1", 1_500_000_000_000L, "'a1'"));
    SERVER.stubFor(
        get("/opportunities/o1/applications")
            .willReturn(answer(json("{'data':[" + whole("a1", 1, "p1") + "]}"))));
    assertEquals(List.of("a1"), ids(board().applications("")));
  }

  @Test
  void whoDidNotApplyIsPassedOver() {
    opportunities(
        "",
        "",
        opportunity("o1", 1_500_000_000_000L, ""),
        opportunity("o2", 1_500_000_000_000L, "{'id':'a2','posting':null}"));
    assertEquals(List.of(), ids(board().applications("")));
  }

  @Test
  void theOldestOfAPageComesFirst() {
    opportunities(
        "",
        "",
        opportunity("o1", 1_500_000_000_000L, whole("a1", 30, "p1")),
        opportunity("o2", 1_500_000_000_000L, whole("a2", 20, "p1") + "," + whole("a3", 40, "p2")));
    assertEquals(List.of("a2", "a1", "a3"), ids(board().applications("")));
  }

  @Test
  void aRunGoesOnOverItsPagesAndTheNextOneStartsALittleBefore() {
    opportunities("", "x", opportunity("o1", 1_500_000_000_000L, whole("a1", 1, "p1")));
    opportunities("x", "", opportunity("o2", 1_400_000_000_000L, whole("a2", 1, "p1")));
    var board = board();
    var one = board.applications("");
    var two = board.applications(one.cursor());
    assertEquals(List.of("a2"), ids(two));
    assertEquals(new IncomingPage(List.of(), two.cursor()), board.applications(two.cursor()));
    var _ = board().applications(two.cursor());
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/opportunities"))
            .withQueryParam("updated_at_start", equalTo("1499999400000"))
            .withQueryParam("offset", absent()));
  }

  @Test
  void itsOpenPostingsAreItsJobs() {
    SERVER.stubFor(
        get(urlPathEqualTo("/postings"))
            .willReturn(
                answer(
                    json(
                        """
                        {'data':[{'id':'p1','text':'Nurse','state':'published'},
                                 {'id':'p2','text':'Old','state':'closed'}],
                         'hasNext':true,'next':'n'}
                        """))));
    SERVER.stubFor(
        get(urlPathEqualTo("/postings"))
            .withQueryParam("offset", equalTo("n"))
            .willReturn(
                answer(
                    json(
                        "{'data':[{'id':'p3','text':'Cook','state':'internal'}],'hasNext':false}"))));
    assertEquals(List.of(new OwnJob("p1", "Nurse"), new OwnJob("p3", "Cook")), board().jobs());
  }

  @Test
  void whatGoesWrongIsSaidAsItIs() {
    SERVER.stubFor(any(anyUrl()).willReturn(status(401)));
    assertFails(Reason.NOT_ALLOWED, () -> board().test());
    SERVER.stubFor(any(anyUrl()).willReturn(status(429)));
    assertFails(Reason.BUSY, () -> board().applications(""));
    SERVER.stubFor(any(anyUrl()).willReturn(status(502)));
    assertFails(Reason.UNREACHABLE, () -> board().jobs());
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{}")));
    assertFails(Reason.UNREADABLE, () -> board().jobs());
    assertFails(Reason.UNREADABLE, () -> board().applications(""));
  }

  @Test
  void aRegionHasItsOwnAddress() {
    assertEquals("https://api.eu.lever.co/v1", LeverBoard.world("eu").toString());
    assertEquals("https://api.lever.co/v1", LeverBoard.world("").toString());
  }

  private LeverBoard board() {
    return new LeverBoard(
        wire, Stub.base(SERVER), new LeverBoard.Client("key", "Not a fit", "ada@example.org"));
  }

  private static List<String> ids(IncomingPage page) {
    return page.applications().stream()
        .map(each -> each.externalId().replaceFirst(".*/", ""))
        .toList();
  }

  private static void opportunities(String offset, String next, String... data) {
    var answer =
        "{'data':[%s],'hasNext':%s,'next':'%s'}"
            .formatted(String.join(",", data), !next.isEmpty(), next);
    SERVER.stubFor(
        get(urlPathEqualTo("/opportunities"))
            .withQueryParam("offset", offset.isEmpty() ? absent() : equalTo(offset))
            .willReturn(answer(json(answer))));
  }

  private static String opportunity(String id, long updatedAt, String applications) {
    return """
    {'id':'%s','name':'Ada Ek','emails':['ada@example.org'],'phones':[{'value':'+46 70'}],
     'links':['https://a.example'],'updatedAt':%d,'applications':[%s]}
    """
        .formatted(id, updatedAt, applications);
  }

  private static String whole(String id, long createdAt, String posting) {
    return """
    {'id':'%s','createdAt':%d,'posting':'%s','comments':'I come at once.',
     'links':['https://a.example','https://b.example'],
     'customQuestions':[{'fields':[{'text':'Nights?','value':'Yes'},{'text':'Why?','value':null},
       {'text':'Languages','value':['Swedish','German']}]}]}
    """
        .formatted(id, createdAt, posting);
  }
}
