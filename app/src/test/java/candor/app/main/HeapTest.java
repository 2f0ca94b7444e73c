package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;

/// In JVMs of their own, which are started as the program is.
class HeapTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final int PIECE = 1 << 15;
  private static final int IN_USE = 60 * MEBIBYTE / PIECE;
  private static final int ALL = 50 * IN_USE;

  /// How large the heap is at the end, in MB, and how often it was collected because it was asked.
  private record Said(long heap, long asked) {}

  @Test
  void theHeapStaysNearWhatIsInUseWhereItWouldGrowToItsLimit() throws Exception {
    var left = run("left").heap();
    var kept = run("kept").heap();
    assertTrue(kept * 4 < left * 3, "kept small %d MB, left alone %d MB".formatted(kept, left));
  }

  @Test
  void whileSomebodyTypesItIsCollectedLessOften() throws Exception {
    var quiet = run("kept").asked();
    var typing = run("typing").asked();
    var writing = run("writing").asked();
    assertTrue(
        writing > 0 && writing < typing && typing < quiet,
        "%d times with writing, %d with keys, %d without".formatted(writing, typing, quiet));
  }

  /// Uses so much for a while at a time, and says how large the heap is at the end.
  public static void main(String[] args) {
    var asked = countAsked();
    var presence = new Presence();
    var heap = new Heap(presence);
    if (!args[0].equals("left")) {
      var _ = heap.keepSmall();
    }
    var used = new ArrayDeque<byte[]>();
    for (var i = 0; i < ALL; i++) {
      if (args[0].equals("typing")) {
        presence.touch();
      } else if (args[0].equals("writing")) {
        presence.write();
      }
      used.add(new byte[PIECE]);
      if (used.size() > IN_USE) {
        used.removeFirst();
      }
    }
    System.out.println(Runtime.getRuntime().totalMemory() / MEBIBYTE + " " + asked.get());
  }

  private static AtomicInteger countAsked() {
    var asked = new AtomicInteger();
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener(
            (told, _) -> {
              if (told.getUserData() instanceof CompositeData said
                  && said.get("gcCause").equals("System.gc()")) {
                asked.incrementAndGet();
              }
            },
            null,
            null);
      }
    }
    return asked;
  }

  private static Said run(String how) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var classes = List.of("target" + File.separator + "classes", "target/test-classes");
    var process =
        new ProcessBuilder(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:-ShrinkHeapInSteps",
                "-Xms48m",
                "-Xmx1g",
                "-classpath",
                String.join(File.pathSeparator, classes),
                HeapTest.class.getName(),
                how)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var words =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .strip()
            .split(" ", -1);
    return new Said(Long.parseLong(words[0]), Long.parseLong(words[1]));
  }
}
