package io.github.xportka.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds every member below a schema, and how well it is known. */
final class Members {
  private final Bundle bundle;
  private final List<Member> found = new ArrayList<>();
  private final Set<String> inferred = new LinkedHashSet<>();
  private final Set<String> above = new HashSet<>();

  private Members(Bundle bundle) {
    this.bundle = bundle;
  }

  /** The members of an operation's {@code request} or {@code response}. */
  static Members of(Bundle bundle, Operation operation, String part) {
    JsonNode body = part.equals("request") ? operation.request() : operation.response();
    Members members = new Members(bundle);
    members.walk(body.path("schema"), "");
    return members;
  }

  /** The members of a message's body, once it is read: their paths begin with the body's name. */
  static Members ofMessageBody(Bundle bundle, JsonNode schema) {
    Members members = new Members(bundle);
    members.walk(schema, "messageBody");
    return members;
  }

  List<Member> list() {
    return found;
  }

  /**
   * What the schemas on the way say that no page says, each with the name of the schema or member.
   */
  Set<String> inferred() {
    return inferred;
  }

  private void walk(JsonNode unresolved, String path) {
    String name = Bundle.schemaName(unresolved).orElse("");
    if (!name.isEmpty() && !above.add(name)) {
      return; // a tree: what is below has been said above
    }
    JsonNode schema = bundle.schema(unresolved);
    if (!name.isEmpty()) {
      addInferred(name, schema);
    }
    for (JsonNode part : schema.path("allOf")) {
      walk(part, path);
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      add(schema, property.getKey(), property.getValue(), path);
    }
    if (schema.has("items")) {
      walk(schema.get("items"), path + "[]");
    }
    above.remove(name);
  }

  private void add(JsonNode owner, String name, JsonNode property, String path) {
    JsonNode schema = bundle.schema(property);
    String memberPath = path.isEmpty() ? name : path + "." + name;
    found.add(
        new Member(
            memberPath,
            type(property),
            requires(owner, name),
            Evidence.of(property, memberPath),
            property.path("description").asText(schema.path("description").asText()).strip()));
    addInferred(memberPath, property);
    walk(property, memberPath);
  }

  private void addInferred(String about, JsonNode part) {
    Evidence.inferred(part).forEach(sentence -> inferred.add("`" + about + "`: " + sentence));
  }

  private static boolean requires(JsonNode owner, String name) {
    for (JsonNode required : owner.path("required")) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private String type(JsonNode property) {
    JsonNode schema = bundle.schema(property);
    String type = schema.path("type").asText(schema.has("allOf") ? "object" : "any");
    if (type.equals("array")) {
      return "array of " + type(schema.path("items"));
    }
    String name = Bundle.schemaName(property).orElse(schema.path("format").asText());
    if (name.isEmpty()) {
      return type;
    }
    return type.equals("object") ? name : type + ", " + name;
  }
}
