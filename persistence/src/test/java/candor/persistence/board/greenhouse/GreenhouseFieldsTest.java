package candor.persistence.board.greenhouse;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.file;
import static candor.persistence.board.http.Stub.fixture;
import static candor.persistence.board.http.Stub.json;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import candor.persistence.board.http.Fields;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What of its documented answers is read, and what is left and why.
class GreenhouseFieldsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final String OWN_FIELDS = "[].custom_fields.* [].keyed_custom_fields.*.type";

  private final Wire wire = Wires.quick();

  @BeforeEach
  void everythingIsThere() {
    SERVER.stubFor(
        post("/token").willReturn(answer(json("{'access_token':'t','expires_in':3600}"))));
    stub("/applications", json("[{'id':1,'candidate_id':2,'job_id':3}]"));
    stub("/candidates", json("[{'id':2}]"));
    stub("/attachments", json("[]"));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void applicationsAreReadWhole() {
    stub("/candidates", json("[{'id':57683957}]"));
    applications(file(getClass(), "applications.json"))
        .left(
            "a place, and why they were rejected, as of the other application",
            "[].location [].rejection_*")
        .andNoOthers();
  }

  @Test
  void anApplicationIsReadWhole() {
    stub("/candidates", json("[{'id':978031}]"));
    applications(list(file(getClass(), "application.json")))
        .left("why they were rejected there", "[].rejection_reason.* [].rejection_details.*")
        .andNoOthers();
  }

  @Test
  void candidatesAreReadWhole() {
    candidates(file(getClass(), "candidates.json"))
        .left("addresses as those of the other candidate", "[].social_media_addresses")
        .andNoOthers();
  }

  @Test
  void aCandidateIsReadWhole() {
    candidates(list(file(getClass(), "candidate.json"))).andNoOthers();
  }

  @Test
  void anAttachmentIsReadWhole() {
    SERVER.stubFor(get("/file").willReturn(aResponse().withBody("%PDF")));
    var file = fixture(getClass(), "attachment.json");
    file.put("application_id", 1).put("url", Stub.base(SERVER) + "/file");
    read("/attachments", list(file))
        .left("what a file is, which its bytes say", "[].content_type")
        .andNoOthers();
  }

  @Test
  void jobsAreReadWhole() {
    var open = file(getClass(), "jobs.json");
    ((ObjectNode) open.path(0)).put("status", "open");
    ((ArrayNode) open).add(json("{'id':1,'name':'Another','status':'closed'}"));
    Fields.of(
            open,
            jobs -> {
              stub("/jobs", jobs);
              return board().jobs();
            })
        .left(
            "what a job is beside its name, of which nothing is shown to choose from",
            """
            [].requisition_id [].notes [].confidential [].copied_from_id [].departments[].*
            [].offices[].* [].custom_fields.* [].keyed_custom_fields.*
            """)
        .left(
            "when it was opened and changed",
            "[].created_at [].updated_at [].opened_at [].closed_at")
        .left("who hires there, and how many", "[].hiring_team.* [].openings[].*")
        .andNoOthers();
  }

  @Test
  void anErrorIsReadWhole() {
    Fields.of(
            file(getClass(), "error.json"),
            error -> {
              SERVER.stubFor(get(urlPathEqualTo("/jobs")).willReturn(answer(422, error)));
              return board().jobs();
            })
        .andNoOthers();
  }

  private Fields applications(JsonNode json) {
    return read("/applications", json)
        .left("who works on it there", "[].recruiter* [].coordinator*")
        .left(
            "who is credited, besides the name",
            """
            [].credited_to.id [].credited_to.first_name [].credited_to.last_name
            [].credited_to.employee_id
            """)
        .left("how far they are there", "[].status [].current_stage* [].rejected_at")
        .left("of prospects, who did not apply", "[].prospect_detail.* [].prospective_*")
        .left("ids of its own, and the name of a job", "[].job_post_id [].source.id [].jobs[].name")
        .left("files, which are asked for by themselves", "[].attachments[].*")
        .left("fields of the firm's own, which are read where they have names", OWN_FIELDS);
  }

  private Fields candidates(JsonNode json) {
    stub("/applications", json("[{'id':1,'candidate_id':53883394,'job_id':3}]"));
    return read("/candidates", json)
        .left(
            "applications, which are read by themselves",
            "[].applications[].* [].application_ids[]")
        .left("files, which are asked for by themselves", "[].attachments[].*")
        .left("who works on it there", "[].recruiter* [].coordinator*")
        .left("when it was written there", "[].created_at [].updated_at [].last_activity")
        .left(
            "of what sort an address is",
            """
            [].addresses[].type [].email_addresses[].type [].phone_numbers[].type
            [].website_addresses[].type
            """)
        .left("ids of its own", "[].educations[].id [].employments[].id [].linked_user_ids[]")
        .left("a picture of somebody, which is not for whoever decides", "[].photo_url")
        .left("fields of the firm's own, which are read where they have names", OWN_FIELDS);
  }

  private Fields read(String path, JsonNode json) {
    var board = board();
    return Fields.of(
        json,
        changed -> {
          stub(path, changed);
          return Fields.page(board.applications(""));
        });
  }

  private GreenhouseBoard board() {
    var base = Stub.base(SERVER);
    return new GreenhouseBoard(
        wire,
        new GreenhouseBoard.Place(URI.create(base + "/token"), base, base),
        new GreenhouseBoard.Client("id", "key", "7"),
        new GreenhouseBoard.JobBoard("", () -> ""),
        () -> Wires.NOW);
  }

  private static JsonNode list(JsonNode one) {
    return JsonNodeFactory.instance.arrayNode().add(one);
  }

  private static void stub(String path, JsonNode json) {
    SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(answer(json)));
  }
}
