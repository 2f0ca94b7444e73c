package candor.app.debrief;

import candor.app.debrief.DebriefViewModel.Shown;
import candor.app.text.Dates;
import candor.app.text.Texts;
import candor.model.debrief.Cell;
import candor.model.debrief.Debrief;
import candor.model.debrief.DecisionBasis;
import candor.model.debrief.DecisionOutcome;
import candor.model.debrief.Matrix;
import candor.model.debrief.OpenDecisions;
import candor.model.debrief.Paper;
import candor.model.debrief.Rater;
import candor.model.debrief.Rule;
import candor.model.kit.Competency;
import candor.model.pipeline.Application;
import candor.model.pipeline.Outcome;
import candor.model.scorecard.OpenScorecards;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A decision in words: on the screen, and as a paper to hand over.
///
/// A paper holds what the decision rested on and nothing else: of a scorecard that did not count
/// only whose it is, and no note lines but those that are asked for. It tells no place among
/// candidates to whom has still to rate one of them.
public final class DecisionWords {
  private static final Texts TEXTS = Texts.in(DecisionWords.class);
  private final Dates dates;

  public DecisionWords(Dates dates) {
    this.dates = dates;
  }

  /// Where the candidate stands by my weighing, with what that is worth.
  String standing(Shown shown) {
    var place = shown.sensitivity().order().of(shown.matrix().application());
    var among = shown.comparison().candidates().size();
    return place
        .map(
            at ->
                TEXTS.of(
                    at.tied() ? "decision.standing.tied" : "decision.standing",
                    Say.number(at.value()),
                    at.place(),
                    among))
        .orElseGet(() -> TEXTS.of("decision.standing.none"));
  }

  /// "Hire Ada Lovelace".
  String lead(OpenDecisions.Open open, String candidate) {
    return TEXTS.of("lead." + Objects.requireNonNull(open.decision().outcome()), candidate);
  }

  /// Who decided, and when.
  String by(OpenDecisions.Open open) {
    return TEXTS.of("decision.by", open.author(), dates.exact(open.sealedAt()));
  }

  /// What there is to say of one that is closed.
  String closed(OpenDecisions.Closed closed) {
    return TEXTS.of("decision.closed", closed.author(), dates.exact(closed.sealedAt()));
  }

  /// What is offered after it: to end the application as it was decided, unless it has ended.
  Optional<String> move(OpenDecisions.Open open, Application application, String candidate) {
    return outcome(open.decision().outcome())
        .filter(_ -> application.outcome() == Outcome.ACTIVE)
        .map(outcome -> TEXTS.of("move." + outcome, candidate));
  }

  /// How an application ends that was decided so; empty when it goes on.
  static Optional<Outcome> outcome(@Nullable DecisionOutcome decided) {
    return switch (decided) {
      case HIRE -> Optional.of(Outcome.HIRED);
      case REJECT -> Optional.of(Outcome.REJECTED);
      case ADVANCE, HOLD -> Optional.empty();
      case null -> Optional.empty();
    };
  }

  /// That somebody opened scorecards of the candidate early.
  String early(OpenScorecards.Early early, Debrief debrief) {
    var opening = early.opening();
    return TEXTS.of(
        "early",
        early.name(),
        dates.exact(opening.openedAt()),
        debrief.round(opening.interview()),
        opening.why());
  }

  /// A sealed decision as a paper.
  ///
  /// @param debrief as it is now: for the candidate's name, for note lines, and for who had opened
  ///   scorecards early
  /// @param lines whether note lines are in it
  public Paper paper(OpenDecisions.Open open, Debrief debrief, boolean lines) {
    var now = debrief.matrix();
    var candidate = now.name();
    var decision = open.decision();
    var basis = Objects.requireNonNull(decision.basis());
    var blocks = new ArrayList<Paper.Block>();
    blocks.add(new Paper.Lead(lead(open, candidate)));
    blocks.add(
        new Paper.Facts(
            List.of(
                new Paper.Fact(TEXTS.of("paper.candidate"), candidate),
                new Paper.Fact(TEXTS.of("paper.job"), debrief.job().title()),
                new Paper.Fact(TEXTS.of("paper.by"), open.author()),
                new Paper.Fact(TEXTS.of("paper.on"), dates.exact(open.sealedAt())),
                new Paper.Fact(TEXTS.of("paper.rule"), TEXTS.of("paper.rule." + basis.rule())))));
    blocks.add(new Paper.Heading(TEXTS.of("paper.rationale")));
    blocks.add(new Paper.Prose(decision.rationale()));
    if (basis.rule() == Rule.HOLISTIC) {
      blocks.add(new Paper.Heading(TEXTS.of("paper.ruleReason")));
      blocks.add(new Paper.Prose(decision.ruleReason()));
    }
    dissent(open, blocks);
    var matrix = basis.matrix(decision.application(), now.candidate(), candidate);
    ratings(basis, matrix, blocks);
    debrief.earlyBefore(open).forEach(each -> blocks.add(new Paper.Aside(early(each, debrief))));
    weights(basis, matrix, debrief.placesEarly(decision), blocks);
    if (lines) {
      evidence(matrix, now, blocks);
    }
    blocks.add(new Paper.Heading(TEXTS.of("paper.seal")));
    blocks.add(new Paper.Prose(decision.seal()));
    blocks.add(new Paper.Aside(TEXTS.of("paper.seal.text")));
    return new Paper(
        TEXTS.of("paper.title"),
        TEXTS.of("paper.footer", decision.seal()),
        TEXTS.of("paper.page"),
        blocks);
  }

  private static void dissent(OpenDecisions.Open open, List<Paper.Block> blocks) {
    blocks.add(new Paper.Heading(TEXTS.of("paper.dissent")));
    if (open.dissents().isEmpty()) {
      blocks.add(new Paper.Prose(TEXTS.of("paper.dissent.none")));
    } else {
      blocks.add(
          new Paper.Facts(
              open.dissents().stream()
                  .map(said -> new Paper.Fact(said.name(), said.dissent().text()))
                  .toList()));
    }
  }

  private static void ratings(DecisionBasis basis, Matrix matrix, List<Paper.Block> blocks) {
    blocks.add(new Paper.Heading(TEXTS.of("paper.ratings")));
    var open = matrix.raters().stream().filter(Rater::isOpen).toList();
    if (open.isEmpty()) {
      blocks.add(new Paper.Prose(TEXTS.of("paper.ratings.none")));
    } else {
      var head = new ArrayList<>(List.of(TEXTS.of("paper.competency")));
      open.forEach(rater -> head.add(name(rater, basis)));
      head.add(TEXTS.of("matrix.mean"));
      var means = basis.score(matrix).means();
      var rows = new ArrayList<List<Paper.Td>>();
      for (var competency : matrix.competencies()) {
        var row = new ArrayList<>(List.of(Paper.Td.of(competency.name())));
        open.forEach(rater -> row.add(cell(rater.cell(competency.key()))));
        var mean = means.get(competency.key());
        row.add(Paper.Td.of(mean == null ? "–" : Say.number(mean)));
        rows.add(row);
      }
      blocks.add(new Paper.Table(head, rows));
      blocks.add(new Paper.Aside(TEXTS.of("paper.legend")));
    }
    var closed = matrix.closed().stream().map(Rater::name).distinct().toList();
    if (!closed.isEmpty()) {
      blocks.add(new Paper.Aside(TEXTS.of("paper.closed", String.join(", ", closed))));
    }
  }

  private static String name(Rater rater, DecisionBasis basis) {
    return basis.dropped().contains(rater.person())
        ? TEXTS.of("paper.dropped", rater.name())
        : rater.name();
  }

  private static Paper.Td cell(Cell cell) {
    return switch (cell) {
      case Cell.Rated rated ->
          new Paper.Td(rated.number() + (rated.amended().isPresent() ? "*" : ""), rated.number());
      case Cell.NotAssessed _ -> Paper.Td.of("–");
      case Cell.Blank _, Cell.Closed _ -> Paper.Td.of("");
    };
  }

  private static void weights(
      DecisionBasis basis, Matrix matrix, boolean unplaced, List<Paper.Block> blocks) {
    blocks.add(new Paper.Heading(TEXTS.of("paper.weights")));
    var score = basis.score(matrix);
    var counting =
        matrix.competencies().stream()
            .map(Competency::key)
            .filter(key -> !score.unassessed().contains(key))
            .toList();
    var rows = new ArrayList<List<Paper.Td>>();
    for (var competency : matrix.competencies()) {
      var key = competency.key();
      rows.add(
          List.of(
              Paper.Td.of(competency.name()),
              Paper.Td.of(Say.times(basis.weights().of(key))),
              Paper.Td.of(
                  counting.contains(key)
                      ? Say.percent(basis.weights().share(key, counting))
                      : TEXTS.of("paper.nobody"))));
    }
    blocks.add(
        new Paper.Table(
            List.of(
                TEXTS.of("paper.competency"), TEXTS.of("paper.weight"), TEXTS.of("paper.share")),
            rows));
    blocks.add(
        new Paper.Prose(
            score.value().isPresent()
                ? TEXTS.of(
                    unplaced
                        ? "paper.value.unplaced"
                        : basis.tied() > 0 ? "paper.value.tied" : "paper.value",
                    Say.number(score.value().getAsDouble()),
                    basis.place(),
                    basis.among())
                : TEXTS.of("paper.value.none")));
    if (!score.unassessed().isEmpty()) {
      blocks.add(new Paper.Aside(TEXTS.of("paper.redistributed")));
    }
  }

  // Only lines of cards that counted, and only where they are open still.
  private static void evidence(Matrix then, Matrix now, List<Paper.Block> blocks) {
    blocks.add(new Paper.Heading(TEXTS.of("paper.evidence")));
    for (var competency : then.competencies()) {
      var facts = new ArrayList<Paper.Fact>();
      for (var rater : then.raters()) {
        if (rater.isOpen() && rater.cell(competency.key()) instanceof Cell.Rated) {
          var said =
              now.raters().stream()
                  .filter(other -> other.card().equals(rater.card()))
                  .map(other -> other.cell(competency.key()))
                  .filter(Cell.Rated.class::isInstance)
                  .flatMap(cell -> ((Cell.Rated) cell).evidence().stream())
                  .collect(Collectors.joining("\n"));
          if (!said.isEmpty()) {
            facts.add(new Paper.Fact(rater.name(), said));
          }
        }
      }
      if (!facts.isEmpty()) {
        blocks.add(new Paper.Subheading(competency.name()));
        blocks.add(new Paper.Facts(facts));
      }
    }
  }
}
