package io.github.xportka.sandbox;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.Operation;
import io.github.xportka.client.NearestNames;
import io.github.xportka.client.XportJson;
import io.github.xportka.model.PushedMessage;
import io.github.xportka.sandbox.state.OrderEvent;
import io.github.xportka.sandbox.state.PlatformSimulation;
import io.github.xportka.sandbox.state.ProductCatalogue;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Admin API below {@code /__xport/}, for tests in other languages and processes. It is open to this
 * machine only, and not to pages in a browser. Every user of the machine can let it sign messages.
 */
final class AdminApi {
  static final String ROOT = "/__xport/";

  /** Command that changes the sandbox. */
  private interface Change {
    void apply(JsonNode body) throws IOException;
  }

  private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");

  private final XportSandbox sandbox;
  private final PlatformSimulation simulation;
  private final BodyValidator bodies =
      new BodyValidator(SpecBundle.read("/io/github/xportka/sandbox/admin-api.yaml"));
  private final Map<String, Change> changes = new LinkedHashMap<>();
  private final Map<String, Supplier<JsonNode>> views = new LinkedHashMap<>();

  AdminApi(XportSandbox sandbox, PlatformSimulation simulation) {
    this.sandbox = sandbox;
    this.simulation = simulation;
    changes.put("reset", body -> sandbox.reset());
    changes.put("seed", body -> sandbox.seed(ProductCatalogue.read(body)));
    changes.put("restore", sandbox::restore);
    changes.put("provider-states", this::enterProviderState);
    changes.put("events", this::trigger);
    changes.put("failures", this::planFailure);
    changes.put("responses", this::planResponse);
    changes.put("callback", this::setCallback);
    changes.put("messages", this::push);
    views.put("snapshot", sandbox::snapshot);
    views.put("pushes", this::pushes);
  }

  SandboxResponse handle(ReceivedRequest request, LimitedBody body) {
    if (!LoopbackHosts.contains(request.host()) || request.headers().containsKey("Origin")) {
      return SandboxResponse.problem(
          403, "The admin API is for programs on this machine. Call it by 127.0.0.1.");
    }
    try {
      body.requireAllowedSize();
      return handle(request.method(), request.path().substring(ROOT.length()), request.bytes());
    } catch (IOException e) {
      return SandboxResponse.problem(400, "The body is not valid JSON. Correct the JSON.");
    } catch (RefusedException e) {
      return SandboxResponse.problem(e.refusal() == Refusal.TOO_LARGE ? 413 : 409, e.getMessage());
    } catch (IllegalArgumentException | IllegalStateException e) {
      return SandboxResponse.problem(400, String.valueOf(e.getMessage()));
    }
  }

  private SandboxResponse handle(String method, String name, byte[] body) throws IOException {
    Supplier<JsonNode> view = views.get(name);
    Change change = changes.get(name);
    if (method.equals("GET") && view != null) {
      return SandboxResponse.ok(view.get());
    } else if (method.equals("POST") && change != null) {
      change.apply(read(name, body));
      return SandboxResponse.ok(JsonNodeFactory.instance.objectNode());
    }
    return SandboxResponse.problem(
        404,
        "The admin API does not have '%s %s'. It has POST %s, and GET %s."
            .formatted(
                method,
                name,
                String.join(", ", changes.keySet()),
                String.join(", ", views.keySet())));
  }

  /** Reads the body of a command. A missing body is an empty object. */
  private JsonNode read(String name, byte[] body) throws IOException {
    JsonNode json =
        body.length == 0
            ? JsonNodeFactory.instance.objectNode()
            : XportJson.reader(JsonNode.class).readTree(body);
    List<BodyViolation> violations = bodies.validate(SCHEMAS.appendProperty(name), json);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          "The body of '%s' is invalid at %s. Correct the body."
              .formatted(name, BodyViolation.describe(violations)));
    }
    return json;
  }

  /** Enters or leaves a provider state, as Pact verifiers ask for it. */
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
    sandbox.enterProviderState(request.path("state").asText(), parameters);
  }

  private void trigger(JsonNode request) {
    sandbox.trigger(
        event(request.path("event").asText()),
        request.path("orderId").asText(),
        request.path("detail").asText());
  }

  private static OrderEvent event(String name) {
    List<OrderEvent> events = List.of(OrderEvent.values());
    return events.stream()
        .filter(event -> event.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The event '%s' is unknown. Use one of %s.".formatted(name, events)));
  }

  private void planFailure(JsonNode request) {
    sandbox.fail(
        operation(request),
        InjectedFailure.parse(request.path("failure").asText()),
        request.path("calls").asInt(1));
  }

  private void planResponse(JsonNode request) {
    Operation operation = operation(request);
    JsonNode body = request.path("body");
    if (!request.path("invalid").asBoolean()) {
      SpecBundle.documented(operation).requireValidResponse(body, "add \"invalid\": true");
    }
    PlannedResponse planned = sandbox.respondInvalid(operation, body);
    if (request.path("untilReset").asBoolean()) {
      planned.untilReset();
    }
  }

  private static Operation operation(JsonNode request) {
    String id = request.path("operation").asText();
    return Operation.byId(id).orElseThrow(() -> unknownOperation(id));
  }

  private static IllegalArgumentException unknownOperation(String id) {
    List<String> ids = Arrays.stream(Operation.values()).map(Operation::operationId).toList();
    List<String> near = NearestNames.near(id, ids);
    return new IllegalArgumentException(
        "The operation '%s' is unknown. %s"
            .formatted(
                id,
                near.isEmpty()
                    ? "Use an operation id of the spec, such as payOrder."
                    : "Similar: " + String.join(", ", near) + "."));
  }

  /** Sets the callback URL. It must be on this machine, because any program can call this API. */
  private void setCallback(JsonNode request) {
    URI url = URI.create(request.path("url").asText());
    if (url.getHost() == null || !LoopbackHosts.contains(url.getHost())) {
      throw new IllegalArgumentException(
          "The callback URL is not on this machine. Set another host when you start the sandbox.");
    }
    sandbox.callback(url);
  }

  private void push(JsonNode message) throws IOException {
    sandbox.push(XportJson.reader(PushedMessage.class).<PushedMessage>readValue(message));
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
