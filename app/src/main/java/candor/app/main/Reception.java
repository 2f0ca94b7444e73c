package candor.app.main;

import candor.app.people.SignInScreen;
import candor.model.people.People;
import candor.model.people.Person;
import candor.model.people.PinAttempts;
import candor.persistence.Workspace;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Asks who sits at a workspace before anything of it is shown, where more than one may sign in or
/// the only one has a PIN; and lets somebody else sign in. On the window's thread.
final class Reception {
  private final Program program;
  private final Scene scene;
  private final PinAttempts attempts = new PinAttempts(InstantSource.system());
  private Optional<Workspace> waiting = Optional.empty();

  private record Known(List<Person> people, Seated seated) {
    Consumer<Screens> way(Person person, Consumer<Screens> way) {
      return person.id().equals(seated.person().id()) ? way : Screens.TODAY;
    }
  }

  Reception(Program program, Scene scene) {
    this.program = program;
    this.scene = scene;
  }

  /// Keeps a workspace at which nobody is asked for yet.
  void keep(Workspace workspace) {
    waiting = Optional.of(workspace);
  }

  /// Asks who it is, unless that is plain, and shows them the workspace.
  ///
  /// @param way to the place where whoever sat there last begins; anybody else begins with Today
  void receive(Workspace workspace, Consumer<Screens> way) {
    keep(workspace);
    program
        .lanes()
        .write(
            () -> known(workspace),
            known -> {
              if (waiting.filter(workspace::equals).isEmpty()) {
                return;
              }
              var first = known.people().getFirst();
              if (known.people().size() == 1 && first.pin() == null) {
                waiting = Optional.empty();
                program.enter(workspace, known.seated(), way);
              } else {
                show(
                    workspace.name(),
                    known.people(),
                    new SignInScreen.Doors(
                        person -> seat(workspace, person, known.way(person, way)),
                        Optional.empty()));
              }
            },
            () -> takeOut(workspace::equals).ifPresent(this::giveUp));
  }

  /// Lets somebody else sign in at the open workspace; what was typed is saved first. Who has a PIN
  /// does not come back without it.
  ///
  /// @param kept told when something typed would be thrown away; then nothing is done
  void turn(Runnable kept) {
    program
        .wiring()
        .filter(this::isShown)
        .ifPresent(
            open ->
                open.save(
                    _ -> {
                      if (!isShown(open)) {
                        return;
                      }
                      if (open.holdsTyping()) {
                        kept.run();
                      } else {
                        program
                            .lanes()
                            .read(() -> known(open.workspace()), known -> turn(open, known));
                      }
                    }));
  }

  // No more, where it was locked meanwhile; nor while another is opened, since from that one comes
  // back to this.
  private boolean isShown(Wiring open) {
    return open.root().equals(scene.getRoot()) && !program.doorway().underway().isBusy();
  }

  private void turn(Wiring open, Known known) {
    if (!isShown(open)) {
      return;
    }
    var me = known.seated().person();
    Optional<Runnable> back = me.pin() == null ? Optional.of(program::again) : Optional.empty();
    show(
        open.workspace().name(),
        known.people(),
        new SignInScreen.Doors(
            person -> {
              if (person.id().equals(me.id())) {
                program.again();
              } else {
                seatAnother(person);
              }
            },
            back));
  }

  /// Saves what is not saved, and shows the open workspace to somebody else.
  private void seatAnother(Person person) {
    var open = program.takeOut();
    var page =
        new OpeningPage(
            program.lanes(),
            Messages.of("opening.turn").formatted(person.name()),
            Messages.of("opening.turn.text"));
    program
        .doorway()
        .underway()
        .during(
            page,
            () -> {
              open.leave();
              open.workspace().seat(person.id());
              return Seated.at(open.workspace().store());
            },
            seated -> program.enter(open.workspace(), seated, Screens.TODAY),
            () -> askAgain(open.workspace()));
  }

  // The workspace may still be open.
  private void askAgain(Workspace workspace) {
    var folder = workspace.folder();
    program
        .lanes()
        .write(
            () -> {
              workspace.close();
              return folder;
            },
            program::openAgain,
            () -> program.openAgain(folder));
  }

  /// The workspace at which nobody has signed in yet, if it is such a one; from now on it is for
  /// the caller to close.
  Optional<Workspace> takeOut(Predicate<Workspace> which) {
    var taken = waiting.filter(which);
    taken.ifPresent(_ -> waiting = Optional.empty());
    return taken;
  }

  private void seat(Workspace workspace, Person person, Consumer<Screens> way) {
    waiting = Optional.empty();
    program
        .lanes()
        .write(
            () -> {
              workspace.seat(person.id());
              return Seated.at(workspace.store());
            },
            seated -> program.enter(workspace, seated, way),
            () -> giveUp(workspace));
  }

  // What was in the window before is there no more, or is not what was asked for.
  private void giveUp(Workspace workspace) {
    program
        .lanes()
        .write(
            () -> {
              workspace.close();
              return workspace;
            },
            _ -> {});
    program.another();
  }

  private static Known known(Workspace workspace) {
    var store = workspace.store();
    var people = new People(store).signingIn();
    var seated = Seated.at(store);
    return new Known(people.isEmpty() ? List.of(seated.person()) : people, seated);
  }

  private void show(String name, List<Person> people, SignInScreen.Doors doors) {
    var screen = new SignInScreen(name, people, attempts, program.lanes(), doors);
    screen.root().addEventFilter(KeyEvent.KEY_PRESSED, this::lock);
    program.show(screen.root());
    screen.begin();
  }

  // The keys of the shell do not work before somebody has signed in.
  private void lock(KeyEvent event) {
    if (event.getCode() == KeyCode.L && event.isShortcutDown() && !event.isAltDown()) {
      event.consume();
      program.doorway().lock();
    }
  }
}
