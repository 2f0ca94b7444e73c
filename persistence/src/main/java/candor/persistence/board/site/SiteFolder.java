package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.PostingId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The folder of a career site. Others may keep files in it: only those that a list of its own, or
/// a posting's reference in their name, says are ours are ever written or removed.
final class SiteFolder {
  static final String PAGE = "index.html";
  static final String INDEX = "index.html";
  static final String STYLE = "site.css";
  static final String SITEMAP = "sitemap.xml";
  static final String FEED = "feed.xml";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String OURS = "candor-site.json";
  private static final Set<String> LISTS = Set.of(INDEX, STYLE, SITEMAP, FEED);
  private static final int MARK = 12;
  private static final Pattern NAME = Pattern.compile(".*-([0-9a-f]{%d})".formatted(MARK));

  private final Path folder;

  /// The names of pages by the marks in them; listing a large folder for each page would be slow.
  private Optional<SortedMap<String, String>> listed = Optional.empty();

  SiteFolder(Path folder) {
    this.folder = folder;
  }

  /// Makes sure that the site may be written here, before anything is.
  ///
  /// @throws BoardException `UNREACHABLE` when the place of the folder is not there, as when a
  ///   stick is not plugged in; `NOT_WRITABLE` when it holds another's site or can't be written
  void claim() {
    requirePlace();
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
      }
      var ours = ours();
      for (var name : LISTS) {
        if (!ours.contains(name) && Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
          throw new BoardException(
              Reason.NOT_WRITABLE,
              "%s was not written by Candor. Choose an empty folder for the career site."
                  .formatted(folder.resolve(name)));
        }
      }
      if (!ours.containsAll(LISTS)) {
        var list = JSON.createObjectNode();
        LISTS.stream().sorted().forEach(list.putArray("files")::add);
        SafeFile.write(folder.resolve(OURS), bytes(JSON.writeValueAsString(list) + "\n"));
      }
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /// The folder name of a posting's page: that which it has, or a new one after its title.
  String name(PostingId reference, String title) {
    return find(reference).orElseGet(() -> Slug.of(title) + "-" + mark(reference));
  }

  /// The bytes of a page; empty when there is none.
  Optional<byte[]> page(String name) {
    try {
      return SafeFile.read(folder.resolve(name, PAGE));
    } catch (IOException e) {
      throw new BoardException(Reason.UNREADABLE, words(e), e);
    }
  }

  /// The name of a posting's page; empty when there was none at the last listing.
  ///
  /// @throws BoardException `UNREACHABLE` when the place of the folder is not there
  Optional<String> find(PostingId reference) {
    requirePlace();
    return Optional.ofNullable(listed().get(mark(reference)));
  }

  /// Lists the folder anew: the names of all pages.
  Collection<String> list() {
    listed = Optional.empty();
    return List.copyOf(listed().values());
  }

  void writePage(String name, byte[] bytes) {
    try {
      var page = folder.resolve(name);
      if (!Files.isDirectory(page, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectory(page);
      }
      SafeFile.write(page.resolve(PAGE), bytes);
      listed().put(name.substring(name.length() - MARK), name);
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /// Removes a page; what others put beside it stays.
  void removePage(String name) {
    try {
      listed().remove(name.substring(name.length() - MARK));
      var page = folder.resolve(name);
      SafeFile.sweep(page);
      Files.deleteIfExists(page.resolve(PAGE));
      Files.deleteIfExists(page);
    } catch (DirectoryNotEmptyException _) {
      return;
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  void writeList(String name, String text) {
    try {
      SafeFile.write(folder.resolve(name), bytes(text));
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /// Removes what a broken-off write left.
  void sweep() {
    try {
      SafeFile.sweep(folder);
      for (var name : listed().values()) {
        SafeFile.sweep(folder.resolve(name));
      }
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private void requirePlace() {
    var place = folder.toAbsolutePath().getParent();
    if (place != null && !Files.exists(place)) {
      throw new BoardException(Reason.UNREACHABLE, "%s is not there.".formatted(place));
    }
  }

  private SortedMap<String, String> listed() {
    if (listed.isEmpty()) {
      listed = Optional.of(names());
    }
    return listed.orElseThrow();
  }

  private SortedMap<String, String> names() {
    var names = new TreeMap<String, String>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (var found = Files.newDirectoryStream(folder)) {
      for (var page : found) {
        var name = NAME.matcher(page.getFileName().toString());
        if (name.matches() && Files.isDirectory(page, LinkOption.NOFOLLOW_LINKS)) {
          names.put(name.group(1), name.group());
        }
      }
      return names;
    } catch (IOException | DirectoryIteratorException e) {
      throw new BoardException(Reason.UNREADABLE, words(e), e);
    }
  }

  private Set<String> ours() throws IOException {
    var list = SafeFile.read(folder.resolve(OURS));
    if (list.isEmpty()) {
      return Set.of();
    }
    try {
      var names = new ArrayList<String>();
      JSON.readTree(list.get()).path("files").forEach(name -> names.add(name.asString()));
      return new TreeSet<>(names);
    } catch (JacksonException _) {
      return Set.of();
    }
  }

  private BoardException notWritable(IOException e) {
    return new BoardException(
        Reason.NOT_WRITABLE, "%s can't be written: %s".formatted(folder, words(e)), e);
  }

  private static String words(Exception e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static String mark(PostingId reference) {
    return reference.value().toString().replace("-", "").substring(0, MARK);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
