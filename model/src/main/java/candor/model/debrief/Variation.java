package candor.model.debrief;

import candor.model.interview.InterviewId;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;

/// Something that could have been otherwise, and is tried out.
public sealed interface Variation {
  /// All competencies count the same.
  record EqualWeights() implements Variation {}

  /// Somebody's ratings are left out, of all candidates.
  record WithoutRater(PersonId person, String name) implements Variation {}

  /// One rating is left out.
  ///
  /// @param candidate whose rating it is, by name
  /// @param rater who gave it, by name
  /// @param competency its name
  /// @param level from 1 to 5
  record WithoutRating(
      ApplicationId application,
      String candidate,
      PersonId person,
      String rater,
      InterviewId interview,
      String competency,
      int level)
      implements Variation {}
}
