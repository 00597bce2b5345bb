package io.github.xportka.sandbox;

import io.github.xportka.api.MessageSigning;
import io.github.xportka.client.MessageVerificationException;
import io.github.xportka.client.MessageVerifier;
import io.github.xportka.client.XportMessage;
import io.github.xportka.client.XportMessageException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpServerRequestHandler.ResponseTrigger;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Callback for tests: verifies the pushes of a sandbox and keeps the messages in the order of their
 * arrival.
 *
 * <pre>{@code
 * try (MessageInbox inbox = MessageInbox.open(sandbox)) {
 *   client.kaOrders().payOrder(request);
 *   assertThat(inbox.next().type()).isEqualTo("ORDER_PAY_SUCCESS");
 * }
 * }</pre>
 */
public final class MessageInbox implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Only a busy machine can delay the response, and a repeated push would be half an hour late. */
  private static final Duration RESPONSE_TIME = Duration.ofMinutes(1);

  private static final int MAX_MESSAGES = 1000;
  private static final int MAX_BYTES = 1024 * 1024;

  private final LinkedBlockingQueue<XportMessage> messages =
      new LinkedBlockingQueue<>(MAX_MESSAGES);
  private final LimitedBody.Limits limits =
      new LimitedBody.Limits(MAX_BYTES, new Semaphore(16 * MAX_BYTES));
  private final MessageVerifier verifier;
  private final HttpListener listener;

  private MessageInbox(MessageVerifier verifier) {
    this.verifier = verifier;
    this.listener = HttpListener.start(0, this::receive);
  }

  /**
   * Opens an inbox and makes it the callback of a sandbox until the next reset.
   *
   * @param sandbox the sandbox
   * @return the open inbox
   */
  public static MessageInbox open(XportSandbox sandbox) {
    MessageInbox inbox = new MessageInbox(MessageVerifier.of(() -> List.of(sandbox.credentials())));
    sandbox.callback(URI.create(inbox.listener.baseUrl()), RESPONSE_TIME);
    return inbox;
  }

  private void receive(ClassicHttpRequest request, ResponseTrigger trigger, HttpContext context)
      throws HttpException, IOException {
    try (LimitedBody body = new LimitedBody(limits)) {
      body.read(request.getEntity());
      Header signature = request.getFirstHeader(MessageSigning.HEADER);
      trigger.submitResponse(new BasicClassicHttpResponse(accept(body.bytes(), signature)));
    }
  }

  /** Returns the HTTP status. */
  private int accept(byte[] body, @Nullable Header signature) {
    try {
      XportMessage message = verifier.verify(body, signature == null ? null : signature.getValue());
      return messages.offer(message) ? 200 : 503;
    } catch (MessageVerificationException | XportMessageException e) {
      return 401;
    }
  }

  /**
   * Waits up to 10 seconds for the next verified message.
   *
   * @return the message
   * @throws IllegalStateException if no message arrives in time, or if the thread is interrupted
   */
  public XportMessage next() {
    return next(PATIENCE);
  }

  /**
   * Waits for the next verified message.
   *
   * @param timeout the longest time to wait
   * @return the message
   * @throws IllegalStateException if no message arrives in time, or if the thread is interrupted
   */
  public XportMessage next(Duration timeout) {
    Arguments.require("timeout", timeout);
    try {
      XportMessage message =
          messages.poll(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
      if (message != null) {
        return message;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The wait for a message was interrupted.", e);
    }
    throw new IllegalStateException(
        "No message has arrived within %s. Check that the call before changes the state of an order."
            .formatted(timeout));
  }

  /**
   * Takes the next verified message without waiting. If {@link XportSandbox#awaitPushes} has
   * returned true, an empty result means that no further message was pushed.
   *
   * @return the message, or empty if no message is there
   */
  public Optional<XportMessage> poll() {
    return Optional.ofNullable(messages.poll());
  }

  /** Stops the server. */
  @Override
  public void close() {
    listener.close();
  }
}
