package candor.persistence.board.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/// An SFTP server with a login, at which things can go wrong.
final class SftpPeer implements AutoCloseable, SftpEventListener {
  static final String USER = "anna";
  static final String PASSWORD = "very secret";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair key = newKey();
  private Optional<PublicKey> known = Optional.empty();
  private Optional<Trouble> trouble = Optional.empty();
  private int changesBefore;
  private final AtomicInteger logins = new AtomicInteger();

  SftpPeer(Path root) {
    var sftp = new SftpSubsystemFactory();
    var _ = sftp.addSftpEventListener(this);
    server.setHost("127.0.0.1");
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator(
        (user, password, _) -> {
          logins.incrementAndGet();
          return user.equals(USER) && password.equals(PASSWORD);
        });
    server.setPublickeyAuthenticator(
        (_, offered, _) -> known.filter(one -> KeyUtils.compareKeys(one, offered)).isPresent());
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    server.setSubsystemFactories(List.of(sftp));
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getPort();
  }

  /// The fingerprint of its key, as the server's own library says it.
  String fingerprint() {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
  }

  /// How many passwords were tried.
  int logins() {
    return logins.get();
  }

  /// Lets whoever has the other half of this key log in.
  void knows(PublicKey one) {
    known = Optional.of(one);
  }

  /// Lets something go wrong once.
  ///
  /// @param after so many changes that go well
  synchronized void trouble(Trouble what, int after) {
    trouble = Optional.of(what);
    changesBefore = after;
  }

  /// Whether what was to go wrong did.
  synchronized boolean isOver() {
    return trouble.isEmpty();
  }

  static KeyPair newKey() {
    try {
      var keys = KeyPairGenerator.getInstance("EC");
      keys.initialize(new ECGenParameterSpec("secp256r1"));
      return keys.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void writing(
      ServerSession session,
      String remoteHandle,
      FileHandle localHandle,
      long offset,
      byte[] data,
      int dataOffset,
      int dataLen)
      throws IOException {
    before(session, () -> Files.write(localHandle.getFile(), Arrays.copyOf(data, dataLen / 2)));
  }

  @Override
  public void written(
      ServerSession session,
      String remoteHandle,
      FileHandle localHandle,
      long offset,
      byte[] data,
      int dataOffset,
      int dataLen,
      Throwable thrown)
      throws IOException {
    after(session);
  }

  @Override
  public void moving(ServerSession session, Path srcPath, Path dstPath, Collection<CopyOption> opts)
      throws IOException {
    before(session, () -> {});
  }

  @Override
  public void moved(
      ServerSession session,
      Path srcPath,
      Path dstPath,
      Collection<CopyOption> opts,
      Throwable thrown)
      throws IOException {
    after(session);
  }

  @Override
  public void removing(ServerSession session, Path path, boolean isDirectory) throws IOException {
    before(session, () -> {});
  }

  @Override
  public void removed(ServerSession session, Path path, boolean isDirectory, Throwable thrown)
      throws IOException {
    after(session);
  }

  @Override
  public void creating(ServerSession session, Path path, Map<String, ?> attrs) throws IOException {
    before(session, () -> {});
  }

  @Override
  public void created(ServerSession session, Path path, Map<String, ?> attrs, Throwable thrown)
      throws IOException {
    after(session);
  }

  private synchronized void before(ServerSession session, Half half) throws IOException {
    if (trouble.isEmpty() || changesBefore > 0) {
      return;
    }
    switch (trouble.get()) {
      case CUT_BEFORE -> cut(session);
      case CUT_HALFWAY -> {
        half.take();
        cut(session);
      }
      case CUT_AFTER -> {}
      case FULL -> fail(new FileSystemException("", "", "No space left on device"));
      case FAILS -> fail(new IOException("It fails."));
    }
  }

  private synchronized void after(ServerSession session) throws IOException {
    if (trouble.isPresent() && changesBefore-- == 0) {
      cut(session);
    }
  }

  private void cut(ServerSession session) throws IOException {
    trouble = Optional.empty();
    var _ = session.close(true);
    throw new IOException("cut");
  }

  private void fail(IOException e) throws IOException {
    trouble = Optional.empty();
    throw e;
  }

  private interface Half {
    void take() throws IOException;
  }
}
