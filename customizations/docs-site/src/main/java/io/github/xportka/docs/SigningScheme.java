package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a request proves who sends it: what the spec's {@code x-signing} says.
 *
 * @param name the scheme's name in the spec
 * @param description what it is, as Markdown
 * @param evidence how well it is known
 * @param inferred what no page says of it
 * @param formula what is digested, with placeholders
 * @param digest the digest's name
 * @param letterCase {@code upper} or {@code lower}, the case of the hexadecimal digits
 * @param timestampUnit {@code seconds} or {@code milliseconds}
 * @param nonceLength how many characters a nonce has
 * @param parameters what is sent
 * @param included the scheme that is sent as well, or null
 */
record SigningScheme(
    String name,
    String description,
    Evidence evidence,
    List<String> inferred,
    String formula,
    String digest,
    String letterCase,
    String timestampUnit,
    int nonceLength,
    List<Parameter> parameters,
    @Nullable SigningScheme included) {

  /**
   * A header or query parameter.
   *
   * @param name its name
   * @param in {@code header} or {@code query}
   * @param value which value it carries
   * @param evidence how well it is known
   * @param description what it means, as Markdown
   */
  record Parameter(String name, String in, String value, Evidence evidence, String description) {}

  static Map<String, SigningScheme> read(JsonNode securitySchemes) {
    Map<String, SigningScheme> schemes = new LinkedHashMap<>();
    securitySchemes
        .fieldNames()
        .forEachRemaining(name -> schemes.put(name, read(name, securitySchemes)));
    return schemes;
  }

  private static SigningScheme read(String name, JsonNode securitySchemes) {
    JsonNode scheme = securitySchemes.path(name);
    JsonNode signing = scheme.path("x-signing");
    if (signing.isMissingNode()) {
      throw new SiteException(
          "securitySchemes/" + name, "there is no x-signing.", "Say how the scheme signs.");
    }
    Evidence evidence = Evidence.of(scheme, "securitySchemes/" + name);
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : signing.path("parameters")) {
      parameters.add(
          new Parameter(
              parameter.path("name").asText(),
              parameter.path("in").asText(),
              parameter.path("value").asText(),
              Evidence.of(parameter, evidence),
              parameter.path("description").asText()));
    }
    return new SigningScheme(
        name,
        scheme.path("description").asText().strip(),
        evidence,
        Evidence.inferred(scheme),
        signing.path("formula").asText(),
        signing.path("digest").asText(),
        signing.path("case").asText(),
        signing.path("timestampUnit").asText(),
        signing.path("nonceLength").asInt(),
        List.copyOf(parameters),
        signing.has("includes") ? read(signing.get("includes").asText(), securitySchemes) : null);
  }

  /** The parameters of this scheme and of those that are sent as well, this scheme's first. */
  List<Parameter> allParameters() {
    List<Parameter> all = new ArrayList<>(parameters);
    if (included != null) {
      all.addAll(included.allParameters());
    }
    return all;
  }
}
