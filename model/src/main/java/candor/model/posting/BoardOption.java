package candor.model.posting;

import static candor.model.posting.BoardOption.Form.LINE;
import static candor.model.posting.BoardOption.Form.SECRET;

import java.util.List;
import java.util.stream.Stream;

/// Something a user says about a board of a sort.
///
/// @param key names it among the options of its sort
/// @param choices what can be said; empty unless it is a choice, whose first is meant when nothing
///   is said
/// @param like the regular expression of what can be said; empty for anything
/// @param when of which something has to be said for it to mean anything; empty when it always does
/// @param isPublic whether the public sees it in what is published
public record BoardOption(
    String key,
    Form form,
    boolean required,
    List<String> choices,
    String like,
    List<When> when,
    boolean isPublic) {
  /// What is said in another option of its sort.
  ///
  /// @param key of that option
  /// @param values any of them; empty where anything but nothing is
  public record When(String key, List<String> values) {
    public When {
      values = List.copyOf(values);
    }

    /// Whether what is said there is that.
    public boolean fits(String said) {
      return values.isEmpty() ? !said.isEmpty() : values.contains(said);
    }
  }

  /// Whether new people without a possible duplicate are accepted as they come; off unless said.
  public static final BoardOption ACCEPT_NEW = of("acceptNew", Form.SWITCH);

  /// Whether the board is to be told how far people are; off unless said.
  public static final BoardOption TELL = of("tell", Form.SWITCH);

  /// What stages here are called there, where that is not the same: `ours = theirs; ours = theirs`.
  public static final BoardOption STAGES = of("stages", LINE);

  /// What who applies is thanked with by mail; nobody is where it is empty.
  public static final BoardOption THANKS = of("thanks", LINE);

  /// The colour of a career site, as `#rrggbb`.
  public static final BoardOption ACCENT = of("accent", LINE).like("#[0-9a-fA-F]{6}").shown();

  /// The address of the picture over a career site.
  public static final BoardOption LOGO = of("logo", LINE).like("https://[^\\s\"'<>]+").shown();

  /// What names a firm's public board there, as in its address; where it is empty, that is neither
  /// read nor applied to.
  public static final BoardOption BOARD_TOKEN = of("boardToken", LINE).like("[A-Za-z0-9_-]+");

  /// Lets candidates be handed in at the public board; where it is empty, none can be.
  public static final BoardOption BOARD_KEY = of("boardKey", SECRET);

  /// The option of boards that let in who has one.
  public static final BoardOption KEY = required("key", SECRET);

  /// The option of boards that let in by name and password.
  public static final BoardOption PASSWORD = of("password", SECRET);

  /// How it is said.
  public enum Form {
    LINE,
    SECRET,
    CHOICE,
    SWITCH
  }

  public BoardOption {
    choices = List.copyOf(choices);
    when = List.copyOf(when);
  }

  /// Whether this can be said of it; nothing always can.
  public boolean takes(String said) {
    return said.isEmpty() || like.isEmpty() || said.matches(like);
  }

  /// What the user says about a board of a sort, in the order of asking.
  static List<BoardOption> of(BoardSort sort) {
    return switch (sort) {
      case CAREER_SITE ->
          List.of(
              choice("delivery", "folder", "sftp", "webdav"),
              of("host", LINE).when("delivery", "sftp", "webdav"),
              of("user", LINE).when("delivery", "sftp", "webdav"),
              PASSWORD.when("delivery", "sftp", "webdav"),
              of("keyFile", LINE).when("delivery", "sftp"),
              of("fingerprint", LINE).when("delivery", "sftp"),
              ACCENT,
              LOGO,
              of("about", LINE).shown());
      case PRACTICE -> List.of(ACCEPT_NEW);
      case WORDPRESS ->
          List.of(required("user", LINE), PASSWORD, choice("kind", "pages", "job-listings"));
      case MAILBOX ->
          List.of(
              choice("intake", "imap", "folder"),
              of("host", LINE).when("intake", "imap"),
              of("folder", LINE),
              of("user", LINE).whenSignedIn(),
              choice("login", "password", "xoauth2").whenSignedIn(),
              PASSWORD.whenSignedIn(),
              of("tokens", LINE).when("login", "xoauth2"),
              of("clientId", LINE).when("login", "xoauth2"),
              of("clientSecret", SECRET).when("login", "xoauth2"),
              THANKS,
              of("smtp", LINE).when(THANKS.key()),
              ACCEPT_NEW);
      case ARBEIDSPLASSEN ->
          List.of(
              required("providerId", LINE),
              KEY,
              choice("server", "test", "live"),
              required("postalCode", LINE).shown());
      case TEAMTAILOR -> List.of(KEY, ACCEPT_NEW, TELL, STAGES);
      case ASHBY -> List.of(KEY, ACCEPT_NEW, TELL, STAGES, of("rejection", LINE));
      case SMARTRECRUITERS ->
          List.of(
              KEY,
              required("industry", LINE).shown(),
              required("function", LINE).shown(),
              required("experience", LINE).shown(),
              ACCEPT_NEW,
              TELL,
              STAGES);
      case GREENHOUSE ->
          List.of(
              required("clientId", LINE),
              KEY,
              required("user", LINE),
              BOARD_TOKEN,
              BOARD_KEY,
              ACCEPT_NEW);
      case LEVER ->
          List.of(
              KEY,
              choice("region", "us", "eu"),
              ACCEPT_NEW,
              TELL,
              STAGES,
              of("rejection", LINE),
              of("performAs", LINE));
      case PERSONIO -> List.of(required("clientId", LINE), KEY, ACCEPT_NEW);
      case WORKABLE -> List.of(required("subdomain", LINE), KEY, ACCEPT_NEW);
    };
  }

  private static BoardOption of(String key, Form form) {
    return new BoardOption(key, form, false, List.of(), "", List.of(), false);
  }

  private static BoardOption required(String key, Form form) {
    return new BoardOption(key, form, true, List.of(), "", List.of(), false);
  }

  private static BoardOption choice(String key, String... choices) {
    return new BoardOption(key, Form.CHOICE, false, List.of(choices), "", List.of(), false);
  }

  private BoardOption like(String expression) {
    return new BoardOption(key, form, required, choices, expression, when, isPublic);
  }

  private BoardOption when(String other, String... values) {
    return new BoardOption(
        key,
        form,
        required,
        choices,
        like,
        Stream.concat(when.stream(), Stream.of(new When(other, List.of(values)))).toList(),
        isPublic);
  }

  // A mailbox in a folder signs in nowhere, unless it sends mails.
  private BoardOption whenSignedIn() {
    return when("intake", "imap").when(THANKS.key());
  }

  private BoardOption shown() {
    return new BoardOption(key, form, required, choices, like, when, true);
  }
}
