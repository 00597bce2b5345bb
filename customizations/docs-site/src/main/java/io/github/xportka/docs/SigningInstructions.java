package io.github.xportka.docs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.xportka.api.SigningScheme;
import io.github.xportka.openapi.model.Node;
import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.SecurityScheme;
import java.util.List;

/** Instructions for the script that signs requests in the reference page. */
final class SigningInstructions {
  /** The only digest of the script: browsers do not have MD5, and other digests are not used. */
  private static final String DIGEST = "MD5";

  private SigningInstructions() {}

  /** Returns the instructions for each operation, by path. */
  static ObjectNode byPath(OpenApiDocument spec) {
    ObjectNode byPath = JsonNodeFactory.instance.objectNode();
    for (OperationView view : OperationView.operations(spec)) {
      byPath.set(view.operation().path(), of(spec, view.generated().signingScheme()));
    }
    return byPath;
  }

  private static ObjectNode of(OpenApiDocument spec, SigningScheme scheme) {
    List<SecurityScheme> signatures = spec.signingSchemes(scheme.schemeName());
    ObjectNode instructions = JsonNodeFactory.instance.objectNode();
    for (String key : List.of("timestampUnit", "nonceLength")) {
      instructions.set(key, signatures.get(0).signing().at(key).value());
    }
    for (SecurityScheme signature : signatures) {
      Node signing = signature.signing();
      if (!signing.at("digest").text().equals(DIGEST)) {
        throw new IllegalStateException(
            "The script of the reference page does not have the digest of "
                + signature.signingScheme()
                + ". Add the digest to signer.js.");
      }
      ObjectNode step = instructions.withArray("schemes").addObject();
      step.put("formula", signing.at("formula").text()).put("case", signing.at("case").text());
      for (SigningView.Parameter parameter : SigningView.parameters(spec, signature)) {
        step.withArray("parameters")
            .addObject()
            .put("name", parameter.scheme().parameterName())
            .put("in", parameter.scheme().in())
            .put("value", parameter.scheme().node().at(SecurityScheme.SIGNING_VALUE).text());
      }
    }
    return instructions;
  }
}
