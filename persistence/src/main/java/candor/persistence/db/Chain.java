package candor.persistence.db;

import candor.model.store.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The chain over all operations: whoever changes one changes its hash and all later ones.
///
/// An edit's digest is the SHA-256 of its salt, kind, row, old and new values. An operation's hash
/// is the SHA-256 of the one before it, of everything that is said of the operation, and of the
/// digests of its edits; so it can still be told when the content of an edit is erased. Texts go in
/// as UTF-8 behind their length in bytes, what is absent as a length of -1, numbers big-endian,
/// times as microseconds since 1970.
final class Chain {
  /// The hash before the first operation that has one.
  static final String BEGINNING = "0".repeat(64);

  private static final HexFormat HEX = HexFormat.of();

  private Chain() {}

  /// All that is said of an operation but its edits and what it is about.
  record Head(
      long sequence,
      UUID id,
      Instant at,
      String author,
      UUID device,
      String act,
      @Nullable Long target) {
    static Head of(Operation operation, UUID device) {
      return new Head(
          operation.sequence(),
          operation.id(),
          operation.at(),
          operation.author(),
          device,
          operation.act(),
          operation.target());
    }
  }

  /// Ties a new operation to the one before it.
  ///
  /// @param texts of its edits
  static Link tie(
      String before,
      Operation operation,
      List<EditText> texts,
      UUID device,
      Collection<UUID> subjects,
      Supplier<UUID> salts) {
    var marks = new ArrayList<Mark>();
    for (var i = 0; i < texts.size(); i++) {
      var salt = salts.get();
      marks.add(new Mark(salt, digest(salt, operation.edits().get(i), texts.get(i))));
    }
    return new Link(hash(before, Head.of(operation, device), subjects, marks), marks);
  }

  /// The digest of an edit.
  static String digest(
      UUID salt, String kind, UUID row, @Nullable String before, @Nullable String after) {
    var digest = sha256();
    add(digest, salt);
    add(digest, kind);
    add(digest, row);
    add(digest, before);
    add(digest, after);
    return HEX.formatHex(digest.digest());
  }

  /// The hash of an operation.
  static String hash(String before, Head head, Collection<UUID> subjects, Collection<Mark> marks) {
    var digest = sha256();
    digest.update(HEX.parseHex(before));
    add(digest, head.sequence());
    add(digest, head.id());
    add(digest, ChronoUnit.MICROS.between(Instant.EPOCH, head.at()));
    add(digest, head.author());
    add(digest, head.device());
    add(digest, head.act());
    var target = head.target();
    add(digest, target == null ? -1 : target);
    add(digest, subjects.size());
    subjects.stream().map(UUID::toString).sorted().forEach(each -> add(digest, each));
    add(digest, marks.size());
    marks.forEach(mark -> digest.update(HEX.parseHex(mark.digest())));
    return HEX.formatHex(digest.digest());
  }

  /// Looks whether the marks are those of the edits; of an erased one nothing but its digest is
  /// there to look at.
  static boolean fits(List<Mark> marks, List<Operation.Edit> edits, List<EditText> texts) {
    if (marks.size() != edits.size()) {
      return false;
    }
    for (var i = 0; i < marks.size(); i++) {
      var salt = marks.get(i).salt();
      var edit = edits.get(i);
      if (salt == null
          ? !edit.isErased()
          : edit.isErased() || !digest(salt, edit, texts.get(i)).equals(marks.get(i).digest())) {
        return false;
      }
    }
    return true;
  }

  private static String digest(UUID salt, Operation.Edit edit, EditText text) {
    return digest(salt, edit.kind().name(), edit.row(), text.before(), text.after());
  }

  private static void add(MessageDigest digest, long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
  }

  private static void add(MessageDigest digest, UUID id) {
    add(digest, id.getMostSignificantBits());
    add(digest, id.getLeastSignificantBits());
  }

  private static void add(MessageDigest digest, @Nullable String text) {
    if (text == null) {
      add(digest, -1);
      return;
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    add(digest, bytes.length);
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
