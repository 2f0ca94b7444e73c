package candor.persistence;

import candor.model.store.Change;
import candor.model.store.Row;
import candor.model.store.Store;
import candor.persistence.db.Database;
import candor.persistence.journal.Disk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// Works on a workspace, in a process that is going to be killed: inserts, updates and deletes by
/// use cases. A line is printed for each change once it was acknowledged.
final class KilledSession {
  private final Store store;
  private final MixedWork work;
  private final List<Change<?>> changes = new ArrayList<>();
  private int transactions;

  private KilledSession(Store store, long seed) {
    this.store = store;
    this.work = new MixedWork(store, new SplittableRandom(seed));
  }

  /// Waits for a line with the seed, unless it is to end by itself.
  ///
  /// @param args the workspace's folder, and whether acknowledged changes are kept as they are to
  ///   be: if not, nothing waits for the disk, and the second journal goes where nobody looks; and
  ///   how many steps it takes, where it is not to be killed
  public static void main(String[] args) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var isKilled = args.length < 3;
    var seed = isKilled ? Long.parseLong(lines.readLine()) : 1;
    var steps = isKilled ? Long.MAX_VALUE : Long.parseLong(args[2]);
    var careful = Boolean.parseBoolean(args[1]);
    var workspaces =
        new Workspaces(
            InstantSource.system(),
            new Random(),
            Database.DISK,
            careful ? JournalBeside.DISK : new Elsewhere());
    if (workspaces.open(Path.of(args[0])) instanceof OpenResult.Opened(var workspace)) {
      var session = new KilledSession(workspace.store(), seed);
      if (careful) {
        session.work(steps);
      } else {
        workspace.together(() -> session.work(steps));
      }
      workspace.close();
    }
  }

  private void work(long steps) {
    var _ =
        store
            .changes()
            .subscribe(
                of -> {
                  changes.addAll(of);
                  transactions++;
                });
    for (var step = 0L; step < steps && ChildJvm.isHeard(); step++) {
      work.step();
      for (var change : changes) {
        System.out.println(line(change));
      }
      System.out.println("saved " + transactions);
      changes.clear();
      transactions = 0;
    }
  }

  private static <R extends Row<R>> String line(Change<R> change) {
    var after = change.after();
    return String.join(
        " ",
        change.kind().name(),
        change.row().id().value().toString(),
        after == null ? "gone" : MixedWork.print(change.kind(), after));
  }

  /// Writes files under names by which nobody looks for them.
  private static final class Elsewhere implements Disk {
    @Override
    public FileChannel open(Path file, OpenOption... how) throws IOException {
      var written = List.of(how).contains(StandardOpenOption.WRITE);
      return FileChannel.open(
          written ? file.resolveSibling("elsewhere-" + System.nanoTime()) : file, how);
    }

    @Override
    public void sync(Path folder) {}
  }
}
