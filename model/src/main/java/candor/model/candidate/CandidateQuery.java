package candor.model.candidate;

import org.jspecify.annotations.Nullable;

/// Which candidates a list shows, and in which order.
///
/// @param text words that must each begin a word of the name, the headline or a tag, or begin an
///   address, case and accents aside; a phone number is found by any of its digits in a row,
///   however they are spaced; empty for all
/// @param tag only those with this tag; absent for all
public record CandidateQuery(String text, @Nullable String tag, Order order, boolean descending) {
  /// What a list is sorted by; the id breaks ties.
  public enum Order {
    NAME,
    HEADLINE,
    LOCATION,
    SOURCE,
    ADDED
  }

  /// Everybody by name.
  public static CandidateQuery everybody() {
    return new CandidateQuery("", null, Order.NAME, false);
  }
}
