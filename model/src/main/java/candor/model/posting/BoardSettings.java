package candor.model.posting;

import candor.model.store.Text;
import java.net.URI;
import java.net.URISyntaxException;

/// What a user says about a board.
///
/// @param name what the user calls it; never empty once stored
/// @param address where it is: a folder for a career site; empty for the practice board
/// @param company the name that postings show as the employer
/// @param url the address under which the public sees a career site, ending in a slash; empty when
///   it has none yet
/// @param applyTo where candidates of a career site apply: an e-mail address or a web address;
///   empty when it is not said
public record BoardSettings(
    String name, String address, String company, String url, String applyTo) {
  public BoardSettings {
    name = Text.line(name);
    address = Text.storable(address).strip();
    company = Text.line(company);
    url = Text.line(url);
    url = url.isEmpty() || url.endsWith("/") ? url : url + "/";
    applyTo = Text.line(applyTo);
  }

  /// Settings without public addresses.
  public static BoardSettings of(String name, String address, String company) {
    return new BoardSettings(name, address, company, "", "");
  }

  boolean isSoundFor(BoardSort sort) {
    return !name.isEmpty()
        && (sort == BoardSort.PRACTICE || !address.isEmpty())
        && (url.isEmpty() || isWeb(url))
        && (applyTo.isEmpty()
            || isWeb(applyTo)
            || applyTo.matches("[^\\s@<>\"?&]+@[^\\s@<>\"?&]+"));
  }

  private static boolean isWeb(String address) {
    try {
      return address.matches("https?://.+") && new URI(address).getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
