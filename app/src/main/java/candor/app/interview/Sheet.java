package candor.app.interview;

import candor.model.candidate.Candidate;
import candor.model.candidate.Document;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.NoteLine;
import candor.model.interview.Notebook;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import candor.model.kit.RoleKit;
import candor.model.note.Note;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.scorecard.FillScorecard;
import candor.model.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Everything that the interviewer sees of one interview; never a score.
///
/// @param me who I am
/// @param about whom and what for
/// @param kit what is asked; absent when the job has none
/// @param mine the competencies that are mine
/// @param topics what is asked, in the kit's order, then what I added, and at the end what the
///   candidate asks and whatever belongs to no question
/// @param notes what I wrote so far, what I asked, and where I was
record Sheet(
    PersonId me,
    Interview interview,
    About about,
    Optional<KitContent> kit,
    List<Competency> mine,
    List<Topic> topics,
    Notebook notes) {

  /// Whom the talk is with, and what may be known beforehand.
  ///
  /// @param panel who interviews, by name
  /// @param earlier what was written about the candidate before, newest first
  /// @param documents newest first
  record About(
      Candidate candidate,
      Job job,
      List<Person> panel,
      List<Note> earlier,
      List<Document> documents) {}

  Candidate candidate() {
    return about.candidate();
  }

  Job job() {
    return about.job();
  }

  /// Whether I may take notes: I am on the panel, or began to while I was.
  boolean isMine() {
    return notes.sitting().isPresent() || isOnPanel();
  }

  /// Whether I am on the panel now.
  boolean isOnPanel() {
    return about.panel().stream().anyMatch(person -> person.id().equals(me));
  }

  /// The topic of this key.
  Optional<Topic> topic(String key) {
    return topics.stream().filter(topic -> topic.key().equals(key)).findFirst();
  }

  /// Reads it.
  static Optional<Sheet> in(Snapshot s, InterviewId id) {
    return s.find(id).map(interview -> in(s, interview));
  }

  private static Sheet in(Snapshot s, Interview interview) {
    var kit = Optional.ofNullable(interview.kit()).flatMap(s::find).map(RoleKit::content);
    var me = Me.id(s);
    var mine = FillScorecard.mine(s, interview);
    var notes = Notebook.in(s, interview.id(), me);
    return new Sheet(
        me, interview, about(s, interview), kit, mine, topics(kit, mine, notes), notes);
  }

  private static About about(Snapshot s, Interview interview) {
    var application = s.find(interview.application()).orElseThrow();
    var candidate = s.find(application.candidate()).orElseThrow();
    return new About(
        candidate,
        s.find(application.job()).orElseThrow(),
        s.of(Panelist.KIND, interview.id()).stream()
            .flatMap(panelist -> s.find(panelist.person()).stream())
            .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
            .toList(),
        s.of(Note.KIND, candidate.id()).stream()
            .sorted(Comparator.comparing(Note::writtenAt).reversed())
            .toList(),
        s.of(Document.KIND, candidate.id()).stream()
            .sorted(Comparator.comparing(Document::addedAt).reversed())
            .toList());
  }

  private static List<Topic> topics(
      Optional<KitContent> kit, List<Competency> mine, Notebook notes) {
    var written = notes.lines().stream().map(NoteLine::question).distinct().toList();
    var topics = new ArrayList<Topic>();
    for (var question : notes.asked(kit.map(KitContent::questions).orElseGet(List::of), mine)) {
      topics.add(Topic.of(question, competency(kit, question.competency())));
    }
    for (var added : notes.added()) {
      topics.add(Topic.of(added, competency(kit, added.competency())));
    }
    var last = List.of(Topic.candidate(), Topic.other());
    // A kit may change after notes were taken: what was written stays in sight.
    written.stream()
        .filter(key -> topics.stream().noneMatch(topic -> topic.key().equals(key)))
        .filter(key -> last.stream().noneMatch(topic -> topic.key().equals(key)))
        .map(Topic::dropped)
        .toList()
        .forEach(topics::add);
    topics.addAll(last);
    return List.copyOf(topics);
  }

  private static Optional<Competency> competency(Optional<KitContent> kit, String key) {
    return kit.flatMap(content -> content.competency(key));
  }
}
