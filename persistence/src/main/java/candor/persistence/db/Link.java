package candor.persistence.db;

import java.util.List;

/// What ties an operation to the one before it.
///
/// @param hash in lower-case hex, as [Chain] makes it
/// @param marks one for each edit, in their order
record Link(String hash, List<Mark> marks) {
  Link {
    marks = List.copyOf(marks);
  }
}
