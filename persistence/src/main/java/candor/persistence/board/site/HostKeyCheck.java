package candor.persistence.board.site;

import candor.persistence.board.text.Sha256;
import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.UserInfo;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Accepts one server's key, by its fingerprint, and remembers which one was shown. Nobody is asked
/// and nothing is learned: whoever gave the fingerprint has compared it.
final class HostKeyCheck implements HostKeyRepository {
  private static final String KIND = "SHA256:";
  private final String expected;
  private String found = "";

  HostKeyCheck(String fingerprint) {
    this.expected = fingerprint.strip();
  }

  /// The fingerprint of the key that the server showed; empty as long as it showed none.
  String found() {
    return found;
  }

  /// Whether the server showed the key that was expected.
  boolean isExpected() {
    return !found.isEmpty() && found.equals(expected);
  }

  @Override
  public int check(String host, byte[] key) {
    found = KIND + Base64.getEncoder().withoutPadding().encodeToString(Sha256.of(key));
    return isExpected() ? OK : NOT_INCLUDED;
  }

  @Override
  public void add(HostKey hostkey, @Nullable UserInfo ui) {}

  @Override
  public void remove(String host, String type) {}

  @Override
  public void remove(String host, String type, byte[] key) {}

  @Override
  public String getKnownHostsRepositoryID() {
    return "the fingerprint that was given";
  }

  @Override
  public HostKey[] getHostKey() {
    return new HostKey[0];
  }

  @Override
  public HostKey[] getHostKey(@Nullable String host, @Nullable String type) {
    return new HostKey[0];
  }
}
