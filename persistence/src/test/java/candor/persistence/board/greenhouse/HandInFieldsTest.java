package candor.persistence.board.greenhouse;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.file;
import static candor.persistence.board.http.Stub.json;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import candor.fixture.Client;
import candor.persistence.board.greenhouse.GreenhouseBoard.JobBoard;
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

/// What of the answers of a public board is read, and what is left and why.
class HandInFieldsTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  private static final String POST = "/boards/acme/jobs/44444";

  private final Wire wire = Wires.quick();

  @BeforeEach
  void theJobIsPublic() {
    SERVER.stubFor(
        get("/boards/acme/jobs")
            .willReturn(answer(json("{'jobs':[{'id':44444,'internal_job_id':55555}]}"))));
    SERVER.stubFor(
        get(POST + "?questions=true").willReturn(answer(json("{'id':44444,'questions':[]}"))));
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aPostIsReadWhole() {
    posts(file(getClass(), "post.json"))
        .left(
            "what the public reads of the job, which is asked for elsewhere",
            """
            updated_at requisition_id language metadata[].* pay_input_ranges[].*
            """)
        .left("whose post it is, by which it was found", "internal_job_id")
        .left(
            "where a place lies, which has to be chosen on a map",
            "location_questions[].fields[].name location_questions[].fields[].values")
        .left(
            "how long data is kept and by which law",
            "data_compliance[].type data_compliance[].retention_period")
        .andNoOthers();
  }

  @Test
  void aRecordedPostIsReadWhole() {
    posts(file(getClass(), "post-recorded.json"))
        .left("when it changed, and where it belongs", "updated_at departments offices")
        .andNoOthers();
  }

  @Test
  void whatIsSaidOfASubmittalIsReadWhole() {
    for (var name : new String[] {"handed-in.json", "handed-in-refused.json"}) {
      Fields.of(
              file(getClass(), name),
              said -> {
                SERVER.stubFor(post(POST).willReturn(answer(said)));
                handIn().handIn("55555", Client.content(), null);
                return "taken";
              })
          .andNoOthers();
    }
  }

  private Fields posts(JsonNode example) {
    return Fields.of(
            example,
            post -> {
              SERVER.stubFor(get(POST + "?questions=true").willReturn(answer(post)));
              return handIn().posts("55555");
            })
        .left(
            "what the public reads of the job, which is asked for elsewhere",
            "absolute_url content");
  }

  private HandIn handIn() {
    return new HandIn(
        wire, URI.create(Stub.base(SERVER) + "/boards"), new JobBoard("acme", () -> "k1"));
  }
}
