package candor.app.main;

import candor.app.control.Notice;
import candor.app.control.Tone;
import candor.app.settings.WorkspaceScreen.Said;
import candor.persistence.OpenResult;
import candor.persistence.Workspaces;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Closes the open workspace, has it written anew, and opens it again. One that was locked
/// meanwhile stays as it is. On the window's thread.
final class Rewriting {
  private final Program program;
  private final Doorway doorway;

  Rewriting(Program program, Doorway doorway) {
    this.program = program;
    this.doorway = doorway;
  }

  // What a lock covers would be thrown away, and be seen without a key.
  private void unlessLocked(Runnable work) {
    if (program.wiring().isPresent() && !doorway.isLeftAlone()) {
      work.run();
    }
  }

  /// Closes the open workspace, lets it be written anew, and shows a recovery sheet if there is
  /// one. Where it was locked meanwhile, it stays as it is.
  ///
  /// @param words what is done meanwhile
  /// @param work is done to the closed workspace, off the window's thread
  void convert(String words, Supplier<OpenResult> work, Optional<String> code) {
    doorway.whenSaved(() -> unlessLocked(() -> convertSaved(words, work, code)));
  }

  private void convertSaved(String words, Supplier<OpenResult> work, Optional<String> code) {
    var way = program.wiring().orElseThrow().way();
    var open = program.takeOut();
    var folder = open.workspace().folder();
    doorway
        .underway()
        .during(
            new OpeningPage(program.lanes(), words),
            () -> {
              open.end();
              return Tried.of(work.get(), folder);
            },
            tried -> {
              if (tried.result() instanceof OpenResult.Opened opened) {
                var workspace = opened.workspace();
                code.ifPresentOrElse(
                    text -> doorway.sheet(workspace, text, () -> program.use(workspace, way)),
                    () -> program.use(workspace, way));
              } else {
                var next = Messages.of("main.encrypt.failed");
                program.notice(Notice.of(Tone.DANGER, tried.why(), next));
                program.openAgain(folder);
              }
            },
            () -> program.openAgain(folder));
  }

  /// Closes the open workspace and opens it again, which takes what was erased out of its files.
  /// Where it was locked meanwhile, whoever unlocks it does.
  ///
  /// @param place shows what is to be seen then
  void finishErasing(Consumer<Screens> place) {
    unlessLocked(() -> finishErasingNow(place));
  }

  private void finishErasingNow(Consumer<Screens> place) {
    var open = program.takeOut();
    var folder = open.workspace().folder();
    var page = new OpeningPage(program.lanes(), Messages.of("opening.erasing"));
    doorway
        .underway()
        .during(
            page,
            () -> {
              open.leave();
              var by = new Workspaces(Wiring.clock(open.workspace()), new SecureRandom());
              return Tried.of(by.telling(page).reopened(open.workspace()), folder);
            },
            tried -> {
              if (tried.result() instanceof OpenResult.Opened opened) {
                // Whoever sat here sits here still.
                opened.workspace().seat(open.seated().person().id());
                program.enter(opened.workspace(), open.seated(), Screens.TODAY);
                program.wiring().ifPresent(next -> next.erased(place));
              } else {
                program.choose(new Said(false, tried.why(), ""));
              }
            },
            () -> program.openAgain(folder));
  }
}
