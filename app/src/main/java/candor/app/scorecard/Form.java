package candor.app.scorecard;

import candor.model.candidate.Candidate;
import candor.model.interview.AddedQuestion;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteLineId;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.scorecard.CardContent;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.EvidenceId;
import candor.model.scorecard.FillScorecard;
import candor.model.scorecard.GiveEvidence;
import candor.model.scorecard.OpenEarly;
import candor.model.scorecard.OpenScorecards;
import candor.model.scorecard.Scorecard;
import candor.model.store.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// My scorecard of an interview with what it rests on, and of others' only what may be seen.
///
/// @param onPanel whether I am on the panel, and so have a card
/// @param competencies what my card is about, in the kit's order
/// @param kit what anybody there rates, in the kit's order
/// @param mine my card; a draft that was never stored when I have not begun
/// @param others everybody else's, by name
/// @param changed evidence whose note line says something else by now
/// @param early who opened sealed cards early
/// @param mayOpenEarly whether I could
record Form(
    Interview interview,
    Candidate candidate,
    Job job,
    boolean onPanel,
    List<Rated> competencies,
    List<Competency> kit,
    CardContent mine,
    List<Other> others,
    Set<EvidenceId> changed,
    List<OpenScorecards.Early> early,
    boolean mayOpenEarly) {

  /// A competency and what I wrote that can speak for it.
  ///
  /// @param isMine whether I am to rate it; otherwise I did before it left the kit or my focus
  record Rated(Competency competency, boolean isMine, List<Line> lines) {
    /// The lines that are chosen.
    List<NoteLineId> chosen() {
      return lines.stream().filter(Line::chosen).map(Line::id).toList();
    }
  }

  /// A line that can be chosen as evidence.
  ///
  /// @param question what was asked; empty where it belongs to no question
  record Line(NoteLineId id, String question, String text, boolean tagged, boolean chosen) {}

  /// Somebody else on the panel, or who was.
  ///
  /// @param view their scorecard by the rule of who may see what; absent before they began
  record Other(String name, Optional<OpenScorecards.View> view) {}

  /// What is missing before the card can be sealed.
  record Missing(
      List<Competency> unrated,
      List<Competency> unsupported,
      boolean recommendation,
      boolean reason) {
    boolean isNothing() {
      return unrated.isEmpty() && unsupported.isEmpty() && !recommendation && !reason;
    }
  }

  static Optional<Form> in(Snapshot s, InterviewId id) {
    return s.find(id).map(interview -> in(s, interview));
  }

  Scorecard card() {
    return mine.card();
  }

  /// Whether it is my draft, to be filled in.
  boolean isOpen() {
    return onPanel && !card().isSealed();
  }

  /// Whether every competency of my card is rated, or said to be not assessed.
  boolean isRated() {
    return missing("").unrated().isEmpty();
  }

  /// Whether a competency is rated at a level and no line speaks for it.
  boolean lacksEvidence(Competency competency) {
    return missing("").unsupported().contains(competency);
  }

  /// What is missing, given the reason as it stands in the field.
  Missing missing(String reason) {
    var all = competencies.stream().map(Rated::competency).toList();
    var found = FillScorecard.missing(mine, all);
    return new Missing(
        named(all, found.unrated()),
        named(all, found.unsupported()),
        found.noRecommendation(),
        reason.isBlank());
  }

  /// The cards of others that are open to me, by name.
  List<OpenScorecards.Open> open() {
    return others.stream()
        .flatMap(other -> other.view().stream())
        .filter(OpenScorecards.Open.class::isInstance)
        .map(OpenScorecards.Open.class::cast)
        .toList();
  }

  private static List<Competency> named(List<Competency> all, List<String> names) {
    return all.stream().filter(competency -> names.contains(competency.name())).toList();
  }

  private static Form in(Snapshot s, Interview interview) {
    var application = s.find(interview.application()).orElseThrow();
    var panel = s.of(Panelist.KIND, interview.id());
    var views = OpenScorecards.in(s, interview.id());
    var me = Me.id(s);
    var stored =
        s.find(Scorecard.of(interview.id(), me))
            .orElseGet(() -> Scorecard.draft(interview.id(), me));
    var kit = Optional.ofNullable(interview.kit()).flatMap(s::find).map(RoleKit::content);
    var written = CardContent.of(s, stored);
    var competencies = competencies(s, interview, kit, written);
    return new Form(
        interview,
        s.find(application.candidate()).orElseThrow(),
        s.find(application.job()).orElseThrow(),
        panel.stream().anyMatch(panelist -> panelist.person().equals(me)),
        competencies,
        kit.map(KitContent::competencies).orElseGet(List::of),
        stored.isSealed() ? written : standing(written, competencies),
        others(s, panel, views),
        changed(s, views),
        OpenScorecards.early(s, interview.id()),
        OpenEarly.isPossible(s, interview.id()));
  }

  private static List<Rated> competencies(
      Snapshot s, Interview interview, Optional<KitContent> kit, CardContent mine) {
    var questions = new HashMap<String, String>();
    s.of(AddedQuestion.KIND, interview.id())
        .forEach(added -> questions.put(added.key(), added.text()));
    kit.map(KitContent::questions)
        .orElseGet(List::of)
        .forEach(question -> questions.putIfAbsent(question.key(), question.text()));
    var toRate = FillScorecard.mine(s, interview);
    return FillScorecard.onCard(s, interview, mine).stream()
        .map(
            competency ->
                new Rated(
                    competency,
                    toRate.contains(competency),
                    lines(s, interview, competency, questions, mine)))
        .toList();
  }

  private static List<Line> lines(
      Snapshot s,
      Interview interview,
      Competency competency,
      Map<String, String> questions,
      CardContent mine) {
    var chosen = mine.evidence(competency.key()).stream().map(Evidence::lineId).toList();
    return GiveEvidence.offered(s, interview, competency, chosen).stream()
        .map(
            offer ->
                new Line(
                    offer.line().id(),
                    questions.getOrDefault(offer.line().question(), ""),
                    offer.line().text(),
                    offer.tagged(),
                    chosen.contains(offer.line().id())))
        .toList();
  }

  // A chosen line that is gone since will be no evidence when the card is sealed.
  private static CardContent standing(CardContent draft, List<Rated> competencies) {
    var chosen = competencies.stream().flatMap(rated -> rated.chosen().stream()).toList();
    return new CardContent(
        draft.card(),
        draft.ratings(),
        draft.evidence().stream().filter(each -> chosen.contains(each.lineId())).toList(),
        draft.amendments());
  }

  private static Set<EvidenceId> changed(Snapshot s, List<OpenScorecards.View> views) {
    return views.stream()
        .filter(OpenScorecards.Open.class::isInstance)
        .flatMap(view -> ((OpenScorecards.Open) view).content().evidence().stream())
        .filter(
            each ->
                s.find(each.lineId()).filter(line -> !line.text().equals(each.text())).isPresent())
        .map(Evidence::id)
        .collect(Collectors.toUnmodifiableSet());
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
}
