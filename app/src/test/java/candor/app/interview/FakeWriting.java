package candor.app.interview;

import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.Spot;
import candor.model.interview.TypedLine;
import candor.model.store.Uuid7;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// An editor without a window: lines are written at the end, the last one is typed in.
final class FakeWriting implements Writing {
  private final InstantSource clock;
  private final Uuid7 ids;
  private final List<TypedLine> lines = new ArrayList<>();
  private final Unkept unkept = new Unkept();
  private String question = NoteLine.NO_QUESTION;

  FakeWriting(InstantSource clock) {
    this.clock = clock;
    this.ids = new Uuid7(clock, new SplittableRandom(11));
  }

  /// Begins a line at the end.
  void line(String text) {
    var place = (lines.size() + 1) * NoteLine.GAP;
    put(new TypedLine(new NoteLineId(ids.next()), place, question, text, clock.instant()));
  }

  /// Types at the end of the last line.
  void type(String letters) {
    if (lines.isEmpty()) {
      line(letters);
    } else {
      var last = lines.removeLast();
      put(last.saying(last.text() + letters));
    }
  }

  /// Takes the last line out.
  void removeLast() {
    unkept.add(new NoteEdits(List.of(), List.of(lines.removeLast().id())));
  }

  /// The text as it stands.
  List<String> texts() {
    return lines.stream().map(TypedLine::text).toList();
  }

  private void put(TypedLine line) {
    lines.add(line);
    unkept.add(NoteEdits.put(List.of(line)));
  }

  @Override
  public void show(List<NoteLine> stored, Spot spot) {
    question = spot.question();
    lines.clear();
    stored.stream().map(TypedLine::of).forEach(lines::add);
  }

  @Override
  public void ask(String key) {
    question = key;
  }

  @Override
  public NoteEdits take() {
    return unkept.take();
  }

  @Override
  public Spot spot() {
    return lines.isEmpty()
        ? new Spot(question, 0, 0)
        : new Spot(question, lines.getLast().place(), lines.getLast().text().length());
  }

  @Override
  public List<TypedLine> lines() {
    return List.copyOf(lines);
  }
}
