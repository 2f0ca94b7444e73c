package candor.model.erasure;

import candor.model.store.Text;

/// How many rows of a kind an erasure removed.
///
/// @param kind the kind's name, such as `note`
public record ErasedCount(String kind, int count) {
  public ErasedCount {
    kind = Text.line(kind);
  }
}
