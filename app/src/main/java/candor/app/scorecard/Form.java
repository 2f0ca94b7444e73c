package candor.app.scorecard;

import candor.model.candidate.Candidate;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewNote;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import candor.model.kit.Question;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.Level;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.store.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// My scorecard of an interview with what it rests on, and of others' only what may be seen.
///
/// @param onPanel whether I am on the panel, and so have a card
/// @param competencies what I rate, in the kit's order
/// @param card mine; a draft that was never stored when I have not begun
/// @param ratings mine, by competency
/// @param others everybody else's, by name
record Form(
    Interview interview,
    Candidate candidate,
    Job job,
    boolean onPanel,
    List<Rated> competencies,
    Scorecard card,
    Map<String, Level> ratings,
    List<Other> others) {

  /// A competency and what I wrote under its questions.
  record Rated(Competency competency, List<Evidence> evidence) {}

  /// What I wrote under one question.
  record Evidence(String question, String text) {}

  /// Somebody else on the panel, or who was.
  ///
  /// @param view their scorecard by the rule of who may see what; absent before they began
  record Other(String name, Optional<OpenScorecards.View> view) {}

  /// What is missing before the card can be sealed.
  record Missing(List<Competency> unrated, boolean recommendation, boolean reason) {
    boolean isNothing() {
      return unrated.isEmpty() && !recommendation && !reason;
    }
  }

  static Optional<Form> in(Snapshot s, InterviewId id) {
    return s.find(id).map(interview -> in(s, interview));
  }

  /// What is missing, given the reason as it stands in the field.
  Missing missing(String reason) {
    return new Missing(
        competencies.stream()
            .map(Rated::competency)
            .filter(competency -> !ratings.containsKey(competency.key()))
            .toList(),
        card.recommendation() == null,
        reason.isBlank());
  }

  private static Form in(Snapshot s, Interview interview) {
    var application = s.find(interview.application()).orElseThrow();
    var panel = s.of(Panelist.KIND, interview.id());
    var views = OpenScorecards.in(s, interview.id());
    var ratings = new HashMap<String, Level>();
    var me = Me.id(s);
    var card = Scorecard.draft(interview.id(), me);
    for (var view : views) {
      if (view instanceof OpenScorecards.Open open && open.author().equals(me)) {
        card = open.card();
        open.ratings().forEach(rating -> ratings.put(rating.competency(), rating.level()));
      }
    }
    return new Form(
        interview,
        s.find(application.candidate()).orElseThrow(),
        s.find(application.job()).orElseThrow(),
        panel.stream().anyMatch(panelist -> panelist.person().equals(me)),
        competencies(s, interview),
        card,
        Map.copyOf(ratings),
        others(s, panel, views));
  }

  private static List<Rated> competencies(Snapshot s, Interview interview) {
    var kit = Optional.ofNullable(interview.kit()).flatMap(s::find).map(RoleKit::content);
    var questions = kit.map(KitContent::questions).orElseGet(List::of);
    var me = Me.id(s);
    var notes =
        s.of(InterviewNote.KIND, interview.id()).stream()
            .filter(note -> note.author().equals(me) && !note.text().isBlank())
            .toList();
    return FillScorecard.mine(s, interview).stream()
        .map(competency -> new Rated(competency, evidence(competency, questions, notes)))
        .toList();
  }

  private static List<Evidence> evidence(
      Competency competency, List<Question> questions, List<InterviewNote> notes) {
    var found = new ArrayList<Evidence>();
    for (var question : questions) {
      if (question.competency().equals(competency.key())) {
        notes.stream()
            .filter(note -> note.question().equals(question.key()))
            .forEach(note -> found.add(new Evidence(question.text(), note.text())));
      }
    }
    return List.copyOf(found);
  }

  private static List<Other> others(
      Snapshot s, List<Panelist> panel, List<OpenScorecards.View> views) {
    var me = Me.id(s);
    var others = new ArrayList<Other>();
    views.stream()
        .filter(view -> !view.author().equals(me))
        .forEach(view -> others.add(new Other(view.name(), Optional.of(view))));
    panel.stream()
        .map(Panelist::person)
        .filter(person -> !person.equals(me))
        .filter(person -> views.stream().noneMatch(view -> view.author().equals(person)))
        .flatMap(person -> s.find(person).stream())
        .map(Person::name)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .forEach(name -> others.add(new Other(name, Optional.empty())));
    return List.copyOf(others);
  }

  /// The level of a competency in somebody's ratings.
  static Optional<Level> level(List<Rating> ratings, Competency competency) {
    return ratings.stream()
        .filter(rating -> rating.competency().equals(competency.key()))
        .map(Rating::level)
        .findFirst();
  }
}
