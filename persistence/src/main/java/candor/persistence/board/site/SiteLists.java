package candor.persistence.board.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Everything that a site derives from all of its pages: the list for people, and what machines
/// read. All are full: what is missing in one is closed. The same pages give the same bytes.
final class SiteLists {
  private final SiteProfile profile;
  private final Addresses addresses;
  private final Words words;
  private final PageText text;

  SiteLists(SiteProfile profile, Addresses addresses, Words words, PageText text) {
    this.profile = profile;
    this.addresses = addresses;
    this.words = words;
    this.text = text;
  }

  /// The lists by the names of their files, in the order in which they are to be written: machines
  /// follow addresses, so these come before.
  ///
  /// @param pages the newest first
  SequencedMap<String, String> of(List<SitePage> pages) {
    var company = profile.company();
    var lists = new LinkedHashMap<String, String>();
    lists.put(Claim.STYLE, SiteStyle.of(profile.accent()));
    lists.put(Claim.INDEX, text.index(company, pages));
    lists.put(Claim.SITEMAP, sitemap(pages));
    lists.put(Claim.ATOM, new AtomFeed(addresses, words).of(company, pages));
    lists.put(Claim.INDEED, new IndeedFeed(addresses, words).of(company, pages));
    lists.put(Claim.CAREERJET, new CareerjetFeed(addresses, words).of(pages));
    lists.put(Claim.JOOBLE, new JoobleFeed(addresses, words).of(pages));
    lists.put(Claim.JOBCLOUD, new JobCloudFeed(addresses).of(pages));
    return lists;
  }

  /// When any of these pages last changed; the epoch when there is none.
  static Instant changedAt(List<SitePage> pages) {
    return pages.stream()
        .map(SitePage::changedAt)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  // sitemaps.org 0.9
  private String sitemap(List<SitePage> pages) {
    var xml = new Elements();
    xml.open("urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
    xml.open("url");
    xml.plain("loc", addresses.site());
    xml.close("url");
    for (var page : pages) {
      xml.open("url");
      xml.plain("loc", addresses.page(page));
      xml.plain("lastmod", page.changedAt().toString());
      xml.close("url");
    }
    xml.close("urlset");
    return xml.text();
  }
}
