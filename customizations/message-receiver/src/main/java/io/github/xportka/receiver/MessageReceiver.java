package io.github.xportka.receiver;

import io.github.xportka.client.MessageVerifier;
import io.github.xportka.client.XportMessage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Durable receiver of pushed messages. It verifies a push, stores its message, and lets the server
 * respond. Afterwards it hands the message over to the application.
 *
 * <pre>{@code
 * MessageReceiver receiver =
 *     MessageReceiver.builder()
 *         .verifier(MessageVerifier.of(credentials))
 *         .store(MessageStore.sqlite(Path.of("messages.db")))
 *         .handler(message -> …)
 *         .start();
 * server.createContext("/xport-messages", MessageHttpHandler.of(receiver));
 * }</pre>
 *
 * <ul>
 *   <li>A message is acknowledged after it is on the disk. An accepted message is not lost.
 *   <li>A message that arrives again is acknowledged, and not handed over again.
 *   <li>A message is handed over once. After a crash, a message whose success was not stored yet is
 *       handed over again, with the same key.
 *   <li>A failed message is handed over again with growing delays, and then becomes a dead letter.
 *   <li>A push that cannot be stored in time is refused with 503, so that the platform repeats it.
 * </ul>
 *
 * <p>Thread-safe. Closing waits for the running handlers. The libraries {@code com.zaxxer.hikari}
 * and {@code com.github.kagkarlsson.scheduler} log their start and end with the level INFO.
 */
public final class MessageReceiver implements PushEndpoint, AutoCloseable {
  private static final int ROW_BYTES = 512;
  private static final int LONGEST_KEY = 200;

  private final PushValidator validator;
  private final RefusalLog refusals;
  private final MessageStore store;
  private final GroupCommitWriter writer;
  private final Dispatcher dispatcher;
  private final DispatchScheduler scheduler;
  private final Builder settings;
  private final Semaphore freeBytes;
  private final AtomicBoolean closed = new AtomicBoolean();

  private MessageReceiver(
      Builder builder, MessageVerifier verifier, MessageHandler handler, MessageStore store) {
    settings = builder;
    validator =
        new PushValidator(verifier, builder.clock, builder.replayWindow, builder.maxBodyBytes);
    refusals = new RefusalLog(builder.clock);
    this.store = store;
    freeBytes = new Semaphore(builder.queueBytes);
    writer = new GroupCommitWriter(store.database());
    HandOverSettings handOver = builder.handOver();
    dispatcher = new Dispatcher(store, writer, handler, handOver);
    scheduler = new DispatchScheduler(store, dispatcher, handOver);
    try {
      store.createTables();
      scheduler.start();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Creates a builder. {@code verifier}, {@code store} and {@code handler} are required.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Verifies and stores a push. Returns within the response timeout.
   *
   * @param request the request
   * @return the outcome, with the status of the response
   */
  @Override
  public PushOutcome receive(PushRequest request) {
    Arguments.require("request", request);
    try {
      if (settings.acknowledgeUnsigned && !request.isSigned()) {
        throw new PushRefusedException(
            PushOutcome.UNSIGNED_ACKNOWLEDGED,
            "Remove acknowledgeUnsigned() when the console has accepted the callback URL.");
      }
      return store(validator.validate(request), request.body());
    } catch (PushRefusedException e) {
      refusals.write(e);
      return e.outcome();
    } catch (RuntimeException e) { // some servers would close the connection without a log
      refusals.write(
          unavailable("The supplier of credentials or the function messageKey failed."), e);
      return PushOutcome.UNAVAILABLE;
    }
  }

  @Override
  public int maxBodyBytes() {
    return settings.maxBodyBytes;
  }

  private static PushRefusedException unavailable(String detail) {
    return new PushRefusedException(PushOutcome.UNAVAILABLE, detail);
  }

  private PushOutcome store(XportMessage message, byte[] body) throws PushRefusedException {
    if (closed.get()) {
      throw unavailable("The receiver is closed.");
    }
    String key = key(message, body);
    int size = body.length + ROW_BYTES;
    if (!freeBytes.tryAcquire(size)) {
      throw unavailable("Too many messages wait for the store.");
    }
    Instant now = settings.clock.instant();
    CompletableFuture<Boolean> stored =
        writer
            .submit(Write.insert(key, body, now, expiry(message, now)))
            .whenComplete((changed, error) -> freeBytes.release(size));
    try {
      boolean isNew = stored.get(settings.responseTimeout.toMillis(), TimeUnit.MILLISECONDS);
      if (!isNew) {
        return PushOutcome.DUPLICATE;
      }
      dispatcher.messageArrived();
      return PushOutcome.ACCEPTED;
    } catch (TimeoutException e) {
      throw unavailable("The store did not respond in time.");
    } catch (ExecutionException e) {
      throw unavailable("The store failed.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable("The thread was interrupted.");
    }
  }

  /** Repeated pushes have equal bytes, and two events differ at least in their time. */
  private String key(XportMessage message, byte[] body) throws PushRefusedException {
    return settings.messageKey == null
        ? sha256(body)
        : requireKey(settings.messageKey.apply(message));
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java platform does not support SHA-256.", e);
    }
  }

  private static String requireKey(@Nullable String key) throws PushRefusedException {
    if (key == null
        || key.isEmpty()
        || key.length() > LONGEST_KEY
        || !key.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw unavailable(
          "The function messageKey returned a key that is null, empty, longer than "
              + LONGEST_KEY
              + " characters, or not visible ASCII. Return another key.");
    }
    return key;
  }

  private Instant expiry(XportMessage message, Instant now) {
    Instant sent = message.pushed().timestamp();
    return (sent != null && sent.isAfter(now) ? sent : now).plus(settings.retention);
  }

  /**
   * Returns messages that the application could not process, in the order of their first arrival.
   * They stay in the store until {@link #replay} hands them over or {@link #discard} deletes them.
   *
   * @param limit the largest number of messages, at least 1; later messages are not returned
   * @return the messages
   * @throws IllegalArgumentException if the limit is not positive
   * @throws IllegalStateException if the store fails, or the receiver is closed
   */
  public List<DeadLetter> deadLetters(int limit) {
    Arguments.requirePositive("limit", limit);
    try {
      return store.dead(limit).stream().map(MessageReceiver::deadLetter).toList();
    } catch (SQLException e) {
      throw new IllegalStateException("The dead letters cannot be read: " + e, e);
    }
  }

  private static DeadLetter deadLetter(StoredMessage dead) {
    return new DeadLetter(
        dead.key(),
        XportMessage.readUnverified(dead.body()), // verified on arrival
        dead.attempts(),
        dead.receivedAt(),
        dead.lastError());
  }

  /**
   * Hands over a dead letter again, with all attempts of the schedule.
   *
   * @param key the key of the dead letter
   * @return whether a dead letter has the key
   * @throws IllegalStateException if the store fails, or the receiver is closed
   */
  public boolean replay(String key) {
    boolean found = change(Write.replay(Arguments.require("key", key), settings.clock.instant()));
    dispatcher.messageArrived();
    return found;
  }

  /**
   * Deletes a dead letter. Only its key is kept until the retention ends, so that the message is
   * recognized if it arrives again.
   *
   * @param key the key of the dead letter
   * @return whether a dead letter has the key
   * @throws IllegalStateException if the store fails, or the receiver is closed
   */
  public boolean discard(String key) {
    return change(Write.discard(Arguments.require("key", key)));
  }

  private boolean change(Write deadLetter) {
    try {
      return writer.submit(deadLetter).join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      throw new IllegalStateException("The dead letter cannot be changed: " + cause, cause);
    }
  }

  /**
   * Refuses further pushes, waits for the running handlers, and closes the store. A second call has
   * no effect.
   */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    scheduler.close();
    dispatcher.close();
    writer.close();
    store.close();
    refusals.close();
  }

  /** Builder of a receiver. */
  public static final class Builder {
    private @Nullable MessageVerifier verifier;
    private @Nullable MessageStore store;
    private @Nullable MessageHandler handler;
    private @Nullable Function<XportMessage, String> messageKey;
    private RetrySchedule retries = RetrySchedule.defaults();
    private Duration replayWindow = PushValidator.DEFAULT_REPLAY_WINDOW;
    private Duration retention = Duration.ofDays(7);
    private Duration responseTimeout = Duration.ofMillis(800);
    private Duration handlerTimeout = Duration.ofMinutes(1);
    private Duration pollInterval = Duration.ofMillis(200);
    private Duration takeOverAfter = Duration.ofSeconds(12);
    private int maxBodyBytes = PushValidator.DEFAULT_MAX_BODY_BYTES;
    private int queueBytes = 64 * 1024 * 1024;
    private int handlerThreads = 4;
    private boolean acknowledgeUnsigned;
    private Consumer<FailedAttempt> failureListener = failure -> {};
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /**
     * Sets the verifier of signatures.
     *
     * @param verifier the verifier
     * @return this builder
     */
    public Builder verifier(MessageVerifier verifier) {
      this.verifier = Arguments.require("verifier", verifier);
      return this;
    }

    /**
     * Sets the store. The receiver closes it, also if its start fails because of the store.
     *
     * @param store the store
     * @return this builder
     */
    public Builder store(MessageStore store) {
      this.store = Arguments.require("store", store);
      return this;
    }

    /**
     * Sets the part of the application that processes messages.
     *
     * @param handler the handler
     * @return this builder
     */
    public Builder handler(MessageHandler handler) {
      this.handler = Arguments.require("handler", handler);
      return this;
    }

    /**
     * Sets the function that recognizes a message that arrives again. Default: the SHA-256 of the
     * bytes, because repeated pushes are equal as far as known. If the platform changes a repeated
     * message, such as its time, return a key of the properties that stay equal.
     *
     * @param messageKey returns 1 to 200 characters of visible ASCII
     * @return this builder
     */
    public Builder messageKey(Function<XportMessage, String> messageKey) {
      this.messageKey = Arguments.require("messageKey", messageKey);
      return this;
    }

    /**
     * Sets the delays between the attempts to hand over a message.
     *
     * @param retries the schedule
     * @return this builder
     */
    public Builder retries(RetrySchedule retries) {
      this.retries = Arguments.require("retries", retries);
      return this;
    }

    /**
     * Sets a listener of failed attempts and dead letters. It runs in the thread of the handler
     * before the failure is stored, so it must return soon. An exception of the listener is logged.
     *
     * @param failureListener receives each failure with its exception
     * @return this builder
     */
    public Builder failureListener(Consumer<FailedAttempt> failureListener) {
      this.failureListener = Arguments.require("failureListener", failureListener);
      return this;
    }

    /**
     * Sets the age that a message can have. Default: 3 hours, because the platform repeats a push 5
     * times in two and a half hours.
     *
     * @param replayWindow the longest age
     * @return this builder
     */
    public Builder replayWindow(Duration replayWindow) {
      this.replayWindow = Arguments.requireDuration("replayWindow", replayWindow);
      return this;
    }

    /**
     * Sets how long the key of a message that was handed over is kept. Default: 7 days. Afterwards,
     * a message without a readable time would be accepted again.
     *
     * @param retention longer than the replay window
     * @return this builder
     */
    public Builder retention(Duration retention) {
      this.retention = Arguments.requireDuration("retention", retention);
      return this;
    }

    /**
     * Sets the longest time until a response. Default: 800 ms, because a push fails after 1000 ms.
     *
     * @param responseTimeout the time
     * @return this builder
     */
    public Builder responseTimeout(Duration responseTimeout) {
      this.responseTimeout = Arguments.requireDuration("responseTimeout", responseTimeout);
      return this;
    }

    /**
     * Sets the longest time of a handler, which is interrupted afterwards. Default: 1 minute.
     *
     * @param handlerTimeout the time
     * @return this builder
     */
    public Builder handlerTimeout(Duration handlerTimeout) {
      this.handlerTimeout = Arguments.requireDuration("handlerTimeout", handlerTimeout);
      return this;
    }

    /**
     * Sets the number of messages that are processed at a time. Default: 4.
     *
     * @param handlerThreads the number of threads, at least 1
     * @return this builder
     */
    public Builder handlerThreads(int handlerThreads) {
      this.handlerThreads = Arguments.requirePositive("handlerThreads", handlerThreads);
      return this;
    }

    /**
     * Sets the interval at which the store is searched for messages of other processes and for
     * failed messages. Default: 200 ms.
     *
     * @param pollInterval the interval
     * @return this builder
     */
    public Builder pollInterval(Duration pollInterval) {
      this.pollInterval = Arguments.requireDuration("pollInterval", pollInterval);
      return this;
    }

    /**
     * Sets the time after which another process continues the hand-over of a process that crashed.
     * Until then, no message is handed over. Default: 12 seconds. The process that hands over
     * writes six times in this period. With SQLite, a receiver that starts after the crash
     * continues at once.
     *
     * @param takeOverAfter longer than a pause of the process, such as for garbage collection
     * @return this builder
     */
    public Builder takeOverAfter(Duration takeOverAfter) {
      this.takeOverAfter = Arguments.requireDuration("takeOverAfter", takeOverAfter);
      return this;
    }

    /**
     * Sets the limit of a body. Default: 256 KB.
     *
     * @param maxBodyBytes the limit in bytes
     * @return this builder
     */
    public Builder maxBodyBytes(int maxBodyBytes) {
      this.maxBodyBytes = Arguments.requirePositive("maxBodyBytes", maxBodyBytes);
      return this;
    }

    /**
     * Sets the limit of all messages that wait for the store. Further pushes are refused with 503.
     * Default: 64 MB.
     *
     * @param queueBytes the limit in bytes
     * @return this builder
     */
    public Builder queueBytes(int queueBytes) {
      this.queueBytes = Arguments.requirePositive("queueBytes", queueBytes);
      return this;
    }

    /**
     * Responds with 200 to requests without a signature, and drops them. Use it while you enter the
     * callback URL in the vendor's console, whose check expects a 200. It is unknown whether that
     * check is signed.
     *
     * @return this builder
     */
    public Builder acknowledgeUnsigned() {
      acknowledgeUnsigned = true;
      return this;
    }

    /**
     * Sets the clock of the replay window, the attempts and the retention.
     *
     * @param clock the clock
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Arguments.require("clock", clock);
      return this;
    }

    /**
     * Starts a receiver.
     *
     * @return the receiver
     * @throws IllegalStateException if a required setting is missing, if the retention is not
     *     longer than the replay window, if the largest message does not fit into the queue, or if
     *     the store cannot be opened
     */
    public MessageReceiver start() {
      MessageVerifier itsVerifier = require("verifier", verifier);
      MessageStore itsStore = require("store", store);
      MessageHandler itsHandler = require("handler", handler);
      if (retention.compareTo(replayWindow) <= 0) {
        throw new IllegalStateException(
            "The retention "
                + retention
                + " is not longer than the replay window "
                + replayWindow
                + ". A replayed message would be accepted again.");
      }
      if (queueBytes - ROW_BYTES < maxBodyBytes) {
        throw new IllegalStateException(
            "The setting 'queueBytes' is %d, which is too small for one message. Use at least %d, or a smaller 'maxBodyBytes'."
                .formatted(queueBytes, (long) maxBodyBytes + ROW_BYTES));
      }
      return new MessageReceiver(this, itsVerifier, itsHandler, itsStore);
    }

    private static <T> T require(String name, @Nullable T setting) {
      if (setting == null) {
        throw new IllegalStateException("The receiver does not have a " + name + ". Set one.");
      }
      return setting;
    }

    private HandOverSettings handOver() {
      return new HandOverSettings(
          handlerThreads,
          retries,
          handlerTimeout,
          pollInterval,
          takeOverAfter,
          failureListener,
          clock);
    }
  }
}
