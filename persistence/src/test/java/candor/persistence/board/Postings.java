package candor.persistence.board;

import candor.model.job.Employment;
import candor.model.job.JobDetails;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.posting.PostingContent;
import java.time.Instant;

/// Postings to try boards with.
public final class Postings {
  public static final Instant OPENED = Instant.parse("2026-03-02T09:00:00.123456Z");

  private Postings() {}

  public static PostingContent nurse() {
    return new PostingContent(
        "Nurse, nights",
        "St. Mary's & Sons",
        "Ward 3",
        "Zürich",
        "CH",
        Workplace.ON_SITE,
        Employment.PART_TIME,
        new Salary(62_000, 74_000, "CHF"),
        "Care for people at night.\n\nYou bring:\n- calm\n- a licence\n\nWe pay for nights.",
        OPENED);
  }

  public static PostingContent titled(String title) {
    return with(title, nurse().description());
  }

  public static PostingContent with(String title, String description) {
    return new PostingContent(
        title,
        "Acme",
        "",
        "",
        "AT",
        Workplace.HYBRID,
        Employment.FULL_TIME,
        null,
        description,
        OPENED);
  }

  /// A job whose posting is the one [#titled(String)] gives.
  public static JobDetails job(String title) {
    var posting = titled(title);
    return new JobDetails(
        title,
        1,
        "",
        "",
        posting.country(),
        posting.workplace(),
        posting.employment(),
        null,
        posting.description());
  }

  public static PostingContent remote(String title) {
    return new PostingContent(
        title,
        "Acme",
        "Platform",
        "",
        "US",
        Workplace.REMOTE,
        Employment.CONTRACTOR,
        new Salary(100_000, 100_000, "USD"),
        "Build things.",
        OPENED);
  }
}
