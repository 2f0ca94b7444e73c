package candor.model.people;

import candor.model.store.Operation;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.model.store.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hands what others than the owner had typed to who typed it. Earlier releases kept that without
/// saying whose it was, as what the owner types is kept ([Setting#typed]); what was typed for a new
/// job or kit they kept as one for all.
public final class HandBackTyped {
  private static final Pattern OWNERS =
      Pattern.compile(
          "(note-draft|note-change|line-typed|draft\\.job|kit\\.draft)\\.([0-9a-f-]{36}(?:\\.from)?)");
  private static final Pattern NEW = Pattern.compile("(draft\\.job|kit\\.draft)\\.new");

  private final Store store;

  private record Found(Setting setting, String name) {}

  public HandBackTyped(Store store) {
    this.store = store;
  }

  /// Hands back all that there is, each to who wrote it last. It stays where it is when nobody is
  /// called as the journal says, or several are, or who is may not sign in any more: nobody could
  /// open it there. What is about something new is the owner's then.
  public void run() {
    if (!store.read(HandBackTyped::found).isEmpty()) {
      store.write(
          Settings.CHANGE,
          tx -> {
            var all = found(tx);
            all.forEach(each -> handBack(tx, each));
            return all;
          });
    }
  }

  private static List<Found> found(Snapshot s) {
    return s.all(Setting.KIND).stream()
        .filter(setting -> !setting.value().isEmpty())
        .flatMap(setting -> named(s, setting).map(name -> new Found(setting, name)).stream())
        .filter(found -> s.find(Setting.named(found.name())).isEmpty())
        .toList();
  }

  private static Optional<String> named(Snapshot s, Setting setting) {
    var fresh = NEW.matcher(setting.name());
    if (fresh.matches()) {
      var by = writer(s, setting).orElse(Me.OWNER);
      return Optional.of(Setting.typed(fresh.group(1), by, by));
    }
    var parts = OWNERS.matcher(setting.name());
    return parts.matches()
        ? writer(s, setting)
            .map(by -> "%s.%s.%s".formatted(parts.group(1), by.value(), parts.group(2)))
        : Optional.empty();
  }

  private static Optional<PersonId> writer(Snapshot s, Setting setting) {
    var called =
        s.past().later(0, List.of(setting.id().value()), 1).stream()
            .map(Operation::author)
            .flatMap(author -> People.called(s, author))
            .toList();
    return Optional.of(called)
        .filter(all -> all.size() == 1)
        .map(List::getFirst)
        .filter(person -> !person.isOwner() && person.maySignIn())
        .map(Person::id);
  }

  private static void handBack(Transaction tx, Found found) {
    var setting = found.setting();
    tx.put(new Setting(Setting.named(found.name()), found.name(), setting.value(), 0));
    tx.put(new Setting(setting.id(), setting.name(), "", setting.revision()));
  }
}
