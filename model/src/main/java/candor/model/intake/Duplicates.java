package candor.model.intake;

import candor.model.candidate.Candidate;
import candor.model.candidate.CandidateId;
import candor.model.candidate.Contact;
import candor.model.candidate.ContactKind;
import candor.model.candidate.Document;
import candor.model.store.Id;
import candor.model.store.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may be the person of proposals, and why. What says so is read for all of them together:
/// thousands can wait, and are looked at anew with each change.
final class Duplicates {
  private final Map<ProposalId, List<ProposalFile>> files;
  private final Map<String, List<Contact>> contacts;
  private final Map<String, List<Document>> documents;
  private final Map<Id<Candidate>, Candidate> candidates;

  Duplicates(Snapshot s, List<Proposal> proposals) {
    var came = s.ofAny(ProposalFile.KIND, proposals.stream().map(Proposal::id).toList());
    var addresses = proposals.stream().flatMap(Address::of).map(Address::matching).toList();
    var hashes = came.stream().map(ProposalFile::sha256).toList();
    files = came.stream().collect(Collectors.groupingBy(ProposalFile::proposal));
    contacts =
        s.whereAny(Contact.KIND, "matching", addresses).stream()
            .collect(Collectors.groupingBy(Contact::matching));
    documents =
        s.whereAny(Document.KIND, "sha256", hashes).stream()
            .collect(Collectors.groupingBy(Document::sha256));
    candidates =
        s.byId(
            Stream.concat(
                all(contacts).map(Contact::candidate), all(documents).map(Document::candidate)));
  }

  /// The same of one alone.
  static List<Duplicate> of(Snapshot s, Proposal proposal) {
    return new Duplicates(s, List.of(proposal)).of(proposal);
  }

  /// The files that came with one.
  List<ProposalFile> files(Proposal proposal) {
    return files.getOrDefault(proposal.id(), List.of());
  }

  /// The candidates who may be the same person.
  List<Duplicate> of(Proposal proposal) {
    return Stream.concat(
            Address.of(proposal).flatMap(this::same), files(proposal).stream().flatMap(this::same))
        .toList();
  }

  /// Whether nobody may be the same person, neither a candidate nor one of those asked for before
  /// of whom that was said.
  ///
  /// @param before the signs of those, to which its own are added
  boolean isAlone(Proposal proposal, Set<String> before) {
    var signs =
        Stream.concat(
                Address.of(proposal).map(address -> address.sort() + " " + address.matching()),
                files(proposal).stream().map(ProposalFile::sha256))
            .toList();
    var alone = of(proposal).isEmpty() && signs.stream().noneMatch(before::contains);
    if (alone) {
      before.addAll(signs);
    }
    return alone;
  }

  private Stream<Duplicate> same(Address address) {
    return contacts.getOrDefault(address.matching(), List.of()).stream()
        .filter(contact -> contact.sort() == address.sort())
        .flatMap(contact -> who(contact.candidate(), address.reason(), address.said()));
  }

  private Stream<Duplicate> same(ProposalFile file) {
    return documents.getOrDefault(file.sha256(), List.of()).stream()
        .flatMap(
            document -> who(document.candidate(), Duplicate.Reason.SAME_DOCUMENT, file.fileName()));
  }

  private Stream<Duplicate> who(CandidateId id, Duplicate.Reason reason, String value) {
    return Optional.ofNullable(candidates.get(id))
        .map(who -> new Duplicate(who, reason, value))
        .stream();
  }

  private static <T> Stream<T> all(Map<?, List<T>> grouped) {
    return grouped.values().stream().flatMap(Collection::stream);
  }

  private record Address(ContactKind sort, String said, String matching, Duplicate.Reason reason) {
    static Stream<Address> of(Proposal proposal) {
      return Stream.concat(
              Stream.of(
                  of(ContactKind.EMAIL, proposal.email(), Duplicate.Reason.SAME_EMAIL),
                  of(ContactKind.PHONE, proposal.phone(), Duplicate.Reason.SAME_PHONE)),
              proposal.besides().links().stream()
                  .map(link -> of(ContactKind.LINK, link, Duplicate.Reason.SAME_LINK)))
          .filter(address -> !address.matching().isEmpty());
    }

    private static Address of(ContactKind sort, String said, Duplicate.Reason reason) {
      return new Address(sort, said, Contact.matching(sort, said), reason);
    }
  }
}
