package candor.persistence;

import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateResult;
import candor.model.candidate.ContactKind;
import candor.model.candidate.EditCandidates;
import candor.model.job.EditJobs;
import candor.model.job.Job;
import candor.model.job.JobDetails;
import candor.model.job.JobResult;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.ApplyResult;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardSort;
import candor.model.posting.Posting;
import candor.model.posting.PublishJob;
import candor.model.posting.PublishResult;
import candor.model.posting.SubmittalContent;
import candor.model.store.Store;
import candor.model.submittal.HandInCandidates;
import candor.persistence.board.Exchange;
import candor.persistence.board.Exchanges;
import candor.persistence.board.Postings;
import candor.persistence.board.greenhouse.FakeJobBoard;
import candor.persistence.board.http.Wires;
import candor.persistence.board.practice.PracticeBoard;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;

/// Publishes, closes, hands candidates in and exchanges, in a process that is going to be killed.
/// After each exchange it prints how many operations it had queued for it.
final class ExchangingSession {
  private ExchangingSession() {}

  /// Waits for a line with the seed, unless it is to end by itself.
  ///
  /// @param args the workspace's folder; the board's address and token; the address of the client's
  ///   board; and how many exchanges it makes, where it is not to be killed
  public static void main(String[] args) throws Exception {
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var isKilled = args.length < 5;
    var random = new SplittableRandom(isKilled ? Long.parseLong(lines.readLine()) : 1);
    var exchanges = isKilled ? Long.MAX_VALUE : Long.parseLong(args[4]);
    var workspaces = new Workspaces(InstantSource.system(), new Random());
    if (workspaces.open(Path.of(args[0])) instanceof OpenResult.Opened(var workspace)) {
      try (workspace;
          var http = HttpClient.newHttpClient();
          var files = Executors.newFixedThreadPool(4);
          var wire = Wires.quick()) {
        var store = workspace.store();
        for (var made = 0L; made < exchanges && ChildJvm.isHeard(); made++) {
          var queued = wishes(store, random);
          handIn(store, random);
          var client = FakeJobBoard.connector(wire, URI.create(args[3]));
          var _ =
              Exchanges.keeping(
                      workspace.documents(),
                      files::execute,
                      store,
                      account ->
                          account.sort() == BoardSort.PRACTICE
                              ? new PracticeBoard(http, URI.create(args[1]), args[2], account.id())
                              : client)
                  .run(Exchange.Call.ALL);
          System.out.println(queued);
        }
      }
    }
  }

  private static long wishes(Store store, SplittableRandom random) {
    var publish = new PublishJob(store);
    var jobs = store.read(s -> s.all(Job.KIND));
    var queued = 0L;
    for (var wish = random.nextInt(10); wish > 0; wish--) {
      var job = jobs.get(random.nextInt(jobs.size()));
      var boards =
          all(store, BoardSort.PRACTICE).stream()
              .map(BoardAccount::id)
              .filter(_ -> random.nextBoolean())
              .toList();
      List<PublishResult> results;
      if (random.nextInt(4) == 0) {
        results = publish.close(job.id(), boards);
      } else {
        var now = store.read(s -> s.find(job.id())).orElseThrow();
        var text = "Text " + random.nextInt();
        var _ = new EditJobs(store).edit(now.with(details(now.title(), text), null));
        results = publish.publish(job.id(), boards);
      }
      queued += results.stream().filter(PublishResult.Queued.class::isInstance).count();
    }
    return queued;
  }

  private static void handIn(Store store, SplittableRandom random) {
    var client = all(store, BoardSort.GREENHOUSE).getFirst();
    var job = store.read(s -> s.of(Posting.KIND, client.id())).getFirst().job();
    for (var more = random.nextInt(4); more > 0; more--) {
      var name = "P" + random.nextInt(Integer.MAX_VALUE);
      var email = name + "@example.org";
      var details = CandidateDetails.named(name);
      if (new EditCandidates(store).add(details, Map.of(ContactKind.EMAIL, email))
              instanceof CandidateResult.Saved(var candidate)
          && new AddApplications(store).add(candidate.id(), job, "")
              instanceof ApplyResult.Added(var application)) {
        var content =
            new SubmittalContent(FakeJobBoard.POST, "", name, name, email, "", null, List.of());
        var _ = new HandInCandidates(store).handIn(application.id(), client.id(), content);
      }
    }
  }

  /// The boards of a sort.
  static List<BoardAccount> all(Store store, BoardSort sort) {
    return store.read(s -> s.all(BoardAccount.KIND)).stream()
        .filter(account -> account.sort() == sort)
        .toList();
  }

  /// A new job of a title.
  static Job job(Store store, String title) {
    var result = new EditJobs(store).open(details(title, "Text."), null, List.of("Applied"));
    if (result instanceof JobResult.Saved(var job)) {
      return job;
    }
    throw new IllegalStateException(result.toString());
  }

  /// Of a job of a title.
  static JobDetails details(String title, String text) {
    var like = Postings.with(title, text);
    return new JobDetails(
        title, 1, "", "", like.country(), like.workplace(), like.employment(), null, text);
  }
}
