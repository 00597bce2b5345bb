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
  private static final Duration SHORT = Duration.ofSeconds(1);

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
  void endsInterruptedCallWithinOneSecond(Phase phase) throws Exception {
    try (HangingServer hanging = HangingServer.in(phase);
        XportClient client = builder().baseUrl(hanging.url()).build()) {
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

      Interrupted interrupted = result.get(1, TimeUnit.SECONDS);
      assertThat(interrupted.isFlagRestored()).isTrue();
      assertThat(interrupted.failure())
          .hasMessageContaining("interrupted")
          .isInstanceOfSatisfying(
              XportTransportException.class,
              lost ->
                  assertThat(lost.sent())
                      .isEqualTo(
                          phase == Phase.CONNECT ? interruptedWhileConnecting() : SentState.MAYBE));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Phase.class,
      names = {"CONNECT", "UPLOAD"})
  void endsCallAtDeadline(Phase phase) throws Exception {
    try (HangingServer hanging = HangingServer.in(phase);
        XportClient client = builder().baseUrl(hanging.url()).callTimeout(SHORT).build()) {
      long start = System.nanoTime();
      Throwable failure = catchThrowable(() -> call(client, hanging.orderId()));

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(failure)
          .isInstanceOfSatisfying(
              XportTransportException.class,
              lost ->
                  assertThat(lost.sent())
                      .isEqualTo(
                          phase == Phase.CONNECT ? expiredWhileConnecting() : SentState.MAYBE));
    }
  }
}
