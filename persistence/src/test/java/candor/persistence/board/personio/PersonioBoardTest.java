package candor.persistence.board.personio;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Stub.status;
import static candor.persistence.board.http.Wires.assertFails;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersonioBoardTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private final Wire wire = Wires.quick();

  @BeforeEach
  void tokensAreGivenAndCandidatesKnown() {
    SERVER.stubFor(
        post("/auth/token").willReturn(answer(json("{'access_token':'t1','expires_in':3600}"))));
    SERVER.stubFor(
        get(urlPathMatching("/recruiting/candidates/.*"))
            .willReturn(
                answer(
                    json(
                        "{'id':'c','first_name':'Ada','last_name':'Ek','email':'ada@example.org'}"))));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void theNewestComesFirstThereAndTheOldestHere() {
    page("", "", application("3", "2026-03-03"), application("2", "2026-03-02"));
    var page = board().applications("");
    assertEquals(List.of("2", "3"), ids(page));
    var application = page.applications().getFirst();
    assertEquals(To.remote("j1"), application.to());
    assertEquals(new Applicant("Ada Ek", "ada@example.org", ""), application.who());
    SERVER.verify(
        postRequestedFor(urlEqualTo("/auth/token"))
            .withRequestBody(
                equalTo("grant_type=client_credentials&client_id=id&client_secret=key")));
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/recruiting/applications"))
            .withHeader("Authorization", equalTo("Bearer t1"))
            .withHeader("Beta", equalTo("true"))
            .withQueryParam("updated_at.gt", absent()));
  }

  @Test
  void aTimeIsReadWithItsZone() {
    var local =
        "{'id':'3','updated_at':{'date-time':'2026-06-02T10:00:00','timezone':'Europe/Berlin'}}";
    var unreadable = "{'id':'4','updated_at':{'date-time':'soon','timezone':'Europe/Nowhere'}}";
    page("", "", unreadable, local);
    var one = board().applications("");
    var _ = board().applications(one.cursor());
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/recruiting/applications"))
            .withQueryParam("updated_at.gt", equalTo("2026-06-02T07:50:00Z")));
  }

  @Test
  void aProfileComesWithAnApplication() {
    page("", "", application("3", "2026-03-03"));
    SERVER.stubFor(
        get(urlPathMatching("/recruiting/candidates/.*"))
            .willReturn(
                answer(
                    json(
                        "{'id':'c','first_name':'Ada','last_name':'Ek','linkedin_profile':'https://www.linkedin.com/in/ada'}"))));
    var application = board().applications("").applications().getFirst();
    assertEquals(List.of("https://www.linkedin.com/in/ada"), application.who().links());
  }

  @Test
  void aCandidateIsKnownAlsoInAnEnvelope() {
    page("", "", application("3", "2026-03-03"));
    SERVER.stubFor(
        get(urlPathMatching("/recruiting/candidates/.*"))
            .willReturn(
                answer(
                    json(
                        "{'_data':{'id':'c','first_name':'Ada','last_name':'Ek','email':'ada@example.org'}}"))));
    assertEquals(
        new Applicant("Ada Ek", "ada@example.org", ""),
        board().applications("").applications().getFirst().who());
  }

  @Test
  void theTimeMovesOnlyWhenAllPagesWereRead() {
    page("", "n", application("3", "2026-03-03"));
    page("n", "", application("2", "2026-03-02"));
    var one = board().applications("");
    SERVER.stubFor(
        get(urlPathEqualTo("/recruiting/applications"))
            .withQueryParam("cursor", equalTo("n"))
            .willReturn(status(500)));
    assertFails(Reason.UNREACHABLE, () -> board().applications(one.cursor()));
    page("n", "", application("2", "2026-03-02"), application("1", "2026-03-01"));
    var board = board();
    var two = board.applications(one.cursor());
    assertEquals(List.of("1", "2"), ids(two));
    assertEquals(new IncomingPage(List.of(), two.cursor()), board.applications(two.cursor()));
    var _ = board().applications(two.cursor());
    SERVER.verify(
        getRequestedFor(urlPathEqualTo("/recruiting/applications"))
            .withQueryParam("updated_at.gt", equalTo("2026-03-02T23:50:00Z"))
            .withQueryParam("cursor", absent()));
  }

  @Test
  void whoWasErasedIsPassedOver() {
    page(
        "",
        "",
        application("3", "2026-03-03"),
        "{'id':'2','candidate':{'id':'c2'},'job':{'id':'j1'},'is_anonymized':true}");
    assertEquals(List.of("3"), ids(board().applications("")));
    SERVER.stubFor(get(urlPathMatching("/recruiting/candidates/.*")).willReturn(status(404)));
    assertEquals(List.of(), ids(board().applications("")));
  }

  @Test
  void itsJobsAreItsJobs() {
    SERVER.stubFor(
        get(urlPathEqualTo("/recruiting/jobs"))
            .willReturn(
                answer(json("{'_data':[{'id':'j1','name':'Nurse'}],'_meta':{'links':{}}}"))));
    assertEquals(List.of(new OwnJob("j1", "Nurse")), board().jobs());
    assertEquals("", board().test());
  }

  @Test
  void whatGoesWrongIsSaidAsItIs() {
    SERVER.stubFor(get(urlPathEqualTo("/recruiting/jobs")).willReturn(status(401)));
    assertFails(Reason.NOT_ALLOWED, () -> board().test());
    SERVER.stubFor(get(urlPathEqualTo("/recruiting/applications")).willReturn(status(429)));
    assertFails(Reason.BUSY, () -> board().applications(""));
    SERVER.stubFor(
        get(urlPathEqualTo("/recruiting/applications")).willReturn(answer(json("{'data':[]}"))));
    assertFails(Reason.UNREADABLE, () -> board().applications(""));
    SERVER.stubFor(post("/auth/token").willReturn(status(403)));
    assertFails(Reason.NOT_ALLOWED, () -> board().applications(""));
    assertEquals("Client[id]", new PersonioBoard.Client("id", "key").toString());
  }

  private PersonioBoard board() {
    return new PersonioBoard(
        wire, Stub.base(SERVER), new PersonioBoard.Client("id", "key"), () -> Wires.NOW);
  }

  private static List<String> ids(IncomingPage page) {
    return page.applications().stream().map(IncomingApplication::externalId).toList();
  }

  private static void page(String cursor, String next, String... applications) {
    var links =
        next.isEmpty() ? "" : "'next':{'href':'https://api.personio.de/v2/x?cursor=" + next + "'}";
    SERVER.stubFor(
        get(urlPathEqualTo("/recruiting/applications"))
            .withQueryParam("cursor", cursor.isEmpty() ? absent() : equalTo(cursor))
            .willReturn(
                answer(
                    json(
                        "{'_data':[%s],'_meta':{'links':{%s}}}"
                            .formatted(String.join(",", applications), links)))));
  }

  private static String application(String id, String day) {
    return "{'id':'%s','updated_at':'%sT00:00:00Z','candidate':{'id':'c%s'},'job':{'id':'j1'}}"
        .formatted(id, day, id);
  }
}
