package candor.persistence.board.smartrecruiters;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Wires.assertFails;
import static candor.persistence.board.http.Wires.words;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.posting.Board;
import candor.model.posting.Board.Standing;
import candor.model.posting.BoardException.Reason;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SmartRecruitersStandingsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final String STATUS = "/candidates/c1/jobs/j2/status";
  private final Wire wire = Wires.quick();
  private final Board board =
      new SmartRecruitersBoard(
          wire, Stub.base(SERVER), "key", new SmartRecruitersBoard.Classes("i", "f", "e"));

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aMoveIsMadeForTheJobThatIsMeantAndReadBack() {
    candidate("NEW", "IN_REVIEW");
    board.tell("c1/j2", new Standing("In review", false, ""));
    SERVER.verify(
        putRequestedFor(urlPathEqualTo(STATUS))
            .withRequestBody(equalToJson("{\"status\":\"IN_REVIEW\"}")));
  }

  @Test
  void aRejectionIsToldWithoutAReason() {
    candidate("NEW", "REJECTED");
    board.tell("c1/j2", new Standing("New", true, "No licence"));
    SERVER.verify(
        putRequestedFor(urlPathEqualTo(STATUS))
            .withRequestBody(equalToJson("{\"status\":\"REJECTED\"}")));
  }

  @Test
  void aMoveThatCanNotBeReadBackIsInDoubt() {
    candidate("NEW", "IN_REVIEW");
    SERVER.stubFor(
        get(urlPathEqualTo("/candidates/c1"))
            .inScenario("c1")
            .whenScenarioStateIs("changed")
            .willReturn(Stub.status(503)));
    assertFails(Reason.IN_DOUBT, () -> board.tell("c1/j2", new Standing("In review", false, "")));
  }

  @Test
  void whoIsThereAlreadyIsNotMoved() {
    candidate("INTERVIEW", "INTERVIEW");
    board.tell("c1/j2", new Standing("Interview", false, ""));
    assertEquals(0, changes());
  }

  @Test
  void aStageThatIsNotThereIsRefusedWithThoseThatAre() {
    candidate("NEW", "NEW");
    var said = words(Reason.REFUSED, () -> board.tell("c1/j2", new Standing("Lunch", false, "")));
    assertEquals(
        "It has no stage called “Lunch”. It has: NEW, IN REVIEW, INTERVIEW, OFFERED.", said);
    assertEquals(0, changes());
  }

  @Test
  void whoIsNotUpForTheJobAnyMoreIsRefused() {
    candidate("NEW", "NEW");
    var said =
        words(Reason.REFUSED, () -> board.tell("c1/j9", new Standing("Interview", false, "")));
    assertEquals("It does not know this application.", said);
  }

  private static int changes() {
    return SERVER.countRequestsMatching(putRequestedFor(urlPathEqualTo(STATUS)).build()).getCount();
  }

  private static void candidate(String before, String after) {
    var path = urlPathEqualTo("/candidates/c1");
    SERVER.stubFor(
        get(path)
            .inScenario("c1")
            .whenScenarioStateIs(STARTED)
            .willReturn(answer(json(assigned(before)))));
    SERVER.stubFor(
        get(path)
            .inScenario("c1")
            .whenScenarioStateIs("changed")
            .willReturn(answer(json(assigned(after)))));
    SERVER.stubFor(
        put(urlPathEqualTo(STATUS))
            .inScenario("c1")
            .willSetStateTo("changed")
            .willReturn(Stub.status(204)));
  }

  private static String assigned(String status) {
    return ("{'id':'c1','primaryAssignment':{'job':{'id':'j1'},'status':'OFFERED'},"
            + "'secondaryAssignments':[{'job':{'id':'j2'},'status':'%s'}]}")
        .formatted(status);
  }
}
