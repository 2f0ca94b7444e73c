package candor.persistence.board.workable;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.file;
import static candor.persistence.board.http.Stub.fixture;
import static candor.persistence.board.http.Stub.json;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import candor.persistence.board.http.Fields;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// What of its recorded answers is read, and what is left and why.
class WorkableFieldsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final String OF_THE_PAGE =
      "ids and times that the page says, how far they are there, who put them there, a picture, "
          + "what a profile is called besides its address";

  private static final String THERE =
      """
      candidate.id candidate.job.* candidate.account.* candidate.updated_at candidate.sourced
      candidate.stage candidate.disqualif* candidate.uploader_id candidate.outbound_mailbox
      candidate.profile_url candidate.image_url
      candidate.social_profiles[].type candidate.social_profiles[].username
      """;

  private final Wire wire = Wires.quick();

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aPageOfCandidatesIsReadWhole() {
    for (var id : List.of("ce4da98", "108d1748")) {
      stub("/jobs/GROOV005/candidates/" + id, fixture(getClass(), "job_candidate.json"));
    }
    Fields.of(
            fixture(getClass(), "job_candidates.json"),
            page -> {
              stub("/candidates", page);
              return Fields.page(board().applications(""));
            })
        .left(
            "asked for with the whole candidate",
            """
            candidates[].name candidates[].firstname candidates[].lastname candidates[].headline
            candidates[].email candidates[].domain candidates[].created_at
            """)
        .left(
            "whose account and job it is, which is asked for",
            "candidates[].account.* candidates[].job.title")
        .left("how far they are there", "candidates[].stage candidates[].disqualif*")
        .left("a page for those who work there", "candidates[].profile_url")
        .andNoOthers();
  }

  @Test
  void aCandidateIsReadWhole() {
    candidate("job_candidate.json")
        .left("answers as that of the other candidate shows them", "candidate.answers")
        .left(
            "the name in parts, where it is whole beside them",
            "candidate.firstname candidate.lastname")
        .left("how a profile is called, whose address is read", "*.social_profiles[].name")
        .left(OF_THE_PAGE, THERE)
        .andNoOthers();
  }

  @Test
  void aCandidateWithAnswersIsReadWhole() {
    candidate("new_candidate_response.json")
        .left("what became of a request that is not made", "status")
        .left(
            "the name in parts, where it is whole beside them",
            "candidate.firstname candidate.lastname")
        .left(OF_THE_PAGE, THERE)
        .andNoOthers();
  }

  @Test
  void jobsAreReadWhole() {
    SERVER.stubFor(
        get("/jobs?limit=100&since_id=2700d6df")
            .atPriority(1)
            .willReturn(answer(json("{'jobs':[{'shortcode':'last','title':'Last'}]}"))));
    Fields.of(
            fixture(getClass(), "jobs.json"),
            page -> {
              stub("/jobs", page);
              return board().jobs();
            })
        .left(
            "what a job is beside its title, of which nothing is shown to choose from",
            """
            jobs[].full_title jobs[].code jobs[].department jobs[].location.* jobs[].created_at
            """)
        .left("another id than that of candidates' jobs", "jobs[].id")
        .left("pages for those who apply", "jobs[].url jobs[].application_url jobs[].shortlink")
        .andNoOthers();
  }

  private Fields candidate(String file) {
    stub("/candidates", json("{'candidates':[{'id':'c','job':{'shortcode':'j'}}]}"));
    return Fields.of(
        fixture(getClass(), file),
        whole -> {
          stub("/jobs/j/candidates/c", whole);
          return Fields.page(board().applications(""));
        });
  }

  private WorkableBoard board() {
    return new WorkableBoard(wire, Stub.base(SERVER), "key");
  }

  private static void stub(String path, JsonNode json) {
    SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(answer(json)));
  }
}
