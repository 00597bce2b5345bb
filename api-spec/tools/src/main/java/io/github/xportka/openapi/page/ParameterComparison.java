package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Operation;
import io.github.xportka.openapi.model.Parameter;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the parameters of a page with the parameters and the signature of an operation. */
final class ParameterComparison {
  private final ComparisonResult result;
  private final OpenApiDocument spec;

  ParameterComparison(ComparisonResult result, OpenApiDocument spec) {
    this.result = result;
    this.spec = spec;
  }

  void compare(DocumentationPage page, Operation operation) {
    Map<String, Parameter> known = new LinkedHashMap<>();
    operation
        .parameters()
        .forEach(parameter -> known.put(key(parameter.in(), parameter.name()), parameter));
    Set<String> signing = signingParameters(spec, operation);
    Set<String> seen = new HashSet<>();
    for (Parameter parameter : page.operation().parameters()) {
      String key = key(parameter.in(), parameter.name());
      boolean isOrdinary =
          parameter.in().equals("header") && CurlCommand.isOrdinaryHeader(parameter.name());
      if (!seen.add(key) || isOrdinary || parameter.in().equals("cookie")) {
        continue;
      }
      String what = "parameters." + parameter.name();
      if (signing.contains(key)) {
        result.compared(what);
      } else if (known.containsKey(key)) {
        result.compared(what);
        compare(what, parameter, known.get(key), operation);
      } else {
        result.add(
            what,
            "added",
            "The page has the %s parameter %s, but the spec does not."
                .formatted(parameter.in(), PageText.quoted(parameter.name())),
            parameter.node(),
            operation.node());
      }
    }
    known.forEach(
        (key, parameter) -> {
          if (!seen.contains(key)) {
            missing(page, parameter, operation);
          }
        });
    signing.stream()
        .filter(key -> !seen.contains(key))
        .forEach(key -> result.notOnPage("parameters." + key.substring(key.indexOf(' ') + 1)));
  }

  private void missing(DocumentationPage page, Parameter parameter, Operation operation) {
    String what = "parameters." + parameter.name();
    if (page.form().isComplete() && Evidence.of(operation, "request").level().isVendorPage()) {
      result.add(
          what,
          "removed",
          "The spec has the parameter %s, but the page does not.".formatted(parameter.name()),
          page.operation().node(),
          parameter.node());
    } else {
      result.notOnPage(what);
    }
  }

  private void compare(String what, Parameter page, Parameter known, Operation operation) {
    Node required = page.node().at("required");
    if (required.exists() && page.isRequired() != known.isRequired()) {
      result.add(
          what,
          "required",
          "The page says that %s is %s, but the spec says that it is %s."
              .formatted(
                  what,
                  page.isRequired() ? "required" : "optional",
                  known.isRequired() ? "required" : "optional"),
          required,
          known.node());
    }
    if (page.schema().exists() && known.schema().exists()) {
      new SchemaComparison(result, true)
          .compare(what, page.schema(), known.schema(), Evidence.of(operation, "request"));
    }
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
  private static String key(String in, String name) {
    return in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
  }
}
