package candor.model.history;

import candor.model.interview.AddedQuestion;
import candor.model.interview.NoteLine;
import candor.model.job.Stage;
import candor.model.people.Person;
import candor.model.pipeline.Application;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardRest;
import candor.model.posting.EditBoards;
import candor.model.posting.OutboxItem;
import candor.model.posting.OutboxState;
import candor.model.scorecard.Amendment;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.ScorecardId;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/// What use cases see to and single fields do not tell: a pipeline in which every card can be seen,
/// one application for a candidate and a job, notes whose question is there, scorecards that stay
/// as they were sealed, people who can be told apart, boards that are left alone as long as the
/// user wishes, and a public that sees postings as their boards' settings say.
final class Soundness {
  private Soundness() {}

  /// Blocks a reversal after which it would no longer hold.
  static void check(Reversal reversal) {
    reversal.written(Application.KIND).forEach(row -> application(reversal, row));
    reversal.written(Stage.KIND).stream()
        .filter(stage -> !stage.retired())
        .forEach(stage -> stage(reversal, stage));
    reversal.written(Stage.KIND).stream()
        .filter(Stage::retired)
        .forEach(stage -> retired(reversal, stage));
    reversal.removed(Stage.KIND).forEach(stage -> lastOne(reversal, stage));
    Stream.of(
            reversal.touched(Scorecard.KIND).map(Scorecard::id),
            reversal.touched(Rating.KIND).map(Rating::scorecard),
            reversal.touched(Evidence.KIND).map(Evidence::scorecard),
            reversal.touched(Amendment.KIND).map(Amendment::scorecard))
        .flatMap(Function.identity())
        .forEach(card -> scorecard(reversal, card));
    reversal.removed(AddedQuestion.KIND).forEach(question -> asked(reversal, question));
    reversal.written(Person.KIND).forEach(person -> called(reversal, person));
    reversal.written(BoardAccount.KIND).forEach(board -> leftAlone(reversal, board));
    reversal.written(BoardAccount.KIND).forEach(board -> shown(reversal, board));
    reversal.written(OutboxItem.KIND).stream()
        .filter(item -> item.state() == OutboxState.QUEUED)
        .forEach(item -> wanted(reversal, item));
  }

  private static void called(Reversal reversal, Person person) {
    var stored = reversal.stored(person.id());
    if (stored.filter(now -> now.name().equals(person.name())).isEmpty()) {
      reversal
          .all(Person.KIND)
          .filter(other -> !other.id().equals(person.id()))
          .filter(other -> other.name().equalsIgnoreCase(person.name()))
          .forEach(other -> reversal.block(other.id(), "name"));
    }
  }

  private static void leftAlone(Reversal reversal, BoardAccount board) {
    var stored = reversal.stored(board.id()).flatMap(BoardAccount::resting);
    if (stored.filter(BoardRest::isWished).isPresent() && !stored.equals(board.resting())) {
      reversal.block(board.id(), "rest");
    }
  }

  // What goes again with the settings is set back with them, or goes once more where they are done
  // again; the rest would stay as it is.
  private static void shown(Reversal reversal, BoardAccount board) {
    EditBoards.seenOtherwise(reversal.now(), board).stream()
        .filter(item -> !reversal.isTouched(item.id()) && !goesAgain(reversal, item))
        .forEach(item -> reversal.block(item.id(), "content"));
  }

  // Nothing goes that the board is not to show any more.
  private static void wanted(Reversal reversal, OutboxItem item) {
    if (reversal
        .find(item.posting())
        .filter(posting -> Objects.equals(posting.wanted(), item.content()))
        .isEmpty()) {
      reversal.block(item.posting(), "wanted");
    }
  }

  private static boolean goesAgain(Reversal reversal, OutboxItem shown) {
    return reversal.written(OutboxItem.KIND).stream()
        .filter(item -> item.posting().equals(shown.posting()))
        .filter(item -> item.state() == OutboxState.QUEUED)
        .anyMatch(item -> Objects.equals(item.content(), shown.content()));
  }

  private static void asked(Reversal reversal, AddedQuestion question) {
    reversal.of(NoteLine.KIND, question.interview()).stream()
        .filter(line -> line.question().equals(question.key()) && !line.isBlank())
        .forEach(line -> reversal.block(line.id(), "question", "text"));
  }

  // What a sealed card says stays.
  private static void scorecard(Reversal reversal, ScorecardId id) {
    if (reversal.stored(id).filter(Scorecard::isSealed).isPresent()) {
      reversal.block(id, "sealedAt");
    }
  }

  private static void application(Reversal reversal, Application row) {
    var stage = reversal.find(row.stage());
    if (stage.isEmpty() || stage.get().retired()) {
      reversal.block(row.stage(), "retired");
    }
    reversal.of(Application.KIND, row.candidate()).stream()
        .filter(other -> other.job().equals(row.job()) && !other.id().equals(row.id()))
        .forEach(other -> reversal.block(other.id()));
  }

  private static void stage(Reversal reversal, Stage stage) {
    reversal.of(Stage.KIND, stage.job()).stream()
        .filter(other -> !other.retired() && !other.id().equals(stage.id()))
        .filter(
            other ->
                other.position() == stage.position() || other.name().equalsIgnoreCase(stage.name()))
        .forEach(other -> reversal.block(other.id(), "name", "position", "retired"));
  }

  private static void retired(Reversal reversal, Stage stage) {
    reversal
        .of(Application.KIND, stage.id())
        .forEach(inside -> reversal.block(inside.id(), "stage"));
    lastOne(reversal, stage);
  }

  private static void lastOne(Reversal reversal, Stage gone) {
    var stages = reversal.of(Stage.KIND, gone.job());
    if (stages.stream().allMatch(Stage::retired)) {
      stages.forEach(other -> reversal.block(other.id(), "retired"));
    }
  }
}
