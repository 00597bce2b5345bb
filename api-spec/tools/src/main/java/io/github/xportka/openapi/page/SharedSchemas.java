package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Optional;

/** Schemas in the folder {@code shared/} of the spec that a transcribed page can refer to. */
final class SharedSchemas {
  private static final String FOLDER = "shared/";

  private final List<Schema> schemas;

  SharedSchemas(OpenApiDocument spec) {
    this.schemas =
        spec.schemas().stream()
            .filter(schema -> schema.node().fileName().startsWith(FOLDER))
            .toList();
  }

  /** Finds the schema with the name of a property and the same properties. */
  Optional<Schema> find(String property, BodyShape shape) {
    String name = TranscribedNames.upperFirst(TranscribedNames.camelCase(property));
    return schemas.stream()
        .filter(schema -> schema.node().key().equals(name))
        .filter(schema -> schema.properties().keySet().equals(shape.properties.keySet()))
        .filter(schema -> schema.properties().values().stream().allMatch(one -> fits(one, shape)))
        .findFirst();
  }

  /** Finds the envelope whose properties are all in a response. */
  Optional<Schema> envelope(BodyShape shape) {
    return schemas.stream()
        .filter(schema -> schema.node().has("x-envelope"))
        .filter(schema -> shape.properties.keySet().containsAll(schema.properties().keySet()))
        .filter(schema -> schema.properties().values().stream().allMatch(one -> fits(one, shape)))
        .findFirst();
  }

  private static boolean fits(Property property, BodyShape owner) {
    BodyShape shape = owner.properties.get(property.name());
    return shape != null
        && shape.types.stream()
            .allMatch(type -> SchemaTypes.allows(property.schema().types(), type));
  }

  /** Returns the reference from a page file. */
  String reference(Schema schema) {
    return "../" + schema.node().fileName() + "#" + schema.node().pointer();
  }
}
