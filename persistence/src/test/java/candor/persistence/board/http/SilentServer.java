package candor.persistence.board.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// A server that takes every call and answers none until it is told to.
public final class SilentServer implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore calls = new Semaphore(0);
  private final CountDownLatch answering = new CountDownLatch(1);
  private final HttpServer server;

  public SilentServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /// Waits until so many more calls are here.
  public void await(int more) throws InterruptedException {
    assertTrue(calls.tryAcquire(more, 30, TimeUnit.SECONDS), "nobody calls");
  }

  /// Answers all, from now on at once.
  public void answer() {
    answering.countDown();
  }

  @Override
  public void close() {
    answer();
    server.stop(0);
    threads.close();
  }

  private void take(HttpExchange call) throws IOException {
    calls.release();
    try (call) {
      answering.await();
      call.sendResponseHeaders(200, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
