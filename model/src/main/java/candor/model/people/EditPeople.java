package candor.model.people;

import candor.model.store.Act;
import candor.model.store.Store;
import candor.model.store.Text;
import candor.model.store.Transaction;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Says who works at a workspace, and as what. Who may do so is for `candor.model.access` to say.
public final class EditPeople {
  private static final Act ADD = Act.undoable("add-person");
  private static final Act EDIT = Act.undoable("edit-person");
  private static final Act ROLE = Act.undoable("change-role");
  private static final Act LEAVE = Act.undoable("leave-workspace");
  // An older PIN would be asked for again, which nobody may remember.
  private static final Act PIN = Act.lasting("change-pin");
  private final Store store;

  public EditPeople(Store store) {
    this.store = store;
  }

  /// Adds somebody.
  ///
  /// @param role absent for who only sits on panels and does not sign in
  public PersonResult add(String name, String email, @Nullable Role role) {
    return store.write(
        ADD,
        tx ->
            named(tx, null, name)
                .orElseGet(
                    () ->
                        new PersonResult.Saved(
                            tx.put(
                                new Person(
                                    new PersonId(tx.newId()), name, email, role, null, null, 0)))));
  }

  /// Changes somebody's name and address.
  public PersonResult call(PersonId id, String name, String email) {
    return edit(
        EDIT,
        id,
        (tx, person) ->
            named(tx, id, name)
                .orElseGet(() -> new PersonResult.Saved(tx.put(person.called(name, email)))));
  }

  /// Says what somebody does here.
  ///
  /// @param role absent for who only sits on panels and does not sign in
  public PersonResult assign(PersonId id, @Nullable Role role) {
    return edit(
        ROLE,
        id,
        (tx, person) ->
            person.isOwner()
                ? new PersonResult.OwnerStays()
                : new PersonResult.Saved(tx.put(person.doing(role))));
  }

  /// Says that somebody has nothing to do with the workspace any more: they do not sign in, and are
  /// not offered for panels. What they did stays theirs.
  public PersonResult leave(PersonId id) {
    return edit(
        LEAVE,
        id,
        (tx, person) -> {
          if (person.isOwner()) {
            return new PersonResult.OwnerStays();
          }
          return new PersonResult.Saved(
              person.leftAt() == null ? tx.put(person.left(tx.now())) : person);
        });
  }

  /// Says that somebody is here again.
  public PersonResult comeBack(PersonId id) {
    return edit(LEAVE, id, (tx, person) -> new PersonResult.Saved(tx.put(person.left(null))));
  }

  /// Asks for a PIN when somebody signs in; takes some tenths of a second on purpose.
  ///
  /// @param salt random hex, new each time
  public PersonResult lock(PersonId id, String digits, String salt) {
    if (!Pin.isSound(digits)) {
      return new PersonResult.PinUnsound();
    }
    var pin = Pin.of(digits, salt);
    return edit(PIN, id, (tx, person) -> new PersonResult.Saved(tx.put(person.lockedBy(pin))));
  }

  /// Asks for no PIN any more when somebody signs in.
  public PersonResult unlock(PersonId id) {
    return edit(PIN, id, (tx, person) -> new PersonResult.Saved(tx.put(person.lockedBy(null))));
  }

  private PersonResult edit(
      Act act, PersonId id, BiFunction<Transaction, Person, PersonResult> change) {
    return store.write(
        act,
        tx ->
            tx.find(id).map(person -> change.apply(tx, person)).orElseGet(PersonResult.Gone::new));
  }

  private static Optional<PersonResult> named(Transaction tx, @Nullable PersonId id, String name) {
    var line = Text.line(name);
    return line.isEmpty()
        ? Optional.of(new PersonResult.NameMissing())
        : People.called(tx, line)
            .filter(other -> !other.id().equals(id))
            .findFirst()
            .map(PersonResult.NameTaken::new);
  }
}
