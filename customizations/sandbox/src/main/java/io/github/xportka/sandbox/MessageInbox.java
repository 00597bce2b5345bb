package io.github.xportka.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.xportka.api.MessageSigning;
import io.github.xportka.client.MessageVerificationException;
import io.github.xportka.client.MessageVerifier;
import io.github.xportka.client.XportMessage;
import io.github.xportka.client.XportMessageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

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
  private static final int MAX_BYTES = 1024 * 1024;
  private static final int MAX_MESSAGES = 1000;

  private final LinkedBlockingQueue<XportMessage> messages =
      new LinkedBlockingQueue<>(MAX_MESSAGES);
  private final MessageVerifier verifier;
  private final HttpServer server;

  private MessageInbox(MessageVerifier verifier, HttpServer server) {
    this.verifier = verifier;
    this.server = server;
  }

  /**
   * Opens an inbox and makes it the callback of a sandbox until the next reset.
   *
   * @param sandbox the sandbox
   * @return the open inbox
   */
  public static MessageInbox open(XportSandbox sandbox) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      MessageInbox inbox =
          new MessageInbox(MessageVerifier.of(() -> List.of(sandbox.credentials())), server);
      server.createContext("/", inbox::receive);
      server.start();
      sandbox.callback(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
      return inbox;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BYTES);
      String authorization = exchange.getRequestHeaders().getFirst(MessageSigning.HEADER);
      exchange.sendResponseHeaders(accept(body, authorization), -1);
    }
  }

  /** Returns the HTTP status. */
  private int accept(byte[] body, String authorization) {
    try {
      return messages.offer(verifier.verify(body, authorization)) ? 200 : 503;
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
    server.stop(0);
  }
}
