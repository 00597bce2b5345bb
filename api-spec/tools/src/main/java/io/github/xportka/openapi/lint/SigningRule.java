package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rule for security schemes: each is a header or a query parameter, and {@code x-signing} describes
 * the computation of each signature.
 */
final class SigningRule implements LintRule {
  private static final String SIGNATURE = "signature";
  private static final List<String> VALUES =
      List.of("accessKey", "nonce", SIGNATURE, "timestamp", "userId");
  private static final List<String> PLACEHOLDERS =
      List.of(
          """
          accessKey accessSecret body bodyMd5 method nonce path query sortedParams timestamp \
          userId"""
              .split(" ", -1));
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    for (SecurityScheme scheme : document.securitySchemes().values()) {
      Node node = scheme.node();
      violations.requireOneOf(node.at("type"), List.of("apiKey"));
      violations.requireOneOf(node.at("in"), List.of("header", "query"));
      violations.requireText(node.at("name"), "Write the name on the wire.");
      violations.requireText(node.at("description"), "Describe the parameter.");
      violations.requireEvidence(node);
      if (node.has(SecurityScheme.SIGNING_VALUE)) {
        violations.requireOneOf(node.at(SecurityScheme.SIGNING_VALUE), VALUES);
      }
      boolean isSignature = node.at(SecurityScheme.SIGNING_VALUE).text().equals(SIGNATURE);
      if (isSignature || scheme.signing().exists()) {
        checkSigning(scheme, document, violations);
      }
    }
  }

  private static void checkSigning(
      SecurityScheme scheme, OpenApiDocument document, Violations violations) {
    Node signing = scheme.signing();
    checkName(scheme, document, violations);
    checkFormula(signing.at("formula"), violations);
    violations.requireText(signing.at("digest"), "Write the digest, such as MD5.");
    violations.requireOneOf(signing.at("case"), List.of("lower", "upper"));
    if (signing.has("encoding")) {
      violations.requireOneOf(signing.at("encoding"), List.of("base64", "hex"));
    }
    violations.requireOneOf(signing.at("timestampUnit"), List.of("milliseconds", "seconds"));
    violations.requirePositiveInteger(signing.at("timestampWindowSeconds"));
    violations.requirePositiveInteger(signing.at("nonceLength"));
    Node includes = signing.at("includes");
    if (includes.exists() && document.signingSchemes(includes.text()).isEmpty()) {
      violations.add(
          includes,
          "The signing scheme '" + includes.text() + "' does not exist.",
          "Write the x-signing.scheme of another security scheme.");
    }
    checkParameters(scheme, document, violations);
  }

  private static void checkName(
      SecurityScheme scheme, OpenApiDocument document, Violations violations) {
    Node name = scheme.signing().at("scheme");
    if (violations.requireText(name, "Write the name of the signing scheme.")) {
      SecurityScheme first = document.signingSchemes(name.text()).get(0);
      if (!first.name().equals(scheme.name())) {
        violations.add(
            name,
            "The security scheme '%s' has a signing scheme of the same name."
                .formatted(first.name()),
            "Rename one of the signing schemes.");
      }
    }
  }

  private static void checkParameters(
      SecurityScheme scheme, OpenApiDocument document, Violations violations) {
    Set<String> signatures = new HashSet<>();
    for (Node parameter : scheme.signing().at("parameters").elements()) {
      violations
          .requireScheme(parameter, parameter.text(), document)
          .map(known -> known.node().at(SecurityScheme.SIGNING_VALUE))
          .ifPresent(
              value -> {
                if (!value.exists()) {
                  violations.addMissing(value, "Write the value that the parameter contains.");
                } else if (value.text().equals(SIGNATURE)) {
                  signatures.add(parameter.text());
                }
              });
    }
    if (!signatures.equals(Set.of(scheme.name()))) {
      violations.add(
          scheme.signing().at("parameters"),
          "The signature of the signing scheme is not the parameter '" + scheme.name() + "'.",
          "List '" + scheme.name() + "' as the only parameter with the value signature.");
    }
  }

  private static void checkFormula(Node formula, Violations violations) {
    if (violations.requireText(formula, "Write the digested text, with placeholders.")) {
      PLACEHOLDER
          .matcher(formula.text())
          .results()
          .filter(placeholder -> !PLACEHOLDERS.contains(placeholder.group(1)))
          .forEach(
              placeholder ->
                  violations.add(
                      formula,
                      "The placeholder " + placeholder.group() + " is not supported.",
                      "Write one of " + String.join(", ", PLACEHOLDERS) + "."));
    }
  }
}
