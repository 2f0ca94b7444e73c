package candor.persistence.board.lever;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Wires.assertFails;
import static candor.persistence.board.http.Wires.words;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeverStandingsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final String NEW = "{'data':{'id':'o1','stage':'s1','archived':null}}";
  private static final String ON_SITE = "{'data':{'id':'o1','stage':'s2','archived':null}}";
  private static final String ARCHIVED =
      "{'data':{'id':'o1','stage':'s1','archived':{'reason':'r2','archivedAt':1}}}";
  private final Wire wire = Wires.quick();
  private final Board board =
      new LeverBoard(
          wire, Stub.base(SERVER), new LeverBoard.Client("key", "Underqualified", "ada@ex.org"));

  @BeforeEach
  void lists() {
    list("/stages", "{'data':[{'id':'s1','text':'New lead'},{'id':'s2','text':'On-site'}]}");
    list(
        "/archive_reasons",
        "{'data':[{'id':'r1','text':'Hired'},{'id':'r2','text':'Underqualified'}]}");
    list("/users", "{'data':[{'id':'u1','email':'Ada@ex.org'}]}");
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aMoveIsMadeInTheUsersNameAndReadBack() {
    opportunity("/stage", NEW, ON_SITE);
    board.tell("o1/a1", new Standing("on-site", false, ""));
    SERVER.verify(
        putRequestedFor(urlPathEqualTo("/opportunities/o1/stage"))
            .withQueryParam("perform_as", equalTo("u1"))
            .withRequestBody(equalToJson("{\"stage\":\"s2\"}")));
  }

  @Test
  void aStageOfTheSecondPageIsFound() {
    list("/stages", "{'data':[],'hasNext':true,'next':'more'}");
    SERVER.stubFor(
        get(urlPathEqualTo("/stages"))
            .withQueryParam("offset", equalTo("more"))
            .willReturn(answer(json("{'data':[{'id':'s2','text':'On-site'}]}"))));
    opportunity("/stage", NEW, ON_SITE);
    board.tell("o1/a1", new Standing("On-site", false, ""));
    SERVER.verify(putRequestedFor(urlPathEqualTo("/opportunities/o1/stage")));
  }

  @Test
  void whoIsThereAlreadyIsNotMoved() {
    opportunity("/stage", ON_SITE, ON_SITE);
    board.tell("o1/a1", new Standing("On-site", false, ""));
    assertEquals(0, SERVER.countRequestsMatching(putRequestedFor(anyUrl()).build()).getCount());
  }

  @Test
  void aMoveThatIsNotSeenAfterwardsIsInDoubt() {
    opportunity("/stage", NEW, NEW);
    assertFails(Reason.IN_DOUBT, () -> board.tell("o1/a1", new Standing("On-site", false, "")));
  }

  @Test
  void aMoveThatCanNotBeReadBackIsInDoubt() {
    opportunity("/stage", NEW, ON_SITE);
    SERVER.stubFor(
        get(urlPathEqualTo("/opportunities/o1"))
            .inScenario("o1")
            .whenScenarioStateIs("changed")
            .willReturn(Stub.status(503)));
    assertFails(Reason.IN_DOUBT, () -> board.tell("o1/a1", new Standing("On-site", false, "")));
  }

  @Test
  void aRejectionThatCanNotBeReadBackIsInDoubt() {
    opportunity("/archived", NEW, ARCHIVED);
    SERVER.stubFor(
        get(urlPathEqualTo("/opportunities/o1"))
            .inScenario("o1")
            .whenScenarioStateIs("changed")
            .willReturn(Stub.status(429)));
    assertFails(
        Reason.IN_DOUBT,
        () -> board.tell("o1/a1", new Standing("New lead", true, "Underqualified")));
  }

  @Test
  void aStageThatIsNotThereIsRefusedWithThoseThatAre() {
    opportunity("/stage", NEW, NEW);
    var said = words(Reason.REFUSED, () -> board.tell("o1/a1", new Standing("Lunch", false, "")));
    assertEquals("It has no stage called “Lunch”. It has: New lead, On-site.", said);
    assertEquals(0, SERVER.countRequestsMatching(putRequestedFor(anyUrl()).build()).getCount());
  }

  @Test
  void aRejectionGoesToTheArchiveForTheUsualReasonWhereItsOwnIsNotKnown() {
    opportunity("/archived", NEW, ARCHIVED);
    board.tell("o1/a1", new Standing("New lead", true, "No driving licence"));
    SERVER.verify(
        putRequestedFor(urlPathEqualTo("/opportunities/o1/archived"))
            .withRequestBody(equalToJson("{\"reason\":\"r2\"}")));
  }

  @Test
  void whoIsInTheArchiveIsTakenOutOfItToBeMoved() {
    opportunity("/archived", ARCHIVED, ON_SITE);
    board.tell("o1/a1", new Standing("On-site", false, ""));
    SERVER.verify(
        putRequestedFor(urlPathEqualTo("/opportunities/o1/archived"))
            .withRequestBody(equalToJson("{\"reason\":null}")));
  }

  @Test
  void whoIsTakenOutOfTheArchiveAndCanNotBeMovedThenIsInDoubt() {
    opportunity("/archived", ARCHIVED, NEW);
    SERVER.stubFor(
        put(urlPathEqualTo("/opportunities/o1/stage")).atPriority(1).willReturn(Stub.status(429)));
    assertFails(Reason.IN_DOUBT, () -> board.tell("o1/a1", new Standing("On-site", false, "")));
    SERVER.verify(putRequestedFor(urlPathEqualTo("/opportunities/o1/archived")));
  }

  @Test
  void whoIsGoneThereIsRefused() {
    SERVER.stubFor(get(urlPathEqualTo("/opportunities/o1")).willReturn(Stub.status(404)));
    assertFails(Reason.REFUSED, () -> board.tell("o1/a1", new Standing("On-site", false, "")));
  }

  private static void list(String path, String list) {
    SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(answer(json(list))));
  }

  // As it is before and after a change.
  private static void opportunity(String change, String before, String after) {
    SERVER.stubFor(
        get(urlPathEqualTo("/opportunities/o1"))
            .inScenario("o1")
            .whenScenarioStateIs(STARTED)
            .willReturn(answer(json(before))));
    SERVER.stubFor(
        get(urlPathEqualTo("/opportunities/o1"))
            .inScenario("o1")
            .whenScenarioStateIs("changed")
            .willReturn(answer(json(after))));
    SERVER.stubFor(put(anyUrl()).atPriority(8).willReturn(answer(json(after))));
    SERVER.stubFor(
        put(urlPathEqualTo("/opportunities/o1" + change))
            .inScenario("o1")
            .willSetStateTo("changed")
            .willReturn(answer(json(after))));
  }
}
