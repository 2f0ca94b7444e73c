package candor.model.intake;

import candor.model.pipeline.ApplicationId;
import candor.model.store.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who sent a proposal, without what they wrote: of thousands that is too much to be read.
///
/// @param application what it became; absent until accepted
public record Sender(
    ProposalId proposal,
    @Nullable ApplicationId application,
    String name,
    String email,
    String phone) {
  private static final List<String> FIELDS = List.of("id", "application", "name", "email", "phone");

  /// Of all proposals.
  public static List<Sender> all(Snapshot s) {
    return s.parts(Proposal.KIND, FIELDS).stream().map(Sender::of).toList();
  }

  private static Sender of(Map<String, @Nullable Object> said) {
    return new Sender(
        (ProposalId) Objects.requireNonNull(said.get("id")),
        (ApplicationId) said.get("application"),
        text(said, "name"),
        text(said, "email"),
        text(said, "phone"));
  }

  private static String text(Map<String, @Nullable Object> said, String field) {
    return (String) Objects.requireNonNull(said.get(field));
  }
}
