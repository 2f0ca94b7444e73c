package candor.model.kit;

import candor.model.store.Text;

/// Where candidates for the role are found, and how.
public record Sourcing(String where, String how) {
  public Sourcing {
    where = Text.storable(where);
    how = Text.storable(how);
  }
}
