package io.github.xportka.openapi.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Compares a schema with what became of it. */
final class SchemaChanges {
  private static final Set<String> COMPARED =
      Set.of(
          "$ref",
          "type",
          "format",
          "nullable",
          "enum",
          "x-enum-varnames",
          "allOf",
          "properties",
          "required",
          "items",
          "deprecated",
          "x-personal",
          "x-implements",
          "x-message-types",
          EvidenceChanges.EVIDENCE);

  private final JsonNode schemasWere;
  private final JsonNode schemasAre;
  private final Map<String, String> renamed;
  private final SchemaUses.Use use;

  /**
   * A comparison.
   *
   * @param schemasWere the named schemas before
   * @param schemasAre the named schemas today
   * @param renamed today's names of the schemas that got another one
   * @param use where the schema is used, before or today
   */
  SchemaChanges(
      JsonNode schemasWere, JsonNode schemasAre, Map<String, String> renamed, SchemaUses.Use use) {
    this.schemasWere = schemasWere;
    this.schemasAre = schemasAre;
    this.renamed = renamed;
    this.use = use;
  }

  void compare(Scope at, JsonNode was, JsonNode is) {
    compare(at, was, is, "", "");
  }

  private void compare(Scope at, JsonNode was, JsonNode is, String levelWas, String levelIs) {
    if (was.equals(is)) {
      return;
    }
    EvidenceChanges.compare(at, was, is, levelWas, levelIs);
    String typeIs = type(at, is);
    if (!typeBefore(at, was).equals(typeIs)) {
      at.breaking("is `" + typeIs + "`, it was `" + type(at, was) + "`");
      return;
    }
    Presence.compareNull(at, was, is, use);
    Vocabulary.compare(at, was, is, use);
    // What a reference leads to is compared once, by its name.
    if (!isReference(at, was) || !isReference(at, is)) {
      new Parts(was, schemasWere).compare(at, new Parts(is, schemasAre), renamed);
      compareMembers(
          at, was, is, EvidenceChanges.level(was, levelWas), EvidenceChanges.level(is, levelIs));
    }
    if (was.has("items") && is.has("items")) {
      compare(
          at.elements(),
          was.path("items"),
          is.path("items"),
          EvidenceChanges.level(was, levelWas),
          EvidenceChanges.level(is, levelIs));
    } else {
      Nodes.compareStrictly(at, "items", was.path("items"), is.path("items"));
    }
    Marks.compare(at, was, is);
    for (String keyword : Nodes.members(was, is)) {
      if (Constraint.isOne(keyword)) {
        Constraint.compare(at, keyword, was.path(keyword), is.path(keyword), use);
      } else if (!COMPARED.contains(keyword) && !Nodes.isProse(keyword)) {
        Nodes.compareStrictly(at, keyword, was.path(keyword), is.path(keyword));
      }
    }
  }

  private static boolean isReference(Scope at, JsonNode schema) {
    return !reference(at, schema).isMissingNode() && !schema.has("required");
  }

  private String typeBefore(Scope at, JsonNode was) {
    String type = type(at, was);
    return reference(at, was).isMissingNode() ? type : renamed.getOrDefault(type, type);
  }

  /**
   * A bundle writes a reference that has evidence of its own as {@code allOf} of it alone. A named
   * schema of one part is no reference: it is a class of its own.
   */
  private static JsonNode reference(Scope at, JsonNode schema) {
    JsonNode parts = schema.path("allOf");
    boolean isWrapped =
        !at.isSubject() && parts.size() == 1 && !schema.has("properties") && !schema.has("type");
    return isWrapped ? parts.path(0).path("$ref") : schema.path("$ref");
  }

  private static String type(Scope at, JsonNode schema) {
    JsonNode reference = reference(at, schema);
    if (!reference.isMissingNode()) {
      return SchemaUses.nameOf(reference.asText());
    }
    String object = schema.has("allOf") || schema.has("properties") ? "object" : "any";
    String type = schema.path("type").asText(object);
    return schema.has("format") ? type + " of format " + schema.path("format").asText() : type;
  }

  private void compareMembers(
      Scope at, JsonNode was, JsonNode is, String levelWas, String levelIs) {
    Map<String, Members.Member> membersWere = Members.of(was, schemasWere);
    Map<String, Members.Member> membersAre = Members.of(is, schemasAre);
    membersWere.forEach(
        (name, memberWas) -> {
          Members.Member memberIs = membersAre.get(name);
          if (memberIs != null) {
            compareMember(at.at(name), memberWas, memberIs, levelWas, levelIs);
          } else if (memberWas.origin().isEmpty() || !isLostThere(memberWas, name)) {
            at.at(name).breaking("was removed");
          }
        });
    membersAre.forEach(
        (name, memberIs) -> {
          boolean isNew = !membersWere.containsKey(name);
          if (isNew && (memberIs.origin().isEmpty() || !isNewThere(memberIs, name))) {
            Presence.added(at.at(name), memberIs.isRequired(), use);
          }
        });
  }

  /** Whether the schema that a member was taken over from reports its removal. */
  private boolean isLostThere(Members.Member member, String name) {
    String today = renamed.getOrDefault(member.origin(), member.origin());
    return schemasAre.has(today)
        && !Members.of(schemasAre.path(today), schemasAre).containsKey(name);
  }

  /** Whether the schema that a member is taken over from reports its addition. */
  private boolean isNewThere(Members.Member member, String name) {
    return schemasWere.has(member.origin())
        && !Members.of(schemasWere.path(member.origin()), schemasWere).containsKey(name);
  }

  private void compareMember(
      Scope at, Members.Member was, Members.Member is, String levelWas, String levelIs) {
    String originWas = renamed.getOrDefault(was.origin(), was.origin());
    boolean takenOver = !originWas.isEmpty() && originWas.equals(is.origin());
    if (takenOver) {
      // The schema that it is taken over from says what became of it.
      Presence.compareRequired(at, was.required(), is.required(), use);
    } else {
      Presence.compareRequired(at, was.isRequired(), is.isRequired(), use);
      compare(at, was.schema(), is.schema(), levelWas, levelIs);
    }
  }
}
