package candor.model.people;

import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who can be asked to sit on a panel.
public final class People {
  private static final Act ADD = Act.undoable("add-person");
  private final Store store;

  public People(Store store) {
    this.store = store;
  }

  /// Who may sign in, the owner first, then by name.
  public List<Person> signingIn() {
    return store.read(
        s ->
            s.all(Person.KIND).stream()
                .filter(Person::maySignIn)
                .sorted(
                    Comparator.comparing((Person person) -> !person.isOwner())
                        .thenComparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList());
  }

  /// Everybody who has not left: me first, then by name.
  public List<Person> here() {
    return all().stream().filter(person -> person.leftAt() == null).toList();
  }

  /// Everybody: me first, then by name.
  public List<Person> all() {
    return store.read(
        s -> {
          var me = Me.id(s);
          return s.all(Person.KIND).stream()
              .sorted(
                  Comparator.comparing((Person person) -> !person.id().equals(me))
                      .thenComparing(Person::name, String.CASE_INSENSITIVE_ORDER))
              .toList();
        });
  }

  /// Who is called that, in whatever case: one at most, but for what people could once call
  /// themselves.
  public List<Person> called(String name) {
    return store.read(s -> called(s, name).toList());
  }

  static Stream<Person> called(Snapshot s, String name) {
    var line = Text.line(name);
    return s.all(Person.KIND).stream().filter(person -> person.name().equalsIgnoreCase(line));
  }

  /// Adds somebody by name. Who is there under that name already, in whatever case, is not added
  /// again.
  ///
  /// @return who has the name now; empty when the name is white space only
  public Optional<Person> add(String name) {
    var line = Text.line(name);
    return line.isEmpty()
        ? Optional.empty()
        : store.write(
            ADD,
            tx -> {
              var there = called(tx, line).findFirst();
              return there.isPresent()
                  ? there
                  : Optional.of(tx.put(new Person(new PersonId(tx.newId()), line, "", 0)));
            });
  }
}
