package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** AssertJ assertions about the received requests of one operation. */
public final class ReceivedRequestsAssert
    extends AbstractAssert<ReceivedRequestsAssert, List<ReceivedRequest>> {
  private final Operation operation;
  private final List<ReceivedRequest> all;

  ReceivedRequestsAssert(
      Operation operation, List<ReceivedRequest> requests, List<ReceivedRequest> all) {
    super(requests, ReceivedRequestsAssert.class);
    this.operation = operation;
    this.all = all;
  }

  /**
   * Asserts that one request was received.
   *
   * @return this assertion
   */
  public ReceivedRequestsAssert once() {
    return times(1);
  }

  /**
   * Asserts that no request was received.
   *
   * @return this assertion
   */
  public ReceivedRequestsAssert never() {
    return times(0);
  }

  /**
   * Asserts the number of received requests.
   *
   * @param times the expected number
   * @return this assertion
   */
  public ReceivedRequestsAssert times(int times) {
    if (actual.size() != times) {
      throw failure(
          "Expected %d requests of %s, but the sandbox received %d. All received requests:%s",
          times, operation.operationId(), actual.size(), describe(all));
    }
    return this;
  }

  /**
   * Asserts that the body of each received request, at least one, equals an expected body as JSON.
   *
   * @param expected a record of the client, a {@code JsonNode}, or JSON as a string
   * @return this assertion
   */
  public ReceivedRequestsAssert withBody(Object expected) {
    if (actual.isEmpty()) {
      throw failure(
          "Expected a request of %s, but the sandbox received none. All received requests:%s",
          operation.operationId(), describe(all));
    }
    JsonNode wanted = parse("expected", bytes(expected));
    for (ReceivedRequest request : actual) {
      JsonNode body = parse("received", request.bytes());
      if (!body.equals(wanted)) {
        throw failureWithActualExpected(
            body.toPrettyString(),
            wanted.toPrettyString(),
            "The body of %s differs.%nExpected:%n%s%nReceived:%n%s",
            operation.operationId(),
            wanted.toPrettyString(),
            body.toPrettyString());
      }
    }
    return this;
  }

  private static String describe(List<ReceivedRequest> requests) {
    return requests.isEmpty()
        ? " none"
        : requests.stream()
            .map(
                request ->
                    request
                        .operation()
                        .map(Operation::operationId)
                        .orElse(request.method() + " " + request.path()))
            .collect(joining(System.lineSeparator() + "  ", System.lineSeparator() + "  ", ""));
  }

  private static byte[] bytes(Object expected) {
    return expected instanceof CharSequence text
        ? text.toString().getBytes(UTF_8)
        : SandboxResponse.write(expected);
  }

  private static JsonNode parse(String kind, byte[] json) {
    try {
      return XportJson.reader(JsonNode.class).readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("The " + kind + " body is not valid JSON.", e);
    }
  }
}
