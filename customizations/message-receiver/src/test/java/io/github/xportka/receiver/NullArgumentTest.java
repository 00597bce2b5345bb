package io.github.xportka.receiver;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.xportka.client.XportClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null arguments of callers without a null checker. */
@SuppressWarnings("NullAway")
class NullArgumentTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  static List<Arguments> calls() {
    MessageReceiver.Builder builder = MessageReceiver.builder();
    XportClient client =
        XportClient.builder()
            .credentials("key", "secret")
            .userId("user")
            .allowUnconfirmedOperations()
            .build();
    return List.of(
        call("verifier", () -> builder.verifier(null)),
        call("store", () -> builder.store(null)),
        call("handler", () -> builder.handler(null)),
        call("messageKey", () -> builder.messageKey(null)),
        call("retries", () -> builder.retries(null)),
        call("failureListener", () -> builder.failureListener(null)),
        call("replayWindow", () -> builder.replayWindow(null)),
        call("retention", () -> builder.retention(null)),
        call("responseTimeout", () -> builder.responseTimeout(null)),
        call("handlerTimeout", () -> builder.handlerTimeout(null)),
        call("pollInterval", () -> builder.pollInterval(null)),
        call("takeOverAfter", () -> builder.takeOverAfter(null)),
        call("clock", () -> builder.clock(null)),
        call("file", () -> MessageStore.sqlite(null)),
        call("database", () -> MessageStore.postgreSql(null)),
        call("verifier", () -> PushValidator.of(null, Clock.systemUTC())),
        call("clock", () -> PushValidator.of(LoadGenerator.VERIFIER, null)),
        call("method", () -> PushRequest.of(null, null, null, new byte[0])),
        call("body", () -> PushRequest.of("POST", null, null, null)),
        call("endpoint", () -> MessageHttpHandler.of(null)),
        call("endpoint", () -> new MessageServlet(null)),
        call("firstDelay", () -> new RetrySchedule(1, null, SECOND)),
        call("longestDelay", () -> new RetrySchedule(1, SECOND, null)),
        call("client", () -> LatestState.of(null, "1688", order -> {})),
        call("webSite", () -> LatestState.of(client, null, order -> {})),
        call("consumer", () -> LatestState.of(client, "1688", null)),
        call("query", () -> LatestState.querying(null, order -> {})),
        call("others", () -> LatestState.querying(id -> id, id -> {}).otherwise(null)));
  }

  private static Arguments call(String parameter, ThrowingCallable call) {
    return arguments(parameter, call);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void namesNullParameter(String parameter, ThrowingCallable call) {
    assertThatIllegalArgumentException()
        .isThrownBy(call)
        .withMessage("The parameter '" + parameter + "' is null. Pass a value.");
  }
}
