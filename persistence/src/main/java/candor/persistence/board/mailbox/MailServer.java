package candor.persistence.board.mailbox;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import java.util.Properties;

/// How a mail server is reached: with TLS always, except on this machine.
///
/// @param protocol as Jakarta Mail names it: with an `s` it begins with TLS, else it turns to it
///   where `secure`
record MailServer(String protocol, String host, int port, boolean secure, boolean token) {
  private static final int IMAP = 143;
  private static final int IMAPS = 993;
  private static final int SMTP = 25;
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  private static final String CONNECT = "10000";
  private static final String PATIENCE = "40000";

  /// The server that the settings say; without one it is looked for as `imap.` at the address's own
  /// domain.
  static MailServer incoming(BoardSettings settings) {
    var place = Place.of(settings, "host", "imap.");
    var port = place.port(place.isLocal() ? IMAP : IMAPS);
    var plain = port == IMAP || (place.isLocal() && port != IMAPS);
    return place.server(plain ? "imap" : "imaps", port, isToken(settings));
  }

  /// The server that takes mails to be sent; without one it is looked for as `smtp.` at the
  /// address's own domain.
  static MailServer outgoing(BoardSettings settings) {
    var place = Place.of(settings, "smtp", "smtp.");
    var port = place.port(place.isLocal() ? SMTP : SUBMISSION);
    return place.server(port == SUBMISSIONS ? "smtps" : "smtp", port, isToken(settings));
  }

  private static boolean isToken(BoardSettings settings) {
    return settings.option("login").equals("xoauth2");
  }

  private record Place(String host, String port) {
    static Place of(BoardSettings settings, String option, String prefix) {
      var address = settings.address();
      var said =
          settings.option(option).isEmpty()
              ? prefix + address.substring(address.lastIndexOf('@') + 1)
              : settings.option(option);
      var colon = said.lastIndexOf(':');
      return colon > 0 && said.indexOf(':') == colon
          ? new Place(said.substring(0, colon), said.substring(colon + 1))
          : new Place(said, "");
    }

    boolean isLocal() {
      return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
    }

    int port(int otherwise) {
      if (port.isEmpty()) {
        return otherwise;
      }
      if (!port.matches("[1-9]\\d{0,4}")) {
        throw new BoardException(Reason.REFUSED, "The port of the mail server is no number.");
      }
      return Integer.parseInt(port);
    }

    MailServer server(String protocol, int number, boolean token) {
      return new MailServer(protocol, host, number, !isLocal(), token);
    }
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
}
