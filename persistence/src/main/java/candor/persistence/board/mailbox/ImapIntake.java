package candor.persistence.board.mailbox;

import candor.model.posting.Board.IncomingApplication;
import candor.model.posting.Board.IncomingPage;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPMessage;

/// A folder of an IMAP server. It is opened for reading only, and nothing in it is marked, moved or
/// removed. A cursor is the folder's validity and the last number that was looked at; where the
/// server made its numbers anew (RFC 9051 § 2.3.1.1), all is read again, and what came before is
/// known by its contents.
final class ImapIntake implements Intake {
  private static final int AT_ONCE = 50;
  private static final List<String> LATER = List.of("[UNAVAILABLE]", "[INUSE]", "[LIMIT]");
  private final MailServer server;
  private final String user;
  private final Supplier<String> password;
  private final String name;

  /// Something that is done in the open folder.
  private interface Work<T> {
    T in(Folder folder, UIDFolder numbers) throws MessagingException, IOException;
  }

  ImapIntake(BoardSettings settings, Supplier<String> password) {
    this.server = MailServer.incoming(settings);
    this.user = settings.option("user").isEmpty() ? settings.address() : settings.option("user");
    this.password = password;
    this.name = settings.option("folder").isEmpty() ? "INBOX" : settings.option("folder");
  }

  @Override
  public String test() {
    return work((folder, _) -> "%s: %s".formatted(user, folder.getName()));
  }

  @Override
  public IncomingPage after(String cursor) {
    return work((folder, numbers) -> after(cursor, folder, numbers));
  }

  private static IncomingPage after(String cursor, Folder folder, UIDFolder numbers)
      throws MessagingException, IOException {
    var validity = numbers.getUIDValidity();
    var seen = seen(cursor, validity);
    var page = new Page(seen == 0);
    var fresh = fresh(numbers, seen);
    for (var from = 0; from < fresh.size() && !page.isFull(); from += AT_ONCE) {
      var some = fresh.subList(from, Math.min(from + AT_ONCE, fresh.size()));
      folder.fetch(some.toArray(Message[]::new), headers());
      for (var message : some) {
        if (!page.isFull()) {
          read(message, page);
          seen = numbers.getUID(message);
        }
      }
      // What was fetched of them is not kept: there may be many.
      some.forEach(IMAPMessage::invalidateHeaders);
    }
    return page.upTo(validity + ":" + seen, List.of());
  }

  // A range up to the last always has the last in it, new or not.
  private static List<IMAPMessage> fresh(UIDFolder numbers, long seen) throws MessagingException {
    var fresh = new ArrayList<IMAPMessage>();
    for (var message : numbers.getMessagesByUID(seen + 1, UIDFolder.LASTUID)) {
      if (message instanceof IMAPMessage imap && numbers.getUID(message) > seen) {
        fresh.add(imap);
      }
    }
    return fresh;
  }

  private static void read(IMAPMessage message, Page page) throws MessagingException, IOException {
    try {
      var letter = Letter.of(message);
      if (letter.isEmpty()) {
        page.pass(message);
        return;
      }
      if (message.getSize() > LARGEST) {
        page.add(letter.get().withoutContents(Intake.tooLarge(message.getSize())), 0);
        return;
      }
      var raw = raw(message);
      page.add(read(letter.get(), raw), raw.length);
    } catch (MessageRemovedException _) {
      // Somebody else removed it meanwhile.
    }
  }

  private static IncomingApplication read(Letter letter, byte[] raw) {
    return raw.length > LARGEST
        ? letter.withoutContents(Intake.tooLarge(raw.length))
        : Letter.read(raw)
            .flatMap(Letter::of)
            .map(whole -> whole.application(raw))
            .orElseGet(
                () ->
                    letter.withoutContents("This mail can't be read. It is in the mailbox still."));
  }

  private static byte[] raw(IMAPMessage message) throws MessagingException, IOException {
    message.setPeek(true);
    try (var in = message.getMimeStream()) {
      return in.readNBytes(LARGEST + 1);
    }
  }

  private static FetchProfile headers() {
    var profile = new FetchProfile();
    profile.add(UIDFolder.FetchProfileItem.UID);
    profile.add(FetchProfile.Item.SIZE);
    Letter.HEADERS.forEach(profile::add);
    return profile;
  }

  private static long seen(String cursor, long validity) {
    var parts = cursor.split(":", 2);
    return parts.length == 2
            && parts[0].equals(Long.toString(validity))
            && parts[1].matches("\\d{1,18}")
        ? Long.parseLong(parts[1])
        : 0;
  }

  private <T> T work(Work<T> work) {
    try (var store = Session.getInstance(server.properties()).getStore(server.protocol())) {
      store.connect(server.host(), server.port(), user, password.get());
      return work(store, work);
    } catch (AuthenticationFailedException e) {
      throw notIn(e);
    } catch (FolderNotFoundException e) {
      throw new BoardException(Reason.REFUSED, "It has no folder of that name.", e);
    } catch (MessagingException | IOException e) {
      throw new BoardException(Reason.UNREACHABLE, words(e), e);
    }
  }

  private <T> T work(Store store, Work<T> work) throws MessagingException, IOException {
    var folder = store.getFolder(name);
    folder.open(Folder.READ_ONLY);
    try (folder) {
      if (!(folder instanceof UIDFolder numbers)) {
        throw new BoardException(Reason.REFUSED, "Its mails have no numbers.");
      }
      return work.in(folder, numbers);
    }
  }

  // RFC 5530 has codes for servers that can't look at a password now. Their other words may quote
  // who asked, and are not passed on.
  private static BoardException notIn(AuthenticationFailedException e) {
    var said = String.valueOf(e.getMessage()).toUpperCase(Locale.ROOT);
    return LATER.stream().anyMatch(said::contains)
        ? new BoardException("The mail server asks to come back later.", null)
        : new BoardException(Reason.NOT_ALLOWED, "The mail server does not let this user in.");
  }

  private static String words(Exception e) {
    return Stream.iterate(
                Optional.<Throwable>of(e), Optional::isPresent, c -> c.map(Throwable::getCause))
            .flatMap(Optional::stream)
            .anyMatch(SSLException.class::isInstance)
        ? "The mail server's certificate does not show that it is the one."
        : "The mail server can't be reached, or the connection broke.";
  }
}
