package candor.persistence.board.teamtailor;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Wires.assertFails;
import static candor.persistence.board.http.Wires.words;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeamtailorStandingsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private final Wire wire = Wires.quick();
  private final Board board =
      new TeamtailorBoard(wire, Stub.base(SERVER), "key", () -> NOW.plusMillis(7));

  @BeforeEach
  void stages() {
    SERVER.stubFor(
        get(urlPathEqualTo("/jobs/j1/stages"))
            .willReturn(
                answer(
                    json(
                        "{'data':[{'id':'s1','attributes':{'name':'Inbox'}},"
                            + "{'id':'s2','attributes':{'name':'Interview'}}]}"))));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aMoveIsMadeAndReadBack() {
    application(at("s1", "null"), at("s2", "null"));
    board.tell("a1", new Standing("interview", false, ""));
    sent(
        "{'data':{'type':'job-applications','id':'a1','relationships':"
            + "{'stage':{'data':{'type':'stages','id':'s2'}}}}}");
  }

  @Test
  void aStageOfTheSecondPageIsFound() {
    SERVER.stubFor(
        get(urlPathEqualTo("/jobs/j1/stages"))
            .withQueryParam("page[number]", equalTo("2"))
            .willReturn(answer(json("{'data':[{'id':'s3','attributes':{'name':'Offer'}}]}"))));
    SERVER.stubFor(
        get(urlPathEqualTo("/jobs/j1/stages"))
            .withQueryParam("page[number]", equalTo("1"))
            .willReturn(answer(json("{'data':[],'meta':{'page-count':2}}"))));
    application(at("s1", "null"), at("s3", "null"));
    board.tell("a1", new Standing("Offer", false, ""));
    assertEquals(1, changes());
  }

  @Test
  void whoIsThereAlreadyIsNotMoved() {
    application(at("s2", "null"), at("s2", "null"));
    board.tell("a1", new Standing("Interview", false, ""));
    assertEquals(0, changes());
  }

  @Test
  void aRejectionSaysWhen() {
    application(at("s1", "null"), at("s1", "'2026-11-26T10:00:00Z'"));
    board.tell("a1", new Standing("Inbox", true, ""));
    sent(
        "{'data':{'type':'job-applications','id':'a1',"
            + "'attributes':{'rejected-at':'2026-11-26T10:00:00Z'}}}");
  }

  @Test
  void whoWasRejectedIsTakenBackToBeMoved() {
    application(at("s1", "'2026-11-26T10:00:00Z'"), at("s2", "null"));
    board.tell("a1", new Standing("Interview", false, ""));
    sent(
        "{'data':{'type':'job-applications','id':'a1','attributes':{'rejected-at':null},"
            + "'relationships':{'stage':{'data':{'type':'stages','id':'s2'}}}}}");
  }

  @Test
  void aRejectionThatIsNotSeenAfterwardsIsInDoubt() {
    application(at("s1", "null"), at("s1", "null"));
    assertFails(Reason.IN_DOUBT, () -> board.tell("a1", new Standing("Inbox", true, "")));
  }

  @Test
  void whatCanNotBeReadBackIsInDoubt() {
    for (var told : List.of(new Standing("Interview", false, ""), new Standing("", true, ""))) {
      SERVER.resetAll();
      stages();
      application(at("s1", "null"), at("s2", "null"));
      SERVER.stubFor(
          get(urlPathEqualTo("/job-applications/a1"))
              .inScenario("a1")
              .whenScenarioStateIs("changed")
              .willReturn(Stub.status(503)));
      assertFails(Reason.IN_DOUBT, () -> board.tell("a1", told));
    }
  }

  @Test
  void aStageThatIsNotThereIsRefusedWithThoseThatAre() {
    application(at("s1", "null"), at("s1", "null"));
    var said = words(Reason.REFUSED, () -> board.tell("a1", new Standing("Lunch", false, "")));
    assertEquals("It has no stage called “Lunch”. It has: Inbox, Interview.", said);
    assertEquals(0, changes());
  }

  private static void sent(String body) {
    SERVER.verify(
        patchRequestedFor(urlPathEqualTo("/job-applications/a1"))
            .withRequestBody(equalToJson(json(body).toString())));
  }

  private static int changes() {
    return SERVER
        .countRequestsMatching(patchRequestedFor(urlPathEqualTo("/job-applications/a1")).build())
        .getCount();
  }

  private static String at(String stage, String rejected) {
    return ("{'data':{'id':'a1','type':'job-applications','attributes':{'rejected-at':%s},"
            + "'relationships':{'job':{'data':{'type':'jobs','id':'j1'}},"
            + "'stage':{'data':{'type':'stages','id':'%s'}}}}}")
        .formatted(rejected, stage);
  }

  private static void application(String before, String after) {
    var path = urlPathEqualTo("/job-applications/a1");
    SERVER.stubFor(
        get(path).inScenario("a1").whenScenarioStateIs(STARTED).willReturn(answer(json(before))));
    SERVER.stubFor(
        get(path).inScenario("a1").whenScenarioStateIs("changed").willReturn(answer(json(after))));
    SERVER.stubFor(
        patch(path).inScenario("a1").willSetStateTo("changed").willReturn(answer(json(after))));
  }
}
