package candor.persistence.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.persistence.db.LimitedDisk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFilesTest {
  @TempDir private Path folder;
  private final Plain disk = new Plain();

  @AfterEach
  void makeRoom() {
    LimitedDisk.trouble("");
  }

  @Test
  void whatWasAppendedIsReadInOrder() throws IOException {
    try (var journal = open()) {
      assertEquals(0, journal.last());
      add(journal, 1, 2, 3);
      assertEquals(List.of("1", "2", "3"), read(journal, 0));
      assertEquals(List.of("3"), read(journal, 2));
      assertEquals(List.of(), read(journal, 3));
    }
  }

  @Test
  void aJournalGoesOnWhenItIsOpenedAgain() throws IOException {
    for (var sequence = 1; sequence <= 5; sequence++) {
      try (var journal = open()) {
        assertEquals(sequence - 1, journal.last());
        add(journal, sequence);
      }
    }
    try (var journal = open()) {
      assertEquals(List.of("1", "2", "3", "4", "5"), read(journal, 0));
      assertEquals(1, journal.first());
    }
  }

  @Test
  void aFileCutOffAnywhereGivesItsWholeEntriesAndGoesOnBehindThem() throws IOException {
    try (var journal = open()) {
      add(journal, 1, 2, 3, 4);
    }
    var file = files().getFirst();
    var whole = Files.readAllBytes(file);
    for (var length = used(whole) - 1; length >= 0; length--) {
      Files.write(file, Arrays.copyOf(whole, length));
      long last;
      try (var journal = open()) {
        last = journal.last();
        assertTrue(last < 4);
        assertEquals(last, journal.read(0, (_, _) -> {}));
        journal.append(last + 1, bytes("again"));
        journal.sync();
      }
      try (var journal = open()) {
        assertEquals(last + 1, journal.last());
        assertEquals("again", read(journal, 0).getLast());
        assertEquals(last + 1, read(journal, 0).size());
      }
      for (var each : files()) {
        Files.delete(each);
      }
    }
  }

  @Test
  void aChangedByteIsNoticedWhereverItIs() throws IOException {
    try (var journal = open()) {
      add(journal, 1, 2, 3, 4);
    }
    var file = files().getFirst();
    var whole = Files.readAllBytes(file);
    for (var at = 0; at < used(whole); at++) {
      var changed = whole.clone();
      changed[at] ^= 0x40;
      Files.write(file, changed);
      try (var journal = open()) {
        var read = read(journal, 0);
        assertTrue(read.size() < 4, "byte " + at);
        assertEquals(List.of("1", "2", "3", "4").subList(0, read.size()), read, "byte " + at);
      }
    }
  }

  @Test
  void whatWasTakenBackIsReplacedByWhatComesInItsPlace() throws IOException {
    try (var journal = open()) {
      add(journal, 1, 2);
      journal.append(3, bytes("failed"));
      journal.takeBack();
      assertEquals(2, journal.last());
      add(journal, 3, 4);
      assertEquals(List.of("1", "2", "3", "4"), read(journal, 0));
    }
    try (var journal = open()) {
      assertEquals(List.of("1", "2", "3", "4"), read(journal, 0));
    }
  }

  @Test
  void whatWasTakenBackLastDoesNotComeBack() throws IOException {
    try (var journal = open()) {
      add(journal, 1, 2);
      journal.append(3, bytes("refused"));
      journal.takeBack();
    }
    try (var journal = open()) {
      assertEquals(2, journal.last());
      assertEquals(List.of("1", "2"), read(journal, 0));
    }
  }

  @Test
  void norWhileTheDiskTakesNoOtherFile() throws IOException {
    try (var journal = open()) {
      add(journal, 1);
      journal.append(2, bytes("refused"));
      LimitedDisk.trouble("No space left on device");
      journal.takeBack();
      assertEquals(List.of("1"), read(journal, 0));
    }
  }

  @Test
  void aFullDiskTakesNothingAndIsWorkedWithAgainOnceThereIsRoom() throws IOException {
    try (var journal = open()) {
      add(journal, 1);
      LimitedDisk.trouble("No space left on device");
      assertThrows(
          IOException.class,
          () -> {
            journal.append(2, bytes("refused"));
            journal.sync();
          });
      journal.takeBack();
      assertThrows(IOException.class, () -> journal.append(2, bytes("refused")));
      journal.takeBack();
      LimitedDisk.trouble("");
      add(journal, 2);
      assertEquals(List.of("1", "2"), read(journal, 0));
    }
    assertEquals(2, files().size());
  }

  @Test
  void entriesThatAreElsewhereAreRemovedByTheFile() throws IOException {
    try (var journal = open()) {
      for (var sequence = 1; sequence <= 12; sequence++) {
        journal.append(sequence, new byte[1 << 20]);
        journal.sync();
      }
      assertEquals(3, files().size());
      journal.prune(3);
      assertEquals(3, files().size());
      journal.prune(4);
      assertEquals(2, files().size());
      assertEquals(5, journal.first());
      assertEquals(12, journal.read(journal.first() - 1, (_, _) -> {}));
      journal.prune(12);
      assertEquals(1, files().size());
      assertEquals(12, journal.last());
    }
  }

  @Test
  void nothingIsReadAcrossAGap() throws IOException {
    try (var journal = open()) {
      add(journal, 1, 2);
      add(journal, 7);
      assertEquals(List.of("1", "2"), read(journal, 0));
      assertEquals(List.of("7"), read(journal, 6));
    }
    try (var journal = open()) {
      assertEquals(7, journal.last());
      assertThrows(IllegalArgumentException.class, () -> journal.append(7, bytes("twice")));
    }
  }

  @Test
  void entriesOfAnySizeComeBackAsTheyWere() throws IOException {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new SplittableRandom(seed);
    var written = new ArrayList<List<Byte>>();
    try (var journal = open()) {
      for (var sequence = 1; sequence <= 60; sequence++) {
        var bytes = new byte[random.nextInt(10) == 0 ? random.nextInt(1 << 20) : random.nextInt(9)];
        random.nextBytes(bytes);
        written.add(list(bytes));
        journal.append(sequence, bytes);
        if (random.nextBoolean()) {
          journal.sync();
        }
      }
      journal.sync();
    }
    var read = new ArrayList<List<Byte>>();
    try (var journal = open()) {
      assertEquals(60, journal.read(0, (_, payload) -> read.add(list(payload))));
    }
    assertEquals(written, read);
  }

  private JournalFiles open() throws IOException {
    return JournalFiles.open(folder, disk);
  }

  private static void add(JournalFiles journal, int... sequences) throws IOException {
    for (var sequence : sequences) {
      journal.append(sequence, bytes(String.valueOf(sequence)));
      journal.sync();
    }
  }

  private static List<String> read(JournalFiles journal, long after) throws IOException {
    var read = new ArrayList<String>();
    var last =
        journal.read(after, (_, payload) -> read.add(new String(payload, StandardCharsets.UTF_8)));
    assertEquals(after + read.size(), last);
    return read;
  }

  /// Where the zeros behind the last entry begin.
  private static int used(byte[] file) {
    var used = file.length;
    while (file[used - 1] == 0) {
      used--;
    }
    return used;
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<Byte> list(byte[] bytes) {
    return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class Plain implements Disk {
    @Override
    public FileChannel open(Path file, OpenOption... how) throws IOException {
      return LimitedDisk.limited(FileChannel.open(file, how));
    }

    @Override
    public void sync(Path folder) {}
  }
}
