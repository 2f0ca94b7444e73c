package candor.model.erasure;

import candor.model.candidate.Candidate;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactKind;
import candor.model.candidate.CustomValue;
import candor.model.candidate.Document;
import candor.model.candidate.Tag;
import candor.model.debrief.Decision;
import candor.model.debrief.Dissent;
import candor.model.intake.Proposal;
import candor.model.intake.ProposalFile;
import candor.model.intake.ProposalId;
import candor.model.intake.Reply;
import candor.model.intake.Sender;
import candor.model.interview.AddedQuestion;
import candor.model.interview.Interview;
import candor.model.interview.InterviewNote;
import candor.model.interview.NotAsked;
import candor.model.interview.NoteLine;
import candor.model.interview.Panelist;
import candor.model.interview.QuestionVisit;
import candor.model.interview.Sitting;
import candor.model.note.Note;
import candor.model.people.Setting;
import candor.model.pipeline.Application;
import candor.model.pipeline.StageVisit;
import candor.model.posting.BoardAccount;
import candor.model.scorecard.Amendment;
import candor.model.scorecard.EarlyOpening;
import candor.model.scorecard.Evidence;
import candor.model.scorecard.Rating;
import candor.model.scorecard.Scorecard;
import candor.model.store.CanIgnoreReturnValue;
import candor.model.store.Id;
import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Snapshot;
import candor.model.submittal.Submittal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// All rows that belong to a candidate.
final class Theirs {
  private final Snapshot s;
  private final Candidate candidate;
  private final List<Row<?>> rows = new ArrayList<>();
  private final List<Application> applications;
  private final List<Contact> contacts;
  private final List<Proposal> proposals;
  private int namesakes;

  Theirs(Snapshot s, Candidate candidate) {
    this.s = s;
    this.candidate = candidate;
    rows.add(candidate);
    contacts = add(Contact.KIND, candidate.id());
    add(Tag.KIND, candidate.id());
    add(Document.KIND, candidate.id());
    add(CustomValue.KIND, candidate.id());
    add(Note.KIND, candidate.id());
    add(LegalHold.KIND, candidate.id());
    applications = add(Application.KIND, candidate.id());
    applications.forEach(this::addApplication);
    proposals = proposals();
    rows.addAll(proposals);
    for (var proposal : proposals) {
      add(ProposalFile.KIND, proposal.id());
      add(Reply.KIND, proposal.id());
    }
    addTyped();
  }

  /// What is pointed at stands before what points at it.
  List<Row<?>> rows() {
    return rows;
  }

  List<Application> applications() {
    return applications;
  }

  List<Contact> contacts() {
    return contacts;
  }

  List<Proposal> received() {
    return proposals;
  }

  /// How many received applications by somebody of the same name can't be said to be theirs.
  int namesakes() {
    return namesakes;
  }

  /// How many rows there are of each kind, in the order in which they belong together.
  List<ErasedCount> counts() {
    var counts = new LinkedHashMap<String, Integer>();
    rows.forEach(row -> counts.merge(row.id().kind().name(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(count -> new ErasedCount(count.getKey(), count.getValue()))
        .toList();
  }

  private void addApplication(Application application) {
    add(StageVisit.KIND, application.id());
    add(Submittal.KIND, application.id());
    for (var decision : add(Decision.KIND, application.id())) {
      add(Dissent.KIND, decision.id());
    }
    for (var interview : add(Interview.KIND, application.id())) {
      add(Panelist.KIND, interview.id());
      add(InterviewNote.KIND, interview.id());
      add(NoteLine.KIND, interview.id());
      add(Sitting.KIND, interview.id());
      add(QuestionVisit.KIND, interview.id());
      add(NotAsked.KIND, interview.id());
      add(AddedQuestion.KIND, interview.id());
      for (var card : add(Scorecard.KIND, interview.id())) {
        add(Rating.KIND, card.id());
        add(Evidence.KIND, card.id());
        add(Amendment.KIND, card.id());
      }
      add(EarlyOpening.KIND, interview.id());
    }
  }

  // What is being typed about anything of theirs.
  private void addTyped() {
    var ids = rows.stream().map(row -> row.id().value()).collect(Collectors.toSet());
    s.all(Setting.KIND).stream()
        .filter(setting -> Setting.about(setting.name()).stream().anyMatch(ids::contains))
        .forEach(rows::add);
  }

  // Those that became their applications, and those of nobody else that came from their address; by
  // the name alone only where no address says who it is.
  private List<Proposal> proposals() {
    var mine = new ArrayList<ProposalId>();
    for (var sender : Sender.all(s)) {
      var became = sender.application();
      if (became != null) {
        if (applications.stream().anyMatch(a -> a.id().equals(became))) {
          mine.add(sender.proposal());
        }
      } else if (isTheirAddress(ContactKind.EMAIL, sender.email())
          || isTheirAddress(ContactKind.PHONE, sender.phone())) {
        mine.add(sender.proposal());
      } else if (sender.name().equalsIgnoreCase(candidate.name())) {
        if (sender.email().isEmpty() && sender.phone().isEmpty()) {
          mine.add(sender.proposal());
        } else {
          namesakes++;
        }
      }
    }
    return s.findAll(mine);
  }

  private boolean isTheirAddress(ContactKind sort, String address) {
    var matching = Contact.matching(sort, address);
    return !matching.isEmpty()
        && contacts.stream().anyMatch(c -> c.sort() == sort && c.matching().equals(matching));
  }

  @CanIgnoreReturnValue
  private <R extends Row<R>> List<R> add(Kind<R> kind, Id<?> whose) {
    var found = s.of(kind, whose);
    rows.addAll(found);
    return found;
  }

  /// The sources of their applications that are said of others', too, or are a board's name.
  Set<String> sharedSources() {
    var boards =
        s.all(BoardAccount.KIND).stream().map(BoardAccount::name).collect(Collectors.toSet());
    var theirs =
        applications.stream()
            .collect(Collectors.groupingBy(Application::source, Collectors.counting()));
    return theirs.entrySet().stream()
        .filter(
            each ->
                boards.contains(each.getKey())
                    || s.count(Application.KIND, "source", each.getKey()) > each.getValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
