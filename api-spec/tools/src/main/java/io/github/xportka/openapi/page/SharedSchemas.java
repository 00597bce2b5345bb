package io.github.xportka.openapi.page;

import io.github.xportka.openapi.model.OpenApiDocument;
import io.github.xportka.openapi.model.Property;
import io.github.xportka.openapi.model.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  Optional<Schema> find(String property, PageValue value) {
    String name = TranscribedNames.upperFirst(TranscribedNames.camelCase(property));
    Map<String, PageValue> properties = value.properties();
    return schemas.stream()
        .filter(schema -> schema.node().key().equals(name))
        .filter(schema -> schema.properties().keySet().equals(properties.keySet()))
        .filter(schema -> fits(schema, properties))
        .findFirst();
  }

  /** Finds the envelope whose properties are all in a response. */
  Optional<Schema> envelope(PageValue response) {
    Map<String, PageValue> properties = response.properties();
    return schemas.stream()
        .filter(schema -> schema.node().has("x-envelope"))
        .filter(schema -> fits(schema, properties))
        .findFirst();
  }

  private static boolean fits(Schema schema, Map<String, PageValue> properties) {
    return schema.properties().values().stream()
        .allMatch(property -> fits(property, properties.get(property.name())));
  }

  private static boolean fits(Property property, @Nullable PageValue value) {
    return value != null
        && value.types().stream()
            .allMatch(type -> SchemaTypes.allows(property.schema().types(), type));
  }

  /** Returns the reference from a page file. */
  static String reference(Schema schema) {
    return "../" + schema.node().fileName() + "#" + schema.node().pointer();
  }
}
