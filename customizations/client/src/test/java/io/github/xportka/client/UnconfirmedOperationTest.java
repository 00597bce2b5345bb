package io.github.xportka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.xportka.api.EvidenceLevel;
import io.github.xportka.api.Operation;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.model.ListOrdersRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations with an inferred path, and path overrides. */
class UnconfirmedOperationTest {
  private static final ListOrdersRequest REQUEST =
      ListOrdersRequest.builder().page(1).pageSize(20).build();

  @AutoClose private final RecordingServer server = new RecordingServer();

  @BeforeEach
  void succeed() {
    server.respondWith("{\"code\":200,\"msg\":\"成功\"}");
  }

  static List<Operation> unconfirmed() {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.evidence().path() == EvidenceLevel.INFERRED)
        .toList();
  }

  static List<Operation> confirmed() {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.evidence().path() != EvidenceLevel.INFERRED)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("unconfirmed")
  void rejectsRawCallOfUnconfirmedOperation(Operation operation) {
    try (XportClient client = server.client().build()) {
      assertThatExceptionOfType(UnconfirmedOperationException.class)
          .isThrownBy(() -> client.raw().call(operation, null))
          .satisfies(refused -> assertThat(refused.operation()).hasValue(operation))
          .withMessageContainingAll(
              operation.operationId() + " was not sent",
              operation.path(),
              "pathOverride(Operation." + operation.name(),
              "allowUnconfirmedOperations()");
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void rejectsTypedCallOfUnconfirmedOperation() {
    try (XportClient client = server.client().build()) {
      assertThatExceptionOfType(UnconfirmedOperationException.class)
          .isThrownBy(() -> client.kaOrders().listOrders(REQUEST));
    }
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void rejectsUnconfirmedOperationBeforeItsCall() {
    try (XportClient client = server.client().build()) {
      assertThatExceptionOfType(UnconfirmedOperationException.class)
          .isThrownBy(() -> client.requireConfirmed(Operation.LIST_ORDERS));
    }
    try (XportClient client = server.client().allowUnconfirmedOperations().build()) {
      assertThatNoException().isThrownBy(() -> client.requireConfirmed(Operation.LIST_ORDERS));
    }
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("confirmed")
  void sendsConfirmedOperation(Operation operation) {
    server.respondWith("{\"code\":200,\"errorCode\":200,\"success\":true}");
    try (XportClient client = server.client().build()) {
      client.raw().call(operation, null);
    }

    assertThat(server.onlyRequest().requestLine()).contains(" " + operation.path());
  }

  @Test
  void sendsUnconfirmedOperationWhenAllowed() {
    assertThat(requestOf(XportClient.Builder::allowUnconfirmedOperations).requestLine())
        .isEqualTo("POST " + Operation.LIST_ORDERS.path() + " HTTP/1.1");
  }

  @Test
  void sendsUnconfirmedOperationWhenSettingAllows() {
    Map<String, String> settings = Map.of("xport.allow-unconfirmed-operations", "true");

    assertThat(requestOf(client -> client.configure(settings))).isNotNull();
  }

  @Test
  void sendsAndSignsOverriddenPath() {
    SigningFormula overThePath =
        SigningFormula.defaultOf(SigningScheme.HEADER_SIGNATURE).withFormula("{path}");

    ReceivedRequest sent =
        requestOf(
            client ->
                client
                    .pathOverride(Operation.LIST_ORDERS, "/the/true/path")
                    .signingFormula(SigningScheme.HEADER_SIGNATURE, overThePath));

    assertThat(sent.requestLine()).isEqualTo("POST /the/true/path HTTP/1.1");
    assertThat(sent.header("signature")).isEqualTo(ExpectedDigest.md5("/the/true/path"));
  }

  @Test
  void overridesPathBySetting() {
    Map<String, String> settings = Map.of("xport.path.listOrders", "/the/true/path");

    assertThat(requestOf(client -> client.configure(settings)).requestLine())
        .contains("/the/true/path ");
  }

  /** Calls an operation whose path is inferred, and returns its request. */
  private ReceivedRequest requestOf(UnaryOperator<XportClient.Builder> settings) {
    try (XportClient client = settings.apply(server.client()).build()) {
      client.kaOrders().listOrders(REQUEST);
    }
    return server.onlyRequest();
  }

  @Test
  void keepsSigningSchemeWithOverriddenPath() {
    server.respondWith(RecordingServer.SUCCESS);

    assertThat(
            server
                .requestOf(c -> c.pathOverride(Operation.UPDATE_LOGISTIC_INFO, "/v2/update"))
                .requestLine())
        .matches("POST /v2/update\\?timestamp=[0-9]{10}&sign=[0-9A-F]{32} HTTP/1\\.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "path",
        "https://example.com/path",
        "/a b",
        "/a?b=c",
        "/a#b",
        "/a/../b",
        "/a/..",
        "/a/./b",
        "/.",
        "/a/%2E%2e/b",
        "/a/.%2e",
        "//a",
        "/a\n",
        "/路"
      })
  void rejectsMalformedPath(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.client().pathOverride(Operation.LIST_ORDERS, path))
        .withMessageContaining("does not have the form /one/two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/...", "/a.b/c..", "/.well-known/x", "/%2e%2e%2e"})
  void acceptsDotsWithinPathSegment(String path) {
    assertThatNoException()
        .isThrownBy(() -> server.client().pathOverride(Operation.LIST_ORDERS, path).build());
  }

  @Test
  void swapsPathsOfTwoOperations() {
    server.respondWith("{\"code\":200,\"errorCode\":200,\"success\":true}");
    try (XportClient client =
        server
            .client()
            .pathOverride(Operation.LIST_ORDERS, Operation.PREVIEW_ORDER.path())
            .pathOverride(Operation.PREVIEW_ORDER, "/the/true/path")
            .build()) {
      client.kaOrders().listOrders(REQUEST);
      client.raw().call(Operation.LIST_ORDERS, null);
      client.raw().call(Operation.PREVIEW_ORDER, null);
    }

    assertThat(server.requests())
        .extracting(ReceivedRequest::requestLine)
        .containsExactly(
            "POST " + Operation.PREVIEW_ORDER.path() + " HTTP/1.1",
            "POST " + Operation.PREVIEW_ORDER.path() + " HTTP/1.1",
            "POST /the/true/path HTTP/1.1");
  }

  @Test
  void rejectsSamePathForTwoOperations() {
    XportClient.Builder client =
        server.client().pathOverride(Operation.LIST_ORDERS, Operation.PREVIEW_ORDER.path());

    assertThatIllegalStateException()
        .isThrownBy(client::build)
        .withMessageContainingAll(
            "listOrders", "previewOrder", "a different path for each operation");
  }
}
