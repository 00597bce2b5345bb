package io.github.xportka.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Says in what the signature of an interaction is not the true one of its access key, timestamp and
 * nonce, and of the platform's secret unless the platform is to refuse it. Computed here and not by
 * the client.
 */
final class PactSignature {
  private PactSignature() {}

  static List<String> faults(PactInteraction interaction) {
    List<String> faults = new ArrayList<>();
    String timestamp = header(interaction, "timestamp");
    String signature = signature(interaction, timestamp);
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

  private static String signature(PactInteraction interaction, String timestamp) {
    String secret =
        interaction.isGiven(ConsumerContract.REFUSES_SIGNATURES)
            ? ConsumerContract.WRONG_SECRET
            : ConsumerContract.ACCESS_SECRET;
    String signed =
        header(interaction, "access-key") + timestamp + header(interaction, "nonce-str") + secret;
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(signed.getBytes(UTF_8));
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5.", e);
    }
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
