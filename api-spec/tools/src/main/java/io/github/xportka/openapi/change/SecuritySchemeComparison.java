package io.github.xportka.openapi.change;

import io.github.xportka.openapi.model.Evidence;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.Map;
import java.util.Set;

/** Comparison of two security schemes. The platform rejects a request with another signature. */
final class SecuritySchemeComparison {
  private static final String PARAMETERS = "parameters";

  private SecuritySchemeComparison() {}

  static void compare(ChangeRecorder at, SecurityScheme before, SecurityScheme after) {
    compareStatements(
        at, before.node(), after.node(), Set.of(SecurityScheme.SIGNING, Evidence.KEY));
    JsonComparison.compareRest(at, before.signing(), after.signing(), Set.of(PARAMETERS));
    Map<String, Node> parametersBefore =
        JsonComparison.byText("name", before.signing().at(PARAMETERS));
    Map<String, Node> parametersAfter =
        JsonComparison.byText("name", after.signing().at(PARAMETERS));
    parametersBefore.forEach(
        (name, parameterBefore) -> {
          Node parameterAfter = parametersAfter.get(name);
          if (parameterAfter == null) {
            at.at(name).breaking("was removed");
          } else {
            compareStatements(at.at(name), parameterBefore, parameterAfter, Set.of(Evidence.KEY));
          }
        });
    JsonComparison.without(parametersAfter.keySet(), parametersBefore.keySet())
        .forEach(name -> at.at(name).breaking("was added"));
    // Requests have the parameters in this order. Other orders are not documented.
    JsonComparison.compareOrder(
        at, PARAMETERS, parametersBefore.keySet(), parametersAfter.keySet());
  }

  private static void compareStatements(
      ChangeRecorder at, Node before, Node after, Set<String> handled) {
    EvidenceComparison.NOT_INHERITED.compare(at, before, after);
    JsonComparison.compareRest(at, before, after, handled);
  }
}
