package candor.model.job;

import candor.model.store.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a job is, as a user types it.
///
/// @param title never empty once stored
/// @param openings how many are to be hired, at least 1
/// @param team empty when not said
/// @param city empty when not said
/// @param country ISO 3166-1 alpha-2, upper case; empty when not said
/// @param description paragraphs of plain text, separated by blank lines
/// @param salary absent when not said
public record JobDetails(
    String title,
    int openings,
    String team,
    String city,
    String country,
    Workplace workplace,
    Employment employment,
    @Nullable Salary salary,
    String description) {
  /// The longest title and other single line that is stored, in characters.
  public static final int LINE = 200;

  public JobDetails {
    title = Text.line(title);
    team = Text.line(team);
    city = Text.line(city);
    country = Text.line(country).toUpperCase(Locale.ROOT);
    description = Text.storable(description).strip();
  }

  /// Details of a job of which only the title is known.
  public static JobDetails titled(String title) {
    return new JobDetails(title, 1, "", "", "", Workplace.ON_SITE, Employment.FULL_TIME, null, "");
  }
}
