package io.github.xportka.docs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.SigningScheme;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instructions for the script that signs requests in the reference page. */
final class SigningInstructions {
  /** The only digest of the script: browsers do not have MD5, and other digests are not used. */
  private static final String DIGEST = "MD5";

  private SigningInstructions() {}

  static ObjectNode of(SigningScheme scheme) {
    ObjectNode instructions =
        JsonNodeFactory.instance
            .objectNode()
            .put("timestampUnit", scheme.timestampUnit())
            .put("nonceLength", scheme.nonceLength());
    for (@Nullable SigningScheme part = scheme; part != null; part = part.includes().orElse(null)) {
      if (!part.digest().equals(DIGEST)) {
        throw new SiteException(
            part.schemeName(),
            "The script of the reference page does not have the digest " + part.digest() + ".",
            "Add the digest to signer.js.");
      }
      ObjectNode step =
          instructions
              .withArray("schemes")
              .addObject()
              .put("formula", part.formula())
              .put("case", part.letterCase());
      for (SigningScheme.Parameter parameter : part.parameters()) {
        step.withArray("parameters")
            .addObject()
            .put("name", parameter.name())
            .put("in", parameter.place().name().toLowerCase(Locale.ROOT))
            .put("value", value(parameter.value()));
      }
    }
    return instructions;
  }

  private static String value(SigningScheme.Value value) {
    return switch (value) {
      case ACCESS_KEY -> "accessKey";
      case TIMESTAMP -> "timestamp";
      case NONCE -> "nonce";
      case USER_ID -> "userId";
      case SIGNATURE -> "signature";
    };
  }
}
