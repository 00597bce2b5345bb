package io.github.xportka.openapi.lint;

import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rule for security schemes: {@code x-signing} describes the formula, the digest and the
 * parameters, one of which is the signature and equals the parameter of the scheme.
 */
final class SigningRule implements LintRule {
  private static final List<String> VALUES =
      List.of("accessKey", "nonce", "signature", "timestamp", "userId");
  private static final List<String> PLACEHOLDERS =
      List.of(
          "accessKey", "accessSecret", "body", "bodyMd5", "nonce", "path", "timestamp", "userId");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  @Override
  public void check(OpenApiDocument document, Violations violations) {
    Set<String> names = document.securitySchemes().keySet();
    for (SecurityScheme scheme : document.securitySchemes().values()) {
      violations.requireOneOf(scheme.node().at("type"), List.of("apiKey"));
      violations.requireText(
          scheme.node().at("description"), "Describe the parameters and the digest.");
      violations.requireEvidence(scheme.node());
      checkSigning(scheme.signing(), names, violations);
      checkSignature(scheme, violations);
    }
  }

  private static void checkSigning(Node signing, Set<String> names, Violations violations) {
    checkFormula(signing.at("formula"), violations);
    violations.requireText(signing.at("digest"), "Write the digest, such as MD5.");
    violations.requireOneOf(signing.at("case"), List.of("lower", "upper"));
    violations.requireOneOf(signing.at("timestampUnit"), List.of("milliseconds", "seconds"));
    violations.requirePositiveInteger(signing.at("timestampWindowSeconds"));
    violations.requirePositiveInteger(signing.at("nonceLength"));
    Node includes = signing.at("includes");
    if (includes.exists() && !names.contains(includes.text())) {
      violations.add(
          includes,
          "The security scheme '" + includes.text() + "' is not declared.",
          "Declare the scheme in openapi.yaml, or correct the name.");
    }
    for (Node parameter : signing.at("parameters").elements()) {
      violations.requireText(parameter.at("name"), "Write the name on the wire.");
      violations.requireOneOf(parameter.at("in"), List.of("header", "query"));
      violations.requireOneOf(parameter.at("value"), VALUES);
      violations.requireText(parameter.at("description"), "Describe the parameter.");
      violations.requireEvidence(parameter);
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

  private static void checkSignature(SecurityScheme scheme, Violations violations) {
    Node parameters = scheme.signing().at("parameters");
    List<Node> signatures =
        parameters.elements().stream()
            .filter(parameter -> parameter.at("value").text().equals("signature"))
            .toList();
    if (signatures.size() != 1) {
      violations.add(
          parameters,
          signatures.size() + " parameters have the value signature instead of one.",
          "Write value: signature at the parameter of the scheme.");
      return;
    }
    for (String key : List.of("name", "in")) {
      Node stated = signatures.get(0).at(key);
      Node ofScheme = scheme.node().at(key);
      if (!stated.text().equals(ofScheme.text())) {
        violations.add(
            stated,
            "The signature has %s: %s, but the scheme has %s: %s."
                .formatted(key, stated.text(), key, ofScheme.text()),
            "Write the same: both are the parameter with the signature.");
      }
    }
  }
}
