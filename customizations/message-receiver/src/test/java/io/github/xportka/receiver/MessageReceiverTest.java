package io.github.xportka.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.xportka.client.MessageVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Receiver with SQLite. {@link PostgresReceiverTest} runs the same tests with PostgreSQL. */
class MessageReceiverTest {
  private static final RetrySchedule AT_ONCE = new RetrySchedule(3, Duration.ZERO, Duration.ZERO);

  @TempDir private Path folder;

  private final HandedOver application = new HandedOver();
  private final CapturedLog log = CapturedLog.start();

  @AfterEach
  void stopCapturing() {
    log.close();
  }

  MessageStore store() {
    return MessageStore.sqlite(folder.resolve("messages.db"));
  }

  private MessageStore observedStore(Runnable beforeCommit) {
    MessageStore store = store();
    return store.withDatabase(ObservedCommits.of(store.database(), beforeCommit));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private MessageReceiver.Builder builder() {
    return MessageReceiver.builder()
        .verifier(LoadGenerator.VERIFIER)
        .store(store())
        .handler(application)
        .retries(AT_ONCE)
        .responseTimeout(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .clock(Clock.fixed(Pushes.NOW, ZoneOffset.UTC));
  }

  @Test
  void handsOverAcceptedMessageOnce() throws Exception {
    try (MessageReceiver receiver = builder().start()) {
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.ACCEPTED);
      ReceivedMessage message = application.next();
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.DUPLICATE);
      assertThat(receiver.receive(Pushes.order("2"))).isEqualTo(PushOutcome.ACCEPTED);

      assertThat(HandedOver.orderId(message)).isEqualTo("1");
      assertThat(message.attempt()).isEqualTo(1);
      assertThat(message.receivedAt()).isEqualTo(Pushes.NOW);
      assertThat(message.key()).matches("[0-9a-f]{64}");
      assertThat(HandedOver.orderId(application.next())).isEqualTo("2");
    }
    assertThat(application.waiting()).isZero();
  }

  @Test
  void acceptsMessageOfUnknownType() throws Exception {
    try (MessageReceiver receiver = builder().start()) {
      receiver.receive(Pushes.signed(Pushes.message("NEW_TYPE", "1", Pushes.NOW)));

      assertThat(application.next().message().type()).isEqualTo("NEW_TYPE");
    }
  }

  @Test
  void acceptsOneOfEqualPushesAtTheSameTime() throws Exception {
    List<PushOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    try (MessageReceiver receiver = builder().start()) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Thread thread = new Thread(() -> outcomes.add(receiver.receive(Pushes.order("1"))));
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
      application.next();
    }
    assertThat(outcomes).hasSize(8).containsOnlyOnce(PushOutcome.ACCEPTED);
    assertThat(application.waiting()).isZero();
  }

  @Test
  void handsOverStoredMessageAfterRestart() throws Exception {
    MessageReceiver.Builder never = builder().handler(message -> new CountDownLatch(1).await());
    try (MessageReceiver first = never.handlerTimeout(Duration.ofMillis(50)).start()) {
      assertThat(first.receive(Pushes.order("1"))).isEqualTo(PushOutcome.ACCEPTED);
    }
    try (MessageReceiver second = builder().start()) {
      assertThat(HandedOver.orderId(application.next())).isEqualTo("1");
      assertThat(second.receive(Pushes.order("1"))).isEqualTo(PushOutcome.DUPLICATE);
    }
  }

  @Test
  void repeatsFailedMessageWithSameKey() throws Exception {
    application.failingAttempts(2);
    try (MessageReceiver receiver = builder().start()) {
      receiver.receive(Pushes.order("1"));

      List<ReceivedMessage> attempts =
          List.of(application.next(), application.next(), application.next());
      assertThat(attempts).extracting(ReceivedMessage::attempt).containsExactly(1, 2, 3);
      assertThat(attempts).extracting(ReceivedMessage::key).containsOnly(attempts.get(0).key());
      assertThat(log.text())
          .contains("failed with java.lang.Ill", "HandedOver.handle(HandedOver.java:")
          .doesNotContain("geheim");
    }
  }

  @Test
  void logsPlacesOfAllCausesWithoutMessages() throws Exception {
    Throwable cycle = new IllegalStateException("geheim");
    cycle.initCause(new IOException("geheim", cycle));
    MessageHandler failing =
        message -> {
          application.handle(message);
          throw new SQLException("geheim", cycle);
        };
    try (MessageReceiver receiver = builder().handler(failing).start()) {
      receiver.receive(Pushes.order("1"));
      application.next();
      application.next();
    }
    assertThat(log.text())
        .contains("failed with java.sql.SQLException", "Caused by: ", "java.io.IOException")
        .doesNotContain("geheim");
  }

  @Test
  void reportsFailedAttemptsToListener() throws Exception {
    application.failingAttempts(3);
    List<FailedAttempt> failures = Collections.synchronizedList(new ArrayList<>());
    Consumer<FailedAttempt> listener =
        failure -> {
          failures.add(failure);
          throw new IllegalArgumentException("geheim");
        };
    String key;
    try (MessageReceiver receiver = builder().failureListener(listener).start()) {
      receiver.receive(Pushes.order("1"));
      key = application.next().key();
      application.next();
      application.next();
    }
    assertThat(failures)
        .allSatisfy(failure -> assertThat(failure.error()).hasMessage("geheim"))
        .allSatisfy(failure -> assertThat(failure.toString()).doesNotContain("geheim"))
        .extracting(FailedAttempt::key, FailedAttempt::attempt, FailedAttempt::isLast)
        .containsExactly(tuple(key, 1, false), tuple(key, 2, false), tuple(key, 3, true));
    assertThat(log.text()).contains("The failure listener failed.").doesNotContain("geheim");
  }

  private String deadLetter() throws InterruptedException {
    application.failingAttempts(3);
    String key;
    try (MessageReceiver receiver = builder().start()) {
      receiver.receive(Pushes.order("1"));
      key = application.next().key();
      application.next();
      application.next();
    }
    application.failingAttempts(0);
    return key;
  }

  @Test
  void keepsDeadLetterUntilReplay() throws Exception {
    String key = deadLetter();
    try (MessageReceiver receiver = builder().start()) {
      DeadLetter dead = receiver.deadLetters(10).get(0);
      assertThat(dead.key()).isEqualTo(key);
      assertThat(dead.attempts()).isEqualTo(3);
      assertThat(dead.message().type()).isEqualTo("ORDER_CREATE");
      assertThat(dead.lastError()).contains("IllegalStateException: geheim");
      assertThat(dead.toString()).doesNotContain("geheim");
      assertThat(application.waiting()).isZero();

      assertThat(receiver.replay("unknown")).isFalse();
      assertThat(receiver.replay(key)).isTrue();

      assertThat(application.next().attempt()).isEqualTo(1);
      assertThat(receiver.deadLetters(10)).isEmpty();
    }
  }

  @Test
  void keepsKeyOfDiscardedDeadLetter() throws Exception {
    String key = deadLetter();
    try (MessageReceiver receiver = builder().start()) {
      assertThat(receiver.discard("unknown")).isFalse();
      assertThat(receiver.discard(key)).isTrue();

      assertThat(receiver.deadLetters(10)).isEmpty();
      assertThat(receiver.replay(key)).isFalse();
      assertThat(receiver.discard(key)).isFalse();
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.DUPLICATE);
    }
    assertThat(application.waiting()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void rejectsLimitThatIsNotPositive(int limit) {
    try (MessageReceiver receiver = builder().start()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> receiver.deadLetters(limit))
          .withMessage("The parameter 'limit' must be positive.");
    }
  }

  @Test
  void interruptsHandlerAtItsTimeout() throws Exception {
    BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
    MessageHandler hanging =
        message -> {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.add(true);
            throw e;
          }
        };
    try (MessageReceiver receiver =
        builder().handler(hanging).handlerTimeout(Duration.ofMillis(30)).start()) {
      receiver.receive(Pushes.order("1"));

      for (int attempt = 1; attempt <= AT_ONCE.maxAttempts(); attempt++) {
        assertThat(interrupted.poll(60, TimeUnit.SECONDS)).isTrue();
      }
    }
    try (MessageStore store = store()) {
      assertThat(store.dead(1))
          .singleElement()
          .extracting(StoredMessage::lastError)
          .asString()
          .startsWith("The handler was interrupted after PT0.03S: ");
    }
  }

  @Test
  void survivesErrorOfHandler() throws Exception {
    MessageHandler failing =
        message -> {
          application.handle(message);
          throw new StackOverflowError();
        };
    try (MessageReceiver receiver = builder().handler(failing).start()) {
      receiver.receive(Pushes.order("1"));
      application.next();
      receiver.receive(Pushes.order("2"));

      assertThat(application.next()).isNotNull();
    }
  }

  @Test
  void refusesPushThatIsNotStoredInTime() throws Exception {
    CountDownLatch flushed = new CountDownLatch(1);
    try (MessageReceiver receiver =
        builder()
            .store(observedStore(() -> await(flushed)))
            .responseTimeout(Duration.ofMillis(20))
            .start()) {
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.UNAVAILABLE);

      flushed.countDown();
      assertThat(HandedOver.orderId(application.next())).isEqualTo("1");
    }
    assertThat(application.waiting()).isZero();
  }

  @Test
  void refusesPushWhenQueueIsFull() {
    CountDownLatch flushed = new CountDownLatch(1);
    try (MessageReceiver receiver =
        builder()
            .store(observedStore(() -> await(flushed)))
            .responseTimeout(Duration.ofMillis(20))
            .maxBodyBytes(300)
            .queueBytes(812) // room for one message
            .start()) {
      receiver.receive(Pushes.order("1"));
      PushOutcome outcome = receiver.receive(Pushes.order("2"));
      flushed.countDown();

      assertThat(log.text()).contains("Too many messages wait for the store.");
      assertThat(outcome.status()).isEqualTo(503);
      assertThat(outcome.responseHeaders()).containsKey("Retry-After");
    }
  }

  @Test
  void storesMessagesAfterErrorOfStore() {
    AtomicBoolean isFull = new AtomicBoolean(true);
    Runnable failing =
        () -> {
          if (isFull.getAndSet(false)) {
            throw new OutOfMemoryError("geheim");
          }
        };
    try (MessageReceiver receiver = builder().store(observedStore(failing)).start()) {
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.UNAVAILABLE);
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.ACCEPTED);
    }
    assertThat(log.text())
        .contains("could not be stored: OutOfMemoryError")
        .doesNotContain("geheim");
  }

  @Test
  void refusesPushAfterClose() {
    MessageReceiver receiver = builder().start();
    receiver.close();

    assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.UNAVAILABLE);
  }

  @Test
  void reportsClosedStoreUniformly() {
    MessageReceiver receiver =
        builder().store(MessageStore.sqlite(folder.resolve("closed.db"))).start();
    receiver.close();

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> receiver.deadLetters(1),
            () -> receiver.replay("1"),
            () -> receiver.discard("1"))) {
      assertThatIllegalStateException()
          .isThrownBy(call)
          .withMessageStartingWith("The dead letter")
          .withMessageContaining("closed.")
          .havingCause()
          .withMessageContaining("closed.");
    }
  }

  @Test
  void ignoresSecondClose() {
    MessageReceiver receiver = builder().start();
    receiver.close();
    try (CapturedLog scheduler = CapturedLog.start("com.github.kagkarlsson.scheduler")) {
      receiver.close();

      assertThat(scheduler.text()).isEmpty();
    }
  }

  @Test
  void acknowledgesUnsignedPushIfConfigured() {
    PushRequest check = PushRequest.of("GET", null, null, new byte[0]);
    PushRequest forged = PushRequest.of("POST", "application/json", "00", new byte[0]);
    try (MessageReceiver receiver = builder().acknowledgeUnsigned().start()) {
      assertThat(receiver.receive(check)).isEqualTo(PushOutcome.UNSIGNED_ACKNOWLEDGED);
      assertThat(receiver.receive(forged)).isEqualTo(PushOutcome.FORGED);
    }
    assertThat(application.waiting()).isZero();
  }

  @Test
  void recognizesRepetitionByConfiguredKey() throws Exception {
    try (MessageReceiver receiver =
        builder().messageKey(message -> message.bodyJson().path("orderId").textValue()).start()) {
      receiver.receive(Pushes.order("1"));
      PushOutcome outcome =
          receiver.receive(
              Pushes.signed(Pushes.message("ORDER_CREATE", "1", Pushes.NOW.plusSeconds(1))));

      assertThat(outcome).isEqualTo(PushOutcome.DUPLICATE);
      assertThat(application.next().key()).isEqualTo("1");
    }
  }

  @Test
  void deletesKeysAfterRetention() throws Exception {
    try (MessageReceiver receiver = builder().retention(Duration.ofHours(4)).start();
        MessageStore store = store()) {
      receiver.receive(Pushes.order("1"));
      receiver.receive(Pushes.signed("{\"messageType\":\"WITHOUT_TIME\"}"));
      application.next();
      application.next();
      receiver.receive(Pushes.order("2"));
      application.next(); // the next batch is read after the results of the last one are stored

      store.purge(Pushes.NOW.plus(Duration.ofHours(3)));
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.DUPLICATE);
      store.purge(Pushes.NOW.plus(Duration.ofHours(5)));
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.ACCEPTED);
      assertThat(receiver.receive(Pushes.signed("{\"messageType\":\"WITHOUT_TIME\"}")))
          .isEqualTo(PushOutcome.ACCEPTED);
    }
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a b", "é"})
  void refusesPushWhenKeyCannotBeComputed(String key) {
    try (MessageReceiver receiver = builder().messageKey(message -> key).start()) {
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.UNAVAILABLE);
      assertThat(log.text()).contains("The function messageKey returned a key");
    }
  }

  @Test
  void logsFailingKeyFunctionWithoutPersonalData() {
    try (MessageReceiver receiver =
        builder().messageKey(message -> "" + Long.parseLong("geheim")).start()) {
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.UNAVAILABLE);
    }
    assertThat(log.text())
        .contains("messageKey failed", "NumberFormatException", "Long.parseLong")
        .doesNotContain("geheim");
  }

  @Test
  void logsFailingCredentialsWithoutSecret() {
    MessageVerifier failing =
        MessageVerifier.of(
            () -> {
              throw new IllegalStateException("geheim");
            });
    try (MessageReceiver receiver = builder().verifier(failing).start()) {
      assertThat(receiver.receive(Pushes.order("1"))).isEqualTo(PushOutcome.UNAVAILABLE);
    }
    assertThat(log.text())
        .contains("The supplier of credentials", "java.lang.IllegalStateException")
        .doesNotContain("geheim");
  }

  @Test
  void limitsLinesOfRefusedPushes() {
    PushRequest unsigned = PushRequest.of("POST", "application/json", null, new byte[0]);
    try (MessageReceiver receiver = builder().start()) {
      for (int i = 0; i < 100; i++) {
        receiver.receive(unsigned);
      }
    }
    assertThat(log.text()).contains("80 such lines since");
  }

  @Test
  void rejectsIncompleteOrUnsafeSettings() {
    assertThatIllegalStateException()
        .isThrownBy(() -> MessageReceiver.builder().start())
        .withMessage("The receiver does not have a verifier. Set one.");
    assertThatIllegalStateException()
        .isThrownBy(() -> builder().queueBytes(100).start())
        .withMessageContaining("too small for one message. Use at least");
    assertThatIllegalStateException()
        .isThrownBy(() -> builder().retention(Duration.ofHours(3)).start())
        .withMessageContaining("not longer than the replay window");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().responseTimeout(Duration.ZERO))
        .withMessage(
            "The parameter 'responseTimeout' is PT0S. Use a duration from 1 millisecond to 36500 days.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().retention(ChronoUnit.FOREVER.getDuration()));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().handlerThreads(0));
  }
}
