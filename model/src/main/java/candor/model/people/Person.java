package candor.model.people;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;

/// Somebody who works with this workspace or sits on a panel.
///
/// @param name as others call them
/// @param email empty when not known
public record Person(PersonId id, String name, String email, long revision) implements Row<Person> {
  /// The kind of these rows.
  public static final Kind<Person> KIND = new Kind<>("person", Person.class);

  public Person {
    name = Text.line(name);
    email = Text.line(email);
  }
}
