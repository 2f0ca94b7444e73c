package candor.app.bench;

import candor.model.job.EditJobs;
import candor.model.job.Employment;
import candor.model.job.JobDetails;
import candor.model.job.JobId;
import candor.model.job.JobResult;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.BoardRest;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.EditBoards;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.model.store.Act;
import candor.model.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Open jobs that say all that a board asks for, and a practice board to publish them to.
final class Vacancies {
  private static final Act REST = Act.lasting("seed");
  private static final String COMPANY = "Meridian Care";
  private static final String PARAGRAPH =
      """
      You plan the shift with those who work it, hand over in writing, and say early when something
      can't be done with the people that are there. There is a rota of six weeks, one weekend in
      three, and a budget for learning that is yours to spend.\
      """;
  private static final int PARAGRAPHS = 6;

  private final Store store;

  Vacancies(Store store) {
    this.store = store;
  }

  /// Opens so many jobs.
  List<JobId> open(int count) {
    var edit = new EditJobs(store);
    var opened = new ArrayList<JobId>();
    for (var i = 0; i < count; i++) {
      var details =
          new JobDetails(
              "Vacancy " + Integer.toString(i, Character.MAX_RADIX),
              1,
              "Ward " + i % 40,
              "Utrecht",
              "NL",
              Workplace.ON_SITE,
              Employment.FULL_TIME,
              new Salary(38_000, 46_000, "EUR"),
              "Vacancy %d.\n\n".formatted(i) + (PARAGRAPH + "\n\n").repeat(PARAGRAPHS));
      if (edit.open(details, null, EditJobs.FIRST_STAGES) instanceof JobResult.Saved(var job)) {
        opened.add(job.id());
      }
    }
    return opened;
  }

  /// Adds a practice board.
  BoardId practice() {
    return new EditBoards(store)
        .add(BoardSort.PRACTICE, BoardSettings.of("Practice", "", COMPANY))
        .orElseThrow()
        .id();
  }

  /// Adds a practice board that is left alone for a while.
  BoardId restingPractice(Duration rest) {
    var id = practice();
    return store.write(
        REST,
        tx -> {
          var board = tx.find(id).orElseThrow();
          tx.put(
              new BoardAccount(
                  id,
                  board.name(),
                  board.sort(),
                  board.address(),
                  board.company(),
                  board.url(),
                  board.applyTo(),
                  board.cursor(),
                  board.options(),
                  new BoardRest(tx.now().plus(rest), 1, "Not yet."),
                  board.revision()));
          return id;
        });
  }

  /// A career site in a folder.
  BoardAccount site(Path folder) {
    return new EditBoards(store)
        .add(BoardSort.CAREER_SITE, BoardSettings.of("Site", folder.toString(), COMPANY))
        .orElseThrow();
  }

  /// Asks the board to show the jobs; nothing leaves yet.
  void queue(List<JobId> jobs, BoardId board) {
    var publish = new PublishJob(store);
    for (var job : jobs) {
      if (!(publish.publish(job, board) instanceof PublishResult.Queued)) {
        throw new IllegalStateException("a job was not queued");
      }
    }
  }
}
