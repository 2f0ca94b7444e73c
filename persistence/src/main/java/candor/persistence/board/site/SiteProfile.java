package candor.persistence.board.site;

import candor.model.posting.BoardOption;

/// Whose site it is and how it looks.
///
/// @param company its name, as the title of the site says it
/// @param url the site's public address; empty when it has none
/// @param applyTo an e-mail address, a web address, or empty
/// @param accent a colour as `#rrggbb`; empty, or anything else, for the site's own
/// @param logo the address of a picture, with https; empty, or anything else, for none
/// @param about a line or a few about the company, plain text; may be empty
public record SiteProfile(
    String company, String url, String applyTo, String accent, String logo, String about) {
  public SiteProfile {
    accent = BoardOption.ACCENT.takes(accent) ? accent : "";
    logo = BoardOption.LOGO.takes(logo) ? logo : "";
  }

  /// One that looks as Candor thinks best.
  public SiteProfile(String company, String url, String applyTo) {
    this(company, url, applyTo, "", "", "");
  }
}
