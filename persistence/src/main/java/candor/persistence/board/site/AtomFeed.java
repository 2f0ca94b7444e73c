package candor.persistence.board.site;

import java.util.List;

/// The jobs as an Atom feed (RFC 4287), for people who follow them in a reader.
final class AtomFeed {
  private final Addresses addresses;
  private final Words words;

  AtomFeed(Addresses addresses, Words words) {
    this.addresses = addresses;
    this.words = words;
  }

  String of(String company, List<SitePage> pages) {
    var site = addresses.site();
    var xml = new Elements();
    xml.open(
        "feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%s\""
            .formatted(Words.LANGUAGE.toLanguageTag()));
    xml.plain("id", site);
    xml.plain("title", words.of("site.title", company));
    xml.plain("updated", SiteLists.changedAt(pages).toString());
    xml.open("author");
    xml.plain("name", company);
    xml.close("author");
    xml.empty(link("self", "application/atom+xml", site + Claim.ATOM));
    xml.empty(link("alternate", "text/html", site));
    pages.forEach(page -> add(xml, page));
    xml.close("feed");
    return xml.text();
  }

  private void add(Elements xml, SitePage page) {
    var content = page.content();
    xml.open("entry");
    xml.plain("id", "urn:uuid:" + page.reference().value());
    xml.plain("title", content.title());
    xml.plain("updated", page.changedAt().toString());
    xml.plain("published", content.openedAt().toString());
    xml.empty(link("alternate", "text/html", addresses.page(page)));
    xml.plain("summary", words.summary(content));
    xml.plain("content type=\"html\"", page.html());
    xml.close("entry");
  }

  private static String link(String relation, String type, String address) {
    return "link rel=\"%s\" type=\"%s\" href=\"%s\""
        .formatted(relation, type, Markup.escape(address));
  }
}
