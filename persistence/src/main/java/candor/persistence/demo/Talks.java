package candor.persistence.demo;

import candor.model.interview.Interview;
import candor.model.interview.InterviewPlan;
import candor.model.interview.InterviewState;
import candor.model.interview.PlanResult;
import candor.model.kit.KitContent;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Plans interviews, and lets them happen when their time comes.
final class Talks {
  private final Scene scene;
  private final Cards cards;

  Talks(Scene scene) {
    this.scene = scene;
    this.cards = new Cards(scene);
  }

  /// An interview to come.
  ///
  /// @param who the candidate
  /// @param trade what is talked about
  /// @param kit whose questions are asked
  /// @param panel each with the keys of their competencies; empty for all
  record Talk(
      ApplicationId application,
      Somebody who,
      Content.Trade trade,
      KitContent kit,
      InterviewPlan plan,
      Map<PersonId, List<String>> panel) {}

  /// Plans one now, to happen at its time.
  void plan(Talk talk) {
    var planned = announce(talk);
    var start = scene.time().soon(talk.plan().startsAt(), 3);
    scene.time().at(start, () -> begin(talk, planned));
  }

  /// Plans one now that has not begun when the past ends.
  ///
  /// @param seals when the colleagues' cards are sealed
  void announce(Talk talk, Instant seals) {
    var planned = announce(talk);
    talk.panel()
        .forEach(
            (person, focus) -> {
              if (!person.equals(Me.OWNER)) {
                scene.time().at(seals, () -> cards.of(person, talk, planned, focus));
              }
            });
  }

  private Interview announce(Talk talk) {
    return switch (scene.desk().interviews().plan(talk.application(), talk.plan(), talk.panel())) {
      case PlanResult.Planned planned -> planned.interview();
      case PlanResult.Unsound _, PlanResult.Gone _ ->
          throw new IllegalStateException(talk.toString());
    };
  }

  /// Shares the kit's competencies out among a panel, in turns.
  static Map<PersonId, List<String>> shared(List<PersonId> panel, KitContent kit) {
    var shared = new LinkedHashMap<PersonId, List<String>>();
    for (var seat = 0; seat < panel.size(); seat++) {
      var first = seat;
      var focus =
          Stream.iterate(first, i -> i < kit.competencies().size(), i -> i + panel.size())
              .map(i -> kit.competencies().get(i).key())
              .toList();
      shared.put(panel.get(seat), panel.size() == 1 ? List.of() : focus);
    }
    return shared;
  }

  private void begin(Talk talk, Interview interview) {
    var desk = scene.desk();
    if (!scene.isActive(talk.application())) {
      var _ = desk.interviews().lead(interview.id(), InterviewState.CANCELLED);
      return;
    }
    var _ = desk.interviews().lead(interview.id(), InterviewState.STARTED);
    var start = scene.time().instant();
    var end = start.plus(Duration.ofMinutes(talk.plan().minutes()));
    if (talk.panel().containsKey(Me.OWNER)) {
      notes(talk, interview, start);
    }
    scene.time().at(end, () -> end(talk, interview, end));
  }

  private void end(Talk talk, Interview interview, Instant end) {
    var _ = scene.desk().interviews().lead(interview.id(), InterviewState.ENDED);
    talk.panel()
        .forEach(
            (person, focus) -> {
              var keys = focus.isEmpty() ? keys(talk.kit()) : focus;
              if (person.equals(Me.OWNER)) {
                scene
                    .time()
                    .at(scene.time().soon(end, 25), () -> cards.mine(talk, interview, keys));
              } else {
                var sealed = scene.time().soon(end, 300);
                scene.time().at(sealed, () -> cards.of(person, talk, interview, keys));
              }
            });
  }

  private void notes(Talk talk, Interview interview, Instant start) {
    var dice = scene.dice();
    var mine = talk.panel().getOrDefault(Me.OWNER, List.of());
    var at = start;
    for (var question : talk.kit().questions()) {
      var opened = at;
      var evidence = talk.trade().evidence().get(question.key());
      if (evidence == null || !(mine.isEmpty() || mine.contains(question.competency()))) {
        continue;
      }
      scene.time().at(opened, () -> open(interview, question.key()));
      at = at.plus(Duration.ofMinutes(question.minutes() - 1));
      var good = dice.chance(0.15 + 0.75 * talk.who().quality());
      write(interview, question.key(), talk.who().said(evidence.get(good ? 0 : 1)), at);
    }
    if (dice.chance(0.4)) {
      var later = at.plus(Duration.ofMinutes(4));
      dice.fresh(scene.content().words().generalNotes())
          .ifPresent(text -> write(interview, "", text, later));
    }
  }

  private void write(Interview interview, String question, String text, Instant at) {
    scene.time().at(at, () -> write(interview, question, text));
  }

  private void open(Interview interview, String question) {
    var _ = scene.desk().questions().open(interview.id(), question);
  }

  private void write(Interview interview, String question, String text) {
    var _ = scene.desk().interviewNotes().jot(interview.id(), question, text);
  }

  static List<String> keys(KitContent kit) {
    return kit.competencies().stream().map(competency -> competency.key()).toList();
  }
}
