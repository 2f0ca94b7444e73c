package candor.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import candor.app.Talks;
import candor.app.text.Dates;
import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.Spot;
import candor.model.interview.TakeNotes;
import candor.model.interview.TypedLine;
import candor.model.store.Act;
import candor.model.store.ChangeFeed;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyEditsTest {
  private static final int LINES = 2000;
  private static final int MOST_ASKED = 100;
  private final Talks talks = new Talks();
  private int asked;

  @AfterEach
  void close() {
    talks.close();
  }

  @Test
  void thousandsOfLinesAreToldOfAtOnce() {
    var interview = talks.interview("Ada Lovelace");
    var spot = new Spot(NoteLine.NO_QUESTION, NoteLine.GAP, 0);
    var lines =
        IntStream.rangeClosed(1, LINES)
            .mapToObj(
                i ->
                    new TypedLine(
                        new NoteLineId(new UUID(1, i)),
                        i * NoteLine.GAP,
                        NoteLine.NO_QUESTION,
                        "Line " + i,
                        Talks.NOW))
            .toList();
    var notes = new TakeNotes(talks.store());
    var _ = notes.write(interview, new NoteEdits(lines, List.of()), spot);
    var gone = lines.stream().map(TypedLine::id).toList();
    var _ = notes.write(interview, new NoteEdits(List.of(), gone), spot);
    var history = talks.workspace().history();
    var words = new HistoryWords(new Counted(), history, new Dates(talks.clock(), Locale.UK));
    var found = history.all(Long.MAX_VALUE, 50);
    var told = words.lines(null, found);
    assertEquals(found.size(), told.size());
    assertTrue(told.getFirst().sentence().contains("Ada Lovelace"), told.getFirst().sentence());
    assertTrue(asked < MOST_ASKED, "rows asked for " + asked + " times");
  }

  private final class Counted implements Store {
    @Override
    public <T> T write(Act act, Function<Transaction, T> work) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T> T read(Function<Snapshot, T> work) {
      return talks.store().read(snapshot -> work.apply(counted(snapshot)));
    }

    @Override
    public ChangeFeed changes() {
      return talks.store().changes();
    }

    private Snapshot counted(Snapshot snapshot) {
      return (Snapshot)
          Proxy.newProxyInstance(
              Snapshot.class.getClassLoader(),
              new Class<?>[] {Snapshot.class},
              (_, method, arguments) -> {
                asked++;
                return method.invoke(snapshot, arguments);
              });
    }
  }
}
