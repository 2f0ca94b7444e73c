package candor.persistence.board.mailbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// A connection to a server that breaks once so many bytes came from there.
final class ShortLine implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private volatile boolean cut;

  ShortLine(int server, int bytes) throws IOException {
    Thread.startVirtualThread(
        () -> {
          try (var client = door.accept();
              var target = new Socket(InetAddress.getLoopbackAddress(), server)) {
            Thread.startVirtualThread(() -> pass(client, target, Integer.MAX_VALUE));
            pass(target, client, bytes);
            cut = true;
          } catch (IOException _) {
            // The test ended it.
          }
        });
  }

  int port() {
    return door.getLocalPort();
  }

  boolean isCut() {
    return cut;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private static void pass(Socket from, Socket to, int bytes) {
    var rest = bytes;
    try {
      var buffer = new byte[4096];
      for (var read = 0;
          rest > 0 && read >= 0;
          read = from.getInputStream().read(buffer, 0, Math.min(rest, buffer.length))) {
        to.getOutputStream().write(buffer, 0, read);
        rest -= read;
      }
    } catch (IOException _) {
      // One of them hung up.
    }
  }
}
