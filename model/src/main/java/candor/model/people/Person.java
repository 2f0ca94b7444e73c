package candor.model.people;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who works with this workspace or sits on a panel.
///
/// @param name as others call them
/// @param email empty when not known
/// @param role what they do at this workspace, where they may sign in; absent for who only sits on
///   panels. [#rights()] says it of everybody
/// @param pin what they are asked for when they sign in; absent for nothing
/// @param leftAt since when they have nothing to do with it any more; absent for who has
public record Person(
    PersonId id,
    String name,
    String email,
    @Nullable Role role,
    @Nullable Pin pin,
    @Nullable Instant leftAt,
    long revision)
    implements Row<Person> {
  /// The kind of these rows.
  public static final Kind<Person> KIND = new Kind<>("person", Person.class);

  public Person {
    name = Text.line(name);
    email = Text.line(email);
  }

  /// Somebody who only sits on panels.
  public Person(PersonId id, String name, String email, long revision) {
    this(id, name, email, null, null, null, revision);
  }

  /// By which role they are judged: the owner is a manager whatever was said, and who only sits on
  /// panels an interviewer.
  public Role rights() {
    if (isOwner()) {
      return Role.MANAGER;
    }
    return role == null ? Role.INTERVIEWER : role;
  }

  /// Whether the workspace is theirs.
  public boolean isOwner() {
    return id.equals(Me.OWNER);
  }

  /// Whether they may sign in: the owner always; others who have a role and have not left.
  public boolean maySignIn() {
    return isOwner() || (role != null && leftAt == null);
  }

  /// The same person under another name or address.
  public Person called(String other, String address) {
    return new Person(id, other, address, role, pin, leftAt, revision);
  }

  Person doing(@Nullable Role other) {
    return new Person(id, name, email, other, pin, leftAt, revision);
  }

  Person lockedBy(@Nullable Pin other) {
    return new Person(id, name, email, role, other, leftAt, revision);
  }

  Person left(@Nullable Instant at) {
    return new Person(id, name, email, role, pin, at, revision);
  }
}
