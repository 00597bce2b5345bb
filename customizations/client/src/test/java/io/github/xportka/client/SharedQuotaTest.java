package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bucket4j.Bucket;
import io.github.xportka.api.Operation;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Quota of Bucket4j that several clients share. */
class SharedQuotaTest {
  private static final Operation OPERATION = Operation.UPDATE_LOGISTIC_INFO;

  private final Bucket quota =
      Bucket.builder()
          .addLimit(limit -> limit.capacity(3).refillIntervally(3, Duration.ofHours(1)))
          .build();
  private final RateLimiter limiter = most -> quota.asBlocking().tryConsume(1, most);

  @AutoClose private final RecordingServer server = new RecordingServer();
  @AutoClose private final XportClient first = server.client().rateLimiter(limiter).build();
  @AutoClose private final XportClient second = server.client().rateLimiter(limiter).build();

  @Test
  void sharesQuotaBetweenClients() {
    first.raw().call(OPERATION, null);
    second.raw().call(OPERATION, null);
    first.raw().call(OPERATION, null);

    for (XportClient client : new XportClient[] {first, second}) {
      assertThatExceptionOfType(XportLimitException.class)
          .isThrownBy(() -> client.raw().call(OPERATION, null))
          .withMessageContaining("rate limit");
    }
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void continuesWhenQuotaIsRefilled() {
    quota.tryConsumeAsMuchAsPossible();
    assertThatExceptionOfType(XportLimitException.class)
        .isThrownBy(() -> second.raw().call(OPERATION, null));

    quota.addTokens(1);

    assertThat(second.raw().call(OPERATION, null).isSuccess()).isTrue();
  }
}
