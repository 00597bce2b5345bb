package io.github.xportka.docs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.List;

/** Instructions for the script that signs requests in the reference page. */
final class SigningInstructions {
  /** The only digest of the script: browsers do not have MD5, and other digests are not used. */
  private static final String DIGEST = "MD5";

  private SigningInstructions() {}

  static ObjectNode of(OpenApiDocument spec, String scheme) {
    List<SecurityScheme> signatures = spec.signingSchemes(scheme);
    ObjectNode instructions = JsonNodeFactory.instance.objectNode();
    for (String key : List.of("timestampUnit", "nonceLength")) {
      instructions.set(key, signatures.get(0).signing().at(key).value());
    }
    for (SecurityScheme signature : signatures) {
      Node signing = signature.signing();
      if (!signing.at("digest").text().equals(DIGEST)) {
        throw new SiteException(
            signature.signingScheme(),
            "The script of the reference page does not have the digest of this scheme.",
            "Add the digest to signer.js.");
      }
      ObjectNode step = instructions.withArray("schemes").addObject();
      step.put("formula", signing.at("formula").text()).put("case", signing.at("case").text());
      for (SecurityScheme parameter : SigningSection.parameters(spec, signature)) {
        step.withArray("parameters")
            .addObject()
            .put("name", parameter.parameterName())
            .put("in", parameter.in())
            .put("value", parameter.node().at(SecurityScheme.SIGNING_VALUE).text());
      }
    }
    return instructions;
  }
}
