package candor.persistence.board;

import candor.model.intake.ReceiveApplications;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.Posting;
import candor.model.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/// Carries out what waits in the outbox, board after board, and receives what came in.
///
/// No board is called inside a transaction, and every step around a call is stored before the next
/// is taken: whenever the program ends, the next exchange goes on from what is stored. What may
/// have been done is looked for before it is sent again. One board's failure does not keep another
/// from its turn.
public final class Exchange {
  private final Store store;
  private final Function<BoardAccount, Board> connect;
  private final BooleanSupplier online;

  /// @param connect makes the connector of a board, called once for each exchange; may throw a
  ///   `BoardException`
  /// @param online asked before every call to a board; once it says no, nothing leaves any more
  public Exchange(Store store, Function<BoardAccount, Board> connect, BooleanSupplier online) {
    this.store = store;
    this.connect = connect;
    this.online = online;
  }

  /// Sends what is due, reads it back, and then receives applications.
  public ExchangeReport run() {
    var outbox = new Outbox(store);
    var receive = new ReceiveApplications(store);
    var due = byBoard(outbox.due());
    return visitAll(
        account -> {
          var visit = visit(account, outbox);
          visit.carryOut(due.getOrDefault(account.id(), List.of()));
          visit.receive(receive);
          return visit;
        });
  }

  /// Compares what boards show with what was sent to them, without sending anything.
  public ExchangeReport compare() {
    var outbox = new Outbox(store);
    var postings = new LinkedHashMap<BoardId, List<Posting>>();
    outbox
        .outThere()
        .forEach(p -> postings.computeIfAbsent(p.board(), _ -> new ArrayList<>()).add(p));
    return visitAll(
        account -> {
          var visit = visit(account, outbox);
          visit.compare(postings.getOrDefault(account.id(), List.of()));
          return visit;
        });
  }

  private BoardVisit visit(BoardAccount account, Outbox outbox) {
    return new BoardVisit(account, connect, outbox, online);
  }

  private ExchangeReport visitAll(Function<BoardAccount, BoardVisit> go) {
    if (!online.getAsBoolean()) {
      return ExchangeReport.none();
    }
    var visits = new EditBoards(store).all().stream().map(go).toList();
    return new ExchangeReport(
        visits.stream().flatMap(visit -> visit.touched().stream()).flatMap(this::done).toList(),
        visits.stream().map(BoardVisit::report).toList());
  }

  private Map<BoardId, List<OutboxItem>> byBoard(List<OutboxItem> items) {
    return store.read(
        s -> {
          var sorted = new LinkedHashMap<BoardId, List<OutboxItem>>();
          for (var item : items) {
            s.find(item.posting())
                .ifPresent(
                    p -> sorted.computeIfAbsent(p.board(), _ -> new ArrayList<>()).add(item));
          }
          return sorted;
        });
  }

  private Stream<ExchangeReport.Done> done(OutboxItem item) {
    return store
        .read(
            s ->
                s.find(item.id())
                    .flatMap(
                        now ->
                            s.find(item.posting())
                                .map(
                                    posting ->
                                        new ExchangeReport.Done(
                                            now.id(),
                                            now.posting(),
                                            s.find(posting.job()).map(j -> j.title()).orElse(""),
                                            s.find(posting.board())
                                                .map(BoardAccount::name)
                                                .orElse(""),
                                            now.act(),
                                            now.state(),
                                            now.reason()))))
        .stream();
  }
}
