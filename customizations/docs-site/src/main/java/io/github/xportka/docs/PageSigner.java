package io.github.xportka.docs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells the script that signs within the reference what a scheme asks for. */
final class PageSigner {
  private PageSigner() {}

  /** A browser has no MD5 of its own and the script has no other digest. */
  private static final String DIGEST = "MD5";

  static ObjectNode instructions(SigningScheme scheme) {
    ObjectNode instructions =
        JsonNodeFactory.instance
            .objectNode()
            .put("timestampUnit", scheme.timestampUnit())
            .put("nonceLength", scheme.nonceLength());
    for (SigningScheme each = scheme; each != null; each = each.included()) {
      if (!each.digest().equals(DIGEST)) {
        throw new SiteException(
            "securitySchemes/" + each.name(),
            "the page's signer has no " + each.digest() + ".",
            "Add it to signer.js.");
      }
      ObjectNode step =
          instructions
              .withArray("schemes")
              .addObject()
              .put("formula", each.formula())
              .put("case", each.letterCase());
      for (SigningScheme.Parameter parameter : each.parameters()) {
        step.withArray("parameters")
            .addObject()
            .put("name", parameter.name())
            .put("in", parameter.in())
            .put("value", parameter.value());
      }
    }
    return instructions;
  }
}
