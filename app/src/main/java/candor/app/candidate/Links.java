package candor.app.candidate;

import candor.model.candidate.Contact;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Turns contacts into links for the user's own programs. Addresses are often a stranger's words,
/// so only mail, telephone and web links come out, whatever was typed.
final class Links {
  private Links() {}

  static Optional<URI> to(Contact contact) {
    try {
      return switch (contact.sort()) {
        case EMAIL ->
            contact.address().contains("@")
                ? Optional.of(new URI("mailto", contact.address(), null))
                : Optional.empty();
        case PHONE ->
            contact.matching().isEmpty()
                ? Optional.empty()
                : Optional.of(new URI("tel", plus(contact) + contact.matching(), null));
        case LINK -> web(contact.address());
      };
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String plus(Contact contact) {
    return contact.address().strip().startsWith("+") ? "+" : "";
  }

  private static Optional<URI> web(String address) throws URISyntaxException {
    var lower = address.toLowerCase(Locale.ROOT);
    // A name before a colon is another sort of link, unless a port follows.
    if (!lower.matches("https?://.*") && lower.matches("[a-z][a-z0-9+.-]*:(?![0-9]).*")) {
      return Optional.empty();
    }
    var whole =
        lower.startsWith("http://") || lower.startsWith("https://")
            ? address
            : "https://" + address;
    var link = new URI(whole);
    return link.getHost() == null ? Optional.empty() : Optional.of(link);
  }
}
