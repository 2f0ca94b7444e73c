package candor.model.people;

import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Text;
import candor.model.store.Uuid7;

/// Who sits at this workspace: the one person of a new one, or whoever has signed in since.
public final class Me {
  /// Whose workspace it is. The id is the same in every workspace, so there is always somebody.
  public static final PersonId OWNER = new PersonId(Uuid7.named("person:me"));

  private static final Act NAME = Act.undoable("name-me");
  // Somebody always sits here: undo does not reach back to when nobody had a name.
  private static final Act FIRST_NAME = Act.lasting("name-me");
  private final Store store;

  public Me(Store store) {
    this.store = store;
  }

  /// Me, as stored; before anybody gave a name, the name is empty.
  public Person get() {
    return store.read(Me::in);
  }

  /// The person whose scorecards and notes are "mine" within a transaction.
  public static PersonId id(Snapshot s) {
    return new PersonId(s.user());
  }

  /// Me within a transaction.
  public static Person in(Snapshot s) {
    var id = id(s);
    return s.find(id).orElse(new Person(id, "", "", 0));
  }

  /// Changes my name and address. A name of white space only leaves the one that I have, and so
  /// does that of somebody else here: two could not be told apart.
  public Person rename(String name, String email) {
    return store.write(
        get().name().isEmpty() ? FIRST_NAME : NAME,
        tx -> {
          var me = in(tx);
          var refused = Text.line(name).isEmpty() || isTaken(tx, me, name);
          var called = refused ? me.name() : name;
          return called.isEmpty() ? me : tx.put(me.called(called, email));
        });
  }

  private static boolean isTaken(Snapshot s, Person me, String name) {
    return People.called(s, name).anyMatch(other -> !other.id().equals(me.id()));
  }
}
