package candor.persistence;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

/// Opens a workspace in a process of its own, prints what came of it, and holds it until its input
/// ends.
final class OpenInChild {
  private OpenInChild() {}

  public static void main(String[] args) throws Exception {
    var result = new Workspaces(InstantSource.system(), new Random()).open(Path.of(args[0]));
    System.out.println(result.getClass().getSimpleName());
    System.out.flush();
    var _ = System.in.read();
    if (result instanceof OpenResult.Opened opened) {
      opened.workspace().close();
    }
  }
}
