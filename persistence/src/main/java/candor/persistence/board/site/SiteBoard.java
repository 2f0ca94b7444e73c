package candor.persistence.board.site;

import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A career site in a folder: a page for each open job, with the data that Google for Jobs reads, a
/// list of them, a sitemap and a feed.
///
/// The folder is the truth: what is shown is read from the pages each time, and nothing is
/// remembered elsewhere. Takes no applications: they reach the user by mail or at another address.
public final class SiteBoard implements Board {
  private static final Comparator<SitePage> NEWEST_FIRST =
      Comparator.comparing((SitePage page) -> page.content().openedAt())
          .reversed()
          .thenComparing(page -> page.content().title())
          .thenComparing(SitePage::name);

  private final SiteFolder folder;
  private final String company;
  private final PageText text;
  private final Feeds feeds;
  private final InstantSource clock;

  /// @throws BoardException `NOT_WRITABLE` when the account's address is no path
  public SiteBoard(BoardAccount account, InstantSource clock) {
    var path = path(account.address());
    var words = new Words();
    var addresses = new Addresses(path, account.url(), account.applyTo());
    this.folder = new SiteFolder(path);
    this.company = account.company();
    this.text = new PageText(addresses, words);
    this.feeds = new Feeds(addresses, words);
    this.clock = clock;
  }

  @Override
  public void publish(PostingId reference, PostingContent content) {
    folder.claim();
    var name = folder.name(reference, content.title());
    var before = folder.page(name).flatMap(bytes -> PageFile.read(name, bytes));
    var changedAt =
        before
            .filter(page -> page.content().equals(content))
            .map(SitePage::changedAt)
            .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
    write(new SitePage(name, reference, content, changedAt));
  }

  @Override
  public void close(PostingId reference) {
    folder.claim();
    folder.find(reference).ifPresent(folder::removePage);
  }

  /// Writes the lists anew where they differ, and the pages that say the same in another way since
  /// the site's address or this program changed. Pages that somebody else changed are left.
  @Override
  public void settle() {
    folder.claim();
    var names = folder.list();
    folder.sweep();
    var pages = new ArrayList<SitePage>();
    for (var name : names) {
      folder.page(name).ifPresent(bytes -> settle(name, bytes, pages));
    }
    pages.sort(NEWEST_FIRST);
    folder.writeList(SiteFolder.STYLE, style());
    folder.writeList(SiteFolder.INDEX, text.index(company, pages));
    folder.writeList(SiteFolder.SITEMAP, feeds.sitemap(pages));
    folder.writeList(SiteFolder.FEED, feeds.indeed(company, pages));
  }

  @Override
  public Optional<PostingContent> look(PostingId reference) {
    return folder
        .find(reference)
        .flatMap(name -> folder.page(name).map(bytes -> shown(name, reference, bytes)));
  }

  @Override
  public IncomingPage applications(String cursor) {
    return new IncomingPage(List.of(), cursor);
  }

  private void settle(String name, byte[] bytes, List<SitePage> pages) {
    PageFile.read(name, bytes)
        .ifPresent(
            page -> {
              pages.add(page);
              if (PageFile.isUntouched(bytes)) {
                write(page);
              }
            });
  }

  private void write(SitePage page) {
    folder.writePage(page.name(), PageFile.write(page, text));
  }

  private static PostingContent shown(String name, PostingId reference, byte[] bytes) {
    return PageFile.read(name, bytes)
        .filter(page -> page.reference().equals(reference) && PageFile.isUntouched(bytes))
        .map(SitePage::content)
        .orElseThrow(
            () ->
                new BoardException(
                    Reason.UNREADABLE,
                    "%s/%s was changed by somebody else.".formatted(name, SiteFolder.PAGE)));
  }

  private static Path path(String address) {
    try {
      return Path.of(address);
    } catch (InvalidPathException e) {
      throw new BoardException(Reason.NOT_WRITABLE, "no folder: " + address, e);
    }
  }

  private static String style() {
    try (var css = SiteBoard.class.getResourceAsStream(SiteFolder.STYLE)) {
      return new String(
          Objects.requireNonNull(css, SiteFolder.STYLE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
