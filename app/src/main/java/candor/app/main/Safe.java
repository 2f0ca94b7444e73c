package candor.app.main;

import candor.app.lock.LockScreen;
import candor.app.settings.EncryptionDoors;
import candor.app.settings.WorkspaceScreen.Said;
import candor.persistence.Passphrase;
import candor.persistence.Protection;
import candor.persistence.RecoveryCode;
import candor.persistence.Unlock;
import candor.persistence.Workspace;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;

/// The passphrase of the open workspace. On the window's thread.
final class Safe implements EncryptionDoors {
  private final Program program;
  private final Workspace workspace;

  Safe(Program program, Workspace workspace) {
    this.program = program;
    this.workspace = workspace;
  }

  @Override
  public boolean isOn() {
    return workspace.isEncrypted();
  }

  @Override
  public IntegerProperty lockAfter() {
    return program.preferences().lockAfter();
  }

  @Override
  public void turnOn(String passphrase) {
    var folder = workspace.folder();
    var code = RecoveryCode.random();
    program
        .doorway()
        .rewriting()
        .convert(
            Messages.of("main.encrypting"),
            () -> {
              try (var typed = Passphrase.of(passphrase.toCharArray())) {
                return program.workspaces().encrypt(folder, new Protection(typed, code));
              }
            },
            Optional.of(code.text()));
  }

  @Override
  public void turnOff(String passphrase, Consumer<Said> refused) {
    var folder = workspace.folder();
    program
        .lanes()
        .write(
            () -> Gate.refused(new LockScreen.Key.ByPassphrase(passphrase), workspace),
            why -> {
              if (why.isPresent()) {
                refused.accept(wrong());
              } else {
                program
                    .doorway()
                    .rewriting()
                    .convert(
                        Messages.of("main.decrypting"),
                        () -> {
                          try (var typed = Passphrase.of(passphrase.toCharArray())) {
                            var unlock = new Unlock.ByPassphrase(typed);
                            return program.workspaces().decrypt(folder, unlock);
                          }
                        },
                        Optional.empty());
              }
            });
  }

  @Override
  public void change(String old, String next, Consumer<Said> said) {
    program.lanes().write(() -> changed(old, next), said);
  }

  @Override
  public void newSheet(String passphrase, Consumer<Said> refused) {
    program
        .doorway()
        .newSheet(
            () -> newCode(passphrase),
            (made, back) -> {
              switch (made) {
                case Made code ->
                    program.doorway().sheet(workspace.name(), code.code().text(), back);
                case Failed failed -> {
                  back.run();
                  refused.accept(failed.why());
                }
              }
            });
  }

  @Override
  public void remembered(Consumer<Remembered> told) {
    program.lanes().read(() -> Remembering.of(workspace), told);
  }

  @Override
  public void remember(String passphrase, Consumer<Said> said) {
    program.lanes().write(() -> Remembering.remember(workspace, passphrase), said);
  }

  @Override
  public void forget(Consumer<Said> said) {
    program.lanes().write(() -> Remembering.forget(workspace), said);
  }

  @Override
  public void lock() {
    program.doorway().lock();
  }

  private sealed interface NewCode {}

  private record Made(RecoveryCode code) implements NewCode {}

  private record Failed(Said why) implements NewCode {}

  private NewCode newCode(String passphrase) {
    try (var typed = Passphrase.of(passphrase.toCharArray())) {
      return workspace
          .newRecoveryCode(new Unlock.ByPassphrase(typed))
          .<NewCode>map(Made::new)
          .orElseGet(() -> new Failed(wrong()));
    } catch (IOException e) {
      return new Failed(failed());
    }
  }

  private Said changed(String old, String next) {
    try (var typed = Passphrase.of(old.toCharArray());
        var after = Passphrase.of(next.toCharArray())) {
      return workspace.changePassphrase(typed, after)
          ? new Said(
              true,
              Messages.of("main.passphrase.changed"),
              Messages.of("main.passphrase.changed.next"))
          : wrong();
    } catch (IOException e) {
      return failed();
    }
  }

  static Said wrong() {
    return new Said(
        false, Messages.of("main.passphrase.wrong"), Messages.of("main.passphrase.wrong.next"));
  }

  static Said failed() {
    return new Said(false, Messages.of("main.passphrase.failed"), "");
  }
}
