package candor.model.people;

/// What came of adding or changing somebody.
public sealed interface PersonResult {
  /// Stored; the person as they are now.
  record Saved(Person person) implements PersonResult {}

  /// Nobody is without a name.
  record NameMissing() implements PersonResult {}

  /// Somebody else is called that already, in whatever case: two could not be told apart.
  record NameTaken(Person by) implements PersonResult {}

  /// A PIN is four to twelve digits.
  record PinUnsound() implements PersonResult {}

  /// The owner stays, and stays a manager: somebody must be able to let others in.
  record OwnerStays() implements PersonResult {}

  /// There is no such person.
  record Gone() implements PersonResult {}
}
