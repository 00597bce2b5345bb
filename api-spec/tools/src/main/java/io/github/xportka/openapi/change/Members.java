package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The members of an object, those of all its parts, as the generated record has them. */
final class Members {
  /**
   * A member.
   *
   * @param schema what it holds
   * @param origin the named schema that it is taken over from; empty for one of its own
   * @param required whether the object itself requires it
   * @param requiredThere whether the schema that it is taken over from requires it
   */
  record Member(JsonNode schema, String origin, boolean required, boolean requiredThere) {
    boolean isRequired() {
      return required || requiredThere;
    }
  }

  private final JsonNode schemas;
  private final Map<String, JsonNode> found = new LinkedHashMap<>();
  private final Map<String, String> origins = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final Set<String> requiredThere = new LinkedHashSet<>();

  private Members(JsonNode schemas) {
    this.schemas = schemas;
  }

  /**
   * Collects the members of an object.
   *
   * @param schemas the named schemas of the bundle
   */
  static Map<String, Member> of(JsonNode schema, JsonNode schemas) {
    Members members = new Members(schemas);
    members.collect(schema, "");
    Map<String, Member> collected = new LinkedHashMap<>();
    members.found.forEach(
        (name, found) ->
            collected.put(
                name,
                new Member(
                    found,
                    String.valueOf(members.origins.get(name)),
                    members.required.contains(name),
                    members.requiredThere.contains(name))));
    return collected;
  }

  private void collect(JsonNode schema, String origin) {
    for (JsonNode part : schema.path("allOf")) {
      if (part.has("$ref")) {
        String name = SchemaUses.nameOf(part.path("$ref").asText());
        collect(schemas.path(name), origin.isEmpty() ? name : origin);
      } else {
        collect(part, origin);
      }
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      found.put(property.getKey(), property.getValue());
      origins.put(property.getKey(), origin);
    }
    (origin.isEmpty() ? required : requiredThere).addAll(Nodes.texts(schema.path("required")));
  }
}
