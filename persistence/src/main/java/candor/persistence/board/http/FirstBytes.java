package candor.persistence.board.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// The first bytes of a body; what comes after them is not waited for. They are put together as
/// they come, in one array of the size that the answer says, so that a body is in memory once: the
/// subscriber that Java has for this keeps the parts until it has put them together, twice as much.
final class FirstBytes implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> kept;
  private final int most;
  private int seen;
  private boolean ended;
  private Flow.@Nullable Subscription subscription;

  /// @param headers where the answer says how long it is, or not
  FirstBytes(int most, HttpHeaders headers) {
    this.most = most;
    this.kept = BodySubscribers.fromSubscriber(new Together(most, headers), Together::whole);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return kept.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription from) {
    subscription = from;
    kept.onSubscribe(from);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (ended) {
      return;
    }
    for (var buffer : buffers) {
      buffer.limit(buffer.position() + Math.min(buffer.remaining(), most - seen));
      seen += buffer.remaining();
    }
    kept.onNext(buffers);
    if (seen == most) {
      ended = true;
      kept.onComplete();
      if (subscription != null) {
        subscription.cancel();
      }
    }
  }

  @Override
  public void onError(Throwable why) {
    if (!ended) {
      ended = true;
      kept.onError(why);
    }
  }

  @Override
  public void onComplete() {
    if (!ended) {
      ended = true;
      kept.onComplete();
    }
  }

  private static final class Together implements Flow.Subscriber<List<ByteBuffer>> {
    private static final int LEAST = 8 * 1024;
    private final int most;
    private final int said;
    private byte[] bytes = new byte[0];
    private int size;

    Together(int most, HttpHeaders headers) {
      this.most = most;
      this.said =
          headers
              .firstValue("Content-Length")
              .filter(length -> length.matches("\\d{1,18}"))
              .map(length -> (int) Math.min(most, Long.parseLong(length)))
              .orElse(0);
    }

    byte[] whole() {
      return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    @Override
    public void onSubscribe(Flow.Subscription from) {
      from.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (var buffer : buffers) {
        var more = buffer.remaining();
        makeRoom(size + more);
        buffer.get(bytes, size, more);
        size += more;
      }
    }

    @Override
    public void onError(Throwable why) {}

    @Override
    public void onComplete() {}

    private void makeRoom(int needed) {
      if (needed > bytes.length) {
        var room = Math.max(Math.max(said, LEAST), 2 * bytes.length);
        bytes = Arrays.copyOf(bytes, Math.max(needed, Math.min(most, room)));
      }
    }
  }
}
