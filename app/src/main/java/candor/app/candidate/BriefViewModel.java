package candor.app.candidate;

import candor.app.work.Lanes;
import candor.app.work.Refresh;
import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Document;
import candor.model.interview.InterviewSummary;
import candor.model.note.Note;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What an interviewer may know of a candidate, kept true as things change.
final class BriefViewModel {
  private final CandidateId id;
  private final BriefScreen.Ports ports;
  private final Refresh<Brief> refresh;
  private final ReadOnlyObjectWrapper<Optional<Brief>> brief =
      new ReadOnlyObjectWrapper<>(this, "brief", Optional.empty());

  /// What there is.
  ///
  /// @param candidate absent when they are not there for who looks
  /// @param documents newest first
  /// @param notes newest first
  /// @param interviews newest first
  record Brief(
      Optional<Candidate> candidate,
      List<Document> documents,
      List<Note> notes,
      List<InterviewSummary> interviews) {}

  BriefViewModel(CandidateId id, BriefScreen.Ports ports, Lanes lanes) {
    this.id = id;
    this.ports = ports;
    this.refresh = new Refresh<>(lanes, this::read, found -> brief.set(Optional.of(found)));
  }

  /// Empty until it has been read.
  ReadOnlyObjectProperty<Optional<Brief>> briefProperty() {
    return brief.getReadOnlyProperty();
  }

  void load() {
    refresh.ask();
  }

  /// Nothing is read for what nobody sees.
  void setSeen(boolean now) {
    refresh.setSeen(now);
  }

  private Brief read() {
    var interviews = ports.interviews().of(id);
    return ports
        .store()
        .read(
            s ->
                new Brief(
                    s.find(id),
                    s.of(Document.KIND, id).stream()
                        .sorted(Comparator.comparing(Document::addedAt).reversed())
                        .toList(),
                    s.of(Note.KIND, id).stream()
                        .filter(Note::isForInterviewers)
                        .sorted(Comparator.comparing(Note::writtenAt).reversed())
                        .toList(),
                    interviews));
  }
}
