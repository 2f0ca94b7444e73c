package candor.persistence;

import candor.model.job.Job;
import candor.model.job.JobId;
import candor.model.job.JobStatus;
import candor.model.posting.Board;
import candor.model.posting.BoardAccount;
import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import candor.model.posting.BoardOption;
import candor.model.posting.BoardSecrets;
import candor.model.posting.BoardSettings;
import candor.model.posting.BoardSort;
import candor.model.posting.Posting;
import candor.model.posting.PostingContent;
import candor.model.posting.PublishJob;
import candor.model.store.Snapshot;
import candor.model.store.Store;
import candor.persistence.board.site.LocalFiles;
import candor.persistence.board.site.SftpFiles;
import candor.persistence.board.site.SftpLogin;
import candor.persistence.board.site.SftpServer;
import candor.persistence.board.site.SiteBoard;
import candor.persistence.board.site.SiteFiles;
import candor.persistence.board.site.SiteProfile;
import candor.persistence.board.site.WebDavFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a career site lies and how it looks, as its account says.
final class Sites {
  private static final int SSH = 22;

  private Sites() {}

  /// Its files.
  ///
  /// @param workspace a folder of this computer that is not said in full is meant from there
  /// @throws BoardException `NOT_WRITABLE` when what is said is no place
  static SiteFiles files(BoardAccount account, BoardSecrets secrets, Path workspace) {
    var said = account.settings();
    var password = secrets.find(account.id(), BoardOption.PASSWORD).orElse("");
    return switch (said.option("delivery")) {
      case "sftp" ->
          new SftpFiles(
              server(said.option("host"), said.option("fingerprint"), said.address()),
              new SftpLogin(said.option("user"), password, file(said.option("keyFile"))));
      case "webdav" -> new WebDavFiles(said.address(), said.option("user"), password);
      default -> new LocalFiles(path(said.address(), workspace));
    };
  }

  /// How it looks.
  static SiteProfile profile(BoardAccount account) {
    var said = account.settings();
    return new SiteProfile(
        said.company(),
        said.url(),
        said.applyTo(),
        said.option(BoardOption.ACCENT.key()),
        said.option(BoardOption.LOGO.key()),
        said.option("about"));
  }

  /// Writes a whole site into a folder, without the jobs that are wanted on other career sites
  /// only.
  ///
  /// @return the jobs that are left out, since something is missing of them
  static List<Job> write(Store store, BoardAccount account, Path into, InstantSource clock) {
    var left = new ArrayList<Job>();
    var site =
        new SiteBoard(account.id(), new LocalFiles(into.toString()), profile(account), clock);
    var elsewhere = store.read(s -> elsewhere(s, account));
    for (var job : store.read(s -> s.all(Job.KIND))) {
      var posting = Board.Ref.of(Posting.of(job.id(), account.id()));
      var isWhole = store.read(s -> PublishJob.missing(s, job, account)).isEmpty();
      var isMeant = job.status() == JobStatus.OPEN && !elsewhere.contains(job.id());
      if (isMeant && isWhole) {
        site.publish(posting, PostingContent.of(job, account.company()));
      } else {
        site.close(posting);
        if (isMeant) {
          left.add(job);
        }
      }
    }
    site.settle();
    site.leave();
    return left;
  }

  /// The other career site whose folder of this computer is the one that is said.
  ///
  /// @param workspace as above
  static Optional<BoardAccount> inOneFolder(
      BoardSettings said, List<BoardAccount> others, Path workspace) {
    var folder = inFolder(said, workspace);
    return others.stream()
        .filter(other -> other.sort() == BoardSort.CAREER_SITE)
        .filter(other -> folder.isPresent())
        .filter(other -> inFolder(other.settings(), workspace).equals(folder))
        .findFirst();
  }

  // As the disk calls it, as far as it is there.
  private static Optional<Path> inFolder(BoardSettings said, Path workspace) {
    if (!said.isDeliveredToFolder()) {
      return Optional.empty();
    }
    try {
      var whole = workspace.toAbsolutePath().resolve(said.address()).normalize();
      var there = whole;
      while (there != null && !Files.exists(there)) {
        there = there.getParent();
      }
      return Optional.of(
          there == null ? whole : there.toRealPath().resolve(there.relativize(whole)));
    } catch (InvalidPathException | IOException _) {
      return Optional.empty();
    }
  }

  private static Set<JobId> elsewhere(Snapshot s, BoardAccount account) {
    var wanted =
        s.all(BoardAccount.KIND).stream()
            .filter(board -> board.sort() == BoardSort.CAREER_SITE)
            .collect(
                Collectors.toMap(
                    BoardAccount::id,
                    board ->
                        s.of(Posting.KIND, board.id()).stream()
                            .filter(posting -> posting.wanted() != null)
                            .map(Posting::job)
                            .collect(Collectors.toSet())));
    var here = wanted.getOrDefault(account.id(), Set.of());
    return wanted.values().stream()
        .flatMap(Set::stream)
        .filter(job -> !here.contains(job))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static SftpServer server(String host, String fingerprint, String folder) {
    var colon = host.lastIndexOf(':');
    var hasPort = colon > 0 && host.substring(colon + 1).matches("\\d{1,5}");
    return hasPort
        ? new SftpServer(
            host.substring(0, colon),
            Integer.parseInt(host.substring(colon + 1)),
            fingerprint,
            folder)
        : new SftpServer(host, SSH, fingerprint, folder);
  }

  private static @Nullable Path file(String said) {
    try {
      return said.isEmpty() ? null : Path.of(said);
    } catch (InvalidPathException e) {
      throw new BoardException(Reason.NOT_ALLOWED, "no file: " + said, e);
    }
  }

  private static String path(String said, Path workspace) {
    try {
      return workspace.toAbsolutePath().resolve(said).toString();
    } catch (InvalidPathException _) {
      return said;
    }
  }
}
