package candor.model.intake;

import candor.model.job.JobId;
import candor.model.pipeline.ApplicationId;
import candor.model.posting.BoardId;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import candor.model.store.Uuid7;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An application that a board delivered and nobody has looked at yet. All its words are a
/// stranger's.
///
/// @param application what it became; absent until accepted
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
    long revision)
    implements Row<Proposal> {
  /// The kind of these rows.
  public static final Kind<Proposal> KIND = new Kind<>("proposal", Proposal.class);

  private static final int LINE = 300;
  private static final int LONGEST = 200_000;

  public Proposal {
    name = capped(Text.line(name), LINE);
    email = capped(Text.line(email), LINE);
    phone = capped(Text.line(phone), LINE);
    message = capped(Text.storable(message), LONGEST);
    resumeName = capped(Text.line(resumeName), LINE);
    resume = capped(Text.storable(resume), LONGEST);
  }

  /// The id of what a board calls by an id of its own: a second delivery finds the first.
  public static ProposalId of(BoardId board, String externalId) {
    return new ProposalId(Uuid7.named("proposal:" + board.value() + ":" + externalId));
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
        revision);
  }

  private static String capped(String text, int longest) {
    return text.length() <= longest
        ? text
        : Text.storable(text.substring(0, longest)).replaceFirst("\uFFFD$", "");
  }
}
