package candor.persistence;

import java.nio.file.Path;
import java.time.Instant;

/// A whole workspace in one file, looked through and found to be what it says it is.
///
/// @param workspace its name
/// @param operations how many operations its journal holds
/// @param documents how many documents' bytes are in it
/// @param made when
public record Backup(Path file, String workspace, long operations, int documents, Instant made) {}
