package io.github.xportka.client.transport;

import java.io.ByteArrayOutputStream;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Body subscriber that ends the body after a limit, and fails at the deadline. */
final class LimitedBody implements HttpResponse.BodySubscriber<byte[]>, DeadlineWatcher.Watched {
  private final int maxBytes;
  private final Deadline deadline;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private volatile Flow.@Nullable Subscription subscription;

  LimitedBody(int maxBytes, Deadline deadline) {
    this.maxBytes = maxBytes;
    this.deadline = deadline;
  }

  @Override
  public Deadline deadline() {
    return deadline;
  }

  @Override
  public void cancel() {
    whole.completeExceptionally(new SocketTimeoutException("the deadline of the call has passed"));
    cancelSubscription();
  }

  private void cancelSubscription() {
    Flow.Subscription started = subscription;
    if (started != null) {
      started.cancel();
    }
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription started) {
    subscription = started;
    if (whole.isDone()) { // cancelled before the headers arrived
      started.cancel();
    } else {
      started.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      bytes.writeBytes(part);
    }
    if (bytes.size() > maxBytes) {
      whole.complete(bytes.toByteArray());
      cancelSubscription();
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }
}
