package candor.app.main;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

/// In JVMs of their own, which are started as the program is.
class HeapTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final int PIECE = 1 << 15;
  private static final int IN_USE = 60 * MEBIBYTE / PIECE;
  private static final int ALL = 50 * IN_USE;

  @Test
  void theHeapStaysNearWhatIsInUseWhereItWouldGrowToItsLimit() throws Exception {
    var left = heap("left");
    var kept = heap("kept");
    assertTrue(kept * 4 < left * 3, "kept small %d MB, left alone %d MB".formatted(kept, left));
  }

  /// Uses so much for a while at a time, and says how large the heap is at the end.
  public static void main(String[] args) {
    if (args[0].equals("kept")) {
      var _ = Heap.keepSmall();
    }
    var used = new ArrayDeque<byte[]>();
    for (var i = 0; i < ALL; i++) {
      used.add(new byte[PIECE]);
      if (used.size() > IN_USE) {
        used.removeFirst();
      }
    }
    System.out.println(Runtime.getRuntime().totalMemory() / MEBIBYTE);
  }

  private static long heap(String how) throws IOException {
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
    return Long.parseLong(
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
  }
}
