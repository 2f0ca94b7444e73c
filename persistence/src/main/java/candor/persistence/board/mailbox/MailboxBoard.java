package candor.persistence.board.mailbox;

import candor.model.posting.Board;
import candor.model.posting.BoardSettings;
import candor.model.posting.PostingContent;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// A mailbox to which people apply: each job has an address of its own in it, or a code for the
/// subject. Works with every board that sends applications by mail.
///
/// It shows nothing: what is published there is the address, which the user gives to boards and
/// people. What is closed is received still, since mails come late.
public final class MailboxBoard implements Board {
  private final String address;
  private final Intake intake;
  private final Sending sending;

  /// @param password a password, or a token where the settings say so, asked for with each
  ///   connection; not used for a folder
  /// @param clock for what is being written in a folder
  public MailboxBoard(BoardSettings settings, Supplier<String> password, InstantSource clock) {
    this(
        settings,
        settings.isReadOfFolder()
            ? new FolderIntake(settings.mailFolder(), clock)
            : new ImapIntake(settings, password),
        password);
  }

  MailboxBoard(BoardSettings settings, Intake intake, Supplier<String> password) {
    this.address = settings.address();
    this.sending = new Sending(settings, password);
    this.intake = intake;
  }

  /// Nothing: the address is there already.
  @Override
  public void publish(Ref posting, PostingContent content) {}

  /// Nothing: what comes late is received still.
  @Override
  public void close(Ref posting) {}

  @Override
  public Optional<Shown> look(Ref posting) {
    var token = Token.of(posting.id());
    var mail = token.in(address);
    var link = mail.isEmpty() ? "[" + token.code() + "]" : mail;
    return Optional.ofNullable(posting.sent()).map(sent -> new Shown(sent, token.code(), link));
  }

  @Override
  public IncomingPage applications(String cursor) {
    return intake.after(cursor);
  }

  @Override
  public void thank(Thanks mail) {
    sending.thank(mail);
  }

  /// Tries the server for sending too where mails are sent; none is.
  @Override
  public String test() {
    var who = intake.test();
    sending.test();
    return who;
  }
}
