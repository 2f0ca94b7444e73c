package candor.app.people;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.People;
import candor.model.people.Person;
import candor.model.people.PersonId;
import candor.model.people.PersonResult;
import candor.model.people.Role;
import candor.model.store.Change;
import candor.model.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Who works here, as what.
final class PeopleViewModel {
  private static final Texts TEXTS = Texts.in(PeopleViewModel.class);
  private final Store store;
  private final People people;
  private final EditPeople edit;
  private final Lanes lanes;
  private final Frame frame;
  private final Runnable undo;
  private final Lanes.Slot looking = new Lanes.Slot();
  private final ReadOnlyObjectWrapper<List<Person>> all =
      new ReadOnlyObjectWrapper<>(this, "people", List.of());
  private PersonId me = Me.OWNER;

  /// What somebody does here, as one chooses it.
  enum Duty {
    PANELS,
    INTERVIEWER,
    RECRUITER,
    MANAGER;

    static Duty of(Person person) {
      return person.role() == null ? PANELS : valueOf(person.role().name());
    }

    @Nullable Role role() {
      return this == PANELS ? null : Role.valueOf(name());
    }
  }

  PeopleViewModel(Store store, Lanes lanes, Frame frame, Runnable undo) {
    this.store = store;
    this.people = new People(store);
    this.edit = new EditPeople(store);
    this.lanes = lanes;
    this.frame = frame;
    this.undo = undo;
  }

  private record Found(PersonId me, List<Person> all) {}

  /// Everybody: me first, then who is here by name, then who left.
  ReadOnlyObjectProperty<List<Person>> peopleProperty() {
    return all.getReadOnlyProperty();
  }

  /// Whether this is who sits here.
  boolean isMe(Person person) {
    return person.id().equals(me);
  }

  /// Whether whoever sits here may take away somebody's PIN: the owner, of others.
  boolean mayUnlock(Person person) {
    return me.equals(Me.OWNER) && !isMe(person) && person.pin() != null;
  }

  /// Whether whoever sits here may change somebody: the owner is the owner's to change.
  boolean mayChange(Person person) {
    return isMe(person) || !person.isOwner();
  }

  void load() {
    lanes.read(
        looking,
        () -> new Found(store.read(Me::id), people.all()),
        found -> {
          me = found.me();
          all.set(
              found.all().stream()
                  .sorted(Comparator.comparing(person -> person.leftAt() != null))
                  .toList());
        });
  }

  void apply(List<Change<?>> changes) {
    if (changes.stream().anyMatch(change -> change.row() instanceof Person)) {
      load();
    }
  }

  void add(String name, String email, Duty duty) {
    change(() -> edit.add(name, email, duty.role()), "people.added");
  }

  /// Changes name, address and role in one go; what stays the same is not touched.
  void edit(Person person, String name, String email, Duty duty) {
    if (!person.name().equals(name) || !person.email().equals(email)) {
      change(() -> edit.call(person.id(), name, email), "people.renamed");
    }
    if (Duty.of(person) != duty && !person.isOwner()) {
      change(() -> edit.assign(person.id(), duty.role()), "people.assigned");
    }
  }

  void leave(Person person) {
    change(() -> edit.leave(person.id()), "people.left");
  }

  void comeBack(Person person) {
    change(() -> edit.comeBack(person.id()), "people.back");
  }

  void unlock(Person person) {
    lanes.write(
        () -> edit.unlock(person.id()),
        result ->
            frame.notice(
                result instanceof PersonResult.Saved
                    ? Notice.of(Tone.SUCCESS, TEXTS.of("people.unlocked", person.name()), "")
                    : Notice.of(Tone.DANGER, TEXTS.of("people.gone"), "")));
  }

  private void change(Supplier<PersonResult> work, String done) {
    lanes.write(
        work,
        result ->
            refusal(result)
                .ifPresentOrElse(
                    why -> frame.notice(Notice.of(Tone.DANGER, why, "")),
                    () -> {
                      if (result instanceof PersonResult.Saved saved) {
                        frame.undoable(TEXTS.of(done, saved.person().name()), undo);
                      }
                    }));
  }

  private static Optional<String> refusal(PersonResult result) {
    return switch (result) {
      case PersonResult.Saved _ -> Optional.empty();
      case PersonResult.NameMissing _ -> Optional.of(TEXTS.of("people.nameMissing"));
      case PersonResult.NameTaken taken ->
          Optional.of(TEXTS.of("people.nameTaken", taken.by().name()));
      case PersonResult.PinUnsound _ -> Optional.of(TEXTS.of("people.pin.unsound"));
      case PersonResult.OwnerStays _ -> Optional.of(TEXTS.of("people.ownerStays"));
      case PersonResult.Gone _ -> Optional.of(TEXTS.of("people.gone"));
    };
  }
}
