package candor.persistence.board.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A body as it comes in parts.
class FirstBytesTest {
  private static final int MOST = 50_000;
  private static final byte[] SENT = new byte[40_001];

  static {
    for (var i = 0; i < SENT.length; i++) {
      SENT[i] = (byte) i;
    }
  }

  private boolean cancelled;

  @ParameterizedTest
  @ValueSource(
      strings = {"", "40001", "3", "49999", "99999999999999999", "-1", "999999999999999999999"})
  void itIsWholeWhateverTheAnswerSaysOfItsLength(String length) {
    var body = begun(length);
    for (var from = 0; from < SENT.length; from += 7_000) {
      send(body, Arrays.copyOfRange(SENT, from, Math.min(SENT.length, from + 7_000)));
    }
    body.onComplete();
    assertArrayEquals(SENT, body.getBody().toCompletableFuture().join());
    assertFalse(cancelled);
  }

  @Test
  void whatComesAfterTheMostIsNotWaitedFor() {
    var body = begun("80002");
    send(body, SENT);
    send(body, SENT);
    assertTrue(cancelled);
    // What was on its way changes nothing.
    send(body, SENT);
    body.onComplete();
    var whole = Arrays.copyOf(SENT, MOST);
    System.arraycopy(SENT, 0, whole, SENT.length, MOST - SENT.length);
    assertArrayEquals(whole, body.getBody().toCompletableFuture().join());
  }

  @Test
  void anEmptyOneIsEmptyWhateverItsLengthIsSaidToBe() {
    var body = begun("40001");
    body.onComplete();
    assertArrayEquals(new byte[0], body.getBody().toCompletableFuture().join());
  }

  @Test
  void oneThatBreaksOffIsNone() {
    var body = begun("40001");
    send(body, new byte[] {1, 2, 3});
    body.onError(new IOException("torn"));
    body.onComplete();
    assertThrows(CompletionException.class, () -> body.getBody().toCompletableFuture().join());
  }

  private FirstBytes begun(String length) {
    var said = length.isEmpty() ? List.<String>of() : List.of(length);
    var body = new FirstBytes(MOST, HttpHeaders.of(Map.of("content-length", said), (_, _) -> true));
    body.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long many) {}

          @Override
          public void cancel() {
            cancelled = true;
          }
        });
    return body;
  }

  // In two buffers.
  private static void send(FirstBytes body, byte[] bytes) {
    var half = bytes.length / 2;
    body.onNext(
        List.of(
            ByteBuffer.wrap(bytes, 0, half), ByteBuffer.wrap(bytes, half, bytes.length - half)));
  }
}
