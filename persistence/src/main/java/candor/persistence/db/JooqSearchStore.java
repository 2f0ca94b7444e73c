package candor.persistence.db;

import candor.model.candidate.CandidateQuery;
import candor.model.candidate.CandidateRow;
import candor.model.job.Job;
import candor.model.search.Hit;
import candor.model.search.SearchStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds jobs and candidates in the database.
public final class JooqSearchStore implements SearchStore {
  /// Among so many at most, the ones whose name it is are looked for.
  private static final int LOOKED_AT = 500;

  private final Database database;
  private final JooqCandidateStore candidates;

  public JooqSearchStore(Database database) {
    this.database = database;
    this.candidates = new JooqCandidateStore(database);
  }

  @Override
  public List<Hit> find(String text, int limit) {
    var words = Derived.words(text).strip();
    if (words.isEmpty()) {
      return List.of();
    }
    var hits = new ArrayList<Hit>();
    database.read(s -> s.all(Job.KIND)).stream()
        .filter(job -> says(job.title() + " " + job.details().team(), words))
        .sorted(Comparator.comparing(Job::status).thenComparing(Job::title))
        .limit(limit)
        .map(job -> new Hit(job.id(), job.title(), job.details().team()))
        .forEach(hits::add);
    var query = new CandidateQuery(text, null, CandidateQuery.Order.NAME, false);
    candidates.page(query, 0, Math.max(limit, LOOKED_AT)).stream()
        .map(CandidateRow::candidate)
        .sorted(Comparator.comparing(candidate -> !says(candidate.name(), words)))
        .limit(limit - hits.size())
        .map(candidate -> new Hit(candidate.id(), candidate.name(), candidate.headline()))
        .forEach(hits::add);
    return hits;
  }

  private static boolean says(String text, String words) {
    var said = Derived.words(text);
    return Arrays.stream(words.split(" ", -1)).allMatch(word -> said.contains(" " + word));
  }
}
