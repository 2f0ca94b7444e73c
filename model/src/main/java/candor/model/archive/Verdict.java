package candor.model.archive;

import java.util.List;

/// What came of checking a workspace.
///
/// @param rows how many rows were compared with the journal
/// @param operations how many operations the journal holds
/// @param findings nothing when the workspace is sound
public record Verdict(long rows, long operations, List<Finding> findings) {
  public Verdict {
    findings = List.copyOf(findings);
  }

  /// Whether nothing is wrong.
  public boolean isSound() {
    return findings.isEmpty();
  }
}
