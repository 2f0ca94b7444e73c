package candor.persistence.board.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// The first bytes of a body; what comes after them is not waited for.
final class FirstBytes implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> kept = BodySubscribers.ofByteArray();
  private final int most;
  private int seen;
  private boolean ended;
  private Flow.@Nullable Subscription subscription;

  FirstBytes(int most) {
    this.most = most;
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
}
