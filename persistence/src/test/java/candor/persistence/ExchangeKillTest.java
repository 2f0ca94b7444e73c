package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Client;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Fault;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.HandedIn;
import candor.persistence.board.Settling;
import candor.persistence.board.greenhouse.FakeJobBoard;
import candor.persistence.board.http.Wire;
import candor.persistence.board.http.Wires;
import candor.persistence.board.practice.PracticeBoard;
import candor.persistence.board.practice.PracticeServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process while it exchanges with boards that go on without it, end and start again, and
/// at which things go wrong besides. `candor.exchange.kills` says how often at least,
/// `candor.exchange.operations` how many postings it publishes and closes at least meanwhile,
/// `candor.seed` when.
class ExchangeKillTest {
  private static final int KILLS = Integer.getInteger("candor.exchange.kills", 3);
  private static final int OPERATIONS = Integer.getInteger("candor.exchange.operations", 60);
  private static final int BOARDS = 3;
  private static final int JOBS = 12;
  // What people there change is no fault of the exchange, and stays until it is published again.
  private static final List<Fault> FAULTS =
      EnumSet.complementOf(EnumSet.of(Fault.REWORDED, Fault.TAKEN_DOWN)).stream().toList();
  private static final FakeJobBoard.Fault[] CLIENTS_FAULTS = FakeJobBoard.Fault.values();

  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random());
  private final Wire wire = Wires.quick();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService files = Executors.newFixedThreadPool(4);
  private final long seed = Long.getLong("candor.seed", new Random().nextLong());
  private final SplittableRandom random = new SplittableRandom(seed);
  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private PracticeServer server;
  private FakeJobBoard client;
  private int requests;

  @BeforeEach
  void begin() throws IOException {
    System.out.println("seed " + seed);
    folder = temporary.resolve("work");
    server = server();
    client = new FakeJobBoard();
    try (var workspace = opened()) {
      for (var i = 0; i < BOARDS; i++) {
        var _ =
            new EditBoards(workspace.store())
                .add(BoardSort.PRACTICE, BoardSettings.of("Practice " + i, "", "Acme"))
                .orElseThrow();
      }
      var resume = new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.UTF_8));
      var _ = new Client(workspace.store(), workspace.documents().keep(resume));
      for (var i = 0; i < JOBS; i++) {
        var _ = ExchangingSession.job(workspace.store(), "Job " + i);
      }
    }
  }

  @AfterEach
  void end() {
    server.close();
    client.close();
    wire.close();
    http.close();
    files.close();
  }

  @Test
  void whenItIsKilledEveryWishIsThereInTheEndAndEverybodyIsReceivedAndHandedInOnce()
      throws Exception {
    var children =
        QuickChildren.after(
            Files.createDirectory(temporary.resolve("classes")),
            ExchangingSession.class,
            folder.toString(),
            server.address().toString(),
            server.token(),
            client.address().toString(),
            "3");
    var kills = 0;
    var queued = 0;
    for (; kills < KILLS || queued < OPERATIONS; kills++) {
      if (random.nextInt(10) == 0) {
        restart();
      }
      for (var fault = random.nextInt(6); fault > 0; fault--) {
        server.order(FAULTS.get(random.nextInt(FAULTS.size())));
        client.order(CLIENTS_FAULTS[random.nextInt(CLIENTS_FAULTS.length)]);
      }
      queued +=
          killed(
              children.start(
                  ExchangingSession.class,
                  folder.toString(),
                  server.address().toString(),
                  server.token(),
                  client.address().toString()));
    }
    try (var workspace = opened()) {
      var store = workspace.store();
      Settling.settle(store, () -> exchange(workspace));
      for (var account : ExchangingSession.all(store, BoardSort.PRACTICE)) {
        Settling.assertAgreed(store, account.id(), connector(account), "seed " + seed);
      }
      Runnable again =
          () -> {
            var _ = exchange(workspace);
          };
      HandedIn.assertThereOnce(store, again, client::taken, "seed " + seed);
      assertEquals(List.of(), Archive.verify(workspace).findings());
      System.out.printf(
          "%d kills, %d operations, %d requests, %d handed in, children started by %s%n",
          kills, queued, requests + server.requests(), client.taken().size(), children.options());
    }
  }

  // How many operations it said that it queued.
  private int killed(Process child) throws IOException, InterruptedException {
    var enough = new CountDownLatch(random.nextInt(1, 8));
    var queued = new AtomicInteger();
    try (var lines = child.inputReader(StandardCharsets.UTF_8);
        var order = child.outputWriter(StandardCharsets.UTF_8)) {
      order.write(random.nextLong() + "\n");
      order.flush();
      var reader =
          Thread.startVirtualThread(
              () ->
                  lines
                      .lines()
                      .forEach(
                          line -> {
                            queued.addAndGet(Integer.parseInt(line));
                            enough.countDown();
                          }));
      assertTrue(enough.await(60, TimeUnit.SECONDS), "it does not work");
      assertFalse(child.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS), "it ended");
      assertTrue(child.toHandle().destroyForcibly());
      reader.join();
      return queued.get();
    } finally {
      child.destroyForcibly();
    }
  }

  private void restart() throws IOException {
    requests += server.requests();
    server.close();
    server = server();
  }

  private PracticeServer server() throws IOException {
    return new PracticeServer(temporary.resolve("board.jsonl"), 1);
  }

  private ExchangeReport exchange(Workspace workspace) {
    return Exchanges.keeping(
            workspace.documents(),
            files::execute,
            workspace.store(),
            account ->
                account.sort() == BoardSort.PRACTICE
                    ? connector(account)
                    : FakeJobBoard.connector(wire, client.address()))
        .run(Exchange.Call.ALL);
  }

  private PracticeBoard connector(BoardAccount account) {
    return new PracticeBoard(http, server.address(), server.token(), account.id());
  }

  private Workspace opened() {
    var result =
        Workspaces.isWorkspace(folder)
            ? workspaces.open(folder)
            : workspaces.create(folder, false, "Me");
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
