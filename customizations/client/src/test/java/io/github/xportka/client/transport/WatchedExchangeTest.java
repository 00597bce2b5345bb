package io.github.xportka.client.transport;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchedExchangeTest {
  private static final long READ_TIMEOUT = 300;

  private final IOException failure = new IOException("closed");
  private long now = System.nanoTime();
  private long progress;

  @Test
  void cancelsAfterSilence() {
    RecordedExchange exchange = exchange(READ_TIMEOUT);

    assertThat(exchange.hasEndedAfter(0)).isFalse();
    assertThat(exchange.hasEndedAfter(299)).isFalse();
    assertThat(exchange.hasEndedAfter(1)).isTrue();
    assertThat(exchange.isAborted).isTrue();
    assertThat(exchange.timeoutOr(failure))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessage("no byte was sent or received during the read timeout");
  }

  @Test
  void continuesWhileBytesMove() {
    RecordedExchange exchange = exchange(READ_TIMEOUT);

    for (int i = 0; i < 10; i++) {
      progress++;
      assertThat(exchange.hasEndedAfter(299)).isFalse();
    }
    assertThat(exchange.timeoutOr(failure)).isSameAs(failure);
  }

  @Test
  void allowsSilenceBeforeExchange() {
    RecordedExchange exchange = exchange(READ_TIMEOUT);
    progress = WatchedExchange.NOT_WAITING;

    assertThat(exchange.hasEndedAfter(5_000)).isFalse();
    assertThat(exchange.hasEndedAfter(5_000)).isFalse();
    progress = 0;
    assertThat(exchange.hasEndedAfter(0)).isFalse();
    assertThat(exchange.hasEndedAfter(READ_TIMEOUT)).isTrue();
  }

  @Test
  void allowsAnySilenceWithoutReadTimeout() {
    RecordedExchange exchange = exchange(0);

    assertThat(exchange.hasEndedAfter(0)).isFalse();
    assertThat(exchange.hasEndedAfter(50_000)).isFalse();
  }

  @Test
  void cancelsAtDeadlineWhileBytesMove() {
    RecordedExchange exchange = exchange(READ_TIMEOUT);
    progress++;

    assertThat(exchange.hasEndedAfter(61_000)).isTrue();
    assertThat(exchange.timeoutOr(failure)).hasMessage("the deadline of the call has passed");
  }

  /** The connection of a finished exchange can belong to another one. */
  @Test
  void doesNotCancelFinishedExchange() {
    RecordedExchange exchange = exchange(READ_TIMEOUT);

    assertThat(exchange.finish()).isTrue();
    assertThat(exchange.hasEndedAfter(61_000)).isTrue();
    assertThat(exchange.isAborted).isFalse();
    assertThat(exchange.isCancelled()).isFalse();
  }

  @Test
  void doesNotFinishCancelledExchange() {
    RecordedExchange exchange = exchange(READ_TIMEOUT);

    assertThat(exchange.hasEndedAfter(61_000)).isTrue();
    assertThat(exchange.finish()).isFalse();
  }

  private RecordedExchange exchange(long readTimeoutMillis) {
    Deadline deadline = Deadline.after(Duration.ofMinutes(1));
    return new RecordedExchange(
        deadline,
        new Request.Options(1, TimeUnit.SECONDS, readTimeoutMillis, TimeUnit.MILLISECONDS, false));
  }

  private final class RecordedExchange extends WatchedExchange {
    private boolean isAborted;

    RecordedExchange(Deadline deadline, Request.Options options) {
      super(deadline, options);
    }

    boolean hasEndedAfter(long millis) {
      now += TimeUnit.MILLISECONDS.toNanos(millis);
      return cancelIfLate(now);
    }

    @Override
    long progress() {
      return progress;
    }

    @Override
    void abort() {
      isAborted = true;
    }
  }
}
