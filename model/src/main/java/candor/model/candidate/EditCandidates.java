package candor.model.candidate;

import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Text;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Adds candidates and changes what is known of them.
public final class EditCandidates {
  private static final Act ADD = Act.undoable("add-candidate");
  private static final Act EDIT = Act.undoable("edit-candidate");
  private static final Act CONTACT = Act.undoable("edit-contacts");
  private static final Act TAG = Act.undoable("tag-candidate");
  private static final Act DOCUMENT = Act.undoable("add-document");
  private static final Act DROP_DOCUMENT = Act.undoable("remove-document");
  private static final Act FIELD = Act.undoable("edit-custom-fields");
  private final Store store;

  public EditCandidates(Store store) {
    this.store = store;
  }

  /// Adds somebody.
  public CandidateResult add(CandidateDetails details) {
    return add(details, Map.of());
  }

  /// Adds somebody with ways to reach them, as one operation; empty addresses are left out.
  public CandidateResult add(CandidateDetails details, Map<ContactKind, String> contacts) {
    var problem = problem(details);
    return problem.isPresent()
        ? new CandidateResult.Unsound(problem.get())
        : store.write(
            ADD,
            tx -> {
              var id = new CandidateId(tx.newId());
              var added = tx.put(new Candidate(id, "", "", "", "", tx.now(), 0).with(details));
              contacts.forEach(
                  (sort, address) -> {
                    var contact = Contact.of(new ContactId(tx.newId()), id, sort, address);
                    if (!contact.matching().isEmpty()) {
                      tx.put(contact);
                    }
                  });
              return new CandidateResult.Saved(added);
            });
  }

  /// Stores changed details.
  ///
  /// @param edited the candidate as it was read, changed
  public CandidateResult edit(Candidate edited) {
    var problem = problem(edited.details());
    return problem.isPresent()
        ? new CandidateResult.Unsound(problem.get())
        : store.write(
            EDIT,
            tx -> {
              var stored = tx.find(edited.id());
              if (stored.isEmpty()) {
                return new CandidateResult.Gone(edited.id());
              }
              return stored.get().revision() == edited.revision()
                  ? new CandidateResult.Saved(tx.put(edited))
                  : new CandidateResult.Conflict(stored.get());
            });
  }

  /// Adds a way to reach a candidate, unless the same one is there already or it is empty.
  ///
  /// @return whether it was added
  public boolean addContact(CandidateId candidate, ContactKind sort, String address) {
    return store.write(
        CONTACT,
        tx -> {
          var contact = Contact.of(new ContactId(tx.newId()), candidate, sort, address);
          if (contact.matching().isEmpty()
              || tx.find(candidate).isEmpty()
              || tx.of(Contact.KIND, candidate).stream()
                  .anyMatch(c -> c.sort() == sort && c.matching().equals(contact.matching()))) {
            return false;
          }
          tx.put(contact);
          return true;
        });
  }

  /// Removes a way to reach a candidate.
  public void removeContact(ContactId contact) {
    store.write(
        CONTACT,
        tx -> {
          tx.remove(contact);
          return contact;
        });
  }

  /// Tags a candidate, unless the tag is there already (case aside) or empty.
  ///
  /// @return whether it was added
  public boolean tag(CandidateId candidate, String name) {
    return store.write(
        TAG,
        tx -> {
          var tag = new Tag(new TagId(tx.newId()), candidate, name, 0);
          if (tag.name().isEmpty()
              || tx.find(candidate).isEmpty()
              || tx.of(Tag.KIND, candidate).stream()
                  .anyMatch(t -> t.name().equalsIgnoreCase(tag.name()))) {
            return false;
          }
          tx.put(tag);
          return true;
        });
  }

  /// Takes a tag off.
  public void untag(TagId tag) {
    store.write(
        TAG,
        tx -> {
          tx.remove(tag);
          return tag;
        });
  }

  /// Notes that a document's bytes, already kept, belong to a candidate.
  public Optional<Document> addDocument(
      CandidateId candidate, String fileName, Documents.Stored bytes) {
    return store.write(
        DOCUMENT,
        tx ->
            tx.find(candidate)
                .map(
                    there ->
                        tx.put(
                            new Document(
                                new DocumentId(tx.newId()),
                                candidate,
                                fileName,
                                bytes.size(),
                                bytes.sha256(),
                                tx.now(),
                                0))));
  }

  /// Takes a document off a candidate; its bytes stay, so that this can be undone.
  public void removeDocument(DocumentId document) {
    store.write(
        DROP_DOCUMENT,
        tx -> {
          tx.remove(document);
          return document;
        });
  }

  /// Adds a field to all candidates, after the others; an empty name or one in use adds none.
  public Optional<CustomField> addField(String name) {
    return store.write(
        FIELD,
        tx -> {
          var line = Text.line(name);
          var fields = tx.all(CustomField.KIND);
          if (line.isEmpty() || fields.stream().anyMatch(f -> f.name().equalsIgnoreCase(line))) {
            return Optional.empty();
          }
          var position = fields.stream().mapToInt(CustomField::position).max().orElse(-1) + 1;
          return Optional.of(
              tx.put(new CustomField(new CustomFieldId(tx.newId()), line, position, 0)));
        });
  }

  /// Says what a custom field is for a candidate; empty text removes the value.
  public void setValue(CandidateId candidate, CustomFieldId field, String value) {
    store.write(
        FIELD,
        tx -> {
          var id = CustomValue.of(candidate, field);
          if (Text.line(value).isEmpty()) {
            tx.remove(id);
          } else {
            var revision = tx.find(id).map(CustomValue::revision).orElse(0L);
            tx.put(new CustomValue(id, candidate, field, value, revision));
          }
          return id;
        });
  }

  private static Optional<CandidateResult.Problem> problem(CandidateDetails details) {
    if (details.name().isEmpty()) {
      return Optional.of(CandidateResult.Problem.NAME_MISSING);
    }
    return Stream.of(details.name(), details.headline(), details.location(), details.source())
            .anyMatch(line -> line.length() > CandidateDetails.LINE)
        ? Optional.of(CandidateResult.Problem.LINE_TOO_LONG)
        : Optional.empty();
  }
}
