package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import io.github.xportka.model.PushedMessage;
import io.github.xportka.sandbox.state.OrderEvent;
import io.github.xportka.sandbox.state.PlatformSimulation;
import io.github.xportka.sandbox.state.ProductCatalogue;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Admin API below {@code /__xport/}, for tests in other languages and processes. It is open to this
 * machine only, and not to pages in a browser.
 */
final class AdminApi {
  static final String ROOT = "/__xport/";

  private static final ObjectReader MESSAGE = XportJson.reader(PushedMessage.class);

  private final XportSandbox sandbox;
  private final PlatformSimulation simulation;

  AdminApi(XportSandbox sandbox, PlatformSimulation simulation) {
    this.sandbox = sandbox;
    this.simulation = simulation;
  }

  SandboxResponse handle(
      String method, String path, String host, Set<String> headers, LimitedBody body) {
    if (!LoopbackHosts.contains(host) || headers.contains("Origin")) {
      return SandboxResponse.problem(
          403, "The admin API is for programs on this machine. Call it by 127.0.0.1.");
    }
    try {
      return handle(method + " " + path.substring(ROOT.length()), body);
    } catch (IOException e) {
      return SandboxResponse.problem(400, "The body is not valid JSON. Correct the JSON.");
    } catch (RefusedException e) {
      return SandboxResponse.problem(409, e.getMessage());
    } catch (IllegalArgumentException | IllegalStateException e) {
      return SandboxResponse.problem(400, String.valueOf(e.getMessage()));
    }
  }

  private SandboxResponse handle(String request, LimitedBody body) throws IOException {
    switch (request) {
      case "POST reset" -> sandbox.reset();
      case "POST seed" -> simulation.seed(ProductCatalogue.read(AdminRequest.json(body)));
      case "GET snapshot" -> {
        return SandboxResponse.ok(sandbox.snapshot());
      }
      case "POST restore" -> sandbox.restore(AdminRequest.json(body));
      case "POST provider-states" -> enterProviderState(AdminRequest.read(body).json());
      case "POST events" -> trigger(AdminRequest.read(body, "event", "orderId", "detail"));
      case "POST failures" -> planFailure(AdminRequest.read(body, "operation", "failure", "calls"));
      case "POST responses" ->
          planResponse(AdminRequest.read(body, "operation", "body", "invalid", "untilReset"));
      case "POST callback" -> sandbox.callback(callback(AdminRequest.read(body, "url")));
      case "POST messages" -> push(AdminRequest.read(body));
      case "GET pushes" -> {
        return SandboxResponse.ok(pushes());
      }
      default -> {
        return SandboxResponse.problem(404, unknown(request));
      }
    }
    return SandboxResponse.ok(JsonNodeFactory.instance.objectNode());
  }

  private static String unknown(String request) {
    return "The admin API does not have '%s'. It has POST reset, seed, restore, provider-states,"
            .formatted(request)
        + " events, failures, responses, callback and messages, and GET snapshot and pushes.";
  }

  /** Reads the forms of all Pact verifiers: one state, or a list of states. */
  private void enterProviderState(JsonNode request) {
    if (request.path("action").asText().equals("teardown")) {
      simulation.reset();
      return;
    }
    Map<String, String> parameters = new HashMap<>();
    request
        .path("params")
        .properties()
        .forEach(parameter -> parameters.put(parameter.getKey(), parameter.getValue().asText()));
    states(request).forEach(state -> sandbox.enterProviderState(state, parameters));
  }

  /** Returns the names of the states. The name of the fresh state is empty. */
  private static List<String> states(JsonNode request) {
    JsonNode states = request.path("states");
    if (states.isArray()) {
      return states.valueStream().map(JsonNode::asText).toList();
    }
    if (!request.path("state").isTextual()) {
      throw new IllegalArgumentException(
          "The property 'state' is missing or not a text. Add the name of a provider state, or a"
              + " list of names as 'states'.");
    }
    return List.of(request.path("state").textValue());
  }

  private void trigger(AdminRequest request) {
    String detail = request.has("detail") ? request.textOrInteger("detail") : "";
    sandbox.trigger(event(request), request.textOrInteger("orderId"), detail);
  }

  private static OrderEvent event(AdminRequest request) {
    String text = request.text("event");
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    List<OrderEvent> events = List.of(OrderEvent.values());
    return events.stream()
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The value '%s' of the property 'event' is unknown. Use one of %s."
                        .formatted(text, events)));
  }

  private void planFailure(AdminRequest request) {
    sandbox.fail(
        request.operation(), InjectedFailure.parse(request.text("failure")), request.calls());
  }

  private void push(AdminRequest message) throws IOException {
    message.text("messageType");
    sandbox.push(MESSAGE.<PushedMessage>readValue(message.json()));
  }

  private void planResponse(AdminRequest request) {
    Operation operation = request.operation();
    JsonNode body = request.value("body");
    boolean untilReset = request.isTrue("untilReset");
    if (!request.isTrue("invalid")) {
      sandbox.spec(operation).requireValidResponse(body, "add \"invalid\": true");
    }
    PlannedResponse planned = sandbox.respondInvalid(operation, body);
    if (untilReset) {
      planned.untilReset();
    }
  }

  /** Reads a callback URL. It must be on this machine, because any program can call this API. */
  private static URI callback(AdminRequest request) {
    URI callback = URI.create(request.text("url"));
    if (callback.getHost() == null || !LoopbackHosts.contains(callback.getHost())) {
      throw new IllegalArgumentException(
          "The callback URL is not on this machine. Set another host when you start the sandbox.");
    }
    return callback;
  }

  private JsonNode pushes() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode pushes = json.putArray("pushes");
    for (Push push : sandbox.pushes()) {
      pushes
          .addObject()
          .put("messageType", String.valueOf(push.message().messageType()))
          .put("state", push.state().name())
          .put("attempts", push.attempts())
          .put("lastStatus", push.lastStatus().orElse(0));
    }
    return json;
  }
}
