package candor.persistence;

import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardId;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.store.Store;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.Postings;
import candor.persistence.board.practice.PracticeBoard;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/// Publishes, closes and exchanges, in a process that is going to be killed. A line is printed
/// after each exchange.
final class ExchangingSession {
  private ExchangingSession() {}

  /// Waits for a line with the seed, unless it is to end by itself.
  ///
  /// @param args the workspace's folder; the board's address and token; and how many exchanges it
  ///   makes, where it is not to be killed
  public static void main(String[] args) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var isKilled = args.length < 4;
    var random = new SplittableRandom(isKilled ? Long.parseLong(lines.readLine()) : 1);
    var exchanges = isKilled ? Long.MAX_VALUE : Long.parseLong(args[3]);
    var workspaces = new Workspaces(InstantSource.system(), new Random());
    if (workspaces.open(Path.of(args[0])) instanceof OpenResult.Opened(var workspace)) {
      try (workspace;
          var http = HttpClient.newHttpClient()) {
        var store = workspace.store();
        var board = store.read(s -> s.all(BoardAccount.KIND)).getFirst().id();
        for (var made = 0L; made < exchanges && ChildJvm.isHeard(); made++) {
          wishes(store, board, random);
          var _ =
              Exchanges.with(
                      store,
                      _ -> new PracticeBoard(http, URI.create(args[1]), args[2], board),
                      () -> true)
                  .run(Exchange.Call.ALL);
          System.out.println("exchanged");
        }
      }
    }
  }

  private static void wishes(Store store, BoardId board, SplittableRandom random) {
    var publish = new PublishJob(store);
    var jobs = store.read(s -> s.all(Job.KIND));
    for (var wish = random.nextInt(4); wish > 0; wish--) {
      var job = jobs.get(random.nextInt(jobs.size()));
      if (random.nextInt(4) == 0) {
        var _ = publish.close(Posting.of(job.id(), board));
      } else {
        var now = store.read(s -> s.find(job.id())).orElseThrow();
        var text = "Text " + random.nextInt();
        var _ = new EditJobs(store).edit(now.with(details(now.title(), text), null));
        var _ = publish.publish(job.id(), board);
      }
    }
  }

  /// A new job of a title.
  static Job job(Store store, String title) {
    var result = new EditJobs(store).open(details(title, "Text."), null, List.of("Applied"));
    if (result instanceof JobResult.Saved(var job)) {
      return job;
    }
    throw new IllegalStateException(result.toString());
  }

  private static JobDetails details(String title, String text) {
    var like = Postings.with(title, text);
    return new JobDetails(
        title, 1, "", "", like.country(), like.workplace(), like.employment(), null, text);
  }
}
