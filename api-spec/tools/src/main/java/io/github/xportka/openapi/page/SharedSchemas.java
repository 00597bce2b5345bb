package io.github.xportka.openapi.page;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schemas in files under {@code shared/}, to be used again for what says the same. */
final class SharedSchemas {
  private final SpecDocument spec;
  private final List<SpecSchema> all;
  private final Map<Set<String>, List<SpecSchema>> byMembers;

  SharedSchemas(SpecDocument spec) {
    this.spec = spec;
    this.all = all(spec);
    this.byMembers = all.stream().collect(groupingBy(schema -> schema.properties().keySet()));
  }

  private static List<SpecSchema> all(SpecDocument spec) {
    SourceFiles sources = spec.sources();
    if (sources == null) {
      return List.of();
    }
    return spec.root().at("components", "schemas").members().stream()
        .filter(schema -> sources.isShared(schema.key()))
        .map(schema -> SpecSchema.at(schema, new Evidence("", "")))
        .toList();
  }

  /** How a page's file refers to a shared schema. */
  String reference(String name) {
    SourceFiles sources = spec.sources();
    String file = sources == null ? "" : sources.fileOfSchema(name);
    return "../" + file + "#/components/schemas/" + name;
  }

  /** The envelope with the most members, of those whose members the answer all has. */
  Optional<SpecSchema> envelope(ShownPlace root, Body body) {
    return all.stream()
        .filter(schema -> schema.place().at("x-envelope").exists())
        .filter(schema -> root.members().keySet().containsAll(schema.properties().keySet()))
        .filter(schema -> agrees(root.only(schema.properties().keySet()), schema, body, false))
        .max(Comparator.comparingInt(schema -> schema.properties().size()));
  }

  /** The schema that says the same as a place of a body; one of that name before any other. */
  Optional<SpecSchema> like(String name, ShownPlace place, Body body, boolean isRequest) {
    return byMembers.getOrDefault(place.members().keySet(), List.of()).stream()
        .filter(schema -> hasSameMembers(place, schema))
        .filter(schema -> agrees(place, schema, body, isRequest))
        .min(Comparator.comparing(schema -> schema.place().key().equals(name) ? 0 : 1));
  }

  /** Whether the spec says of a place what the page does, as far as the page goes. */
  private boolean agrees(ShownPlace place, SpecSchema schema, Body body, boolean isRequest) {
    Differences differences = new Differences(spec, "");
    new BodyComparison(body, isRequest, differences).compare(place, schema, "");
    return differences.counted().isEmpty() && differences.excused().isEmpty();
  }

  private static boolean hasSameMembers(ShownPlace place, SpecSchema schema) {
    Map<String, SpecSchema> properties = schema.properties();
    if (properties.isEmpty() || !properties.keySet().equals(place.members().keySet())) {
      return false;
    }
    return properties.entrySet().stream()
        .allMatch(
            property -> {
              ShownPlace object = place.member(property.getKey()).object();
              return object.members().isEmpty()
                  || hasSameMembers(object, property.getValue().object());
            });
  }
}
