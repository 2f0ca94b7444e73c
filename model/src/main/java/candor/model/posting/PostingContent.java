package candor.model.posting;

import candor.model.job.Employment;
import candor.model.job.Job;
import candor.model.job.Salary;
import candor.model.job.Workplace;
import candor.model.store.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a board is to show of a job.
///
/// @param company the employer's name
/// @param city empty when not said
/// @param country ISO 3166-1 alpha-2; empty when not said
/// @param description paragraphs of plain text, separated by blank lines
/// @param openedAt when the job was opened
public record PostingContent(
    String title,
    String company,
    String team,
    String city,
    String country,
    Workplace workplace,
    Employment employment,
    @Nullable Salary salary,
    String description,
    Instant openedAt) {
  public PostingContent {
    title = Text.storable(title);
    company = Text.storable(company);
    team = Text.storable(team);
    city = Text.storable(city);
    country = Text.storable(country);
    description = Text.storable(description);
  }

  /// The same under another title.
  public PostingContent entitled(String other) {
    return new PostingContent(
        other, company, team, city, country, workplace, employment, salary, description, openedAt);
  }

  /// What a board is to show of a job now.
  public static PostingContent of(Job job, String company) {
    var details = job.details();
    return new PostingContent(
        details.title(),
        company,
        details.team(),
        details.city(),
        details.country(),
        details.workplace(),
        details.employment(),
        details.salary(),
        details.description(),
        job.openedAt());
  }
}
