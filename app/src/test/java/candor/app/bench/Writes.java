package candor.app.bench;

import candor.model.candidate.Candidate;
import candor.model.job.JobStages;
import candor.model.note.NoteResult;
import candor.model.note.WriteNotes;
import candor.model.pipeline.MoveApplications;
import candor.persistence.Workspace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// Changes made durable, beside a bare append to a file of the same folder made durable.
final class Writes {
  private static final int WARM = 500;
  private static final int TIMES = 500;
  private static final int RECORD = 512;
  private static final int TYPED = 40;

  /// How many are asked for at once.
  static final int AT_ONCE = 1_000;

  private final List<Long> bare = new ArrayList<>();
  private final List<Long> moves = new ArrayList<>();
  private final List<Long> notes = new ArrayList<>();

  /// The three in turn, so that all meet the same disk.
  void measure(Workspace workspace, Path folder) throws IOException {
    var job =
        workspace.jobs().summaries().stream()
            .map(summary -> summary.job())
            .filter(each -> each.title().equals(Seed.BIG_JOB))
            .findFirst()
            .orElseThrow();
    var cards = workspace.pipelines().cards(job.id());
    var stages = workspace.store().read(s -> JobStages.inUse(s, job.id()));
    var mover = new MoveApplications(workspace.store());
    var writer = new WriteNotes(workspace.store());
    var text = "Asked about the on-call rota; fine with one week in six. ".repeat(8);
    if (!(writer.add(cards.getFirst().application().candidate(), text)
        instanceof NoteResult.Saved(var note))) {
      throw new IllegalStateException("the note was not kept");
    }
    try (var file =
        FileChannel.open(
            folder.resolve("bare"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (var i = 0; i < WARM + TIMES; i++) {
        if (i == WARM) {
          bare.clear();
          moves.clear();
          notes.clear();
        }
        var started = System.nanoTime();
        var _ = file.write(ByteBuffer.allocate(RECORD));
        file.force(false);
        bare.add(System.nanoTime() - started);

        var card = cards.get(i % cards.size()).application();
        var stage = stages.get((i + i / cards.size()) % stages.size()).id();
        var target = stage.equals(card.stage()) ? stages.get((i + 1) % stages.size()).id() : stage;
        started = System.nanoTime();
        var _ = mover.move(List.of(card.id()), target);
        moves.add(System.nanoTime() - started);

        var longer = note.saying(text + "x".repeat(i % TYPED));
        started = System.nanoTime();
        if (writer.edit(longer) instanceof NoteResult.Saved(var saved)) {
          note = saved;
        }
        notes.add(System.nanoTime() - started);
      }
    }
  }

  /// Notes that are asked for all at once, each by a thread of its own.
  ///
  /// @return nanoseconds until the last of them was durable
  static long atOnce(Workspace workspace) {
    var candidate = workspace.store().read(s -> s.all(Candidate.KIND).getFirst().id());
    var writer = new WriteNotes(workspace.store());
    var begun = new CountDownLatch(1);
    var started = 0L;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < AT_ONCE; i++) {
        var _ =
            threads.submit(
                () -> {
                  begun.await();
                  return writer.add(candidate, "Asked about the on-call rota.");
                });
      }
      started = System.nanoTime();
      begun.countDown();
    }
    return System.nanoTime() - started;
  }

  Sample bare() {
    return Sample.of(bare);
  }

  Sample moves() {
    return Sample.of(moves);
  }

  Sample notes() {
    return Sample.of(notes);
  }
}
