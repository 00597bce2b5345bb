package io.github.xportka.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A slip at one member of a schema.
 *
 * @param file the file of the spec
 * @param member the member's place in it
 * @param kind what is wrong
 */
record MemberSlip(String file, JsonPointer member, Kind kind) {
  /** What can be wrong with any member. */
  enum Kind {
    LEFT_OUT {
      @Override
      void apply(ObjectNode members, String name, JsonNode schema) {
        members.remove(name);
      }
    },
    RENAMED {
      @Override
      void apply(ObjectNode members, String name, JsonNode schema) {
        members.remove(name);
        members.set(name + "s", schema);
      }
    },
    RETYPED {
      @Override
      void apply(ObjectNode members, String name, JsonNode schema) {
        ObjectNode retyped = schema.deepCopy();
        retyped.remove(Set.of("$ref", "allOf", "format", "pattern", "items", "properties"));
        retyped.put("type", schema.path("type").asText().equals("string") ? "integer" : "string");
        members.set(name, retyped);
      }
    };

    abstract void apply(ObjectNode members, String name, JsonNode schema);

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Every slip at every member that a file writes down. */
  static List<MemberSlip> in(String file) throws IOException {
    List<JsonPointer> members = new ArrayList<>();
    JsonNode tree = new YAMLMapper().readTree(Mutant.SPEC.resolve(file).toFile());
    collect(tree.at("/components/schemas"), JsonPointer.compile("/components/schemas"), members);
    List<MemberSlip> slips = new ArrayList<>();
    for (JsonPointer member : members) {
      for (Kind kind : Kind.values()) {
        slips.add(new MemberSlip(file, member, kind));
      }
    }
    return slips;
  }

  private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> members) {
    JsonNode own = node.path("properties");
    own.fieldNames()
        .forEachRemaining(
            name -> members.add(at.appendProperty("properties").appendProperty(name)));
    node.properties()
        .forEach(part -> collect(part.getValue(), at.appendProperty(part.getKey()), members));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), at.appendIndex(i), members);
    }
  }

  void applyTo(Mutant mutant) {
    mutant.editTree(
        file,
        tree -> {
          ObjectNode members = (ObjectNode) tree.at(member.head());
          kind.apply(members, member.last().getMatchingProperty(), tree.at(member));
        });
  }

  @Override
  public String toString() {
    return kind + " " + file + "#" + member;
  }
}
