package candor.persistence;

import candor.model.candidate.Candidate;
import candor.model.candidate.EditCandidates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/// What is done to an open workspace, as a seed has it: mixed work, documents, snapshots, settling.
final class WorkspaceSteps {
  private final Workspace workspace;
  private final SplittableRandom random;
  private final MixedWork work;

  WorkspaceSteps(Workspace workspace, SplittableRandom random) {
    this.workspace = workspace;
    this.random = random;
    this.work = new MixedWork(workspace.store(), random);
  }

  /// Does the next thing.
  void next() throws IOException {
    switch (random.nextInt(24)) {
      case 0, 1, 2 -> workspace.settle();
      case 3 -> attach();
      case 4 -> snapshot();
      default -> work.step();
    }
  }

  private void snapshot() throws IOException {
    var _ = workspace.snapshot();
  }

  private void attach() throws IOException {
    var candidates = workspace.store().read(s -> s.all(Candidate.KIND));
    if (!candidates.isEmpty()) {
      var bytes = ("document " + random.nextLong()).repeat(300).getBytes(StandardCharsets.UTF_8);
      var kept = workspace.documents().keep(new ByteArrayInputStream(bytes));
      var _ =
          new EditCandidates(workspace.store())
              .addDocument(candidates.getLast().id(), "cv.pdf", kept);
    }
  }
}
