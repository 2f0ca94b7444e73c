package candor.model.submittal;

import candor.model.candidate.Candidate;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactKind;
import candor.model.candidate.Document;
import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.Outcome;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardOption;
import candor.model.posting.OutboxState;
import candor.model.posting.Posting;
import candor.model.posting.Steps;
import candor.model.posting.SubmittalContent;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Hands candidates in at boards of clients. It waits for the next exchange, and can be taken back
/// until then. Nobody can look for it at the board afterwards, so each is sent once.
public final class HandInCandidates {
  private static final Act HAND_IN = Act.undoable("hand-in-candidate");
  private static final Act TAKE_BACK = Act.undoable("take-submittal-back");
  private static final Act AGAIN = Act.lasting("retry-submittal");
  private final Store store;

  public HandInCandidates(Store store) {
    this.store = store;
  }

  /// A board at which candidates for a job can be handed in, where its key is known too.
  ///
  /// @param remote the board's own id of the job
  public record Place(BoardAccount board, String remote) {}

  /// What is known of somebody who may be handed in.
  ///
  /// @param email the first that is known; empty when none is
  /// @param phone the first that is known; empty when none is
  /// @param resumes the files that a board takes, newest first
  /// @param before what was handed in there last
  public record Draft(
      Application application,
      Candidate candidate,
      Job job,
      Place place,
      PersonName name,
      String email,
      String phone,
      List<Document> resumes,
      Optional<Submittal> before) {
    public Draft {
      resumes = List.copyOf(resumes);
    }
  }

  /// The boards at which candidates for a job can be handed in: those with a public board to one of
  /// whose jobs it is tied.
  public static List<Place> places(Snapshot s, JobId job) {
    return s.of(Posting.KIND, job).stream()
        .filter(posting -> !posting.isOurs())
        .flatMap(posting -> place(s, posting).stream())
        .sorted(Comparator.comparing(place -> place.board().id().value()))
        .toList();
  }

  /// Applications that may be handed in at a board, by the candidates' names.
  ///
  /// @param boards those that let candidates be handed in
  public List<Draft> drafts(List<BoardId> boards, int limit) {
    return store.read(
        s ->
            boards.stream()
                .flatMap(board -> s.of(Posting.KIND, board).stream())
                .filter(posting -> !posting.isOurs() && place(s, posting).isPresent())
                .flatMap(
                    posting ->
                        s.of(Application.KIND, posting.job()).stream()
                            .flatMap(each -> draft(s, each.id(), posting.board()).stream()))
                .filter(draft -> draft.before().map(Submittal::isReplaceable).orElse(true))
                .sorted(Comparator.comparing(draft -> draft.candidate().name()))
                .limit(limit)
                .toList());
  }

  /// What is known of somebody who is to be handed in; nothing where that can't be.
  public Optional<Draft> draft(ApplicationId application, BoardId board) {
    return store.read(s -> draft(s, application, board));
  }

  /// Asks that somebody be handed in.
  public HandInResult handIn(ApplicationId id, BoardId board, SubmittalContent content) {
    return store.write(HAND_IN, tx -> handIn(tx, id, board, content));
  }

  /// Takes a submittal back before it is sent, or puts one away that failed or is in doubt.
  ///
  /// @return whether there was something to take back
  public boolean takeBack(SubmittalId id) {
    return store.write(TAKE_BACK, tx -> Steps.takeBack(tx, id));
  }

  /// Queues again, as it was, what failed or of which nobody knows whether it arrived.
  ///
  /// @return whether there was something to do
  public boolean retry(SubmittalId id) {
    return store.write(AGAIN, tx -> Steps.again(tx, id));
  }

  private static HandInResult handIn(
      Transaction tx, ApplicationId id, BoardId board, SubmittalContent content) {
    var application = tx.find(id).filter(HandInCandidates::isOpen);
    var place = application.flatMap(found -> place(tx, found.job(), board));
    if (place.isEmpty()) {
      return new HandInResult.Impossible();
    }
    var problems = content.problems();
    if (!problems.isEmpty()) {
      return new HandInResult.Unsound(problems);
    }
    var remote = place.get().remote();
    var before = tx.find(Submittal.of(id, board));
    var fresh =
        new Submittal(
            Submittal.of(id, board),
            id,
            board,
            remote,
            content,
            OutboxState.QUEUED,
            "",
            0,
            tx.now(),
            tx.now(),
            before.map(Submittal::revision).orElse(0L));
    return Stream.concat(before.filter(last -> !last.isReplaceable()).stream(), others(tx, fresh))
        .findFirst()
        .<HandInResult>map(HandInResult.Already::new)
        .orElseGet(() -> new HandInResult.Queued(tx.put(fresh)));
  }

  /// Those of the same person for the same job there who are there, may be, or are to be: somebody
  /// may be here twice.
  static Stream<Submittal> others(Snapshot s, Submittal submittal) {
    var email = submittal.content().email();
    return s.of(Submittal.KIND, submittal.board()).stream()
        .filter(other -> !other.id().equals(submittal.id()) && other.isOut())
        .filter(other -> other.remote().equals(submittal.remote()))
        .filter(other -> other.content().email().equalsIgnoreCase(email));
  }

  private static Optional<Draft> draft(Snapshot s, ApplicationId id, BoardId board) {
    return s.find(id)
        .filter(HandInCandidates::isOpen)
        .flatMap(
            application ->
                place(s, application.job(), board)
                    .flatMap(
                        place ->
                            s.find(application.candidate())
                                .flatMap(
                                    candidate ->
                                        s.find(application.job())
                                            .map(
                                                job ->
                                                    draft(
                                                        s, application, candidate, job, place)))));
  }

  private static Draft draft(
      Snapshot s, Application application, Candidate candidate, Job job, Place place) {
    return new Draft(
        application,
        candidate,
        job,
        place,
        PersonName.of(candidate.name()),
        address(s, candidate, ContactKind.EMAIL),
        address(s, candidate, ContactKind.PHONE),
        s.of(Document.KIND, candidate.id()).stream()
            .filter(SubmittalContent::isResume)
            .sorted(Comparator.comparing(Document::addedAt).reversed())
            .toList(),
        s.find(Submittal.of(application.id(), place.board().id())));
  }

  private static String address(Snapshot s, Candidate candidate, ContactKind sort) {
    return s.of(Contact.KIND, candidate.id()).stream()
        .filter(contact -> contact.sort() == sort)
        .map(Contact::address)
        .findFirst()
        .orElse("");
  }

  static boolean isOpen(Application application) {
    return application.outcome() == Outcome.ACTIVE;
  }

  static Optional<Place> place(Snapshot s, JobId job, BoardId board) {
    return s.find(Posting.of(job, board))
        .filter(posting -> !posting.isOurs())
        .flatMap(posting -> place(s, posting));
  }

  private static Optional<Place> place(Snapshot s, Posting posting) {
    return s.find(posting.board())
        .filter(board -> !board.settings().option(BoardOption.BOARD_TOKEN.key()).isEmpty())
        .flatMap(
            board -> Optional.ofNullable(posting.remote()).map(remote -> new Place(board, remote)));
  }
}
