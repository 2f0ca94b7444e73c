package candor.persistence.board.mailbox;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import java.util.Properties;

/// How a mail server is reached: with TLS always, except on this machine.
///
/// @param protocol as Jakarta Mail names it: `imaps` begins with TLS, `imap` turns to it where
///   `secure`
record MailServer(String protocol, String host, int port, boolean secure, boolean token) {
  private static final int IMAP = 143;
  private static final int IMAPS = 993;
  private static final String CONNECT = "10000";
  private static final String PATIENCE = "40000";

  /// The server that the settings say; without one it is looked for as `imap.` at the address's own
  /// domain.
  static MailServer of(BoardSettings settings) {
    var address = settings.address();
    var said =
        settings.option("host").isEmpty()
            ? "imap." + address.substring(address.lastIndexOf('@') + 1)
            : settings.option("host");
    var token = settings.option("login").equals("xoauth2");
    var colon = said.lastIndexOf(':');
    var named = colon > 0 && said.indexOf(':') == colon;
    var host = named ? said.substring(0, colon) : said;
    var local = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
    var port = named ? port(said.substring(colon + 1)) : local ? IMAP : IMAPS;
    var plain = port == IMAP || (local && port != IMAPS);
    return new MailServer(plain ? "imap" : "imaps", host, port, !local, token);
  }

  Properties properties() {
    var all = new Properties();
    var prefix = "mail." + protocol + ".";
    all.setProperty(prefix + "connectiontimeout", CONNECT);
    all.setProperty(prefix + "timeout", PATIENCE);
    all.setProperty(prefix + "writetimeout", PATIENCE);
    all.setProperty(prefix + "ssl.checkserveridentity", "true");
    all.setProperty(prefix + "starttls.enable", String.valueOf(secure));
    all.setProperty(prefix + "starttls.required", String.valueOf(secure));
    // Nothing is marked as read.
    all.setProperty(prefix + "peek", "true");
    all.setProperty(prefix + "fetchsize", "1048576");
    all.setProperty(prefix + "connectionpoolsize", "1");
    if (token) {
      all.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
    }
    all.setProperty("mail.mime.address.strict", "false");
    return all;
  }

  private static int port(String said) {
    if (!said.matches("[1-9]\\d{0,4}")) {
      throw new BoardException(Reason.REFUSED, "The port of the mail server is no number.");
    }
    return Integer.parseInt(said);
  }
}
