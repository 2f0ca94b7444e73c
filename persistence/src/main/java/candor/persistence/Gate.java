package candor.persistence;

import candor.persistence.keyring.Keyring;
import candor.persistence.keyring.KeyringException;
import candor.persistence.safe.Effort;
import candor.persistence.safe.KeyFile;
import candor.persistence.safe.MasterKey;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Where keys are asked for. A wrong one is answered slowly: after a second, and after twice that
/// with each further wrong one, up to half a minute. It forgets these when the program ends; what
/// really holds up a guesser is the work that each passphrase is.
final class Gate {
  private static final Duration MOST = Duration.ofSeconds(30);
  private final Effort effort;
  private final Consumer<Duration> pause;
  private final Keyring keyring;
  private final AtomicInteger wrong = new AtomicInteger();

  /// @param effort of trying one of the passphrases that are set from now on
  /// @param pause waits
  /// @param keyring the one of this computer
  Gate(Effort effort, Consumer<Duration> pause, Keyring keyring) {
    this.effort = effort;
    this.pause = pause;
    this.keyring = keyring;
  }

  /// One for use.
  static Gate usual() {
    return new Gate(Effort.USUAL, Gate::sleep, Keyring.ofThisSystem());
  }

  /// What came of asking.
  sealed interface Entry {
    /// Files can be read, and written, like this.
    record Open(Cover cover) implements Entry {}

    /// They can't.
    record Closed(OpenResult why) implements Entry {}
  }

  /// Asks for what opens a workspace or a backup.
  ///
  /// @param keyFile nothing when it is not encrypted
  /// @throws IOException when the key file can't be understood
  Entry entry(Optional<byte[]> keyFile, Optional<Unlock> unlock) throws IOException {
    if (keyFile.isEmpty()) {
      return new Entry.Open(Cover.NONE);
    }
    var file = KeyFile.read(keyFile.get());
    if (unlock.isEmpty() || isNeverRemembered(file, unlock.get())) {
      return new Entry.Closed(new OpenResult.Locked());
    }
    return key(file, unlock.get())
        .<Entry>map(key -> new Entry.Open(Cover.of(key, this)))
        .orElseGet(() -> new Entry.Closed(refusal(unlock.get())));
  }

  /// The key; nothing when what somebody has is wrong.
  Optional<MasterKey> key(KeyFile file, Unlock unlock) {
    var key =
        switch (unlock) {
          case Unlock.ByPassphrase by -> file.byPassphrase(by.passphrase().bytes());
          case Unlock.ByCode by -> file.byCode(by.code().bytes());
          case Unlock.ByKeyring _ -> remembered(file);
        };
    if (unlock instanceof Unlock.ByKeyring) {
      // Nothing was guessed.
      return key;
    }
    if (key.isEmpty()) {
      var before = Math.min(wrong.getAndIncrement(), 5);
      var time = Duration.ofSeconds(1L << before);
      pause.accept(time.compareTo(MOST) > 0 ? MOST : time);
    } else {
      wrong.set(0);
    }
    return key;
  }

  private static OpenResult refusal(Unlock unlock) {
    return switch (unlock) {
      case Unlock.ByPassphrase _ -> new OpenResult.WrongPassphrase();
      case Unlock.ByCode _ -> new OpenResult.WrongRecoveryCode();
      case Unlock.ByKeyring _ -> new OpenResult.NotRemembered();
    };
  }

  private static boolean isNeverRemembered(KeyFile file, Unlock unlock) {
    return unlock instanceof Unlock.ByKeyring && file.keyring().isEmpty();
  }

  /// The key by the secret that the keyring has; nothing when it has none, another, or does not
  /// answer.
  Optional<MasterKey> remembered(KeyFile file) {
    var name = file.keyring();
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return keyring.find(name.get()).flatMap(file::byKeyring);
    } catch (KeyringException unanswered) {
      return Optional.empty();
    }
  }

  /// The keyring of this computer.
  Keyring keyring() {
    return keyring;
  }

  /// A new key, wrapped.
  KeyFile wrapped(MasterKey key, Protection protection) {
    return KeyFile.of(key, protection.passphrase().bytes(), protection.code().bytes(), effort);
  }

  /// The same key under another passphrase.
  KeyFile rewrapped(KeyFile file, MasterKey key, Passphrase passphrase) {
    return file.withPassphrase(key, passphrase.bytes(), effort);
  }

  private static void sleep(Duration time) {
    try {
      // Nobody counts it down.
      var _ = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
