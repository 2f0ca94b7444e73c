package candor.persistence;

import candor.persistence.demo.DemoCompany;
import candor.persistence.folder.Beginning;
import candor.persistence.folder.Hold;
import candor.persistence.folder.Marker;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/// The demo workspace: a made-up company with four months of history, always the same, in a folder
/// of its own beside real data and never inside them.
public final class Demo {
  /// The present of the demo: a Monday morning.
  public static final Instant NOW = DemoCompany.NOW;

  private static final long SEED = 7;

  private Demo() {}

  /// A clock that starts at [#NOW].
  public static DemoTime clock() {
    return new DemoTime();
  }

  /// Opens the demo of a folder, making it if there is none.
  ///
  /// @param clock goes on from what was written last
  public static OpenResult open(Path folder, DemoTime clock) {
    // Ids made in an earlier sitting must not be made again, so these are not repeatable.
    return Workspaces.isWorkspace(folder)
        ? new Workspaces(clock, new SecureRandom()).open(folder)
        : make(folder, clock);
  }

  /// Makes a closed demo anew: whatever was changed in it is gone. A folder whose workspace is not
  /// a demo is refused as not empty, and left as it is.
  ///
  /// @param clock a new one, to start in the morning again
  public static OpenResult reset(Path folder, DemoTime clock) {
    try {
      var marker = Marker.of(folder);
      if (marker.isPresent() && marker.get().demo()) {
        var hold = Hold.take(folder);
        if (hold.isEmpty()) {
          return new OpenResult.InUse(Hold.holder(folder));
        }
        try (var _ = hold.get()) {
          Beginning.discard(folder);
        }
      }
    } catch (IOException e) {
      return new OpenResult.NotWritable(String.valueOf(e.getMessage()));
    }
    return make(folder, clock);
  }

  private static OpenResult make(Path folder, DemoTime clock) {
    var parcel = Parcel.find();
    return parcel.isPresent()
        ? new Workspaces(clock, new Random(SEED))
            .unpack(folder, parcel.get().marker(), parcel.get()::unpack)
        : live(folder, clock);
  }

  /// Makes the demo by letting its past happen, which takes seconds: the build does it once, and
  /// packs the result.
  static OpenResult live(Path folder, InstantSource clock) {
    var company = new DemoCompany();
    var turned = new AtomicReference<InstantSource>(company.clock());
    var workspaces = new Workspaces(() -> turned.get().instant(), new Random(SEED));
    var made = workspaces.create(folder, true, company.me(), w -> happen(company, w));
    turned.set(clock);
    return made;
  }

  private static void happen(DemoCompany company, Workspace workspace) {
    try (var boards = new JobBoards(workspace, company.clock())) {
      workspace.together(
          () ->
              company.happen(
                  workspace.store(),
                  workspace.documents(),
                  () -> {
                    var _ = boards.exchange();
                  }));
    }
  }
}
