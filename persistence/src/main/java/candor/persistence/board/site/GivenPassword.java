package candor.persistence.board.site;

import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import org.jspecify.annotations.Nullable;

/// Answers a server that asks for the password as if somebody sat there, which many do instead of
/// taking it outright. Any other question stays without an answer.
final class GivenPassword implements UserInfo, UIKeyboardInteractive {
  private final String password;

  GivenPassword(String password) {
    this.password = password;
  }

  @Override
  public String @Nullable [] promptKeyboardInteractive(
      String destination, String name, String instruction, String[] prompt, boolean[] echo) {
    return prompt.length == 1 && !echo[0] ? new String[] {password} : null;
  }

  @Override
  public @Nullable String getPassphrase() {
    return null;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public boolean promptPassword(String message) {
    return false;
  }

  @Override
  public boolean promptPassphrase(String message) {
    return false;
  }

  @Override
  public boolean promptYesNo(String message) {
    return false;
  }

  @Override
  public void showMessage(String message) {}
}
