package candor.app.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// Somebody types in the real program while it exchanges with its practice board; says what the
/// typing, the saving and the memory were like.
final class ExchangeWindow {
  private static final int MINUTES = 15;
  private static final long PAUSE = 80;
  private static final String WORDS = "She would start in spring, and asked about the rota. ";
  private static final long HEAD = 1_024;
  private static final String SAVING = "Saving";
  private static final String SAVED = "Saved";
  private static final String SENT = "Nothing to send";
  private static final String DONE = "New applications";
  private static final int BURST = 10;
  private final Hands hands;
  private final Watch watch;
  private final boolean interview;
  private final SplittableRandom random = new SplittableRandom(Seed.NUMBER);
  private long saving;
  private long kept;
  private int letters;
  private int burst = BURST;
  private long typed;
  private volatile String state = "calm";

  /// @param interview whether it is the notes of an interview that are typed, and not a candidate's
  ExchangeWindow(Watch watch, boolean interview) {
    this.watch = watch;
    this.hands = new Hands(watch);
    this.interview = interview;
  }

  /// Types before the exchange, which begins by itself, and types until it is done.
  ///
  /// @param posted the file of the practice board
  void type(Path posted) throws IOException {
    open();
    letter();
    var _ = watch.see(() -> {}, () -> shows(SAVED));
    listen();
    System.gc();
    sayMemory("before");
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    while (!isBegun(posted) && System.nanoTime() < end) {
      letter();
    }
    state = "during";
    var begun = System.nanoTime();
    var receiving = false;
    while (!Watch.get(() -> shows(DONE)) && System.nanoTime() < end) {
      letter();
      if (!receiving && Watch.get(() -> shows(SENT))) {
        receiving = true;
        Child.say("sent", System.nanoTime() - begun);
        lookAside();
      }
      sayMemory(receiving ? "receiving" : "sending");
    }
    Child.say("exchanged", System.nanoTime() - begun);
    System.gc();
    sayMemory("after");
    Child.sayUse();
  }

  // What is typed while the heap is collected for its measure does not count.
  private void lookAside() throws IOException {
    state = "aside";
    System.gc();
    sayMemory("sent");
    letter();
    var _ = watch.see(() -> {}, () -> shows(SAVED));
    state = "during";
  }

  private static boolean isBegun(Path posted) throws IOException {
    return Files.exists(posted) && Files.size(posted) > HEAD;
  }

  private void open() {
    if (interview) {
      var _ = hands.openInterview(Conversation.WHO);
      // Its clock runs from now on.
      var _ = watch.see(() -> watch.key(KeyCode.F5, false, false), () -> true);
    } else {
      var _ = hands.find(Seed.SOMEBODY);
      hands.openNotes();
    }
  }

  private void letter() {
    var next = letters++ % (WORDS.length() + 1);
    typed = System.nanoTime();
    var seen = next < WORDS.length() ? hands.type(WORDS.charAt(next)) : hands.enter();
    Child.say(state + "Work", seen.work());
    Child.say(state, seen.nanos());
    // About as fast as anybody types.
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE));
    if (interview && --burst == 0) {
      rest();
    }
  }

  // Stops anywhere, so that the last key was typed at any moment between two saves.
  private void rest() {
    burst = random.nextInt(1, BURST);
    var _ = watch.see(() -> {}, () -> kept > typed);
    Child.say(state + "Durable", kept - typed);
  }

  // From the moment at which a change is handed over to when it is said to be on the disk.
  private void listen() {
    var _ =
        Watch.get(
            () -> {
              var label = (Labeled) node(each -> says(each, SAVED) || says(each, SAVING));
              return label.textProperty().subscribe((_, words) -> noted(words));
            });
  }

  private static boolean says(Node node, String word) {
    return text(node).startsWith(word);
  }

  private void noted(String words) {
    if (words.startsWith(SAVING)) {
      saving = System.nanoTime();
    } else if (words.startsWith(SAVED) && saving > 0) {
      kept = System.nanoTime();
      Child.say(state + "Saved", kept - saving);
      saving = 0;
    }
  }

  private static void sayMemory(String when) throws IOException {
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    Child.say(when + "Heap", heap);
    var status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (var line : Files.readAllLines(status)) {
        var words = line.split("\\s+", -1);
        if (words[0].equals("VmRSS:")) {
          Child.say(when + "Resident", Long.parseLong(words[1]) * 1024);
        }
      }
    }
  }

  private boolean shows(String words) {
    return find(watch.scene().getRoot(), each -> text(each).contains(words)).isPresent();
  }

  private Node node(Predicate<Node> wanted) {
    return find(watch.scene().getRoot(), wanted).orElseThrow();
  }

  private static Optional<Node> find(Node node, Predicate<Node> wanted) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (wanted.test(node)) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> find(child, wanted).stream())
            .findFirst()
        : Optional.empty();
  }

  private static String text(Node node) {
    return node instanceof Labeled labeled ? Objects.requireNonNullElse(labeled.getText(), "") : "";
  }
}
