package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.List;
import java.util.Optional;

/**
 * Rule for signing schemes: each has a unique name, and lists security schemes, one of which
 * contains the signature.
 */
final class SigningRule implements LintRule {
  private static final String SIGNATURE = "signature";

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (SecurityScheme scheme : document.securitySchemes().values()) {
      if (scheme.signing().exists()) {
        checkName(scheme, document, violations);
        checkIncluded(scheme.signing().at("includes"), document, violations);
        checkParameters(scheme, document, violations);
      }
    }
  }

  private static void checkName(
      SecurityScheme scheme, OpenApiDocument document, Violations violations) {
    Optional<SecurityScheme> first =
        document.signingSchemes(scheme.signingScheme()).stream().findFirst();
    if (first.isPresent() && !first.get().name().equals(scheme.name())) {
      violations.add(
          scheme.signing().at("scheme"),
          "The security scheme '" + first.get().name() + "' has a signing scheme of the same name.",
          "Rename one of the signing schemes.");
    }
  }

  private static void checkIncluded(Node name, OpenApiDocument document, Violations violations) {
    if (name.exists() && document.signingSchemes(name.text()).isEmpty()) {
      violations.add(
          name,
          "The signing scheme '{value}' does not exist.",
          "Write the x-signing.scheme of another security scheme.");
    }
  }

  private static void checkParameters(
      SecurityScheme scheme, OpenApiDocument document, Violations violations) {
    Node parameters = scheme.signing().at("parameters");
    List<Node> values =
        parameters.elements().stream()
            .flatMap(name -> violations.requireScheme(name, name.text(), document).stream())
            .map(parameter -> parameter.node().at(SecurityScheme.SIGNING_VALUE))
            .toList();
    List<Node> signatures =
        values.stream().filter(value -> value.text().equals(SIGNATURE)).distinct().toList();
    if (!signatures.equals(List.of(scheme.node().at(SecurityScheme.SIGNING_VALUE)))) {
      violations.add(
          parameters,
          "The signature of the signing scheme is not the parameter '" + scheme.name() + "'.",
          "List '" + scheme.name() + "' as the only parameter with the value signature.");
    }
  }
}
