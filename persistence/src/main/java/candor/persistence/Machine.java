package candor.persistence;

import candor.persistence.db.Contents;
import candor.persistence.db.Database;
import candor.persistence.db.Origin;
import candor.persistence.folder.Marker;
import candor.persistence.journal.Disk;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// What a workspace is opened with.
///
/// @param clock what the journal's times come from
/// @param random what ids come from; safe for use by several threads
/// @param scheme which of H2's file systems holds the database
/// @param disk what holds the second journal
/// @param progress told how far an opening is that takes a while
record Machine(
    InstantSource clock, RandomGenerator random, String scheme, Disk disk, Progress progress) {
  Machine(InstantSource clock, RandomGenerator random, String scheme, Disk disk) {
    this(clock, random, scheme, disk, Progress.NONE);
  }

  Machine telling(Progress told) {
    return new Machine(clock, random, scheme, disk, told);
  }

  /// The same in the time of what is opened: a demo has its own, whoever opens it.
  Machine inTimeOf(boolean demo) {
    return demo && !(clock instanceof DemoTime)
        ? new Machine(new DemoTime(), random, scheme, disk, progress)
        : this;
  }

  /// Lets a demo's time go on from what was written last.
  void goOn(Database database) {
    if (clock instanceof DemoTime time) {
      database.contents(Contents::newest).ifPresent(time::goOnFrom);
    }
  }

  UUID device() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  Origin origin(Marker marker) {
    return new Origin(marker.device(), clock, random);
  }
}
