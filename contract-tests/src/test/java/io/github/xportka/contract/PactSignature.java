package io.github.xportka.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says in what the signature of an interaction is not the one that the spec's formula gives for its
 * access key, timestamp and nonce, and the platform's secret unless the platform is to refuse it.
 * Computed here and not by the client.
 */
final class PactSignature {
  private PactSignature() {}

  /**
   * Computes anew.
   *
   * @param spec the spec, which says how the operation is signed
   */
  static List<String> faults(PactInteraction interaction, JsonNode spec) {
    List<String> faults = new ArrayList<>();
    JsonNode signing = signing(interaction, spec);
    String timestamp = header(interaction, "timestamp");
    String signature = signature(interaction, signing);
    expect("the header signature", signature, header(interaction, "signature"), faults);
    if (!interaction.query().isEmpty()) {
      expect("the parameter sign", signature, interaction.query().at("/sign/0").asText(), faults);
      expect(
          "the parameter timestamp",
          timestamp,
          interaction.query().at("/timestamp/0").asText(),
          faults);
    }
    return faults;
  }

  /** How the spec says that the operation which the interaction calls is signed. */
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
      return "of a digest that nobody has: " + e.getMessage();
    }
  }

  private static String secret(PactInteraction interaction) {
    return interaction.isGiven(ConsumerContract.REFUSES_SIGNATURES)
        ? ConsumerContract.WRONG_SECRET
        : ConsumerContract.ACCESS_SECRET;
  }

  private static String header(PactInteraction interaction, String name) {
    return interaction.header(name).orElse("");
  }

  private static void expect(String what, String expected, String found, List<String> faults) {
    if (!Objects.equals(expected, found)) {
      faults.add(what + " is " + found + ", not " + expected);
    }
  }
}
