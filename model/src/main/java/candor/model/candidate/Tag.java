package candor.model.candidate;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;

/// A word on a candidate, for finding them again.
public record Tag(TagId id, CandidateId candidate, String name, long revision) implements Row<Tag> {
  /// The kind of these rows.
  public static final Kind<Tag> KIND = new Kind<>("tag", Tag.class);

  public Tag {
    name = Text.line(name);
  }
}
