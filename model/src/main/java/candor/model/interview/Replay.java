package candor.model.interview;

import candor.model.people.PersonId;
import candor.model.store.Change;
import candor.model.store.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An interview's notes as they came to be: what was written when, under which question, at which
/// clock, from the operations of the journal. Does not change once it is made, so any thread may
/// read it.
public final class Replay {
  /// Notes are put together from the last of such moments on.
  private static final int STRIDE = 256;

  /// Who goes on in the same line after a longer pause begins a new run.
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final InterviewId interview;
  private final PersonId author;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private final List<NotesThen> kept = new ArrayList<>();

  /// What happened in a moment.
  public enum What {
    /// Lines were written, changed or removed.
    TYPED,
    /// Only the caret went elsewhere.
    MOVED,
    /// The notes were left in order.
    LEFT,
    /// A question was opened.
    OPENED,
    /// A question was said to be not asked; or, after all, asked; or for another reason not.
    NOT_ASKED,
    /// A question was added, changed or removed.
    ADDED,
    /// The clock was started.
    STARTED,
    /// The interview was ended.
    ENDED
  }

  /// One operation.
  ///
  /// @param index its number among the moments, from 0
  /// @param at when, by the clock of the machine
  /// @param clock how long the interview's clock had run; stands once it was ended, absent before
  ///   it was started
  /// @param question the question that was open; see [NoteLine#question()]
  /// @param lines which lines changed, from what to what; revisions are not told
  /// @param spot where the caret was afterwards; absent before anything was typed
  public record Moment(
      int index,
      Instant at,
      Optional<Duration> clock,
      String question,
      What what,
      List<Change<NoteLine>> lines,
      Optional<Spot> spot) {
    public Moment {
      lines = List.copyOf(lines);
    }

    private Moment under(String open) {
      return new Moment(index, at, clock, open, what, lines, spot);
    }

    /// The lines whose words changed: not those that only moved to make room.
    public List<Change<NoteLine>> words() {
      return lines.stream().filter(Replay::isOfWords).toList();
    }
  }

  /// Moments that belong together: in which one went on with the same line, or a single one.
  ///
  /// @param lines from what they were before the first moment to what they were after the last
  public record Run(Moment first, Moment last, List<Change<NoteLine>> lines) {
    public Run {
      lines = List.copyOf(lines);
    }
  }

  /// Words for an exported replay.
  public interface Words {
    /// When something happened, for example `10:31:07`.
    String time(Instant at);

    /// A question in few words.
    ///
    /// @param key see [NoteLine#question()]
    String question(String key);

    /// What happened, where no line tells.
    String what(What what);
  }

  private Replay(InterviewId interview, PersonId author) {
    this.interview = interview;
    this.author = author;
  }

  /// Puts a replay together.
  ///
  /// @param journal operations about the interview, the oldest first, from before its clock was
  ///   started; what in them is of other rows or others' notes is left out
  public static Replay of(InterviewId interview, PersonId author, List<Operation> journal) {
    var replay = new Replay(interview, author);
    var then = new NotesThen(interview, author);
    journal.forEach(operation -> replay.take(operation, then));
    replay.askFromTheBeginning();
    return replay;
  }

  /// Everything that happened, the oldest first.
  public List<Moment> moments() {
    return List.copyOf(moments);
  }

  /// The last moment that was not later than a time; -1 when there was none yet.
  public int indexAt(Instant time) {
    var from = 0;
    var to = moments.size();
    while (from < to) {
      var middle = (from + to) >>> 1;
      if (moments.get(middle).at().isAfter(time)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from - 1;
  }

  /// The notes as they stood after a moment; their revisions are not told. Costs the time of some
  /// hundred operations at most, however long the interview was.
  ///
  /// @param index of the moment; -1 for before the first
  public Notebook at(int index) {
    if (index < 0) {
      return new NotesThen(interview, author).book();
    }
    var then = kept.get(index / STRIDE).copy();
    for (var i = index / STRIDE * STRIDE + 1; i <= index; i++) {
      var _ = then.take(operations.get(i));
    }
    return then.book();
  }

  /// What happened, moments in which one went on with the same line taken together; without those
  /// in which only the caret moved.
  public List<Run> runs() {
    var runs = new ArrayList<Run>();
    for (var moment : moments) {
      if (moment.what() == What.MOVED) {
        continue;
      }
      var before = runs.isEmpty() ? null : runs.getLast();
      if (before != null && goesOn(before, moment)) {
        var from = before.lines().getFirst().before();
        var now = moment.words().getFirst().after();
        runs.set(
            runs.size() - 1, new Run(before.first(), moment, List.of(new Change<>(from, now))));
      } else {
        runs.add(new Run(moment, moment, moment.words()));
      }
    }
    return List.copyOf(runs);
  }

  /// The replay as plain text: a line for each line of notes that a run changed, or for what else
  /// happened in it, with time, clock, question and words between tabs. Before the words stands `+`
  /// for a new line, `~` for a changed one, `-` for a removed one, and `*` where no line tells.
  public String text(Words words) {
    return text(runs(), words);
  }

  /// The same with each moment by itself: what was kept of every keystroke.
  public String everything(Words words) {
    return text(moments.stream().map(each -> new Run(each, each, each.words())).toList(), words);
  }

  private static String text(List<Run> runs, Words words) {
    var text = new StringBuilder();
    for (var run : runs) {
      var first = run.first();
      var head =
          String.join(
              "\t",
              words.time(first.at()),
              first.clock().map(Replay::clock).orElse(""),
              words.question(first.question()));
      if (run.lines().isEmpty()) {
        text.append(head).append("\t* ").append(words.what(first.what())).append('\n');
      }
      for (var line : run.lines()) {
        var sign = line.before() == null ? '+' : line.after() == null ? '-' : '~';
        text.append(head).append('\t').append(sign).append(' ');
        text.append(line.row().text()).append('\n');
      }
    }
    return text.toString();
  }

  private static String clock(Duration clock) {
    return "%02d:%02d:%02d"
        .formatted(clock.toHours(), clock.toMinutesPart(), clock.toSecondsPart());
  }

  private void take(Operation operation, NotesThen then) {
    var what = then.take(operation);
    if (what.isEmpty()) {
      return;
    }
    var index = moments.size();
    moments.add(
        new Moment(
            index,
            operation.at(),
            then.clock(operation.at()),
            then.question(),
            what.get(),
            then.changed(),
            then.spot()));
    operations.add(operation);
    if (index % STRIDE == 0) {
      kept.add(then.copy());
    }
  }

  // Which question is open is kept with what is typed, and when one is opened while the clock runs:
  // the first that is told of was open before that.
  private void askFromTheBeginning() {
    var told = 0;
    while (told < moments.size() && !tells(moments.get(told))) {
      told++;
    }
    if (told < moments.size()) {
      var open = moments.get(told).question();
      moments.subList(0, told).replaceAll(moment -> moment.under(open));
    }
  }

  private static boolean tells(Moment moment) {
    return moment.spot().isPresent() || moment.what() == What.OPENED;
  }

  private static boolean goesOn(Run before, Moment moment) {
    var then = before.lines();
    var now = moment.words();
    return then.size() == 1
        && now.size() == 1
        && isThere(then.getFirst().after())
        && isThere(now.getFirst().after())
        && then.getFirst().row().id().equals(now.getFirst().row().id())
        && Duration.between(before.last().at(), moment.at()).compareTo(PAUSE) <= 0;
  }

  private static boolean isThere(@Nullable NoteLine line) {
    return line != null;
  }

  private static boolean isOfWords(Change<NoteLine> change) {
    var before = change.before();
    var after = change.after();
    return before == null
        || after == null
        || !before.text().equals(after.text())
        || !before.question().equals(after.question());
  }
}
