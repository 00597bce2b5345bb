package io.github.xportka.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
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

  private static final ObjectReader JSON = XportJson.reader(JsonNode.class);
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
      case "POST seed" -> simulation.seed(ProductCatalogue.read(json(body)));
      case "GET snapshot" -> {
        return SandboxResponse.ok(sandbox.snapshot());
      }
      case "POST restore" -> sandbox.restore(json(body));
      case "POST provider-states" -> enterProviderState(json(body));
      case "POST events" -> trigger(json(body));
      case "POST failures" -> planFailure(json(body));
      case "POST responses" -> planResponse(json(body));
      case "POST callback" -> sandbox.callback(callback(json(body)));
      case "POST messages" -> push(json(body));
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

  private static JsonNode json(LimitedBody body) throws IOException {
    return JSON.readTree(body.bytes());
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

  private void trigger(JsonNode request) {
    sandbox.trigger(event(request), text(request, "orderId"), request.path("detail").asText());
  }

  private static OrderEvent event(JsonNode request) {
    String text = text(request, "event");
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

  private void planFailure(JsonNode request) {
    sandbox.fail(
        operation(request), InjectedFailure.parse(text(request, "failure")), calls(request));
  }

  private static int calls(JsonNode request) {
    JsonNode calls = request.path("calls");
    if (!calls.isMissingNode() && !(calls.isIntegralNumber() && calls.canConvertToInt())) {
      throw new IllegalArgumentException(
          "The property 'calls' is not an integer. Send a number of calls from 1, or omit it.");
    }
    return calls.asInt(1);
  }

  private void push(JsonNode message) throws IOException {
    text(message, "messageType");
    sandbox.push(MESSAGE.<PushedMessage>readValue(message));
  }

  private void planResponse(JsonNode request) {
    Operation operation = operation(request);
    JsonNode body = request.path("body");
    PlannedResponse planned =
        request.path("invalid").asBoolean()
            ? sandbox.respondInvalid(operation, body)
            : sandbox.respond(operation, body);
    if (request.path("untilReset").asBoolean()) {
      planned.untilReset();
    }
  }

  /** Reads a callback URL. It must be on this machine, because any program can call this API. */
  private static URI callback(JsonNode request) {
    URI callback = URI.create(text(request, "url"));
    if (callback.getHost() == null || !LoopbackHosts.contains(callback.getHost())) {
      throw new IllegalArgumentException(
          "The callback URL is not on this machine. Set another host when you start the sandbox.");
    }
    return callback;
  }

  private static Operation operation(JsonNode request) {
    String id = text(request, "operation");
    return Operation.byId(id)
        .orElseThrow(() -> new IllegalArgumentException("The operation '" + id + "' is unknown."));
  }

  private static String text(JsonNode request, String property) {
    String text = request.path(property).asText("");
    if (text.isEmpty()) {
      throw new IllegalArgumentException("The property '" + property + "' is missing. Add it.");
    }
    return text;
  }

  private JsonNode pushes() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Push push : sandbox.pushes()) {
      json.withArray("pushes")
          .addObject()
          .put("messageType", String.valueOf(push.message().messageType()))
          .put("state", push.state().name())
          .put("attempts", push.attempts())
          .put("lastStatus", push.lastStatus().orElse(0));
    }
    return json;
  }
}
