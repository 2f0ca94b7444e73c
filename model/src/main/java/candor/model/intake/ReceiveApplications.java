package candor.model.intake;

import candor.model.candidate.Documents;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardOption;
import candor.model.posting.Posting;
import candor.model.posting.Untaken;
import candor.model.store.Act;
import candor.model.store.Id;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes over pages of applications; receiving the same page twice changes nothing.
///
/// Applications to postings that this workspace does not have on this board are left out, and so
/// are those of people who were erased since; a board that is gone delivers nothing.
public final class ReceiveApplications {
  private static final Act RECEIVE = Act.lasting("receive-applications");
  private final Store store;

  public ReceiveApplications(Store store) {
    this.store = store;
  }

  /// How far receiving from a board is.
  ///
  /// @param cursor the page was asked for with it; empty for the first one
  /// @param jobs the board's own jobs that the page speaks of, and whether applications to them are
  ///   taken
  public record Progress(String cursor, Map<String, Boolean> jobs) {
    public Progress {
      jobs = Map.copyOf(jobs);
    }

    private int unnamed(Board.IncomingPage page) {
      return (int)
          page.applications().stream()
              .map(Board.IncomingApplication::to)
              .filter(to -> to.posting() == null && !jobs.getOrDefault(to.remote(), false))
              .count();
    }
  }

  /// An application with its files, whose bytes are kept.
  ///
  /// @param lost what was attached and not taken, and why, a sentence each
  public record Fetched(
      Board.IncomingApplication application, List<NamedFile> files, List<String> lost) {
    public Fetched {
      files = List.copyOf(files);
      lost = List.copyOf(lost);
    }

    /// One with nothing attached.
    public static Fetched of(Board.IncomingApplication application) {
      return new Fetched(application, List.of(), application.lost());
    }
  }

  /// A file whose bytes are kept.
  public record NamedFile(String name, Documents.Stored bytes) {}

  /// Where to go on, empty before the first page; nothing when the board is gone.
  public Optional<String> cursor(BoardId board) {
    return store.read(s -> s.find(board).map(BoardAccount::cursor));
  }

  /// How far it is with a page that came.
  ///
  /// @param cursor the page was asked for with it
  public Progress progress(BoardId board, String cursor, List<Board.IncomingApplication> came) {
    var jobs =
        came.stream()
            .filter(one -> one.to().posting() == null)
            .map(one -> one.to().remote())
            .collect(Collectors.toUnmodifiableSet());
    return store.read(s -> progress(s, board, cursor, jobs));
  }

  private static Progress progress(Snapshot s, BoardId board, String cursor, Set<String> jobs) {
    return new Progress(
        cursor,
        jobs.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    job -> posting(s, board, Board.To.remote(job)).isPresent())));
  }

  /// Those of a page whose files are worth fetching, since they would be new, and those that have
  /// none.
  public List<Board.IncomingApplication> fresh(BoardId board, Board.IncomingPage page) {
    var came = page.applications();
    return came.stream().allMatch(one -> one.attachments().isEmpty())
        ? came
        : store.read(s -> worthIt(s, board, came));
  }

  private static List<Board.IncomingApplication> worthIt(
      Snapshot s, BoardId board, List<Board.IncomingApplication> came) {
    var ids = came.stream().map(one -> Proposal.of(board, one.externalId())).toList();
    var known =
        Stream.concat(
                s.findAll(ids).stream().map(proposal -> proposal.id().value()),
                s.findAll(ids.stream().map(Forgotten::id).toList()).stream()
                    .map(erased -> erased.id().value()))
            .collect(Collectors.toUnmodifiableSet());
    var postings = s.byId(came.stream().flatMap(one -> Stream.ofNullable(one.to().posting())));
    var taken =
        came.stream()
            .map(Board.IncomingApplication::to)
            .distinct()
            .filter(to -> isTaken(s, board, to, postings))
            .collect(Collectors.toUnmodifiableSet());
    return came.stream()
        .filter(
            one ->
                one.attachments().isEmpty()
                    || (taken.contains(one.to())
                        && !known.contains(Proposal.of(board, one.externalId()).value())))
        .toList();
  }

  private static boolean isTaken(
      Snapshot s, BoardId board, Board.To to, Map<Id<Posting>, Posting> postings) {
    if (to.posting() == null) {
      return posting(s, board, to).isPresent();
    }
    var posting = postings.get(to.posting());
    return posting != null && posting.board().equals(board);
  }

  /// Stores what was fetched of a page as proposals, together with the page's cursor; their times
  /// keep its order. Who has no possible duplicate is accepted at once where the board's settings
  /// say so. The cursor stays as it is where a job was tied meanwhile whose applications were
  /// passed by, since that is to be read from the start.
  ///
  /// @param before how far it was when the page came
  /// @param cursor of the next page
  /// @return how many were new
  public int receive(BoardId board, List<Fetched> fetched, Progress before, String cursor) {
    return receive(board, fetched, before, cursor, _ -> {});
  }

  /// The same with the end of a page: what of it is no application to a job here is counted.
  public int receive(
      BoardId board, List<Fetched> fetched, Progress before, Board.IncomingPage page) {
    return receive(
        board,
        fetched,
        before,
        page.cursor(),
        tx ->
            page.passed()
                .ifPresent(
                    passed ->
                        Untaken.of(tx, board).after(passed, before.unnamed(page)).keep(tx, board)));
  }

  /// What a board has that is no application to a job here.
  public Untaken untaken(BoardId board) {
    return store.read(s -> Untaken.of(s, board));
  }

  private int receive(
      BoardId board,
      List<Fetched> fetched,
      Progress before,
      String cursor,
      Consumer<Transaction> atTheEnd) {
    return store.write(
        RECEIVE,
        tx -> {
          var account = tx.find(board);
          if (account.isEmpty()) {
            return 0;
          }
          readAtOnce(tx, board, fetched.stream().map(Fetched::application).toList());
          var fresh = 0;
          for (var each : fetched) {
            fresh += receive(tx, account.get(), each, fresh) ? 1 : 0;
          }
          var now = progress(tx, board, account.get().cursor(), before.jobs().keySet());
          if (now.equals(before)) {
            tx.put(account.get().at(cursor));
            atTheEnd.accept(tx);
          }
          return fresh;
        });
  }

  // What tells of each whether it is fresh.
  private static void readAtOnce(Snapshot s, BoardId board, List<Board.IncomingApplication> came) {
    var ids = came.stream().map(one -> Proposal.of(board, one.externalId())).toList();
    var _ = s.findAll(ids);
    var _ = s.findAll(ids.stream().map(Forgotten::id).toList());
    var _ = s.byId(came.stream().flatMap(one -> Stream.ofNullable(one.to().posting())));
  }

  private static boolean receive(
      Transaction tx, BoardAccount account, Fetched fetched, int before) {
    var came = fetched.application();
    if (!isFresh(tx, account.id(), came)) {
      return false;
    }
    var extras = new Extras(came.who().links(), came.said().answers(), fetched.lost());
    var job = posting(tx, account.id(), came.to()).orElseThrow().job();
    var at = tx.now().plus(before, ChronoUnit.MICROS);
    var proposal = tx.put(Proposal.of(account.id(), job, came, extras, at));
    for (var file : fetched.files()) {
      tx.put(
          new ProposalFile(
              new ProposalFileId(tx.newId()),
              proposal.id(),
              file.name(),
              file.bytes().size(),
              file.bytes().sha256(),
              0));
    }
    if (account.settings().thanks()) {
      Replies.thank(tx, proposal);
    }
    if (!account.settings().option(BoardOption.ACCEPT_NEW.key()).isEmpty()
        && Duplicates.of(tx, proposal).isEmpty()) {
      var _ = AcceptProposals.accept(tx, proposal.id(), null);
    }
    return true;
  }

  private static boolean isFresh(Snapshot s, BoardId board, Board.IncomingApplication came) {
    var id = Proposal.of(board, came.externalId());
    return posting(s, board, came.to()).isPresent()
        && s.find(id).isEmpty()
        && s.find(Forgotten.id(id)).isEmpty();
  }

  private static Optional<Posting> posting(Snapshot s, BoardId board, Board.To to) {
    var posting = to.posting();
    return posting != null
        ? s.find(posting).filter(p -> p.board().equals(board))
        : s.where(Posting.KIND, "remote", to.remote()).stream()
            .filter(p -> p.board().equals(board))
            .findFirst();
  }
}
