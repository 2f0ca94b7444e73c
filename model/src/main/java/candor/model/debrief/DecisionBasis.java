package candor.model.debrief;

import candor.model.candidate.CandidateId;
import candor.model.interview.InterviewId;
import candor.model.kit.Competency;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.scorecard.Level;
import candor.model.scorecard.Scorecard;
import candor.model.scorecard.ScorecardId;
import candor.model.store.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The numbers that a decision rested on, as they were then. It names the candidate nowhere, and no
/// other candidate: only at which place of how many they stood.
///
/// @param place by the weighted mean, from 1; 0 when nothing was assessed
/// @param tied how many others had the same place
/// @param among how many candidates were compared, this one too
public record DecisionBasis(
    Rule rule, List<Item> competencies, List<Column> raters, int place, int tied, int among) {
  public DecisionBasis {
    competencies = List.copyOf(competencies);
    raters = List.copyOf(raters);
  }

  /// A competency.
  ///
  /// @param weight in hundredths
  public record Item(String key, String name, int weight) {
    public Item {
      key = Text.storable(key);
      name = Text.storable(name);
    }
  }

  /// An interviewer in one interview.
  ///
  /// @param person the id
  /// @param interview the id
  /// @param dropped whether their ratings were left out
  /// @param said of the competencies that they said something of
  public record Column(
      String person,
      String name,
      String interview,
      String round,
      CardState state,
      boolean dropped,
      List<Said> said) {
    public Column {
      person = Text.storable(person);
      name = Text.storable(name);
      interview = Text.storable(interview);
      round = Text.storable(round);
      said = List.copyOf(said);
    }

    PersonId personId() {
      return new PersonId(UUID.fromString(person));
    }

    InterviewId interviewId() {
      return new InterviewId(UUID.fromString(interview));
    }

    ScorecardId card() {
      return Scorecard.of(interviewId(), personId());
    }
  }

  /// What was said of a competency.
  ///
  /// @param sealed what was sealed first; the same as the level unless it was amended
  public record Said(String competency, Level level, Level sealed) {
    public Said {
      competency = Text.storable(competency);
    }

    Cell cell() {
      var amended =
          sealed == level
              ? Optional.<Cell.Amended>empty()
              : Optional.of(new Cell.Amended(sealed, ""));
      return level.number().isPresent()
          ? new Cell.Rated(level, amended, List.of())
          : new Cell.NotAssessed(amended);
    }
  }

  /// The basis of a decision about one of the candidates compared.
  static DecisionBasis of(Rule rule, Comparison comparison, Matrix matrix) {
    var order = comparison.order();
    var place = order.of(matrix.application());
    var tied =
        place
            .map(mine -> order.places().stream().filter(p -> p.place() == mine.place()).count() - 1)
            .orElse(0L);
    return new DecisionBasis(
        rule,
        comparison.competencies().stream()
            .map(c -> new Item(c.key(), c.name(), comparison.weights().of(c.key())))
            .toList(),
        matrix.raters().stream().map(rater -> column(rater, comparison)).toList(),
        place.map(Order.Place::place).orElse(0),
        tied.intValue(),
        comparison.candidates().size());
  }

  private static Column column(Rater rater, Comparison comparison) {
    return new Column(
        rater.person().value().toString(),
        rater.name(),
        rater.interview().value().toString(),
        rater.round(),
        rater.state(),
        comparison.dropped().contains(rater.person()),
        comparison.competencies().stream()
            .flatMap(each -> said(each.key(), rater.cell(each.key())).stream())
            .toList());
  }

  private static Optional<Said> said(String competency, Cell cell) {
    return switch (cell) {
      case Cell.Rated rated ->
          Optional.of(new Said(competency, rated.level(), sealed(rated.amended(), rated.level())));
      case Cell.NotAssessed none ->
          Optional.of(
              new Said(competency, Level.NOT_ASSESSED, sealed(none.amended(), Level.NOT_ASSESSED)));
      case Cell.Blank _, Cell.Closed _ -> Optional.empty();
    };
  }

  private static Level sealed(Optional<Cell.Amended> amended, Level now) {
    return amended.map(Cell.Amended::sealed).orElse(now);
  }

  /// The matrix as it was, to be shown for a candidate.
  public Matrix matrix(ApplicationId application, CandidateId candidate, String name) {
    return new Matrix(
        application,
        candidate,
        name,
        competencies.stream()
            .map(item -> new Competency(item.key(), item.name(), "", List.of()))
            .toList(),
        raters.stream().map(DecisionBasis::rater).toList());
  }

  private static Rater rater(Column column) {
    var cells = new HashMap<String, Cell>();
    column.said().forEach(said -> cells.put(said.competency(), said.cell()));
    return new Rater(
        column.personId(),
        column.name(),
        false,
        column.interviewId(),
        column.round(),
        column.state(),
        null,
        "",
        cells);
  }

  /// The weights as they were.
  public Weights weights() {
    return new Weights(
        competencies.stream().map(item -> new Weight(item.key(), item.weight())).toList());
  }

  /// Whose ratings were left out.
  public Set<PersonId> dropped() {
    var dropped = new HashSet<PersonId>();
    raters.stream().filter(Column::dropped).forEach(column -> dropped.add(column.personId()));
    return dropped;
  }

  /// What the ratings came to, of a matrix of this basis.
  public Score score(Matrix matrix) {
    return new Tally(matrix, matrix.competencies(), dropped()).score(weights());
  }

  /// The scorecards whose content is in it.
  Set<ScorecardId> cards() {
    var cards = new HashSet<ScorecardId>();
    raters.stream()
        .filter(column -> column.state() == CardState.OPEN)
        .forEach(column -> cards.add(column.card()));
    return cards;
  }

  /// The interviews whose scorecards' content is in it.
  Set<InterviewId> interviews() {
    var interviews = new HashSet<InterviewId>();
    raters.stream()
        .filter(column -> column.state() == CardState.OPEN)
        .forEach(column -> interviews.add(column.interviewId()));
    return interviews;
  }
}
