package io.github.xportka.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The API spec as one document, for code that wants to know what an operation is.
 *
 * <pre>{@code
 * SpecOperation operation = ApiSpec.bundled().operation("updateLogisticInfo").orElseThrow();
 * JsonNode request = operation.requestExamples().get("documented");
 * }</pre>
 *
 * <p>Immutable: what it hands out of the document are copies.
 */
public final class ApiSpec {
  private static final String FILE = "/io/github/xportka/spec/openapi.yaml";

  private final JsonNode document;
  private final Map<String, SpecOperation> operations = new LinkedHashMap<>();

  private ApiSpec(JsonNode document) {
    this.document = document;
    for (OperationSource source : OperationSource.reachedFrom(SpecFiles.of(document).main())) {
      SpecOperation operation = new SpecOperation(source);
      if (operations.putIfAbsent(operation.id(), operation) != null) {
        throw source
            .place()
            .at("operationId")
            .broken("'" + operation.id() + "' is another operation's id.", "Rename one of them.");
      }
    }
  }

  /**
   * The spec that this jar carries.
   *
   * @return the spec, read once
   */
  public static ApiSpec bundled() {
    return Bundled.SPEC;
  }

  /**
   * Any other bundled spec.
   *
   * @param document the document, as {@link SpecBundler} makes it
   * @return the spec
   * @throws SpecException when an operation has no id, no security scheme, or no envelope, or has
   *     the id of another one
   */
  public static ApiSpec of(JsonNode document) {
    return new ApiSpec(document.deepCopy());
  }

  /**
   * Every operation.
   *
   * @return the operations in the spec's order, unmodifiable
   */
  public List<SpecOperation> operations() {
    return List.copyOf(operations.values());
  }

  /**
   * Finds an operation.
   *
   * @param id the operation's id
   * @return the operation, or empty when there is none of that id
   */
  public Optional<SpecOperation> operation(String id) {
    return Optional.ofNullable(operations.get(id));
  }

  /** The document itself, not to be changed. */
  JsonNode document() {
    return document;
  }

  /** Holds off reading until somebody asks. */
  private static final class Bundled {
    static final ApiSpec SPEC = new ApiSpec(read());

    private static JsonNode read() {
      try (InputStream file = ApiSpec.class.getResourceAsStream(FILE)) {
        if (file == null) {
          throw new FileNotFoundException(
              FILE + " is not beside " + ApiSpec.class.getName() + ": the build puts it there.");
        }
        return SpecFiles.YAML.readTree(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
