package candor.model.candidate;

import candor.model.store.Kind;
import candor.model.store.Row;
import candor.model.store.Text;
import java.util.Locale;

/// One way to reach a candidate.
///
/// @param address as typed
/// @param matching the address as it is compared: e-mail and link in lower case, a link without its
///   scheme and final slash, a phone number as its digits
public record Contact(
    ContactId id,
    CandidateId candidate,
    ContactKind sort,
    String address,
    String matching,
    long revision)
    implements Row<Contact> {
  /// The kind of these rows.
  public static final Kind<Contact> KIND = new Kind<>("contact", Contact.class);

  public Contact {
    address = Text.storable(address);
    matching = Text.storable(matching);
  }

  /// A new contact.
  public static Contact of(ContactId id, CandidateId candidate, ContactKind sort, String address) {
    var line = Text.line(address);
    return new Contact(id, candidate, sort, line, matching(sort, line), 0);
  }

  /// An address as it is compared.
  public static String matching(ContactKind sort, String address) {
    var line = Text.line(address).toLowerCase(Locale.ROOT);
    return switch (sort) {
      case EMAIL -> line;
      case PHONE -> line.replaceAll("[^0-9]", "");
      case LINK -> line.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/+$", "");
    };
  }
}
