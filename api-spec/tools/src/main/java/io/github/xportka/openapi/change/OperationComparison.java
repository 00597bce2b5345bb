package io.github.xportka.openapi.change;

import static io.github.xportka.openapi.change.Effect.BREAKING;
import static io.github.xportka.openapi.change.Effect.COMPATIBLE;
import static io.github.xportka.openapi.change.Effect.LOOSER;
import static io.github.xportka.openapi.change.Effect.STRICTER;
import static java.util.stream.Collectors.joining;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comparison of two operations, or of two pushed messages. */
final class OperationComparison {
  private OperationComparison() {}

  /**
   * Compares operations or messages.
   *
   * @param at the recorder with the direction of requests; responses have the other direction
   */
  static void compare(ChangeRecorder at, Operation before, Operation after) {
    if (!before.id().equals(after.id())) {
      at.add(BREAKING, "was renamed to `" + after.id() + "`");
    }
    compareText(at, "path", before.path(), after.path());
    compareText(at, "method", before.method().name(), after.method().name());
    Rules.OPERATION.compare(at, before.node(), after.node());
    ChangeRecorder request = at.with(EvidenceComparison.within(before, after, "request"));
    compareParameters(request, before, after);
    compareRequest(request, before.requestBody(), after.requestBody());
    compareResponses(
        at.with(at.direction().reversed())
            .with(EvidenceComparison.within(before, after, "response"))
            .at("responses"),
        before.node().at("responses"),
        after.node().at("responses"));
  }

  private static void compareText(ChangeRecorder at, String name, String before, String after) {
    if (!before.equals(after)) {
      at.add(BREAKING, "has the %s `%s` instead of `%s`".formatted(name, after, before));
    }
  }

  /** Compares retries. Both directions are breaking: a call gets lost, or is sent twice. */
  static void compareRetry(ChangeRecorder at, Node before, Node after) {
    if (!before.value().equals(after.value())) {
      String effect = after.text().equals("safe") ? ": the client retries the operation now" : "";
      at.add(BREAKING, Rule.difference(before, after) + effect);
    }
  }

  /**
   * Compares parameters. The parameters of an operation are arguments of its Java method, so that a
   * new parameter and a new order break programs. Programs do not pass the parameters of a pushed
   * message.
   */
  private static void compareParameters(ChangeRecorder at, Operation before, Operation after) {
    NamedValues<Parameter> parameters =
        NamedValues.of(
            before.parameters(),
            after.parameters(),
            parameter -> parameter.in() + " parameter " + parameter.name());
    parameters.compare(
        (name, parameter) -> at.add(BREAKING, "no longer has the " + name),
        (name, parameter) -> at.add(STRICTER, "now has the " + name),
        (name, one, other) -> compareParameter(at.at(name), one.node(), other.node()));
    if (at.direction().isSent()) {
      compareOrder(
          at, arguments(before, parameters.before()), arguments(after, parameters.after()));
    }
  }

  private static void compareParameter(ChangeRecorder at, Node before, Node after) {
    ChangeRecorder within = EvidenceComparison.compare(at, before, after);
    Rules.PARAMETER.compare(within, before, after);
  }

  /** Returns the arguments in the order of the generator: required arguments come first. */
  private static List<String> arguments(Operation operation, Map<String, Parameter> parameters) {
    Map<String, Boolean> isRequired = new LinkedHashMap<>();
    parameters.forEach((name, parameter) -> isRequired.put(name, parameter.isRequired()));
    if (operation.requestBody().exists()) {
      isRequired.put("request", operation.requestBody().at("required").isTrue());
    }
    return isRequired.entrySet().stream()
        .sorted(Map.Entry.<String, Boolean>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void compareOrder(ChangeRecorder at, List<String> before, List<String> after) {
    String orderBefore = before.stream().filter(after::contains).collect(joining(", "));
    String orderAfter = after.stream().filter(before::contains).collect(joining(", "));
    if (!orderBefore.equals(orderAfter)) {
      at.add(
          BREAKING,
          "has arguments in the order `%s` instead of `%s`".formatted(orderAfter, orderBefore));
    }
  }

  private static void compareRequest(ChangeRecorder at, Node before, Node after) {
    if (before.exists() && after.exists()) {
      Rules.REQUEST_BODY.compare(at.at("request"), before, after);
    } else if (before.exists()) {
      at.add(BREAKING, "no longer has a request body");
    } else if (after.exists()) {
      at.add(BREAKING, "now has a request body");
    }
  }

  /** Compares responses. Programs must expect every failure: the client throws an exception. */
  private static void compareResponses(ChangeRecorder at, Node before, Node after) {
    String returned = returnedStatus(before);
    NamedValues.entries(before, after)
        .compare(
            (status, response) ->
                at.at(status).add(status.equals(returned) ? BREAKING : STRICTER, "was removed"),
            (status, response) ->
                at.at(status).add(status.matches("[45].*") ? COMPATIBLE : LOOSER, "was added"),
            (status, one, other) ->
                Rules.RESPONSE.compare(at.at(status), one.resolve(), other.resolve()));
  }

  /** Returns the status whose response the Java method returns: the lowest one of success. */
  private static String returnedStatus(Node responses) {
    return responses.entries().stream()
        .map(Node::key)
        .filter(status -> status.startsWith("2") || status.equals("default"))
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  static void compareHeaders(ChangeRecorder at, Node before, Node after) {
    NamedValues.entries(before, after)
        .compare(
            (name, header) -> at.add(BREAKING, "no longer has the header " + name),
            (name, header) ->
                at.add(
                    header.resolve().at("required").isTrue() ? STRICTER : COMPATIBLE,
                    "now has the header " + name),
            (name, one, other) ->
                compareParameter(at.at("header " + name), one.resolve(), other.resolve()));
  }

  /** Compares content by media type. A Java method uses the first media type. */
  static void compareContent(ChangeRecorder at, Node before, Node after) {
    NamedValues<Node> content = NamedValues.entries(before, after);
    content.compare(
        (name, mediaType) ->
            at.add(
                name.equals(content.firstBefore()) ? BREAKING : STRICTER,
                "no longer has the media type `" + name + "`"),
        (name, mediaType) ->
            at.add(
                content.before().isEmpty() ? BREAKING : LOOSER,
                "now has the media type `" + name + "`"),
        (name, one, other) -> Rules.MEDIA_TYPE.compare(at, one, other));
    content.compareFirst(at, "first media type");
  }
}
