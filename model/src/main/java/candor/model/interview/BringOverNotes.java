package candor.model.interview;

import candor.model.kit.KitContent;
import candor.model.kit.Question;
import candor.model.kit.RoleKit;
import candor.model.people.PersonId;
import candor.model.store.Act;
import candor.model.store.CanIgnoreReturnValue;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Makes lines out of notes of releases that kept one text under each question.
public final class BringOverNotes {
  private static final Act BRING_OVER = Act.lasting("bring-over-notes");
  private final Store store;

  private record Whose(InterviewId interview, PersonId author) {}

  public BringOverNotes(Store store) {
    this.store = store;
  }

  /// Brings over all that there are, in one operation; where there are none, nothing is done.
  ///
  /// A text becomes its lines, without blank ones at its end, each written when the text was last
  /// changed. They stand in the order of the kit's questions, and what belongs to none at the end;
  /// below lines that are there already.
  ///
  /// @return how many texts there were
  @CanIgnoreReturnValue
  public int run() {
    if (store.read(s -> s.all(InterviewNote.KIND)).isEmpty()) {
      return 0;
    }
    return store.write(
        BRING_OVER,
        tx -> {
          var notes = tx.all(InterviewNote.KIND);
          var whose = new LinkedHashMap<Whose, List<InterviewNote>>();
          notes.forEach(
              note ->
                  whose
                      .computeIfAbsent(
                          new Whose(note.interview(), note.author()), _ -> new ArrayList<>())
                      .add(note));
          whose.forEach((of, texts) -> bringOver(tx, of, texts));
          notes.forEach(note -> tx.remove(note.id()));
          return notes.size();
        });
  }

  private static void bringOver(Transaction tx, Whose whose, List<InterviewNote> texts) {
    var place =
        Notebook.in(tx, whose.interview(), whose.author()).lines().stream()
            .mapToLong(NoteLine::place)
            .max()
            .orElse(0);
    for (var note : texts.stream().sorted(order(tx, whose.interview())).toList()) {
      for (var words : note.text().stripTrailing().lines().toList()) {
        place += NoteLine.GAP;
        tx.put(
            new NoteLine(
                new NoteLineId(tx.newId()),
                note.interview(),
                note.author(),
                place,
                note.question(),
                words,
                note.writtenAt(),
                0));
      }
    }
  }

  private static Comparator<InterviewNote> order(Transaction tx, InterviewId interview) {
    var questions =
        tx
            .find(interview)
            .flatMap(found -> Optional.ofNullable(found.kit()))
            .flatMap(tx::find)
            .map(RoleKit::content)
            .map(KitContent::questions)
            .orElseGet(List::of)
            .stream()
            .map(Question::key)
            .toList();
    return Comparator.<InterviewNote>comparingInt(note -> rank(questions, note.question()))
        .thenComparing(InterviewNote::writtenAt)
        .thenComparing(InterviewNote::question);
  }

  private static int rank(List<String> questions, String question) {
    var index = questions.indexOf(question);
    return index >= 0
        ? index
        : question.equals(NoteLine.NO_QUESTION) ? questions.size() + 1 : questions.size();
  }
}
