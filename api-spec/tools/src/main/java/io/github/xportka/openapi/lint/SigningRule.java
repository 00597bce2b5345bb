package io.github.xportka.openapi.lint;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A security scheme says all that a signer has to know. */
final class SigningRule implements LintRule {
  private static final Set<String> VALUES =
      Set.of("accessKey", "timestamp", "nonce", "userId", "signature");
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "accessKey", "accessSecret", "timestamp", "nonce", "userId", "path", "body", "bodyMd5");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

  @Override
  public void check(OpenApiDocument spec, Violations findings) {
    Node schemes = spec.main().at("components", "securitySchemes");
    for (Node scheme : schemes.entries()) {
      checkScheme(scheme.follow(), schemes, findings);
    }
  }

  private static void checkScheme(Node scheme, Node schemes, Violations findings) {
    oneOf(scheme.at("type"), Set.of("apiKey"), findings);
    findings.hasText(scheme.at("description"), "Say what is sent, and how the digest is computed.");
    hasEvidence(scheme, findings);
    Node signing = scheme.at("x-signing");
    checkFormula(signing.at("formula"), findings);
    findings.hasText(signing.at("digest"), "Name the digest, such as MD5.");
    oneOf(signing.at("case"), Set.of("upper", "lower"), findings);
    oneOf(signing.at("timestampUnit"), Set.of("seconds", "milliseconds"), findings);
    isPositive(signing.at("timestampWindowSeconds"), findings);
    isPositive(signing.at("nonceLength"), findings);
    Node includes = signing.at("includes");
    if (includes.exists() && !schemes.has(includes.text())) {
      findings.add(
          includes,
          "the security scheme '" + includes.text() + "' is not declared.",
          "Declare it in openapi.yaml, or correct it.");
    }
    List<Node> parameters = signing.at("parameters").elements();
    parameters.forEach(parameter -> checkParameter(parameter, findings));
    checkSignature(scheme, parameters, findings);
  }

  private static void checkFormula(Node formula, Violations findings) {
    if (!findings.hasText(formula, "Write what is digested, with placeholders.")) {
      return;
    }
    Matcher placeholder = PLACEHOLDER.matcher(formula.text());
    while (placeholder.find()) {
      if (!PLACEHOLDERS.contains(placeholder.group(1))) {
        findings.add(
            formula,
            "no signer knows the placeholder " + placeholder.group() + ".",
            "Use those of " + sorted(PLACEHOLDERS) + ".");
      }
    }
  }

  private static void checkParameter(Node parameter, Violations findings) {
    findings.hasText(parameter.at("name"), "Name the parameter as it is on the wire.");
    oneOf(parameter.at("in"), Set.of("header", "query"), findings);
    oneOf(parameter.at("value"), VALUES, findings);
    findings.hasText(parameter.at("description"), "Say what it carries.");
    hasEvidence(parameter, findings);
  }

  private static void checkSignature(Node scheme, List<Node> parameters, Violations findings) {
    List<Node> signatures =
        parameters.stream()
            .filter(parameter -> parameter.at("value").text().equals("signature"))
            .toList();
    if (signatures.size() != 1) {
      findings.add(
          scheme.at("x-signing", "parameters"),
          "exactly one parameter carries the signature, but here are " + signatures.size() + ".",
          "Let one have the value signature.");
      return;
    }
    for (String member : List.of("name", "in")) {
      Node mine = signatures.get(0).at(member);
      if (!mine.text().equals(scheme.at(member).text())) {
        findings.add(
            mine,
            "is '%s', but the scheme's own %s is '%s'."
                .formatted(mine.text(), member, scheme.at(member).text()),
            "Make them equal: both are the parameter with the signature.");
      }
    }
  }

  private static void hasEvidence(Node place, Violations findings) {
    if (!place.has("x-evidence")) {
      findings.add(place.at("x-evidence"), "is missing.", "Say how well it is known.");
    }
  }

  private static void oneOf(Node text, Set<String> allowed, Violations findings) {
    if (!allowed.contains(text.text())) {
      findings.add(
          text,
          text.exists() ? "'" + text.node().asText() + "' is not allowed here." : "is missing.",
          "Write " + sorted(allowed) + ".");
    }
  }

  private static void isPositive(Node number, Violations findings) {
    if (!number.node().isInt() || number.node().intValue() <= 0) {
      findings.add(
          number,
          number.exists() ? "is not a whole number above 0." : "is missing.",
          "Write a whole number above 0.");
    }
  }

  private static String sorted(Set<String> words) {
    return String.join(" or ", words.stream().sorted().toList());
  }
}
