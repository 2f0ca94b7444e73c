package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.nio.charset.StandardCharsets;

/// A connection to a server that proved to be the one that was meant, logged in.
final class SftpSession {
  static final int PORT = 22;
  private static final int CONNECT_MILLIS = 15_000;
  private static final int SILENCE_MILLIS = 10_000;
  private static final int SILENCES = 3;

  private final Session session;
  private final ChannelSftp sftp;

  private SftpSession(Session session, ChannelSftp sftp) {
    this.session = session;
    this.sftp = sftp;
  }

  /// @throws BoardException `UNREACHABLE` when nobody answers, or with another key than was
  ///   confirmed; `NOT_ALLOWED` when the login is refused or the key file can't be used
  static SftpSession open(SftpServer server, SftpLogin login) {
    var key = new HostKeyCheck(server.fingerprint());
    var session = session(server.host(), server.port(), login, key);
    try {
      session.connect(CONNECT_MILLIS);
      var sftp = (ChannelSftp) session.openChannel("sftp");
      sftp.connect(CONNECT_MILLIS);
      return new SftpSession(session, sftp);
    } catch (JSchException e) {
      session.disconnect();
      throw notOpened(server, key, e);
    }
  }

  /// The fingerprint of the key that a server shows.
  static String fingerprint(String host, int port) {
    var key = new HostKeyCheck("");
    var session = session(host, port, new SftpLogin("candor", "", null), key);
    try {
      session.connect(CONNECT_MILLIS);
    } catch (JSchException e) {
      if (key.found().isEmpty()) {
        throw new BoardException(
            Reason.UNREACHABLE, "%s does not answer: %s".formatted(host, e.getMessage()), e);
      }
    } finally {
      session.disconnect();
    }
    return key.found();
  }

  boolean isOpen() {
    return session.isConnected() && sftp.isConnected();
  }

  ChannelSftp sftp() {
    return sftp;
  }

  void close() {
    sftp.disconnect();
    session.disconnect();
  }

  private static Session session(String host, int port, SftpLogin login, HostKeyCheck key) {
    try {
      var jsch = new JSch();
      jsch.setHostKeyRepository(key);
      var keyFile = login.keyFile();
      if (keyFile != null) {
        jsch.addIdentity(keyFile.toString(), login.password().getBytes(StandardCharsets.UTF_8));
      }
      var session = jsch.getSession(login.user(), host, port);
      session.setConfig("StrictHostKeyChecking", "yes");
      if (keyFile == null) {
        session.setConfig("PreferredAuthentications", "password,keyboard-interactive");
        session.setPassword(login.password().getBytes(StandardCharsets.UTF_8));
        session.setUserInfo(new GivenPassword(login.password()));
      } else {
        session.setConfig("PreferredAuthentications", "publickey");
      }
      session.setDaemonThread(true);
      session.setServerAliveInterval(SILENCE_MILLIS);
      session.setServerAliveCountMax(SILENCES);
      return session;
    } catch (JSchException e) {
      throw new BoardException(
          Reason.NOT_ALLOWED, "The key file can't be used: " + e.getMessage(), e);
    }
  }

  private static BoardException notOpened(SftpServer server, HostKeyCheck key, JSchException e) {
    if (!key.found().isEmpty() && !key.isExpected()) {
      var words =
          server.fingerprint().isBlank()
              ? "%s shows a key with the fingerprint %s, which nobody confirmed yet."
              : "%s shows another key than was confirmed: its fingerprint is %s.";
      return new BoardException(Reason.UNREACHABLE, words.formatted(server.host(), key.found()), e);
    }
    if (key.isExpected() && isRefusal(e)) {
      return new BoardException(
          Reason.NOT_ALLOWED, "%s does not accept this login.".formatted(server.host()), e);
    }
    return new BoardException(
        Reason.UNREACHABLE, "%s can't be reached: %s".formatted(server.host(), e.getMessage()), e);
  }

  // The library has no type for it in all its cases.
  private static boolean isRefusal(JSchException e) {
    var words = e.getMessage();
    return words != null && (words.startsWith("Auth ") || words.contains("authentication"));
  }
}
