package candor.model.posting;

import candor.model.store.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a user says about a board.
///
/// @param name what the user calls it; never empty once stored
/// @param address where it is: a folder for a career site, the web address of a WordPress site, the
///   mail address of a mailbox; empty for boards that have one address for everybody
/// @param company the name that postings show as the employer
/// @param url the address under which the public sees a career site, ending in a slash; empty when
///   it has none yet
/// @param applyTo where candidates of a career site apply: an e-mail address or a web address;
///   empty when it is not said
/// @param options what else its sort asks for, by key; never a secret
public record BoardSettings(
    String name,
    String address,
    String company,
    String url,
    String applyTo,
    Map<String, String> options) {
  private static final String MAIL = "[^\\s@<>\"?&]+@[^\\s@<>\"?&]+";

  public BoardSettings {
    name = Text.line(name);
    address = Text.storable(address).strip();
    company = Text.line(company);
    url = Text.line(url);
    url = url.isEmpty() || url.endsWith("/") ? url : url + "/";
    applyTo = Text.line(applyTo);
    options = said(options);
  }

  /// Settings without public addresses and options.
  public static BoardSettings of(String name, String address, String company) {
    return new BoardSettings(name, address, company, "", "", Map.of());
  }

  /// The same of another address.
  public BoardSettings at(String other) {
    return new BoardSettings(name, other, company, url, applyTo, options);
  }

  /// The same where people apply elsewhere.
  public BoardSettings applyingTo(String other) {
    return new BoardSettings(name, address, company, url, other, options);
  }

  /// Whether a board is dealt with by these as by others: what the user calls it is nothing to it.
  boolean areAs(BoardSettings others) {
    return new BoardSettings(others.name, address, company, url, applyTo, options).equals(others);
  }

  /// What was said of an option; empty when nothing was.
  public String option(String key) {
    return options.getOrDefault(key, "");
  }

  /// What was chosen of an option; its first when nothing was said.
  public String chosen(BoardOption option) {
    var chosen = option(option.key());
    return option.choices().contains(chosen) || option.choices().isEmpty()
        ? chosen
        : option.choices().getFirst();
  }

  /// Whether the public sees postings with these as it does with others: with the same at another
  /// place it sees nothing yet. Without the company, which each posting says.
  boolean showAs(BoardSettings others, BoardSort sort) {
    return (sort != BoardSort.CAREER_SITE || arePlacedAs(others))
        && url.equals(others.url)
        && applyTo.equals(others.applyTo)
        && sort.options().stream()
            .filter(BoardOption::isPublic)
            .allMatch(option -> option(option.key()).equals(others.option(option.key())));
  }

  /// Whether the board is to be told how far people are.
  public boolean tells() {
    return !option(BoardOption.TELL.key()).isEmpty();
  }

  /// Whether who applies is to be thanked by mail.
  public boolean thanks() {
    return !option(BoardOption.THANKS.key()).isEmpty();
  }

  /// Whether a mailbox has its messages in files of this computer.
  public boolean isReadOfFolder() {
    return option("intake").equals("folder");
  }

  /// Whether a career site's files are put into a folder of this computer.
  public boolean isDeliveredToFolder() {
    return !Set.of("sftp", "webdav").contains(option("delivery"));
  }

  /// Whether files are put into the same place by these as by others, as that is said.
  public boolean arePlacedAs(BoardSettings others) {
    return address.equals(others.address)
        && isDeliveredToFolder() == others.isDeliveredToFolder()
        && (isDeliveredToFolder()
            || (option("delivery").equals(others.option("delivery"))
                && option("host").equalsIgnoreCase(others.option("host"))));
  }

  /// What a stage here is called there: as the user said, else the same.
  public String calledThere(String stage) {
    return Arrays.stream(option(BoardOption.STAGES.key()).split(";"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase(stage))
        .map(pair -> pair[1].strip())
        .filter(there -> !there.isEmpty())
        .findFirst()
        .orElse(stage);
  }

  /// The folder of this computer in which a mailbox has its messages, where they are in files: what
  /// is said of it, else the address where that is none for mail; empty when neither says one.
  public String mailFolder() {
    var said = option("folder");
    return said.isEmpty() && !hasMailAddress() ? address : said;
  }

  private boolean hasMailAddress() {
    return address.matches(MAIL);
  }

  boolean isSoundFor(BoardSort sort) {
    return !name.isEmpty()
        && hasAddressFor(sort)
        && sort.options().stream().allMatch(this::isSound)
        && (url.isEmpty() || isWeb(url))
        && (applyTo.isEmpty() || isWeb(applyTo) || applyTo.matches(MAIL));
  }

  private boolean isSound(BoardOption option) {
    var said = option(option.key());
    return option.form() == BoardOption.Form.SECRET
        ? said.isEmpty()
        : option.takes(said) && !(option.required() && said.isEmpty());
  }

  private boolean hasAddressFor(BoardSort sort) {
    return switch (sort) {
      case CAREER_SITE ->
          switch (option("delivery")) {
            case "sftp" -> !address.isEmpty() && !option("host").isEmpty();
            case "webdav" -> isPrivate(address);
            default -> !address.isEmpty();
          };
      case WORDPRESS -> isPrivate(address);
      case MAILBOX -> {
        // Mails that are sent come from it.
        var needsMail = !isReadOfFolder() || thanks();
        yield !(needsMail && !hasMailAddress()) && !(isReadOfFolder() && mailFolder().isEmpty());
      }
      default -> true;
    };
  }

  /// Options in the order of their keys, so that they are always written alike; what says nothing
  /// is left out.
  static Map<String, String> said(Map<String, String> options) {
    var said = new TreeMap<String, String>();
    options.forEach(
        (key, value) -> {
          var line = Text.line(value);
          if (!line.isEmpty()) {
            said.put(Text.line(key), line);
          }
        });
    return Collections.unmodifiableMap(said);
  }

  // A password goes there.
  private static boolean isPrivate(String address) {
    return isWeb(address)
        && (address.startsWith("https:")
            || address.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])([:/].*)?"));
  }

  private static boolean isWeb(String address) {
    return Text.webAddress(address).isPresent();
  }
}
