package candor.model.intake;

import candor.model.job.JobId;
import candor.model.pipeline.ApplicationId;
import candor.model.posting.Board;
import candor.model.posting.BoardId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An application that a board delivered and nobody has looked at yet. All its words are a
/// stranger's.
///
/// @param application what it became; absent until accepted
/// @param externalId the board's own id of it; absent in rows of before it was kept
/// @param extras what else came with it; absent when nothing
public record Proposal(
    ProposalId id,
    BoardId board,
    JobId job,
    String name,
    String email,
    String phone,
    String message,
    String resumeName,
    String resume,
    Instant receivedAt,
    ProposalState state,
    @Nullable ApplicationId application,
    @Nullable String externalId,
    @Nullable Extras extras,
    long revision)
    implements Row<Proposal> {
  /// The kind of these rows.
  public static final Kind<Proposal> KIND = new Kind<>("proposal", Proposal.class);

  private static final int LINE = 300;
  private static final int LONGEST = 200_000;

  public Proposal {
    name = Extras.capped(Text.line(name), LINE);
    email = Extras.capped(Text.line(email), LINE);
    phone = Extras.capped(Text.line(phone), LINE);
    message = Extras.capped(Text.storable(message), LONGEST);
    resumeName = Extras.capped(Text.line(resumeName), LINE);
    externalId = externalId == null ? null : Text.storable(externalId);
    resume = Extras.capped(Text.storable(resume), LONGEST);
  }

  /// The id of what a board calls by an id of its own: a second delivery finds the first.
  public static ProposalId of(BoardId board, String externalId) {
    return new ProposalId(Uuid7.named("proposal:" + board.value() + ":" + externalId));
  }

  /// What a board delivered.
  static Proposal of(
      BoardId board, JobId job, Board.IncomingApplication came, Extras extras, Instant at) {
    var who = came.who();
    var said = came.said();
    return new Proposal(
        of(board, came.externalId()),
        board,
        job,
        who.name(),
        who.email(),
        who.phone(),
        said.message(),
        said.resumeName(),
        said.resume(),
        at,
        ProposalState.NEW,
        null,
        came.externalId(),
        extras.equals(Extras.NONE) ? null : extras,
        0);
  }

  /// What they are called here: by name, else by e-mail or phone; by a sign where nothing of that
  /// is said.
  public String called() {
    return Stream.of(name, email, phone).filter(said -> !said.isBlank()).findFirst().orElse("?");
  }

  /// What else came with it.
  public Extras besides() {
    return extras == null ? Extras.NONE : extras;
  }

  Proposal became(ProposalState other, @Nullable ApplicationId what) {
    return new Proposal(
        id,
        board,
        job,
        name,
        email,
        phone,
        message,
        resumeName,
        resume,
        receivedAt,
        other,
        what,
        externalId,
        extras,
        revision);
  }
}
