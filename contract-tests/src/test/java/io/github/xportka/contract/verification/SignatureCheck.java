package io.github.xportka.contract.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.SigningIdentity;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.SecurityScheme;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Differences between the signature of an interaction and the formula in the spec. The expected
 * signature is computed here, without the client's code.
 */
public final class SignatureCheck {
  private SignatureCheck() {}

  /**
   * Lists the differences.
   *
   * @param spec the spec with the signing scheme of the operation
   */
  public static List<String> differences(PactInteraction interaction, OpenApiDocument spec) {
    List<SecurityScheme> signatures =
        spec.operation(interaction.operationId())
            .flatMap(spec::signingScheme)
            .map(spec::signingSchemes)
            .orElse(List.of());
    List<String> differences = new ArrayList<>();
    if (signatures.isEmpty()) {
      differences.add(interaction.operationId() + " does not have a signing scheme in the spec");
    }
    for (SecurityScheme signature : signatures) {
      signature.signingParameters().stream()
          .map(spec.securitySchemes()::get)
          .filter(Objects::nonNull)
          .forEach(
              parameter ->
                  expect(
                      "the %s parameter %s".formatted(parameter.in(), parameter.parameterName()),
                      expected(parameter, interaction, signature.signing()),
                      found(parameter, interaction),
                      differences));
    }
    return differences;
  }

  private static String expected(
      SecurityScheme parameter, PactInteraction interaction, Node signing) {
    String value = parameter.node().at(SecurityScheme.SIGNING_VALUE).text();
    return switch (value) {
      case "accessKey" -> SigningIdentity.ACCESS_KEY;
      case "userId" -> SigningIdentity.USER_ID;
      case "timestamp" -> header(interaction, "timestamp");
      case "nonce" -> header(interaction, "nonce-str");
      case "signature" -> signature(interaction, signing);
      default -> "not computable: the value " + value + " is unknown";
    };
  }

  private static String found(SecurityScheme parameter, PactInteraction interaction) {
    String name = parameter.parameterName();
    return parameter.in().equals("query")
        ? interaction.query().path(name).path(0).asText()
        : header(interaction, name);
  }

  private static String signature(PactInteraction interaction, Node signing) {
    String formula = signing.at("formula").text();
    String signed =
        formula
            .replace("{accessKey}", header(interaction, "access-key"))
            .replace("{timestamp}", header(interaction, "timestamp"))
            .replace("{nonce}", header(interaction, "nonce-str"))
            .replace("{accessSecret}", secret(interaction));
    try {
      byte[] digest =
          MessageDigest.getInstance(signing.at("digest").text()).digest(signed.getBytes(UTF_8));
      HexFormat format = HexFormat.of();
      return signing.at("case").text().equals("upper")
          ? format.withUpperCase().formatHex(digest)
          : format.formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      return "not computable: " + e.getMessage();
    }
  }

  private static String secret(PactInteraction interaction) {
    return interaction.isGiven(PactInteraction.REFUSES_SIGNATURES)
        ? SigningIdentity.WRONG_SECRET
        : SigningIdentity.ACCESS_SECRET;
  }

  private static String header(PactInteraction interaction, String name) {
    return interaction.header(name).orElse("");
  }

  private static void expect(String what, String expected, String found, List<String> differences) {
    if (!Objects.equals(expected, found)) {
      differences.add(what + " is " + found + ", not " + expected);
    }
  }
}
