package candor.app.interview;

import candor.app.work.Lanes;
import candor.model.interview.Compass;
import candor.model.interview.Interview;
import candor.model.interview.NoteLine;
import candor.model.interview.Notebook;
import candor.model.interview.QuestionVisit;
import candor.model.interview.TypedLine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How much evidence there is so far, counted off the window's thread and not at each key.
final class CompassViewModel {
  private static final Duration SOON = Duration.ofMillis(500);
  private final Lanes lanes;
  private final Clock clock;
  private final Supplier<List<TypedLine>> lines;
  private final Lanes.Slot counting = new Lanes.Slot();
  private final ReadOnlyObjectWrapper<Optional<Compass>> compass =
      new ReadOnlyObjectWrapper<>(this, "compass", Optional.empty());
  private Optional<Sheet> sheet = Optional.empty();
  private Optional<Interview> interview = Optional.empty();
  private List<QuestionVisit> visits = List.of();
  private Optional<Lanes.Later> due = Optional.empty();

  /// @param lines those that stand in the notes now
  CompassViewModel(Lanes lanes, Clock clock, Supplier<List<TypedLine>> lines) {
    this.lanes = lanes;
    this.clock = clock;
    this.lines = lines;
  }

  /// Absent before the first count, and where there is no kit to count by.
  ReadOnlyObjectProperty<Optional<Compass>> compassProperty() {
    return compass.getReadOnlyProperty();
  }

  /// Says what to count by.
  void by(Sheet read, Optional<Interview> now, List<QuestionVisit> opened) {
    sheet = Optional.of(read);
    interview = now;
    visits = opened;
    touch();
  }

  /// Something was typed, or time went on; counted soon, however fast that comes.
  void touch() {
    if (due.isEmpty()) {
      due = Optional.of(lanes.after(SOON, this::count));
    }
  }

  void close() {
    due.ifPresent(Lanes.Later::cancel);
  }

  private void count() {
    due = Optional.empty();
    // Who only looks on has no evidence to gather, and asks nothing.
    sheet
        .filter(Sheet::isMine)
        .ifPresent(
            shown ->
                shown
                    .kit()
                    .ifPresent(
                        kit -> {
                          var typed = lines.get();
                          var opened = visits;
                          var talk = interview.orElse(shown.interview());
                          var now = clock.instant();
                          lanes.read(
                              counting,
                              () ->
                                  Compass.of(
                                      shown.mine(), kit, notes(shown, typed, opened), talk, now),
                              counted -> compass.set(Optional.of(counted)));
                        }));
  }

  private static Notebook notes(Sheet sheet, List<TypedLine> typed, List<QuestionVisit> opened) {
    var id = sheet.interview().id();
    return new Notebook(
        id,
        sheet.me(),
        typed.stream()
            .map(
                line ->
                    new NoteLine(
                        line.id(),
                        id,
                        sheet.me(),
                        line.place(),
                        line.question(),
                        line.text(),
                        line.writtenAt(),
                        0))
            .toList(),
        Optional.empty(),
        opened,
        sheet.notes().notAsked(),
        sheet.notes().added());
  }
}
