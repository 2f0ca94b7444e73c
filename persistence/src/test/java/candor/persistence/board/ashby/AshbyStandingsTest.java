package candor.persistence.board.ashby;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Wires.assertFails;
import static candor.persistence.board.http.Wires.words;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.Board;
import candor.model.posting.Board.Standing;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AshbyStandingsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private final Wire wire = Wires.quick();
  private final Board board = new AshbyBoard(wire, Stub.base(SERVER), "key", "Other");

  @BeforeEach
  void lists() {
    method(
        "interviewStage.list",
        "{'success':true,'results':[{'id':'s1','title':'Review','type':'Active'},"
            + "{'id':'s2','title':'Onsite','type':'Active'},"
            + "{'id':'s9','title':'Archived','type':'Archived'}]}");
    method(
        "archiveReason.list",
        "{'success':true,'results':[{'id':'r1','text':'Other'},{'id':'r2','text':'Pay'}]}");
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aMoveIsMadeWithinTheInterviewPlanAndReadBack() {
    application(stage("s1", "Active"), stage("s2", "Active"));
    board.tell("a1", new Standing("ONSITE", false, ""));
    SERVER.verify(
        postRequestedFor(urlEqualTo("/interviewStage.list"))
            .withRequestBody(equalToJson("{\"interviewPlanId\":\"p1\"}")));
    SERVER.verify(
        postRequestedFor(urlEqualTo("/application.changeStage"))
            .withRequestBody(
                equalToJson("{\"applicationId\":\"a1\",\"interviewStageId\":\"s2\"}")));
  }

  @Test
  void aStageOfTheSecondPageIsFound() {
    method(
        "interviewStage.list",
        "{'success':true,'results':[],'moreDataAvailable':true,'nextCursor':'c2'}");
    SERVER.stubFor(
        post(urlEqualTo("/interviewStage.list"))
            .withRequestBody(equalToJson("{\"interviewPlanId\":\"p1\",\"cursor\":\"c2\"}"))
            .willReturn(
                answer(
                    json(
                        "{'success':true,"
                            + "'results':[{'id':'s3','title':'Offer','type':'Active'}]}"))));
    application(stage("s1", "Active"), stage("s3", "Active"));
    board.tell("a1", new Standing("Offer", false, ""));
    assertEquals(1, changes());
  }

  @Test
  void whoIsThereAlreadyIsNotMoved() {
    application(stage("s2", "Active"), stage("s2", "Active"));
    board.tell("a1", new Standing("Onsite", false, ""));
    assertEquals(0, changes());
  }

  @Test
  void aRejectionGoesToTheArchiveForItsReason() {
    application(stage("s1", "Active"), stage("s9", "Archived"));
    board.tell("a1", new Standing("Review", true, "pay"));
    SERVER.verify(
        postRequestedFor(urlEqualTo("/application.changeStage"))
            .withRequestBody(
                equalToJson(
                    "{\"applicationId\":\"a1\",\"interviewStageId\":\"s9\","
                        + "\"archiveReasonId\":\"r2\"}")));
  }

  @Test
  void aMoveIntoTheArchiveUnderTheNameOfAStageIsRefused() {
    application(stage("s1", "Active"), stage("s1", "Active"));
    var said = words(Reason.REFUSED, () -> board.tell("a1", new Standing("Archived", false, "")));
    assertEquals("It has no stage called “Archived”. It has: Review, Onsite.", said);
    assertEquals(0, changes());
  }

  @Test
  void aFailureThatComesWithAGoodStatusIsOne() {
    application(stage("s1", "Active"), stage("s1", "Active"));
    method(
        "application.changeStage",
        "{'success':false,'errorInfo':{'code':'invalid_input','message':'An offer is missing.'}}");
    var said = words(Reason.REFUSED, () -> board.tell("a1", new Standing("Onsite", false, "")));
    assertEquals("“An offer is missing”.", said);
  }

  @Test
  void whatCanNotBeReadBackIsInDoubt() {
    for (var told : List.of(new Standing("Onsite", false, ""), new Standing("", true, "Pay"))) {
      SERVER.resetAll();
      lists();
      application(stage("s1", "Active"), stage("s2", "Active"));
      SERVER.stubFor(
          post(urlEqualTo("/application.info"))
              .inScenario("a1")
              .whenScenarioStateIs("changed")
              .willReturn(Stub.status(503)));
      assertFails(Reason.IN_DOUBT, () -> board.tell("a1", told));
    }
  }

  private static int changes() {
    return SERVER
        .countRequestsMatching(postRequestedFor(urlEqualTo("/application.changeStage")).build())
        .getCount();
  }

  private static String stage(String id, String type) {
    return ("{'success':true,'results':{'id':'a1','currentInterviewStage':"
            + "{'id':'%s','type':'%s','interviewPlanId':'p1'}}}")
        .formatted(id, type);
  }

  private static void method(String method, String said) {
    SERVER.stubFor(post(urlEqualTo("/" + method)).willReturn(answer(json(said))));
  }

  private static void application(String before, String after) {
    SERVER.stubFor(
        post(urlEqualTo("/application.info"))
            .inScenario("a1")
            .whenScenarioStateIs(STARTED)
            .willReturn(answer(json(before))));
    SERVER.stubFor(
        post(urlEqualTo("/application.info"))
            .inScenario("a1")
            .whenScenarioStateIs("changed")
            .willReturn(answer(json(after))));
    SERVER.stubFor(
        post(urlEqualTo("/application.changeStage"))
            .inScenario("a1")
            .willSetStateTo("changed")
            .willReturn(answer(json("{'success':true,'results':{}}"))));
  }
}
