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

    assertThat(exchange.isCancelledAfter(0)).isFalse();
    assertThat(exchange.isCancelledAfter(299)).isFalse();
    assertThat(exchange.isCancelledAfter(1)).isTrue();
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
      assertThat(exchange.isCancelledAfter(299)).isFalse();
    }
    assertThat(exchange.timeoutOr(failure)).isSameAs(failure);
  }

  @Test
  void allowsSilenceBeforeExchange() {
    RecordedExchange exchange = exchange(READ_TIMEOUT);
    progress = WatchedExchange.NOT_WAITING;

    assertThat(exchange.isCancelledAfter(5_000)).isFalse();
    assertThat(exchange.isCancelledAfter(5_000)).isFalse();
    progress = 0;
    assertThat(exchange.isCancelledAfter(0)).isFalse();
    assertThat(exchange.isCancelledAfter(READ_TIMEOUT)).isTrue();
  }

  @Test
  void allowsAnySilenceWithoutReadTimeout() {
    RecordedExchange exchange = exchange(0);

    assertThat(exchange.isCancelledAfter(0)).isFalse();
    assertThat(exchange.isCancelledAfter(50_000)).isFalse();
  }

  @Test
  void cancelsAtDeadlineWhileBytesMove() {
    RecordedExchange exchange = exchange(READ_TIMEOUT);
    progress++;

    assertThat(exchange.isCancelledAfter(61_000)).isTrue();
    assertThat(exchange.timeoutOr(failure)).hasMessage("the deadline of the call has passed");
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

    boolean isCancelledAfter(long millis) {
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
