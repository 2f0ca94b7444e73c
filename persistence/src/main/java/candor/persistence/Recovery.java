package candor.persistence;

import java.nio.file.Path;
import java.util.Optional;

/// What was done so that a workspace which had not been closed in good order is whole again.
///
/// @param operations how many operations the database lacked and the journal beside it had
/// @param aside where the database file lies that could not be used any more, if that was so and
///   another was made from the journal
public record Recovery(int operations, Optional<Path> aside) {}
