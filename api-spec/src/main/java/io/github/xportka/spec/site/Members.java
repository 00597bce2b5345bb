package io.github.xportka.spec.site;

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
  private final Operation operation;
  private final List<Member> found = new ArrayList<>();
  private final Set<String> inferred = new LinkedHashSet<>();
  private final Set<String> above = new HashSet<>();

  private Members(Bundle bundle, Operation operation) {
    this.bundle = bundle;
    this.operation = operation;
  }

  /** The members of an operation's {@code request} or {@code response}. */
  static Members of(Bundle bundle, Operation operation, String part) {
    JsonNode body = part.equals("request") ? operation.request() : operation.response();
    Members members = new Members(bundle, operation);
    members.walk(body.path("schema"), operation.evidence(part), "");
    return members;
  }

  /** The members of a message's body, once it is read: their paths begin with the body's name. */
  static Members ofMessageBody(Bundle bundle, Operation message, JsonNode schema) {
    Members members = new Members(bundle, message);
    members.walk(schema, message.evidence("request"), "messageBody");
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

  private void walk(JsonNode unresolved, Evidence surroundings, String path) {
    String name = Bundle.schemaName(unresolved).orElse("");
    if (!name.isEmpty() && !above.add(name)) {
      return; // a tree: what is below has been said above
    }
    JsonNode schema = bundle.schema(unresolved);
    Evidence evidence = Evidence.of(schema, surroundings);
    String about = name.isEmpty() ? path : name;
    Evidence.inferred(schema).forEach(sentence -> inferred.add("`" + about + "`: " + sentence));
    for (JsonNode part : schema.path("allOf")) {
      walk(part, evidence, path);
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      add(schema, property.getKey(), property.getValue(), evidence, path);
    }
    if (schema.has("items")) {
      walk(schema.get("items"), evidence, path + "[]");
    }
    above.remove(name);
  }

  private void add(
      JsonNode owner, String name, JsonNode property, Evidence surroundings, String path) {
    JsonNode schema = bundle.schema(property);
    String memberPath = path.isEmpty() ? name : path + "." + name;
    found.add(
        new Member(
            memberPath,
            type(property),
            requires(owner, name),
            Evidence.of(property, Evidence.of(schema, surroundings)).orOnPageOf(operation),
            property.path("description").asText(schema.path("description").asText()).strip()));
    walk(property, surroundings, memberPath);
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
