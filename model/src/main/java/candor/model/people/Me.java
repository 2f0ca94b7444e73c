package candor.model.people;

import candor.model.store.Act;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Text;
import candor.model.store.Uuid7;

/// Who sits at this workspace. Its id is the same in every workspace, so it is always there.
public final class Me {
  /// The person whose scorecards and notes are "mine".
  public static final PersonId ID = new PersonId(Uuid7.named("person:me"));

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

  /// Me within a transaction.
  public static Person in(Snapshot s) {
    return s.find(ID).orElse(new Person(ID, "", "", 0));
  }

  /// Changes my name and address; a name of white space only is ignored.
  public Person rename(String name, String email) {
    return store.write(
        get().name().isEmpty() ? FIRST_NAME : NAME,
        tx -> {
          var me = in(tx);
          return Text.line(name).isEmpty()
              ? me
              : tx.put(new Person(ID, name, email, me.revision()));
        });
  }
}
