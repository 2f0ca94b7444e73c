package candor.model.posting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one exchange with the boards did.
///
/// @param operations one for each operation of the outbox that was due, in the order carried out
/// @param replies one for each reply to an application that was due
/// @param submittals one for each candidate who was to be handed in
/// @param visits one for each board, in the order in which boards were added
public record ExchangeReport(
    List<Done> operations, List<Told> replies, List<Told> submittals, List<Visit> visits) {
  public ExchangeReport {
    operations = List.copyOf(operations);
    replies = List.copyOf(replies);
    submittals = List.copyOf(submittals);
    visits = List.copyOf(visits);
  }

  /// An operation that was due.
  ///
  /// @param jobTitle empty when the job is gone
  /// @param state how far it is now
  /// @param words the board's own when something is in the way; empty otherwise
  public record Done(
      OutboxId operation,
      PostingId posting,
      String jobTitle,
      String boardName,
      OutboxAct act,
      OutboxState state,
      String words) {
    // Sent with words, it waits for the board's people.
    private boolean isWell() {
      return state == OutboxState.VERIFIED || (state == OutboxState.SENT && !words.isEmpty());
    }
  }

  /// A reply or a submittal that was due; who it is about is not said.
  ///
  /// @param done whether nothing is left to do about it
  /// @param words the board's own when something is in the way; empty otherwise
  public record Told(
      String jobTitle, String boardName, OutboxState state, boolean done, String words) {}

  /// How it went with one board.
  ///
  /// @param received how many new applications it delivered
  /// @param compared how many postings were compared with what it shows
  /// @param drifted those of them that show something else than was sent
  /// @param otherwise those of them that are opened there, and of which the public sees something
  ///   else than the job is here, or nothing; that is nobody's failure
  /// @param heldBack whether it was left early since its settings were changed meanwhile
  /// @param trouble why it was left early; absent when all went well
  /// @param words the board's own about the trouble, and what else is to be known of what was found
  ///   there; empty when there is nothing of that
  /// @param waits whether something that is to be sent there waits still
  /// @param passedOver what was there besides applications to jobs here
  public record Visit(
      BoardId board,
      String boardName,
      int received,
      int compared,
      List<PostingId> drifted,
      List<PostingId> otherwise,
      boolean heldBack,
      Optional<BoardException.Reason> trouble,
      String words,
      boolean waits,
      PassedOver passedOver) {
    public Visit {
      drifted = List.copyOf(drifted);
      otherwise = List.copyOf(otherwise);
    }

    private boolean isWell() {
      return trouble.isEmpty() && drifted.isEmpty() && !heldBack;
    }
  }

  /// What was read at a board and is no application to a job here.
  ///
  /// @param messages how many messages that name no job here are known of now, and were not before
  /// @param unreadable the names of the files that could not be read
  public record PassedOver(int messages, List<String> unreadable) {
    /// Nothing.
    public static final PassedOver NONE = new PassedOver(0, List.of());

    public PassedOver {
      unreadable = List.copyOf(unreadable);
    }
  }

  /// An exchange that did not take place, for example because the network is switched off.
  public static ExchangeReport none() {
    return new ExchangeReport(List.of(), List.of(), List.of(), List.of());
  }

  /// How many applications came from all boards.
  public int received() {
    return visits.stream().mapToInt(Visit::received).sum();
  }

  /// Whether every operation is verified, or waits for nobody but the board's people, and every
  /// board was reached and not held back, and all of it could be read.
  public boolean isClean() {
    return isCalm()
        && told().allMatch(Told::done)
        && visits.stream().allMatch(visit -> visit.passedOver().unreadable().isEmpty());
  }

  /// Whether another exchange soon would bring nothing: it is clean, or what is left was put off by
  /// boards that are well.
  public boolean isCalm() {
    return operations.stream().allMatch(Done::isWell)
        && told().allMatch(one -> one.done() || one.state() == OutboxState.QUEUED)
        && visits.stream().allMatch(Visit::isWell);
  }

  private Stream<Told> told() {
    return Stream.concat(replies.stream(), submittals.stream());
  }
}
