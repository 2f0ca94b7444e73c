package candor.persistence;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import candor.persistence.db.Database;
import candor.persistence.safe.Effort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/// Encrypted workspaces for tests: trying a passphrase is little work, and nobody waits.
final class Locked {
  static final Effort LITTLE = new Effort(64, 1, 1);
  static final String PASSPHRASE = "correct horse";
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final FakeKeyring keyring = new FakeKeyring();
  private final Workspaces workspaces =
      new Workspaces(
          new Machine(InstantSource.system(), new Random(), Database.DISK, JournalBeside.DISK),
          new Gate(LITTLE, pauses::add, keyring));

  Workspaces workspaces() {
    return workspaces;
  }

  /// How long somebody would have waited, each time.
  List<Duration> pauses() {
    return pauses;
  }

  /// The keyring of the computer that they are on.
  FakeKeyring keyring() {
    return keyring;
  }

  static Passphrase passphrase(String words) {
    return Passphrase.of(words.toCharArray());
  }

  static Unlock by(String words) {
    return new Unlock.ByPassphrase(passphrase(words));
  }

  static Protection protection(RecoveryCode code) {
    return new Protection(passphrase(PASSPHRASE), code);
  }

  Workspace made(Path folder) {
    return made(folder, RecoveryCode.random());
  }

  Workspace made(Path folder, RecoveryCode code) {
    return opened(workspaces.create(folder, false, "Me", protection(code)));
  }

  Workspace opened(Path folder) {
    return opened(workspaces.open(folder, by(PASSPHRASE)));
  }

  static Workspace opened(OpenResult result) {
    return assertInstanceOf(OpenResult.Opened.class, result).workspace();
  }
}
