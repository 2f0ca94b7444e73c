package candor.persistence.db;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What ties an edit into the chain; it stays when what the edit says is erased.
///
/// @param salt at random, and erased with what it says: without it, what that was can't be found by
///   guessing
/// @param digest in lower-case hex
record Mark(@Nullable UUID salt, String digest) {}
