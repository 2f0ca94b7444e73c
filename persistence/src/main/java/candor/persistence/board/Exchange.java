package candor.persistence.board;

import candor.model.candidate.Documents;
import candor.model.intake.ReceiveApplications;
import candor.model.intake.Replies;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardRest;
import candor.model.posting.EditBoards;
import candor.model.posting.ExchangeReport;
import candor.model.posting.LeaveAlone;
import candor.model.posting.Outbox;
import candor.model.posting.OutboxItem;
import candor.model.posting.Posting;
import candor.model.posting.Sendable;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.submittal.Submittals;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Carries out what waits in the outbox, board after board, and receives what came in.
///
/// No board is called inside a transaction, and every step around a call is stored before the next
/// is taken: whenever the program ends, the next exchange goes on from what is stored. What may
/// have been done is looked for before it is sent again. One board's failure does not keep another
/// from its turn.
public final class Exchange {
  private static final int PATIENCE = 3;

  /// How long what a board was seen to show is believed; where the user asks, hardly at all.
  private static final Duration BELIEVED = Duration.ofDays(1);

  private static final Duration BELIEVED_WHEN_ASKED = Duration.ofMinutes(1);

  /// How many postings of a board are looked at again in an exchange.
  private static final int MOST_LOOKED_AT = 100;

  private final Store store;
  private final Means means;
  private final BooleanSupplier online;
  private final LeaveAlone health;

  /// What an exchange needs besides the store.
  ///
  /// @param connect makes the connector of a board, called once for each exchange; may throw a
  ///   `BoardException`
  /// @param documents where the bytes of what is attached are kept
  /// @param files fetches what is attached, and calls boards while what was done is stored
  /// @param clock says which boards are to be left alone still
  /// @param random spreads the times at which boards are called again
  /// @param courtesy called before each small piece of work, on the thread that does it; returns
  ///   when the work may go on
  public record Means(
      Function<BoardAccount, Board> connect,
      Documents documents,
      Consumer<Runnable> files,
      InstantSource clock,
      RandomGenerator random,
      Runnable courtesy) {}

  /// Which boards are called.
  public enum Call {
    /// Those that need not be left alone: it goes by itself.
    DUE,
    /// Those too that failed before: the user asked for it.
    ALL
  }

  /// @param online asked before every call to a board; once it says no, nothing leaves any more
  public Exchange(Store store, Means means, BooleanSupplier online) {
    this.store = store;
    this.means = means;
    this.online = online;
    this.health = new LeaveAlone(store, means.random());
  }

  /// Sends what is due, reads it back, receives applications, replies to them, hands candidates in,
  /// and looks again at what boards showed when it was looked at long ago.
  public ExchangeReport run(Call which) {
    return run(which, _ -> true);
  }

  /// The same with some boards only.
  public ExchangeReport run(Call which, Predicate<BoardAccount> some) {
    var outbox = new Outbox(store);
    var receive = new ReceiveApplications(store);
    var replies = new Replies(store);
    var submittals = new Submittals(store);
    replies.steps().doubtBroken();
    submittals.steps().doubtBroken();
    var due = byBoard(outbox.due());
    var old = old(which == Call.ALL ? BELIEVED_WHEN_ASKED : BELIEVED, outbox, due.values());
    var emptied = outbox.emptied();
    return visitAll(
        which,
        some,
        (account, visit) -> {
          try (var beside = beside()) {
            visit.carryOut(due.getOrDefault(account.id(), List.of()), beside);
          }
          if (account.sort().receives()) {
            try (var beside = beside()) {
              visit.receive(receive, attachments(account, beside), beside);
            }
            visit.reply(replies);
            visit.handIn(submittals, means.documents());
          }
          var toSee = visit.isRemarkable() ? old(Duration.ZERO, outbox, due.values()) : old;
          visit.compare(toSee.getOrDefault(account.id(), List.of()));
          if (emptied.contains(account.id()) && !due.containsKey(account.id())) {
            visit.refresh();
          }
        });
  }

  // Those that were looked at longest ago first, and none on which something is under way.
  private Map<BoardId, List<Posting>> old(
      Duration believed, Outbox outbox, Collection<List<OutboxItem>> due) {
    var since = means.clock().instant().minus(believed);
    var underWay =
        due.stream().flatMap(List::stream).map(OutboxItem::posting).collect(Collectors.toSet());
    var old = new LinkedHashMap<BoardId, List<Posting>>();
    for (var posting : outbox.outThere(since)) {
      if (!underWay.contains(posting.id())) {
        var some = old.computeIfAbsent(posting.board(), _ -> new ArrayList<>());
        if (some.size() < MOST_LOOKED_AT) {
          some.add(posting);
        }
      }
    }
    return old;
  }

  // After that many failures in a row it may be a file that is in the way.
  private Attachments attachments(BoardAccount account, Beside beside) {
    var failures = account.resting().map(BoardRest::failures).orElse(0);
    return new Attachments(means.documents(), beside, online, failures >= PATIENCE);
  }

  private Beside beside() {
    return new Beside(means.files(), means.courtesy());
  }

  private ExchangeReport visitAll(
      Call which, Predicate<BoardAccount> some, BiConsumer<BoardAccount, BoardVisit> work) {
    if (!online.getAsBoolean()) {
      return ExchangeReport.none();
    }
    var visits =
        new EditBoards(store)
            .all().stream()
                .filter(some)
                .flatMap(board -> asItIsNow(board).stream())
                .filter(board -> isDue(board, which))
                .map(board -> call(board, work))
                .toList();
    var touched = visits.stream().flatMap(visit -> visit.touched().stream()).toList();
    var replied = visits.stream().flatMap(visit -> visit.replied().stream()).toList();
    var handedIn = visits.stream().flatMap(visit -> visit.handedIn().stream()).toList();
    return new ExchangeReport(
        done(touched),
        told(replied, (s, due) -> told(s, due.reply(), due.proposal().board(), due.jobTitle())),
        told(
            handedIn,
            (s, due) -> told(s, due.submittal(), due.submittal().board(), due.jobTitle())),
        visits.stream().map(visit -> visit.report(this::waits)).toList());
  }

  private boolean waits(BoardId board) {
    var unsent = new Outbox(store).due().stream().filter(item -> item.state().isToSend()).toList();
    return byBoard(unsent).containsKey(board)
        || !new Replies(store).due(board).isEmpty()
        || !new Submittals(store).due(board).isEmpty();
  }

  // Those before it may have taken long.
  private Optional<BoardAccount> asItIsNow(BoardAccount board) {
    return store.read(s -> s.find(board.id()));
  }

  private BoardVisit call(BoardAccount board, BiConsumer<BoardAccount, BoardVisit> work) {
    var contact = new Contact(() -> means.connect().apply(board), online, means.courtesy());
    BoardVisit visit;
    try (var same = new SameBoard(board, store)) {
      visit = new BoardVisit(board, contact, new Outbox(store), same);
      work.accept(board, visit);
    } finally {
      contact.leave();
    }
    // Whoever was cut short is not to blame.
    if (online.getAsBoolean()) {
      contact
          .trouble()
          .ifPresentOrElse(why -> health.failed(board.id(), why), () -> health.answered(board));
    }
    return visit;
  }

  private boolean isDue(BoardAccount board, Call which) {
    var now = means.clock().instant();
    return board
        .resting()
        .filter(rest -> rest.isWished() || (which != Call.ALL && rest.holds(now)))
        .isEmpty();
  }

  private Map<BoardId, List<OutboxItem>> byBoard(List<OutboxItem> items) {
    return store.read(
        s -> {
          var postings = s.byId(items.stream().map(OutboxItem::posting));
          var sorted = new LinkedHashMap<BoardId, List<OutboxItem>>();
          for (var item : items) {
            var posting = postings.get(item.posting());
            if (posting != null) {
              sorted.computeIfAbsent(posting.board(), _ -> new ArrayList<>()).add(item);
            }
          }
          return sorted;
        });
  }

  private <D> List<ExchangeReport.Told> told(
      List<D> due, BiFunction<Snapshot, D, Optional<ExchangeReport.Told>> told) {
    return store.read(s -> due.stream().flatMap(each -> told.apply(s, each).stream()).toList());
  }

  private static <R extends Sendable<R>> Optional<ExchangeReport.Told> told(
      Snapshot s, R sent, BoardId board, String jobTitle) {
    return s.find(sent.id())
        .map(
            now ->
                new ExchangeReport.Told(
                    jobTitle,
                    s.find(board).map(BoardAccount::name).orElse(""),
                    now.state(),
                    now.isDone(),
                    now.reason()));
  }

  // In one snapshot, and few questions: there may be thousands of them.
  private List<ExchangeReport.Done> done(List<OutboxItem> items) {
    return store.read(
        s -> {
          var now = s.findAll(items.stream().map(OutboxItem::id).toList());
          var postings = s.byId(now.stream().map(OutboxItem::posting));
          var jobs =
              s.findAll(postings.values().stream().map(Posting::job).distinct().toList()).stream()
                  .collect(Collectors.toMap(Job::id, Job::title));
          var boards =
              s.all(BoardAccount.KIND).stream()
                  .collect(Collectors.toMap(BoardAccount::id, BoardAccount::name));
          return now.stream()
              .flatMap(
                  item ->
                      Optional.ofNullable(postings.get(item.posting()))
                          .map(posting -> done(item, posting, jobs, boards))
                          .stream())
              .toList();
        });
  }

  private static ExchangeReport.Done done(
      OutboxItem now, Posting posting, Map<JobId, String> jobs, Map<BoardId, String> boards) {
    return new ExchangeReport.Done(
        now.id(),
        now.posting(),
        jobs.getOrDefault(posting.job(), ""),
        boards.getOrDefault(posting.board(), ""),
        now.act(),
        now.state(),
        now.reason());
  }
}
