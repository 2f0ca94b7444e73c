package candor.app.people;

import candor.app.control.Entry;
import candor.app.control.Notice;
import candor.app.control.Prompt;
import candor.app.control.Tone;
import candor.app.shell.Frame;
import candor.app.text.Texts;
import candor.app.work.Lanes;
import candor.model.people.EditPeople;
import candor.model.people.Me;
import candor.model.people.Person;
import candor.model.people.PersonResult;
import candor.model.people.Pin;
import candor.model.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks for a new PIN of whoever sits here, or for the present one before it goes.
public final class PinDoors {
  private static final Texts TEXTS = Texts.in(PinDoors.class);
  private final Store store;
  private final EditPeople people;
  private final Lanes lanes;
  private final Frame frame;
  private final Supplier<String> salt;

  /// @param salt random hex, new each time
  public PinDoors(Store store, Lanes lanes, Frame frame, Supplier<String> salt) {
    this.store = store;
    this.people = new EditPeople(store);
    this.lanes = lanes;
    this.frame = frame;
    this.salt = salt;
  }

  /// Asks for it.
  public void change() {
    lanes.read(() -> new Me(store).get(), this::ask);
  }

  /// Takes it away, once it was typed.
  public void remove() {
    lanes.read(
        () -> new Me(store).get(),
        me -> {
          if (me.pin() == null) {
            say(Tone.NEUTRAL, "people.pin.none");
            return;
          }
          var present = Entry.passphrase(TEXTS.of("people.pin.present"));
          frame.ask(
              new Prompt(
                  TEXTS.of("people.pin.remove.title"),
                  TEXTS.of("people.pin.remove.text"),
                  TEXTS.of("people.pin.remove"),
                  false,
                  List.of(present),
                  () ->
                      store(
                          me,
                          Optional.of(present.value()),
                          () -> people.unlock(me.id()),
                          "people.pin.removed")));
        });
  }

  private void ask(Person me) {
    var entries = new ArrayList<Entry<?>>();
    var present =
        me.pin() == null
            ? Optional.<Entry<String>>empty()
            : Optional.of(Entry.passphrase(TEXTS.of("people.pin.present")));
    present.ifPresent(entries::add);
    var next =
        Entry.passphrase(TEXTS.of("people.pin.next"))
            .hint(TEXTS.of("people.pin.hint"))
            .must(Pin::isSound, TEXTS.of("people.pin.must"));
    var again = Entry.passphrase(TEXTS.of("people.pin.again"));
    again.mustBe(next, TEXTS.of("people.pin.differs"));
    entries.add(next);
    entries.add(again);
    frame.ask(
        new Prompt(
            TEXTS.of("people.pin.title"),
            TEXTS.of("people.pin.text"),
            TEXTS.of("people.pin.set"),
            false,
            entries,
            () -> {
              var digits = next.value();
              store(
                  me,
                  present.map(Entry::value),
                  () -> people.lock(me.id(), digits, salt.get()),
                  "people.pin.done");
            }));
  }

  // What is wrong is said slowly: a PIN takes its time.
  private void store(
      Person me, Optional<String> present, Supplier<PersonResult> change, String done) {
    lanes.<Optional<PersonResult>>write(
        () ->
            me.pin() == null || Objects.requireNonNull(me.pin()).isOf(present.orElse(""))
                ? Optional.of(change.get())
                : Optional.empty(),
        result -> {
          if (result.isEmpty()) {
            say(Tone.DANGER, "people.pin.wrong");
          } else if (result.get() instanceof PersonResult.Saved) {
            say(Tone.SUCCESS, done);
          } else {
            say(Tone.DANGER, "people.pin.unsound");
          }
        });
  }

  private void say(Tone tone, String key) {
    frame.notice(Notice.of(tone, TEXTS.of(key), ""));
  }
}
