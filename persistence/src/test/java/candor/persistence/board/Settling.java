package candor.persistence.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import candor.model.intake.Proposal;
import candor.model.intake.ProposalFile;
import candor.model.intake.ProposalId;
import candor.model.posting.Board;
import candor.model.posting.Board.Ref;
import candor.model.posting.BoardId;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.store.Store;
import candor.persistence.board.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The end of tests in which exchanges went wrong.
public final class Settling {
  private static final int ENOUGH_EXCHANGES = 20;
  private static final int PAGE = 100;

  private Settling() {}

  /// Exchanges, and tries again what failed, until nothing is due.
  public static void settle(Store store, Supplier<ExchangeReport> exchange) {
    var publish = new PublishJob(store);
    for (var i = 0; i < ENOUGH_EXCHANGES; i++) {
      store.read(s -> s.all(OutboxItem.KIND)).stream()
          .filter(o -> o.state() == OutboxState.FAILED || o.state() == OutboxState.DRIFTED)
          .forEach(
              item -> {
                var _ = publish.retry(item.id());
              });
      if (exchange.get().isClean() && new Outbox(store).due().isEmpty()) {
        return;
      }
    }
    assertEquals(List.of(), new Outbox(store).due());
  }

  /// Fails unless the board shows what is wanted there, and each of its applications is here once,
  /// with its files or with the reason why not.
  public static void assertAgreed(Store store, BoardId board, Board connector, String when) {
    for (var posting : store.read(s -> s.of(Posting.KIND, board))) {
      assertEquals(
          Optional.ofNullable(posting.wanted()),
          connector.look(Ref.of(posting.id())).map(Board.Shown::content),
          when);
    }
    var ids = new ArrayList<ProposalId>();
    for (var cursor = ""; ids.isEmpty() || ids.size() % PAGE == 0; ) {
      var page = connector.applications(cursor);
      for (var application : page.applications()) {
        ids.add(Proposal.of(board, application.externalId()));
        assertFiles(store, ids.getLast(), application, when);
      }
      if (page.applications().isEmpty()) {
        break;
      }
      cursor = page.cursor();
    }
    var received =
        store.read(s -> s.all(Proposal.KIND)).stream()
            .filter(proposal -> proposal.board().equals(board))
            .map(Proposal::id)
            .toList();
    assertEquals(
        ids.stream().sorted(byValue()).toList(),
        received.stream().sorted(byValue()).toList(),
        when);
  }

  private static void assertFiles(
      Store store, ProposalId id, Board.IncomingApplication there, String when) {
    var proposal = store.read(s -> s.find(id)).orElseThrow();
    var here = store.read(s -> s.of(ProposalFile.KIND, id)).stream().map(ProposalFile::sha256);
    if (proposal.besides().lost().isEmpty()) {
      assertEquals(
          there.attachments().stream().map(Settling::sha256).toList(), here.toList(), when);
    }
  }

  private static String sha256(Board.Attachment attachment) {
    try (var bytes = attachment.bytes().open()) {
      return Sha256.hex(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Comparator<ProposalId> byValue() {
    return Comparator.comparing(id -> id.value());
  }
}
