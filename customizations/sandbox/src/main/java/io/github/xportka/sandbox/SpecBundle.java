package io.github.xportka.sandbox;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.xportka.api.Operation;
import io.github.xportka.client.XportJson;
import io.github.xportka.model.MessageType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The spec as one OpenAPI document, with its examples and its request schemas.
 *
 * <pre>{@code
 * DocumentedOperation operation =
 *     SpecBundle.load().operation(Operation.UPDATE_LOGISTIC_INFO).orElseThrow();
 * JsonNode request = operation.requestExamples().get("documented");
 * }</pre>
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class SpecBundle {
  private static final String RESOURCE = "/io/github/xportka/spec/openapi.yaml";

  /** Keeps every digit, because the numbers of an example are compared, signed and sent. */
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final JsonNode document;
  private final BodyValidator validator;

  private SpecBundle(JsonNode document) {
    this.document = document;
    this.validator = new BodyValidator(document);
  }

  /**
   * Returns the bundle on the class path. The first call reads the file.
   *
   * @return the bundle
   */
  public static SpecBundle load() {
    return OnClassPath.BUNDLE;
  }

  /**
   * Uses another version of the document, for example in a comparison.
   *
   * @param document the OpenAPI document, in the form of the published bundle
   * @return the bundle, which contains a copy of the document
   */
  public static SpecBundle of(JsonNode document) {
    return new SpecBundle(document.deepCopy());
  }

  /**
   * Finds an operation by its path and method.
   *
   * @param operation the operation
   * @return the operation, or empty if the document does not contain it under the same id
   */
  public Optional<DocumentedOperation> operation(Operation operation) {
    JsonPointer pointer =
        JsonPointer.empty()
            .appendProperty("paths")
            .appendProperty(operation.path())
            .appendProperty(operation.method().toLowerCase(Locale.ROOT));
    return document.at(pointer).path("operationId").asText().equals(operation.operationId())
        ? Optional.of(new DocumentedOperation(document, pointer, validator))
        : Optional.empty();
  }

  /** Returns an operation of the bundle on the class path, which contains all operations. */
  static DocumentedOperation documented(Operation operation) {
    return load().operation(Arguments.require("operation", operation)).orElseThrow();
  }

  /**
   * Returns the documented request of an operation as a record, for tests.
   *
   * @param operation the operation
   * @param type the record of its requests
   * @param <T> the type of the record
   * @return the request
   * @throws IllegalArgumentException if the operation has no request of this type
   */
  public <T> T documentedRequest(Operation operation, Class<T> type) {
    JsonNode example = operation(operation).orElseThrow().requestExamples().get("documented");
    if (example == null || operation.requestType().filter(type::equals).isEmpty()) {
      throw new IllegalArgumentException(
          "The operation %s has no request of the type %s. Use its request type."
              .formatted(operation.operationId(), type.getSimpleName()));
    }
    try {
      return XportJson.reader(type).readValue(example);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds the documented example of a pushed message.
   *
   * @param type the type of the message
   * @return a copy of the message, or empty if the document does not contain an example
   */
  public Optional<JsonNode> messageExample(MessageType type) {
    JsonNode example =
        document
            .path("x-webhooks")
            .path(type.value())
            .at("/post/requestBody/content/application~1json/examples/documented/value");
    return example.isMissingNode() ? Optional.empty() : Optional.of(example.deepCopy());
  }

  /** Reads a YAML file on the class path or the module path. Its name begins with a slash. */
  static JsonNode read(String resource) {
    // Unlike a class, a class loader also finds the files of other modules.
    ClassLoader loader = SpecBundle.class.getClassLoader();
    try (InputStream file = loader.getResourceAsStream(resource.substring(1))) {
      if (file == null) {
        throw new FileNotFoundException(
            resource
                + " is not on the class path or module path. Add the artifact"
                + " io.github.xportka:xport-ka-api-spec.");
      }
      return YAML.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Delays the reading until the first use. */
  private static final class OnClassPath {
    static final SpecBundle BUNDLE = new SpecBundle(read(RESOURCE));
  }
}
