package candor.app.debrief;

import candor.app.Talks;
import candor.model.debrief.Debrief;
import candor.model.debrief.Debriefs;
import candor.model.debrief.Decision;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewPlan;
import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.pipeline.ApplicationId;
import candor.model.scorecard.AmendScorecards;
import candor.model.scorecard.Correction;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.GiveEvidence;
import candor.model.scorecard.Level;
import candor.model.scorecard.Recommendation;
import candor.model.scorecard.ScorecardResult;
import candor.model.store.Act;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/// Candidates of a job with sealed scorecards, as many as a test wants.
final class Table {
  private static final String SALT = "5a".repeat(32);
  private static final List<String> MORE =
      List.of(
          "Writing for others",
          "Ownership of reliability in production",
          "Hiring and mentoring",
          "Working with product",
          "Estimating",
          "Learning");
  private static final List<String> NAMES =
      List.of(
          "Grace Hopper",
          "Alan Mathison Turing",
          "Łukasz Żółć",
          "Nguyễn Thị Minh Khai",
          "Olu Adeyemi",
          "نور الهدى",
          "Maximiliane von Hohenberg-Schwarzenstein");
  private final Talks talks;
  private final SplittableRandom random = new SplittableRandom(11);
  final List<PersonId> people = new ArrayList<>(List.of(Me.OWNER));

  Table(Talks talks, int interviewers) {
    this.talks = talks;
    for (var i = 0; i < interviewers - 1; i++) {
      people.add(talks.person(NAMES.get(i)));
    }
  }

  /// My draft of a decision, or a new one.
  Decision draft(ApplicationId application) {
    return debrief(application).draft();
  }

  /// What a debrief is about now.
  Debrief debrief(ApplicationId application) {
    return new Debriefs(talks.store(), talks.workspace().interviews())
        .of(application)
        .orElseThrow();
  }

  /// Lets the job's kit have twelve competencies.
  void widen() {
    var _ =
        talks
            .store()
            .write(
                Act.undoable("edit-kit"),
                tx -> {
                  var used = tx.find(talks.job()).orElseThrow().kit();
                  var kit = tx.find(Objects.requireNonNull(used)).orElseThrow();
                  var old = kit.content();
                  var all = new ArrayList<>(old.competencies());
                  MORE.forEach(
                      name -> all.add(new Competency(name, name, "", List.of("", "", "", "", ""))));
                  return tx.put(
                      kit.with(
                          new KitContent(
                              old.title(),
                              old.family(),
                              old.summary(),
                              old.overview(),
                              old.lookFor(),
                              all,
                              old.questions(),
                              old.exercises(),
                              old.sourcing())));
                });
  }

  List<Competency> competencies() {
    return talks
        .store()
        .read(
            s -> {
              var job = s.find(talks.job()).orElseThrow();
              return s.find(Objects.requireNonNull(job.kit()))
                  .map(RoleKit::content)
                  .orElseThrow()
                  .competencies();
            });
  }

  /// Plans an interview with everybody on the panel.
  InterviewId talk(ApplicationId application) {
    var panel = new LinkedHashMap<PersonId, List<String>>();
    people.forEach(person -> panel.put(person, List.of()));
    return talks.interview(
        application,
        new InterviewPlan("Onsite", Talks.NOW, 60, "Europe/London", "Room Turing"),
        panel);
  }

  ApplicationId candidate(String name) {
    return talks.application(talks.candidate(name, "Backend developer"));
  }

  /// One whom these have rated at random around a level.
  ApplicationId rated(String name, int around, List<PersonId> raters) {
    var application = candidate(name);
    var talk = talk(application);
    for (var rater : raters) {
      var levels = new ArrayList<Level>();
      for (var i = 0; i < competencies().size(); i++) {
        var level = Math.clamp(around + random.nextInt(-1, 2), 1, 5);
        levels.add(random.nextInt(9) == 0 ? Level.NOT_ASSESSED : Level.of(level));
      }
      seals(rater, talk, levels);
    }
    return application;
  }

  /// Somebody seals a card with these levels.
  void seals(PersonId who, InterviewId talk, List<Level> levels) {
    talks.workspace().seat(who);
    var fill = new FillScorecard(talks.store());
    var evidence = new GiveEvidence(talks.store());
    var keys = competencies().stream().map(Competency::key).toList();
    for (var i = 0; i < keys.size(); i++) {
      var _ = fill.rate(talk, keys.get(i), levels.get(i));
      if (levels.get(i) != Level.NOT_ASSESSED) {
        var _ =
            evidence.write(
                talk, keys.get(i), "Asked first how many callers there are, and how bursty.");
      }
    }
    var _ = fill.recommend(talk, Recommendation.YES, "Thinks of failure first.");
    if (!(fill.seal(talk, SALT) instanceof ScorecardResult.Saved)) {
      throw new IllegalStateException("not sealed");
    }
    talks.workspace().seat(Me.OWNER);
  }

  /// I amend my rating.
  void amends(InterviewId talk, String competency, Level level) {
    var _ =
        new AmendScorecards(talks.store())
            .amend(talk, new Correction.OfRating(competency, level), "Mixed two answers up", SALT);
  }
}
