package candor.app.bench;

import candor.model.candidate.CandidateId;
import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateQuery.Order;
import candor.model.job.JobId;
import candor.model.pipeline.ApplicationId;
import candor.persistence.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Every list query of the program, as screens ask it.
final class Lists {
  private static final int PAGE = 100;
  private static final int MOST = 40;
  private static final long LONGEST = Duration.ofMillis(1500).toNanos();
  private final Workspace workspace;
  private final int size;
  private final JobId job;
  private final CandidateId candidate;
  private final ApplicationId application;

  /// A query by the words that the report has for it.
  record Query(String name, Runnable ask) {}

  /// @param size how many candidates there are
  Lists(Workspace workspace, int size) {
    this.workspace = workspace;
    this.size = size;
    this.job =
        workspace.jobs().summaries().stream()
            .map(summary -> summary.job())
            .filter(each -> each.title().equals(Seed.BIG_JOB))
            .findFirst()
            .orElseThrow()
            .id();
    var card = workspace.pipelines().cards(job).getFirst().application();
    this.candidate =
        workspace.candidates().page(words(" " + (size - 1)), 0, 1).getFirst().candidate().id();
    this.application = card.id();
  }

  /// All of them, the same for every size.
  List<Query> queries() {
    var all = new ArrayList<Query>();
    for (var order : Order.values()) {
      all.add(page("candidates by " + order + ", first page", query(order, false), 0));
    }
    all.add(page("candidates by NAME backwards, first page", query(Order.NAME, true), 0));
    all.add(page("candidates by ADDED backwards, first page", query(Order.ADDED, true), 0));
    all.add(page("candidates by NAME, page in the middle", query(Order.NAME, false), size / 2));
    all.add(page("candidates by NAME, last page", query(Order.NAME, false), size - PAGE));
    all.add(page("candidates by a word, first page", words("okafor"), 0));
    all.add(page("candidates by one's whole name", words("okafor 77"), 0));
    all.add(page("candidates by a word nobody has", words("qqqqq"), 0));
    var tagged = new CandidateQuery("", "speaker", Order.NAME, false);
    all.add(page("candidates with a tag, first page", tagged, 0));
    var candidates = workspace.candidates();
    add(all, "count of all candidates", () -> candidates.count(CandidateQuery.everybody()));
    add(all, "count of candidates by a word", () -> candidates.count(words("okafor")));
    add(all, "count of candidates with a tag", () -> candidates.count(tagged));
    add(all, "tags in use", candidates::tags);
    add(all, "quick switcher, two letters", () -> workspace.search().find("ok", 50));
    add(all, "quick switcher, a name", () -> workspace.search().find("mariam okafor", 50));
    add(all, "jobs with their counts", () -> workspace.jobs().summaries());
    add(all, "cards of a board of 1,000", () -> workspace.pipelines().cards(job));
    add(all, "one card", () -> workspace.pipelines().card(application));
    add(all, "one's applications", () -> workspace.pipelines().standings(candidate));
    var now = Instant.now();
    add(
        all,
        "interviews of a week",
        () -> workspace.interviews().between(now, now.plus(Duration.ofDays(7))));
    add(all, "my scorecards to finish", () -> workspace.interviews().unsealed(now));
    add(all, "one's interviews", () -> workspace.interviews().of(candidate));
    add(all, "outbox", () -> workspace.postings().outbox(PAGE));
    add(all, "what waits in the outbox", () -> workspace.postings().left());
    add(all, "postings", () -> workspace.postings().twins());
    add(all, "candidates handed in", () -> workspace.submittals().submittals(PAGE));
    add(all, "one's history", () -> workspace.history().of(candidate, Long.MAX_VALUE, PAGE));
    add(all, "history of everything, newest 5", () -> workspace.history().all(Long.MAX_VALUE, 5));
    return all;
  }

  /// Asks at least five times and at most [#MOST] times, after a first time that does not count.
  static Sample measure(Query query) {
    query.ask().run();
    var nanos = new ArrayList<Long>();
    var end = System.nanoTime() + LONGEST;
    while (nanos.size() < 5 || (nanos.size() < MOST && System.nanoTime() < end)) {
      var started = System.nanoTime();
      query.ask().run();
      nanos.add(System.nanoTime() - started);
    }
    return Sample.of(nanos);
  }

  private Query page(String name, CandidateQuery query, int from) {
    return new Query(
        name,
        () -> {
          var _ = workspace.candidates().page(query, from, PAGE);
        });
  }

  private interface Question {
    Object ask();
  }

  private static void add(List<Query> all, String name, Question question) {
    all.add(
        new Query(
            name,
            () -> {
              var _ = question.ask();
            }));
  }

  private static CandidateQuery query(Order order, boolean descending) {
    return new CandidateQuery("", null, order, descending);
  }

  private static CandidateQuery words(String text) {
    return new CandidateQuery(text, null, Order.NAME, false);
  }
}
