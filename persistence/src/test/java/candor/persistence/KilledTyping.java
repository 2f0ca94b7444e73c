package candor.persistence;

import candor.fixture.Typist;
import candor.model.interview.InterviewId;
import candor.model.interview.NotesResult;
import candor.model.interview.TakeNotes;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;

/// Types into an interview without an end, in a process that is going to be killed. A line is
/// printed for each step once it was acknowledged.
final class KilledTyping {
  private KilledTyping() {}

  /// Waits for a line with the workspace's folder, one with the interview and one with the seed.
  public static void main(String[] args) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var folder = Path.of(lines.readLine());
    var interview = new InterviewId(UUID.fromString(lines.readLine()));
    var seed = Long.parseLong(lines.readLine());
    var workspaces = new Workspaces(InstantSource.system(), new Random());
    if (workspaces.open(folder) instanceof OpenResult.Opened(var workspace)) {
      type(new TakeNotes(workspace.store()), interview, seed);
    }
  }

  private static void type(TakeNotes notes, InterviewId interview, long seed) {
    var typist = new Typist(seed, notes.read(interview).lines());
    for (var steps = 1; ChildJvm.isHeard(); steps++) {
      var step = typist.step();
      if (!(notes.write(interview, step.edits(), step.spot()) instanceof NotesResult.Written)) {
        return;
      }
      System.out.println("kept " + steps + " end");
    }
  }
}
