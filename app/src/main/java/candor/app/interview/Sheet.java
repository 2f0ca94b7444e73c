package candor.app.interview;

import candor.model.candidate.Candidate;
import candor.model.candidate.Document;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewNote;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import candor.model.kit.Question;
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
/// @param panel who interviews, by name
/// @param topics what is asked, in the kit's order, and at the end whatever belongs to no question
/// @param notes what I wrote so far
/// @param earlier what was written about the candidate before, newest first
record Sheet(
    PersonId me,
    Interview interview,
    Candidate candidate,
    Job job,
    List<Person> panel,
    List<Topic> topics,
    List<InterviewNote> notes,
    List<Note> earlier,
    List<Document> documents) {

  /// Something that notes are taken under.
  ///
  /// @param key the question's key; empty for what belongs to none
  /// @param question absent for what belongs to none, and for a question that the kit dropped
  record Topic(String key, Optional<Question> question, Optional<Competency> competency) {}

  /// Reads it.
  static Optional<Sheet> in(Snapshot s, InterviewId id) {
    return s.find(id).map(interview -> in(s, interview));
  }

  private static Sheet in(Snapshot s, Interview interview) {
    var application = s.find(interview.application()).orElseThrow();
    var candidate = s.find(application.candidate()).orElseThrow();
    var me = Me.id(s);
    var notes =
        s.of(InterviewNote.KIND, interview.id()).stream()
            .filter(note -> note.author().equals(me))
            .toList();
    return new Sheet(
        me,
        interview,
        candidate,
        s.find(application.job()).orElseThrow(),
        s.of(Panelist.KIND, interview.id()).stream()
            .flatMap(panelist -> s.find(panelist.person()).stream())
            .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
            .toList(),
        topics(s, interview, notes),
        notes,
        s.of(Note.KIND, candidate.id()).stream()
            .sorted(Comparator.comparing(Note::writtenAt).reversed())
            .toList(),
        s.of(Document.KIND, candidate.id()));
  }

  private static List<Topic> topics(Snapshot s, Interview interview, List<InterviewNote> notes) {
    var kit = Optional.ofNullable(interview.kit()).flatMap(s::find).map(RoleKit::content);
    var mine = FillScorecard.mine(s, interview).stream().map(Competency::key).toList();
    var topics = new ArrayList<Topic>();
    for (var question : kit.map(KitContent::questions).orElseGet(List::of)) {
      var written = notes.stream().anyMatch(note -> note.question().equals(question.key()));
      if (written || mine.contains(question.competency())) {
        var competency = kit.flatMap(content -> content.competency(question.competency()));
        topics.add(new Topic(question.key(), Optional.of(question), competency));
      }
    }
    // A kit may change after notes were taken: what was written stays in sight.
    notes.stream()
        .map(InterviewNote::question)
        .filter(key -> !key.isEmpty() && topics.stream().noneMatch(t -> t.key().equals(key)))
        .forEach(key -> topics.add(new Topic(key, Optional.empty(), Optional.empty())));
    topics.add(new Topic("", Optional.empty(), Optional.empty()));
    return List.copyOf(topics);
  }
}
