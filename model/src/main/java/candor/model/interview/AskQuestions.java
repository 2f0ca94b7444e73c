package candor.model.interview;

import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Text;
import candor.model.store.Transaction;
import java.util.function.BiFunction;

/// Keeps which questions an interviewer asks: what they opened, left out and added. Who is on the
/// panel may say so, and who began to write while they were, as in [TakeNotes].
public final class AskQuestions {
  /// What opening a question is called.
  public static final Act OPEN = Act.lasting("open-question");

  private static final Act NOT_ASKED = Act.undoable("say-not-asked");
  private static final Act ASKED = Act.undoable("take-back-not-asked");
  private static final Act ADD = Act.undoable("add-question");
  private static final Act EDIT = Act.undoable("edit-question");
  private static final Act REMOVE = Act.undoable("remove-question");
  private final Store store;

  public AskQuestions(Store store) {
    this.store = store;
  }

  /// Remembers that I opened a question now; only while the clock runs, and not when it is the one
  /// that I opened last. To be said, too, of the question that is open when the clock starts.
  ///
  /// @param question see [NoteLine#question()]
  public AskResult open(InterviewId interview, String question) {
    return change(
        OPEN,
        interview,
        (tx, me) -> {
          var runs = tx.find(interview).orElseThrow().state() == InterviewState.STARTED;
          var last =
              tx.of(QuestionVisit.KIND, interview).stream()
                  .filter(visit -> visit.author().equals(me))
                  .max(Notebook.BY_TIME);
          if (runs && last.filter(visit -> visit.question().equals(question)).isEmpty()) {
            var id = new QuestionVisitId(tx.newId());
            tx.put(new QuestionVisit(id, interview, me, question, tx.now(), 0));
          }
          return new AskResult.Kept();
        });
  }

  /// Says that I did not ask a question of the kit; said again, with another reason.
  ///
  /// @param reason one line; may be empty
  public AskResult notAsked(InterviewId interview, String question, String reason) {
    return change(
        NOT_ASKED,
        interview,
        (tx, me) -> {
          var id = NotAsked.of(interview, me, question);
          var revision = tx.find(id).map(NotAsked::revision).orElse(0L);
          tx.put(new NotAsked(id, interview, me, question, reason, revision));
          return new AskResult.Kept();
        });
  }

  /// Takes back that I did not ask a question.
  public AskResult asked(InterviewId interview, String question) {
    return change(
        ASKED,
        interview,
        (tx, me) -> {
          tx.remove(NotAsked.of(interview, me, question));
          return new AskResult.Kept();
        });
  }

  /// Adds a question that the kit does not have.
  ///
  /// @param competency the key of the competency that it gives evidence for; empty for none
  public AskResult add(InterviewId interview, String competency, String text) {
    return Text.line(text).isEmpty()
        ? new AskResult.Wordless()
        : change(
            ADD,
            interview,
            (tx, me) -> {
              var id = new AddedQuestionId(tx.newId());
              var question = new AddedQuestion(id, interview, me, competency, text, tx.now(), 0);
              return new AskResult.Added(tx.put(question));
            });
  }

  /// Changes the words or the competency of a question that I added.
  public AskResult edit(AddedQuestion question) {
    return Text.line(question.text()).isEmpty()
        ? new AskResult.Wordless()
        : change(
            EDIT,
            question.interview(),
            (tx, me) ->
                tx.find(question.id())
                    .filter(stored -> stored.author().equals(me))
                    .<AskResult>map(
                        stored ->
                            new AskResult.Added(
                                tx.put(stored.asking(question.competency(), question.text()))))
                    .orElseGet(AskResult.Gone::new));
  }

  /// Removes a question that I added, unless notes stand under it.
  public AskResult remove(AddedQuestion question) {
    return change(
        REMOVE,
        question.interview(),
        (tx, me) -> {
          if (tx.find(question.id()).filter(stored -> stored.author().equals(me)).isEmpty()) {
            return new AskResult.Gone();
          }
          var lines =
              tx.of(NoteLine.KIND, question.interview()).stream()
                  .filter(line -> line.author().equals(me))
                  .filter(line -> line.question().equals(question.key()) && !line.isBlank())
                  .count();
          if (lines > 0) {
            return new AskResult.StillUsed((int) lines);
          }
          tx.remove(question.id());
          return new AskResult.Kept();
        });
  }

  private AskResult change(
      Act act, InterviewId interview, BiFunction<Transaction, PersonId, AskResult> work) {
    return store.write(
        act,
        tx -> {
          if (tx.find(interview).isEmpty()) {
            return new AskResult.Gone();
          }
          var me = Me.id(tx);
          var takesNotes =
              tx.find(Sitting.of(interview, me)).isPresent() || Panelist.sits(tx, interview, me);
          return takesNotes ? work.apply(tx, me) : new AskResult.NotOnPanel();
        });
  }
}
