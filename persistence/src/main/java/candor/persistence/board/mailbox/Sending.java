package candor.persistence.board.mailbox;

import candor.model.posting.Board.Thanks;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// Sends mails to who applied. They say that a machine wrote them (RFC 3834), so that no machine
/// answers, and come from the address without a code, so that an answer is no application.
///
/// Whether a mail went is not known where the connection breaks after its last byte: that is in
/// doubt, and nobody can look.
final class Sending {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String REFUSED = "The mail server does not take this mail.";
  private static final String UNREACHABLE = "The mail server for sending can't be reached.";

  /// Ends a mail: from then on the server may have taken it.
  private static final String END = ".";

  /// Says to any command that the server ends the connection.
  private static final int CLOSING = 421;

  private static final String BROKEN =
      "The connection broke before it was known whether the mail went.";
  private final BoardSettings settings;
  private final String user;
  private final Supplier<String> password;

  Sending(BoardSettings settings, Supplier<String> password) {
    this.settings = settings;
    this.user = settings.option("user").isEmpty() ? settings.address() : settings.option("user");
    this.password = password;
  }

  void thank(Thanks mail) {
    var server = MailServer.outgoing(settings);
    var session = Session.getInstance(properties(server));
    var message = message(session, mail);
    connected(session, server, transport -> send(transport, message));
  }

  /// Tries whether the server lets us in, where the settings say that mails are sent; sends none.
  void test() {
    if (settings.thanks()) {
      var server = MailServer.outgoing(settings);
      connected(Session.getInstance(properties(server)), server, _ -> {});
    }
  }

  private void connected(Session session, MailServer server, Consumer<Transport> work) {
    try {
      var transport = session.getTransport(server.protocol());
      try {
        connect(transport, server);
        work.accept(transport);
      } finally {
        leave(transport);
      }
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException _) {
      // The mail was taken, or was not: a farewell that fails changes nothing about that.
    }
  }

  private Properties properties(MailServer server) {
    var all = server.properties();
    all.setProperty(
        "mail." + server.protocol() + ".auth", String.valueOf(!password.get().isEmpty()));
    return all;
  }

  private void connect(Transport transport, MailServer server) {
    try {
      transport.connect(server.host(), server.port(), user, password.get());
    } catch (AuthenticationFailedException e) {
      throw new BoardException(
          Reason.NOT_ALLOWED, "The mail server for sending does not let this user in.", e);
    } catch (MessagingException e) {
      throw new BoardException(Reason.UNREACHABLE, UNREACHABLE, e);
    }
  }

  private static void send(Transport transport, MimeMessage message) {
    try {
      transport.sendMessage(message, message.getAllRecipients());
    } catch (SMTPSendFailedException e) {
      throw e.getReturnCode() < 0 && e.getCommand().equals(END)
          ? new BoardException(Reason.IN_DOUBT, BROKEN, e)
          : notSent(e.getReturnCode(), e);
    } catch (SMTPAddressFailedException e) {
      throw notSent(e.getReturnCode(), e);
    } catch (SendFailedException e) {
      throw e.getNextException() instanceof SMTPAddressFailedException why && !isNoAddress(why)
          ? notSentTo(why.getReturnCode(), e)
          : new BoardException(Reason.REFUSED, REFUSED, e);
    } catch (MessagingException e) {
      throw new BoardException(Reason.IN_DOUBT, BROKEN, e);
    }
  }

  // RFC 3463 § 3.2. Many servers say "later" of a domain that does not exist, which is better said
  // at once than after days.
  private static boolean isNoAddress(SMTPAddressFailedException e) {
    return String.valueOf(e.getMessage()).matches("(?s)\\d{3}[ -]4\\.1\\..*");
  }

  // A full mailbox, or a server that wants to be asked twice by a stranger, is no trouble of the
  // server for sending, unless it closes.
  private static BoardException notSentTo(int code, SendFailedException e) {
    return code / 100 == 4 && code != CLOSING
        ? new BoardException(
            Reason.PUT_OFF, "The mail server asks to come back later with this mail.", e)
        : notSent(code, e);
  }

  // RFC 5321 § 4.2.1; without a code there was no answer. Its words may quote who the mail is to,
  // and are not passed on.
  private static BoardException notSent(int code, SendFailedException e) {
    if (code < 0) {
      return new BoardException(Reason.UNREACHABLE, UNREACHABLE, e);
    }
    return code / 100 == 4
        ? new BoardException("The mail server asks to come back later.", null)
        : new BoardException(Reason.REFUSED, REFUSED, e);
  }

  private MimeMessage message(Session session, Thanks mail) {
    try {
      var message = new Named(session, "<" + mail.id() + "@" + domain() + ">");
      message.setFrom(new InternetAddress(settings.address(), settings.company(), UTF_8));
      var to = new InternetAddress(mail.email(), mail.name(), UTF_8);
      to.validate();
      message.setRecipient(Message.RecipientType.TO, to);
      message.setSubject(subject(mail), UTF_8);
      message.setText(text(mail), UTF_8);
      message.setHeader("Auto-Submitted", "auto-replied");
      message.saveChanges();
      return message;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new BoardException(Reason.REFUSED, "The address is none that mail can go to.", e);
    }
  }

  private String subject(Thanks mail) {
    return settings.company().isEmpty()
        ? mail.jobTitle()
        : mail.jobTitle() + " \u2013 " + settings.company();
  }

  private String text(Thanks mail) {
    var said = settings.option(BoardOption.THANKS.key());
    var text = said.replace("[name]", mail.name()).replace("[job]", mail.jobTitle());
    return settings.company().isEmpty() ? text : text + "\n\n-- \n" + settings.company();
  }

  private String domain() {
    var address = settings.address();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  // Another try is the same mail to whoever sorts out what came twice.
  private static final class Named extends MimeMessage {
    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
