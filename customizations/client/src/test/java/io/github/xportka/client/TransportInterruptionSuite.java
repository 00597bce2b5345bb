package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interruptions and deadlines in every phase of a call. */
abstract class TransportInterruptionSuite extends TransportFaultSuite {
  /** Long enough to begin a large request on a busy machine. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);

  /** Shorter than the other timeouts that would end the call. */
  private static final Duration LONGEST_CALL = Duration.ofSeconds(15);

  /** Phase in which a call waits for the network. */
  enum Phase {
    CONNECT,
    UPLOAD,
    WAIT,
    DOWNLOAD
  }

  /** Result of a call on its thread. */
  private record Interrupted(Throwable failure, boolean isFlagRestored) {}

  @ParameterizedTest
  @EnumSource(Phase.class)
  void endsInterruptedCallBeforeItsTimeouts(Phase phase) throws Exception {
    try (HangingServer hanging = HangingServer.in(phase);
        XportClient client = patientClient(hanging, Duration.ofMinutes(2))) {
      CompletableFuture<Interrupted> result = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                Throwable failure = catchThrowable(() -> call(client, hanging.orderId()));
                result.complete(new Interrupted(failure, Thread.interrupted()));
              });
      caller.start();
      hanging.awaitPhase(caller);
      caller.interrupt();

      Interrupted interrupted = result.get(LONGEST_CALL.toSeconds(), TimeUnit.SECONDS);
      assertThat(interrupted.isFlagRestored()).isTrue();
      assertThat(interrupted.failure())
          .hasMessageContaining("interrupted")
          .isInstanceOfSatisfying(
              XportTransportException.class,
              lost -> assertSent(lost, phase, interruptedWhileConnecting()));
    }
  }

  private XportClient patientClient(HangingServer server, Duration callTimeout) {
    return builder()
        .baseUrl(server.url())
        .connectTimeout(Duration.ofSeconds(30))
        .callTimeout(callTimeout)
        .build();
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"CONNECT", "UPLOAD"})
  void endsCallAtDeadline(Phase phase) throws Exception {
    try (HangingServer hanging = HangingServer.in(phase);
        XportClient client = patientClient(hanging, CALL_TIMEOUT)) {
      long start = System.nanoTime();
      Throwable failure = catchThrowable(() -> call(client, hanging.orderId()));

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_CALL);
      assertThat(failure)
          .isInstanceOfSatisfying(
              XportTransportException.class,
              lost -> assertSent(lost, phase, expiredWhileConnecting()));
    }
  }

  /** The end can come before the call connects, and then nothing was sent. */
  private static void assertSent(
      XportTransportException lost, Phase phase, SentState whileConnecting) {
    if (phase == Phase.CONNECT) {
      assertThat(lost.sent()).isIn(SentState.NO, whileConnecting);
    } else {
      assertThat(lost.sent()).isEqualTo(SentState.MAYBE);
    }
  }
}
