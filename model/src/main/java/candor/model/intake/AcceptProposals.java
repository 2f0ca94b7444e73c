package candor.model.intake;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateDetails;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactId;
import candor.model.candidate.ContactKind;
import candor.model.candidate.Document;
import candor.model.candidate.DocumentId;
import candor.model.job.Job;
import candor.model.note.Note;
import candor.model.note.NoteId;
import candor.model.pipeline.AddApplications;
import candor.model.pipeline.Application;
import candor.model.pipeline.ApplyResult;
import candor.model.posting.BoardAccount;
import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns proposals into applications. Nothing is merged by itself: duplicates are shown with the
/// reason, and the user says which candidate it is.
public final class AcceptProposals {
  private static final Act ACCEPT = Act.undoable("accept-proposal");
  private static final Act TURN_DOWN = Act.undoable("turn-down-proposal");
  private final Store store;

  public AcceptProposals(Store store) {
    this.store = store;
  }

  /// What waits to be looked at, in the order received, each with possible duplicates.
  public List<Waiting> waiting() {
    return store.read(
        s -> {
          var proposals = s.where(Proposal.KIND, "state", ProposalState.NEW);
          var jobs = s.byId(proposals.stream().map(Proposal::job));
          var boards = s.byId(proposals.stream().map(Proposal::board));
          var duplicates = new Duplicates(s, proposals);
          var before = new HashSet<String>();
          return proposals.stream()
              .sorted(Comparator.comparing(Proposal::receivedAt))
              .map(
                  proposal -> {
                    var job = Objects.requireNonNull(jobs.get(proposal.job()));
                    return new Waiting(
                        proposal,
                        job.title(),
                        Objects.requireNonNull(boards.get(proposal.board())).name(),
                        duplicates.files(proposal),
                        duplicates.of(proposal),
                        !job.isClosed() && duplicates.isAlone(proposal, before));
                  })
              .toList();
        });
  }

  /// A proposal as a list shows it.
  ///
  /// @param alone whether accepting all without duplicates accepts it: its job is not closed, and
  ///   it has none among the candidates, nor among those that are accepted before it
  public record Waiting(
      Proposal proposal,
      String jobTitle,
      String boardName,
      List<ProposalFile> files,
      List<Duplicate> duplicates,
      boolean alone) {}

  /// Accepts a proposal.
  ///
  /// @param as the candidate who it is; absent for somebody new
  public AcceptResult accept(ProposalId id, @Nullable CandidateId as) {
    return store.write(ACCEPT, tx -> accept(tx, id, as));
  }

  /// Accepts those as new candidates that have no possible duplicate, counting the ones accepted
  /// before them, and whose job is not closed; the others wait on. Undo takes all of it back.
  ///
  /// @return one for each accepted, in the order given
  public List<AcceptResult> acceptAllNew(List<ProposalId> ids) {
    return store.write(
        ACCEPT,
        tx ->
            ids.stream()
                .filter(id -> tx.find(id).filter(p -> Duplicates.of(tx, p).isEmpty()).isPresent())
                .map(id -> accept(tx, id, null))
                .filter(result -> !(result instanceof AcceptResult.JobClosed))
                .toList());
  }

  static AcceptResult accept(Transaction tx, ProposalId id, @Nullable CandidateId as) {
    var found = tx.find(id);
    if (found.isEmpty() || (as != null && tx.find(as).isEmpty())) {
      return new AcceptResult.Impossible();
    }
    var proposal = found.get();
    if (proposal.state() != ProposalState.NEW) {
      return new AcceptResult.AlreadyDone(proposal);
    }
    var job = tx.find(proposal.job()).filter(Job::isClosed);
    // Whoever a closed job does not take in becomes no candidate for it.
    if (as == null && job.isPresent()) {
      return new AcceptResult.JobClosed(job.get());
    }
    var board = tx.find(proposal.board()).map(BoardAccount::name).orElse("");
    var candidate = as == null ? add(tx, proposal, board) : as;
    return switch (AddApplications.in(tx, candidate, proposal.job(), board)) {
      case ApplyResult.Added added -> done(tx, proposal, candidate, added.application(), board);
      case ApplyResult.AlreadyApplied there ->
          done(tx, proposal, candidate, there.application(), board);
      case ApplyResult.JobClosed closed -> new AcceptResult.JobClosed(closed.job());
      case ApplyResult.Impossible _ -> throw new IllegalStateException("a job without a stage");
    };
  }

  /// Turns a proposal down.
  public AcceptResult turnDown(ProposalId id) {
    return store.write(TURN_DOWN, tx -> turnDown(tx, id));
  }

  /// Turns proposals down; undo takes all of it back.
  ///
  /// @return one for each, in the order given
  public List<AcceptResult> turnDown(List<ProposalId> ids) {
    return store.write(TURN_DOWN, tx -> ids.stream().map(id -> turnDown(tx, id)).toList());
  }

  private static AcceptResult turnDown(Transaction tx, ProposalId id) {
    var found = tx.find(id);
    if (found.isEmpty()) {
      return new AcceptResult.Impossible();
    }
    return found.get().state() == ProposalState.NEW
        ? new AcceptResult.TurnedDown(tx.put(found.get().became(ProposalState.TURNED_DOWN, null)))
        : new AcceptResult.AlreadyDone(found.get());
  }

  private static AcceptResult done(
      Transaction tx,
      Proposal proposal,
      CandidateId candidate,
      Application application,
      String board) {
    contact(tx, candidate, ContactKind.EMAIL, proposal.email());
    contact(tx, candidate, ContactKind.PHONE, proposal.phone());
    note(tx, candidate, proposal, proposal.name(), proposal.message());
    note(tx, candidate, proposal, proposal.resumeName(), proposal.resume());
    var extras = proposal.besides();
    extras.links().forEach(link -> contact(tx, candidate, ContactKind.LINK, link));
    extras
        .answers()
        .forEach(
            each ->
                note(
                    tx,
                    candidate,
                    proposal,
                    proposal.name(),
                    each.question() + "\n\n" + each.answer()));
    note(tx, candidate, proposal, board, String.join("\n", extras.lost()));
    tx.of(ProposalFile.KIND, proposal.id()).forEach(file -> document(tx, candidate, file));
    return new AcceptResult.Accepted(
        tx.put(proposal.became(ProposalState.ACCEPTED, application.id())), application);
  }

  private static CandidateId add(Transaction tx, Proposal proposal, String source) {
    var id = new CandidateId(tx.newId());
    var details = new CandidateDetails(proposal.called(), "", "", source);
    tx.put(new Candidate(id, "", "", "", "", tx.now(), 0).with(details));
    return id;
  }

  private static void contact(
      Transaction tx, CandidateId candidate, ContactKind sort, String address) {
    var contact = Contact.of(new ContactId(tx.newId()), candidate, sort, address);
    var there =
        tx.of(Contact.KIND, candidate).stream()
            .anyMatch(c -> c.sort() == sort && c.matching().equals(contact.matching()));
    if (!there && !contact.matching().isEmpty()) {
      tx.put(contact);
    }
  }

  private static void document(Transaction tx, CandidateId candidate, ProposalFile file) {
    var there =
        tx.of(Document.KIND, candidate).stream().anyMatch(d -> d.sha256().equals(file.sha256()));
    if (!there) {
      tx.put(
          new Document(
              new DocumentId(tx.newId()),
              candidate,
              file.fileName(),
              file.size(),
              file.sha256(),
              tx.now(),
              0));
    }
  }

  // It was said when it came, however late it is looked at.
  private static void note(
      Transaction tx, CandidateId candidate, Proposal proposal, String author, String text) {
    if (!text.isBlank()) {
      var id = new NoteId(tx.newId());
      tx.put(new Note(id, candidate, author, proposal.receivedAt(), text, 0));
    }
  }
}
