package candor.persistence.board.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where the site's pages are seen, and where to apply.
final class Addresses {
  private final String place;
  private final String url;
  private final String applyTo;

  /// @param place the absolute address of the site's folder, ending in a slash
  /// @param url the site's public address, ending in a slash; empty when it has none
  /// @param applyTo an e-mail address, a web address, or empty
  Addresses(String place, String url, String applyTo) {
    this.place = place;
    this.url = url;
    this.applyTo = applyTo;
  }

  /// Whether the public can see the site.
  boolean isPublic() {
    return !url.isEmpty();
  }

  /// The site's absolute address: that of the folder while there is no public one.
  String site() {
    return isPublic() ? url : place;
  }

  /// A page's absolute address.
  String page(SitePage page) {
    return isPublic() ? url + page.name() + "/" : site() + relative(page);
  }

  /// Where the public sees a page; empty while the site has no public address.
  String link(String name) {
    return isPublic() ? url + name + "/" : "";
  }

  /// A page's address within the site; opens in a browser from the folder alone, too.
  static String relative(SitePage page) {
    return page.name() + "/" + SiteFolder.PAGE;
  }

  /// The e-mail address to apply to; empty when there is none.
  String applyMail() {
    return isMail() ? applyTo : "";
  }

  /// The web address to apply at; empty when there is none.
  String applyPage() {
    return isMail() ? "" : applyTo;
  }

  /// What the button to apply opens; empty when nothing is said.
  ///
  /// @param subject of a mail
  String apply(String subject) {
    return isMail() ? "mailto:" + applyTo + "?subject=" + encoded(subject) : applyTo;
  }

  private boolean isMail() {
    return !applyTo.isEmpty() && !applyTo.matches("https?://.*");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
