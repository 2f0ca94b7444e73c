package candor.app.candidate;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Contact;
import candor.model.candidate.CustomField;
import candor.model.candidate.CustomFieldId;
import candor.model.candidate.CustomValue;
import candor.model.candidate.Document;
import candor.model.candidate.Tag;
import candor.model.interview.Interview;
import candor.model.interview.InterviewSummary;
import candor.model.interview.Panelist;
import candor.model.job.Job;
import candor.model.job.Stage;
import candor.model.note.Note;
import candor.model.pipeline.Application;
import candor.model.pipeline.PipelineStore.Standing;
import candor.model.scorecard.Scorecard;
import candor.model.store.Change;
import candor.model.store.Snapshot;
import candor.model.submittal.Submittal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// All that is shown of one candidate.
///
/// @param fields those of all candidates, in their order
/// @param values what they are for this one; only those that are said
/// @param notes newest first
/// @param standings newest first
/// @param atBoards those of the standings at boards where they can be handed in, or were
/// @param interviews newest first
record Sheet(
    Candidate candidate,
    List<Contact> contacts,
    List<Tag> tags,
    List<CustomField> fields,
    Map<CustomFieldId, String> values,
    List<Document> documents,
    List<Note> notes,
    List<Standing> standings,
    List<AtBoard> atBoards,
    List<InterviewSummary> interviews) {

  /// Reads it; empty when there is no such candidate. Asks the store.
  static Optional<Sheet> read(CandidateScreen.Ports ports, CandidateId id) {
    var standings = ports.pipelines().standings(id);
    var interviews = ports.interviews().of(id);
    return ports.store().read(s -> read(s, id, standings, interviews));
  }

  /// Whether a change may alter what is shown of a candidate.
  static boolean isTouched(CandidateId id, Change<?> change) {
    return switch (change.row()) {
      case Candidate row -> row.id().equals(id);
      case Contact row -> row.candidate().equals(id);
      case Tag row -> row.candidate().equals(id);
      case CustomValue row -> row.candidate().equals(id);
      case Document row -> row.candidate().equals(id);
      case Note row -> row.candidate().equals(id);
      case Application row -> row.candidate().equals(id);
      case CustomField _, Job _, Stage _, Interview _, Panelist _, Scorecard _, Submittal _ -> true;
      default -> false;
    };
  }

  private static Optional<Sheet> read(
      Snapshot s, CandidateId id, List<Standing> standings, List<InterviewSummary> interviews) {
    return s.find(id)
        .map(
            candidate ->
                new Sheet(
                    candidate,
                    s.of(Contact.KIND, id).stream()
                        .sorted(Comparator.comparing(Contact::sort))
                        .toList(),
                    s.of(Tag.KIND, id).stream()
                        .sorted(Comparator.comparing(Tag::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                    s.all(CustomField.KIND).stream()
                        .sorted(Comparator.comparingInt(CustomField::position))
                        .toList(),
                    s.of(CustomValue.KIND, id).stream()
                        .collect(
                            Collectors.toUnmodifiableMap(CustomValue::field, CustomValue::value)),
                    s.of(Document.KIND, id),
                    s.of(Note.KIND, id).stream()
                        .sorted(Comparator.comparing(Note::writtenAt).reversed())
                        .toList(),
                    standings,
                    standings.stream().flatMap(each -> AtBoard.of(s, each.application())).toList(),
                    interviews));
  }
}
