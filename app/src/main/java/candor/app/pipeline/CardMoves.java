package candor.app.pipeline;

import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.job.StageId;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplicationId;
import candor.model.pipeline.MoveApplications;
import candor.model.pipeline.MoveResult;
import candor.model.pipeline.Outcome;
import candor.model.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the user does with cards. Each act shows at once, and is taken back where it was refused or
/// could not be stored.
final class CardMoves {
  private static final Texts TEXTS = Texts.in(CardMoves.class);
  private final Deck deck;
  private final MoveApplications moves;
  private final Lanes lanes;
  private final Clock clock;
  private final Voice voice;

  /// An act on cards: how it looks before it is stored, how it is stored, and what to say then.
  private record Move(
      UnaryOperator<Application> guess,
      Function<List<ApplicationId>, List<MoveResult>> store,
      UnaryOperator<String> said) {}

  CardMoves(Deck deck, Store store, Lanes lanes, Clock clock, Voice voice) {
    this.deck = deck;
    this.moves = new MoveApplications(store);
    this.lanes = lanes;
    this.clock = clock;
    this.voice = voice;
  }

  /// Puts cards into a stage; those that have ended are reopened there.
  void move(Collection<ApplicationId> ids, StageId target) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var name = deck.stageName(target);
    run(
        which(ids, a -> a.outcome() == Outcome.ACTIVE && !a.stage().equals(target)),
        new Move(
            a -> a.in(target, now),
            chosen -> moves.move(chosen, target),
            who -> TEXTS.of("pipeline.done.moved", who, name)));
    run(
        which(ids, a -> a.outcome() != Outcome.ACTIVE),
        new Move(
            a -> a.ended(Outcome.ACTIVE, "", now).in(target, now),
            chosen -> moves.reopen(chosen, target),
            who -> TEXTS.of("pipeline.done.reopenedIn", who, name)));
  }

  /// Moves active cards so many stages to the right, or to the left where negative.
  ///
  /// @return the one stage that all of them went to, where there is one
  Optional<StageId> step(Collection<ApplicationId> ids, int steps) {
    var stages = deck.stages();
    var from =
        which(ids, a -> a.outcome() == Outcome.ACTIVE).stream()
            .flatMap(id -> deck.find(id).stream())
            .map(card -> card.application().stage())
            .toList();
    var places = new TreeSet<Integer>();
    for (var i = 0; i < stages.size(); i++) {
      if (from.contains(stages.get(i).id())) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return Optional.empty();
    }
    // Cards of several stages come together in the stage beside the outermost one.
    var at = (steps > 0 ? places.last() : places.first()) + steps;
    if (at < 0 || at >= stages.size()) {
      return Optional.empty();
    }
    var target = stages.get(at).id();
    move(ids, target);
    return Optional.of(target);
  }

  void hire(Collection<ApplicationId> ids) {
    end(ids, Outcome.HIRED, "", who -> TEXTS.of("pipeline.done.hired", who));
  }

  void reject(Collection<ApplicationId> ids, String reason) {
    end(ids, Outcome.REJECTED, reason, who -> TEXTS.of("pipeline.done.rejected", who));
  }

  void withdraw(Collection<ApplicationId> ids, String reason) {
    end(ids, Outcome.WITHDRAWN, reason, who -> TEXTS.of("pipeline.done.withdrawn", who));
  }

  /// Reopens ended cards in the stage where they ended.
  void reopen(Collection<ApplicationId> ids) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    run(
        which(ids, a -> a.outcome() != Outcome.ACTIVE),
        new Move(
            a -> a.ended(Outcome.ACTIVE, "", now).in(a.stage(), now),
            chosen -> moves.end(chosen, Outcome.ACTIVE, ""),
            who -> TEXTS.of("pipeline.done.reopened", who)));
  }

  /// Says what is next for a card; an empty step means nothing is.
  void plan(ApplicationId id, String step, @Nullable LocalDate on) {
    var date = step.isEmpty() ? null : on;
    run(
        which(
            List.of(id), a -> !a.nextStep().equals(step) || !Objects.equals(a.nextStepOn(), date)),
        new Move(
            a -> a.next(step, date),
            chosen -> List.of(moves.plan(id, step, date)),
            who ->
                step.isEmpty()
                    ? TEXTS.of("pipeline.done.unplanned", who)
                    : TEXTS.of("pipeline.done.planned", who, step)));
  }

  private void end(
      Collection<ApplicationId> ids, Outcome outcome, String reason, UnaryOperator<String> said) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    run(
        which(ids, a -> a.outcome() != outcome),
        new Move(
            a -> a.ended(outcome, reason, now),
            chosen -> moves.end(chosen, outcome, reason),
            said));
  }

  private List<ApplicationId> which(
      Collection<ApplicationId> ids, Predicate<Application> condition) {
    return ids.stream()
        .filter(id -> deck.find(id).filter(card -> condition.test(card.application())).isPresent())
        .toList();
  }

  private void run(List<ApplicationId> ids, Move move) {
    if (ids.isEmpty()) {
      return;
    }
    ids.forEach(id -> deck.guess(id, move.guess()));
    Supplier<List<MoveResult>> work = () -> move.store().apply(ids);
    lanes.write(work, results -> settle(ids, results, move), () -> takeBack(ids));
  }

  private void settle(List<ApplicationId> ids, List<MoveResult> results, Move move) {
    var moved = new ArrayList<ApplicationId>();
    var refused = new ArrayList<String>();
    for (var result : results) {
      switch (result) {
        case MoveResult.Moved done -> {
          moved.add(done.application().id());
          var _ = deck.put(done.application());
        }
        case MoveResult.AlreadyThere there -> {
          var _ = deck.put(there.application());
        }
        case MoveResult.Ended ended -> {
          var _ = deck.put(ended.application());
          refused.add(TEXTS.of("pipeline.refused.ended"));
        }
        case MoveResult.NoSuchStage gone -> refused.add(TEXTS.of("pipeline.refused.stage"));
        case MoveResult.NoSuchApplication gone -> {
          deck.remove(gone.id());
          refused.add(TEXTS.of("pipeline.refused.gone"));
        }
      }
    }
    ids.forEach(deck::settle);
    if (!moved.isEmpty()) {
      voice.done(move.said().apply(who(moved)));
    }
    if (!refused.isEmpty()) {
      voice.trouble(TEXTS.of("pipeline.refused", refused.size()), refused.getFirst());
    }
  }

  private void takeBack(List<ApplicationId> ids) {
    var who = who(ids);
    ids.forEach(deck::settle);
    voice.trouble(TEXTS.of("pipeline.notStored", who), TEXTS.of("pipeline.notStored.next"));
  }

  private String who(List<ApplicationId> ids) {
    return PipelineViewModel.who(ids.stream().flatMap(id -> deck.find(id).stream()));
  }
}
