package candor.model.debrief;

import candor.model.candidate.CandidateId;
import candor.model.interview.InterviewId;
import candor.model.kit.Competency;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.scorecard.Level;
import candor.model.store.Uuid7;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Matrices out of text: competencies `a`, `b`, ... and a line per rater, such as `Grace 4 - .`,
/// with `-` for not assessed and `.` for nothing said.
final class Grids {
  private Grids() {}

  static ApplicationId application(String name) {
    return new ApplicationId(Uuid7.named("application:" + name));
  }

  static PersonId person(String name) {
    return new PersonId(Uuid7.named("person:" + name));
  }

  static Matrix matrix(String candidate, String... lines) {
    var raters = new ArrayList<Rater>();
    var width = 0;
    for (var line : lines) {
      var parts = line.split(" ");
      width = Math.max(width, parts.length - 1);
      raters.add(rater(candidate, parts));
    }
    var competencies = new ArrayList<Competency>();
    for (var i = 0; i < width; i++) {
      competencies.add(new Competency(key(i), key(i).toUpperCase(Locale.ROOT), "", List.of()));
    }
    return new Matrix(
        application(candidate),
        new CandidateId(Uuid7.named(candidate)),
        candidate,
        competencies,
        raters);
  }

  private static Rater rater(String candidate, String[] parts) {
    Map<String, Cell> cells = new HashMap<>();
    for (var i = 1; i < parts.length; i++) {
      if (parts[i].equals("-")) {
        cells.put(key(i - 1), new Cell.NotAssessed(Optional.empty()));
      } else if (!parts[i].equals(".")) {
        var level = Level.of(Integer.parseInt(parts[i]));
        cells.put(key(i - 1), new Cell.Rated(level, Optional.empty(), List.of()));
      }
    }
    return new Rater(
        person(parts[0]),
        parts[0],
        false,
        new InterviewId(Uuid7.named("interview:" + candidate)),
        "Onsite",
        CardState.OPEN,
        null,
        "",
        cells);
  }

  static String key(int competency) {
    return String.valueOf((char) ('a' + competency));
  }
}
