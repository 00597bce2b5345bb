package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.api.MessageSigning;
import io.github.xportka.model.PushedMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Pushes signed messages to the callback URL, one after the other. It repeats a failed push like
 * the platform, on a clock that can run faster.
 */
final class MessagePusher implements AutoCloseable {
  static final int MAX_PUSHES = 1000;

  /** Factor that repeats a push after a millisecond. */
  static final int MAX_ACCELERATION = 1_800_000;

  private static final Duration RETRY_DELAY = Duration.ofMinutes(30);
  private static final int MAX_ATTEMPTS = 6;

  /** Time that the platform waits for a response. */
  static final Duration RESPONSE_TIME = Duration.ofSeconds(1);

  private record Callback(URI url, Duration responseTime) {}

  private final Supplier<SandboxCredentials> credentials;
  private final @Nullable URI configuredCallback;
  private final Duration retryDelay;
  private final ScheduledThreadPoolExecutor executor;
  private final Deque<Push> pushes = new ArrayDeque<>();
  private final List<Push> held = new ArrayList<>();
  private @Nullable Callback callback;

  MessagePusher(
      Supplier<SandboxCredentials> credentials, @Nullable URI callback, int acceleration) {
    this.credentials = credentials;
    this.configuredCallback = callback;
    resetCallback();
    this.retryDelay = RETRY_DELAY.dividedBy(acceleration);
    this.executor =
        new ScheduledThreadPoolExecutor(1, new DefaultThreadFactory("xport-sandbox-push", true));
    executor.setRemoveOnCancelPolicy(true);
  }

  /**
   * Returns a callback URL that messages can be pushed to.
   *
   * @throws IllegalArgumentException if the URL does not name an HTTP server, or names a user
   */
  static URI requireHttp(URI url) {
    Arguments.require("url", url);
    if (url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "The callback URL contains a user name or a password. Remove the part before the @.");
    }
    if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
      throw new IllegalArgumentException(
          "The callback URL " + url + " is invalid. Use a URL that begins with http or https.");
    }
    return url;
  }

  private void resetCallback() {
    URI url = configuredCallback;
    callback = url == null ? null : new Callback(url, RESPONSE_TIME);
  }

  /** Sets the URL that messages are pushed to, and the longest time until its response. */
  synchronized void setCallback(URI url, Duration responseTime) {
    callback = new Callback(url, responseTime);
  }

  /** Pushes messages. A failure of the call can repeat them or hold them back. */
  synchronized void push(List<PushedMessage> messages, InjectedFailure failure) {
    int copies = failure.kind() == InjectedFailure.Kind.DUPLICATE_PUSHES ? 2 : 1;
    List<Push> added =
        Collections.nCopies(copies, messages).stream()
            .flatMap(List::stream)
            .map(Push::new)
            .toList();
    added.forEach(this::record);
    if (failure.kind() == InjectedFailure.Kind.REORDERED_PUSHES) {
      held.addAll(added);
    } else if (!added.isEmpty()) {
      added.forEach(this::schedule);
      held.forEach(this::schedule);
      held.clear();
    }
  }

  private void record(Push push) {
    pushes.addLast(push);
    if (pushes.size() > MAX_PUSHES) {
      pushes.removeFirst();
    }
  }

  private void schedule(Push push) {
    Callback target = callback;
    if (target == null) {
      push.end(Push.State.NO_CALLBACK);
    } else if (executor.isShutdown() || executor.getQueue().size() >= MAX_PUSHES) {
      push.end(Push.State.FAILED);
    } else {
      executor.execute(() -> attempt(push, target));
    }
  }

  private void attempt(Push push, Callback target) {
    if (push.attempt(send(push.message(), target), MAX_ATTEMPTS) == Push.State.WAITING) {
      Future<?> unused =
          executor.schedule(
              () -> attempt(push, target), retryDelay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Sends a message once. Returns the status, or 0 without a response in time. */
  private int send(PushedMessage message, Callback target) {
    byte[] body = SandboxResponse.write(message);
    HttpRequest request =
        HttpRequest.newBuilder(target.url())
            .header("Content-Type", "application/json")
            .header(MessageSigning.HEADER, sign(body, credentials.get()))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    CompletableFuture<HttpResponse<Void>> response =
        Http.CLIENT.sendAsync(request, BodyHandlers.discarding());
    try {
      return response.get(target.responseTime().toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (ExecutionException | TimeoutException e) {
      return 0;
    } finally {
      response.cancel(true);
    }
  }

  /** Delays the start of the HTTP client until the first push. */
  private static final class Http {
    static final HttpClient CLIENT =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Signs a body without the client's code, which tests of a receiver use to verify it. */
  static String sign(byte[] body, SandboxCredentials credentials) {
    byte[] hmac =
        ExpectedSignature.digest(
            "HMAC-SHA256",
            credentials.accessSecret().getBytes(UTF_8),
            credentials.accessKey().getBytes(UTF_8),
            body);
    return HexFormat.of().withUpperCase().formatHex(hmac);
  }

  synchronized List<Push> pushes() {
    return List.copyOf(pushes);
  }

  /** Waits until no attempt is pending. Returns false at the timeout or an interruption. */
  boolean await(Duration timeout) {
    CompletableFuture<?>[] ends =
        pushes().stream().map(Push::whenEnded).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends)
          .get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  synchronized void reset() {
    executor.getQueue().clear();
    pushes.forEach(push -> push.end(Push.State.FAILED));
    pushes.clear();
    held.clear();
    resetCallback();
  }

  @Override
  public void close() {
    reset();
    executor.shutdownNow();
  }
}
