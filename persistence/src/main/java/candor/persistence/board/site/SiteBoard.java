package candor.persistence.board.site;

import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardId;
import candor.model.posting.PostingContent;
import candor.model.posting.PostingId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A career site as static files: a page for each open job, with the data that Google for Jobs
/// reads, a list of them, a sitemap, an Atom feed, and feeds in the shapes that boards pull.
///
/// The files are the truth: what is shown is read from the pages each time they are looked at, and
/// nothing is remembered elsewhere. One object serves one exchange: it lists the place once. Takes
/// no applications: they reach the user by mail or at another address.
public final class SiteBoard implements Board {
  private static final Comparator<PageIndex.Line> NEWEST_FIRST =
      Comparator.comparing((PageIndex.Line line) -> line.page().content().openedAt())
          .reversed()
          .thenComparing(line -> line.page().content().title())
          .thenComparing(line -> line.page().name());

  private final SiteFiles files;
  private final SiteFolder folder;
  private final Addresses addresses;
  private final PageText text;
  private final SiteLists lists;
  private final InstantSource clock;

  /// What this exchange wrote and need not read again to list it.
  private final Map<String, PageIndex.Line> written = new HashMap<>();

  /// A site in a folder of this computer, in Candor's own look.
  ///
  /// @throws BoardException `NOT_WRITABLE` when the account's address is no path
  public SiteBoard(BoardAccount account, InstantSource clock) {
    this(
        account.id(),
        new LocalFiles(account.address()),
        new SiteProfile(account.company(), account.url(), account.applyTo()),
        clock);
  }

  /// A site wherever its files lie.
  ///
  /// @param files closed when the board is left
  public SiteBoard(BoardId id, SiteFiles files, SiteProfile profile, InstantSource clock) {
    var words = new Words();
    this.addresses = new Addresses(files.address(), profile.url(), profile.applyTo());
    this.files = files;
    this.folder = new SiteFolder(files, id.value().toString());
    this.text = new PageText(addresses, words, profile);
    this.lists = new SiteLists(profile, addresses, words, text);
    this.clock = clock;
  }

  @Override
  public void publish(Ref posting, PostingContent content) {
    var reference = posting.id();
    folder.claim();
    var name = folder.name(reference, content.title());
    var before = folder.page(name, folder.holds(name)).flatMap(bytes -> PageFile.read(name, bytes));
    var changedAt =
        before
            .filter(page -> page.content().equals(content))
            .map(SitePage::changedAt)
            .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
    var page = new SitePage(name, reference, content, changedAt);
    var made = PageFile.write(page, text);
    written.remove(name);
    folder.writePage(name, made.bytes());
    written.put(name, new PageIndex.Line(page, made.checksum()));
  }

  @Override
  public void close(Ref posting) {
    folder.claim();
    folder
        .find(posting.id())
        .ifPresent(
            name -> {
              written.remove(name);
              folder.removePage(name);
            });
  }

  /// Writes the lists anew where they differ, and the pages that say the same in another way since
  /// the site's address or this program changed. Pages that somebody else changed are left.
  @Override
  public void settle() {
    folder.claim();
    var names = folder.sweep();
    var before = folder.index();
    var now = new ArrayList<PageIndex.Line>();
    for (var name : names) {
      settle(name, Optional.ofNullable(before.get(name))).ifPresent(now::add);
    }
    now.sort(NEWEST_FIRST);
    lists.of(now.stream().map(PageIndex.Line::page).toList()).forEach(folder::writeList);
    folder.settle(now);
  }

  /// Where the folder is the site's own by now; it is not made anew for that.
  @Override
  public void refresh() {
    if (folder.isClaimed()) {
      settle();
    }
  }

  @Override
  public Optional<Shown> look(Ref posting) {
    return folder
        .find(posting.id())
        .flatMap(
            name ->
                folder
                    .look(name)
                    .map(bytes -> shown(name, posting.id(), bytes))
                    .map(content -> new Shown(content, name, addresses.link(name))));
  }

  @Override
  public IncomingPage applications(String cursor) {
    return new IncomingPage(List.of(), cursor);
  }

  /// Lists the folder, at its server too, since there are no applications to ask for. A folder that
  /// is not there yet is made by publishing.
  @Override
  public String test() {
    folder.test();
    return "";
  }

  @Override
  public String remark() {
    return folder.remark();
  }

  /// Ends the connection to the place of the files.
  @Override
  public void leave() {
    files.close();
  }

  private Optional<PageIndex.Line> settle(String name, Optional<PageIndex.Line> before) {
    var mine = written.get(name);
    if (mine != null) {
      return Optional.of(mine);
    }
    if (before.isPresent() && isAsItWouldBe(before.get())) {
      return before;
    }
    return folder
        .page(name, true)
        .flatMap(bytes -> PageFile.read(name, bytes).map(page -> settle(page, bytes)));
  }

  private PageIndex.Line settle(SitePage page, byte[] bytes) {
    var wanted =
        PageFile.isUntouched(bytes)
            ? PageFile.write(page, text)
            : new PageFile.Made(bytes, PageFile.checksum(bytes));
    folder.writePage(page.name(), wanted.bytes());
    return new PageIndex.Line(page, wanted.checksum());
  }

  private boolean isAsItWouldBe(PageIndex.Line line) {
    return PageFile.write(line.page(), text).checksum().equals(line.checksum());
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
}
