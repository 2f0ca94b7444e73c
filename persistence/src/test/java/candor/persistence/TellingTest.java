package candor.persistence;

import static candor.persistence.board.http.Stub.answer;
import static candor.persistence.board.http.Stub.json;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.requestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.model.history.Undo;
import candor.model.history.UndoResult;
import candor.model.intake.AcceptProposals;
import candor.model.intake.AcceptResult;
import candor.model.intake.ReceiveApplications;
import candor.model.intake.Replies;
import candor.model.intake.Reply;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobResult;
import candor.model.job.JobStages;
import candor.model.pipeline.Application;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.Outcome;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxState;
import candor.persistence.ToldBoard.Told;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.Postings;
import candor.persistence.board.http.Stub;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From somebody's move or rejection here to the request at each board that can be told of it.
class TellingTest {
  @RegisterExtension static final WireMockExtension SERVER = Stub.server();

  @TempDir Path folder;
  private final Wire wire = Wires.quick();
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private Workspace workspace;
  private Replies replies;

  @BeforeEach
  void open() {
    workspace =
        Workspace.inMemory(
            folder, () -> now = now.plus(Duration.ofMinutes(1)), new SplittableRandom(1));
    replies = new Replies(workspace.store());
  }

  @AfterEach
  void close() {
    workspace.close();
    wire.close();
  }

  @ParameterizedTest
  @CsvSource({
    "LEVER, false", "LEVER, true",
    "ASHBY, false", "ASHBY, true",
    "TEAMTAILOR, false", "TEAMTAILOR, true",
    "SMARTRECRUITERS, false", "SMARTRECRUITERS, true"
  })
  void itIsOfferedSentWhenAskedForAndThenOnce(ToldBoard board, boolean rejected) {
    var told = rejected ? board.rejection() : board.move();
    there(board, told);
    var account = account(board);
    var who = accepted(board, account);
    stands(who, rejected);
    assertEquals(0, offers(), "it is off");
    exchange(board);

    edit(account, settings(board, "yes"));
    assertEquals(1, offers());
    exchange(board);
    assertEquals(0, sent(board), "nobody said so");

    assertEquals(1, replies.tell(workspace.replies().offers(9)));
    assertEquals(1, workspace.postings().left().toSend(), "it is in the queue");
    assertTrue(replies.takeBack(reply().id()));
    exchange(board);
    assertEquals(0, sent(board), "it was taken back");

    assertInstanceOf(UndoResult.Done.class, new Undo(workspace.store()).undo());
    exchange(board);
    assertEquals(OutboxState.IN_DOUBT, reply().state(), "the answer is lost");
    exchange(board);
    exchange(board);
    assertEquals(OutboxState.VERIFIED, reply().state());
    assertEquals(1, sent(board));
    SERVER.verify(
        1,
        requestedFor(told.method(), urlPathEqualTo(told.path()))
            .withRequestBody(equalToJson(told.body())));
    assertEquals(0, offers());
  }

  // The board makes the change, and its answer is lost.
  private static void there(ToldBoard board, Told told) {
    board
        .lists()
        .forEach(
            (path, list) ->
                SERVER.stubFor(any(urlPathEqualTo(path)).willReturn(answer(json(list)))));
    look(board, STARTED, answer(json(board.before())));
    look(board, "changed", answer(json(told.after())));
    SERVER.stubFor(
        request(told.method(), urlPathEqualTo(told.path()))
            .inScenario("there")
            .willSetStateTo("changed")
            .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
  }

  private static void look(ToldBoard board, String state, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(
        request(board.asks(), urlPathEqualTo(board.look()))
            .inScenario("there")
            .whenScenarioStateIs(state)
            .willReturn(answer));
  }

  private int sent(ToldBoard board) {
    return SERVER.findAll(anyRequestedFor(anyUrl())).stream()
        .filter(each -> board.changes(each.getMethod().getName(), each.getUrl()))
        .toList()
        .size();
  }

  private void exchange(ToldBoard board) {
    var _ =
        Exchanges.with(workspace.store(), _ -> board.connector(wire, Stub.base(SERVER)), () -> true)
            .run(Exchange.Call.ALL);
  }

  private BoardAccount account(ToldBoard board) {
    return new EditBoards(workspace.store()).add(board.sort(), settings(board, "")).orElseThrow();
  }

  private static BoardSettings settings(ToldBoard board, String tell) {
    var options = new HashMap<>(board.options());
    options.put("tell", tell);
    return new BoardSettings("There", "", "Acme", "", "", options);
  }

  private void edit(BoardAccount account, BoardSettings settings) {
    assertTrue(new EditBoards(workspace.store()).edit(account.id(), settings).isPresent());
  }

  private void stands(Application who, boolean rejected) {
    var moves = new MoveApplications(workspace.store());
    var interview = workspace.store().read(s -> JobStages.inUse(s, who.job())).getLast();
    var _ =
        rejected
            ? moves.end(List.of(who.id()), Outcome.REJECTED, "Pay")
            : moves.move(List.of(who.id()), interview.id());
  }

  private int offers() {
    return workspace.replies().offers(9).size();
  }

  private Reply reply() {
    return workspace.store().read(s -> s.all(Reply.KIND)).getFirst();
  }

  private Application accepted(ToldBoard board, BoardAccount account) {
    var job = job();
    var boards = new EditBoards(workspace.store());
    assertTrue(boards.tie(job.id(), account.id(), new Board.OwnJob("j1", "Nurse")).isPresent());
    var came =
        new Board.IncomingApplication(
            board.application(),
            Board.To.remote("j1"),
            new Board.Applicant("Ann Ek", "ann@example.org", ""),
            new Board.Said("", "", ""));
    var receive = new ReceiveApplications(workspace.store());
    var before =
        receive.progress(account.id(), receive.cursor(account.id()).orElseThrow(), List.of(came));
    var fetched = List.of(ReceiveApplications.Fetched.of(came));
    assertEquals(1, receive.receive(account.id(), fetched, before, ""));
    var accept = new AcceptProposals(workspace.store());
    var proposal = accept.waiting().getFirst().proposal();
    return assertInstanceOf(AcceptResult.Accepted.class, accept.accept(proposal.id(), null))
        .application();
  }

  private Job job() {
    return assertInstanceOf(
            JobResult.Saved.class,
            new EditJobs(workspace.store())
                .open(Postings.job("Nurse"), null, List.of("Applied", "Interview")))
        .job();
  }
}
