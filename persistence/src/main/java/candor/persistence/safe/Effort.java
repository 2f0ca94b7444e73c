package candor.persistence.safe;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How much work Argon2id is for whoever tries a passphrase.
///
/// @param memory in KiB
/// @param passes over that memory
/// @param lanes that could be worked on at once
public record Effort(int memory, int passes, int lanes) {
  /// What new passphrases get: 64 MiB, three passes, some tenths of a second.
  public static final Effort USUAL = new Effort(64 << 10, 3, 1);

  // What a file that somebody else wrote may ask for at most.
  private static final int MOST_MEMORY = 256 << 10;
  private static final int MOST_PASSES = 16;
  private static final int MOST_LANES = 8;

  /// @throws IllegalArgumentException when it is more than any release ever asked for
  public Effort {
    if (passes < 1
        || passes > MOST_PASSES
        || lanes < 1
        || lanes > MOST_LANES
        || memory < 8 * lanes
        || memory > MOST_MEMORY) {
      throw new IllegalArgumentException("an effort out of bounds");
    }
  }

  /// The key of 32 bytes that a passphrase gives.
  byte[] derive(byte[] passphrase, byte[] salt) {
    return derive(
        passphrase,
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt));
  }

  static byte[] derive(byte[] passphrase, Argon2Parameters.Builder parameters) {
    var argon = new Argon2BytesGenerator();
    argon.init(parameters.build());
    var key = new byte[MasterKey.LENGTH];
    var _ = argon.generateBytes(passphrase, key);
    return key;
  }
}
