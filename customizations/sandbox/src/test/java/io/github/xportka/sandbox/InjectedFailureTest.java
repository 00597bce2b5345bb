package io.github.xportka.sandbox;

import static io.github.xportka.sandbox.SandboxFixtures.documentedRequest;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.xportka.api.Operation;
import io.github.xportka.client.XportApiException;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportDecodingException;
import io.github.xportka.client.XportException;
import io.github.xportka.client.XportHttpException;
import io.github.xportka.client.XportTransportException;
import io.github.xportka.model.PayOrderRequest;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InjectedFailureTest {
  private static final Operation PAY = Operation.PAY_ORDER;

  @AutoClose private final XportSandbox sandbox = XportSandbox.start();

  @AutoClose private final XportClient client = SandboxFixtures.clientWithoutRetries(sandbox);

  private void pay() {
    client.kaOrders().payOrder(documentedRequest(PAY, PayOrderRequest.class));
  }

  @ParameterizedTest
  @CsvSource({
    "status:503, io.github.xportka.client.XportHttpException",
    "rate-limit:2s, io.github.xportka.client.XportHttpException",
    "drop, io.github.xportka.client.XportTransportException",
    "reset, io.github.xportka.client.XportTransportException",
    "clock:20m, io.github.xportka.client.XportApiException",
    "clock:-20m, io.github.xportka.client.XportApiException",
    "inner-failure, io.github.xportka.client.XportOutcomeException"
  })
  void failsCallWithoutEffect(String failure, Class<? extends XportException> expected) {
    String before = sandbox.snapshot().toString();
    sandbox.fail(PAY, InjectedFailure.parse(failure));

    assertThatExceptionOfType(expected).isThrownBy(this::pay);

    assertThat(sandbox.snapshot()).hasToString(before);
    pay();
    assertThat(sandbox.snapshot().toString()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lost-response", "truncated", "malformed"})
  void losesResponseOfEffectiveCall(String failure) {
    String before = sandbox.snapshot().toString();
    sandbox.fail(PAY, InjectedFailure.parse(failure));

    assertThatExceptionOfType(XportException.class)
        .isThrownBy(this::pay)
        .isInstanceOfAny(XportTransportException.class, XportDecodingException.class);

    assertThat(sandbox.snapshot().toString()).isNotEqualTo(before);
    assertThatExceptionOfType(XportApiException.class).isThrownBy(this::pay);
  }

  @Test
  void sendsRetryAfterOfRateLimit() {
    sandbox.fail(PAY, InjectedFailure.rateLimit(Duration.ofMillis(1500)));

    assertThatExceptionOfType(XportHttpException.class)
        .isThrownBy(this::pay)
        .satisfies(
            e -> {
              assertThat(e.status()).isEqualTo(429);
              assertThat(e.headers().get("Retry-After")).containsExactly("2");
            });
  }

  @Test
  void delaysResponse() {
    sandbox.fail(PAY, InjectedFailure.latency(Duration.ofMillis(150)));
    long start = System.nanoTime();

    pay();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(140));
  }

  @Test
  void repeatsFailureForNumberOfCalls() {
    sandbox.fail(PAY, InjectedFailure.status(503), 2);

    assertThatExceptionOfType(XportHttpException.class).isThrownBy(this::pay);
    assertThatExceptionOfType(XportHttpException.class).isThrownBy(this::pay);
    pay();
  }

  @Test
  void keepsConfiguredFailureAfterReset() {
    try (XportSandbox own = XportSandbox.builder().fail(PAY, InjectedFailure.status(502)).start()) {
      own.reset();

      assertThat(TestRequest.unsigned(own, PAY).send().statusCode()).isEqualTo(502);
      assertThat(TestRequest.unsigned(own, PAY).send().body())
          .asString(UTF_8)
          .contains("'status', as planned");
    }
  }

  @Test
  void requiresFailureThatOperationSupports() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> sandbox.fail(Operation.LIST_ORDERS, InjectedFailure.parse("inner-failure")))
        .withMessageStartingWith("The data of listOrders cannot report a failure.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                XportSandbox.builder()
                    .fail(Operation.LIST_ORDERS, InjectedFailure.parse("inner-failure")))
        .withMessageStartingWith("The data of listOrders cannot report a failure.");
  }

  @ParameterizedTest
  @EnumSource
  void acceptsFailureOfPushesIfOperationPushes(Operation operation) {
    try (XportSandbox unsigned = XportSandbox.builder().verifySignatures(false).start()) {
      TestRequest.unsigned(unsigned, operation).send();
      Consumer<String> plan = text -> unsigned.fail(operation, InjectedFailure.parse(text));

      if (unsigned.pushes().isEmpty()) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> plan.accept("duplicate-pushes"))
            .withMessageStartingWith(
                "The operation %s does not push messages.", operation.operationId());
        assertThatIllegalArgumentException().isThrownBy(() -> plan.accept("reordered-pushes"));
      } else {
        plan.accept("duplicate-pushes");
        plan.accept("reordered-pushes");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "status",
        "status:200",
        "status:600",
        "status:5s",
        "latency",
        "latency:5",
        "latency:5.5ms",
        "latency:-1s",
        "latency:11m",
        "drop:1",
        "clock",
        "clock:9999999h",
        "clock:99999999999999999999h",
        "rate-limit:-1s",
        "status:99999999999"
      })
  void rejectsInvalidText(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> InjectedFailure.parse(text));
  }
}
