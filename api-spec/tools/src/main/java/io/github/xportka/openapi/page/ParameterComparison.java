package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Comparison of the parameters of a page with the parameters and the signature of an operation. */
record ParameterComparison(ComparisonResult result, DocumentationPage page, Operation operation) {
  /** Headers that every HTTP client sends. */
  private static final Set<String> ORDINARY_HEADERS =
      Set.of("content-type", "accept", "user-agent", "host", "connection", "content-length");

  void compare(OpenApiDocument spec) {
    Map<String, Parameter> stated = byKey(page.operation());
    Map<String, Parameter> known = byKey(operation);
    Set<String> signing = signingParameters(spec, operation);
    stated.forEach(
        (key, parameter) -> {
          String what = "parameters." + parameter.name();
          if (signing.contains(key)) {
            result.addCompared(what, operation.node().at("security"));
          } else if (known.containsKey(key)) {
            compare(what, parameter, known.get(key));
          } else {
            String name = PageText.quoted(parameter.name());
            Node place = parameter.node();
            result.add(what, Aspect.ADDED_PARAMETER, place, operation.node(), parameter.in(), name);
          }
        });
    known.entrySet().stream()
        .filter(entry -> !stated.containsKey(entry.getKey()))
        .forEach(entry -> missing(entry.getValue()));
    signing.stream()
        .filter(key -> !stated.containsKey(key))
        .forEach(key -> result.notOnPage.add("signing." + key.substring(key.indexOf(' ') + 1)));
  }

  private static Map<String, Parameter> byKey(Operation operation) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    operation.parameters().stream()
        .filter(parameter -> !isOrdinary(parameter))
        .forEach(one -> parameters.putIfAbsent(key(one.in(), one.name()), one));
    return parameters;
  }

  private void missing(Parameter parameter) {
    String name = parameter.name();
    String what = "parameters." + name;
    if (page.isComplete() && Evidence.of(operation, "request").level().isVendorPage()) {
      Node place = page.operation().node();
      result.add(what, Aspect.REMOVED_PARAMETER, place, parameter.node(), name);
    } else {
      result.notOnPage.add(what);
    }
  }

  private void compare(String what, Parameter stated, Parameter known) {
    result.addCompared(what, known.node());
    SchemaComparison schemas = new SchemaComparison(result, true, page.isComplete(), List.of());
    Node required = stated.node().at("required");
    if (required.exists()) {
      schemas.compareRequired(
          what, stated.isRequired(), known.isRequired(), required, known.node());
    }
    PageValue value = new PageValue(stated.schema(), List.of());
    schemas.compare(what, value, known.schema(), Evidence.of(operation, "request"));
  }

  /** Tells whether a parameter does not belong to the contract: an ordinary header or a cookie. */
  static boolean isOrdinary(Parameter parameter) {
    return switch (parameter.in()) {
      case "header" -> ORDINARY_HEADERS.contains(parameter.name().toLowerCase(Locale.ROOT));
      case "cookie" -> true;
      default -> false;
    };
  }

  /** Returns the parameters that sign a request, as location and name. */
  static Set<String> signingParameters(OpenApiDocument spec, Operation operation) {
    Map<String, SecurityScheme> schemes = spec.securitySchemes();
    return operation.security().stream()
        .flatMap(List::stream)
        .map(schemes::get)
        .filter(Objects::nonNull)
        .map(scheme -> key(scheme.in(), scheme.parameterName()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Header names are not case-sensitive. */
  static String key(String in, String name) {
    return in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
  }
}
