package candor.persistence.board.site;

import candor.model.posting.BoardException;
import candor.model.posting.BoardException.Reason;
import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A site on a server that speaks SFTP (version 3, as OpenSSH and all web hosts do).
///
/// Connects at the first call and again after a connection was lost. The server is believed only
/// with the key whose fingerprint was given. What is put there is as durable as the server makes
/// it. Not closed, it holds a connection.
public final class SftpFiles implements SiteFiles {
  private static final String RENAME = "posix-rename@openssh.com";

  private final SftpServer server;
  private final SftpLogin login;
  private Optional<SftpSession> session = Optional.empty();

  /// Does not connect yet.
  public SftpFiles(SftpServer server, SftpLogin login) {
    this.server = server;
    this.login = login;
  }

  /// The fingerprint of the key that a server shows, for somebody to compare with what the server's
  /// owner says; connects, and does not log in.
  ///
  /// @throws BoardException `UNREACHABLE`
  public static String fingerprint(String host, int port) {
    return SftpSession.fingerprint(host, port);
  }

  @Override
  public String address() {
    var folder = server.folder().startsWith("/") ? server.folder() : "/~/" + server.folder();
    var port = server.port() == SftpSession.PORT ? "" : ":" + server.port();
    var address = "sftp://" + server.host() + port + folder;
    return address.endsWith("/") ? address : address + "/";
  }

  @Override
  public Optional<List<Entry>> list(String folder) {
    return asking(
        sftp -> {
          var entries = new ArrayList<Entry>();
          sftp.ls(
              path(folder),
              file -> {
                var name = file.getFilename();
                if (!name.equals(".") && !name.equals("..")) {
                  entries.add(new Entry(name, file.getAttrs().isDir()));
                }
                return ChannelSftp.LsEntrySelector.CONTINUE;
              });
          return entries;
        });
  }

  @Override
  public boolean canBeMade() {
    var path = path("");
    var slash = path.lastIndexOf('/');
    var above = slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    return asking(sftp -> sftp.stat(above).isDir()).orElse(false);
  }

  @Override
  public void makeFolder(String folder) {
    changing(
        sftp -> {
          try {
            sftp.mkdir(plain(folder));
          } catch (SftpException e) {
            if (!isFolder(sftp, path(folder))) {
              throw e;
            }
          }
        });
  }

  @Override
  public Optional<byte[]> read(String file) {
    return asking(
        sftp -> {
          try (var in = sftp.get(path(file))) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
              throw new BoardException(
                  Reason.UNREADABLE, "%s%s is too large.".formatted(address(), file));
            }
            return bytes;
          }
        });
  }

  @Override
  public void put(String file, byte[] bytes) {
    changing(sftp -> sftp.put(new ByteArrayInputStream(bytes), path(file)));
  }

  /// In one step with OpenSSH's extension, which most servers know. Without it the old file has to
  /// be removed first: after a cut between the two the file is missing until it is written again.
  @Override
  public void rename(String from, String to) {
    changing(
        sftp -> {
          if (sftp.getExtension(RENAME) == null) {
            removeIfThere(sftp, path(to));
          }
          sftp.rename(path(from), path(to));
        });
  }

  @Override
  public void remove(String file) {
    changing(sftp -> removeIfThere(sftp, path(file)));
  }

  @Override
  public void removeFolder(String folder) {
    if (list(folder).filter(List::isEmpty).isPresent()) {
      changing(sftp -> sftp.rmdir(path(folder)));
    }
  }

  @Override
  public void close() {
    session.ifPresent(SftpSession::close);
    session = Optional.empty();
  }

  private <T> Optional<T> asking(Question<T> question) {
    var sftp = connected();
    try {
      return Optional.of(question.ask(sftp));
    } catch (SftpException e) {
      if (e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE) {
        return Optional.empty();
      }
      throw failed(e, Reason.UNREACHABLE, Reason.UNREADABLE);
    } catch (IOException e) {
      throw failed(e, Reason.UNREACHABLE, Reason.UNREADABLE);
    }
  }

  private void changing(Change change) {
    var sftp = connected();
    try {
      change.make(sftp);
    } catch (SftpException e) {
      throw failed(e, Reason.IN_DOUBT, Reason.NOT_WRITABLE);
    }
  }

  private ChannelSftp connected() {
    if (session.filter(SftpSession::isOpen).isEmpty()) {
      close();
      session = Optional.of(SftpSession.open(server, login));
    }
    return session.orElseThrow().sftp();
  }

  /// @param lost the reason when the connection is gone
  /// @param said the reason when the server said no
  private BoardException failed(Exception e, Reason lost, Reason said) {
    var isThere = session.filter(SftpSession::isOpen).isPresent();
    if (isThere && e instanceof SftpException no && !(no.getCause() instanceof IOException)) {
      return new BoardException(said, "%s: %s".formatted(address(), no.getMessage()), e);
    }
    close();
    return new BoardException(lost, "The connection to %s broke off.".formatted(address()), e);
  }

  private static boolean isFolder(ChannelSftp sftp, String path) {
    try {
      return sftp.stat(path).isDir();
    } catch (SftpException _) {
      return false;
    }
  }

  private static void removeIfThere(ChannelSftp sftp, String path) throws SftpException {
    try {
      sftp.rm(path);
    } catch (SftpException e) {
      if (e.id != ChannelSftp.SSH_FX_NO_SUCH_FILE) {
        throw e;
      }
    }
  }

  // The library takes these signs for patterns, except where it makes a folder.
  private String path(String file) {
    return plain(file).replaceAll("([\\\\*?])", "\\\\$1");
  }

  private String plain(String file) {
    var folder = server.folder().replaceFirst("(?<=.)/+$", "");
    var base = folder.isEmpty() ? "." : folder;
    return file.isEmpty() ? base : base.endsWith("/") ? base + file : base + "/" + file;
  }

  private interface Question<T> {
    T ask(ChannelSftp sftp) throws SftpException, IOException;
  }

  private interface Change {
    void make(ChannelSftp sftp) throws SftpException;
  }
}
