package candor.persistence.board.smartrecruiters;

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
import candor.persistence.board.smartrecruiters.SmartRecruitersBoard.Classes;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What of its recorded answers is read, and what is left and why.
class SmartRecruitersFieldsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final PostingId ID =
      new PostingId(new UUID(0x0123456789abcdefL, 0x8123456789abcdefL));

  private final Wire wire = Wires.quick();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aPageOfCandidatesIsReadWhole() {
    stub("/candidates/string", candidate());
    stub("/candidates/string/attachments", json("{}"));
    read("/candidates", fixture(getClass(), "candidates.json"))
        .left("addresses of its API", "*actions.*")
        .left(
            "asked for with the whole candidate",
            """
            *.firstName *.lastName *.email *.location.* *.tags[] *.internal *.createdOn
            *.primaryAssignment.* *.secondaryAssignments[].*
            """)
        .left("what people there think", "content[].averageRating")
        .left("how many there are, where the next page is named", "limit offset totalFound")
        .andNoOthers();
  }

  @Test
  void aCandidateIsReadWhole() {
    stub("/candidates", fixture(getClass(), "candidates.json"));
    stub("/candidates/string/attachments", json("{}"));
    Fields.of(
            candidate(),
            changed -> {
              stub("/candidates/string", changed);
              board().tell("string/pri", new Standing("New", false, ""));
              board().tell("string/sec", new Standing("New", false, ""));
              return Fields.page(board().applications(""));
            })
        .left("addresses of its API", "*actions.*")
        .left("id and time that the page says", "id updatedOn")
        .left(
            "places in other words",
            "location.countryCode location.regionCode location.lat location.lng")
        .left("what people there think", "averageRating")
        .left("how far they are there, beside the status", "*.subStatus *.reasonOf*")
        .left("how the job is called", "*.job.title")
        .andNoOthers();
  }

  @Test
  void attachmentsAreReadWhole() {
    stub("/candidates", fixture(getClass(), "candidates.json"));
    stub("/candidates/string", candidate());
    SERVER.stubFor(
        get("/candidates/string/attachments/string").willReturn(aResponse().withBody("%PDF")));
    read("/candidates/string/attachments", fixture(getClass(), "attachments.json"))
        .left("addresses of its API, which are made of the ids", "*.actions.*")
        .left("what a file is, which its bytes say", "content[].contentType")
        .left("how many there are", "totalFound")
        .andNoOthers();
  }

  @Test
  void aJobIsReadWhole() {
    var job = fixture(getClass(), "job.json");
    job.withObject("/compensation").put("max", 10).put("currency", "EUR");
    Fields.of(
            job,
            changed -> {
              stub("/jobs/string", changed);
              return board().look(new Ref(ID, "string", null));
            })
        .left(
            "addresses of its API",
            "*.method actions.details.url actions.hiringTeam.url actions.po*"
                + " actions.publications.url")
        .left(
            "what a posting here does not have",
            "department.* creator.* eeoCategory.* properties[].* *.language.* targetHiringDate"
                + " template")
        .left(
            "what the account's settings say",
            "industry.* function.* experienceLevel.* typeOfEmployment.*")
        .left(
            "text that Candor does not write",
            "*.additionalInformation.* *.companyDescription.* *.qualifications.* *.videos.*"
                + " *.jobDescription.title")
        .left(
            "places in other words, and more exact than a posting's",
            """
            location.address location.postalCode location.country location.region
            location.regionCode location.latitude location.longitude location.manual
            """)
        .left("what only the list of jobs is searched for", "refNumber")
        .left("of its people's work on it", "status createdOn updatedOn lastActivityOn")
        .andNoOthers();
  }

  @Test
  void aPageOfJobsIsReadWhole() {
    var jobs = fixture(getClass(), "jobs.json");
    jobs.withObject("/content/0").put("refNumber", ID.value().toString());
    stub("/jobs/string", fixture(getClass(), "job.json"));
    Fields.of(
            jobs,
            changed -> {
              stub("/jobs", changed);
              return board().look(new Ref(ID, "", null));
            })
        .left("addresses of its API", "*.actions.*")
        .left(
            "asked for with the whole job",
            """
            *.title *.createdOn *.updatedOn *.lastActivityOn *.department.* *.location.* *.language.*
            content[].status content[].postingStatus
            """)
        .left("pages, which are asked for by number", "limit offset totalFound nextPageId")
        .andNoOthers();
  }

  private Fields read(String path, JsonNode json) {
    return Fields.of(
        json,
        changed -> {
          stub(path, changed);
          return Fields.page(board().applications(""));
        });
  }

  private SmartRecruitersBoard board() {
    return new SmartRecruitersBoard(
        wire, Stub.base(SERVER), "key", new Classes("health", "nursing", "associate"));
  }

  /// Applied for two jobs, and was found for a third.
  private ObjectNode candidate() {
    var candidate = fixture(getClass(), "candidate.json");
    var found = candidate.path("secondaryAssignments").path(0).deepCopy();
    assigned(candidate, "/primaryAssignment", "pri");
    assigned(candidate, "/secondaryAssignments/0", "sec");
    candidate.withArray("/secondaryAssignments").add(found);
    return candidate;
  }

  private static void assigned(ObjectNode candidate, String at, String job) {
    candidate.withObject(at).put("status", "NEW").withObject("/job").put("id", job);
  }

  private static void stub(String path, JsonNode json) {
    SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(answer(json)));
  }
}
