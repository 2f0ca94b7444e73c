package candor.persistence.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;

/// What the standards say must come out.
class KnownAnswersTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void hkdfGivesTheFirstAnswerOfRfc5869() {
    var key =
        Crypto.hkdf(
            filled(22, 0x0b),
            HEX.parseHex("000102030405060708090a0b0c"),
            HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"),
            42);
    assertEquals(
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
        HEX.formatHex(key));
  }

  @Test
  void hkdfWithoutSaltGivesTheThirdAnswerOfRfc5869() {
    var key = Crypto.hkdf(filled(22, 0x0b), new byte[0], new byte[0], 42);
    assertEquals(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
        HEX.formatHex(key));
  }

  @Test
  void argon2idGivesTheAnswerOfRfc9106() {
    var parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(filled(16, 2))
            .withSecret(filled(8, 3))
            .withAdditional(filled(12, 4));
    assertEquals(
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
        HEX.formatHex(Effort.derive(filled(32, 1), parameters)));
  }

  private static byte[] filled(int length, int with) {
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }
}
