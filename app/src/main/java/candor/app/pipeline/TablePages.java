package candor.app.pipeline;

import candor.app.control.Pages;
import candor.model.job.StageId;
import candor.model.pipeline.ApplicationCard;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The cards of one job in the order of the table. Taken and told on the window's thread; sorted on
/// the asker's, once per change.
final class TablePages implements Pages<TablePages.Line> {
  private volatile Asked asked = new Asked(0, List.of(), Map.of(), "", true);
  private volatile Sorted sorted = new Sorted(asked, List.of());

  /// One line of the table.
  ///
  /// @param stage the name of its stage
  record Line(ApplicationCard card, String stage) {}

  private record Asked(
      long number,
      List<ApplicationCard> cards,
      Map<StageId, Place> stages,
      String key,
      boolean ascending) {}

  private record Sorted(Asked asked, List<Line> lines) {}

  /// A stage's name and place in the pipeline.
  record Place(int at, String name) {}

  /// Takes the cards to show from now on.
  void take(List<ApplicationCard> cards, Map<StageId, Place> stages) {
    var before = asked;
    asked =
        new Asked(
            before.number() + 1,
            List.copyOf(cards),
            Map.copyOf(stages),
            before.key(),
            before.ascending());
  }

  /// Sorts by a column from now on; by none in the order of the pipeline.
  void sort(String key, boolean ascending) {
    var before = asked;
    asked = new Asked(before.number() + 1, before.cards(), before.stages(), key, ascending);
  }

  @Override
  public int count() {
    return lines().size();
  }

  @Override
  public List<Line> rows(int offset, int limit) {
    var all = lines();
    return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
  }

  @Override
  public Optional<Found<Line>> find(Object id) {
    var all = lines();
    return IntStream.range(0, all.size())
        .filter(at -> all.get(at).card().application().id().equals(id))
        .mapToObj(at -> new Found<>(at, all.get(at)))
        .findFirst();
  }

  @Override
  public boolean isGone(Object id) {
    return find(id).isEmpty();
  }

  private List<Line> lines() {
    var wanted = asked;
    var there = sorted;
    if (there.asked().number() == wanted.number()) {
      return there.lines();
    }
    var lines =
        wanted.cards().stream()
            .map(card -> new Line(card, place(wanted, card).name()))
            .sorted(order(wanted))
            .toList();
    sorted = new Sorted(wanted, lines);
    return lines;
  }

  private static Place place(Asked asked, ApplicationCard card) {
    return asked.stages().getOrDefault(card.application().stage(), new Place(-1, ""));
  }

  private static Comparator<Line> order(Asked asked) {
    var words = Collator.getInstance();
    Comparator<Line> byStage =
        Comparator.comparing((Line line) -> line.card().application().outcome())
            .thenComparingInt(line -> place(asked, line.card()).at());
    Comparator<Line> bySince = Comparator.comparing(line -> line.card().application().stageSince());
    Comparator<Line> by =
        switch (asked.key()) {
          case "name" -> Comparator.comparing(line -> line.card().name(), words);
          case "headline" -> Comparator.comparing(line -> line.card().headline(), words);
          case "source" -> Comparator.comparing(line -> line.card().application().source(), words);
          // More days first means longer ago first.
          case "days" -> bySince.reversed();
          case "applied" ->
              Comparator.comparing((Line line) -> line.card().application().appliedAt());
          case "next" ->
              Comparator.comparing(
                  (Line line) -> line.card().application().nextStepOn(),
                  Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
          case "sealed" -> Comparator.comparingInt(line -> line.card().sealedScorecards());
          default -> byStage;
        };
    return (asked.ascending() ? by : by.reversed())
        .thenComparing(byStage)
        .thenComparing(bySince)
        .thenComparing(line -> line.card().application().id().value());
  }
}
