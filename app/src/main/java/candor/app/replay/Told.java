package candor.app.replay;

import candor.model.history.HistoryStore;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.Notebook;
import candor.model.interview.Replay;
import candor.model.kit.KitContent;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.people.PersonId;
import candor.model.scorecard.FillScorecard;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// My notes of an interview as they came to be, with what they are about.
///
/// @param whoId decides the colour of the initials
/// @param questions the words of each question, by its key
record Told(
    Interview interview,
    Object whoId,
    String who,
    String job,
    Map<String, Question> questions,
    Replay replay) {

  /// A question.
  ///
  /// @param number as in the interview, from 1
  record Question(int number, String text) {}

  private record About(
      Interview interview,
      Object whoId,
      String who,
      String job,
      PersonId me,
      Map<String, Question> questions) {}

  /// Reads it; empty where there is no such interview.
  static Optional<Told> in(Store store, HistoryStore history, InterviewId id) {
    return store
        .read(s -> s.find(id).map(interview -> about(s, interview)))
        .map(
            about ->
                new Told(
                    about.interview(),
                    about.whoId(),
                    about.who(),
                    about.job(),
                    about.questions(),
                    Replay.of(id, about.me(), history.notes(id, about.me()))));
  }

  private static About about(Snapshot s, Interview interview) {
    var application = s.find(interview.application()).orElseThrow();
    var candidate = s.find(application.candidate()).orElseThrow();
    var me = Me.id(s);
    var questions = new LinkedHashMap<String, Question>();
    var notes = Notebook.in(s, interview.id(), me);
    Optional.ofNullable(interview.kit())
        .flatMap(s::find)
        .map(RoleKit::content)
        .map(KitContent::questions)
        .map(all -> notes.asked(all, FillScorecard.mine(s, interview)))
        .ifPresent(all -> all.forEach(each -> put(questions, each.key(), each.text())));
    notes.added().forEach(added -> put(questions, added.key(), added.text()));
    return new About(
        interview,
        candidate.id(),
        candidate.name(),
        s.find(application.job()).orElseThrow().title(),
        me,
        questions);
  }

  private static void put(Map<String, Question> questions, String key, String text) {
    questions.put(key, new Question(questions.size() + 1, text));
  }
}
