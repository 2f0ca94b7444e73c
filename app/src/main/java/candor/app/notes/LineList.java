package candor.app.notes;

import candor.model.interview.NoteEdits;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.interview.Places;
import candor.model.interview.TypedLine;
import candor.model.store.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The lines of the notes, and what was changed in them since last asked.
///
/// **Which line is which.** An id goes with the words that stay: after an edit, what stood before
/// it in its first line keeps that line's id, and what stood after it in its last line keeps that
/// one's. Where both come to stand in one line, the upper line's id is kept; where one line was
/// split, the upper half keeps it. So a line pushed down by Enter before its first letter is still
/// itself, a blank line comes above it, and Backspace there gives the blank one up.
///
/// **When and under what.** A line gets its time and its question with its first letter; until then
/// it is blank, and was begun by nobody. Its question is the open one, but between two lines of one
/// question it is theirs: who adds to what was said earlier does not mean the question of now. A
/// line whose words were all taken away is begun again by those that come under another question.
/// The lower half of a split line was written when its upper half was, under the same question.
///
/// There is always a line; in empty notes it is a blank one that no edit tells of. Not for use by
/// several threads.
final class LineList {
  private final InstantSource clock;
  private final Supplier<NoteLineId> ids;
  private final ArrayList<TypedLine> lines = new ArrayList<>();
  private final Set<NoteLineId> touched = new LinkedHashSet<>();
  private final Set<NoteLineId> removed = new LinkedHashSet<>();
  // What whoever asks has been told of.
  private final Set<NoteLineId> told = new HashSet<>();
  private final Set<NoteLineId> neverBegun = new HashSet<>();
  private String question = NoteLine.NO_QUESTION;

  /// @param ids makes a new id each time
  LineList(InstantSource clock, Supplier<NoteLineId> ids) {
    this.clock = clock;
    this.ids = ids;
    load(List.of());
  }

  int size() {
    return lines.size();
  }

  TypedLine get(int index) {
    return lines.get(index);
  }

  List<TypedLine> all() {
    return List.copyOf(lines);
  }

  /// The index of a line; -1 where there is none.
  int indexOf(NoteLineId id) {
    for (var i = 0; i < lines.size(); i++) {
      if (lines.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /// Under which question a line stands; the last one, where it has no words, under the open one.
  String questionOf(int index) {
    var line = get(index);
    return index == size() - 1 && line.text().isEmpty() ? question : line.question();
  }

  /// The question of lines that are begun from now on.
  void ask(String key) {
    question = key;
  }

  /// Takes these lines in place of all; they count as told.
  ///
  /// @param all in the order of their places
  void load(List<TypedLine> all) {
    lines.clear();
    touched.clear();
    removed.clear();
    told.clear();
    neverBegun.clear();
    all.forEach(line -> lines.add(clean(line)));
    lines.forEach(line -> told.add(line.id()));
    lines.stream().filter(LineList::isBlank).forEach(line -> neverBegun.add(line.id()));
    if (lines.isEmpty()) {
      lines.add(blank(NoteLine.GAP));
    }
  }

  /// What was put and removed since this was asked last.
  NoteEdits take() {
    var put = lines.stream().filter(line -> touched.contains(line.id())).toList();
    var gone = removed.stream().filter(told::contains).toList();
    put.forEach(line -> told.add(line.id()));
    gone.forEach(told::remove);
    touched.clear();
    removed.clear();
    return new NoteEdits(put, gone);
  }

  boolean hasChanges() {
    return !touched.isEmpty() || removed.stream().anyMatch(told::contains);
  }

  /// Whether a line was changed since last asked.
  boolean isTouched(NoteLineId id) {
    return touched.contains(id) || removed.contains(id);
  }

  /// Replaces what stands between two positions.
  ///
  /// @param inserted the lines put there, at least one; the first goes on where the edit begins,
  ///   and what stood after its end goes on behind the last
  /// @return what was done
  LineEdit replace(int first, int offset, int last, int end, List<String> inserted) {
    var before = List.copyOf(lines.subList(first, last + 1));
    var top = before.getFirst();
    var bottom = before.getLast();
    var prefix = top.text().substring(0, offset);
    var suffix = bottom.text().substring(end);
    var count = inserted.size();
    var after = new ArrayList<TypedLine>(count);
    var topStays = !prefix.isBlank() || suffix.isBlank() || (count == 1 && first == last);
    var bottomAlone = count > 1 || !topStays;
    for (var i = 0; i < count; i++) {
      var text = Text.storable(inserted.get(i));
      text = i == 0 ? prefix + text : text;
      text = i == count - 1 ? text + suffix : text;
      if (i == 0 && topStays) {
        after.add(stay(top, text));
      } else if (i == count - 1 && bottomAlone && !suffix.isBlank()) {
        after.add(first == last && topStays ? half(bottom, text) : stay(bottom, text));
      } else {
        after.add(fresh(text));
      }
    }
    return apply(first, before, begun(first, last, after));
  }

  /// Puts lines back as they were, in place of so many: undo and redo.
  LineEdit restore(int first, int count, List<TypedLine> then) {
    return apply(first, List.copyOf(lines.subList(first, first + count)), then);
  }

  /// Whether [#adopt] would change anything; where not, its lines count as told from now on.
  boolean wouldAdopt(List<TypedLine> put, Collection<NoteLineId> gone) {
    put.stream().filter(line -> !isTouched(line.id())).forEach(line -> told.add(line.id()));
    return !adopted(put, gone).equals(lines);
  }

  /// Takes in what others changed; lines changed here since last asked stay as they are.
  void adopt(List<TypedLine> put, Collection<NoteLineId> gone) {
    var now = adopted(put, gone);
    lines.clear();
    lines.addAll(now);
    put.stream().map(TypedLine::id).filter(id -> !isTouched(id)).forEach(told::add);
    told.removeIf(id -> gone.contains(id) && indexOf(id) < 0);
  }

  private List<TypedLine> adopted(List<TypedLine> put, Collection<NoteLineId> gone) {
    var come =
        put.stream()
            .filter(line -> !isTouched(line.id()))
            .map(LineList::clean)
            .collect(Collectors.toMap(TypedLine::id, line -> line, (a, b) -> b));
    var now = new ArrayList<TypedLine>();
    for (var line : lines) {
      var other = come.remove(line.id());
      if (other != null) {
        now.add(other);
      } else if (isTouched(line.id()) || !(gone.contains(line.id()) || isUntold(line))) {
        now.add(line);
      }
    }
    now.addAll(come.values());
    now.sort((a, b) -> Long.compare(a.place(), b.place()));
    if (now.isEmpty()) {
      now.add(isUntold(lines.getFirst()) ? lines.getFirst() : blank(NoteLine.GAP));
    }
    return now;
  }

  // The blank line of empty notes.
  private boolean isUntold(TypedLine line) {
    return lines.size() == 1 && !told.contains(line.id()) && !touched.contains(line.id());
  }

  private LineEdit apply(int first, List<TypedLine> before, List<TypedLine> after) {
    var range = lines.subList(first, first + before.size());
    range.clear();
    range.addAll(after);
    place(first, after.size());
    var done = List.copyOf(lines.subList(first, first + after.size()));
    mark(before, done);
    return new LineEdit(first, before, done);
  }

  private void mark(List<TypedLine> before, List<TypedLine> after) {
    var was = new HashMap<NoteLineId, TypedLine>();
    before.forEach(line -> was.put(line.id(), line));
    for (var line : after) {
      if (!line.equals(was.remove(line.id()))) {
        touched.add(line.id());
      }
      removed.remove(line.id());
    }
    for (var id : was.keySet()) {
      touched.remove(id);
      removed.add(id);
      neverBegun.remove(id);
    }
  }

  // Lines that stand in order keep their places; runs of those that do not get new ones.
  private void place(int first, int count) {
    var end = first + count;
    for (var from = first; from < end; from++) {
      if (!fits(from, end)) {
        var to = from + 1;
        while (to < end && !isPlaced(from, to)) {
          to++;
        }
        settle(from, to - from);
        from = to - 1;
      }
    }
  }

  private boolean fits(int index, int end) {
    var place = lines.get(index).place();
    var above = index == 0 ? 0 : lines.get(index - 1).place();
    var below = index == end - 1 && end < lines.size() ? lines.get(end).place() : Long.MAX_VALUE;
    return place > above && place < below;
  }

  private boolean isPlaced(int run, int index) {
    var above = run == 0 ? 0 : lines.get(run - 1).place();
    var place = lines.get(index).place();
    return place > above + (index - run);
  }

  private void settle(int at, int count) {
    var others =
        new AbstractList<Long>() {
          @Override
          public Long get(int index) {
            return lines.get(index < at ? index : index + count).place();
          }

          @Override
          public int size() {
            return lines.size() - count;
          }
        };
    var fit = Places.insert(others, at, count);
    for (var i = 0; i < fit.places().size(); i++) {
      var index = fit.first() + i;
      var line = lines.get(index);
      if (line.place() != fit.places().get(i)) {
        lines.set(index, line.at(fit.places().get(i)));
        if (!(index >= at && index < at + count)) {
          touched.add(line.id());
        }
      }
    }
  }

  private static TypedLine stay(TypedLine line, String text) {
    return text.equals(line.text()) ? line : line.saying(text);
  }

  private TypedLine half(TypedLine line, String text) {
    return new TypedLine(ids.get(), 0, line.question(), text, line.writtenAt());
  }

  private TypedLine fresh(String text) {
    var line = new TypedLine(ids.get(), 0, question, text, now());
    neverBegun.add(line.id());
    return line;
  }

  // What had no words until now gets its time and its question.
  private List<TypedLine> begun(int first, int last, List<TypedLine> after) {
    for (var i = 0; i < after.size(); i++) {
      var line = after.get(i);
      var under = questionAt(first, last, after, i);
      if (isBegunAgain(lines.get(first), line, under)) {
        neverBegun.add(line.id());
      }
      if (neverBegun.contains(line.id())) {
        if (!isBlank(line)) {
          neverBegun.remove(line.id());
          var id = told.contains(line.id()) ? ids.get() : line.id();
          after.set(i, new TypedLine(id, line.place(), under, line.text(), now()));
        } else if (!told.contains(line.id())) {
          after.set(
              i, new TypedLine(line.id(), line.place(), under, line.text(), line.writtenAt()));
        }
      }
    }
    return after;
  }

  private static boolean isBegunAgain(TypedLine before, TypedLine line, String under) {
    return isBlank(before) && line.id().equals(before.id()) && !line.question().equals(under);
  }

  private String questionAt(int first, int last, List<TypedLine> after, int index) {
    var above = index > 0 ? after.get(index - 1) : first > 0 ? lines.get(first - 1) : null;
    TypedLine below = last + 1 < lines.size() ? lines.get(last + 1) : null;
    for (var i = index + 1; i < after.size(); i++) {
      if (!neverBegun.contains(after.get(i).id())) {
        below = after.get(i);
        break;
      }
    }
    return above != null && below != null && above.question().equals(below.question())
        ? above.question()
        : question;
  }

  private TypedLine blank(long place) {
    var line = new TypedLine(ids.get(), place, question, "", now());
    neverBegun.add(line.id());
    return line;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static boolean isBlank(TypedLine line) {
    return line.text().isBlank();
  }

  private static TypedLine clean(TypedLine line) {
    var text = Text.storable(line.text());
    return text.equals(line.text()) ? line : line.saying(text);
  }
}
