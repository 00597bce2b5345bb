package io.github.xportka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One operation of the API, as the spec describes it. */
public final class SpecOperation {
  private static final String REMEDY = "Bundle the spec, and see that its lint finds nothing.";

  private final String id;
  private final String path;
  private final Place place;
  private final Place request;
  private final boolean requiresRequestBody;
  private final Place response;
  private final String securityScheme;
  private final EnvelopeMembers envelope;

  SpecOperation(OperationSource source) {
    this.place = source.place();
    this.id = required(place.at("operationId"));
    this.path = source.path();
    this.request = source.request();
    this.requiresRequestBody = source.requiresRequestBody();
    this.response = source.response();
    this.securityScheme = securityScheme(place.at("security"));
    this.envelope = envelope(response.at("schema"));
  }

  /**
   * The id, which is also the name of the client's method.
   *
   * @return the operation id
   */
  public String id() {
    return id;
  }

  /**
   * The HTTP method.
   *
   * @return the method in capitals
   */
  public String method() {
    return place.key().toUpperCase(Locale.ROOT);
  }

  /**
   * The path below the base URL.
   *
   * @return the path, beginning with a slash
   */
  public String path() {
    return path;
  }

  /**
   * The part of the API that it belongs to.
   *
   * @return the tag; empty when it has none
   */
  public String tag() {
    return place.at("tags").node().path(0).asText("");
  }

  /**
   * What it does, in a few words.
   *
   * @return the summary; empty when it has none
   */
  public String summary() {
    return place.at("summary").text();
  }

  /**
   * How its requests are signed.
   *
   * @return the name of a scheme in the spec's {@code securitySchemes}
   */
  public String securityScheme() {
    return securityScheme;
  }

  /**
   * Whether a call may be sent again when nobody knows what became of it.
   *
   * @return {@code safe} or {@code unsafe}: the spec's {@code x-retry}
   */
  public String retry() {
    return place.at("x-retry").text();
  }

  /**
   * Whether it gives a list in pages, and how.
   *
   * @return the spec's {@code x-paging}, or empty when it gives no such list
   */
  public Optional<PagingMembers> paging() {
    Place paging = place.at("x-paging");
    return paging.exists()
        ? Optional.of(
            new PagingMembers(
                required(paging.at("page")),
                optional(paging.at("in")).orElse(null),
                required(paging.at("items")),
                optional(paging.at("currentPage")).orElse(null)))
        : Optional.empty();
  }

  /**
   * How well it is known, and from where.
   *
   * @return a copy of the spec's {@code x-evidence}; a missing node when it has none
   */
  public JsonNode evidence() {
    return place.at("x-evidence").node().deepCopy();
  }

  /**
   * Whether a request carries JSON.
   *
   * @return false when the operation is called without a body
   */
  public boolean hasRequestBody() {
    return request.exists();
  }

  /**
   * What requests look like.
   *
   * @return copies of the examples by name, in the spec's order: {@code documented} is the vendor's
   */
  public Map<String, JsonNode> requestExamples() {
    return examples(request);
  }

  /**
   * What answers look like.
   *
   * @return copies of the examples by name, in the spec's order: {@code documented} is the
   *     vendor's, {@code refused} a refusal
   */
  public Map<String, JsonNode> responseExamples() {
    return examples(response);
  }

  /**
   * What the members of the answer's envelope are called.
   *
   * @return the names on the wire
   */
  public EnvelopeMembers envelope() {
    return envelope;
  }

  Place request() {
    return request;
  }

  Place response() {
    return response;
  }

  boolean requiresRequestBody() {
    return requiresRequestBody;
  }

  private static Map<String, JsonNode> examples(Place body) {
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    for (Place example : body.at("examples").members()) {
      examples.put(example.key(), example.at("value").node().deepCopy());
    }
    return Collections.unmodifiableMap(examples);
  }

  private static String securityScheme(Place security) {
    List<Place> alternatives = security.elements();
    List<Place> schemes = alternatives.isEmpty() ? List.of() : alternatives.get(0).members();
    if (schemes.isEmpty()) {
      throw security.broken("names no security scheme.", REMEDY);
    }
    return schemes.get(0).key();
  }

  private static EnvelopeMembers envelope(Place schema) {
    for (Place part : schema.follow().at("allOf").elements()) {
      Place names = part.follow().at("x-envelope");
      if (names.exists()) {
        return new EnvelopeMembers(
            required(names.at("code")),
            required(names.at("message")),
            optional(names.at("success")).orElse(null),
            optional(names.at("requestId")).orElse(null));
      }
    }
    throw schema.broken("the answer is in no envelope.", REMEDY);
  }

  private static String required(Place text) {
    return optional(text).orElseThrow(() -> text.broken("is missing.", REMEDY));
  }

  private static Optional<String> optional(Place text) {
    return Optional.of(text.text()).filter(found -> !found.isEmpty());
  }

  /** Its id, method and path. */
  @Override
  public String toString() {
    return id + " (" + method() + " " + path + ")";
  }
}
