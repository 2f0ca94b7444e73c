package candor.persistence.board.teamtailor;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.fixture;
import static candor.persistence.board.http.Stub.json;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import candor.model.posting.Board.Ref;
import candor.model.posting.Board.Standing;
import candor.model.posting.PostingId;
import candor.persistence.board.http.Fields;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What of its recorded answers is read, and what is left and why.
class TeamtailorFieldsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final PostingId ID =
      new PostingId(new UUID(0x0123456789abcdefL, 0x8123456789abcdefL));

  private final Wire wire = Wires.quick();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void anApplicationWithItsCandidateAndJobIsReadWhole() {
    var list = inAList(application());
    list.set("meta", json("{'record-count':40,'page-count':1}"));
    stub("/jobs/26/stages", fixture(getClass(), "stages.json"));
    Fields.of(
            list,
            changed -> {
              stub("/job-applications", changed);
              stub("/job-applications/634", alone(changed));
              board().tell("634", new Standing("Reviewing", false, ""));
              return Fields.page(board().applications(""));
            })
        .left("addresses of its API and of the job's pages", "*links.*")
        .left("kinds that are told by the id", "data[].type *.job.data.type *.stage.data.type")
        .left("when they were moved there", "data[].attributes.changed-stage-at")
        .left(
            "of the candidate: ids of logins, a picture, whether found for another job and when "
                + "written there",
            """
            *.facebook-id *.linkedin-uid *.connected included[].attributes.sourced
            included[].attributes.updated-at
            included[].attributes.created-at *.picture
            """)
        .left(
            "of the job, which is known by its id or tag",
            """
            *.apply-button-text *.body *.title *.status *.human-status *.internal *.pinned
            *.start-date *.end-date *.external-application-url *-requirement *.mailbox
            *.sharing-image-layout
            """)
        .left("how many there are, which is told with a next page", "meta.record-count")
        .andNoOthers();
  }

  @Test
  void aPageOfApplicationsIsReadWhole() {
    Fields.of(
            fixture(getClass(), "job_applications.json"),
            page -> {
              stub("/job-applications", page);
              return Fields.page(board().applications(""));
            })
        .left("addresses of its API", "*links.*")
        .left(
            "what is read where a candidate is included, who is asked for",
            """
            data[].id data[].type *.cover-letter *.created-at *.referring-site *.referring-url
            *.sourced
            """)
        .left("how far they are there", "*.rejected-at *.changed-stage-at")
        .left("pages, which end here in any case", "meta.*")
        .andNoOthers();
  }

  @Test
  void stagesAreReadWhole() {
    stub("/job-applications/634", alone(inAList(application())));
    Fields.of(
            fixture(getClass(), "stages.json"),
            stages -> {
              stub("/jobs/26/stages", stages);
              board().tell("634", new Standing("Reviewing", false, ""));
              return "";
            })
        .left("addresses of its API", "*links.*")
        .left(
            "what a stage is beside its name",
            "data[].type data[].attributes.stage-type *.row-order")
        .left("when it was made, and who is in it", "*.created-at *.updated-at *-count")
        .andNoOthers();
  }

  @Test
  void aJobIsReadWhole() {
    Fields.of(
            fixture(getClass(), "job.json"),
            job -> {
              stub("/jobs/26", job);
              return board().look(new Ref(ID, "26", null));
            })
        .left("addresses of its API and of forms", "*.self *.related data.links.*apply*")
        .left("kind and times of its own", "data.type *.created-at *.start-date *.end-date")
        .left("tags, by which a job is found whose id is not known", "*.tags")
        .left(
            "how it is set there, which Candor does not write",
            """
            *.apply-button-text *-requirement *.external-application-url *.human-status *.internal
            *.mailbox *.picture *.pinned *.pitch *.sharing-image-layout
            """)
        .andNoOthers();
  }

  @Test
  void aCandidateWhoseResumeIsOpenedIsReadWhole() {
    var list = inAList(application());
    list.withObject("/included/0/attributes").put("resume", "https://store.example/cv.pdf");
    stub("/job-applications", list);
    SERVER.stubFor(get("/cv.pdf").willReturn(aResponse().withBody("%PDF")));
    var candidate = fixture(getClass(), "candidate.json");
    candidate.withObject("/data/attributes").put("resume", Stub.base(SERVER) + "/cv.pdf");
    Fields.of(
            candidate,
            changed -> {
              stub("/candidates/410", changed);
              return Fields.page(board().applications(""));
            })
        .left("addresses of its API", "*links.*")
        .left(
            "what is read of the candidate in the list",
            """
            data.id data.type *.connected *-at *.email *.facebook-* *-name *.linkedin-* *.phone
            *.picture *.pitch *.referring-* *.referred *.sourced *.unsubscribed *.tags
            """)
        .andNoOthers();
  }

  @Test
  void whatElseIsAttachedIsReadWhole() {
    stub("/job-applications", inAList(application()));
    SERVER.stubFor(get("/letter.pdf").willReturn(aResponse().withBody("%PDF")));
    var list = fixture(getClass(), "upload.json");
    list.withObject("/data/0/attributes").put("url", Stub.base(SERVER) + "/letter.pdf");
    Fields.of(
            list,
            uploads -> {
              stub("/candidates/410/uploads", uploads);
              stub("/uploads/1", alone(uploads));
              return Fields.page(board().applications(""));
            })
        .left("addresses of its API", "*links.*")
        .left("what it is", "data[].type")
        .left("how many there are, which is told with a next page", "meta.record-count")
        .andNoOthers();
  }

  @Test
  void aCompanyIsReadWhole() {
    Fields.of(
            fixture(getClass(), "company.json"),
            company -> {
              stub("/company", company);
              return board().test();
            })
        .left("what it is besides its name", "data.id data.type *.locale *.website *.links.*")
        .andNoOthers();
  }

  /// In the stage to which it is moved, so that nothing is to be done.
  private ObjectNode application() {
    var application = fixture(getClass(), "job_application_included_candidate_job.json");
    application.withObject("/data/relationships/stage/data").put("type", "stages").put("id", "2");
    return application;
  }

  private static JsonNode alone(JsonNode list) {
    return JsonNodeFactory.instance.objectNode().set("data", list.path("data").path(0));
  }

  private static ObjectNode inAList(ObjectNode document) {
    document.set("data", document.arrayNode().add(document.path("data")));
    return document;
  }

  private TeamtailorBoard board() {
    return new TeamtailorBoard(wire, Stub.base(SERVER), "key", InstantSource.system());
  }

  private static void stub(String path, JsonNode json) {
    SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(answer(json)));
  }
}
