package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.fixture.Client;
import candor.model.posting.BoardId;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Fault;
import candor.model.store.Store;
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
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process while it exchanges with a board that goes on without it and at which things go
/// wrong besides. `candor.exchange.kills` says how often at least, `candor.seed` when.
class ExchangeKillTest {
  private static final int KILLS = Integer.getInteger("candor.exchange.kills", 3);
  private static final int ENOUGH = 10;
  private static final int JOBS = 6;
  private static final List<Fault> FAULTS =
      List.of(Fault.LOST_ANSWER, Fault.BROKEN_OFF, Fault.OUT_OF_ORDER, Fault.GARBAGE);
  private static final FakeJobBoard.Fault[] CLIENTS_FAULTS = FakeJobBoard.Fault.values();

  private final Workspaces workspaces = new Workspaces(InstantSource.system(), new Random());
  private final Wire wire = Wires.quick();
  private final HttpClient http = HttpClient.newHttpClient();
  private final long seed = Long.getLong("candor.seed", new Random().nextLong());
  private final SplittableRandom random = new SplittableRandom(seed);
  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private PracticeServer server;
  private FakeJobBoard client;

  @BeforeEach
  void begin() throws IOException {
    System.out.println("seed " + seed);
    folder = temporary.resolve("work");
    server = new PracticeServer(temporary.resolve("board.jsonl"), 1);
    client = new FakeJobBoard();
    try (var workspace = opened()) {
      var _ =
          new EditBoards(workspace.store())
              .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", "Acme"))
              .orElseThrow();
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
    // Those that come early leave little to look at.
    for (; kills < KILLS || server.requests() <= ENOUGH * KILLS; kills++) {
      for (var fault = random.nextInt(4); fault > 0; fault--) {
        server.order(FAULTS.get(random.nextInt(FAULTS.size())));
        client.order(CLIENTS_FAULTS[random.nextInt(CLIENTS_FAULTS.length)]);
      }
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
      var board = new EditBoards(store).all().getFirst().id();
      Settling.settle(store, () -> exchange(store, board));
      Settling.assertAgreed(store, board, connector(board), "seed " + seed);
      Runnable again =
          () -> {
            var _ = exchange(store, board);
          };
      HandedIn.assertThereOnce(store, again, client::taken, "seed " + seed);
      assertEquals(List.of(), Archive.verify(workspace).findings());
      System.out.printf(
          "%d kills, %d requests, %d handed in, children started by %s%n",
          kills, server.requests(), client.taken().size(), children.options());
    }
  }

  private void killed(Process child) throws IOException, InterruptedException {
    var enough = new CountDownLatch(random.nextInt(1, 8));
    try (var lines = child.inputReader(StandardCharsets.UTF_8);
        var order = child.outputWriter(StandardCharsets.UTF_8)) {
      order.write(random.nextLong() + "\n");
      order.flush();
      var reader = Thread.startVirtualThread(() -> lines.lines().forEach(_ -> enough.countDown()));
      assertTrue(enough.await(60, TimeUnit.SECONDS), "it does not work");
      assertFalse(child.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS), "it ended");
      assertTrue(child.toHandle().destroyForcibly());
      reader.join();
    } finally {
      child.destroyForcibly();
    }
  }

  private ExchangeReport exchange(Store store, BoardId board) {
    return Exchanges.with(
            store,
            account ->
                account.id().equals(board)
                    ? connector(board)
                    : FakeJobBoard.connector(wire, client.address()),
            () -> true)
        .run(Exchange.Call.ALL);
  }

  private PracticeBoard connector(BoardId board) {
    return new PracticeBoard(http, server.address(), server.token(), board);
  }

  private Workspace opened() {
    var result =
        Workspaces.isWorkspace(folder)
            ? workspaces.open(folder)
            : workspaces.create(folder, false, "Me");
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
