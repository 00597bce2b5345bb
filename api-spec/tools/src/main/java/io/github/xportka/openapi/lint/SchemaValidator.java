package io.github.xportka.openapi.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import io.github.xportka.openapi.model.DocumentMapper;
import io.github.xportka.openapi.model.Node;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Validator of values with the JSON schemas in files. */
final class SchemaValidator {
  private static final String FOLDER = "spec:/";

  private final SchemaRegistry files;
  private final Map<String, Schema> known = new ConcurrentHashMap<>();

  /**
   * Creates a validator.
   *
   * @param files the files by name. A reference leads to another file by its relative name
   */
  SchemaValidator(Dialect dialect, Map<String, JsonNode> files) {
    // The library logs a warning for each unknown keyword, such as our extensions.
    Dialect withExtensions =
        Dialect.builder(dialect)
            .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
            .build();
    this.files =
        SchemaRegistry.withDialect(
            withExtensions,
            registry ->
                registry
                    .schemas(
                        address -> files.get(address.substring(FOLDER.length())),
                        JsonNode::toString)
                    .nodeReader(reader -> reader.yamlMapper(DocumentMapper.JSON))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().locale(Locale.ENGLISH).build()));
  }

  /**
   * Returns the errors of a value.
   *
   * @param schema the file of the schema, {@code #}, and the JSON pointer of the schema in the file
   * @throws com.networknt.schema.SchemaException if the schema is not valid
   */
  List<Error> validate(String schema, Node value) {
    return known.computeIfAbsent(schema, this::find).validate(value.value());
  }

  private Schema find(String schema) {
    SchemaLocation location = SchemaLocation.of(FOLDER + schema);
    return files
        .getSchema(new SchemaLocation(location.getAbsoluteIri()))
        .getRefSchema(location.getFragment());
  }

  /** Returns the place of an error: the wrong value, or the missing or unknown property. */
  static Node place(Error error, Node value) {
    Node place = value.at(keys(error.getInstanceLocation()).toArray(String[]::new));
    return error.getProperty() == null ? place : place.at(error.getProperty());
  }

  /** Returns the keys and indexes of a path. */
  static List<String> keys(NodePath path) {
    return IntStream.range(0, path.getNameCount())
        .mapToObj(i -> path.getElement(i).toString())
        .toList();
  }
}
