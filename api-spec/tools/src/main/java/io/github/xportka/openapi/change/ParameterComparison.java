package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Comparison of the parameters of two operations. The parameters of an operation are arguments of
 * its Java method, so that a new parameter and a new order break programs. Programs do not pass the
 * parameters of a pushed message.
 */
final class ParameterComparison {
  private static final Set<String> HANDLED =
      Set.of("required", "schema", "deprecated", Evidence.KEY);

  private ParameterComparison() {}

  static void compare(ChangeRecorder at, Operation before, Operation after) {
    Map<String, Parameter> parametersBefore = byLocationAndName(before);
    Map<String, Parameter> parametersAfter = byLocationAndName(after);
    for (String name : JsonComparison.union(parametersBefore.keySet(), parametersAfter.keySet())) {
      Parameter parameterBefore = parametersBefore.get(name);
      Parameter parameterAfter = parametersAfter.get(name);
      if (parameterAfter == null) {
        at.breaking("no longer has the " + name);
      } else if (parameterBefore == null) {
        at.stricter("now has the " + name);
      } else {
        compare(at.at(name), parameterBefore, parameterAfter);
      }
    }
    if (at.direction().isSent()) {
      JsonComparison.compareOrder(
          at, "arguments", arguments(before, parametersBefore), arguments(after, parametersAfter));
    }
  }

  /** Compares two parameters, or two headers of responses, which have the same keys. */
  static void compare(ChangeRecorder at, Parameter before, Parameter after) {
    ChangeRecorder within = EvidenceComparison.compare(at, before.node(), after.node());
    // The type of an optional argument is the same. A null argument omits the parameter.
    KeywordComparison.compareRequired(at, before.isRequired(), after.isRequired());
    KeywordComparison.compareDeprecated(at, before.node(), after.node());
    SchemaComparison.compare(within, before.schema(), after.schema());
    JsonComparison.compareRest(at, before.node(), after.node(), HANDLED);
  }

  private static Map<String, Parameter> byLocationAndName(Operation operation) {
    Map<String, Parameter> byName = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      byName.put(parameter.in() + " parameter " + parameter.name(), parameter);
    }
    return byName;
  }

  /** Returns the arguments in the order of the generator: required arguments come first. */
  private static List<String> arguments(Operation operation, Map<String, Parameter> parameters) {
    List<String> required = new ArrayList<>();
    List<String> optional = new ArrayList<>();
    parameters.forEach(
        (name, parameter) -> (parameter.isRequired() ? required : optional).add(name));
    if (operation.requestBody().exists()) {
      (operation.requestBody().at("required").isTrue() ? required : optional).add("request");
    }
    required.addAll(optional);
    return required;
  }
}
