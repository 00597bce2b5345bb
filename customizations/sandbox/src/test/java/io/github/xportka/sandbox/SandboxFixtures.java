package io.github.xportka.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.RetryPolicy;
import io.github.xportka.client.XportClient;
import io.github.xportka.client.XportJson;
import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** Clients and examples for the tests. */
final class SandboxFixtures {
  private SandboxFixtures() {}

  /** Returns a client whose requests the sandbox accepts. */
  static XportClient.Builder client(XportSandbox sandbox) {
    return XportClient.builder()
        .baseUrl(sandbox.baseUrl())
        .credentials(sandbox::credentials)
        .userId(sandbox.userId());
  }

  /** Returns a client that shows each failure to its caller. */
  static XportClient clientWithoutRetries(XportSandbox sandbox) {
    return client(sandbox).allowUnconfirmedOperations().retryPolicy(RetryPolicy.none()).build();
  }

  /** Calls the operation of the first documentation page with its documented request. */
  static UpdateLogisticInfoResponse call(XportClient.Builder builder) {
    try (XportClient client = builder.build()) {
      return client.warehouseLogistics().updateLogisticInfo(documentedRequest());
    }
  }

  static JsonNode json(byte[] body) throws IOException {
    return XportJson.reader(JsonNode.class).readTree(body);
  }

  /** Sends bytes that an HTTP client would not send, and returns everything that it receives. */
  static String sendRaw(XportSandbox sandbox, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  static UpdateLogisticInfoRequest documentedRequest() {
    return documentedRequest(Operation.UPDATE_LOGISTIC_INFO, UpdateLogisticInfoRequest.class);
  }

  static <T> T documentedRequest(Operation operation, Class<T> type) {
    return SpecBundle.load().documentedRequest(operation, type);
  }

  /** Returns the request example, or null for an operation without a body. */
  static @Nullable JsonNode requestExample(Operation operation) {
    return spec(operation).requestExamples().get("documented");
  }

  static JsonNode responseExample(Operation operation, String name) {
    return spec(operation).responseExample(name);
  }

  static DocumentedOperation spec(Operation operation) {
    return SpecBundle.load().operation(operation).orElseThrow();
  }
}
