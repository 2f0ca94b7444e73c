package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingId;
import candor.persistence.board.run.Calls;
import candor.persistence.board.site.SiteFiles.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The folder of a career site during one exchange. Others may keep files in it: only those that a
/// list of its own, or a posting's reference in their name, says are ours are ever written or
/// removed.
///
/// Each step may be a journey around the world: the folder is listed, and a page read, once unless
/// somebody asks to look.
final class SiteFolder {
  static final String PAGE = "index.html";

  private static final int MARK = 12;
  private static final Pattern NAME = Pattern.compile(".*-([0-9a-f]{%d})".formatted(MARK));

  private final SiteFiles files;
  private final String site;
  private final Map<String, Optional<byte[]>> read = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private Optional<Listing> listed = Optional.empty();
  private Optional<Claim> claimed = Optional.empty();
  private boolean isSettled;
  private boolean isIndexed;
  private boolean isMissed;
  private boolean isMade;

  /// @param site names it among all sites
  SiteFolder(SiteFiles files, String site) {
    this.files = files;
    this.site = site;
  }

  /// Makes sure that the site may be written here, before anything is.
  ///
  /// @throws BoardException `UNREACHABLE` when the place of the folder is not there, as when a
  ///   stick is not plugged in; `NOT_WRITABLE` when it holds another site, or what is not Candor's,
  ///   or can't be written
  void claim() {
    if (claimed.isPresent()) {
      return;
    }
    var there = files.list("");
    if (there.isEmpty()) {
      files.makeFolder("");
      isMade = true;
    }
    var listing = Listing.of(there.orElse(List.of()));
    var claim = claim(listing);
    listed = Optional.of(listing);
    isSettled = !claim.settled().isEmpty();
    if (claim.site().isEmpty() || !claim.files().containsAll(Claim.LISTS)) {
      unsettle();
    }
    claimed = Optional.of(claim);
  }

  /// What is to be known of the folder where it was not there; empty where it was. Who removed it
  /// removed pages that nobody closed.
  String remark() {
    if (isMade) {
      return "Its folder was not there and was made anew, with what was to be sent.";
    }
    return isMissed ? "Its folder is not there." : "";
  }

  /// Whether the site was written here before. Nothing is written.
  boolean isClaimed() {
    return Claim.read(files.read(Claim.FILE)).site().equals(site);
  }

  /// Looks whether the site may be written here, and writes nothing.
  ///
  /// @throws BoardException as `claim` does, as far as that is seen without writing
  void test() {
    var there = files.list("");
    if (there.isPresent()) {
      var _ = claim(Listing.of(there.get()));
    } else if (!files.canBeMade()) {
      throw new BoardException(
          Reason.NOT_WRITABLE, "%s is no folder and can't be made.".formatted(files.address()));
    }
  }

  private Claim claim(Listing listing) {
    var claim =
        listing.others().contains(Claim.FILE) ? Claim.read(files.read(Claim.FILE)) : Claim.NONE;
    for (var name : Claim.LISTS) {
      if (!claim.files().contains(name) && listing.others().contains(name)) {
        throw new BoardException(
            Reason.NOT_WRITABLE,
            "%s%s was not written by Candor. Choose an empty folder for the career site."
                .formatted(files.address(), name));
      }
    }
    if (!claim.site().isEmpty() && !claim.site().equals(site)) {
      throw new BoardException(
          Reason.NOT_WRITABLE,
          "%s holds another career site of Candor. Choose a folder for each site, or empty this one."
              .formatted(files.address()));
    }
    return claim;
  }

  /// The folder name of a posting's page: that which it has, or a new one after its title.
  String name(PostingId reference, String title) {
    return find(reference).orElseGet(() -> Slug.of(title) + "-" + mark(reference));
  }

  /// The name of a posting's page; empty when there was none at the last listing.
  ///
  /// @throws BoardException `UNREACHABLE` when the place of the folder is not there
  Optional<String> find(PostingId reference) {
    return Optional.ofNullable(listing().pages().get(mark(reference)));
  }

  /// The bytes of a page as they are now; empty when there is none.
  Optional<byte[]> look(String name) {
    var bytes = files.read(page(name));
    read.put(name, bytes);
    return bytes;
  }

  /// The bytes of a page as this exchange read or wrote them; empty when there is none.
  Optional<byte[]> page(String name, boolean mayBeThere) {
    var known = read.get(name);
    if (known != null) {
      return known;
    }
    return mayBeThere ? look(name) : Optional.empty();
  }

  /// Whether a page's folder was there at the last listing.
  boolean holds(String name) {
    return name.equals(listing().pages().get(mark(name)));
  }

  /// Lists the folder anew, removes what broken-off writes left, and gives the names of all pages.
  Collection<String> sweep() {
    listed = Optional.empty();
    listing().strays().forEach(files::remove);
    return List.copyOf(listing().pages().values());
  }

  /// Writes a page unless it holds these bytes.
  void writePage(String name, byte[] bytes) {
    var known = page(name, holds(name));
    if (known.isPresent() && Arrays.equals(known.get(), bytes)) {
      return;
    }
    touch(name);
    if (!holds(name)) {
      files.makeFolder(name);
    }
    WholeFile.write(files, page(name), bytes);
    read.put(name, Optional.of(bytes));
    listing().pages().put(mark(name), name);
  }

  /// Removes a page; what others put beside it stays.
  void removePage(String name) {
    touch(name);
    var calls = new Calls();
    calls.run(() -> files.remove(page(name)));
    calls.run(() -> files.removeFolder(name));
    read.put(name, Optional.empty());
    listing().pages().values().remove(name);
  }

  /// Writes one of the lists unless it holds this text.
  ///
  /// @throws BoardException `UNREADABLE` when the place gives something else than what it took
  void writeList(String name, String text) {
    var bytes = PageFile.bytes(text);
    if (listing().others().contains(name) && WholeFile.holds(files, name, bytes)) {
      return;
    }
    WholeFile.write(files, name, bytes);
    if (!WholeFile.holds(files, name, bytes)) {
      throw new BoardException(
          Reason.UNREADABLE, "%s%s is not what was written.".formatted(files.address(), name));
    }
  }

  /// The pages by their names as they were when everything was last brought up to date; none when
  /// something was begun before this exchange and not ended. Pages that this exchange touched are
  /// left out.
  Map<String, PageIndex.Line> index() {
    var lines = new HashMap<>(lastIndex());
    lines.keySet().removeAll(touched);
    return lines;
  }

  /// Notes that everything is up to date.
  void settle(List<PageIndex.Line> pages) {
    var index = PageFile.bytes(PageIndex.write(pages));
    var checksum = PageFile.checksum(index);
    if (isSettled && isIndexed && checksum.equals(claimed.orElseThrow().settled())) {
      return;
    }
    WholeFile.write(files, PageIndex.FILE, index);
    var claim = Claim.settled(site, checksum);
    WholeFile.write(files, Claim.FILE, PageFile.bytes(claim.text()));
    claimed = Optional.of(claim);
    isSettled = true;
    isIndexed = true;
    touched.clear();
  }

  private Map<String, PageIndex.Line> lastIndex() {
    var settled = claimed.map(Claim::settled).orElse("");
    if (settled.isEmpty()) {
      return Map.of();
    }
    var index =
        files
            .read(PageIndex.FILE)
            .filter(bytes -> PageFile.checksum(bytes).equals(settled))
            .map(PageIndex::read);
    isIndexed = index.isPresent();
    return index.orElse(Map.of());
  }

  // Before a page is changed the index is no longer to be believed: when this exchange breaks off,
  // the next one reads every page.
  private void touch(String name) {
    touched.add(name);
    read.remove(name);
    if (isSettled) {
      unsettle();
    }
  }

  private void unsettle() {
    WholeFile.write(files, Claim.FILE, PageFile.bytes(Claim.settled(site, "").text()));
    isSettled = false;
  }

  private Listing listing() {
    if (listed.isEmpty()) {
      var there = files.list("");
      isMissed = there.isEmpty();
      listed = Optional.of(Listing.of(there.orElse(List.of())));
    }
    return listed.orElseThrow();
  }

  private static String page(String name) {
    return name + "/" + PAGE;
  }

  private static String mark(String name) {
    return name.substring(name.length() - MARK);
  }

  private static String mark(PostingId reference) {
    return reference.value().toString().replace("-", "").substring(0, MARK);
  }

  /// The folder's files.
  ///
  /// @param pages the names of pages' folders by the marks in them
  /// @param strays what broken-off writes left
  /// @param others the names of everything else
  private record Listing(SortedMap<String, String> pages, List<String> strays, Set<String> others) {
    static Listing of(List<Entry> entries) {
      var listing = new Listing(new TreeMap<>(), new ArrayList<>(), new HashSet<>());
      for (var entry : entries) {
        var name = NAME.matcher(entry.name());
        if (entry.isFolder() && name.matches()) {
          listing.pages.put(name.group(1), name.group());
        } else if (!entry.isFolder() && WholeFile.isAside(entry.name())) {
          listing.strays.add(entry.name());
        } else {
          listing.others.add(entry.name());
        }
      }
      return listing;
    }
  }
}
