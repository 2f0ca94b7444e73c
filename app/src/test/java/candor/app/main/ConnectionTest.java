package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.NowLanes;
import candor.app.shell.Network;
import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.job.Workplace;
import candor.model.pipeline.ApplicationId;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardRest;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.model.posting.SubmittalContent;
import candor.model.store.Change;
import candor.model.submittal.Submittal;
import candor.persistence.JobBoards;
import candor.persistence.OpenResult;
import candor.persistence.Workspace;
import candor.persistence.Workspaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When the program exchanges by itself. The board is a career site on a stick that is not always
/// plugged in, beside a board that lets nobody in.
class ConnectionTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final int OFTEN = 4;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicBoolean connected = new AtomicBoolean(true);
  private final NowLanes lanes = new NowLanes();
  private final List<ExchangeReport> reports = new ArrayList<>();
  private Workspace workspace;
  private JobBoards boards;
  private Connection connection;
  private BoardId site;
  private BoardId locked;

  @BeforeEach
  void open() throws IOException {
    var made =
        new Workspaces(now::get, new Random(3)).create(folder.resolve("workspace"), false, "Me");
    workspace = assertInstanceOf(OpenResult.Opened.class, made).workspace();
    var edit = new EditBoards(workspace.store());
    var at = folder.resolve("stick").resolve("site").toString();
    site = added(edit.add(BoardSort.CAREER_SITE, BoardSettings.of("Site", at, "Acme")));
    locked = added(edit.add(BoardSort.TEAMTAILOR, BoardSettings.of("Locked", "", "Acme")));
    boards = new JobBoards(workspace, now::get);
    connection = new Connection(boards, lanes, connected::get, reports::add);
    lanes.runAll();
  }

  @AfterEach
  void close() {
    connection.close();
    boards.close();
    workspace.close();
  }

  @Test
  void byItselfItCallsNobodyWhoRestsAndEverybodyWhenTheUserAsks() throws IOException {
    queue("Nurse");
    byItself();
    assertEquals(1, rest(site).failures());
    plugIn();

    byItself();
    assertEquals(List.of(), pages());
    assertEquals(1, rest(locked).failures());

    var told = new ArrayList<Optional<ExchangeReport>>();
    connection.exchange(told::add);
    lanes.runAll();
    assertEquals(1, pages().size());
    assertEquals(2, rest(locked).failures());
    assertEquals(1, told.size());
    assertEquals(2, told.getFirst().orElseThrow().visits().size());
    assertEquals(2, reports.size(), "what came of it is said by whoever asked for it");
  }

  @Test
  void aBoardIsCalledSoonAfterItsRest() throws IOException {
    queue("Nurse");
    askOften();
    plugIn();
    var until = Objects.requireNonNull(rest(site).until());

    passUntil(until.minusSeconds(2));
    assertEquals(List.of(), pages());

    passUntil(until.plusSeconds(2));
    assertEquals(1, pages().size());
  }

  @Test
  void whenTheNetworkIsBackItExchangesWithAllThatLetItIn() throws IOException {
    queue("Nurse");
    askOften();
    connected.set(false);
    pass(Duration.ofSeconds(15));
    assertEquals(Network.OFFLINE, connection.state().get());
    plugIn();

    connected.set(true);
    pass(Duration.ofSeconds(15));
    assertEquals(Network.ONLINE, connection.state().get());
    assertEquals(1, pages().size());
    assertEquals(OFTEN, rest(locked).failures());
  }

  @Test
  void anExchangeThatCanNotBeStoredEndsAndKeepsNoLaterOneBack() {
    workspace.close();
    var told = new ArrayList<Optional<ExchangeReport>>();
    for (var i = 0; i < 2; i++) {
      connection.exchange(told::add);
      lanes.runAll();
    }
    assertEquals(List.of(Optional.empty(), Optional.empty()), told);
    var again = new Workspaces(now::get, new Random(3)).open(folder.resolve("workspace"));
    workspace = assertInstanceOf(OpenResult.Opened.class, again).workspace();
  }

  @Test
  void whilePausedNothingLeaves() throws IOException {
    plugIn();
    connection.toggle();
    lanes.runAll();
    assertEquals(Network.PAUSED, connection.state().get());
    queue("Nurse");

    byItself();
    var told = new ArrayList<Optional<ExchangeReport>>();
    connection.exchange(told::add);
    connected.set(false);
    pass(MINUTE);
    connected.set(true);
    for (var i = 0; i < 30; i++) {
      pass(MINUTE);
    }
    assertEquals(List.of(Optional.empty()), told);
    assertEquals(List.of(), pages());
    assertEquals(List.of(), reports);

    connection.toggle();
    lanes.runAll();
    assertEquals(Network.ONLINE, connection.state().get());
    assertEquals(1, pages().size());
  }

  @Test
  void aPauseStopsTheExchangeThatIsAboutToBegin() throws IOException {
    plugIn();
    queue("Nurse");
    var told = new ArrayList<Optional<ExchangeReport>>();
    connection.exchange(told::add);
    connection.toggle();
    lanes.runAll();
    assertEquals(List.of(), pages());
    assertEquals(List.of(Optional.empty()), told);
  }

  @Test
  void whatIsAskedForDuringAnExchangeFollowsIt() throws IOException {
    plugIn();
    queue("Nurse");
    connection.exchange();
    connection.exchange();
    connection.exchange();
    lanes.runAll();
    assertEquals(2, reports.size());
  }

  @Test
  void fromTimeToTimeItLooksForApplications() {
    byItself();
    reports.clear();
    for (var i = 0; i < 11; i++) {
      pass(MINUTE);
    }
    assertFalse(reports.isEmpty());
  }

  @Test
  void whatIsQueuedAgainGoesAtOnceAndWhatWaitsOnOrIsMovedDoesNot() {
    queue("Nurse");
    var queued = new Outbox(workspace.store()).due().getFirst();
    assertTrue(Connection.isAsked(new Change<>(null, queued)));
    var ended =
        List.of(
            OutboxState.FAILED, OutboxState.DRIFTED, OutboxState.IN_DOUBT, OutboxState.TAKEN_BACK);
    for (var before : ended) {
      assertTrue(Connection.isAsked(new Change<>(in(before, queued), queued)), before.name());
    }
    assertFalse(Connection.isAsked(new Change<>(in(OutboxState.SENDING, queued), queued)));
    assertFalse(Connection.isAsked(new Change<>(queued, queued)));
    assertFalse(Connection.isAsked(new Change<>(queued, in(OutboxState.SENDING, queued))));
    var unasked = in(OutboxState.IN_DOUBT, queued);
    assertTrue(Connection.isAsked(new Change<>(unasked, unasked)));
    assertFalse(Connection.isAsked(new Change<>(in(OutboxState.SENDING, queued), unasked)));
  }

  private static OutboxItem in(OutboxState state, OutboxItem item) {
    return new OutboxItem(
        item.id(),
        item.posting(),
        item.act(),
        item.content(),
        state,
        "",
        0,
        item.queuedAt(),
        item.changedAt(),
        item.revision());
  }

  @Test
  void whoIsHandedInGoesAtOnceAndWhatOnlyWaitsOnDoesNot() {
    var id = Submittal.of(new ApplicationId(new UUID(1, 1)), site);
    var content = new SubmittalContent("4", "", "A", "B", "a@b.org", "", null, List.of());
    var queued =
        new Submittal(
            id,
            new ApplicationId(new UUID(1, 1)),
            site,
            "5",
            content,
            OutboxState.QUEUED,
            "",
            0,
            START,
            START,
            1);
    var failed = queued.in(OutboxState.FAILED, "", START);
    var sending = queued.in(OutboxState.SENDING, "", START);
    assertTrue(Connection.isAsked(new Change<>(null, queued)));
    assertTrue(Connection.isAsked(new Change<>(failed, queued)));
    assertFalse(Connection.isAsked(new Change<>(sending, queued)));
    assertFalse(Connection.isAsked(new Change<>(queued, sending)));
  }

  // So often that boards that fail are left alone for minutes.
  private void askOften() {
    for (var i = 0; i < OFTEN; i++) {
      connection.exchange(_ -> {});
      lanes.runAll();
    }
    assertTrue(Objects.requireNonNull(rest(site).until()).isAfter(now.get().plus(MINUTE)));
  }

  private void byItself() {
    connection.exchange();
    lanes.runAll();
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
    lanes.pass(time);
  }

  // In steps, since what was put off begins when its step does.
  private void passUntil(Instant moment) {
    while (now.get().isBefore(moment)) {
      pass(Duration.ofSeconds(1));
    }
  }

  private void plugIn() throws IOException {
    Files.createDirectories(folder.resolve("stick"));
  }

  private static BoardId added(Optional<BoardAccount> board) {
    return board.orElseThrow().id();
  }

  private BoardRest rest(BoardId id) {
    return workspace.store().read(s -> s.find(id)).flatMap(BoardAccount::resting).orElseThrow();
  }

  private List<Path> pages() throws IOException {
    var there = folder.resolve("stick").resolve("site");
    if (!Files.isDirectory(there)) {
      return List.of();
    }
    try (var files = Files.walk(there, 2)) {
      return files.filter(file -> file.getFileName().toString().startsWith("nurse-")).toList();
    }
  }

  private void queue(String title) {
    var details =
        new JobDetails(
            title,
            1,
            "",
            "Utrecht",
            "NL",
            Workplace.ON_SITE,
            Employment.FULL_TIME,
            null,
            "Nights and weekends.");
    var opened = new EditJobs(workspace.store()).open(details, null, List.of("Applied"));
    var job = assertInstanceOf(JobResult.Saved.class, opened).job().id();
    var published = new PublishJob(workspace.store()).publish(job, site);
    assertInstanceOf(PublishResult.Queued.class, published);
  }
}
