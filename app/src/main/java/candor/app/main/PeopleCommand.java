package candor.app.main;

import candor.model.people.EditPeople;
import candor.model.people.People;
import candor.model.people.Person;
import candor.persistence.Workspace;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `candor people [FOLDER]`. Like every command it works as the owner: who can run it has the
/// files.
@Command(
    name = "people",
    description = "Says who works at a workspace, and clears a PIN that was forgotten.",
    mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
  @Option(
      names = "--clear-pin",
      paramLabel = "NAME",
      description = "Asks this person for no PIN any more, the owner too.")
  private @Nullable String clear;

  @Mixin private NamedWorkspace named = new NamedWorkspace();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try (var workspace = named.open()) {
      if (clear != null) {
        clear(workspace, clear);
      } else {
        new People(workspace.store()).all().forEach(person -> Printing.line(spec, line(person)));
      }
    }
    return 0;
  }

  private void clear(Workspace workspace, String name) {
    var called = new People(workspace.store()).called(name);
    if (called.isEmpty()) {
      throw new RefusedException(Messages.of("people.nobody").formatted(name));
    }
    var locked = called.stream().filter(each -> each.pin() != null).toList();
    if (locked.size() != 1) {
      var why = locked.isEmpty() ? "people.no-pin" : "people.several";
      throw new RefusedException(Messages.of(why).formatted(called.getFirst().name()));
    }
    var person = locked.getFirst();
    var _ = new EditPeople(workspace.store()).unlock(person.id());
    Printing.line(spec, Messages.of("people.cleared").formatted(person.name()));
  }

  private static String line(Person person) {
    var pin = person.pin() == null ? "" : Messages.of("people.locked");
    return Messages.of("people.line")
        .formatted(person.name(), Messages.of("people.role." + duty(person)), pin);
  }

  private static String duty(Person person) {
    if (person.isOwner()) {
      return "OWNER";
    }
    if (person.leftAt() != null) {
      return "LEFT";
    }
    return person.role() == null ? "PANELS" : person.role().name();
  }
}
