package io.github.xportka.contract.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.xportka.contract.support.PactInteraction;
import io.github.xportka.contract.support.SigningIdentity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
  public static List<String> differences(PactInteraction interaction, JsonNode spec) {
    List<String> differences = new ArrayList<>();
    JsonNode signing = signing(interaction, spec);
    String timestamp = header(interaction, "timestamp");
    String signature = signature(interaction, signing);
    expect("the header signature", signature, header(interaction, "signature"), differences);
    if (!interaction.query().isEmpty()) {
      expect(
          "the parameter sign", signature, interaction.query().at("/sign/0").asText(), differences);
      expect(
          "the parameter timestamp",
          timestamp,
          interaction.query().at("/timestamp/0").asText(),
          differences);
    }
    return differences;
  }

  /** Returns the {@code x-signing} of the operation that the interaction calls. */
  private static JsonNode signing(PactInteraction interaction, JsonNode spec) {
    String scheme =
        spec.path("paths").findParents("operationId").stream()
            .filter(o -> o.path("operationId").asText().equals(interaction.operationId()))
            .flatMap(operation -> operation.at("/security/0").propertyStream())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    return spec.at("/components/securitySchemes/" + scheme + "/x-signing");
  }

  private static String signature(PactInteraction interaction, JsonNode signing) {
    String formula = signing.path("formula").asText();
    String signed =
        formula
            .replace("{accessKey}", header(interaction, "access-key"))
            .replace("{timestamp}", header(interaction, "timestamp"))
            .replace("{nonce}", header(interaction, "nonce-str"))
            .replace("{accessSecret}", secret(interaction));
    try {
      byte[] digest =
          MessageDigest.getInstance(signing.path("digest").asText()).digest(signed.getBytes(UTF_8));
      HexFormat format = HexFormat.of();
      return signing.path("case").asText().equals("upper")
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
