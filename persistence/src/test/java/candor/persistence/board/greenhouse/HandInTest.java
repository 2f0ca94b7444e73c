package candor.persistence.board.greenhouse;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.file;
import static candor.persistence.board.http.Stub.json;
import static candor.persistence.board.http.Stub.status;
import static candor.persistence.board.http.Wires.assertFails;
import static candor.persistence.board.http.Wires.words;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Client;
import candor.model.posting.Board.Attachment;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.FormQuestion;
import candor.model.posting.FormQuestion.Choice;
import candor.model.posting.FormQuestion.Form;
import candor.model.posting.SubmittalContent;
import candor.model.posting.SubmittalContent.Answer;
import candor.persistence.board.greenhouse.GreenhouseBoard.JobBoard;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class HandInTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();
  private static final String POST = "/v1/boards/acme/jobs/44444";

  private final Wire wire = Wires.quick();
  private final Wire impatient = Wires.patient(Duration.ofMillis(300));

  @BeforeEach
  void theClientsJobIsPublic() {
    listed(
        """
        {'jobs':[{'id':44444,'internal_job_id':55555,'title':'Product Engineer'},
                 {'id':4,'internal_job_id':5,'title':'Another'},
                 {'id':6,'internal_job_id':null,'title':'Prospects'}]}
        """);
    asks(question("'required':false,'label':'Why?'", "question_1", "textarea", ""));
    answers(answer(file(getClass(), "handed-in.json")));
  }

  @AfterEach
  void close() {
    wire.close();
    impatient.close();
  }

  @Test
  void whatTheDocumentationShowsOfAPostIsReadFieldByField() {
    stub(answer(file(getClass(), "post.json")));
    var shown = handIn().posts("55555").getFirst();
    assertEquals("44444", shown.id());
    assertEquals("Product Engineer", shown.title());
    assertEquals("San Francisco, CA", shown.place());
    assertTrue(shown.needsResume());
    assertFalse(shown.needsPhone());
    assertEquals(
        new FormQuestion(
            "question_2222",
            "Do you like apples?",
            false,
            Form.ONE,
            List.of(new Choice("0", "No"), new Choice("1", "Yes"))),
        shown.questions().getFirst());
    assertEquals(
        List.of(
            "Location",
            "the candidate's consent",
            "the candidate's consent to the use of their data",
            "the candidate's consent to the keeping of their data"),
        shown.elsewhere());
    SERVER.verify(0, anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo(basic())));
  }

  @Test
  void whatWasRecordedOfAPostIsReadFieldByField() {
    stub(answer(file(getClass(), "post-recorded.json")));
    var shown = handIn().posts("55555").getFirst();
    assertEquals("721", shown.id());
    assertFalse(shown.needsResume());
    assertEquals(
        List.of(
            new FormQuestion("cover_letter_text", "Cover Letter", false, Form.LINES, List.of()),
            new FormQuestion("question_2720", "LinkedIn Profile", false, Form.LINE, List.of()),
            new FormQuestion("question_2721", "Website", false, Form.LINE, List.of()),
            new FormQuestion(
                "question_2722", "How did you hear about this job?", false, Form.LINE, List.of())),
        shown.questions());
    assertEquals(List.of(), shown.elsewhere());
  }

  @Test
  void aQuestionThatNoTextAnswersCanBeAnsweredOnlyThere() {
    asks(
        question("'required':true,'label':'Portfolio'", "question_1", "input_file", ""),
        question("'required':false,'label':'Certificate'", "question_2", "input_file", ""),
        question("'required':true,'label':'Phone'", "phone", "input_text", ""));
    var shown = handIn().posts("55555").getFirst();
    assertEquals(List.of("Portfolio"), shown.elsewhere());
    assertTrue(shown.needsPhone());
  }

  @Test
  void aJobThatIsNotPublicHasNoPosts() {
    assertEquals(List.of(), handIn().posts("7"));
    stub(status(404));
    assertEquals(List.of(), handIn().posts("55555"));
  }

  @Test
  void whatIsHandedInIsSentOnceWithTheKeyAndEachAnswerAsItsQuestionHasIt() {
    asks(
        question("'required':true,'label':'Why?'", "question_1", "textarea", ""),
        question("'required':true,'label':'Apples?'", "question_2", CHOICE, "0,1"),
        question("'required':false,'label':'Colours?'", "question_3[]", CHOICES, "2,5,red"),
        question("'required':false,'label':'Web'", "question_4", "input_text", ""));
    hand(
        Client.content(
            new Answer("question_1", "Why?", List.of("7"), "7"),
            new Answer("question_2", "Apples?", List.of("0"), "No"),
            new Answer("question_3[]", "Colours?", List.of("5", "red"), "Orange, Red")));
    SERVER.verify(
        1,
        postRequestedFor(urlEqualTo(POST))
            .withHeader("Authorization", equalTo(basic()))
            .withHeader("Content-Type", equalTo("application/json"))
            .withRequestBody(
                equalToJson(
                    json("""
                    {'first_name':'Ada','last_name':'Lovelace','email':'ada@example.org',
                     'phone':'+44 20 7946 0018','question_1':'7','question_2':0,
                     'question_3':[5,'red'],'resume_content':'JVBERg==',
                     'resume_content_filename':'Ada Lovelace.pdf'}
                    """)
                        .toString())));
    SERVER.verify(
        getRequestedFor(urlEqualTo("/v1/boards/acme/jobs")).withoutHeader("Authorization"));
    SERVER.verify(
        getRequestedFor(urlEqualTo(POST + "?questions=true")).withoutHeader("Authorization"));
  }

  @Test
  void aPhoneAndAResumeAreSentOnlyWhereThereAreSome() {
    var bare = new SubmittalContent("44444", "", "A", "B", "a@b.org", "", null, List.of());
    handIn().handIn("55555", bare, null);
    SERVER.verify(
        postRequestedFor(urlEqualTo(POST))
            .withRequestBody(
                equalToJson(
                    json("{'first_name':'A','last_name':'B','email':'a@b.org'}").toString())));
  }

  @Test
  void whatThePublicSeesNoLongerIsNotSent() {
    listed("{'jobs':[{'id':44444,'internal_job_id':9},{'id':8,'internal_job_id':55555}]}");
    assertRefused("The public sees this post no longer. Nothing was sent.");
    theClientsJobIsPublic();
    stub(status(404));
    assertRefused("The public sees this post no longer. Nothing was sent.");
  }

  @Test
  void whatIsAskedOtherwiseByNowIsNotSent() {
    asks(question("'required':true,'label':'Licence?'", "question_2", "input_text", ""));
    assertRefused("It asks otherwise than was answered (Licence?). Nothing was sent.");
    asks(question("'required':true,'label':'Portfolio'", "question_2", "input_file", ""));
    assertRefused(
        "It asks what can be answered in its own form only (Portfolio). Nothing was sent.");
  }

  @Test
  void aResumeThatCanNotBeReadIsNotSent() {
    var gone =
        new Attachment(
            "cv.pdf",
            () -> {
              throw new IOException("gone");
            });
    assertEquals(
        "The resume's file can't be read here. Nothing was sent.",
        words(Reason.REFUSED, () -> handIn().handIn("55555", Client.content(), gone)));
    assertNothingSent();
  }

  @Test
  void withoutItsKeyNothingIsAsked() {
    var nobody = new HandIn(wire, place(), new JobBoard("acme", () -> ""));
    assertFails(Reason.NOT_ALLOWED, () -> nobody.handIn("55555", Client.content(), null));
    SERVER.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void anAnswerOfSuccessWithOtherWordsIsInDoubtWithThem() {
    answers(answer(file(getClass(), "handed-in-refused.json")));
    assertEquals("“Failed to save person: Job application not live”.", unreadable());
    answers(answer(json("{'success':true}")));
    assertEquals("It did not say that it took the candidate.", unreadable());
    answers(aResponse().withBody("<html>"));
    assertEquals("Its answer is not JSON.", unreadable());
    answers(status(204));
    assertEquals("It did not say that it took the candidate.", unreadable());
  }

  @Test
  void whatItRefusesIsSaidInItsWords() {
    answers(answer(422, json("{'error':'Invalid attributes: email'}")));
    assertEquals("HTTP 422: “Invalid attributes: email”", words(Reason.REFUSED, this::hand));
    answers(answer(404, json("{'status':404,'error':'Job not found'}")));
    assertEquals("HTTP 404: “Job not found”", words(Reason.REFUSED, this::hand));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 303, 408, 425, 500, 502, 503, 504})
  void whatMayHaveBeenDoneIsInDoubtAlsoWhereItAsksToComeBack(int status) {
    answers(status(status).withHeader("Retry-After", "5").withHeader("Location", "/elsewhere"));
    assertFails(Reason.IN_DOUBT, this::hand);
    SERVER.verify(1, postRequestedFor(urlEqualTo(POST)));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aLostAnswerIsInDoubtAndNothingIsSentAgain(Fault fault) {
    answers(aResponse().withFault(fault));
    assertFails(Reason.IN_DOUBT, this::hand);
    SERVER.verify(1, postRequestedFor(urlEqualTo(POST)));
  }

  @Test
  void anAnswerThatDoesNotComeIsInDoubt() {
    answers(answer(file(getClass(), "handed-in.json")).withFixedDelay(20_000));
    var board = new HandIn(impatient, place(), new JobBoard("acme", () -> "k1"));
    assertFails(Reason.IN_DOUBT, () -> board.handIn("55555", Client.content(), resume()));
  }

  @Test
  void onlyWhereItAsksToComeBackWithoutHavingBegunIsItTriedAgain() {
    answers(status(429).withHeader("Retry-After", "30"));
    var busy = failure();
    assertEquals(Reason.BUSY, busy.reason());
    assertEquals(Optional.of(Duration.ofSeconds(30)), busy.after());
    for (var status : List.of(401, 403)) {
      answers(status(status));
      assertFails(Reason.NOT_ALLOWED, this::hand);
    }
  }

  @Test
  void troubleBeforeItIsSentIsNoDoubt() {
    stub(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    assertFails(Reason.UNREACHABLE, this::hand);
    stub(aResponse().withBody("<html>"));
    assertRefused("Its answer is not JSON. Nothing was sent.");
    stub(status(503));
    assertFails(Reason.UNREACHABLE, this::hand);
    listed("{}");
    assertRefused("It did not answer with jobs. Nothing was sent.");
  }

  private static final String CHOICE = "multi_value_single_select";
  private static final String CHOICES = "multi_value_multi_select";

  private HandIn handIn() {
    return new HandIn(wire, place(), new JobBoard("acme", () -> "k1"));
  }

  private static URI place() {
    return URI.create(Stub.base(SERVER) + "/v1/boards");
  }

  private void hand() {
    hand(Client.content());
  }

  private void hand(SubmittalContent content) {
    handIn().handIn("55555", content, resume());
  }

  private static Attachment resume() {
    var bytes = "%PDF".getBytes(StandardCharsets.UTF_8);
    return new Attachment("Ada Lovelace.pdf", () -> new ByteArrayInputStream(bytes));
  }

  private void assertRefused(String words) {
    assertEquals(words, words(Reason.REFUSED, this::hand));
    assertNothingSent();
  }

  private static void assertNothingSent() {
    SERVER.verify(0, postRequestedFor(anyUrl()));
  }

  private String unreadable() {
    return words(Reason.UNREADABLE, this::hand);
  }

  private BoardException failure() {
    return assertThrows(BoardException.class, this::hand);
  }

  // A key and no password.
  private static String basic() {
    return "Basic azE6";
  }

  private static void listed(String jobs) {
    SERVER.stubFor(get("/v1/boards/acme/jobs").willReturn(answer(json(jobs))));
  }

  private static void asks(String... questions) {
    var post =
        (ObjectNode)
            json(
                "{'id':44444,'title':'Product"
                    + " Engineer','location':{'name':'Graz'},'questions':[]}");
    for (var question : questions) {
      post.withArray("questions").add(json(question));
    }
    stub(answer(post));
  }

  private static String question(String said, String name, String type, String values) {
    var choices = new StringBuilder();
    for (var value : values.split(",", -1)) {
      if (!value.isEmpty()) {
        choices
            .append(choices.isEmpty() ? "" : ",")
            .append("{'label':'")
            .append(value)
            .append("','value':")
            .append(value.matches("\\d+") ? value : "'" + value + "'")
            .append('}');
      }
    }
    return "{%s,'fields':[{'name':'%s','type':'%s','values':[%s]}]}"
        .formatted(said, name, type, choices);
  }

  private static void stub(ResponseDefinitionBuilder post) {
    SERVER.stubFor(get(POST + "?questions=true").willReturn(post));
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(post(POST).willReturn(answer));
  }
}
