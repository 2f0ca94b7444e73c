package candor.model.scorecard;

import candor.model.interview.AddedQuestion;
import candor.model.interview.CompetencyTag;
import candor.model.interview.Interview;
import candor.model.interview.InterviewId;
import candor.model.interview.InterviewState;
import candor.model.interview.NoteLine;
import candor.model.interview.NoteLineId;
import candor.model.kit.Competency;
import candor.model.kit.KitContent;
import candor.model.kit.Question;
import candor.model.kit.RoleKit;
import candor.model.people.Me;
import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Text;
import candor.model.store.Transaction;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Says which lines of my notes my ratings rest on.
public final class GiveEvidence {
  private static final Act CHOOSE = Act.undoable("choose-evidence");
  private static final Act WRITE = Act.lasting("write-evidence");
  private final Drafts drafts;

  public GiveEvidence(Store store) {
    this.drafts = new Drafts(store);
  }

  /// A line that can be chosen as evidence.
  ///
  /// @param tagged whether it is tagged with the competency; otherwise it stands under one of its
  ///   questions, or was chosen before the tag was taken off
  public record Offer(NoteLine line, boolean tagged) {}

  /// My lines that can speak for a competency: those tagged with it first, then those under its
  /// questions, the kit's or added by me; each in the order of the notes. A line that is chosen
  /// already is always among them.
  ///
  /// @param chosen the lines chosen so far
  public static List<Offer> offered(
      Snapshot s, Interview interview, Competency competency, Collection<NoteLineId> chosen) {
    var kit = kit(s, interview);
    var all = kit.map(KitContent::competencies).orElseGet(List::of);
    var me = Me.id(s);
    var added =
        s.of(AddedQuestion.KIND, interview.id()).stream()
            .filter(asked -> asked.author().equals(me))
            .filter(asked -> asked.competency().equals(competency.key()))
            .map(AddedQuestion::key);
    var asked = questions(kit, competency.key()).map(Question::key);
    var questions = Stream.concat(asked, added).toList();
    return s.of(NoteLine.KIND, interview.id()).stream()
        .filter(line -> line.author().equals(me) && !line.isBlank())
        .map(line -> new Offer(line, line.competencies(all).contains(competency)))
        .filter(
            offer ->
                offer.tagged()
                    || questions.contains(offer.line().question())
                    || chosen.contains(offer.line().id()))
        .sorted(
            Comparator.comparing((Offer offer) -> !offer.tagged())
                .thenComparingLong(offer -> offer.line().place()))
        .toList();
  }

  /// Lets these lines speak for my rating of a competency, too. What is no line of my notes of this
  /// interview, or is empty, is passed over.
  public ScorecardResult choose(
      InterviewId interview, String competency, Collection<NoteLineId> lines) {
    return drafts.change(
        CHOOSE,
        interview,
        (tx, _, draft) -> {
          lines.forEach(line -> choose(tx, draft, competency, line));
          return Optional.empty();
        });
  }

  /// Lets a line speak for my rating of a competency no longer.
  public ScorecardResult leave(InterviewId interview, String competency, NoteLineId line) {
    return drafts.change(
        CHOOSE,
        interview,
        (tx, _, draft) -> {
          tx.remove(Evidence.of(draft.id(), competency, line));
          return Optional.empty();
        });
  }

  /// Writes a sentence that speaks for a competency, where nothing in the notes does: it becomes a
  /// line of my notes, under the competency's first question or else tagged with it, and is chosen.
  /// After the talk it is of no question, since none is asked any more. White space only is passed
  /// over.
  public ScorecardResult write(InterviewId id, String competency, String sentence) {
    return drafts.change(
        WRITE,
        id,
        (tx, interview, draft) -> {
          write(tx, interview, draft, competency, new NoteLineId(tx.newId()), sentence);
          return Optional.empty();
        });
  }

  /// The same while the sentence is typed: the line is made once, and says by and by what is said
  /// then. Without words it is taken away.
  ///
  /// @param line its id; a new one begins another sentence
  public ScorecardResult write(
      InterviewId id, String competency, NoteLineId line, String sentence) {
    return drafts.change(
        WRITE,
        id,
        (tx, interview, draft) -> {
          write(tx, interview, draft, competency, line, sentence);
          return Optional.empty();
        });
  }

  /// A line of the notes behind a scorecard, as long as it says something.
  static Optional<NoteLine> line(Snapshot s, Scorecard card, NoteLineId id) {
    return s.find(id)
        .filter(line -> line.interview().equals(card.interview()))
        .filter(line -> line.author().equals(card.author()))
        .filter(line -> !line.isBlank());
  }

  private static void choose(Transaction tx, Scorecard draft, String competency, NoteLineId id) {
    var line = line(tx, draft, id);
    if (line.isPresent() && tx.find(Evidence.of(draft.id(), competency, id)).isEmpty()) {
      tx.put(Evidence.from(line.get(), Drafts.stored(tx, draft).id(), competency));
    }
  }

  private static void write(
      Transaction tx,
      Interview interview,
      Scorecard draft,
      String competency,
      NoteLineId id,
      String sentence) {
    if (Text.line(sentence).isEmpty()) {
      tx.remove(Evidence.of(draft.id(), competency, id));
      tx.remove(id);
      return;
    }
    var begun = line(tx, interview, competency, id, Text.line(sentence));
    var line =
        tx.put(
            tx.find(id)
                .map(stored -> NoteLine.KIND.with(stored, Map.of("text", begun.text())))
                .orElse(begun));
    var fresh = Evidence.from(line, Drafts.stored(tx, draft).id(), competency);
    tx.put(tx.find(fresh.id()).map(stored -> stored.saying(line)).orElse(fresh));
  }

  private static NoteLine line(
      Transaction tx, Interview interview, String competency, NoteLineId id, String sentence) {
    var me = Me.id(tx);
    var last =
        tx.of(NoteLine.KIND, interview.id()).stream()
            .filter(line -> line.author().equals(me))
            .mapToLong(NoteLine::place)
            .max()
            .orElse(0);
    var kit = kit(tx, interview);
    var question =
        questions(kit, competency)
            .map(Question::key)
            .findFirst()
            .filter(_ -> interview.state() != InterviewState.ENDED);
    var tag =
        kit.flatMap(content -> content.competency(competency))
            .map(CompetencyTag::of)
            .filter(_ -> question.isEmpty());
    return new NoteLine(
        id,
        interview.id(),
        me,
        last + NoteLine.GAP,
        question.orElse(NoteLine.NO_QUESTION),
        tag.map(words -> sentence + " " + words).orElse(sentence),
        tx.now(),
        0);
  }

  private static Optional<KitContent> kit(Snapshot s, Interview interview) {
    return Optional.ofNullable(interview.kit()).flatMap(s::find).map(RoleKit::content);
  }

  private static Stream<Question> questions(Optional<KitContent> kit, String competency) {
    return kit.stream()
        .flatMap(content -> content.questions().stream())
        .filter(question -> question.competency().equals(competency));
  }
}
