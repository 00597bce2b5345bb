package io.github.xportka.client.transport;

import feign.Request;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Body subscriber that ends the body after a limit. The watcher can cancel it. */
final class LimitedBody extends WatchedExchange implements HttpResponse.BodySubscriber<byte[]> {
  private final int maxBytes;
  private final List<ByteBuffer> received = new ArrayList<>(2);
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private volatile long size;
  private volatile Flow.@Nullable Subscription subscription;

  LimitedBody(int maxBytes, Deadline deadline, Request.Options options) {
    super(deadline, options);
    this.maxBytes = maxBytes;
  }

  @Override
  long progress() {
    return subscription == null ? NOT_WAITING : size;
  }

  @Override
  void abort() {
    whole.completeExceptionally(timeoutOr(new InterruptedIOException("interrupted")));
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
    if (whole.isDone()) {
      return;
    }
    long total = size;
    for (ByteBuffer buffer : buffers) {
      total += buffer.remaining();
    }
    size = total;
    received.addAll(buffers);
    if (size > maxBytes) {
      onComplete();
      cancelSubscription();
    }
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    byte[] bytes = new byte[(int) size];
    int position = 0;
    for (ByteBuffer buffer : received) {
      int length = buffer.remaining();
      buffer.get(bytes, position, length);
      position += length;
    }
    whole.complete(bytes);
  }
}
