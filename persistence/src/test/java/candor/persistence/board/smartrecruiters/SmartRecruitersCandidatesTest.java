package candor.persistence.board.smartrecruiters;

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
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.Board.Answer;
import candor.model.posting.Board.Applicant;
import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.Board.To;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import candor.persistence.board.smartrecruiters.SmartRecruitersBoard.Classes;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class SmartRecruitersCandidatesTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private final Wire wire = Wires.quick();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aCandidateIsReadFieldByFieldAndOnceForEachJob() throws IOException {
    page("", "", "c1");
    candidate("c1", "NEW", "IN_REVIEW");
    var attachments = fixture(getClass(), "attachments.json");
    attachments.withObject("/content/0").put("id", "a1").put("name", "cv.pdf");
    SERVER.stubFor(get("/candidates/c1/attachments").willReturn(answer(attachments)));
    SERVER.stubFor(get("/candidates/c1/attachments/a1").willReturn(temporaryRedirect("/store/a1")));
    SERVER.stubFor(get("/store/a1").willReturn(aResponse().withBody("%PDF")));

    var applications = board().applications("").applications();
    assertEquals(List.of("c1/first", "c1/second"), ids(applications));
    var one = applications.getFirst();
    assertEquals(To.remote("first"), one.to());
    assertEquals(new Applicant("First Last", "string", "string", List.of("string")), one.who());
    assertEquals("cv.pdf", one.attachments().getFirst().name());
    try (var in = one.attachments().getFirst().bytes().open()) {
      assertArrayEquals("%PDF".getBytes(StandardCharsets.UTF_8), in.readAllBytes());
    }
    SERVER.verify(
        getRequestedFor(urlEqualTo("/candidates/c1/attachments/a1"))
            .withHeader("X-SmartToken", equalTo("key")));
    SERVER.verify(getRequestedFor(urlEqualTo("/store/a1")).withoutHeader("X-SmartToken"));
  }

  @Test
  void whatWasAnsweredIsReadForEachJobAndWhatIsForStatisticsStaysThere() {
    page("", "", "c1");
    candidate("c1", "NEW", "IN_REVIEW");
    SERVER.stubFor(
        get("/candidates/c1/jobs/first/screening-answers")
            .willReturn(
                answer(
                    json(
                        """
                        {'totalFound':5,'content':[
                         {'id':'q1','type':'RADIO','category':'5f','name':'permit','label':'May you work here?',
                          'records':[{'fields':[{'id':'value','label':'','values':[{'id':'y','label':'Yes'}]}]}]},
                         {'id':'q2','type':'TEXT','category':'6f','name':'Shifts','label':'',
                          'records':[{'fields':[{'id':'value','values':['Nights','Weekends']}]}]},
                         {'id':'q3','type':'LANGUAGES','category':'languages','label':'Which languages?',
                          'records':[
                           {'fields':[{'id':'l','label':'Language','values':['German']},
                                      {'id':'p','label':'Level','values':[{'label':'C1'}]}]},
                           {'fields':[{'id':'l','label':'Language','values':['Turkish']}]}]},
                         {'id':'q4','type':'RADIO','category':'ethnicity','label':'Ethnicity?',
                          'records':[{'fields':[{'values':['secret']}]}]},
                         {'id':'q5','type':'TEXT','category':'7f','label':'Left open','records':[]}]}
                        """))));
    var applications = board().applications("").applications();
    assertEquals(
        List.of(
            new Answer("May you work here?", "Yes"),
            new Answer("Shifts", "Nights, Weekends"),
            new Answer("Which languages?", "Language: German, Level: C1; Language: Turkish")),
        applications.getFirst().said().answers().subList(0, 3));
    assertEquals(
        List.of(
            new Answer(
                "Particulars",
                """
                Candidate since: 2021-10-13
                Source: string
                Starts on: 2021-10-13
                Location: string
                Skype: string
                Internal: Yes
                Tags: string
                Consent: REQUIRED\
                """),
            new Answer("Experience", "string, current\nstring"),
            new Answer("Education", "string, current\nstring")),
        applications.getLast().said().answers());
  }

  @Test
  void aLeadDidNotApply() {
    page("", "", "c1");
    candidate("c1", "LEAD", "NEW");
    assertEquals(List.of("c1/second"), ids(board().applications("").applications()));
  }

  @Test
  void aCandidateWhoWasDeletedMeanwhileIsPassedOver() {
    page("", "", "c1", "c2");
    SERVER.stubFor(get("/candidates/c1").willReturn(status(404)));
    candidate("c2", "NEW", "LEAD");
    assertEquals(List.of("c2/first"), ids(board().applications("").applications()));
  }

  @Test
  void aRunGoesOnOverItsPagesAndTheNextOneStartsALittleBefore() {
    page("", "p2", "c1");
    page("p2", "", "c2");
    candidate("c1", "NEW", "LEAD");
    candidate("c2", "NEW", "LEAD");
    var board = board();
    var one = board.applications("");
    var two = board.applications(one.cursor());
    assertEquals(List.of("c1/first"), ids(one.applications()));
    assertEquals(List.of("c2/first"), ids(two.applications()));
    assertEquals(new IncomingPage(List.of(), two.cursor()), board.applications(two.cursor()));
    assertEquals(two.cursor(), lastCursor(board(), two.cursor()));
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/candidates"))
            .withQueryParam("updatedAfter", equalTo("2021-10-16T21:03:09.300Z"))
            .withQueryParam("pageId", absent()));
  }

  @Test
  void pagesThatDoNotEndAreNotReadForEver() {
    page("", "p2", "c1");
    page("p2", "p2", "c1");
    candidate("c1", "NEW", "LEAD");
    var one = board().applications("");
    assertFails(Reason.UNREADABLE, () -> board().applications(one.cursor()));
  }

  private SmartRecruitersBoard board() {
    return new SmartRecruitersBoard(
        wire, Stub.base(SERVER), "key", new Classes("health", "nursing", "associate"));
  }

  private static String lastCursor(SmartRecruitersBoard board, String cursor) {
    var one = board.applications(cursor);
    return board.applications(one.cursor()).cursor();
  }

  private static List<String> ids(List<IncomingApplication> applications) {
    return applications.stream().map(IncomingApplication::externalId).toList();
  }

  private static void page(String page, String next, String... ids) {
    var list =
        fixture(SmartRecruitersCandidatesTest.class, "candidates.json").put("nextPageId", next);
    var one = (ObjectNode) list.path("content").path(0);
    var content = list.arrayNode();
    for (var id : ids) {
      content.add(one.deepCopy().put("id", id));
    }
    list.set("content", content);
    SERVER.stubFor(
        get(urlPathEqualTo("/candidates"))
            .withQueryParam("pageId", page.isEmpty() ? absent() : equalTo(page))
            .willReturn(answer(list)));
  }

  private static void candidate(String id, String first, String second) {
    var candidate = fixture(SmartRecruitersCandidatesTest.class, "candidate.json").put("id", id);
    assigned(candidate, "/primaryAssignment", "first", first);
    assigned(candidate, "/secondaryAssignments/0", "second", second);
    SERVER.stubFor(get("/candidates/" + id).willReturn(answer(candidate)));
    SERVER.stubFor(get("/candidates/" + id + "/attachments").willReturn(status(404)));
  }

  private static void assigned(ObjectNode candidate, String at, String job, String status) {
    candidate.withObject(at).put("status", status).withObject("/job").put("id", job);
  }
}
