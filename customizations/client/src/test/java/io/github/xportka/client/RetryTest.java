package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Client;
import feign.Response;
import io.github.xportka.api.Operation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryTest {
  private static final Operation SAFE = Operation.PREVIEW_ORDER;
  private static final Operation UNSAFE = Operation.CREATE_ORDER;

  private final List<Duration> delays = new ArrayList<>();
  private final List<Map<String, ?>> sent = new ArrayList<>();
  private final Deque<Step> steps = new ArrayDeque<>();

  /** One scripted exchange. */
  private interface Step {
    Response.Builder run() throws IOException;
  }

  /**
   * Calls an operation under a script of exchanges: HTTP statuses, {@code lost} after the request
   * may have been sent, {@code refused} before that. It ends when the script or the retries end.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          OPERATION | SCRIPT               | RESULT           | SENT
          SAFE      | 408 429 200          | success          | 3
          SAFE      | 500 502 200          | success          | 3
          SAFE      | 503 504 200          | success          | 3
          SAFE      | 503 503 503 200      | HTTP 503         | 3
          SAFE      | lost 200             | success          | 2
          SAFE      | lost refused refused | lost, sent MAYBE | 3
          SAFE      | 302 200              | HTTP 302         | 1
          SAFE      | 400 200              | HTTP 400         | 1
          SAFE      | 401 200              | HTTP 401         | 1
          SAFE      | 403 200              | HTTP 403         | 1
          SAFE      | 404 200              | HTTP 404         | 1
          SAFE      | 407 200              | HTTP 407         | 1
          SAFE      | 409 200              | HTTP 409         | 1
          UNSAFE    | 503 200              | HTTP 503         | 1
          UNSAFE    | lost 200             | lost, sent MAYBE | 1
          UNSAFE    | refused refused 200  | success          | 3
          UNSAFE    | refused lost 200     | lost, sent MAYBE | 2
          """)
  void retriesUntilSuccessOrLimit(String operation, String script, String result, int attempts) {
    script(Stream.of(script.split(" ")).map(RetryTest::step).toArray(Step[]::new));

    Throwable failure = catchThrowable(() -> call(operation.equals("SAFE") ? SAFE : UNSAFE));

    assertThat(CallResult.of(failure)).isEqualTo(result);
    assertThat(sent).hasSize(attempts);
  }

  private static Step step(String name) {
    return switch (name) {
      case "lost" ->
          () -> {
            throw new SocketException("Connection reset");
          };
      case "refused" ->
          () -> {
            throw new ConnectException("Connection refused");
          };
      case "200" -> success();
      default -> respond(Integer.parseInt(name), "");
    };
  }

  @Test
  void doublesDelayBetweenAttempts() {
    script(respond(503, ""), respond(503, ""), success());

    assertThat(call(SAFE).isSuccess()).isTrue();
    assertThat(delays).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "503 503 503, previewOrder: HTTP 503 without an envelope. The client tried 3 times.",
        "503 400, previewOrder: HTTP 400 without an envelope. The client tried 2 times.",
        "400, previewOrder: HTTP 400 without an envelope.",
        "refused refused refused, \"previewOrder: no response (ConnectException). Nothing was sent."
            + " Check the base URL and the network. The client tried 3 times.\""
      })
  void statesNumberOfAttempts(String script, String message) {
    script(Stream.of(script.split(" ")).map(RetryTest::step).toArray(Step[]::new));

    assertThat(catchThrowable(() -> call(SAFE))).hasMessage(message);
  }

  @Test
  void doesNotRetryWithoutPolicy() {
    script(respond(503, ""));

    assertThat(catchThrowable(() -> call(SAFE, builder().retryPolicy(RetryPolicy.none()))))
        .isInstanceOf(XportHttpException.class);
    assertThat(sent).hasSize(1);
  }

  @Test
  void overridesPolicyPerCall() {
    script(respond(503, ""));
    try (XportClient client = builder().build()) {
      XportClient view = client.with(options -> options.retryPolicy(RetryPolicy.none()));

      assertThat(catchThrowable(() -> view.raw().call(SAFE, null)))
          .isInstanceOf(XportHttpException.class);
    }
    assertThat(sent).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "7, PT7S",
    "0, PT0.05S",
    "3600, PT20S",
    "99999999999999, PT20S",
    "'Tue, 14 Nov 2023 22:13:25 GMT', PT5S",
    "'Tue, 14 Nov 2023 22:13:00 GMT', PT0.05S",
    "soon, PT0.05S",
    "-5, PT0.05S"
  })
  void waitsForRetryAfterUpToLargestDelay(String retryAfter, Duration expected) {
    script(respond(503, "", "Retry-After", retryAfter), success());

    assertThat(call(SAFE).isSuccess()).isTrue();
    assertThat(delays).containsExactly(expected);
  }

  @Test
  void doesNotWaitPastDeadline() {
    script(respond(503, "", "Retry-After", "15"));

    assertThat(catchThrowable(() -> call(SAFE, builder().callTimeout(Duration.ofSeconds(10)))))
        .isInstanceOf(XportHttpException.class);
    assertThat(delays).isEmpty();
  }

  @Test
  void retriesOnConfiguredEnvelopeCode() {
    script(respond(200, "{\"code\":909}"), success());

    assertThat(
            call(
                    SAFE,
                    builder().retryPolicy(RetryPolicy.standard().withTransientCodes(Set.of(909))))
                .isSuccess())
        .isTrue();
  }

  @Test
  void endsWaitOnInterruption() {
    script(respond(503, ""));
    XportClient.Builder interrupted =
        builder()
            .sleeper(
                delay -> {
                  throw new InterruptedException();
                });

    assertThat(catchThrowable(() -> call(SAFE, interrupted)))
        .isInstanceOf(XportTransportException.class)
        .hasMessageContaining("interrupted")
        .hasMessageContaining("may have processed");
    assertThat(Thread.interrupted()).isTrue();

    script(step("refused"));
    assertThat(catchThrowable(() -> call(SAFE, interrupted)))
        .hasMessageContaining("Nothing was sent.");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void stopsRetriesUntilSuccessesRefillBudget() {
    try (XportClient client = builder().build()) {
      for (int i = 0; i < RetryTokenBucket.CAPACITY / RetryTokenBucket.COST_OF_RETRY / 2; i++) {
        script(respond(503, ""), respond(503, ""), respond(503, ""));
        assertThat(catchThrowable(() -> client.raw().call(SAFE, null))).isNotNull();
      }
      for (int success = 1; success < RetryTokenBucket.COST_OF_RETRY; success++) {
        script(success());
        assertThat(client.raw().call(SAFE, null).isSuccess()).isTrue();
      }
      script(respond(503, ""));
      assertThat(catchThrowable(() -> client.raw().call(SAFE, null)))
          .isInstanceOf(XportHttpException.class);

      script(success());
      assertThat(client.raw().call(SAFE, null).isSuccess()).isTrue();
      script(respond(503, ""), success());
      assertThat(client.raw().call(SAFE, null).isSuccess()).isTrue();
      script(respond(503, ""), success());
      assertThat(client.raw().call(SAFE, null).isSuccess()).isTrue();
    }
  }

  @Test
  void reportsCorrectedClockToListener() {
    List<Duration> offsets = new ArrayList<>();
    XportListener listener =
        new XportListener() {
          @Override
          public void clockAdjusted(Duration offset) {
            offsets.add(offset);
          }
        };
    script(respond(200, "{\"code\":-1008}", "Date", "Tue, 14 Nov 2023 22:23:20 GMT"), success());

    call(SAFE, builder().staleTimestampCodes(Set.of(-1008)).listener(listener));

    assertThat(offsets).containsExactly(Duration.ofMinutes(10));
  }

  @Test
  void signsEachAttemptAfresh() {
    script(respond(503, ""), success());

    call(SAFE, builder().nonces(() -> "nonce-" + sent.size()));

    assertThat(sent.get(0).get("nonce-str")).isNotEqualTo(sent.get(1).get("nonce-str"));
    assertThat(sent.get(0).get("signature")).isNotEqualTo(sent.get(1).get("signature"));
    assertThat(sent.get(0).keySet()).isEqualTo(sent.get(1).keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "'Tue, 14 Nov 2023 22:23:20 GMT', 2, 1700000600", // 10 minutes ahead
    "'Tue, 14 Nov 2023 22:16:20 GMT', 1, 1700000000", // 3 minutes: not the reason
    "'Thu, 16 Nov 2023 22:13:20 GMT', 1, 1700000000", // 2 days: not plausible
    "nonsense, 1, 1700000000"
  })
  void correctsClockAfterRejectionAsStale(String date, int attempts, String lastTimestamp) {
    script(respond(200, "{\"code\":-1008}", "Date", date), success());

    assertThat(catchThrowable(() -> call(UNSAFE, builder().staleTimestampCodes(Set.of(-1008)))))
        .matches(failure -> attempts == 2 ? failure == null : failure instanceof XportApiException);

    assertThat(sent).hasSize(attempts);
    assertThat(sent.get(attempts - 1).get("timestamp")).hasToString("[" + lastTimestamp + "]");
  }

  @Test
  void correctsClockOnlyOncePerCall() {
    Step stale = respond(200, "{\"code\":-1008}", "Date", "Tue, 14 Nov 2023 22:23:20 GMT");
    script(stale, stale);

    assertThat(catchThrowable(() -> call(SAFE, builder().staleTimestampCodes(Set.of(-1008)))))
        .isInstanceOf(XportApiException.class);
    assertThat(sent).hasSize(2);
  }

  private void script(Step... next) {
    steps.clear();
    steps.addAll(Arrays.asList(next));
  }

  private XportClient.Builder builder() {
    Client transport =
        (request, options) -> {
          sent.add(request.headers());
          return steps.remove().run().request(request).build();
        };
    return XportClient.builder()
        .credentials("key", "secret")
        .userId("user")
        .clock(Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC))
        .transport(transport)
        .sleeper(delays::add)
        .random(() -> 0.5);
  }

  private JsonEnvelope call(Operation operation) {
    return call(operation, builder());
  }

  private static JsonEnvelope call(Operation operation, XportClient.Builder builder) {
    try (XportClient client = builder.build()) {
      return client.raw().call(operation, null);
    }
  }

  private static Step respond(int status, String body, String... header) {
    Map<String, Collection<String>> headers =
        header.length == 0 ? Map.of() : Map.of(header[0], List.of(header[1]));
    return () ->
        Response.builder().status(status).headers(headers).body(body, StandardCharsets.UTF_8);
  }

  private static Step success() {
    return respond(200, "{\"code\":200}");
  }
}
