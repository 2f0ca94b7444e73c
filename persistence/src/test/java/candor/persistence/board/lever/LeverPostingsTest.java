package candor.persistence.board.lever;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Wires.assertFails;
import static candor.persistence.board.http.Wires.words;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.posting.Board;
import candor.model.posting.Board.Ref;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import candor.persistence.board.Postings;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LeverPostingsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final UUID ID = new UUID(0x0123456789abcdefL, 0x8123456789abcdefL);
  private static final Ref NEW = Ref.of(new PostingId(ID));
  private static final String TEXT =
      "<p>Care for people at night.</p>\\n"
          + "<p>You bring:<br />- calm<br />- a licence</p>\\n"
          + "<p>We pay for nights.</p>";

  private final Wire wire = Wires.quick();
  private final Board board = board("ada@ex.org");

  @BeforeEach
  void aUserIsThereAndNoPosting() {
    SERVER.stubFor(get(anyUrl()).atPriority(9).willReturn(answer(json("{'data':[]}"))));
    SERVER.stubFor(
        get(urlPathEqualTo("/users"))
            .willReturn(answer(json("{'data':[{'id':'u1','email':'ada@ex.org'}]}"))));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aPostingIsMadeInTheUsersNameWithTheDepartmentOfItsTeam() {
    SERVER.stubFor(
        get(urlPathEqualTo("/postings"))
            .withQueryParam("team", equalTo("Ward 3"))
            .willReturn(
                answer(
                    json("{'data':[{'categories':{'team':'Ward 3','department':'Hospital'}}]}"))));
    made("published");
    board.publish(NEW, Postings.nurse());
    SERVER.verify(
        1,
        postRequestedFor(urlPathEqualTo("/postings"))
            .withQueryParam("perform_as", equalTo("u1"))
            .withRequestBody(
                equalToJson(
                    """
                    {"text": "Nurse, nights", "state": "published", "tags": ["%s"],
                     "categories": {"location": "Zürich", "team": "Ward 3", "department": "Hospital"},
                     "content": {"descriptionHtml": "%s"}, "workplaceType": "onsite",
                     "salaryRange": {"min": 62000, "max": 74000, "currency": "CHF",
                                     "interval": "per-year-salary"}}
                    """
                        .formatted(ID, TEXT))));
  }

  @Test
  void whatWasPublishedIsReadBackAsItWasSent() {
    there("p1", ours("published", ""));
    var content = Postings.nurse();
    var shown = board.look(new Ref(NEW.id(), "p1", content)).orElseThrow();
    assertEquals(content, shown.content());
    assertEquals("p1", shown.remote());
    assertEquals("https://jobs.lever.co/acme/p1", shown.link());
  }

  @Test
  void whatSomebodyChangedThereIsSeen() {
    there(
        "p1",
        """
        {'id':'p1','text':'Nurse','state':'published','tags':['%s'],'workplaceType':'remote',
         'categories':{'location':'Basel','team':'Ward 4'},
         'content':{'descriptionHtml':'<p>Other</p>','lists':[{'text':'We offer','content':'<li>Tea</li>'}],
                    'closingHtml':'<p>Apply now</p>'},
         'salaryRange':{'min':1,'max':2,'currency':'EUR','interval':'per-year-salary'}}
        """
            .formatted(ID));
    var sent = Postings.nurse();
    assertEquals(
        new PostingContent(
            "Nurse",
            sent.company(),
            "Ward 4",
            "Basel",
            sent.country(),
            Workplace.REMOTE,
            sent.employment(),
            new Salary(1, 2, "EUR"),
            "Other\n\nWe offer\n- Tea\n\nApply now",
            sent.openedAt()),
        board.look(new Ref(NEW.id(), "p1", sent)).orElseThrow().content());
  }

  @Test
  void whatPeopleAddedThereStaysWithAChange() {
    there(
        "p1",
        ours(
            "closed",
            ",'closingHtml':'<p>Apply now</p>','lists':[{'text':'We"
                + " offer','content':'<li>Tea</li>'}]"));
    SERVER.stubFor(
        post(urlPathEqualTo("/postings/p1"))
            .willReturn(answer(json("{'data':{'id':'p1','state':'published'}}"))));
    board.publish(new Ref(NEW.id(), "p1", null), Postings.titled("Cook"));
    SERVER.verify(
        postRequestedFor(urlPathEqualTo("/postings/p1"))
            .withRequestBody(matchingJsonPath("$.text", equalTo("Cook")))
            .withRequestBody(matchingJsonPath("$.state", equalTo("published")))
            .withRequestBody(matchingJsonPath("$.workplaceType", equalTo("hybrid")))
            .withRequestBody(matchingJsonPath("$.content.lists[0].text", equalTo("We offer")))
            .withRequestBody(
                matchingJsonPath("$.content.closingPostingHtml", equalTo("<p>Apply now</p>")))
            .withRequestBody(matchingJsonPath("$.categories.commitment", equalTo("Part-time")))
            .withRequestBody(matchingJsonPath("$[?(!@.tags)]")));
  }

  @Test
  void aCityThatIsTakenOutHereIsNotSentBack() {
    assertGroups(Postings.titled("Cook"), "{'commitment':'Part-time'}");
  }

  @Test
  void anotherTeamDoesNotKeepTheDepartment() {
    assertGroups(Postings.remote("Cook"), "{'team':'Platform','commitment':'Part-time'}");
  }

  // Where one that was published with a place, a team and its department is put by a change.
  private void assertGroups(PostingContent content, String categories) {
    there("p1", ours("published", ""));
    SERVER.stubFor(
        post(urlPathEqualTo("/postings/p1"))
            .willReturn(answer(json("{'data':{'id':'p1','state':'published'}}"))));
    board.publish(new Ref(NEW.id(), "p1", null), content);
    SERVER.verify(
        postRequestedFor(urlPathEqualTo("/postings/p1"))
            .withRequestBody(
                matchingJsonPath("$.categories", equalToJson(json(categories).toString()))));
  }

  @Test
  void aLostAnswerMakesNoSecondPosting() {
    SERVER.stubFor(
        post(urlPathEqualTo("/postings"))
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    assertFails(Reason.IN_DOUBT, () -> board.publish(NEW, Postings.nurse()));
    SERVER.stubFor(
        get(urlPathEqualTo("/postings"))
            .withQueryParam("tag", equalTo(ID.toString()))
            .willReturn(answer(json("{'data':[" + ours("published", "") + "]}"))));
    SERVER.stubFor(
        post(urlPathEqualTo("/postings/p1"))
            .willReturn(answer(json("{'data':{'id':'p1','state':'published'}}"))));
    board("ada@ex.org").publish(NEW, Postings.nurse());
    SERVER.verify(1, postRequestedFor(urlPathEqualTo("/postings")));
    SERVER.verify(1, postRequestedFor(urlPathEqualTo("/postings/p1")));
  }

  @Test
  void aPostingThatWasMadeThereIsNeverChanged() {
    there("p9", "{'id':'p9','text':'Theirs','state':'published','tags':['nursing']}");
    var tied = new Ref(NEW.id(), "p9", null);
    assertTrue(
        words(Reason.REFUSED, () -> board.publish(tied, Postings.nurse())).contains("made there"));
    assertTrue(board.look(tied).isEmpty());
    board.close(tied);
    SERVER.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void whatIsDoneTwiceIsClosedOnce() {
    there("p1", ours("published", ""));
    SERVER.stubFor(
        post(urlPathEqualTo("/postings/p1"))
            .willReturn(answer(json("{'data':{'id':'p1','state':'closed'}}"))));
    board.close(new Ref(NEW.id(), "p1", null));
    there("p1", ours("closed", ""));
    board.close(new Ref(NEW.id(), "p1", null));
    SERVER.verify(
        1,
        postRequestedFor(urlPathEqualTo("/postings/p1"))
            .withQueryParam("perform_as", equalTo("u1"))
            .withRequestBody(equalToJson("{\"state\":\"closed\"}")));
    assertTrue(board.look(new Ref(NEW.id(), "p1", null)).isEmpty());
  }

  @Test
  void whatItDoesNotSayIsInDoubt() {
    made("draft");
    assertFails(Reason.IN_DOUBT, () -> board.publish(NEW, Postings.nurse()));
  }

  @Test
  void withoutANameNothingIsMade() {
    assertTrue(
        words(Reason.REFUSED, () -> board("").publish(NEW, Postings.nurse())).contains("settings"));
    SERVER.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void whatItRefusesIsSaidInItsWords() {
    SERVER.stubFor(
        post(urlPathEqualTo("/postings"))
            .willReturn(
                answer(400, json("{'code':'BadRequest','message':'team is not a valid subset'}"))));
    assertTrue(
        words(Reason.REFUSED, () -> board.publish(NEW, Postings.nurse()))
            .contains("team is not a valid subset"));
  }

  @Test
  void whatWasMadeFromHereIsNoneOfItsOwnJobs() {
    SERVER.stubFor(
        get(urlPathEqualTo("/postings"))
            .willReturn(
                answer(
                    json(
                        "{'data':["
                            + ours("published", "")
                            + ",{'id':'p9','text':'Theirs','state':'published','tags':['nursing']}]}"))));
    assertEquals(List.of(new Board.OwnJob("p9", "Theirs")), board.jobs());
  }

  private Board board(String actor) {
    return new LeverBoard(wire, Stub.base(SERVER), new LeverBoard.Client("key", "", actor));
  }

  private static void made(String state) {
    SERVER.stubFor(
        post(urlPathEqualTo("/postings"))
            .willReturn(answer(201, json("{'data':{'id':'p1','state':'" + state + "'}}"))));
  }

  private static void there(String id, String posting) {
    SERVER.stubFor(
        get(urlPathEqualTo("/postings/" + id))
            .willReturn(answer(json("{'data':" + posting + "}"))));
  }

  private static String ours(String state, String more) {
    return """
    {'id':'p1','text':'Nurse, nights','state':'%s','tags':['night','%s'],'workplaceType':'onsite',
     'categories':{'location':'Zürich','team':'Ward 3','department':'Hospital','commitment':'Part-time'},
     'content':{'description':'as text','descriptionHtml':'%s'%s},
     'salaryRange':{'min':62000,'max':74000,'currency':'CHF','interval':'per-year-salary'},
     'urls':{'show':'https://jobs.lever.co/acme/p1'}}
    """
        .formatted(state, ID, TEXT, more);
  }
}
