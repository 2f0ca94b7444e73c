package candor.persistence;

import candor.model.posting.BoardId;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSecrets;
import candor.persistence.folder.Folders;
import candor.persistence.keyring.Keyring;
import candor.persistence.keyring.KeyringException;
import candor.persistence.safe.Box;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passwords and keys of a workspace's boards: in the keyring of this computer; where none answers,
/// in a file of an encrypted workspace, sealed by its key; else in memory until the program ends,
/// since a file that anybody reads is no place for them. A demo never touches the keyring.
///
/// A secret that was found is remembered, so that the keyring is asked once.
final class StoredSecrets implements BoardSecrets {
  private static final Logger LOG = System.getLogger(StoredSecrets.class.getName());
  private static final String FILE = "boards.secrets";
  private static final TypeReference<Map<String, String>> NAMED = new TypeReference<>() {};
  private final Path file;
  private final Optional<Keyring> keyring;
  private final Optional<Box> box;
  private final Where nowhere;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /// The secrets of an open workspace.
  StoredSecrets(Workspace workspace) {
    this(
        workspace.folder(),
        workspace.isDemo() ? Optional.empty() : Optional.of(workspace.cover().gate().keyring()),
        workspace.isDemo() ? Optional.empty() : workspace.cover().secrets(),
        workspace.isDemo() ? Where.DEMO : Where.MEMORY);
  }

  StoredSecrets(Path folder, Optional<Keyring> keyring, Optional<Box> box) {
    this(folder, keyring, box, Where.MEMORY);
  }

  private StoredSecrets(Path folder, Optional<Keyring> keyring, Optional<Box> box, Where nowhere) {
    this.nowhere = nowhere;
    this.file = folder.resolve(FILE);
    this.keyring = keyring;
    this.box = box;
  }

  @Override
  public Where where() {
    if (keyring.filter(ring -> ring.trouble().isEmpty()).isPresent()) {
      return Where.KEYRING;
    }
    return box.isPresent() ? Where.WORKSPACE : nowhere;
  }

  @Override
  public Optional<String> find(BoardId board, BoardOption option) {
    var name = name(board, option);
    // What the keyring takes leaves the file, so what is in the file came later.
    var found =
        Optional.ofNullable(known.get(name)).or(() -> inFile(name)).or(() -> inKeyring(name));
    found.ifPresent(secret -> known.put(name, secret));
    return found;
  }

  @Override
  public Where keep(BoardId board, BoardOption option, String secret) {
    var name = name(board, option);
    if (secret.isEmpty()) {
      known.remove(name);
    } else {
      known.put(name, secret);
    }
    if (isKeptInKeyring(name, secret)) {
      // What stays in the file would count at the next start.
      return box.isEmpty() || isKeptInFile(name, "") ? Where.KEYRING : nowhere;
    }
    return isKeptInFile(name, secret) ? Where.WORKSPACE : nowhere;
  }

  private Optional<String> inKeyring(String name) {
    try {
      return keyring.isEmpty() || keyring.get().trouble().isPresent()
          ? Optional.empty()
          : keyring.get().find(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    } catch (KeyringException e) {
      LOG.log(Logger.Level.WARNING, "the keyring did not answer: {0}", e.reason());
      return Optional.empty();
    }
  }

  private boolean isKeptInKeyring(String name, String secret) {
    try {
      if (keyring.isEmpty() || keyring.get().trouble().isPresent()) {
        return false;
      }
      if (secret.isEmpty()) {
        keyring.get().forget(name);
      } else {
        keyring.get().keep(name, "Candor: job board", secret.getBytes(StandardCharsets.UTF_8));
      }
      return true;
    } catch (KeyringException e) {
      LOG.log(Logger.Level.WARNING, "the keyring did not answer: {0}", e.reason());
      return false;
    }
  }

  private Optional<String> inFile(String name) {
    return Optional.ofNullable(read().get(name));
  }

  private boolean isKeptInFile(String name, String secret) {
    if (box.isEmpty()) {
      return false;
    }
    lock.lock();
    try {
      var all = new HashMap<>(read());
      var before = secret.isEmpty() ? all.remove(name) : all.put(name, secret);
      if (!secret.equals(before) && !(secret.isEmpty() && before == null)) {
        var json = JsonMapper.shared().writeValueAsBytes(all);
        Folders.replace(file, box.get().seal(0, json));
      }
      return true;
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "a password could not be kept: {0}", e.getClass().getName());
      return false;
    } finally {
      lock.unlock();
    }
  }

  // Sealed by another key, as after the workspace was encrypted anew, it says nothing any more.
  private Map<String, String> read() {
    try {
      return box.isPresent() && Files.exists(file)
          ? box.get()
              .open(0, Files.readAllBytes(file))
              .map(json -> JsonMapper.shared().readValue(json, NAMED))
              .orElse(Map.of())
          : Map.of();
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "passwords could not be read: {0}", e.getClass().getName());
      return Map.of();
    }
  }

  private static String name(BoardId board, BoardOption option) {
    return "board " + board.value() + " " + option.key();
  }
}
