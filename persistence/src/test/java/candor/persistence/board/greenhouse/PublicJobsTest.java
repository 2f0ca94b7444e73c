package candor.persistence.board.greenhouse;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.file;
import static candor.persistence.board.http.Stub.fixture;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Stub.status;
import static candor.persistence.board.http.Wires.assertFails;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Shown;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Fields;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What everybody sees of the jobs of a firm.
class PublicJobsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final String LIST = "/boards/acme/jobs?content=true";

  private final Wire wire = Wires.quick();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aRecordedJobIsShownWithTitlePlaceTextAndLink() {
    shows(recorded());
    var shown = look(board(), "144381").orElseThrow();
    assertEquals("Application developer", shown.content().title());
    assertEquals("New York, NY", shown.content().city());
    assertEquals("http://boards.greenhouse.io/generalassembly/jobs/721", shown.link());
    assertEquals("144381", shown.remote(), "applications come by the job's own id");
    var text = shown.content().description();
    assertTrue(text.startsWith("Who this job is right for\n\nAnim wes anderson mixtape,"), text);
    assertTrue(text.contains("aesthetic:\n- Bespoke exercitation viral typewriter.\n- Do"), text);
    assertTrue(text.contains("you probably haven't heard of them cred."), text);
    assertTrue(text.contains("Required skills & experience"), text);
  }

  @Test
  void aJobThatIsNotPostedIsNotPublicAndNobodyIsAskedWithOurKey() {
    shows(recorded());
    var board = board();
    assertEquals(Optional.empty(), look(board, "1"));
    assertEquals(Optional.empty(), look(board, ""), "one without a job is no job's");
    assertTrue(look(board, "144382").isPresent());
    SERVER.verify(1, getRequestedFor(urlEqualTo(LIST)).withoutHeader("Authorization"));
    SERVER.verify(0, getRequestedFor(urlPathEqualTo("/jobs")));
  }

  @Test
  void ofSeveralPostsOfAJobTheFirstMadeIsShown() {
    shows(
        json(
            """
            {'jobs':[
             {'id':12,'internal_job_id':7,'title':'Nurse in York','content':''},
             {'id':9,'internal_job_id':7,'title':'Nurse in Leeds','content':''},
             {'id':10,'internal_job_id':7,'title':'Nurse in Hull','content':''},
             {'id':1,'internal_job_id':null,'title':'Talent pool','content':''}]}
            """));
    assertEquals("Nurse in Leeds", look(board(), "7").orElseThrow().content().title());
  }

  @Test
  void whatTheFirmPutsAroundEveryTextIsLeftOut() {
    shows(
        json(
            """
            {'jobs':[{'id':1,'internal_job_id':7,'content':'\
            &lt;div class=&quot;content-intro&quot;&gt;&lt;p&gt;Who we are.&lt;/p&gt;&lt;/div&gt;\
            &lt;p&gt;Care &amp;amp; calm.&lt;/p&gt;\
            &lt;div class=&quot;content-pay-transparency&quot;&gt;Pay&lt;/div&gt;\
            &lt;div class=&quot;content-conclusion&quot;&gt;Apply soon.&lt;/div&gt;'}]}
            """));
    assertEquals("Care & calm.", look(board(), "7").orElseThrow().content().description());
  }

  @Test
  void withoutATokenNothingIsAskedAndNothingShown() {
    assertEquals(Optional.empty(), look(board(""), "144381"));
    SERVER.verify(0, getRequestedFor(urlPathEqualTo("/boards//jobs")));
  }

  @Test
  void aWrongTokenIsSaidInWordsAndIsNoEmptyBoard() {
    var error = fixture(getClass(), "recorded/no-such-board.json");
    for (var wrong : new int[] {400, 404, 403}) {
      answers(answer(wrong, error));
      assertEquals(
          "There is no public job board “acme” to read (HTTP "
              + wrong
              + ": “Could not find a job board with token 'not-real-inc'”)."
              + " Look at the board token under Edit.",
          Wires.words(Reason.REFUSED, () -> look(board(), "144381")));
    }
    answers(status(404));
    assertFails(Reason.REFUSED, () -> look(board(), "144381"));
    answers(status(500));
    assertFails(Reason.UNREACHABLE, () -> look(board(), "144381"));
    answers(status(429));
    assertFails(Reason.BUSY, () -> look(board(), "144381"));
    shows(json("{}"));
    assertFails(Reason.UNREADABLE, () -> look(board(), "144381"));
  }

  @Test
  void aTestOfTheConnectionReadsThePublicBoardToo() {
    SERVER.stubFor(
        post("/token").willReturn(answer(json("{'access_token':'t','expires_in':3600}"))));
    SERVER.stubFor(get(urlPathEqualTo("/jobs")).willReturn(answer(json("[]"))));
    answers(status(404));
    assertFails(Reason.REFUSED, () -> board().test());
    assertEquals("", board("").test());
    shows(recorded());
    assertEquals("", board().test());
  }

  @Test
  void publicJobsAreReadWhole() {
    var answer = file(getClass(), "public-jobs.json");
    var another = (ObjectNode) answer.path("jobs").path(0).deepCopy();
    another.put("id", 127818).put("title", "Another post of it");
    ((ArrayNode) answer.path("jobs")).insert(0, another);
    read(answer, "144381")
        .left("what a posting is beside its words", "jobs[].requisition_id jobs[].metadata")
        .left(
            "when it was changed, and in which language it is", "jobs[].updated_at jobs[].language")
        .left(
            "teams and places of theirs, which need not be called as here",
            "jobs[].departments[].* jobs[].offices[].*")
        .left("how many there are, of which all are given", "meta.total")
        .andNoOthers();
  }

  @Test
  void recordedPublicJobsAreReadWhole() {
    read(recorded(), "144381")
        .left("when it was changed", "jobs[].updated_at")
        .left("ids of posts, of which each job has one here", "jobs[].id")
        .left(
            "teams and places of theirs, which need not be called as here",
            "jobs[].departments* jobs[].offices*")
        .andNoOthers();
  }

  @Test
  void anErrorIsReadWhole() {
    Fields.of(
            fixture(getClass(), "recorded/no-such-board.json"),
            error -> {
              answers(answer(400, error));
              return look(board(), "144381");
            })
        .andNoOthers();
  }

  private Fields read(JsonNode answer, String job) {
    return Fields.of(
        answer,
        changed -> {
          shows(changed);
          return look(board(), job);
        });
  }

  /// Recorded before answers named jobs.
  private static JsonNode recorded() {
    var answer = fixture(PublicJobsTest.class, "recorded/public-jobs.json");
    var job = 144381;
    for (var post : answer.path("jobs")) {
      ((ObjectNode) post).put("internal_job_id", job++);
    }
    return answer;
  }

  private static void shows(JsonNode json) {
    answers(answer(json));
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(get(urlEqualTo(LIST)).willReturn(answer));
  }

  private static Optional<Shown> look(GreenhouseBoard board, String job) {
    return board.look(new Ref(new PostingId(new UUID(0, 1)), job, null));
  }

  private GreenhouseBoard board() {
    return board("acme");
  }

  private GreenhouseBoard board(String token) {
    var base = Stub.base(SERVER);
    var place =
        new GreenhouseBoard.Place(URI.create(base + "/token"), base, URI.create(base + "/boards"));
    return new GreenhouseBoard(
        wire,
        place,
        new GreenhouseBoard.Client("id", "key", "7"),
        new GreenhouseBoard.JobBoard(token, () -> ""),
        () -> Wires.NOW);
  }
}
